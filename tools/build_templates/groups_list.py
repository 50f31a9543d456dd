"""The template of the list of groups: A4 portrait, a table for each group."""

from markup import cell, each, field, paragraph, row, run, section, table, tag_row, when
from package import docx
from styles import ACCENT, MUTED, TINT, Style, TableStyle

WIDTHS = (50, 46, 50, 28)
COLUMNS = ("name", "service", "level", "site")
WIDE = sum(WIDTHS)
STYLES = (
    Style("Normal", size=10.5),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Logo", after=6),
    Style("Title", size=26, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=4, keep_next=True),
    Style("Subtitle", size=13, colour=MUTED, after=8, keep_next=True),
    Style(
        "heading 1", size=16, bold=True, colour=ACCENT, heading_font=True, before=14, after=2, keep_next=True, outline=0
    ),
    Style("heading 2", size=12, bold=True, heading_font=True, before=10, keep_next=True, outline=1),
    Style("Mix", size=10, colour=MUTED, after=4, keep_next=True),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Member", size=10.5),
    Style("Member Kept", based="Member", keep_next=True),
    Style("Picture", after=2),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    TableStyle("Groups", inside="BFBFBF", edge="A6A6A6", top=0.8, side=1.4, header_fill=TINT),
)


def member(kept: str) -> str:
    """The row of a person."""
    return row(
        *(
            cell(width, paragraph(f"Member{kept}", f"{{{{ person.{name} }}}}"))
            for name, width in zip(COLUMNS, WIDTHS, strict=True)
        )
    )


HEADINGS = row(
    *(
        cell(width, paragraph("ColumnHeading", f"{{{{ columns.{name} }}}}"), fill=TINT[0], theme=TINT[1])
        for name, width in zip(COLUMNS, WIDTHS, strict=True)
    ),
    header=True,
)
BODY = (
    when("logo", paragraph("Logo", "{{ logo }}"))
    + paragraph("Title", "{{ words.document }}")
    + paragraph("Subtitle", "{{ subtitle }}")
    + when("picture", paragraph("Picture", "{{ picture }}"))
    + each(
        "group",
        "groups",
        paragraph("Heading1", "{{ group.title }}"),
        when("group.mix", paragraph("Mix", "{{ group.mix }}")),
        table(
            "Groups",
            WIDTHS,
            HEADINGS,
            tag_row("for person in group.rows", WIDTHS),
            tag_row("if person.kept", WIDTHS),
            member("Kept"),
            tag_row("else", WIDTHS),
            member(""),
            tag_row("endif", WIDTHS),
            tag_row("endfor", WIDTHS),
            title="{{ group.title }}",
        ),
    )
    + paragraph("End")
    + section(False, (16, 18, 16, 18), 8, next_page=False)
)
FOOTER = paragraph(
    "Footer", "{{ brand.footer }}\t{{ words.page }} ", field("PAGE"), run(" {{ words.of }} "), field("NUMPAGES")
)


def template() -> bytes:
    """The bytes of groups-list.docx."""
    return docx("Groups", BODY, paragraph("Header"), FOOTER, STYLES, ())
