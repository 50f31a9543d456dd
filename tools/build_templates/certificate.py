"""The template of the certificate: two pages of A4 portrait for each participant."""

from markup import cell, each, paragraph, row, section, table, tag, tag_row, when
from package import docx
from participant_papers import (
    LINE,
    UNNUMBERED_FOOTER,
    boxes,
    heading_cell,
    kicker,
    kicker_of_each,
    passages,
    scale,
    steps,
    styles,
)
from styles import ACCENT, ATTENTION, MUTED, RunStyle, Style, TableStyle

WIDE = 166
FACTS = (42, 124)
FIRST, STEP = 97, 23
OBJECTIVES = (FIRST, *[STEP] * 3)
SIGNING = (76, 90)
STYLES = styles(
    WIDE,
    27,
    Style("Title", size=27, bold=True, colour=ACCENT, heading_font=True, before=6, after=14, keep_next=True),
    Style("heading 1", size=13, bold=True, colour=ACCENT, heading_font=True, before=14, after=4, keep_next=True,
          outline=0),
    Style("Statement", size=12, before=11, after=3, keep_next=True),
    Style("Provider", size=12, after=1, keep_next=True),
    Style("Provider To Complete", based="Provider", italic=True, colour=ATTENTION),
    Style("Participant", size=20, bold=True, before=2, keep_next=True),
    Style("Participant To Write", based="Participant", size=12, bold=False, line=1.6, colour=MUTED, under=LINE),
    Style("Role", size=12, colour=MUTED, keep_next=True),
    Style("Role To Write", based="ParticipantToWrite", between=True),
    Style("Fact Label", size=10.5, bold=True, colour=MUTED),
    Style("Fact", size=11.5),
    Style("Cell", size=11),
    Style("Box", size=13, align="center"),
    Style("Note", size=9.5, colour=MUTED, before=9),
    Style("Note To Complete", based="Note", italic=True, colour=ATTENTION),
    Style("Made", size=11, line=1.5),
    Style("Signature Label", size=9, bold=True, colour=MUTED),
    RunStyle("To Complete", italic=True, colour=ATTENTION),
    TableStyle("Signing", edge=LINE, inside="", top=1.5, side=2.0, upright=LINE),
)  # fmt: skip

PARTICIPANT = (
    tag("if one.name")
    + paragraph("Participant", "{{ one.name }}")
    + when("one.role or one.company", paragraph("Role", "{% if one.role %}{{ one.role }}{% endif %}"
           "{% if one.role and one.company %} · {% endif %}{{ one.company }}"))
    + tag("else")
    + paragraph("ParticipantToWrite", "{{ words.name }}")
    + when("one.company", paragraph("Role", "{{ one.company }}"))
    + when("not one.company", paragraph("ParticipantToWrite", "{{ words.company }}"))
    + tag("endif")
)  # fmt: skip
DONE = row(
    cell(FACTS[0], paragraph("FactLabel", "{{ words.done }}"), align="bottom"),
    cell(FACTS[1], paragraph("Fact", "{{ words.done_line }}"), align="bottom"),
    height=11,
)


def facts(of: str, title: str) -> str:
    """What was carried out: the facts `of`, and a line for the hours really done."""
    return table(
        "Facts",
        FACTS,
        tag_row(f"for fact in {of}", FACTS),
        row(
            cell(FACTS[0], paragraph("FactLabel", "{{ fact.label }}")),
            cell(FACTS[1], passages("fact.values", "Fact")),
            splits=True,
        ),
        tag_row("endfor", FACTS),
        DONE,
        title=title,
        header=False,
    )


def signing(title: str, height: float) -> str:
    """Place, date, and a box to sign in."""
    return table(
        "Signing",
        SIGNING,
        row(
            cell(
                SIGNING[0],
                paragraph("Made", "{{ words.made_at }} ……………………………………"),
                paragraph("Made", "{{ words.made_on }} ……………………………………"),
            ),
            cell(
                SIGNING[1],
                paragraph("SignatureLabel", "{{ words.signature }}"),
                when("signatory", paragraph("Fact", "{{ signatory }}")),
            ),
            height=height,
        ),
        title=title,
        header=False,
    )


REALISATION = (
    kicker_of_each("words.realisation.kicker")
    + paragraph("Title", "{{ words.realisation.title }}")
    + paragraph("Statement", "{{ words.realisation.certifies }}")
    + passages("signing", "Provider")
    + paragraph("Statement", "{{ words.realisation.that }}")
    + PARTICIPANT
    + paragraph("Statement", "{{ words.realisation.followed }}")
    + facts("facts", "{{ words.realisation.title }}")
    + paragraph("Note", "{{ words.realisation.keeping }}")
    + paragraph("Note")
    + signing("{{ words.signature }}", 44)
)
ATTAINMENT = (
    kicker("words.attainment.kicker", "KickerNewPage")
    + paragraph("Title", "{{ words.attainment.title }}")
    + paragraph("Statement", "{{ words.attainment.intro }}")
    + PARTICIPANT
    + paragraph("Statement", "{{ words.attainment.followed }}")
    + facts("fewer", "{{ words.attainment.title }}")
    + paragraph("Heading1", "{{ words.attainment.objectives }}")
    + scale(
        "objectives",
        "objective",
        OBJECTIVES,
        (heading_cell(FIRST, "{{ words.columns.objective }}"), *steps(STEP, "words.steps", 3)),
        boxes(STEP, 3),
        "{{ words.attainment.objectives }}",
        8,
    )
    + tag("if assessment.missing")
    + paragraph("NoteToComplete", "{{ assessment.text }}")
    + tag("else")
    + paragraph("Note", "{{ assessment.text }}")
    + tag("endif")
    + paragraph("Note", "{{ words.attainment.note }}")
    + paragraph("Note")
    + signing("{{ words.signature }}", 32)
)
BODY = each("one", "addressees", REALISATION + ATTAINMENT) + paragraph("End")
BODY += section(False, (18, 22, 16, 22), 8, next_page=False)


def template() -> bytes:
    """The bytes of certificate.docx."""
    return docx("Certificate", BODY, paragraph("Header"), UNNUMBERED_FOOTER, STYLES, ())
