"""The template of the client's programme: A4 portrait."""

from markup import cell, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import bullets, docx, numbers
from styles import ACCENT, ATTENTION, MUTED, TINT, RunStyle, Style, TableStyle
from timetable import COLUMNS, day_table

FACTS = (24, 61, 24, 61)
CHAPTER = (42, 128)
TIMETABLE = (33, 109, 28)
WIDE = sum(TIMETABLE)

STYLES = (
    Style("Normal", size=10.5),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Kicker", size=10.5, bold=True, colour=ACCENT, letters=1.2, capitals=True, after=4, keep_next=True),
    Style("Title", size=28, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=4, keep_next=True),
    Style("Subtitle", size=13, colour=MUTED, after=11, keep_next=True),
    Style(
        "heading 1",
        size=14,
        bold=True,
        colour=ACCENT,
        heading_font=True,
        before=11,
        after=3,
        keep_next=True,
        outline=0,
        following="BodyText",
    ),
    Style("heading 2", size=12, bold=True, heading_font=True, before=6, after=3, keep_next=True, outline=1),
    Style("Body Text", size=10.5, line=1.08, after=3),
    Style("Lead", size=10.5, after=3, keep_next=True),
    Style("Objective", based="BodyText", numbering=1, after=2),
    Style("Fact Label", size=9, bold=True, colour=MUTED, before=1.2),
    Style("Fact", size=10.5),
    Style("Fact To Complete", based="Fact", italic=True, colour=ATTENTION),
    Style("Chapter Label", size=10.5, bold=True),
    Style("Chapter", size=10.5, line=1.05, after=1),
    Style("Chapter To Complete", based="Chapter", italic=True, colour=ATTENTION),
    Style("End", size=1),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Half-Day", size=10.5, bold=True, colour=ACCENT, keep_next=True),
    Style("Hours", size=10.5),
    Style("Stretch", size=11, bold=True, after=2, keep_next=True),
    Style("Activity", size=10.5, numbering=2, after=1),
    Style("Served", size=9.5, colour=MUTED, before=1),
    Style("Pause", size=10, italic=True, colour=MUTED),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Sort", italic=True, colour=MUTED),
    TableStyle("Facts", inside="D9D9D9", edge="A6A6A6", top=0.9, side=1.2),
    TableStyle("Timetable", inside="D9D9D9", edge="A6A6A6", top=0.9, side=1.6, header_fill=TINT),
)
LISTS = (numbers(7, 7), bullets("–", 4, 4))


def values(of: str, style: str) -> str:
    """What there is to say, in one or more paragraphs, each as it is or still to be completed."""
    return each(
        "value",
        f"{of}.values",
        tag("if value.missing")
        + paragraph(f"{style}ToComplete", "{{ value.text }}")
        + tag("else")
        + paragraph(style, "{{ value.text }}")
        + tag("endif"),
    )


def chapter(name: str) -> str:
    """A heading and a table of labels and texts; a text longer than a page flows over it."""
    return when(
        name,
        paragraph("Heading1", f"{{{{ words.headings.{name} }}}}"),
        table(
            "Facts",
            CHAPTER,
            tag_row(f"for fact in {name}", CHAPTER),
            row(
                cell(CHAPTER[0], paragraph("ChapterLabel", "{{ fact.label }}")),
                cell(CHAPTER[1], values("fact", "Chapter")),
                splits=True,
            ),
            tag_row("endfor", CHAPTER),
            title=f"{{{{ words.headings.{name} }}}}",
            header=False,
        ),
    )


def fact(number: int) -> tuple[str, str]:
    """Label and value of one of the two facts in a row."""
    one = f"pair[{number}]"
    return (
        cell(FACTS[2 * number], paragraph("FactLabel", f"{{{{ {one}.label }}}}")),
        cell(FACTS[2 * number + 1], values(one, "Fact")),
    )


HEAD = (
    paragraph("Kicker", "{{ kicker }}")
    + paragraph("Title", "{{ title }}")
    + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    + table(
        "Facts",
        FACTS,
        tag_row("for pair in facts", FACTS),
        row(*fact(0), *fact(1), splits=True),
        tag_row("endfor", FACTS),
        title="{{ kicker }}",
        header=False,
    )
)
OBJECTIVES = when(
    "objectives",
    paragraph("Heading1", "{{ words.headings.objectives }}"),
    paragraph("Lead", "{{ lead }}"),
    each("objective", "objectives", paragraph("Objective", "{{ objective }}")),
)
DAY = day_table(
    "Timetable",
    TIMETABLE,
    [
        cell(width, paragraph("ColumnHeading", f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
        for name, width in zip(COLUMNS, TIMETABLE, strict=True)
    ],
)
BODY = (
    HEAD
    + when(
        "context",
        paragraph("Heading1", "{{ words.headings.context }}"),
        each("passage", "context", paragraph("BodyText", "{{ passage.text }}")),
    )
    + OBJECTIVES
    + chapter("about")
    + paragraph("Heading1", "{{ words.headings.timetable }}")
    + each("day", "days", when("day.title", paragraph("Heading2", "{{ day.title }}")), DAY)
    + chapter("terms")
    + paragraph("End")
    + section(False, (18, 20, 17, 20), 8, next_page=False)
)
HEADER = paragraph("Header")
FOOTER = paragraph(
    "Footer",
    "{{ brand.footer }}\t{{ words.page }} ",
    field("PAGE"),
    run(" {{ words.of }} "),
    field("NUMPAGES"),
)


def template() -> bytes:
    """The bytes of client-programme.docx."""
    return docx("Client programme", BODY, HEADER, FOOTER, STYLES, LISTS)
