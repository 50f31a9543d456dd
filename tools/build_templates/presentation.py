"""A .pptx from its layouts: only the parts a template needs. Places are in millimetres, sizes in points."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from package import HEAD, OFFICE, PACKAGE, theme

WIDE, HIGH = 338.667, 190.5
"""Of a slide."""

MM = 36_000
P = (
    f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{OFFICE}" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
KIND = "application/vnd.openxmlformats-officedocument.presentationml"
GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
MAP = " ".join(
    f'{name}="{colour}"'
    for name, colour in (
        ("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"),
        *((one, one) for one in (*(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")),
    )
)  # fmt: skip
WHITE, ACCENT, TINT, TEXT, MUTED = "bg1", "accent1", "bg2", "tx1", "accent6"
NUMBER = (
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>‹#›</a:t></a:fld>'
)


@dataclass(frozen=True)
class Box:
    """A placeholder: its kind and number, where it stands, and how its text is set; `bullet` "1" numbers paragraphs."""

    kind: str
    name: str
    left: float
    top: float
    wide: float
    high: float
    size: float = 0
    index: int = 0
    colour: str = TEXT
    bold: bool = False
    anchor: str = "t"
    align: str = "l"
    bullet: str = ""
    hanging: float = 0
    after: float = 6
    fill: str = ""

    def xml(self, number: int) -> str:
        """The placeholder as PresentationML."""
        index = f' idx="{self.index}"' if self.index else ""
        fill = solid(self.fill) if self.fill else "<a:noFill/>"
        said = NUMBER if self.kind == "sldNum" else f'<a:r><a:rPr lang="fr-FR"/><a:t>{self.name}</a:t></a:r>'
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{self.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="{self.kind}"{index}/></p:nvPr></p:nvSpPr>'
            f"<p:spPr>{place(self.left, self.top, self.wide, self.high)}{RECTANGLE}{fill}</p:spPr>"
            '<p:txBody><a:bodyPr lIns="72000" tIns="36000" rIns="72000" bIns="36000" '
            f'anchor="{self.anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>{self.level()}</a:lstStyle>'
            f"<a:p>{said}</a:p></p:txBody></p:sp>"
        )

    def level(self) -> str:
        """How its paragraphs are set."""
        bullet = "<a:buNone/>"
        if self.bullet:
            bullet = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"/>'
        tab = f'<a:tabLst><a:tab pos="{round(self.hanging * MM)}" algn="l"/></a:tabLst>' if self.hanging else ""
        font = "+mj-lt" if self.kind in ("title", "ctrTitle") else "+mn-lt"
        return (
            f'<a:lvl1pPr marL="{round(self.hanging * MM)}" indent="{-round(self.hanging * MM)}" algn="{self.align}">'
            f'<a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="{round(self.after * 100)}"/></a:spcAft>'
            f'{bullet}{tab}<a:defRPr lang="fr-FR" sz="{round(self.size * 100)}" b="{int(self.bold)}">'
            f'{solid(self.colour)}<a:latin typeface="{font}"/></a:defRPr></a:lvl1pPr>'
        )


@dataclass(frozen=True)
class Band:
    """A rectangle of colour that says nothing."""

    left: float
    top: float
    wide: float
    high: float
    colour: str

    def xml(self, number: int) -> str:
        """The rectangle as PresentationML."""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Band {number}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
            f"</p:nvSpPr><p:spPr>{place(self.left, self.top, self.wide, self.high)}{RECTANGLE}{solid(self.colour)}"
            "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>"
            "</p:sp>"
        )


@dataclass(frozen=True)
class Layout:
    """A sort of slide: bands of colour, then placeholders in the order of reading."""

    name: str
    shapes: tuple[Band | Box, ...]
    background: str = WHITE
    kind: str = ""

    def xml(self) -> str:
        """The layout as PresentationML."""
        kind = f' type="{self.kind}"' if self.kind else ""
        shapes = "".join(shape.xml(number) for number, shape in enumerate(self.shapes, start=2))
        return (
            f'<p:sldLayout {P}{kind} preserve="1" userDrawn="1"><p:cSld name="{self.name}">{behind(self.background)}'
            f"<p:spTree>{GROUP}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
        )


RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def solid(colour: str) -> str:
    """A fill of one colour of the theme."""
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def place(left: float, top: float, wide: float, high: float) -> str:
    """Where a shape stands."""
    x, y, width, height = (round(value * MM) for value in (left, top, wide, high))
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def behind(colour: str) -> str:
    """A background of one colour."""
    return f"<p:bg><p:bgPr>{solid(colour)}<a:effectLst/></p:bgPr></p:bg>"


def pptx(title: str, boxes: Sequence[Box], layouts: Sequence[Layout]) -> bytes:
    """The bytes of a template whose master has these `boxes`, the title first and the text second."""
    numbers = range(1, len(layouts) + 1)
    files = {
        "_rels/.rels": _relations(
            ("officeDocument", "ppt/presentation.xml"), ("extended-properties", "docProps/app.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/app.xml": f'<Properties xmlns="{OFFICE.removesuffix("relationships")}extended-properties">'
        "<Application>Microsoft Office PowerPoint</Application></Properties>",
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>',
        "ppt/presentation.xml": _presentation(),
        "ppt/_rels/presentation.xml.rels": _relations(
            ("slideMaster", "slideMasters/slideMaster1.xml"), ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("theme", "theme/theme1.xml"), ("presProps", "presProps.xml"), ("viewProps", "viewProps.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"<p:presentationPr {P}/>",
        "ppt/viewProps.xml": f"<p:viewPr {P}/>",
        "ppt/tableStyles.xml": f'<a:tblStyleLst {P} def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>',
        "ppt/slideMasters/slideMaster1.xml": _master(boxes, len(layouts)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            *(("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number in numbers),
            ("theme", "../theme/theme1.xml"),
        ),
        "ppt/notesMasters/notesMaster1.xml": _notes_master(),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": _relations(("theme", "../theme/theme2.xml")),
        "ppt/theme/theme1.xml": theme(),
        "ppt/theme/theme2.xml": theme(),
    }  # fmt: skip
    for number, layout in zip(numbers, layouts, strict=True):
        files[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout.xml()
        to_master = _relations(("slideMaster", "../slideMasters/slideMaster1.xml"))
        files[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = to_master
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"[Content_Types].xml": _content_types(list(files)), **files}.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, HEAD + content)
    return packed.getvalue()


def _master(boxes: Sequence[Box], layouts: int) -> str:
    shapes = "".join(box.xml(number) for number, box in enumerate(boxes, start=2))
    ids = "".join(f'<p:sldLayoutId id="{2147483648 + number}" r:id="rId{number}"/>' for number in range(1, layouts + 1))
    title, text = boxes[:2]
    return (
        f"<p:sldMaster {P}><p:cSld>{behind(WHITE)}<p:spTree>{GROUP}{shapes}</p:spTree></p:cSld><p:clrMap {MAP}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>{title.level()}</p:titleStyle>"
        f"<p:bodyStyle>{text.level()}</p:bodyStyle><p:otherStyle>"
        '<a:lvl1pPr><a:defRPr lang="fr-FR" sz="1800"/></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>'
    )


def _notes_master() -> str:
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{place(25, 15, 140, 78.75)}{RECTANGLE}<a:noFill/></p:spPr></p:sp>"
    )
    text = Box("body", "Notes", 15, 98, 160.5, 146, 11, 3, after=3)
    return (
        f"<p:notesMaster {P}><p:cSld>{behind(WHITE)}<p:spTree>{GROUP}{image}{text.xml(3)}</p:spTree></p:cSld>"
        f"<p:clrMap {MAP}/><p:notesStyle>{text.level()}</p:notesStyle></p:notesMaster>"
    )


def _presentation() -> str:
    wide, high = (round(side * MM / 12700) * 12700 for side in (WIDE, HIGH))
    return (
        f'<p:presentation {P} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        '</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{wide}" cy="{high}"/><p:notesSz cx="{high}" cy="9144000"/><p:defaultTextStyle>'
        '<a:defPPr><a:defRPr lang="fr-FR"/></a:defPPr></p:defaultTextStyle></p:presentation>'
    )


def _content_types(parts: Sequence[str]) -> str:
    kinds = {
        "ppt/presentation.xml": f"{KIND}.presentation.main+xml",
        "ppt/slideMasters/": f"{KIND}.slideMaster+xml",
        "ppt/slideLayouts/": f"{KIND}.slideLayout+xml",
        "ppt/notesMasters/": f"{KIND}.notesMaster+xml",
        **{f"ppt/{part}.xml": f"{KIND}.{part}+xml" for part in ("presProps", "viewProps", "tableStyles")},
        "ppt/theme/": "application/vnd.openxmlformats-officedocument.theme+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    inside = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>'
        for part in parts
        for start, kind in kinds.items()
        if part.startswith(start) and "_rels" not in part
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{inside}</Types>'
    )


def _relations(*relations: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if ":" in kind else f"{OFFICE}/{kind}"}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'
