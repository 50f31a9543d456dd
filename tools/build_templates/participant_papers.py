"""What the templates of papers for participants share: styles, heads, facts, ruled lines, boxes to tick."""

from collections.abc import Sequence

from markup import cell, each, field, paragraph, row, run, table, tag, tag_row, when
from styles import ACCENT, ATTENTION, MUTED, TINT, RunStyle, Style, TableStyle

Named = Style | RunStyle | TableStyle
LINE = "A6A6A6"
"""Colour of what is written on: ruled lines and frames of boxes."""


def styles(width: float, title: float, *more: Named) -> tuple[Named, ...]:
    """The styles of a page `width` millimetres wide with a title of so many points, and `more` of its own."""
    replaced = {one.name for one in more}
    shared = (
        Style("Normal", size=10.5),
        Style("header", size=9, colour=MUTED),
        Style("footer", size=9, colour=MUTED, tabs=(("right", width, ""),)),
        Style("New Page", size=9, line=0.1, page_break=True, keep_next=True),
        Style("Kicker", size=10.5, bold=True, colour=ACCENT, letters=1.2, capitals=True, after=3, keep_next=True,
              tabs=(("right", width, ""),)),
        Style("Kicker New Page", based="Kicker", page_break=True),
        Style("Title", size=title, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=3, keep_next=True),
        Style("Subtitle", size=11.5, colour=MUTED, after=6, keep_next=True),
        Style("heading 1", size=13, bold=True, colour=ACCENT, heading_font=True, before=9, after=3, keep_next=True,
              outline=0, following="BodyText"),
        Style("heading 2", size=12, bold=True, heading_font=True, before=6, after=3, keep_next=True, outline=1),
        Style("Body Text", size=10.5, line=1.08, after=3),
        Style("Fact Label", size=9, bold=True, colour=MUTED, before=1.2),
        Style("Fact", size=10.5),
        Style("Fact To Complete", based="Fact", italic=True, colour=ATTENTION),
        Style("Column Heading", size=9, bold=True, keep_next=True),
        Style("Step Heading", based="ColumnHeading", align="center"),
        Style("Cell", size=10.5),
        Style("Box", size=11, align="center"),
        Style("Out Of Ten", size=9, colour=MUTED, align="right"),
        Style("Writing Line", size=10.5, line=1.75, under=LINE, between=True),
        Style("Data", size=9, colour=MUTED, before=6),
        Style("Data To Complete", based="Data", italic=True, colour=ATTENTION, before=0),
        Style("End", size=1),
        Style("Template Tag", size=8, colour="7F7F7F"),
        TableStyle("Facts", inside="D9D9D9", edge=LINE, top=0.9, side=1.2),
        TableStyle("Form", inside="D9D9D9", edge=LINE, top=0.9, side=1.4, header_fill=TINT),
    )  # fmt: skip
    return (*(one for one in shared if one.name not in replaced), *more)


def kicker(text: str = "kicker", style: str = "Kicker") -> str:
    """What sort of paper it is, the value `text`, and at the right the logo of the brand."""
    return paragraph(style, run(f"{{{{ {text} }}}}\t"), run("{{ logo }}"))


def kicker_of_each(text: str = "kicker") -> str:
    """The kicker of one of several papers in a loop, each on its own page."""
    return tag("if loop.first") + kicker(text) + tag("else") + kicker(text, "KickerNewPage") + tag("endif")


HEAD = kicker() + paragraph("Title", "{{ title }}") + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
FOOTER = paragraph(
    "Footer", "{{ brand.footer }}\t{{ words.page }} ", field("PAGE"), run(" {{ words.of }} "), field("NUMPAGES")
)
UNNUMBERED_FOOTER = paragraph("Footer", "{{ brand.footer }}")


def passages(of: str, style: str) -> str:
    """Each text of `of` in a paragraph, as it is or, in the style To Complete, as still to be completed."""
    return each(
        "passage",
        of,
        tag("if passage.missing")
        + paragraph(f"{style}ToComplete", "{{ passage.text }}")
        + tag("else")
        + paragraph(style, "{{ passage.text }}")
        + tag("endif"),
    )


def lines(of: str) -> str:
    """Ruled lines to write on, one for each element of `of`."""
    return each("line", of, paragraph("WritingLine"))


def heading_cell(width: float, text: str, style: str = "ColumnHeading", span: int = 1) -> str:
    """A cell of a heading row."""
    return cell(width, paragraph(style, text), span=span, fill=TINT[0], theme=TINT[1], align="bottom")


def steps(width: float, words: str, number: int = 4) -> tuple[str, ...]:
    """The heading cells of a scale, named by the list of the words `words`."""
    return tuple(heading_cell(width, f"{{{{ {words}[{step}] }}}}", "StepHeading") for step in range(number))


def boxes(width: float, number: int = 4) -> tuple[str, ...]:
    """Empty boxes to tick, a cell each."""
    return tuple(cell(width, paragraph("Box", "☐"), align="center") for _ in range(number))


def out_of_ten(width: float) -> str:
    """A cell to write a figure from 0 to 10 in."""
    return cell(width, paragraph("OutOfTen", "/10"), align="center")


def scale(
    of: str, name: str, widths: Sequence[float], headings: Sequence[str], answers: Sequence[str], title: str,
    height: float = 7,
) -> str:  # fmt: skip
    """A table with a row for each text of the value `of`, followed by the cells to answer in."""
    return table(
        "Form",
        widths,
        row(*headings, header=True),
        tag_row(f"for {name} in {of}", widths),
        row(cell(widths[0], paragraph("Cell", f"{{{{ {name} }}}}"), align="center"), *answers, height=height),
        tag_row("endfor", widths),
        title=title,
    )
