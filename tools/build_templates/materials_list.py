"""The template of the list of materials and room: A4 portrait."""

from markup import cell, each, field, paragraph, row, run, section, table, tag, tag_row, when
from package import docx
from styles import ACCENT, MUTED, TINT, RunStyle, Style, TableStyle

WIDE = 180
PRICED = (7, 12, 57, 19, 15, 16, 54)
AT_HOME = (7, 12, 62, 22, 77)
DAY = (7, 13, 58, 102)
LAYOUTS = (56, 34, 52, 38)
PAUSES = (7, 62, 70, 41)
CONTACTS = (34, 90, 56)
STYLES = (
    Style("Normal", size=10),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED, tabs=(("right", WIDE, ""),)),
    Style("Logo", after=6, keep_next=True),
    Style("Kicker", size=10, bold=True, colour=MUTED, letters=1, capitals=True, after=2, keep_next=True),
    Style("Title", size=24, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=3, keep_next=True),
    Style("Subtitle", size=10.5, after=4),
    Style("heading 1", size=15, bold=True, colour=ACCENT, heading_font=True, before=10, after=3, keep_next=True,
          outline=0),
    Style("heading 2", size=11.5, bold=True, heading_font=True, before=7, after=2, keep_next=True, outline=1),
    Style("Body Text", size=10, after=3),
    Style("Small Print", size=9, colour=MUTED, before=2, after=1),
    Style("Check", size=10, left=6, hanging=6, tabs=(("left", 6, ""),), after=1.5),
    Style("Need", size=10, bold=True, left=6, hanging=6, tabs=(("left", 6, ""),), after=1.5),
    Style("Blank", size=10, before=4, after=4, keep_next=True),
    Style("Cell", size=10),
    Style("Cell Strong", based="Cell", bold=True),
    Style("Cell Number", based="Cell", align="right"),
    Style("Cell Number Strong", based="CellNumber", bold=True),
    Style("Cell Small", based="Cell", size=9),
    Style("Cell Small Number", based="CellSmall", align="right"),
    Style("Column Heading", size=9, bold=True, keep_next=True),
    Style("Column Heading Right", based="ColumnHeading", align="right"),
    Style("Total", size=10.5, bold=True, align="right", before=3),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Spare", colour=MUTED, size=9),
    TableStyle("List", inside="D0D0D0", edge="808080", top=0.6, side=1.3, header_fill=TINT),
)  # fmt: skip


def headings(*columns: tuple[float, str, bool]) -> str:
    """The row of column headings: width, name (may be empty), whether figures stand under it."""
    return row(
        *(
            cell(
                width,
                paragraph(
                    f"ColumnHeading{'Right' if right else ''}", f"{{{{ words.columns.{name} }}}}" if name else ""
                ),
            )
            for width, name, right in columns
        ),
        header=True,
    )


def supplies(widths: tuple[float, ...], last: str, *, priced: bool = True) -> str:
    """The table of a group, with prices or without; its last column tells the uses, or the quantities by day."""
    spare = run("{% if line.spare %} ({{ line.spare }}){% endif %}", "Spare")
    columns = [
        ("", False, paragraph("Cell", "☐")),
        ("quantity", True, paragraph("CellNumberStrong", "{{ line.quantity }}")),
        ("item", False, paragraph("Cell", run("{{ line.item }}"), spare)),
        ("sort", False, paragraph("CellSmall", "{{ line.sort }}")),
        ("price", True, paragraph("CellSmallNumber", "{{ line.price }}")),
        ("cost", True, paragraph("CellNumber", "{{ line.cost }}")),
        (last, False, paragraph("CellSmall", f"{{{{ line.{last} }}}}")),
    ]
    shown = [one for one in columns if priced or one[0] not in ("price", "cost")]
    return table(
        "List",
        widths,
        headings(*((width, name, right) for width, (name, right, _) in zip(widths, shown, strict=True))),
        tag_row("for line in group.lines", widths),
        row(*(cell(width, content) for width, (_, _, content) in zip(widths, shown, strict=True))),
        tag_row("endfor", widths),
        title="{{ group.title }}",
    )


