"""The template of the proposal: A4 portrait, a summary on the first page, the price and the signatures at the end."""

from markup import cell, each, paragraph, row, section, table, tag_row, when
from package import bullets, docx
from sales_parts import (
    FACTS,
    FOOTER,
    HEADER,
    STYLES,
    either,
    heading,
    logo,
    price,
    signatures,
    told,
)
from styles import ACCENT, MUTED, TINT, Style, TableStyle

OBJECTIVES = (12, 128, 30)
GLANCE = (35, 103, 32)
FIGURES = (42.5, 42.5, 42.5, 42.5)
SIDES = (85, 85)

OWN_STYLES = (
    *STYLES,
    Style("Quotation", size=11, line=1.15, after=4, left=4, bar=ACCENT),
    Style("Quotation To Complete", based="BodyTextToComplete"),
    Style("Summary", based="Told", size=11, before=7),
    Style("Summary More", based="Summary", before=1.5),
    Style("Gap", size=9, before=6),
    Style("Chart", after=4),
    Style("Half-Day", size=11, bold=True, colour=ACCENT),
    Style("Half-Day Kept", based="HalfDay", keep_next=True),
    Style("Hours", size=10),
    Style("Stretch", size=11, bold=True, after=2),
    Style("Sorts", size=10.5),
    Style("Served", size=9.5, colour=MUTED, before=1),
    Style("Big Figure", size=20, bold=True, colour=ACCENT, heading_font=True, keep_next=True),
    Style("Figure Label", size=9.5, colour=MUTED),
    Style("Side", size=10.5, after=2.5, numbering=1),
    TableStyle("Figures", top=1.6, side=1.6),
)
LISTS = (bullets("–", 4, 4),)


def fact(number: int) -> tuple[str, str]:
    """Label and values of one of the two facts in a row."""
    one = f"pair[{number}]"
    return (
        cell(FACTS[2 * number], paragraph("FactLabel", f"{{{{ {one}.label if {one} else '' }}}}")),
        cell(FACTS[2 * number + 1], each("value", f"({one}.values if {one} else [])", either("value", "Fact"))),
    )


def figure(number: int) -> str:
    """A cell for one of the figures."""
    there = f"if figures|length > {number} else ''"
    return cell(
        FIGURES[number],
        paragraph("BigFigure", f"{{{{ figures[{number}].value {there} }}}}"),
        paragraph("FigureLabel", f"{{{{ figures[{number}].label {there} }}}}"),
        fill=TINT[0],
        theme=TINT[1],
    )


