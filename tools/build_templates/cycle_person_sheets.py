"""The template of the road maps of a cycle: A4 portrait, a page a person."""

from markup import cell, each, paragraph, row, run, section, table, tag, tag_row
from package import docx
from participant_papers import LINE, UNNUMBERED_FOOTER, heading_cell, kicker_of_each, styles
from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

COLUMNS = (9, 45, 46, 74)
WIDE = sum(COLUMNS)
STYLES = styles(
    WIDE,
    26,
    Style("Subtitle", size=11, colour=MUTED, after=2, keep_next=True),
    Style("Turns", size=13, bold=True, before=4, after=2, keep_next=True),
    Style("heading 1", size=13, bold=True, colour=ACCENT, heading_font=True, before=6, after=3, keep_next=True,
          outline=0),
    Style("Number", size=12, bold=True, align="right"),
    Style("Date", size=10.5, bold=True),
    Style("Small", size=9.5, colour=MUTED),
    Style("Cell", size=10),
    Style("Rule", size=10.5, before=9),
    RunStyle("Strong", bold=True),
    TableStyle("Meetings", edge=LINE, inside="BFBFBF", top=1.3, side=1.4, header_fill=TINT),
)  # fmt: skip
ROLES = "{% if row.strong %}{{ row.roles }}{% endif %}"
BODY = (
    each(
        "sheet",
        "sheets",
        kicker_of_each("words.kicker"),
        paragraph("Title", "{{ sheet.name }}"),
        paragraph("Subtitle", "{{ title }}", run("{% if client %} · {{ client }}{% endif %}")),
        paragraph("Subtitle", "{{ glance }}"),
        paragraph("Turns", "{{ sheet.turns }}"),
        paragraph("Heading1", "{{ words.lead }}"),
        table(
            "Meetings",
            COLUMNS,
            row(
                *(
                    heading_cell(width, f"{{{{ words.columns.{name} }}}}")
                    for name, width in zip(("number", "date", "roles", "prepare"), COLUMNS, strict=True)
                ),
                header=True,
            ),
            tag_row("for row in sheet.rows", COLUMNS),
            row(
                cell(COLUMNS[0], paragraph("Number", "{{ row.number }}")),
                cell(
                    COLUMNS[1],
                    tag("if row.date"),
                    paragraph("Date", "{{ row.date }}"),
                    paragraph("Small", "{{ row.hours }}{% if row.kind %} · {{ row.kind }}{% endif %}"),
                    tag("else"),
                    paragraph("Small"),
                    tag("endif"),
                ),
                cell(
                    COLUMNS[2],
                    paragraph("Cell", run(ROLES, "Strong"), run("{% if not row.strong %}{{ row.roles }}{% endif %}")),
                ),
                cell(COLUMNS[3], paragraph("Cell", "{{ row.prepare }}")),
            ),
            tag_row("endfor", COLUMNS),
            title="{{ words.kicker }}",
        ),
        paragraph("Rule", "{{ absence }}"),
        paragraph("Rule", "{{ words.rule }}"),
    )
    + paragraph("End")
    + section(False, (14, 18, 15, 18), 8, next_page=False)
)


def template() -> bytes:
    """The bytes of cycle-person-sheets.docx."""
    return docx("Road maps of a cycle", BODY, paragraph("Header"), UNNUMBERED_FOOTER, STYLES, ())
