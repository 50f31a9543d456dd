"""The template of the invitation: A4 portrait, a page for each participant."""

from markup import cell, each, paragraph, row, run, section, table, tag, tag_row, when
from package import bullets, docx
from participant_papers import LINE, UNNUMBERED_FOOTER, heading_cell, kicker_of_each, passages, styles
from styles import ACCENT, ATTENTION, MUTED, RunStyle, Style

WIDE = 170
DAYS = (68, 26, 40, 36)
NO_MEAL = (80, 35, 55)
STYLES = styles(
    WIDE,
    25,
    Style("heading 1", size=13, bold=True, colour=ACCENT, heading_font=True, before=14, after=2, keep_next=True,
          outline=0),
    Style("Addressee", size=13, bold=True, before=10, tabs=(("left", 16, ""),)),
    Style("Addressee To Write", based="Addressee", under=LINE),
    Style("Addressee Role", size=10.5, colour=MUTED, left=16),
    Style("Greeting", size=11, before=10, after=8, keep_next=True),
    Style("Lead", size=11, before=10, after=3, keep_next=True),
    Style("Objective", size=11, numbering=1, after=2.5),
    Style("Hours", size=11),
    Style("Date", size=11, bold=True),
    Style("Fact", size=11, line=1.05, before=6, left=38, hanging=38),
    Style("Fact More", based="Fact", before=1.5),
    RunStyle("For", colour=MUTED),
    RunStyle("Label", bold=True),
    RunStyle("To Complete", italic=True, colour=ATTENTION),
)  # fmt: skip


def days(columns: tuple[str, ...], widths: tuple[float, ...]) -> str:
    """The table of the days."""
    return table(
        "Form",
        widths,
        row(
            *(
                heading_cell(width, "{{ arrival }}" if name == "arrival" else f"{{{{ words.columns.{name} }}}}")
                for name, width in zip(columns, widths, strict=True)
            ),
            header=True,
        ),
        tag_row("for day in days", widths),
        row(
            cell(widths[0], paragraph("Date", "{{ day.date }}")),
            *(
                cell(width, paragraph("Hours", f"{{{{ day.{name} }}}}"))
                for name, width in zip(columns[1:], widths[1:], strict=True)
            ),
        ),
        tag_row("endfor", widths),
        title="{{ kicker }}",
    )


VALUE = (
    run("{% if not passage.missing %}{{ passage.text }}{% endif %}"),
    run("{% if passage.missing %}{{ passage.text }}{% endif %}", "ToComplete"),
)
LETTER = (
    kicker_of_each()
    + paragraph("Title", "{{ title }}")
    + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    + when("letter.to.name", paragraph("Addressee", run("{{ words.for }}\t", "For"), run("{{ letter.to.name }}")))
    + when("not letter.to.name", paragraph("AddresseeToWrite", run("{{ words.for }}\t", "For")))
    + when("letter.line", paragraph("AddresseeRole", "{{ letter.line }}"))
    + paragraph("Greeting", "{{ greeting }}")
    + when("meals", days(("date", "arrival", "hours", "lunch"), DAYS))
    + when("not meals", days(("date", "arrival", "hours"), NO_MEAL))
    + when(
        "objectives",
        paragraph("Lead", "{{ words.objectives }}"),
        each("objective", "objectives", paragraph("Objective", "{{ objective }}")),
    )
    + paragraph("Heading1", "{{ words.practical }}")
    + each(
        "fact",
        "facts",
        each(
            "passage",
            "fact.values",
            tag("if loop.first")
            + paragraph("Fact", run("{{ fact.label }}\t", "Label"), *VALUE)
            + tag("else")
            + paragraph("FactMore", "\t", *VALUE)
            + tag("endif"),
        ),
    )
    + when("data", paragraph("Data"), passages("data", "Data"))
)
BODY = each("letter", "letters", LETTER) + paragraph("End") + section(False, (15, 20, 15, 20), 8, next_page=False)


def template() -> bytes:
    """The bytes of invitation.docx."""
    return docx("Invitation", BODY, paragraph("Header"), UNNUMBERED_FOOTER, STYLES, (bullets("–", 5, 5),))
