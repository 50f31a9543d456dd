"""The named styles of the templates: what a coach restyles in Word."""

from dataclasses import dataclass, field

from markup import twips

MUTED = "595959"
ACCENT = ("1F4E5F", "accent1")
ATTENTION = ("8A4B08", "accent2")
TINT = ("EEF3F4", "background2")


@dataclass(frozen=True)
class Style:
    """A paragraph style; sizes and spaces in points, indents and tabs in millimetres."""

    name: str
    based: str = "Normal"
    size: float = 0
    bold: bool | None = None
    italic: bool = False
    colour: str | tuple[str, str] = ""
    heading_font: bool = False
    before: float | None = None
    after: float | None = None
    line: float = 0
    left: float = 0
    hanging: float = 0
    tabs: tuple[tuple[str, float, str], ...] = ()
    align: str = ""
    keep_next: bool = False
    page_break: bool = False
    outline: int | None = None
    bar: str | tuple[str, str] = ""
    under: str | tuple[str, str] = ""
    between: bool = False
    fill: str | tuple[str, str] = ""
    numbering: int = 0
    letters: float = 0
    capitals: bool = False
    following: str = ""

    @property
    def id(self) -> str:
        """The name without spaces, with capitals."""
        return "".join(word[:1].upper() + word[1:] for word in self.name.replace("-", " ").split())

    def xml(self) -> str:
        """The style as WordprocessingML."""
        based = "" if self.name == "Normal" else f'<w:basedOn w:val="{self.based}"/>'
        following = f'<w:next w:val="{self.following}"/>' if self.following else ""
        default = ' w:default="1"' if self.name == "Normal" else ""
        custom = "" if self.name in BUILT_IN else ' w:customStyle="1"'
        return (
            f'<w:style w:type="paragraph"{default}{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f"{based}{following}<w:qFormat/>{self._paragraph()}{self._run()}</w:style>"
        )

    def _paragraph(self) -> str:
        parts = []
        if self.keep_next:
            parts.append("<w:keepNext/><w:keepLines/>")
        if self.page_break:
            parts.append("<w:pageBreakBefore/>")
        if self.numbering:
            parts.append(f'<w:numPr><w:numId w:val="{self.numbering}"/></w:numPr>')
        if self.bar or self.under:
            bar = f'<w:left w:val="single" w:sz="24" w:space="6" {_colour(self.bar)}/>' if self.bar else ""
            under = f'<w:bottom w:val="single" w:sz="6" w:space="3" {_colour(self.under)}/>' if self.under else ""
            between = under.replace("w:bottom", "w:between") if self.between else ""
            parts.append(f"<w:pBdr>{bar}{under}{between}</w:pBdr>")
        if self.fill:
            parts.append(_shade(self.fill))
        if self.tabs:
            tabs = "".join(_tab(*tab) for tab in self.tabs)
            parts.append(f"<w:tabs>{tabs}</w:tabs>")
        spaces = [
            f'w:{name}="{round(value * 20)}"'
            for name, value in (("before", self.before), ("after", self.after))
            if value is not None
        ]
        if self.line:
            spaces.append(f'w:line="{round(self.line * 240)}" w:lineRule="auto"')
        if spaces:
            parts.append(f"<w:spacing {' '.join(spaces)}/>")
        if self.left or self.hanging:
            parts.append(f'<w:ind w:left="{twips(self.left)}" w:hanging="{twips(self.hanging)}"/>')
        if self.align:
            parts.append(f'<w:jc w:val="{self.align}"/>')
        if self.outline is not None:
            parts.append(f'<w:outlineLvl w:val="{self.outline}"/>')
        return f"<w:pPr>{''.join(parts)}</w:pPr>" if parts else ""

    def _run(self) -> str:
        parts = []
        if self.heading_font:
            parts.append(
                '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" '
                'w:cstheme="majorBidi"/>'
            )
        if self.bold is not None:
            parts.append("<w:b/>" if self.bold else '<w:b w:val="0"/>')
        if self.italic:
            parts.append("<w:i/>")
        if self.capitals:
            parts.append("<w:caps/>")
        if self.colour:
            parts.append(f"<w:color {_colour(self.colour, 'val')}/>")
        if self.letters:
            parts.append(f'<w:spacing w:val="{round(self.letters * 20)}"/>')
        if self.size:
            parts.append(f'<w:sz w:val="{round(self.size * 2)}"/><w:szCs w:val="{round(self.size * 2)}"/>')
        return f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""


