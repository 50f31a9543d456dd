"""Pieces of WordprocessingML as text: paragraphs, runs, tables, sections. Widths are in millimetres."""

from collections.abc import Sequence
from html import escape

TWIPS_PER_MM = 1440 / 25.4


def twips(millimetres: float) -> int:
    """Millimetres as twentieths of a point."""
    return round(millimetres * TWIPS_PER_MM)


def run(text: str, style: str = "") -> str:
    """A run; a tab in the text is a tab in Word."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    parts = text.split("\t")
    inside = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part, quote=False)}</w:t>' if part else "" for part in parts
    )
    return f"<w:r>{properties}{inside}</w:r>"


def field(instruction: str) -> str:
    """A field that Word computes: PAGE or NUMPAGES."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def paragraph(style: str, *content: str) -> str:
    """A paragraph of runs; plain text becomes a run."""
    runs = "".join(part if part.startswith("<") else run(part) for part in content if part)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def tag(statement: str, of: str = "p") -> str:
    """A template tag standing alone in its paragraph, which goes away with it."""
    return paragraph("TemplateTag", f"{{%{of} {statement} %}}")


def when(condition: str, *content: str) -> str:
    """Paragraphs or tables present only under a condition."""
    return tag(f"if {condition}") + "".join(content) + tag("endif")


def each(name: str, of: str, *content: str) -> str:
    """Paragraphs or tables repeated for each element."""
    return tag(f"for {name} in {of}") + "".join(content) + tag("endfor")


def choice(name: str, cases: dict[str, str]) -> str:
    """One content by value of `name`."""
    kinds = list(cases)
    tags = [tag(f"{'if' if kind == kinds[0] else 'elif'} {name} == '{kind}'") + cases[kind] for kind in kinds]
    return "".join(tags) + tag("endif")


def cell(
    width: float, *content: str, span: int = 1, fill: str = "", theme: str = "", top: str = "", align: str = "top"
) -> str:
    """A cell. `fill` is a colour, `theme` the theme colour it stands for; `top` a border above."""
    properties = [f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>']
    if span > 1:
        properties.append(f'<w:gridSpan w:val="{span}"/>')
    if top:
        size, colour = top.split()
        edge = "nil" if size == "0" else "single"
        properties.append(
            f'<w:tcBorders><w:top w:val="{edge}" w:sz="{size}" w:space="0" w:color="{colour}"/></w:tcBorders>'
        )
    if fill:
        themed = f' w:themeFill="{theme}"' if theme else ""
        properties.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"{themed}/>')
    if align != "top":
        properties.append(f'<w:vAlign w:val="{align}"/>')
    return f"<w:tc><w:tcPr>{''.join(properties)}</w:tcPr>{''.join(content) or paragraph('Cell')}</w:tc>"


def row(*cells: str, header: bool = False, height: float = 0, splits: bool = False) -> str:
    """A row that stays whole unless it `splits`; a header row repeats on each page."""
    tall = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    repeat = "<w:tblHeader/>" if header else ""
    whole = "" if splits else "<w:cantSplit/>"
    properties = f"<w:trPr>{whole}{tall}{repeat}</w:trPr>" if whole or tall or repeat else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def tag_row(statement: str, widths: Sequence[float]) -> str:
    """A template tag standing alone in its row, which goes away with it."""
    return row(cell(sum(widths), tag(statement, "tr"), span=len(widths)))


def table(style: str, widths: Sequence[float], *rows: str, title: str, header: bool = True) -> str:
    """A table with fixed widths; `title` is its alternative text, `header` whether its first row is a heading."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{twips(sum(widths))}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{"0420" if header else "0400"}" w:firstRow="{int(header)}" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(title)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


PAPERS = {"A3": (297, 420), "A4": (210, 297), "A5": (148, 210)}


def section(
    landscape: bool,
    margins: tuple[float, float, float, float],
    edge: float,
    next_page: bool = True,
    paper: str = "A4",
) -> str:
    """Properties of a section: margins top, right, bottom, left, and `edge` from header and footer to paper.

    `render` turns A4 to Letter, and its kin, where the brand asks for it.
    """
    wide, high = reversed(PAPERS[paper]) if landscape else PAPERS[paper]
    turned = ' w:orient="landscape"' if landscape else ""
    top, right, bottom, left = map(twips, margins)
    kind = '<w:type w:val="nextPage"/>' if next_page else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/>'
        f'<w:footerReference w:type="default" r:id="rIdFooter"/>{kind}'
        f'<w:pgSz w:w="{twips(wide)}" w:h="{twips(high)}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{twips(edge)}" w:footer="{twips(edge)}" w:gutter="0"/></w:sectPr>'
    )
