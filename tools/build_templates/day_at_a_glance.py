"""The template of the day at a glance: A4 landscape, a page a day, letters as large as the day allows."""

from markup import cell, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import docx
from signs import legend, mark
from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

GREY, LIGHT = "DDDDDD", "F0F0F0"
LINE = "4 808080"
BAR, TIME, MINUTES, RUNNING, REAL, BLOCK, WHO, HOW, MATERIALS = WIDTHS = (6, 27, 12, 14, 21, 57, 31, 72, 37)
WIDE = sum(WIDTHS)
SIZES = {
    "large": (20, 14, 11, 15, 1.5),
    "roomy": (17, 12, 10, 13, 0.9),
    "usual": (15, 11, 9.5, 12, 0.5),
    "small": (15, 10.5, 9, 11, 0.15),
    "tiny": (11, 9.5, 9, 11, 0.0),
}
"""Points of times, titles, texts and the times of pauses, and millimetres above and below them."""


def sized(name: str) -> tuple[Style | TableStyle, ...]:
    """The styles of one size."""
    time, title, text, pause, around = SIZES[name]
    label = name.capitalize()
    return (
        Style(f"Time {label}", size=time, bold=True, line=0.95),
        Style(f"Figure {label}", size=title, bold=True, align="right"),
        Style(f"Running {label}", size=title, align="right", colour=MUTED),
        Style(f"Block {label}", size=title),
        Style(f"Pause {label}", size=title, bold=True),
        Style(f"Pause Time {label}", size=pause, bold=True, line=0.95),
        Style(f"Text {label}", size=text),
        Style(f"Letter {label}", size=min(title, 12), bold=True, colour="FFFFFF", align="center"),
        TableStyle(f"Glance {label}", top=around, side=1.2),
    )


