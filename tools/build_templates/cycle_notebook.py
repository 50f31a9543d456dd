"""The template of the notebook of a cycle: A5 portrait, mostly lines to write on."""

from markup import cell, each, paragraph, row, run, section, table, tag_row, when
from package import bullets, docx
from participant_papers import FOOTER, LINE, heading_cell, kicker, lines, out_of_ten, styles
from styles import ACCENT, MUTED, RunStyle, Style, TableStyle

WIDE = 122
CALENDAR = (9, 45, 36, 32)
STEPS = (7, 97, 18)
KINDS = (32, 90)
SKILLS = (62, 20, 20, 20)
STYLES = styles(
    WIDE,
    26,
    Style("Title", size=26, bold=True, colour=ACCENT, heading_font=True, line=0.95, before=90, after=8,
          keep_next=True),
    Style("Subtitle", size=13, colour=MUTED, after=16, keep_next=True),
    Style("Cover", size=11, after=3),
    Style("Owner", size=11, before=70, under=LINE),
    Style("Private", size=9.5, colour=MUTED, before=10),
    Style("heading 1", size=15, bold=True, colour=ACCENT, heading_font=True, after=4, keep_next=True, outline=0),
    Style("heading 2", size=12, bold=True, heading_font=True, before=8, after=2, keep_next=True, outline=1),
    Style("Meeting", based="Heading1", page_break=True, after=0, outline=0),
    Style("Opens", based="Heading1", page_break=True, outline=0),
    Style("Moment", size=10, colour=MUTED, after=4, keep_next=True),
    Style("Lead", size=9.5, colour=MUTED, after=4, keep_next=True),
    Style("Question", size=10, bold=True, before=7, keep_next=True),
    Style("Cell", size=10),
    Style("Key", size=11),
    Style("Small", size=9, colour=MUTED),
    Style("Rule", size=10.5),
    Style("Number", size=11, bold=True, align="right"),
    Style("Minutes", size=9.5, align="right"),
    Style("Ticks", size=10, before=2, after=2, keep_next=True),
    Style("Answer", size=10, line=1.75, under=LINE, between=True, tabs=(("left", 62, ""),)),
    Style("Avoid", size=10, before=8, left=4, bar=ACCENT),
    Style("Person", size=10, line=1.75, under=LINE, between=True),
    RunStyle("Strong", bold=True),
    TableStyle("Keys", inside="D9D9D9", edge=LINE, top=2.1, side=1.2),
    TableStyle("Dates", inside="D9D9D9", edge=LINE, top=1.1, side=1.2, header_fill=("EEF3F4", "background2")),
)  # fmt: skip
COVER = (
    kicker("words.document")
    + paragraph("Title", "{{ title }}")
    + when("client", paragraph("Subtitle", "{{ client }}"))
    + each("line", "cover", paragraph("Cover", "{{ line }}"))
    + paragraph("Owner", "{{ words.owner }}")
    + paragraph("Private", "{{ words.private }}")
)
DATES = (
    paragraph("Opens", "{{ words.calendar }}")
    + table(
        "Dates",
        CALENDAR,
        row(*(heading_cell(width, f"{{{{ words.columns.{name} }}}}")
              for name, width in zip(("number", "date", "client", "role"), CALENDAR, strict=True)), header=True),
        tag_row("for row in calendar", CALENDAR),
        row(
            cell(CALENDAR[0], paragraph("Number", "{{ row.number }}")),
            cell(CALENDAR[1], paragraph("Cell", "{{ row.date }}"), paragraph("Small", "{{ row.hours }}")),
            cell(CALENDAR[2], paragraph("Cell", "{{ row.client }}")),
            cell(CALENDAR[3]),
            height=13,
        ),
        tag_row("endfor", CALENDAR),
        title="{{ words.calendar }}",
    )
)  # fmt: skip
METHOD = (
    paragraph("Opens", "{{ words.steps_title }}")
    + table(
        "Keys",
        STEPS,
        tag_row("for step in steps", STEPS),
        row(
            cell(STEPS[0], paragraph("Number", "{{ step.number }}")),
            cell(STEPS[1], paragraph("Key", run("{{ step.name }}", "Strong")), paragraph("Small", "{{ step.who }}"),
                 paragraph("Rule", "{{ step.rule }}")),
            cell(STEPS[2], paragraph("Minutes", "{{ step.minutes }}")),
        ),
        tag_row("endfor", STEPS),
        title="{{ words.steps_title }}",
        header=False,
    )
)  # fmt: skip
QUESTIONS = (
    paragraph("Opens", "{{ words.kinds_title }}")
    + paragraph("Lead", "{{ words.kinds_lead }}")
    + table(
        "Keys",
        KINDS,
        tag_row("for kind in kinds", KINDS),
        row(
            cell(KINDS[0], paragraph("Key", run("{{ kind.name }}", "Strong"))),
            cell(KINDS[1], paragraph("Key", "{{ kind.examples }}")),
        ),
        tag_row("endfor", KINDS),
        title="{{ words.kinds_title }}",
        header=False,
    )
    + paragraph("Avoid", "{{ words.avoid }}")
)
POSITION = (
    paragraph("Opens", "{{ words.position }}")
    + paragraph("Lead", "{{ words.position_lead }}")
    + table(
        "Dates",
        SKILLS,
        row(
            heading_cell(SKILLS[0], "{{ words.skill }}"),
            *(
                heading_cell(20, f"{{{{ words.moments.{name} }}}}", "StepHeading")
                for name in ("start", "midway", "end")
            ),
            header=True,
        ),
        tag_row("for skill in skills", SKILLS),
        row(cell(SKILLS[0], paragraph("Cell", "{{ skill }}"), align="center"), *(out_of_ten(20) for _ in range(3)),
            height=8),
        tag_row("endfor", SKILLS),
        title="{{ words.position }}",
    )
    + each("question", "expect", paragraph("Question", "{{ question.text }}") + lines("question.lines"))
)  # fmt: skip
SPREADS = each(
    "spread",
    "spreads",
    paragraph("Meeting", "{{ spread.name }}"),
    paragraph("Moment", "{{ spread.date }}"),
    when(
        "spread.since",
        paragraph("Heading2", "{{ words.since }}"),
        paragraph("Ticks", "☐ {{ words.done[0] }}    ☐ {{ words.done[1] }}    ☐ {{ words.done[2] }}"),
        paragraph("Answer", "{{ words.effect }}"),
        paragraph("Answer"),
    ),
    paragraph("Heading2", "{{ words.mine_title }}"),
    each("question", "spread.mine", paragraph("Question", "{{ question.text }}") + lines("question.lines")),
    paragraph("Opens", "{{ words.learnt_title }}"),
    paragraph("Moment", "{{ spread.name }}"),
    each("question", "spread.learnt", paragraph("Question", "{{ question.text }}") + lines("question.lines")),
    paragraph("Heading2", "{% if spread.last %}{{ words.action_last }}{% else %}{{ words.action }}{% endif %}"),
    paragraph("Answer", "{{ words.action_what }}"),
    paragraph("Answer"),
    paragraph("Answer", "{{ words.action_when }}"),
    paragraph("Answer", "{{ words.action_who }}"),
)
LAST = (
    paragraph("Opens", "{{ words.review_title }}")
    + each("question", "review", paragraph("Question", "{{ question.text }}") + lines("question.lines"))
    + paragraph("Opens", "{{ words.contacts_title }}")
    + paragraph("Lead", "{{ words.contacts_lead }}")
    + each("person", "people", paragraph("Person", "{{ person }}"))
    + lines("contacts")
    + each("page", "notes", paragraph("Opens", "{{ words.notes_title }}") + lines("page"))
)
BODY = COVER + DATES + METHOD + QUESTIONS + POSITION + SPREADS + LAST
BODY += paragraph("End") + section(False, (14, 13, 16, 13), 7, next_page=False, paper="A5")


def template() -> bytes:
    """The bytes of cycle-notebook.docx."""
    return docx("Notebook of a cycle", BODY, paragraph("Header"), FOOTER, STYLES, (bullets("–", 4, 4),))
