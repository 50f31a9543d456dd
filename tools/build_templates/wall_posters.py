"""The template of the posters: A3 portrait, a page each, to be read from three metres."""

from markup import cell, each, paragraph, row, section, table, tag_row, when
from package import bullets, docx
from styles import ACCENT, MUTED, TINT, Style, TableStyle

WIDE = 253
TIMETABLE = (60, WIDE - 60)
METHOD = (28, WIDE - 28 - 50, 50)
SCALES = {36: (44, 24), 33: (41, 22), 30: (38, 20), 28: (36, 18), 26: (34, 17), 23: (30, 15)}
"""Sizes of titles; of times, and of activities."""
STYLES = (
    Style("Normal", size=20),
    Style("header", size=12, colour=MUTED),
    Style("footer", size=12, colour=MUTED),
    Style("Section End", size=1, page_break=True),
    Style("Logo", after=10),
    Style("Title", size=24, colour=MUTED, heading_font=True, after=2, keep_next=True),
    Style(
        "heading 1", size=50, bold=True, colour=ACCENT, heading_font=True, line=0.92, after=4, keep_next=True, outline=0
    ),
    Style("heading 2", size=34, bold=True, heading_font=True, keep_next=True, outline=1),
    Style("Subtitle", size=28, colour=MUTED, after=10, keep_next=True),
    *(
        style
        for title, (time, activities) in SCALES.items()
        for style in (
            Style(f"Time {title}", size=time, bold=True, colour=ACCENT),
            Style(f"Content {title}", size=title, bold=True, line=0.95, after=2),
            Style(f"Pause {title}", size=title - 4, colour=MUTED),
            Style(f"Pause Time {title}", size=time - 8, bold=True, colour=MUTED),
            Style(f"Activities {title}", size=activities, line=0.98),
        )
    ),
    Style("Column Heading", size=14, bold=True, colour=MUTED, keep_next=True),
    Style("Lead", size=22, colour=MUTED, after=10, keep_next=True),
    Style("Agreement", size=32, line=1.0, after=14, numbering=1),
    Style("Writing Line", size=42, under="8C8C8C", between=True),
    Style("Step Number", size=44, bold=True, colour=ACCENT, align="center"),
    Style("Step Name", size=29, bold=True, after=1),
    Style("Step Who", size=20, bold=True, colour=ACCENT, after=2),
    Style("Step Rule", size=19, line=0.98),
    Style("Minutes", size=30, bold=True, align="right"),
    Style("Total", size=26, bold=True),
    Style("Total Minutes", based="Total", align="right"),
    Style("Credit", size=13, colour=MUTED, before=10),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    TableStyle("Poster", inside="BFBFBF", edge="8C8C8C", top=2.2, side=3),
)
LISTS = (bullets("•", 14, 14),)
HEAD = when("logo", paragraph("Logo", "{{ logo }}")) + paragraph("Title", "{{ title }}")


def heads(widths: tuple[float, ...], names: tuple[str, ...]) -> str:
    """The heading row of a table."""
    return row(
        *(
            cell(width, paragraph("ColumnHeading", f"{{{{ words.columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
            for width, name in zip(widths, names, strict=True)
        ),
        header=True,
    )


def timetable(name: int) -> str:
    """The rows of a day in letters of these sizes."""
    return table(
        "Poster",
        TIMETABLE,
        heads(TIMETABLE, ("time", "content")),
        tag_row("for row in day.rows", TIMETABLE),
        tag_row("if row.kind == 'work'", TIMETABLE),
        row(
            cell(TIMETABLE[0], paragraph(f"Time{name}", "{{ row.time }}")),
            cell(
                TIMETABLE[1],
                paragraph(f"Content{name}", "{{ row.title }}"),
                when("row.activities", paragraph(f"Activities{name}", "{{ row.activities }}")),
                align="center",
            ),
        ),
        tag_row("else", TIMETABLE),
        row(
            cell(TIMETABLE[0], paragraph(f"PauseTime{name}", "{{ row.time }}")),
            cell(TIMETABLE[1], paragraph(f"Pause{name}", "{{ row.title }}"), align="center"),
        ),
        tag_row("endif", TIMETABLE),
        tag_row("endfor", TIMETABLE),
        title="{{ day.title }}",
    )


DAYS = each(
    "day",
    "days",
    when("not loop.first", paragraph("SectionEnd")),
    HEAD,
    paragraph("Heading1", "{{ day.title }}"),
    when("day.date", paragraph("Subtitle", "{{ day.date }}")),
    *(when(f"day.scale == '{scale}'", timetable(scale)) for scale in SCALES),
)
AGREEMENT = (
    paragraph("SectionEnd")
    + HEAD
    + paragraph("Heading1", "{{ words.agreement.title }}")
    + paragraph("Lead", "{{ words.agreement.lead }}")
    + each("sentence", "words.agreement.sentences", paragraph("Agreement", "{{ sentence }}"))
    + each("line", "lines", paragraph("WritingLine"))
)
CONSULTATION = when(
    "method",
    paragraph("SectionEnd"),
    HEAD,
    paragraph("Heading1", "{{ words.method.title }}"),
    paragraph("Lead", "{{ words.method.lead }}"),
    table(
        "Poster",
        METHOD,
        heads(METHOD, ("number", "step", "minutes")),
        tag_row("for step in method", METHOD),
        row(
            cell(METHOD[0], paragraph("StepNumber", "{{ step.number }}"), align="center"),
            cell(
                METHOD[1],
                paragraph("StepName", "{{ step.name }}"),
                paragraph("StepWho", "{{ step.who }}"),
                paragraph("StepRule", "{{ step.rule }}"),
            ),
            cell(METHOD[2], paragraph("Minutes", "{{ step.minutes }}"), align="center"),
        ),
        tag_row("endfor", METHOD),
        row(
            cell(sum(METHOD[:2]), paragraph("Total", "{{ words.method.total }}"), span=2),
            cell(METHOD[2], paragraph("TotalMinutes", "{{ total }}")),
        ),
        title="{{ words.method.title }}",
    ),
    paragraph("Credit", "{{ words.method.credit }}"),
)
PAGE = section(False, (22, 22, 16, 22), 9, next_page=False, paper="A3")
BODY = DAYS + AGREEMENT + CONSULTATION + paragraph("End") + PAGE


def template() -> bytes:
    """The bytes of wall-posters.docx."""
    return docx("Posters", BODY, paragraph("Header"), paragraph("Footer"), STYLES, LISTS)
