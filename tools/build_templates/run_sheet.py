"""The template of the run sheet: A4 portrait, a section a day, a row a slot."""

from markup import cell, choice, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import docx
from run_sheet_styles import BAR, GREY, HOW, LINE, NEEDS, STYLES, TIME, WIDE, WIDTHS
from signs import legend, mark
from styles import TINT

DOING = {
    "title": paragraph("SlotTitle", "{{ line.text }}"),
    "more": paragraph("Continued", "{{ line.text }}"),
    "objective": paragraph("SlotObjective", "{{ line.text }}"),
    "thread": paragraph("Thread", "{{ line.text }}"),
    "question": paragraph("GuidingQuestion", run("{{ words.question }} ", "QuestionLabel"), run("{{ line.text }}")),
    "step": paragraph("Step", run("{{ line.lead }}", "StepMinutes"), run("\t{{ line.text }}")),
    "say": paragraph("Say", "{{ line.text }}"),
    "debrief": paragraph("Debrief", "{{ line.lead }}\t{{ line.text }}"),
    "ask": paragraph("DebriefQuestion", "{{ line.lead }}\t{{ line.text }}"),
    "adapted": paragraph("Adaptation", "{{ line.text }}"),
}
NEEDED = {
    "group": paragraph("Group", "{{ line.text }}"),
    "room": paragraph("RoomChange", "{{ line.text }}"),
    "material": paragraph("Material", "{{ line.text }}"),
    "yields": paragraph("Yield", "{{ line.text }}"),
}


def lines(of: str, kinds: dict[str, str]) -> str:
    """The lines of a cell, each in the style of its kind."""
    return each("line", f"row.{of}", choice("line.kind", kinds))


REAL = paragraph("Real", "{{ words.real }} \t")
TIMES = (
    paragraph("Time", "{{ row.start }}")
    + paragraph("TimeEnd", "{{ row.end }}")
    + paragraph("Minutes", "{{ row.minutes }}")
    + REAL
    + each("sign", "row.signs", paragraph("Sign", mark("{{ sign.mark }}"), run(" {{ sign.text }}", "StepMinutes")))
    + paragraph("Running", "{{ row.running }}")
)


def slot_row(first: bool) -> str:
    """The row of a slot, or its continuation, which has no line above and no time."""
    top = LINE if first else "0 auto"
    bar = paragraph("Letter", run("{% cellbg row.colour %}"), run("{{ row.letter }}"))
    return row(
        cell(BAR, bar, top=top),
        cell(TIME, TIMES if first else "", top=top),
        cell(HOW, lines("how", DOING), top=top),
        cell(NEEDS, lines("needs", NEEDED), top=top),
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
    band_cell(
        HOW,
        each("line", "row.text", paragraph("Band", "{{ line.text }}")),
        when("row.minutes", paragraph("Running", run("{{ row.minutes }}", "StepMinutes"), run("  {{ row.running }}"))),
    ),
    band_cell(NEEDS, when("row.minutes", REAL)),
)
TOTAL = row(
    cell(WIDE, each("line", "row.text", paragraph("Total", "{{ line.text }}")), span=len(WIDTHS), top="12 000000")
)
COLUMNS = row(
    cell(BAR, fill=TINT[0], theme=TINT[1]),
    *(
        cell(width, paragraph("ColumnHeading", f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
        for name, width in (("time", TIME), ("how", HOW), ("needs", NEEDS))
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
SUPPLIES = (6, 11, WIDE / 2 - 17) * 2
TASKS = (6, 19, WIDE - 25)


def heading_row(widths: tuple[float, ...], *names: str) -> str:
    """A heading row that repeats; an empty name leaves the cell empty."""
    cells = [
        cell(width, paragraph("ColumnHeadingRight" if "quantity" in name else "ColumnHeading", name))
        for width, name in zip(widths, names, strict=True)
    ]
    return row(*cells, header=True)


def supply(number: int) -> tuple[str, ...]:
    """The three cells of one of the two supplies in a row."""
    one = f"pair[{number}]"
    box = f"{{% if {one}.item %}}☐{{% endif %}}"
    spare = run(f"{{% if {one}.spare %}} ({{{{ {one}.spare }}}}){{% endif %}}", "Spare")
    return (
        cell(SUPPLIES[0], paragraph("Cell", box)),
        cell(SUPPLIES[1], paragraph("CellNumber", f"{{{{ {one}.quantity }}}}")),
        cell(SUPPLIES[2], paragraph("Cell", run(f"{{{{ {one}.item }}}}"), spare)),
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
            heading_row(SUPPLIES, *("", "{{ words.prepare.quantity }}", "{{ words.prepare.item }}") * 2),
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
            heading_row(TASKS, "", "{{ words.columns.time }}", "{{ words.prepare.task }}"),
            tag_row("for task in day.tasks", TASKS),
            row(
                cell(TASKS[0], paragraph("CellSmall", "{% if task.time %}☐{% endif %}")),
                cell(TASKS[1], paragraph("CellStrong", "{{ task.time }}")),
                cell(
                    TASKS[2],
                    paragraph(
                        "CellSmall",
                        run("{{ task.title }}", "StepMinutes"),
                        run("{% if task.text %} – {{ task.text }}{% endif %}"),
                    ),
                ),
            ),
            tag_row("endfor", TASKS),
            title="{{ words.prepare.tasks }}",
        ),
    )
)

MARGINS = (16, 10, 12, 10)
EDGE = 6
BODY = (
    tag("for day in days")
    + when(
        "loop.first",
        paragraph("Kicker", "{{ words.document }}{% if client %} · {{ client }}{% endif %}"),
        paragraph("Title", "{{ title }}"),
    )
    + paragraph("Heading1", "{{ day.title }}")
    + paragraph("AtAGlance", "{{ day.glance }}")
    + each("line", "day.meeting", paragraph("Meeting", "{{ line }}"))
    + legend("day.signs")
    + each("note", "day.legend", paragraph("Legend", "{{ note }}"))
    + paragraph("Heading2", "{{ words.prepare.title }}")
    + PREPARATION
    + notes("day.preparation_lines", "words.prepare.notes")
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
        f'<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{section(False, MARGINS, EDGE)}</w:pPr></w:p>',
    )
    + tag("endfor")
    + section(False, MARGINS, EDGE)
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
    return docx("Run sheet", BODY, HEADER, FOOTER, STYLES, ())