@dataclass(frozen=True)
class RunStyle:
    """A character style."""

    name: str
    bold: bool = False
    italic: bool = False
    colour: str | tuple[str, str] = ""
    size: float = 0

    def xml(self) -> str:
        """The style as WordprocessingML."""
        size = f'<w:sz w:val="{round(self.size * 2)}"/>' if self.size else ""
        colour = f"<w:color {_colour(self.colour, 'val')}/>" if self.colour else ""
        return (
            f'<w:style w:type="character" w:customStyle="1" w:styleId="{self.name.replace(" ", "")}">'
            f'<w:name w:val="{self.name}"/><w:qFormat/><w:rPr>{"<w:b/>" if self.bold else ""}'
            f"{'<w:i/>' if self.italic else ''}{colour}{size}</w:rPr></w:style>"
        )


@dataclass(frozen=True)
class TableStyle:
    """A table style: lines between rows, heading row, space inside cells (millimetres)."""

    name: str
    inside: str = ""
    edge: str = ""
    top: float = 1.0
    side: float = 1.5
    header_fill: str | tuple[str, str] = ""
    upright: str = ""
    extra: str = field(default="")

    def xml(self) -> str:
        """The style as WordprocessingML."""
        edges = (
            "".join(
                f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{self.edge}"/>' for side in ("top", "bottom")
            )
            if self.edge
            else ""
        )
        inside = f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{self.inside}"/>' if self.inside else ""
        if self.upright:
            inside += f'<w:insideV w:val="single" w:sz="4" w:space="0" w:color="{self.upright}"/>'
        borders = f"<w:tblBorders>{edges}{inside}</w:tblBorders>" if edges or inside else ""
        margins = "".join(
            f'<w:{name} w:w="{twips(value)}" w:type="dxa"/>'
            for name, value in (("top", self.top), ("left", self.side), ("bottom", self.top), ("right", self.side))
        )
        first = (
            f'<w:tblStylePr w:type="firstRow"><w:tcPr>{_shade(self.header_fill)}</w:tcPr></w:tblStylePr>'
            if self.header_fill
            else ""
        )
        return (
            f'<w:style w:type="table" w:customStyle="1" w:styleId="{self.name.replace(" ", "")}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>{borders}'
            f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
            f"{first}</w:style>"
        )


BUILT_IN = {"Normal", "Title", "Subtitle", "heading 1", "heading 2", "heading 3", "header", "footer", "Body Text",
            "List Bullet", "List Number"}  # fmt: skip

DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
    'w:cstheme="minorBidi"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
    '<w:lang w:val="fr-FR" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
)
FIXED = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def _tab(kind: str, at: float, leader: str) -> str:
    filled = f'w:leader="{leader}" ' if leader else ""
    return f'<w:tab w:val="{kind}" {filled}w:pos="{twips(at)}"/>'


def _colour(colour: str | tuple[str, str], attribute: str = "color") -> str:
    if isinstance(colour, str):
        return f'w:{attribute}="{colour}"'
    return f'w:{attribute}="{colour[0]}" w:themeColor="{colour[1]}"'


def _shade(fill: str | tuple[str, str]) -> str:
    plain, theme = (fill, "") if isinstance(fill, str) else (fill[0], f' w:themeFill="{fill[1]}"')
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{plain}"{theme}/>'
