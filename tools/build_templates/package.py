"""A .docx from its body, header, footer and styles: only the parts a template needs."""

import io
import zipfile
from collections.abc import Sequence
from typing import Protocol

from markup import twips
from styles import ACCENT, ATTENTION, DEFAULTS, FIXED, TINT

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "fontTable": "fontTable",
    "header1": "header",
    "footer1": "footer",
}


class Stylable(Protocol):
    """Anything that gives a style."""

    def xml(self) -> str:
        """The style as WordprocessingML."""


def docx(title: str, body: str, header: str, footer: str, styles: Sequence[Stylable], lists: Sequence[str]) -> bytes:
    """The bytes of the template."""
    files = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": _core(title),
        "docProps/app.xml": f'<Properties xmlns="{OFFICE.removesuffix("relationships")}extended-properties">'
        "<Application>Microsoft Office Word</Application></Properties>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            ("rIdStyles", f"{OFFICE}/styles", "styles.xml"),
            ("rIdNumbering", f"{OFFICE}/numbering", "numbering.xml"),
            ("rIdSettings", f"{OFFICE}/settings", "settings.xml"),
            ("rIdFonts", f"{OFFICE}/fontTable", "fontTable.xml"),
            ("rIdTheme", f"{OFFICE}/theme", "theme/theme1.xml"),
            ("rIdHeader", f"{OFFICE}/header", "header1.xml"),
            ("rIdFooter", f"{OFFICE}/footer", "footer1.xml"),
        ),
        "word/styles.xml": f"<w:styles {W}>{DEFAULTS}{FIXED}{''.join(style.xml() for style in styles)}</w:styles>",
        "word/numbering.xml": _numbering(lists),
        "word/settings.xml": f'<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="fr-FR"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
        "word/fontTable.xml": f'<w:fonts {W}><w:font w:name="Calibri"><w:altName w:val="Carlito"/>'
        '<w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>',
        "word/header1.xml": f"<w:hdr {W}>{header}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W}>{footer}</w:ftr>",
        "word/theme/theme1.xml": theme(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            archive.writestr(entry, HEAD + content)
    return packed.getvalue()


def bullets(mark: str, left: float, hanging: float) -> str:
    """Levels of a list marked by a character."""
    return _level("bullet", mark, left, hanging)


def numbers(left: float, hanging: float) -> str:
    """Levels of a numbered list."""
    return _level("decimal", "%1", left, hanging)


def _level(kind: str, text: str, left: float, hanging: float) -> str:
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{twips(left)}" w:hanging="{twips(hanging)}"/></w:pPr>'
        f'<w:rPr><w:b w:val="{"1" if kind == "decimal" else "0"}"/>'
        f'<w:color w:val="{ACCENT[0]}" w:themeColor="{ACCENT[1]}"/></w:rPr></w:lvl>'
    )


def _numbering(lists: Sequence[str]) -> str:
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>{levels}</w:abstractNum>'
        for number, levels in enumerate(lists, start=1)
    )
    used = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(1, len(lists) + 1)
    )
    return f"<w:numbering {W}>{abstract}{used}</w:numbering>"


def _content_types() -> str:
    kinds = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{MAIN}.{kind}+xml"/>' for part, kind in PARTS.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{MAIN}.document.main+xml"/>'
        f'{kinds}<Override PartName="/word/theme/theme1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _relations(*relations: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in relations)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title></cp:coreProperties>"
    )


def theme() -> str:
    """The colours and fonts, by the names under which a brand replaces them."""
    colours = {
        "dk1": "1A1A1A", "lt1": "FFFFFF", "dk2": "404040", "lt2": TINT[0],
        "accent1": ACCENT[0], "accent2": ATTENTION[0], "accent3": "1B5E20", "accent4": "5B2A86",
        "accent5": "1F4E79", "accent6": "595959", "hlink": "1F4E79", "folHlink": "5B2A86",
    }  # fmt: skip
    scheme = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in colours.items())
    font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{solid}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Seminar"><a:themeElements>'
        f'<a:clrScheme name="Seminar">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Seminar"><a:majorFont>{font}</a:majorFont>'
        f'<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Seminar">'
        f"<a:fillStyleLst>{solid * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
