"""The template of the report after the event: A4 portrait, with places to fill in."""

from markup import cell, choice, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import docx, numbers
from styles import ACCENT, MUTED, TINT, Style, TableStyle

WIDE = 170
FACTS = (28, 57, 28, 57)
ATTENDANCE = (74, 22, 22, 52)
COURSE = (36, 68, 66)
BEFORE_AFTER = (98, 26, 26, 20)
SCALE = (78, 19, 19, 17, 17, 20)
QUESTIONS = (98, 52, 20)
ACTIONS = (62, 34, 28, 46)
FOLLOW_UP = (76, 60, 34)
STYLES = (
    Style("Normal", size=10.5),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Logo", after=8, keep_next=True),
    Style("Kicker", size=10.5, bold=True, colour=ACCENT, letters=1.2, capitals=True, after=4, keep_next=True),
    Style("Title", size=26, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=4, keep_next=True),
    Style("Subtitle", size=13, colour=MUTED, after=10, keep_next=True),
    Style("heading 1", size=15, bold=True, colour=ACCENT, heading_font=True, before=12, after=4, keep_next=True,
          outline=0, following="BodyText"),
    Style("heading 2", size=11.5, bold=True, heading_font=True, before=8, after=1, keep_next=True, outline=1),
    Style("Body Text", size=10.5, line=1.08, after=4),
    Style("Lead", size=10.5, line=1.08, after=3, keep_next=True),
    Style("Objective", based="BodyText", numbering=1, after=2),
    Style("Small Print", size=9, colour=MUTED, before=2, after=3, keep_next=True),
    Style("Source", size=9, colour=MUTED, after=2, keep_next=True),
    Style("Confidential", size=9.5, italic=True, before=6, after=2),
    Style("Fact Label", size=9, bold=True, colour=MUTED, before=1.2),
    Style("Fact", size=10.5),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Column Heading Right", based="ColumnHeading", align="right"),
    Style("Cell", size=10.5),
    Style("Cell Strong", based="Cell", bold=True),
    Style("Cell Number", based="Cell", align="right"),
    Style("Planned", size=10.5, bold=True, after=1),
    Style("Planned Activity", size=10, after=3),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    TableStyle("Facts", inside="D9D9D9", edge="A6A6A6", top=0.9, side=1.2),
    TableStyle("Space", edge="A6A6A6", top=0.9, side=1.5),
    TableStyle("Boxes", inside="A6A6A6", edge="A6A6A6", top=0.9, side=1.5, header_fill=TINT, upright="A6A6A6"),
)  # fmt: skip
LISTS = (numbers(7, 7),)
BLANK = 8.0
"""Millimetres of a row to fill in."""