PROOF = when(
    "figures",
    paragraph("Gap"),
    table(
        "Figures",
        FIGURES,
        row(*(figure(number) for number in range(len(FIGURES)))),
        title="{{ words.headings.method }}",
        header=False,
    ),
)
HEAD = (
    logo()
    + paragraph("Kicker", "{{ words.kicker }}")
    + paragraph("Title", "{{ title }}")
    + when("client", paragraph("Subtitle", "{{ client }}"))
    + table(
        "Facts",
        FACTS,
        tag_row("for pair in facts", FACTS),
        row(*fact(0), *fact(1), splits=True),
        tag_row("endfor", FACTS),
        title="{{ words.kicker }}",
        header=False,
    )
    + paragraph("Heading1", "{{ words.headings.summary }}")
    + told("summary", "Summary")
    + PROOF
)
CONTEXT = paragraph("Heading1NewPage", "{{ words.headings.context }}") + each(
    "passage", "context", either("passage", "Quotation")
)
AIMS = when(
    "objectives",
    paragraph("Heading1", "{{ words.headings.objectives }}"),
    paragraph("Lead", "{{ lead }}"),
    table(
        "Lines",
        OBJECTIVES,
        row(
            heading("{{ words.objectives_columns.number }}", OBJECTIVES[0]),
            heading("{{ words.objectives_columns.text }}", OBJECTIVES[1]),
            heading("{{ words.objectives_columns.time }}", OBJECTIVES[2], right=True),
            header=True,
        ),
        tag_row("for objective in objectives", OBJECTIVES),
        row(
            cell(OBJECTIVES[0], paragraph("Item", "{{ objective.number }}")),
            cell(OBJECTIVES[1], paragraph("Item", "{{ objective.text }}")),
            cell(OBJECTIVES[2], paragraph("Figure", "{{ objective.time }}")),
        ),
        tag_row("endfor", OBJECTIVES),
        row(
            cell(sum(OBJECTIVES[:2]), paragraph("Total", "{{ words.objectives_total }}"), span=2),
            cell(OBJECTIVES[2], paragraph("Total", "{{ objectives_time }}")),
        ),
        title="{{ words.headings.objectives }}",
    ),
    when(
        "shares",
        paragraph("Heading2", "{{ words.headings.shares }}"),
        paragraph("Lead", "{{ words.shares_lead }}"),
        paragraph("Chart", "{{ shares }}"),
    ),
)
DAYS = (
    paragraph("Heading1", "{{ words.headings.glance }}")
    + paragraph("Lead", "{{ words.glance_lead }}")
    + each(
        "day",
        "days",
        paragraph("Heading2", "{{ day.title }}"),
        paragraph("Picture", "{{ day.picture }}"),
        table(
            "Lines",
            GLANCE,
            row(
                *(
                    heading(f"{{{{ words.glance_columns.{name} }}}}", width)
                    for name, width in zip(("part", "text", "objectives"), GLANCE, strict=True)
                ),
                header=True,
            ),
            tag_row("for row in day.rows", GLANCE),
            row(
                cell(
                    GLANCE[0],
                    when("loop.last", paragraph("HalfDay", "{{ row.part }}")),
                    when("not loop.last", paragraph("HalfDayKept", "{{ row.part }}")),
                    paragraph("Hours", "{{ row.hours }}"),
                ),
                cell(
                    GLANCE[1],
                    when("row.title", paragraph("Stretch", "{{ row.title }}")),
                    when("row.sorts", paragraph("Sorts", "{{ row.sorts }}")),
                ),
                cell(GLANCE[2], paragraph("Served", "{{ row.objectives }}")),
            ),
            tag_row("endfor", GLANCE),
            title="{{ day.title }}",
        ),
    )
    + paragraph("SmallPrint", "{{ words.glance_note }}")
)
METHOD = paragraph("Heading1", "{{ words.headings.method }}") + each(
    "method", "methods", paragraph("BodyText", "{{ method }}")
)
SIDES_TABLE = table(
    "Boxes",
    SIDES,
    row(
        heading("{{ words.conditions.ours_title }}", SIDES[0]),
        heading("{{ words.conditions.yours_title }}", SIDES[1]),
        header=True,
    ),
    row(
        cell(SIDES[0], each("text", "ours", paragraph("Side", "{{ text }}"))),
        cell(SIDES[1], each("text", "yours", paragraph("Side", "{{ text }}"))),
    ),
    title="{{ words.headings.conditions }}",
)
BODY = (
    HEAD
    + CONTEXT
    + AIMS
    + METHOD
    + DAYS
    + paragraph("Heading1", "{{ words.headings.team }}")
    + each("line", "about", paragraph("BodyText", "{{ line }}"))
    + told("team")
    + paragraph("Heading1", "{{ words.headings.conditions }}")
    + SIDES_TABLE
    + paragraph("Heading1", "{{ words.headings.follow }}")
    + told("follow")
    + paragraph("Heading1", "{{ words.headings.price }}")
    + price()
    + paragraph("Heading1", "{{ words.headings.terms }}")
    + told("terms")
    + paragraph("Heading1", "{{ words.headings.approval }}")
    + paragraph("Lead", "{{ words.approval_lead }}")
    + signatures()
    + paragraph("End")
    + section(False, (18, 20, 17, 20), 8, next_page=False)
)


def template() -> bytes:
    """The bytes of proposal.docx."""
    return docx("Proposal", BODY, HEADER, FOOTER, OWN_STYLES, LISTS)
