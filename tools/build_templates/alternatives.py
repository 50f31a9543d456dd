"""The template of the page of alternatives: A4 landscape, a row for each."""

from markup import cell, each, field, paragraph, row, run, section, table, tag_row, when
from package import bullets, docx
from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

WIDTHS = (58, 129, 74)
COLUMNS = ("proposal", "run", "particular")
WIDE = sum(WIDTHS)
STYLES = (
    Style("Normal", size=10),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Kicker", size=10, bold=True, colour=ACCENT, letters=1.2, capitals=True, after=2, keep_next=True),
    Style("Title", size=22, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=2, keep_next=True),
    Style("Subtitle", size=11.5, colour=MUTED, after=4, keep_next=True),
    Style("heading 1", size=22, bold=True, colour=ACCENT, heading_font=True, line=0.9, keep_next=True, outline=0),
    Style("heading 2", size=12, bold=True, heading_font=True, after=4, keep_next=True, outline=1),
    Style("Lead", size=10, after=6, keep_next=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Choose", size=10.5, before=2),
    Style("Half-Day", size=10, after=3),
    Style("Only", size=10, bold=True, numbering=1, after=1),
    Style("Takeaway", size=9.5, colour=MUTED, left=3, after=2),
    Style("Common", size=10, before=6, colour=MUTED),
    Style("Remarks", size=10, before=6, tabs=(("right", WIDE, "underscore"),)),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Part", bold=True, colour=ACCENT),
    TableStyle("Alternatives", inside="A6A6A6", edge="A6A6A6", top=1.2, side=2.0, header_fill=TINT),
)
LISTS = (bullets("–", 3, 3),)
HEADINGS = row(
    *(
        cell(width, paragraph("ColumnHeading", f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
        for name, width in zip(COLUMNS, WIDTHS, strict=True)
    ),
    header=True,
)
ALTERNATIVE = row(
    cell(
        WIDTHS[0],
        paragraph("Heading1", "{{ row.letter }}"),
        paragraph("Heading2", "{{ row.name }}"),
        paragraph("Choose", "{{ words.choose }}"),
    ),
    cell(
        WIDTHS[1],
        each(
            "part",
            "row.parts",
            paragraph("HalfDay", run("{{ part.label }}  ", "Part"), run("{{ part.activities }}")),
        ),
    ),
    cell(
        WIDTHS[2],
        each(
            "one",
            "row.particular",
            paragraph("Only", "{{ one.name }}"),
            when("one.takeaway", paragraph("Takeaway", "{{ one.takeaway }}")),
        ),
    ),
)
BODY = (
    paragraph("Kicker", "{{ words.kicker }}")
    + paragraph("Title", "{{ title }}")
    + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    + paragraph("Lead", "{{ lead }}")
    + table(
        "Alternatives",
        WIDTHS,
        HEADINGS,
        tag_row("for row in rows", WIDTHS),
        ALTERNATIVE,
        tag_row("endfor", WIDTHS),
        title="{{ words.kicker }}",
    )
    + when("common", paragraph("Common", "{{ common }}"))
    + paragraph("Remarks", "{{ words.remarks }} \t")
    + paragraph("End")
    + section(True, (14, 18, 13, 18), 7, next_page=False)
)
FOOTER = paragraph(
    "Footer", "{{ brand.footer }}\t{{ words.page }} ", field("PAGE"), run(" {{ words.of }} "), field("NUMPAGES")
)


def template() -> bytes:
    """The bytes of alternatives.docx."""
    return docx("Alternatives", BODY, paragraph("Header"), FOOTER, STYLES, LISTS)
