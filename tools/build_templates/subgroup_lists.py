"""The template of the lists of groups: A4 portrait."""

from markup import cell, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import docx
from styles import ACCENT, MUTED, TINT, Style, TableStyle

SPLITS = {2: (16, 71), 3: (14, 44)}
"""Widths of the number and the members of a group, by groups in a row."""
WIDE = 174
STYLES = (
    Style("Normal", size=10.5),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Logo", after=6),
    Style("Kicker", size=10.5, bold=True, colour=ACCENT, letters=1.2, capitals=True, after=4, keep_next=True),
    Style("Title", size=26, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=4, keep_next=True),
    Style("Subtitle", size=13, colour=MUTED, after=8, keep_next=True),
    Style("Body Text", size=10.5, line=1.08, after=3),
    Style(
        "heading 1", size=16, bold=True, colour=ACCENT, heading_font=True, before=12, after=2, keep_next=True, outline=0
    ),
    Style("heading 2", size=12, bold=True, heading_font=True, before=10, keep_next=True, outline=1),
    Style("Group Count", size=10, colour=MUTED, after=3, keep_next=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Group Number", size=15, bold=True, colour=ACCENT, align="center"),
    Style("Group Number Kept", based="GroupNumber", keep_next=True),
    Style("Member", size=10.5, before=0.5, after=1),
    Style("Member Kept", based="Member", keep_next=True),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    TableStyle("Groups", inside="BFBFBF", edge="A6A6A6", top=0.7, side=1.4, header_fill=TINT),
)


def group(number: int, widths: tuple[float, float], kept: str) -> tuple[str, str]:
    """Number and members of one of the groups in a row."""
    one = f"row.cells[{number}]"
    return (
        cell(widths[0], paragraph(f"GroupNumber{kept}", f"{{{{ {one}.number }}}}"), align="center"),
        cell(
            widths[1],
            each("member", f"{one}.members", paragraph(f"Member{kept}", "{{ member }}")),
            align="center",
        ),
    )


def groups(across: int) -> str:
    """The table of a slot with so many groups in a row."""
    split = SPLITS[across]
    widths = split * across
    heads = [
        cell(width, paragraph("ColumnHeading", f"{{{{ {name} }}}}"), fill=TINT[0], theme=TINT[1])
        for name, width in zip(("words.columns.group", "members"), split, strict=True)
    ]
    rows = {
        kept: row(*(part for number in range(across) for part in group(number, split, kept))) for kept in ("Kept", "")
    }
    return table(
        "Groups",
        widths,
        row(*heads * across, header=True),
        tag_row("for row in slot.rows", widths),
        tag_row("if row.kept", widths),
        rows["Kept"],
        tag_row("else", widths),
        rows[""],
        tag_row("endif", widths),
        tag_row("endfor", widths),
        title="{{ slot.title }}",
    )


BODY = (
    when("logo", paragraph("Logo", "{{ logo }}"))
    + paragraph("Kicker", "{{ words.kicker }}")
    + paragraph("Title", "{{ title }}")
    + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    + each("one", "lead", paragraph("BodyText", "{{ one }}"))
    + each(
        "day",
        "days",
        when("day.title", paragraph("Heading1", "{{ day.title }}")),
        each(
            "slot",
            "day.tables",
            paragraph("Heading2", "{{ slot.title }}"),
            paragraph("GroupCount", "{{ slot.groups }}"),
            tag("if slot.across == 2") + groups(2) + tag("else") + groups(3) + tag("endif"),
        ),
    )
    + paragraph("End")
    + section(False, (16, 18, 16, 18), 8, next_page=False)
)
FOOTER = paragraph(
    "Footer", "{{ brand.footer }}\t{{ words.page }} ", field("PAGE"), run(" {{ words.of }} "), field("NUMPAGES")
)


def template() -> bytes:
    """The bytes of subgroup-lists.docx."""
    return docx("Lists of groups", BODY, paragraph("Header"), FOOTER, STYLES, ())
