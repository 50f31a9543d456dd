"""The template of the attendance sheets: A4 portrait; turned to landscape when a sheet has four half-days."""

from markup import cell, choice, each, paragraph, row, section, table, tag_row, when
from package import docx
from participant_papers import FOOTER, LINE, heading_cell, kicker_of_each, passages, styles
from styles import MUTED, TINT, Style, TableStyle

WIDE = 174
FACTS = (20, 66, 20, 68)
NUMBER = 8
NAMES = {1: 84, 2: 64, 3: 52, 4: 42}
"""Width of the names by number of half-days; the half-days share the rest."""
HEIGHT = 12.1
"""Of a box to sign in."""
STYLES = styles(
    WIDE,
    18,
    Style("heading 1", size=12, bold=True, keep_next=True, outline=0),
    Style("Participant", size=11),
    Style("Role", size=9, colour=MUTED),
    Style("Half-Day", size=9.5, bold=True, align="center", keep_next=True),
    Style("Hours", size=9, align="center", keep_next=True),
    Style("Leader", size=11, bold=True),
    Style("Rule", size=9.5, before=4, keep_next=True),
    Style("Data", size=9, colour=MUTED, before=1, after=5, keep_next=True),
    TableStyle("Signatures", inside=LINE, edge=LINE, top=0.6, side=1.4, header_fill=TINT, upright=LINE),
)


def fact(number: int, width: float = 0) -> tuple[str, str]:
    """Label and value of a fact of the row; of the only one when it has a `width` of its own."""
    one = f"pair[{number}]"
    return (
        cell(FACTS[2 * number], paragraph("FactLabel", f"{{{{ {one}.label }}}}")),
        cell(width or FACTS[2 * number + 1], passages(f"{one}.values", "Fact"), span=3 if width else 1),
    )


def signatures(halves: int) -> str:
    """The table to sign for so many half-days."""
    widths = (NUMBER, NAMES[halves], *[(WIDE - NUMBER - NAMES[halves]) / halves] * halves)
    empty = [cell(width) for width in widths[2:]]
    heads = [
        cell(
            widths[2 + number],
            paragraph("HalfDay", f"{{{{ page.halves[{number}].date }}}}"),
            paragraph("Hours", f"{{{{ page.halves[{number}].part }}}} · {{{{ page.halves[{number}].hours }}}}"),
            fill=TINT[0],
            theme=TINT[1],
        )
        for number in range(halves)
    ]
    names = [heading_cell(widths[n], f"{{{{ words.columns.{name} }}}}") for n, name in enumerate(("number", "name"))]
    return table(
        "Signatures",
        widths,
        row(*names, *heads, header=True),
        tag_row("for leader in leaders", widths),
        row(
            cell(
                sum(widths[:2]),
                when("leader.label", paragraph("Role", "{{ leader.label }}")),
                paragraph("Leader", "{{ leader.name }}"),
                span=2,
                fill=TINT[0],
                theme=TINT[1],
                align="center",
            ),
            *empty,
            height=HEIGHT,
        ),
        tag_row("endfor", widths),
        tag_row("for line in page.people", widths),
        row(
            cell(widths[0], paragraph("Role", "{{ line.number }}"), align="center"),
            cell(
                widths[1],
                paragraph("Participant", "{{ line.name }}"),
                when("line.role", paragraph("Role", "{{ line.role }}")),
                align="center",
            ),
            *empty,
            height=HEIGHT,
        ),
        tag_row("endfor", widths),
        title="{{ words.kicker }}",
    )


PAGE = (
    kicker_of_each()
    + paragraph("Title", "{{ title }}")
    + table(
        "Facts",
        FACTS,
        tag_row("for pair in facts", FACTS),
        tag_row("if pair | length == 1", FACTS),
        row(*fact(0, WIDE - FACTS[0]), splits=True),
        tag_row("else", FACTS),
        row(*fact(0), *fact(1), splits=True),
        tag_row("endif", FACTS),
        tag_row("endfor", FACTS),
        title="{{ kicker }}",
        header=False,
    )
    + paragraph("Rule", "{{ rule }}")
    + passages("data", "Data")
    + choice("page.columns", {str(halves): signatures(halves) for halves in NAMES})
)
BODY = each("page", "pages", PAGE) + paragraph("End") + section(False, (11, 18, 14, 18), 6, next_page=False)


def template() -> bytes:
    """The bytes of attendance-sheets.docx."""
    return docx("Attendance sheets", BODY, paragraph("Header"), FOOTER, STYLES, ())
