"""The template of the calendar of a cycle: A4 landscape."""

from markup import cell, paragraph, row, run, section, table, tag_row, when
from package import docx
from participant_papers import FOOTER, LINE, heading_cell, kicker, styles
from styles import MUTED, TINT, RunStyle, Style, TableStyle

NUMBER = 9
COLUMNS = {
    "date": 50, "kind": 34, "client": 34, "reserve": 30, "helper": 30, "time_keeper": 30, "observer": 30, "back": 30,
}  # fmt: skip
WIDTHS = (NUMBER, *COLUMNS.values())
WIDE = sum(WIDTHS)
FIRST, ON = f"4 {LINE}", "0 auto"
STYLES = styles(
    WIDE,
    20,
    Style("Subtitle", size=11, colour=MUTED, after=3, keep_next=True),
    Style("heading 1", size=12, bold=True, keep_next=True, before=3, after=2, outline=0),
    Style("Number", size=12, bold=True, align="right"),
    Style("Date", size=11, bold=True),
    Style("Hours", size=10, colour=MUTED),
    Style("Client", size=10.5, bold=True),
    Style("Cell", size=10),
    Style("Note", size=9, italic=True, colour=MUTED, before=1),
    Style("Total", size=11, bold=True, align="right", before=1),
    Style("Meaning", size=9.5, line=1.1),
    Style("Contact", size=10, bold=True, before=3),
    RunStyle("Name", bold=True),
    TableStyle("Meetings", edge=LINE, top=0.9, side=1.3, header_fill=TINT),
)


def cells(opens: bool) -> tuple[str, ...]:
    """The cells of a row: of one that opens a meeting, or goes on with it."""
    top = FIRST if opens else ON
    thin = FIRST if opens else f"2 {LINE}"
    texts = {
        "date": paragraph("Date", "{{ row.date }}") + when("row.hours", paragraph("Hours", "{{ row.hours }}"))
        + when("row.note", paragraph("Note", "{{ row.note }}")),
        "client": paragraph("Client", "{{ row.client }}"),
    }  # fmt: skip
    told = [
        cell(width, texts.get(name, paragraph("Cell", f"{{{{ row.{name} }}}}")),
             top=top if name in ("date", "kind", "back") else thin)
        for name, width in COLUMNS.items()
    ]  # fmt: skip
    return (cell(NUMBER, paragraph("Number", "{{ row.number }}"), top=top), *told)


BODY = (
    kicker("words.document")
    + paragraph("Title", "{{ title }}")
    + paragraph("Subtitle", run("{% if client %}{{ client }} · {% endif %}"), "{{ glance }}",
                run("{% if dated %} · {{ dated }}{% endif %}"))
    + paragraph("Heading1", "{{ words.lead }}")
    + table(
        "Meetings",
        WIDTHS,
        row(
            heading_cell(NUMBER, "{{ words.columns.number }}"),
            *(heading_cell(width, f"{{{{ words.columns.{name} }}}}") for name, width in COLUMNS.items()),
            header=True,
        ),
        tag_row("for row in rows", WIDTHS),
        tag_row("if row.opens", WIDTHS),
        row(*cells(opens=True)),
        tag_row("else", WIDTHS),
        row(*cells(opens=False)),
        tag_row("endif", WIDTHS),
        tag_row("endfor", WIDTHS),
        row(cell(WIDE, paragraph("Total", "{{ total }}"), span=len(WIDTHS), top=FIRST)),
        title="{{ words.document }}",
    )
    + paragraph("Data")
    + paragraph(
        "Meaning",
        run("{% for one in meanings %}"),
        run("{{ one.name }}", "Name"),
        run(" {{ one.text }}{% if not loop.last %} {% endif %}{% endfor %}"),
    )
    + when("contact", paragraph("Contact", "{{ contact }}"))
    + section(True, (11, 10, 13, 10), 6, next_page=False)
)  # fmt: skip


def template() -> bytes:
    """The bytes of cycle-calendar.docx."""
    return docx("Calendar of a cycle", BODY, paragraph("Header"), FOOTER, STYLES, ())
