"""The template of name cards and badges: A4 portrait, four cards or eight badges a page, lines to cut along."""

from markup import cell, each, paragraph, row, run, section, table, tag, tag_row, when
from package import docx
from styles import ACCENT, MUTED, RunStyle, Style, TableStyle

WIDE, HIGH, LOW = 190, 46, 17
"""Of the page's width; of a card above, and of its lower edge with the groups."""

CUT = "4 A6A6A6"
LOGO = 32
CARD_SIZES = (66, 60, 54, 48, 42, 36, 30, 24)
BADGE_SIZES = (40, 36, 32, 28, 24, 20)
STYLES = (
    Style("Normal", size=10.5),
    Style("header", size=9, colour=MUTED),
    Style("footer", size=9, colour=MUTED),
    Style("Section End", size=1, page_break=True),
    Style("Title", size=20, bold=True, colour=ACCENT, heading_font=True),
    Style("heading 1", size=14, bold=True, colour=ACCENT, heading_font=True, outline=0),
    Style("heading 2", size=12, bold=True, heading_font=True, outline=1),
    Style("Kicker", size=9, colour=MUTED, after=2),
    *(
        Style(f"First Name {size}", size=size, bold=True, colour=ACCENT, heading_font=True, line=0.88)
        for size in sorted({*CARD_SIZES, *BADGE_SIZES}, reverse=True)
    ),
    Style("Surname", size=24, before=1),
    Style("Badge Surname", size=17),
    Style("Role", size=12, colour=MUTED, before=2),
    Style("Badge Role", size=10, colour=MUTED, before=1),
    Style("Writing Line", size=48, under="A6A6A6"),
    Style("Badge Writing Line", size=28, under="A6A6A6"),
    Style("Groups", size=9.5, before=1),
    Style("Logo", align="right"),
    Style("Cell", size=9),
    Style("End", size=1),
    Style("Template Tag", size=8, colour="7F7F7F"),
    RunStyle("Turn", bold=True),
    RunStyle("Number", bold=True, colour=ACCENT, size=11),
    RunStyle("Person Number", bold=True, colour=ACCENT, size=16),
    TableStyle("Cards", edge="A6A6A6", top=1.6, side=3),
    TableStyle("Badges", edge="A6A6A6", top=1.6, side=3, upright="A6A6A6"),
)


def upper(card: str, sizes: tuple[int, ...], kind: str) -> str:
    """Who it is; or a line to write it on."""
    named = (
        "".join(
            tag(f"{'if' if size == sizes[0] else 'elif'} {card}.size == '{size}'")
            + paragraph(f"FirstName{size}", f"{{{{ {card}.first }}}}")
            for size in sizes
        )
        + tag("endif")
        + when(f"{card}.last", paragraph(f"{kind}Surname", f"{{{{ {card}.last }}}}"))
        + each("role", f"{card}.roles", paragraph(f"{kind}Role", "{{ role }}"))
    )
    return when(
        f"{card}.used",
        paragraph(
            "Kicker",
            run("{{ kicker }}"),
            run(f"{{% if {card}.number %}}   {{{{ {card}.number }}}}{{% endif %}}", "PersonNumber"),
        ),
        tag(f"if {card}.first") + named + tag("else") + paragraph(f"{kind}WritingLine") + tag("endif"),
    )


def lower(card: str) -> str:
    """The groups, a line a day."""
    return each(
        "day",
        f"{card}.groups",
        paragraph(
            "Groups",
            run("{{ day.day }}  ", "Turn"),
            run("{% for at in day.places %}{% if at.time %}{{ at.time }}\u00a0→\u00a0{% endif %}"),
            run("{{ at.group }}", "Number"),
            run("   {% endfor %}"),
        ),
    )


def cards() -> str:
    """Four cards, one under the other."""
    widths = (WIDE - LOGO, LOGO)
    return table(
        "Cards",
        widths,
        tag_row("for row in page", widths),
        row(
            cell(widths[0], upper("row[0]", CARD_SIZES, ""), top=CUT, align="center"),
            cell(widths[1], when("logo", paragraph("Logo", "{{ logo }}")), top=CUT, align="center"),
            height=HIGH,
        ),
        row(cell(WIDE, lower("row[0]"), span=2, align="bottom"), height=LOW),
        tag_row("endfor", widths),
        title="{{ words.document }}",
        header=False,
    )


def badges() -> str:
    """Eight badges, two by two."""
    widths = (WIDE / 2, WIDE / 2)
    return table(
        "Badges",
        widths,
        tag_row("for row in page", widths),
        row(
            *(cell(widths[n], upper(f"row[{n}]", BADGE_SIZES, "Badge"), top=CUT, align="center") for n in (0, 1)),
            height=HIGH - 7,
        ),
        row(*(cell(widths[n], lower(f"row[{n}]"), align="bottom") for n in (0, 1)), height=LOW + 7),
        tag_row("endfor", widths),
        title="{{ words.document }}",
        header=False,
    )


BODY = (
    each(
        "page",
        "pages",
        when("not loop.first", paragraph("SectionEnd")),
        tag("if across == 1") + cards() + tag("else") + badges() + tag("endif"),
    )
    + paragraph("End")
    + section(False, (12, 10, 8, 10), 5, next_page=False)
)


def template() -> bytes:
    """The bytes of name-badges.docx."""
    return docx("Name cards and badges", BODY, paragraph("Header"), paragraph("Footer"), STYLES, ())
