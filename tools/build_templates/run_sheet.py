"""The template of the run sheet: A4 landscape, a section a day, a row a slot."""

from markup import cell, choice, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import docx
from run_sheet_styles import (
    BAR,
    GREY,
    HOW,
    LINE,
    LISTS,
    MINUTES,
    NEEDS,
    NOTES,
    RUNNING,
    SLOT,
    STYLES,
    TIME,
    WIDE,
    WIDTHS,
)  # fmt: skip
from styles import TINT

ABOUT = {
    "title": paragraph("SlotTitle", "{{ line.text }}"),
    "family": paragraph("SlotFamily", "{{ line.text }}"),
    "more": paragraph("SlotFamily", "{{ line.text }}"),
    "protected": paragraph("Protected", "{{ line.text }}"),
    "objective": paragraph("SlotObjective", "{{ line.text }}"),
    "yields": paragraph("Yield", "{{ line.text }}"),
}
DOING = {
    "thread": paragraph("Thread", "{{ line.text }}"),
    "question_label": paragraph("QuestionLabel", "{{ line.text }}"),
    "question": paragraph("GuidingQuestion", "{{ line.text }}"),
    "step": paragraph("Step", run("{{ line.lead }}", "StepMinutes"), run("\t{{ line.text }}")),
    "say": paragraph("Say", "{{ line.text }}"),
    "debrief": paragraph("Debrief", "{{ line.lead }}\t{{ line.text }}"),
    "ask": paragraph("DebriefQuestion", "{{ line.text }}"),
    "adapted": paragraph("Adaptation", "{{ line.text }}"),
}
NEEDED = {
    "group": paragraph("Group", "{{ line.text }}"),
    "room": paragraph("RoomChange", "{{ line.text }}"),
    "material": paragraph("Material", "{{ line.text }}"),
}


def lines(of: str, kinds: dict[str, str]) -> str:
    """The lines of a cell, each in the style of its kind."""
    return each("line", f"row.{of}", choice("line.kind", kinds))


def slot_row(first: bool) -> str:
    """The row of a slot, or its continuation, which has no line above and no time."""
    top = LINE if first else "0 auto"
    bar = paragraph("Letter", run("{% cellbg row.colour %}"), run("{{ row.letter }}"))
    time = paragraph("Time", "{{ row.start }}") + paragraph("TimeEnd", "{{ row.end }}") if first else ""
    return row(
        cell(BAR, bar, top=top),
        cell(TIME, time, top=top),
        cell(MINUTES, paragraph("Minutes", "{{ row.minutes }}") if first else "", top=top),
        cell(RUNNING, paragraph("Running", "{{ row.running }}") if first else "", top=top),
        cell(SLOT, lines("about", ABOUT), top=top),
        cell(HOW, lines("how", DOING), top=top),
        cell(NEEDS, lines("needs", NEEDED), top=top),
        cell(NOTES, paragraph("Notes", "{{ words.real }} \t") if first else "", top=top),
        height=17 if first else 0,
    )


def notes(lines_of: str, title: str) -> str:
    """Ruled lines for notes on what is left of a page."""
    return when(lines_of, paragraph("DayNotes", f"{{{{ {title} }}}}"), each("line", lines_of, paragraph("NoteLine")))


def band_cell(width: float, *content: str, span: int = 1, align: str = "center") -> str:
    """A grey cell."""
    return cell(width, *content, span=span, top=LINE, fill=GREY, align=align)


