"""The template of the contract: A4 portrait, articles, two boxes to sign in, the programme and the people annexed."""

from markup import cell, each, paragraph, row, run, section, table, tag, tag_row, when
from package import docx, numbers
from sales_parts import FOOTER, HEADER, STYLES, either, heading, logo, price, signatures, told
from styles import ACCENT, ATTENTION, MUTED, RunStyle, Style
from timetable import COLUMNS, day_table

TIMETABLE = (33, 109, 28)
WIDE = sum(TIMETABLE)
PEOPLE = (12, 62, 54, 42)

OWN_STYLES = (
    *(style for style in STYLES if style.name not in ("heading 1", "Title")),
    Style("Title", size=24, bold=True, colour=ACCENT, heading_font=True, line=0.95, after=3, keep_next=True),
    Style(
        "heading 1", size=12.5, bold=True, colour=ACCENT, heading_font=True, before=11, after=3, keep_next=True,
        outline=0, following="BodyText",
    ),
    Style("Annex", based="Heading1", size=16, before=0, page_break=True),
    Style("heading 3", size=11, bold=True, heading_font=True, before=7, after=3, keep_next=True, outline=2),
    Style("Party", size=10.5, left=4, after=1),
    Style("Party To Complete", based="Party", italic=True, colour=ATTENTION),
    Style("Role", size=10.5, left=4, italic=True, colour=MUTED, after=5),
    Style("Between", size=10.5, before=3, after=3, keep_next=True),
    Style("Made", size=10.5, before=14, after=6, keep_next=True),
    Style("Item Of List", size=10.5, line=1.05, after=2, left=8, hanging=4, tabs=(("left", 8, ""),)),
    Style("Objective", based="BodyText", numbering=1, after=2),
    Style("Half-Day", size=10.5, bold=True, colour=ACCENT, keep_next=True),
    Style("Hours", size=10.5),
    Style("Stretch", size=11, bold=True, after=2, keep_next=True),
    Style("Activity", size=10.5, after=1, left=4, hanging=4, tabs=(("left", 4, ""),)),
    Style("Served", size=9.5, colour=MUTED, before=1),
    Style("Pause", size=10, italic=True, colour=MUTED),
    RunStyle("Sort", italic=True, colour=MUTED),
)  # fmt: skip
LISTS = (numbers(7, 7),)

PARTY = each("line", "party.lines", either("line", "Party")) + paragraph("Role", "{{ party.role }}")
HEAD = (
    logo()
    + paragraph("Title", "{{ words.title }}")
    + paragraph("Subtitle", "{{ title }}")
    + paragraph("SmallPrint", "{{ words.law_basis }}{% if reference %} · {{ reference }}{% endif %}")
    + paragraph("Between", "{{ words.between }}")
    + each("party", "parties[:1]", PARTY)
    + paragraph("Between", "{{ words.and }}")
    + each("party", "parties[1:]", PARTY)
    + paragraph("BodyText", "{{ words.concluded }}")
)
ARTICLES = each(
    "article",
    "articles",
    paragraph("Heading1", "{{ article.title }}"),
    each(
        "clause",
        "article.clauses",
        tag("if clause.items")
        + each("passage", "clause.passages", paragraph("Lead", "{{ passage.text }}"))
        + tag("else")
        + each("passage", "clause.passages", either("passage", "BodyText"))
        + tag("endif"),
        each("item", "clause.items", paragraph("ItemOfList", run("–\t{{ item }}"))),
    ),
    when("article.priced", price(options=False)),
)
DAY = day_table(
    "Lines",
    TIMETABLE,
    [heading(f"{{{{ annex_words.columns.{name} }}}}", width) for name, width in zip(COLUMNS, TIMETABLE, strict=True)],
    mark="–\t",
)
PROGRAMME = (
    paragraph("Annex", "{{ words.annex_programme }}")
    + paragraph("Subtitle", "{{ title }}")
    + told("annex.facts")
    + when(
        "annex.context",
        paragraph("Heading2", "{{ annex_words.headings.context }}"),
        each("passage", "annex.context", paragraph("BodyText", "{{ passage.text }}")),
    )
    + when(
        "annex.objectives",
        paragraph("Heading2", "{{ annex_words.headings.objectives }}"),
        paragraph("Lead", "{{ annex.lead }}"),
        each("objective", "annex.objectives", paragraph("Objective", "{{ objective }}")),
    )
    + paragraph("Heading2", "{{ annex_words.headings.about }}")
    + told("annex.about")
    + paragraph("Heading2", "{{ annex_words.headings.timetable }}")
    + each("day", "annex.days", when("day.title", paragraph("Heading3", "{{ day.title }}")), DAY)
    + paragraph("Heading2", "{{ annex_words.headings.terms }}")
    + told("annex.terms")
)
TRAINEES = when(
    "people",
    paragraph("Annex", "{{ words.annex_people }}"),
    table(
        "Lines",
        PEOPLE,
        row(
            *(
                heading(f"{{{{ words.people_columns.{name} }}}}", width)
                for name, width in zip(("number", "name", "role", "company"), PEOPLE, strict=True)
            ),
            header=True,
        ),
        tag_row("for person in people", PEOPLE),
        row(
            cell(PEOPLE[0], paragraph("Cell", "{{ loop.index }}")),
            cell(PEOPLE[1], paragraph("Cell", "{{ person.name }}")),
            cell(PEOPLE[2], paragraph("Cell", "{{ person.role }}")),
            cell(PEOPLE[3], paragraph("Cell", "{{ person.company }}")),
            splits=True,
        ),
        tag_row("endfor", PEOPLE),
        title="{{ words.annex_people }}",
    ),
)
BODY = (
    HEAD
    + ARTICLES
    + paragraph("Made", "{{ words.made }}")
    + signatures()
    + PROGRAMME
    + TRAINEES
    + paragraph("End")
    + section(False, (18, 20, 17, 20), 8, next_page=False)
)


def template() -> bytes:
    """The bytes of contract.docx."""
    return docx("Contract", BODY, HEADER, FOOTER, OWN_STYLES, LISTS)