MATERIALS = (
    paragraph("Heading1", "{{ words.headings.materials }}")
    + tag("if groups")
    + each(
        "group",
        "groups",
        paragraph("Heading2", "{{ group.title }}"),
        tag("if remote and several")
        + supplies(AT_HOME, "days", priced=False)
        + tag("elif remote")
        + supplies(AT_HOME, "uses", priced=False)
        + tag("elif several")
        + supplies(PRICED, "days")
        + tag("else")
        + supplies(PRICED, "uses")
        + tag("endif"),
    )
    + when("total", paragraph("Total", "{{ total }}"))
    + when("budget", paragraph("Total", "{{ budget }}"))
    + paragraph("SmallPrint", "{{ words.reading }}{% if total %} {{ words.price_note }}{% endif %}")
    + tag("else")
    + paragraph("BodyText", "{{ words.none }}")
    + tag("endif")
    + when(
        "days",
        paragraph("Heading1", "{{ words.headings.by_day }}"),
        paragraph("SmallPrint", "{{ words.reading_days }}"),
        each(
            "day",
            "days",
            paragraph("Heading2", "{{ day.title }}"),
            table(
                "List",
                DAY,
                headings(*zip(DAY, ("", "quantity", "item", "uses"), (False, True, False, False), strict=True)),
                tag_row("for line in day.lines", DAY),
                row(
                    cell(DAY[0], paragraph("Cell", "☐")),
                    cell(DAY[1], paragraph("CellNumberStrong", "{{ line.quantity }}")),
                    cell(DAY[2], paragraph("Cell", "{{ line.item }}")),
                    cell(DAY[3], paragraph("CellSmall", "{{ line.uses }}")),
                ),
                tag_row("endfor", DAY),
                title="{{ day.title }}",
            ),
        ),
    )
)
ROOM = (
    paragraph("Heading1", "{{ room_title }}")
    + when(
        "layouts",
        paragraph("Heading2", "{{ words.headings.layouts }}"),
        table(
            "List",
            LAYOUTS,
            headings(*zip(LAYOUTS, ("half_day", "layout", "changes", "groups"), (False,) * 4, strict=True)),
            tag_row("for one in layouts", LAYOUTS),
            row(
                cell(LAYOUTS[0], paragraph("CellStrong", "{{ one.half_day }}")),
                cell(LAYOUTS[1], paragraph("Cell", "{{ one.layout }}")),
                cell(LAYOUTS[2], paragraph("Cell", "{{ one.changes }}")),
                cell(LAYOUTS[3], paragraph("Cell", "{{ one.groups }}")),
            ),
            tag_row("endfor", LAYOUTS),
            title="{{ words.headings.layouts }}",
        ),
    )
    + paragraph("Heading2", "{{ needed_title }}")
    + each("one", "needed", paragraph("Check", "☐\t{{ one }}"))
    + when(
        "needs",
        paragraph("Heading2", "{{ words.needs_title }}"),
        each("one", "needs", paragraph("Need", "☐\t{{ one }}")),
    )
    + when("not needs", paragraph("Blank", "{{ words.needs_none }}"))
    + paragraph("Heading2", "{{ words.headings.contacts }}")
    + table(
        "List",
        CONTACTS,
        headings(*zip(CONTACTS, ("who", "name", "phone"), (False,) * 3, strict=True)),
        tag_row("for one in contacts", CONTACTS),
        row(
            cell(CONTACTS[0], paragraph("CellStrong", "{{ one.who }}"), align="center"),
            cell(CONTACTS[1], paragraph("Cell", "{{ one.name }}"), align="center"),
            cell(CONTACTS[2], paragraph("CellStrong", "{{ one.phone }}"), align="center"),
            height=7,
            splits=True,
        ),
        tag_row("endfor", CONTACTS),
        title="{{ words.headings.contacts }}",
    )
    + paragraph("Heading2", "{{ words.headings.pauses }}")
    + when("not remote", paragraph("Blank", "{{ words.diets }}"))
    + table(
        "List",
        PAUSES,
        headings(*zip(PAUSES, ("", "when", "what", "people"), (False,) * 4, strict=True)),
        tag_row("for one in pauses", PAUSES),
        row(
            cell(PAUSES[0], paragraph("Cell", "☐")),
            cell(PAUSES[1], paragraph("CellStrong", "{{ one.when }}")),
            cell(PAUSES[2], paragraph("Cell", "{{ one.what }}")),
            cell(PAUSES[3], paragraph("Cell", "{{ one.people }}")),
            splits=True,
        ),
        tag_row("endfor", PAUSES),
        title="{{ words.headings.pauses }}",
    )
)
BODY = (
    when("logo", paragraph("Logo", "{{ logo }}"))
    + paragraph("Kicker", "{{ words.document }}")
    + paragraph("Title", "{{ title }}")
    + paragraph("Subtitle", "{{ subtitle }}")
    + MATERIALS
    + ROOM
    + paragraph("End")
    + section(False, (15, 15, 15, 15), 7, next_page=False)
)
FOOTER = paragraph(
    "Footer",
    "{{ brand.contact }}\t{{ words.page }} ",
    field("PAGE"),
    run(" {{ words.of }} "),
    field("NUMPAGES"),
)


def template() -> bytes:
    """The bytes of materials-list.docx."""
    return docx("Materials list", BODY, paragraph("Header"), FOOTER, STYLES, ())