def headings(widths: tuple[float, ...], *names: str) -> str:
    """The row of column headings."""
    cells = [
        cell(width, paragraph("ColumnHeading", f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
        for width, name in zip(widths, names, strict=True)
    ]
    return row(*cells, header=True)


def boxes(
    widths: tuple[float, ...], columns: tuple[str, ...], loop: str, *cells: str, title: str, height: float = BLANK
) -> str:
    """A table with empty cells after those that are told."""
    blank = [cell(width, paragraph("Cell")) for width in widths[len(cells) :]]
    told = [cell(width, content) for width, content in zip(widths, cells, strict=False)]
    return table(
        "Boxes",
        widths,
        headings(widths, *columns),
        tag_row(f"for one in {loop}", widths),
        row(*told, *blank, height=height),
        tag_row("endfor", widths),
        title=title,
    )


def fact(number: int) -> tuple[str, str]:
    """Label and text of one of the two facts in a row."""
    one = f"pair[{number}]"
    return (
        cell(FACTS[2 * number], paragraph("FactLabel", f"{{{{ {one}.label }}}}")),
        cell(FACTS[2 * number + 1], paragraph("Fact", f"{{{{ {one}.text }}}}")),
    )


def space(height: float, title: str) -> str:
    """A box to write in, so many millimetres high; it grows with what is typed."""
    return table("Space", (WIDE,), row(cell(WIDE, paragraph("Cell")), height=height), title=title, header=False)


HEAD = (
    when("logo", paragraph("Logo", "{{ logo }}"))
    + paragraph("Kicker", "{{ words.kicker }}")
    + paragraph("Title", "{{ title }}")
    + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    + table(
        "Facts",
        FACTS,
        tag_row("for pair in facts", FACTS),
        row(*fact(0), *fact(1), splits=True),
        tag_row("endfor", FACTS),
        title="{{ words.kicker }}",
        header=False,
    )
)
AIM = (
    paragraph("Heading1", "{{ words.headings.aim }}")
    + each("line", "context", paragraph("BodyText", "{{ line }}"))
    + when(
        "objectives",
        paragraph("Lead", "{{ words.objectives_lead }}"),
        each("objective", "objectives", paragraph("Objective", "{{ objective }}")),
    )
)
FACTS_PART = (
    paragraph("Heading1", "{{ words.headings.facts }}")
    + paragraph("SmallPrint", "{{ words.attendance_note }}")
    + boxes(
        ATTENDANCE,
        ("half_day", "expected", "present", "remarks"),
        "attendance",
        paragraph("CellStrong", "{{ one.half_day }}"),
        paragraph("CellNumber", "{{ one.expected }}"),
        title="{{ words.headings.facts }}",
    )
)
COURSE_PART = paragraph("Heading1", "{{ words.headings.course }}") + boxes(
    COURSE,
    ("half_day", "content", "happened"),
    "course",
    paragraph("CellStrong", "{{ one.half_day }}"),
    each(
        "line",
        "one.lines",
        choice(
            "line.kind",
            {
                "title": paragraph("Planned", "{{ line.text }}"),
                "activity": paragraph("PlannedActivity", "{{ line.text }}"),
            },
        ),
    ),
    title="{{ words.headings.course }}",
    height=16,
)
MADE = when(
    "products or personal",
    paragraph("Heading1", "{{ words.headings.made }}"),
    when("products", paragraph("SmallPrint", "{{ words.made_note }}")),
    each(
        "product",
        "products",
        paragraph("Heading2", "{{ product.title }}"),
        paragraph("Source", "{{ product.sources }}"),
        space(22, "{{ product.title }}"),
    ),
    when("personal", paragraph("Confidential", "{{ words.personal_note }}")),
)
EVALUATION = (
    paragraph("Heading1", "{{ words.headings.evaluation }}")
    + paragraph("SmallPrint", "{{ evaluation_note }}")
    + tag("if training")
    + boxes(
        BEFORE_AFTER,
        ("objective", "before", "after", "n"),
        "objectives",
        paragraph("Cell", "{{ one }}"),
        title="{{ words.headings.evaluation }}",
    )
    + tag("else")
    + boxes(
        SCALE,
        ("objective", "fully", "rather", "little", "not", "n"),
        "objectives",
        paragraph("Cell", "{{ one }}"),
        title="{{ words.headings.evaluation }}",
    )
    + tag("endif")
    + paragraph("SmallPrint")
    + boxes(
        QUESTIONS,
        ("question", "result", "n"),
        "questions",
        paragraph("Cell", "{{ one }}"),
        title="{{ words.columns.question }}",
    )
    + paragraph("Heading2", "{{ words.comments }}")
    + space(18, "{{ words.comments }}")
)
AFTER = (
    paragraph("Heading1", "{{ words.headings.learnings }}")
    + paragraph("Lead", "{{ learnings_lead }}")
    + space(28, "{{ words.headings.learnings }}")
    + paragraph("Heading1", "{{ words.headings.actions }}")
    + paragraph("Source", "{% if actions_lead %}{{ actions_lead }} {% endif %}{{ words.actions_note }}")
    + boxes(ACTIONS, ("action", "who", "when", "sign"), "action_lines", title="{{ words.headings.actions }}")
    + paragraph("Heading1", "{{ words.headings.recommendations }}")
    + paragraph("Lead", "{{ words.recommendations_lead }}")
    + space(22, "{{ words.headings.recommendations }}")
    + paragraph("Heading1", "{{ words.headings.follow_up }}")
    + paragraph("SmallPrint", "{{ words.follow_up_note }}")
    + boxes(
        FOLLOW_UP,
        ("what", "date", "done"),
        "follow_up",
        paragraph("Cell", "{{ one.what }}"),
        paragraph("Cell", "{{ one.date }}"),
        title="{{ words.headings.follow_up }}",
    )
)
BODY = (
    HEAD
    + AIM
    + FACTS_PART
    + COURSE_PART
    + MADE
    + EVALUATION
    + AFTER
    + paragraph("End")
    + section(False, (18, 20, 17, 20), 8, next_page=False)
)
FOOTER = paragraph(
    "Footer", "{{ brand.footer }}\t{{ words.page }} ", field("PAGE"), run(" {{ words.of }} "), field("NUMPAGES")
)


def template() -> bytes:
    """The bytes of after-report.docx."""
    return docx("After report", BODY, paragraph("Header"), FOOTER, STYLES, LISTS)