STYLES = (
    Style("Normal", size=10),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Kicker", size=9, bold=True, colour=MUTED, letters=0.8, capitals=True, keep_next=True),
    Style("Title", size=18, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=1, keep_next=True),
    Style("heading 1", size=13, bold=True, heading_font=True, after=0, keep_next=True, outline=0),
    Style("heading 2", size=11, bold=True, heading_font=True, before=6, after=0, keep_next=True, outline=1),
    Style("Kicker New Page", based="Kicker", page_break=True),
    Style("At a Glance", size=10.5, after=3, keep_next=True),
    Style("Meeting", size=10.5, bold=True, after=1, keep_next=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Column Heading Right", based="ColumnHeading", align="right"),
    Style("Day Total", size=10, bold=True, before=3),
    Style("Legend", size=9, colour=MUTED, before=1),
    Style("Note Line", size=10, before=6, under="8C8C8C", between=True),
    Style("Cell", size=9),
    *(style for name in SIZES for style in sized(name)),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Name", bold=True),
    RunStyle("Phones", bold=True, colour="000000", size=11),
)
MARKS = "".join(
    (
        run("{% for sign in row.signs %}"),
        mark("{{ sign.mark }}"),
        run(" {% endfor %}"),
    )
)
COLUMNS = row(
    cell(BAR, fill=TINT[0], theme=TINT[1]),
    *(
        cell(width, paragraph(style, f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
        for name, width, style in (
            ("time", TIME, "ColumnHeading"),
            ("minutes", MINUTES, "ColumnHeadingRight"),
            ("running", RUNNING, "ColumnHeadingRight"),
            ("real", REAL, "ColumnHeading"),
            ("block", BLOCK, "ColumnHeading"),
            ("who", WHO, "ColumnHeading"),
            ("how", HOW, "ColumnHeading"),
            ("materials", MATERIALS, "ColumnHeading"),
        )
    ),
    header=True,
)


def cells(label: str, time: str, fill: str, *content: str) -> tuple[str, ...]:
    """The cells of times and minutes, before those of words; `time` is the style of the time."""
    bar = content[0] if content else paragraph(f"Letter{label}")
    return (
        cell(BAR, bar, top=LINE, fill=fill, align="center"),
        cell(TIME, paragraph(f"{time}{label}", "{{ row.start }}"), top=LINE, fill=fill, align="center"),
        cell(MINUTES, paragraph(f"Figure{label}", "{{ row.minutes }}"), top=LINE, fill=fill, align="center"),
        cell(RUNNING, paragraph(f"Running{label}", "{{ row.running }}"), top=LINE, fill=fill, align="center"),
        cell(REAL, paragraph(f"Text{label}"), top=LINE, align="center"),
    )


def pause(label: str, fill: str) -> str:
    """A break, meal, fixed point or buffer: a grey band."""
    return row(
        *cells(label, "PauseTime", fill),
        cell(BLOCK, paragraph(f"Pause{label}", "{{ row.title }}"), top=LINE, fill=fill, align="center"),
        cell(
            WHO + HOW + MATERIALS,
            paragraph(f"Text{label}", "{{ row.how }}"),
            span=3,
            top=LINE,
            fill=fill,
            align="center",
        ),
    )


def day_table(name: str) -> str:
    """The table of a day in one size."""
    label = name.capitalize()
    bar = paragraph(f"Letter{label}", run("{% cellbg row.colour %}"), run("{{ row.letter }}"))
    block = row(
        *cells(label, "Time", "", bar),
        cell(BLOCK, paragraph(f"Block{label}", MARKS, run("{{ row.title }}", "Name")), top=LINE, align="center"),
        *(
            cell(width, paragraph(f"Text{label}", f"{{{{ row.{of} }}}}"), top=LINE, align="center")
            for width, of in ((WHO, "who"), (HOW, "how"), (MATERIALS, "materials"))
        ),
    )
    return table(
        f"Glance{label}",
        WIDTHS,
        COLUMNS,
        tag_row("for row in day.rows", WIDTHS),
        tag_row("if row.kind == 'block'", WIDTHS),
        block,
        tag_row("elif row.kind == 'buffer'", WIDTHS),
        pause(label, LIGHT),
        tag_row("else", WIDTHS),
        pause(label, GREY),
        tag_row("endif", WIDTHS),
        tag_row("endfor", WIDTHS),
        title="{{ day.title }}",
    )


def tables() -> str:
    """The table of the day in its size."""
    names = list(SIZES)
    tags = [tag(f"{'if' if one == names[0] else 'elif'} day.size == '{one}'") + day_table(one) for one in names]
    return "".join(tags) + tag("endif")


KICKER = "{{ words.document }}{% if client %} · {{ client }}{% endif %}{% if dated %} · {{ dated }}{% endif %}"
BODY = (
    each(
        "day",
        "days",
        tag("if loop.first")
        + paragraph("Kicker", KICKER)
        + tag("else")
        + paragraph("KickerNewPage", KICKER)
        + tag("endif"),
        paragraph("Title", "{{ title }}"),
        paragraph("Heading1", "{{ day.title }}"),
        paragraph("AtAGlance", "{{ day.glance }}"),
        each("line", "day.meeting", paragraph("Meeting", "{{ line }}")),
        tables(),
        paragraph("DayTotal", "{{ day.total }}"),
        legend("day.signs"),
        when(
            "day.note_lines",
            paragraph("Heading2", "{{ words.notes }}"),
            each("line", "day.note_lines", paragraph("NoteLine")),
        ),
    )
    + paragraph("End")
    + section(True, (10, 10, 14, 10), 6, next_page=False)
)
FOOTER = paragraph(
    "Footer",
    run("{{ phones }}", "Phones"),
    "\t{{ words.page }} ",
    field("PAGE"),
    run(" {{ words.of }} "),
    field("NUMPAGES"),
)


def template() -> bytes:
    """The bytes of day-at-a-glance.docx."""
    return docx("Day at a glance", BODY, paragraph("Header"), FOOTER, STYLES, ())
