"""The template of the facilitator's guide: A4 portrait, a cover with the contents, then a sheet a block."""

from markup import cell, choice, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import docx
from signs import legend, mark
from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

WIDE = 184
FACTS = (30, WIDE - 30)
GOALS = (10, 20, WIDE - 30)
CONTENTS = (14, 20, 82, 16, 34, 18)
STRIP = (8, 52, 44, 44, 36)
TEXTS = (29, WIDE - 29)
STEPS = (18, 26, WIDE - 44)
STYLES = (
    Style("Normal", size=10),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Logo", size=10, after=18),
    Style("Kicker", size=10, bold=True, colour=MUTED, letters=0.8, capitals=True, keep_next=True),
    Style("Title", size=28, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=8, keep_next=True),
    Style("heading 1", size=16, bold=True, colour=ACCENT, heading_font=True, before=12, after=4, keep_next=True,
          outline=0),
    Style("heading 2", size=17, bold=True, heading_font=True, line=0.95, after=3, keep_next=True, outline=1),
    Style("Contents Day", size=11.5, bold=True, heading_font=True, before=8, after=2, keep_next=True),
    Style("Sheet Kicker", based="Kicker", size=9, before=16),
    Style("Body Text", size=10, line=1.05, after=3),
    Style("Legend", size=9, colour=MUTED, after=2),
    Style("Purpose", size=10.5, italic=True, before=4, after=4, keep_next=True),
    Style("Label", size=9, bold=True, colour=MUTED, before=0.7),
    Style("Cell", size=10),
    Style("Cell Number", based="Cell", align="right"),
    Style("Cell Strong", based="Cell", bold=True),
    Style("Cell Number Strong", based="CellNumber", bold=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Column Heading Right", based="ColumnHeading", align="right"),
    Style("Letter", size=15, bold=True, colour="FFFFFF", align="center"),
    Style("Time", size=15, bold=True),
    Style("Strip Text", size=10.5),
    Style("Strip Strong", based="StripText", bold=True),
    Style("Plain", size=10),
    Style("Strong", size=11, bold=True),
    Style("Note", size=9.5),
    Style("Minutes", size=12, bold=True),
    Style("Minutes Span", size=9, colour=MUTED),
    Style("Who", size=9.5, bold=True, before=1),
    Style("Do", size=10, after=1),
    Style("Debrief", size=10, bold=True, after=1),
    Style("Say", size=10, italic=True, bar=ACCENT, left=3, before=1, after=2),
    Style("Debrief Question", size=10, left=6, hanging=6, tabs=(("left", 6, ""),), after=1),
    Style("Total", size=9.5, bold=True, colour=MUTED, before=2, after=3, align="right"),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Until", colour=MUTED, size=10.5),
    TableStyle("Facts", inside="D9D9D9", edge="A6A6A6", top=0.6, side=1.4),
    TableStyle("Contents", inside="D9D9D9", edge="A6A6A6", top=0.5, side=1.4, header_fill=TINT),
    TableStyle("Strip", top=0.8, side=1.6),
    TableStyle("Steps", inside="D9D9D9", edge="A6A6A6", top=0.6, side=1.4, header_fill=TINT),
)  # fmt: skip
PAGE_BREAK = '<w:p><w:pPr><w:pStyle w:val="End"/><w:pageBreakBefore/></w:pPr></w:p>'


def headings(*columns: tuple[float, str, bool]) -> str:
    """The row of column headings: width, name, whether figures stand under it."""
    return row(
        *(
            cell(width, paragraph(f"ColumnHeading{'Right' if right else ''}", f"{{{{ {name} }}}}"))
            for width, name, right in columns
        ),
        header=True,
    )


def passages(of: str) -> str:
    """Rows of labels and texts; what must not be missed is tinted."""

    def passage(style: str, *, tinted: bool = False) -> str:
        fill, theme = TINT if tinted else ("", "")
        return row(
            cell(TEXTS[0], paragraph("Label", "{{ one.label }}"), fill=fill, theme=theme),
            cell(TEXTS[1], each("line", "one.lines", paragraph(style, "{{ line }}")), fill=fill, theme=theme),
        )

    return table(
        "Facts",
        TEXTS,
        tag_row(f"for one in {of}", TEXTS),
        tag_row("if one.style == 'strong'", TEXTS),
        passage("Strong"),
        tag_row("elif one.style == 'stressed'", TEXTS),
        passage("CellStrong", tinted=True),
        tag_row("elif one.style == 'note'", TEXTS),
        passage("Note"),
        tag_row("else", TEXTS),
        passage("Plain"),
        tag_row("endif", TEXTS),
        tag_row("endfor", TEXTS),
        title="{{ sheet.kicker }}",
        header=False,
    )


COVER = (
    when("logo", paragraph("Logo", "{{ logo }}"))
    + paragraph("Kicker", "{{ words.document }}")
    + paragraph("Title", "{{ title }}")
    + table(
        "Facts",
        FACTS,
        tag_row("for fact in facts", FACTS),
        row(
            cell(FACTS[0], paragraph("Label", "{{ fact.label }}")),
            cell(FACTS[1], each("line", "fact.lines", paragraph("Cell", "{{ line }}"))),
            splits=True,
        ),
        tag_row("endfor", FACTS),
        title="{{ words.document }}",
        header=False,
    )
    + when(
        "goals",
        paragraph("Heading1", "{{ words.headings.objectives }}"),
        table(
            "Facts",
            GOALS,
            tag_row("for goal in goals", GOALS),
            row(
                cell(GOALS[0], paragraph("CellNumberStrong", "{{ goal.number }}")),
                cell(GOALS[1], paragraph("CellNumber", "{{ goal.minutes }}")),
                cell(GOALS[2], paragraph("Cell", "{{ goal.statement }}")),
                splits=True,
            ),
            tag_row("endfor", GOALS),
            title="{{ words.headings.objectives }}",
            header=False,
        ),
    )
    + paragraph("Heading1", "{{ words.headings.contents }}")
    + paragraph("BodyText", "{{ words.reading }}")
    + legend("signs")
    + each(
        "day",
        "days",
        when("days|length > 1", paragraph("ContentsDay", "{{ day.title }}")),
        table(
            "Contents",
            CONTENTS,
            headings(
                (CONTENTS[0], "words.columns.number", True),
                (CONTENTS[1], "words.columns.time", False),
                (CONTENTS[2], "words.columns.title", False),
                (CONTENTS[3], "words.columns.minutes", True),
                (CONTENTS[4], "words.columns.group", False),
                (CONTENTS[5], "words.columns.objective", True),
            ),
            tag_row("for entry in day.entries", CONTENTS),
            row(
                cell(CONTENTS[0], paragraph("CellNumberStrong", "{{ entry.number }}")),
                cell(CONTENTS[1], paragraph("Cell", "{{ entry.time }}")),
                cell(CONTENTS[2], paragraph("CellStrong", "{{ entry.title }}")),
                cell(CONTENTS[3], paragraph("CellNumber", "{{ entry.minutes }}")),
                cell(CONTENTS[4], paragraph("Cell", "{{ entry.group }}")),
                cell(CONTENTS[5], paragraph("CellNumber", "{{ entry.objective }}")),
            ),
            tag_row("endfor", CONTENTS),
            title="{{ day.title }}",
        ),
    )
)
TIMING = table(
    "Strip",
    STRIP,
    row(
        cell(
            STRIP[0], paragraph("Letter", run("{% cellbg sheet.colour %}"), run("{{ sheet.letter }}")), align="center"
        ),
        cell(
            STRIP[1],
            paragraph("Time", run("{{ sheet.start }}"), run("  {{ sheet.end }}", "Until")),
            fill=TINT[0],
            theme=TINT[1],
            align="center",
        ),
        cell(
            STRIP[2],
            paragraph("StripStrong", "{{ sheet.minutes }}"),
            each("sign", "sheet.signs", paragraph("Legend", mark("{{ sign.mark }}"), run(" {{ sign.text }}"))),
            fill=TINT[0],
            theme=TINT[1],
            align="center",
        ),
        cell(STRIP[3], paragraph("StripStrong", "{{ sheet.group }}"), fill=TINT[0], theme=TINT[1], align="center"),
        cell(STRIP[4], paragraph("StripText", "{{ sheet.room }}"), fill=TINT[0], theme=TINT[1], align="center"),
    ),
    title="{{ sheet.kicker }}",
    header=False,
)
DOING = {
    "do": paragraph("Do", "{{ line.text }}"),
    "debrief": paragraph("Debrief", "{{ line.text }}"),
    "say": paragraph("Say", "{{ line.text }}"),
    "ask": paragraph("DebriefQuestion", "{{ line.lead }}\t{{ line.text }}"),
}
COURSE = table(
    "Steps",
    STEPS,
    row(
        *(
            cell(width, paragraph("ColumnHeading", f"{{{{ sheet_columns.{name} }}}}"))
            for name, width in zip(("minutes", "who", "what"), STEPS, strict=True)
        ),
        header=True,
    ),
    tag_row("for step in sheet.steps", STEPS),
    row(
        cell(
            STEPS[0],
            paragraph("Minutes", "{{ step.minutes }}"),
            when("step.span", paragraph("MinutesSpan", "{{ step.span }}")),
        ),
        cell(STEPS[1], paragraph("Who", "{{ step.who }}")),
        cell(STEPS[2], each("line", "step.lines", choice("line.kind", DOING))),
    ),
    tag_row("endfor", STEPS),
    title="{{ sheet.title }}",
)
SHEET = (
    tag("if sheet.new_page and not loop.first")
    + PAGE_BREAK
    + paragraph("Kicker", "{{ sheet.kicker }}")
    + tag("else")
    + paragraph("SheetKicker", "{{ sheet.kicker }}")
    + tag("endif")
    + paragraph("Heading2", "{{ sheet.title }}")
    + TIMING
    + paragraph("Purpose", "{{ sheet.purpose }}")
    + passages("sheet.facts")
    + paragraph("End")
    + COURSE
    + paragraph("Total", "{{ sheet.total }}")
    + passages("sheet.notes")
)
BODY = (
    COVER
    + each("day", "days", PAGE_BREAK, paragraph("Heading1", "{{ day.title }}"), each("sheet", "day.sheets", SHEET))
    + paragraph("End")
    + section(False, (12, 13, 12, 13), 6, next_page=False)
)
FOOTER = paragraph(
    "Footer",
    "{{ words.document }}{% if brand.contact %} · {{ brand.contact }}{% endif %}\t{{ words.page }} ",
    field("PAGE"),
    run(" {{ words.of }} "),
    field("NUMPAGES"),
)


def template() -> bytes:
    """The bytes of facilitator-guide.docx."""
    return docx("Facilitator guide", BODY, paragraph("Header"), FOOTER, STYLES, ())
