"""The template of the sheets of a consultation: A4 portrait, a page a sheet."""

from markup import cell, each, paragraph, row, run, section, table, tag_row
from package import bullets, docx
from participant_papers import FOOTER, LINE, heading_cell, kicker, kicker_of_each, styles
from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

WIDE = 174
BOX = (14, 160)
GRID = (34, 60, 80)
COUNT = (58, 58, 58)
PLAN = (9, 65, 25, 25, 25, 25)
TIMED = (20, 19, 23, 18, 25, 24, 28, 17)
STYLES = styles(
    WIDE,
    22,
    Style("Head", size=10.5, before=2, after=4),
    Style("Lead", size=10.5, colour=MUTED, after=5, keep_next=True),
    Style("heading 1", size=12, bold=True, colour=ACCENT, heading_font=True, before=9, after=3, keep_next=True,
          outline=0),
    Style("Step", size=20, bold=True, colour=ACCENT, heading_font=True, align="center"),
    Style("Step Label", size=9, colour=MUTED, align="center"),
    Style("Box Title", size=12, bold=True, after=1),
    Style("Hint", size=9.5, colour=MUTED),
    Style("Signal", size=11, numbering=1, after=2),
    Style("Minutes", size=10.5, align="right"),
    Style("Total", size=10.5, bold=True, align="right"),
    Style("Cell", size=10.5),
    Style("Strong", size=10.5, bold=True),
    Style("Note", size=9, colour=MUTED, before=3),
    RunStyle("Name", bold=True),
    TableStyle("Boxes", inside=LINE, edge=LINE, top=1.2, side=1.5),
    TableStyle("Watched", inside=LINE, edge=LINE, top=0.7, side=1.4, header_fill=TINT, upright="D9D9D9"),
)  # fmt: skip
CREDIT = paragraph("Note", "{{ credit }}")


def box() -> str:
    """A box to write in, as high as its share of the page asks for."""
    return row(
        cell(BOX[0], paragraph("StepLabel", "{{ words.step }}"), paragraph("Step", "{{ box.step }}")),
        cell(BOX[1], paragraph("BoxTitle", "{{ box.title }}"), paragraph("Hint", "{{ box.hint }}"),
             each("line", "box.lines", paragraph("Cell"))),
    )  # fmt: skip


SHEETS = each(
    "sheet",
    "sheets",
    kicker_of_each("sheet.kicker"),
    paragraph("Title", "{{ sheet.title }}"),
    paragraph("Head", "{{ words.head }}"),
    paragraph("Lead", "{{ sheet.lead }}"),
    table(
        "Boxes",
        BOX,
        tag_row("for box in sheet.boxes", BOX),
        box(),
        tag_row("endfor", BOX),
        title="{{ sheet.title }}",
        header=False,
    ),
)
OBSERVER = (
    kicker("words.observer.kicker", "KickerNewPage")
    + paragraph("Title", "{{ words.observer.title }}")
    + paragraph("Head", "{{ words.head }}")
    + paragraph("Lead", "{{ words.observer.lead }}")
    + table(
        "Watched",
        GRID,
        row(*(heading_cell(width, f"{{{{ words.observer.columns.{name} }}}}")
              for name, width in zip(("step", "look", "seen"), GRID, strict=True)), header=True),
        tag_row("for one in watched", GRID),
        row(
            cell(GRID[0], paragraph("Strong", "{{ one.number }}. {{ one.name }}")),
            cell(GRID[1], paragraph("Cell", "{{ one.look }}")),
            cell(GRID[2]),
            height=19,
        ),
        tag_row("endfor", GRID),
        title="{{ words.observer.title }}",
    )
    + paragraph("Heading1", "{{ words.observer.tally }}")
    + table(
        "Watched",
        COUNT,
        row(*(heading_cell(COUNT[n], f"{{{{ kinds[{n}] }}}}") for n in range(3)), header=True),
        row(*(cell(width) for width in COUNT), height=14),
        title="{{ words.observer.tally }}",
    )
    + paragraph("Heading1", "{{ words.observer.back }}")
    + paragraph("Hint", "{{ words.observer.back_hint }}")
    + 4 * paragraph("WritingLine")
)  # fmt: skip


MINUTES = table(
    "Watched",
    TIMED,
    row(
        heading_cell(TIMED[0], "{{ words.time.meeting }}"),
        *(heading_cell(TIMED[n + 1], f"{{{{ steps[{n}].name }}}}", "StepHeading") for n in range(6)),
        heading_cell(TIMED[-1], "{{ words.time.total }}", "StepHeading"),
        header=True,
    ),
    tag_row("for one in times", TIMED),
    row(
        cell(TIMED[0], paragraph("Strong", "{{ one.name }}")),
        *(cell(TIMED[n + 1], paragraph("Minutes", f"{{{{ one.minutes[{n}] }}}}")) for n in range(6)),
        cell(TIMED[-1], paragraph("Total", "{{ one.total }}")),
    ),
    tag_row("endfor", TIMED),
    title="{{ words.time.minutes }}",
)
TIME = (
    kicker("words.time.kicker", "KickerNewPage")
    + paragraph("Title", "{{ words.time.title }}")
    + paragraph("Head", "{{ words.head }}")
    + paragraph("Lead", "{{ words.time.lead }}")
    + table(
        "Watched",
        PLAN,
        row(
            heading_cell(sum(PLAN[:2]), "{{ words.time.columns.step }}", span=2),
            *(heading_cell(25, f"{{{{ words.time.columns.{name} }}}}", "StepHeading")
              for name in ("minutes", "from", "to", "real")),
            header=True,
        ),
        tag_row("for step in steps", PLAN),
        row(
            cell(PLAN[0], paragraph("Strong", "{{ step.number }}"), align="center"),
            cell(PLAN[1], paragraph("Cell", run("{{ step.name }}", "Name")), paragraph("Hint", "{{ step.who }}"),
                 align="center"),
            cell(25, paragraph("Minutes", "{{ step.minutes }}"), align="center"),
            *(cell(25) for _ in range(3)),
            height=12,
        ),
        tag_row("endfor", PLAN),
        title="{{ words.time.title }}",
    )
    + paragraph("Heading1", "{{ words.time.minutes }}")
    + MINUTES
    + paragraph("Heading1", "{{ words.time.signals_title }}")
    + each("signal", "signals", paragraph("Signal", "{{ signal }}"))
    + CREDIT
)  # fmt: skip
BODY = SHEETS + OBSERVER + TIME + section(False, (14, 18, 15, 18), 7, next_page=False)


def template() -> bytes:
    """The bytes of consultation-sheets.docx."""
    return docx("Consultation sheets", BODY, paragraph("Header"), FOOTER, STYLES, (bullets("–", 5, 5),))
