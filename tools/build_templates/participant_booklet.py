"""The template of the participant's booklet: A4 portrait, mostly lines to write on."""

from markup import cell, choice, each, paragraph, row, run, section, table, tag, tag_row, when
from package import bullets, docx
from participant_papers import FOOTER, LINE, heading_cell, kicker, lines, out_of_ten, passages, scale, styles
from styles import ACCENT, MUTED, RunStyle, Style, TableStyle

WIDE = 170
AGENDA = (33, 137)
OBJECTIVES = (122, 24, 24)
PLAN = (56, 38, 36, 40)
STYLES = styles(
    WIDE,
    38,
    Style("Title", size=38, bold=True, colour=ACCENT, heading_font=True, line=0.95, before=170, after=10,
          keep_next=True),
    Style("Subtitle", size=16, colour=MUTED, after=26, keep_next=True),
    Style("Cover", size=12.5, after=4),
    Style("Owner", size=12.5, before=120, under=LINE),
    Style("heading 1", size=20, bold=True, colour=ACCENT, heading_font=True, after=8, keep_next=True, outline=0,
          following="BodyText"),
    Style("heading 2", size=15, bold=True, heading_font=True, after=4, keep_next=True, outline=1),
    Style("Contact Heading", based="Heading2", before=16),
    Style("Moment", size=9.5, bold=True, colour=ACCENT, letters=0.8, capitals=True, before=20, after=1,
          keep_next=True),
    Style("Moment New Page", based="Moment", before=0),
    Style("Served", size=10, colour=MUTED, after=3, keep_next=True),
    Style("Idea", size=10.5, after=5, keep_next=True),
    Style("Guiding Question", size=12.5, left=5, bar=ACCENT, after=6, keep_next=True),
    Style("Question", size=11, bold=True, before=12, keep_next=True),
    Style("Lead", size=11, colour=MUTED, after=6, keep_next=True),
    Style("Hours", size=10.5),
    Style("Stretch", size=11, bold=True, after=1.5),
    Style("Activities", size=10, colour=MUTED),
    Style("Pause", size=10, italic=True, colour=MUTED),
    Style("Contact", size=11, before=3, left=34, hanging=34),
    Style("Person", size=10.5, numbering=1, after=2),
    Style("Source", size=9.5, numbering=1, after=1.5),
    RunStyle("Label", bold=True),
    TableStyle("Plan", inside=LINE, edge=LINE, top=1.0, side=1.6, header_fill="", upright=LINE),
)  # fmt: skip
NEW_PAGE = paragraph("NewPage")
ROW = row(
    cell(AGENDA[0], paragraph("Hours", "{{ row.hours }}")),
    cell(
        AGENDA[1],
        each(
            "line",
            "row.lines",
            choice(
                "line.kind",
                {
                    "title": paragraph("Stretch", "{{ line.text }}"),
                    "names": paragraph("Activities", "{{ line.text }}"),
                    "pause": paragraph("Pause", "{{ line.text }}"),
                },
            ),
        ),
    ),
)
COVER = (
    kicker()
    + paragraph("Title", "{{ title }}")
    + when("client", paragraph("Subtitle", "{{ client }}"))
    + each("line", "cover", paragraph("Cover", "{{ line.text }}"))
    + paragraph("Owner", "{{ words.owner }}")
)
OBJECTIVES_TABLE = scale(
    "objectives",
    "objective",
    OBJECTIVES,
    (
        heading_cell(OBJECTIVES[0], "{{ words.columns.objective }}"),
        heading_cell(OBJECTIVES[1], "{{ words.columns.arriving }}", "StepHeading"),
        heading_cell(OBJECTIVES[2], "{{ words.columns.leaving }}", "StepHeading"),
    ),
    (out_of_ten(OBJECTIVES[1]), out_of_ten(OBJECTIVES[2])),
    "{{ words.columns.objective }}",
    8,
)
PROGRAMME = (
    NEW_PAGE
    + paragraph("Heading1", "{{ words.headings.agenda }}")
    + each(
        "day",
        "agenda",
        when("day.opens", NEW_PAGE),
        paragraph("Heading2", "{{ day.title }}"),
        table(
            "Form",
            AGENDA,
            row(
                heading_cell(AGENDA[0], "{{ words.columns.hours }}"),
                heading_cell(AGENDA[1], "{{ words.columns.content }}"),
                header=True,
            ),
            tag_row("for row in day.rows", AGENDA),
            ROW,
            tag_row("endfor", AGENDA),
            title="{{ day.title }}",
        ),
        paragraph("Data"),
    )
    + when("objectives_there", OBJECTIVES_TABLE)
)
EXPECTATIONS = (
    tag("if together")
    + paragraph("Data")
    + tag("else")
    + NEW_PAGE
    + tag("endif")
    + paragraph("Heading1", "{{ words.expectations.title }}")
    + when("not objectives_there", OBJECTIVES_TABLE)
    + each("question", "expectations", paragraph("Question", "{{ question.text }}") + lines("question.lines"))
)
PART = (
    tag("if part.opens")
    + NEW_PAGE
    + paragraph("MomentNewPage", "{{ part.moment }}")
    + tag("else")
    + paragraph("Moment", "{{ part.moment }}")
    + tag("endif")
    + paragraph("Heading2", "{{ part.title }}")
    + when("part.objective", paragraph("Served", "{{ part.objective }}"))
    + when("part.idea", paragraph("Idea", run("{{ words.idea }} ", "Label"), run("{{ part.idea }}")))
    + each("question", "part.questions", paragraph("GuidingQuestion", "{{ question }}"))
    + lines("part.lines")
)
DAYS = each(
    "day",
    "days",
    NEW_PAGE + paragraph("Heading1", "{{ day.title }}") + each("part", "day.parts", PART),
)
LEARNINGS = (
    NEW_PAGE
    + paragraph("Heading1", "{{ words.learnings.title }}")
    + each("question", "learnings", paragraph("Question", "{{ question.text }}") + lines("question.lines"))
)
ACTIONS = (
    NEW_PAGE
    + paragraph("Heading1", "{{ plan.title }}")
    + paragraph("Lead", "{{ plan.lead }}")
    + table(
        "Plan",
        PLAN,
        row(
            *(
                heading_cell(width, f"{{{{ plan.{name} }}}}")
                for name, width in zip(("what", "when", "with", "first"), PLAN, strict=True)
            ),
            header=True,
        ),
        tag_row("for row in rows", PLAN),
        row(*(cell(width) for width in PLAN), height=58),
        tag_row("endfor", PLAN),
        title="{{ plan.title }}",
    )
    + paragraph("Question", "{{ plan.obstacle }}")
    + 2 * paragraph("WritingLine")
    + paragraph("Question", "{{ plan.witness }}")
    + paragraph("WritingLine")
)
CONTACTS = (
    NEW_PAGE
    + paragraph("Heading1", "{{ words.headings.contacts }}")
    + each(
        "fact",
        "contacts",
        paragraph("Contact", run("{{ fact.label }}\t", "Label"), run("{{ fact.values[0].text }}")),
    )
    + when(
        "people",
        paragraph("ContactHeading", "{{ words.headings.people }}"),
        each("person", "people", paragraph("Person", "{{ person }}")),
    )
    + paragraph("ContactHeading", "{{ words.headings.exchanged }}")
    + lines("exchanged")
    + when(
        "sources",
        paragraph("ContactHeading", "{{ words.headings.sources }}"),
        each("source", "sources", paragraph("Source", "{{ source }}")),
    )
    + passages("data", "Data")
)
BODY = COVER + PROGRAMME + EXPECTATIONS + DAYS + LEARNINGS + ACTIONS + CONTACTS
BODY += section(False, (17, 20, 16, 20), 8, next_page=False)


def template() -> bytes:
    """The bytes of participant-booklet.docx."""
    return docx("Participant booklet", BODY, paragraph("Header"), FOOTER, STYLES, (bullets("–", 4, 4),))
