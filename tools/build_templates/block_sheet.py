"""The template of a block's sheet: A4 portrait, a page or two."""

from markup import cell, each, field, paragraph, row, run, section, table, tag_row, when
from package import docx, numbers
from styles import ACCENT, MUTED, TINT, Style, TableStyle

WIDE = 178
BAR = 9
FACTS = (18, 71, 18, 71)
STEPS = (16, 25, 137)
NOTES = (28, 150)
STYLES = (
    Style("Normal", size=10),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Letter", size=16, bold=True, colour="FFFFFF", align="center", before=2),
    Style("Kicker", size=10, bold=True, colour=MUTED, letters=0.6, capitals=True, keep_next=True),
    Style("Title", size=22, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=2, keep_next=True),
    Style("Purpose", size=11, italic=True, line=1.05, before=3, after=5),
    Style("heading 1", size=12.5, bold=True, colour=ACCENT, heading_font=True, before=6, after=1.5, keep_next=True,
          outline=0, following="BodyText"),
    Style("heading 2", size=10.5, bold=True, heading_font=True, before=4, after=1, keep_next=True, outline=1),
    Style("Body Text", size=10, line=1.06, after=2),
    Style("Fact Label", size=9, bold=True, colour=MUTED, before=0.6),
    Style("Fact", size=10),
    Style("Material", size=10),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Minutes", size=12, bold=True),
    Style("Minutes Span", size=9, colour=MUTED),
    Style("Who", size=9.5, bold=True, before=1),
    Style("Do", size=10, line=1.05, after=1),
    Style("Say", size=10, italic=True, line=1.05, bar=ACCENT, left=3, before=1, after=2),
    Style("Total", size=9.5, bold=True, colour=MUTED, before=2, align="right"),
    Style("Debrief Question", size=10, numbering=1, after=1.5),
    Style("Note", size=9.5, line=1.04),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    TableStyle("Head", top=0.4, side=1.6),
    TableStyle("Materials", top=0.2, side=0),
    TableStyle("Facts", inside="D9D9D9", edge="A6A6A6", top=0.6, side=1.2),
    TableStyle("Steps", inside="D9D9D9", edge="A6A6A6", top=0.8, side=1.4, header_fill=TINT),
)  # fmt: skip
LISTS = (numbers(6, 6),)


def fact(number: int) -> tuple[str, str]:
    """Label and text of one of the two facts in a row."""
    one = f"pair[{number}]"
    return (
        cell(FACTS[2 * number], paragraph("FactLabel", f"{{{{ {one}.label }}}}")),
        cell(FACTS[2 * number + 1], each("line", f"{one}.lines", paragraph("Fact", "{{ line }}"))),
    )


def material(number: int) -> str:
    """One of the two items of material in a row, with a box to tick."""
    return paragraph("Material", f"{{% if pair[{number}] %}}☐  {{{{ pair[{number}] }}}}{{% endif %}}")


HEAD = (
    table(
        "Head",
        (BAR, WIDE - BAR),
        row(
            cell(BAR, paragraph("Letter", run("{% cellbg colour %}"), run("{{ letter }}")), align="center"),
            cell(WIDE - BAR, paragraph("Kicker", "{{ kicker }}"), paragraph("Title", "{{ title }}")),
        ),
        title="{{ title }}",
        header=False,
    )
    + paragraph("Purpose", "{{ purpose }}")
    + table(
        "Facts",
        FACTS,
        tag_row("for pair in facts", FACTS),
        row(*fact(0), *fact(1), splits=True),
        tag_row("endfor", FACTS),
        row(
            cell(FACTS[0], paragraph("FactLabel", "{{ served.label }}")),
            cell(sum(FACTS[1:]), each("line", "served.lines", paragraph("Fact", "{{ line }}")), span=3),
            splits=True,
        ),
        title="{{ words.document }}",
        header=False,
    )
)
BEFORE = (
    paragraph("Heading1", "{{ words.headings.takeaway }}")
    + paragraph("BodyText", "{{ takeaway }}")
    + paragraph("Heading1", "{{ words.headings.preparation }}")
    + paragraph("BodyText", "{{ preparation }}")
    + when(
        "materials",
        paragraph("Heading2", "{{ materials_title }}"),
        table(
            "Materials",
            (WIDE / 2, WIDE / 2),
            tag_row("for pair in materials", (WIDE / 2, WIDE / 2)),
            row(*(cell(WIDE / 2, material(number)) for number in (0, 1))),
            tag_row("endfor", (WIDE / 2, WIDE / 2)),
            title="{{ materials_title }}",
            header=False,
        ),
    )
)
COURSE = paragraph("Heading1", "{{ words.headings.steps }}") + table(
    "Steps",
    STEPS,
    row(
        *(
            cell(width, paragraph("ColumnHeading", f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
            for name, width in zip(("minutes", "who", "what"), STEPS, strict=True)
        ),
        header=True,
    ),
    tag_row("for step in steps", STEPS),
    row(
        cell(
            STEPS[0],
            paragraph("Minutes", "{{ step.minutes }}"),
            when("step.span", paragraph("MinutesSpan", "{{ step.span }}")),
        ),
        cell(STEPS[1], paragraph("Who", "{{ step.who }}")),
        cell(STEPS[2], paragraph("Do", "{{ step.do }}"), when("step.say", paragraph("Say", "{{ step.say }}"))),
    ),
    tag_row("endfor", STEPS),
    title="{{ words.headings.steps }}",
)
AFTER = (
    when(
        "debrief",
        paragraph("Heading1", "{{ debrief.title }}"),
        each("question", "debrief.questions", paragraph("DebriefQuestion", "{{ question }}")),
    )
    + paragraph("Total", "{{ total }}")
    + paragraph("Heading1", "{{ words.headings.notes }}")
    + table(
        "Facts",
        NOTES,
        tag_row("for note in notes", NOTES),
        row(
            cell(NOTES[0], paragraph("FactLabel", "{{ note.label }}")),
            cell(NOTES[1], each("line", "note.lines", paragraph("Note", "{{ line }}"))),
        ),
        tag_row("endfor", NOTES),
        title="{{ words.headings.notes }}",
        header=False,
    )
)
BODY = HEAD + BEFORE + COURSE + AFTER + paragraph("End") + section(False, (12, 16, 13, 16), 6, next_page=False)
FOOTER = paragraph(
    "Footer",
    "{{ footer }}{% if brand.name %} · {{ brand.name }}{% endif %}\t{{ words.page }} ",
    field("PAGE"),
    run(" {{ words.of }} "),
    field("NUMPAGES"),
)


def template() -> bytes:
    """The bytes of block-sheet.docx."""
    return docx("Block sheet", BODY, paragraph("Header"), FOOTER, STYLES, LISTS)