BAND = row(
    band_cell(BAR),
    band_cell(TIME, paragraph("Time", "{{ row.start }}"), when("row.end", paragraph("TimeEnd", "{{ row.end }}"))),
    band_cell(MINUTES, paragraph("BandMinutes", "{{ row.minutes }}")),
    band_cell(RUNNING, paragraph("BandRunning", "{{ row.running }}")),
    band_cell(SLOT + HOW + NEEDS, each("line", "row.text", paragraph("Band", "{{ line.text }}")), span=3),
    band_cell(NOTES, when("row.minutes", paragraph("Notes", "{{ words.real }} \t"))),
)
TOTAL = row(
    cell(WIDE, each("line", "row.text", paragraph("Total", "{{ line.text }}")), span=len(WIDTHS), top="12 000000")
)
COLUMNS = row(
    cell(BAR, fill=TINT[0], theme=TINT[1]),
    *(
        cell(width, paragraph(style, f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
        for name, width, style in (
            ("time", TIME, "ColumnHeading"),
            ("minutes", MINUTES, "ColumnHeadingRight"),
            ("running", RUNNING, "ColumnHeadingRight"),
            ("slot", SLOT, "ColumnHeading"),
            ("how", HOW, "ColumnHeading"),
            ("needs", NEEDS, "ColumnHeading"),
            ("notes", NOTES, "ColumnHeading"),
        )
    ),
    header=True,
)
HALF_DAY = (
    tag("if half.new_page")
    + paragraph("HalfDayNewPage", "{{ half.title }}")
    + tag("else")
    + paragraph("Heading2", "{{ half.title }}")
    + tag("endif")
    + table(
        "RunSheet",
        WIDTHS,
        COLUMNS,
        tag_row("for row in half.rows", WIDTHS),
        tag_row("if row.kind == 'slot'", WIDTHS),
        slot_row(first=True),
        tag_row("elif row.kind == 'more'", WIDTHS),
        slot_row(first=False),
        tag_row("elif row.kind == 'band'", WIDTHS),
        BAND,
        tag_row("else", WIDTHS),
        TOTAL,
        tag_row("endif", WIDTHS),
        tag_row("endfor", WIDTHS),
        title="{{ half.title }}",
    )
)

GOALS = (8, 18, WIDE - 26)
SUPPLIES = (7, 12, 76, 41.5) * 2
TASKS = (7, 17, 46, WIDE - 70)


def heading_row(widths: tuple[float, ...], *names: str) -> str:
    """A heading row that repeats; an empty name leaves the cell empty."""
    cells = [
        cell(width, paragraph("ColumnHeadingRight" if "quantity" in name else "ColumnHeading", name))
        for width, name in zip(widths, names, strict=True)
    ]
    return row(*cells, header=True)


def supply(number: int) -> tuple[str, ...]:
    """The four cells of one of the two supplies in a row."""
    one = f"pair[{number}]"
    box = f"{{% if {one}.item %}}☐{{% endif %}}"
    spare = run(f"{{% if {one}.spare %}} ({{{{ {one}.spare }}}}){{% endif %}}", "Spare")
    return (
        cell(SUPPLIES[0], paragraph("Cell", box)),
        cell(SUPPLIES[1], paragraph("CellNumber", f"{{{{ {one}.quantity }}}}")),
        cell(SUPPLIES[2], paragraph("Cell", run(f"{{{{ {one}.item }}}}"), spare)),
        cell(SUPPLIES[3], paragraph("CellSmall", f"{{{{ {one}.used_at }}}}")),
    )


PREPARATION = (
    when(
        "day.goals",
        paragraph("Heading3", "{{ words.prepare.objectives }}"),
        table(
            "Preparation",
            GOALS,
            tag_row("for goal in day.goals", GOALS),
            row(
                cell(GOALS[0], paragraph("CellNumber", "{{ goal.number }}")),
                cell(GOALS[1], paragraph("CellNumber", "{{ goal.minutes }}")),
                cell(GOALS[2], paragraph("Cell", "{{ goal.statement }}")),
            ),
            tag_row("endfor", GOALS),
            title="{{ words.prepare.objectives }}",
            header=False,
        ),
    )
    + when(
        "day.supplies",
        paragraph("Heading3", "{{ words.prepare.materials }}"),
        table(
            "Preparation",
            SUPPLIES,
            heading_row(
                SUPPLIES,
                *("", "{{ words.prepare.quantity }}", "{{ words.prepare.item }}", "{{ words.prepare.used_at }}") * 2,
            ),
            tag_row("for pair in day.supplies", SUPPLIES),
            row(*supply(0), *supply(1)),
            tag_row("endfor", SUPPLIES),
            title="{{ words.prepare.materials }}",
        ),
    )
    + when(
        "day.tasks",
        paragraph("Heading3", "{{ words.prepare.tasks }}"),
        each("room", "day.rooms", paragraph("Room", "☐  {{ room }}")),
        table(
            "Preparation",
            TASKS,
            heading_row(TASKS, "", "{{ words.columns.time }}", "{{ words.prepare.slot }}", "{{ words.prepare.task }}"),
            tag_row("for task in day.tasks", TASKS),
            row(
                cell(TASKS[0], paragraph("Cell", "☐")),
                cell(TASKS[1], paragraph("CellStrong", "{{ task.time }}")),
                cell(TASKS[2], paragraph("CellStrong", "{{ task.title }}")),
                cell(TASKS[3], paragraph("Cell", "{{ task.text }}")),
            ),
            tag_row("endfor", TASKS),
            title="{{ words.prepare.tasks }}",
        ),
    )
)

MARGINS = (19, 12, 14, 12)
EDGE = 8
BODY = (
    tag("for day in days")
    + when(
        "loop.first",
        paragraph("Kicker", "{{ words.document }}{% if client %} · {{ client }}{% endif %}"),
        paragraph("Title", "{{ title }}"),
    )
    + paragraph("Heading1", "{{ day.title }}")
    + paragraph("AtAGlance", "{{ day.glance }}")
    + each("note", "day.legend", paragraph("Legend", "{{ note }}"))
    + paragraph("Heading2", "{{ words.prepare.title }}")
    + PREPARATION
    + each("half", "day.halves", HALF_DAY)
    + tag("for total in day.totals")
    + tag("if loop.first")
    + paragraph("DayTotal", "{{ total }}")
    + tag("else")
    + paragraph("DayShare", "{{ total }}")
    + tag("endif")
    + tag("endfor")
    + each("line", "day.evening", paragraph("Evening", "{{ line }}"))
    + notes("day.note_lines", "words.day_notes")
    + when(
        "not loop.last",
        f'<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{section(True, MARGINS, EDGE)}</w:pPr></w:p>',
    )
    + tag("endfor")
    + section(True, MARGINS, EDGE)
)
HEADER = paragraph("Header", "{{ day.running_head }}\t{{ words.document }}")
FOOTER = paragraph(
    "Footer",
    "{{ brand.contact }}\t{{ words.page }} ",
    field("PAGE"),
    run(" {{ words.of }} "),
    field("NUMPAGES"),
)


def template() -> bytes:
    """The bytes of run-sheet.docx."""
    return docx("Run sheet", BODY, HEADER, FOOTER, STYLES, LISTS)
