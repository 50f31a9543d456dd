"""The template of the evaluations of a cycle: A4 portrait, a page midway and two at the end."""

from markup import cell, each, paragraph, row, section, table, when
from package import docx
from participant_papers import (
    FOOTER,
    LINE,
    boxes,
    heading_cell,
    kicker,
    lines,
    out_of_ten,
    passages,
    scale,
    steps,
    styles,
)
from styles import ACCENT, MUTED, Style, TableStyle

WIDE = 174
FIGURE = 8.6
FIRST = WIDE - 11 * FIGURE
STEP = 20
TOLD = (WIDE - 4 * STEP, *[STEP] * 4)
TWICE = (WIDE - 52, 26, 26)
RECOMMEND = (64, *[10] * 11)
STYLES = styles(
    WIDE,
    20,
    Style("Subtitle", size=10.5, colour=MUTED, after=1, keep_next=True),
    Style("Lead", size=10.5, before=2, after=2),
    Style("heading 1", size=12, bold=True, colour=ACCENT, heading_font=True, before=8, after=2, keep_next=True,
          outline=0),
    Style("Figure", size=10, align="center"),
    Style("Cell", size=10.5),
    Style("Answer", size=10.5, line=1.75, under=LINE, between=True),
    Style("Scale", size=9.5, colour=MUTED, before=3),
    Style("Question", size=10.5, bold=True, before=8, keep_next=True),
    Style("Actions", size=10.5, bold=True, before=8),
    TableStyle("Figures", inside=LINE, edge=LINE, top=0.8, side=0.5, upright="D9D9D9"),
)  # fmt: skip
FIGURES = tuple(cell(FIGURE, paragraph("Figure", str(figure)), align="center") for figure in range(11))


def head(title: str, when_met: str, lead: str, style: str = "Kicker") -> str:
    """The head of a part: what it is, of which cycle, at which meeting."""
    return (
        kicker(title, style)
        + paragraph("Title", "{{ title }}")
        + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
        + when(when_met, paragraph("Subtitle", f"{{{{ {when_met} }}}}"))
        + paragraph("Lead", f"{{{{ {lead} }}}}")
        + paragraph("Answer", "{{ words.name }}")
    )


def out_of_eleven(text: str) -> str:
    """A sentence and the figures from 0 to 10 to circle."""
    return table(
        "Figures",
        RECOMMEND,
        row(
            cell(RECOMMEND[0], paragraph("Cell", f"{{{{ {text} }}}}"), align="center"),
            *(cell(10, paragraph("Figure", str(figure)), align="center") for figure in range(11)),
            height=9,
        ),
        title=f"{{{{ {text} }}}}",
        header=False,
    )


def questions(of: str) -> str:
    """Open questions with their lines."""
    return each("question", of, paragraph("Question", "{{ question.text }}") + lines("question.lines"))


MIDWAY = (
    head("words.midway_title", "midway", "words.midway_lead")
    + paragraph("Heading1", "{{ words.skills_title }}")
    + scale(
        "skills",
        "skill",
        (FIRST, *[FIGURE] * 11),
        (heading_cell(FIRST, "{{ words.skill }}"), *(heading_cell(FIGURE, "") for _ in range(11))),
        FIGURES,
        "{{ words.skills_title }}",
        8,
    )
    + paragraph("Scale", "{{ words.scale }}")
    + paragraph("Scale")
    + out_of_eleven("words.trust")
    + questions("review")
)
END = (
    head("words.end_title", "end", "words.end_lead", "KickerNewPage")
    + paragraph("Heading1", "{{ words.end_skills }}")
    + scale(
        "skills",
        "skill",
        TWICE,
        (
            heading_cell(TWICE[0], "{{ words.skill }}"),
            heading_cell(26, "{{ words.before }}", "StepHeading"),
            heading_cell(26, "{{ words.after }}", "StepHeading"),
        ),
        (out_of_ten(26), out_of_ten(26)),
        "{{ words.end_skills }}",
        8,
    )
    + paragraph("Scale", "{{ words.scale }}")
    + when(
        "objectives",
        paragraph("Heading1", "{{ words.objectives_title }}"),
        scale(
            "objectives",
            "objective",
            TOLD,
            (heading_cell(TOLD[0], "{{ words.reached }}"), *steps(STEP, "words.steps")),
            boxes(STEP),
            "{{ words.objectives_title }}",
        ),
    )
    + paragraph("Heading1", "{{ words.opinion_title }}")
    + scale(
        "statements",
        "statement",
        TOLD,
        (heading_cell(TOLD[0], "{{ words.judged }}"), *steps(STEP, "words.steps")),
        boxes(STEP),
        "{{ words.opinion_title }}",
    )
    + paragraph("Scale")
    + out_of_eleven("words.recommend")
    + paragraph("Actions", "{{ words.actions }}")
    + paragraph("NewPage")
    + paragraph("Heading1", "{{ words.closing_title }}")
    + questions("closing")
    + passages("data", "Data")
)
BODY = MIDWAY + END + section(False, (13, 18, 15, 18), 7, next_page=False)


def template() -> bytes:
    """The bytes of cycle-evaluations.docx."""
    return docx("Evaluations of a cycle", BODY, paragraph("Header"), FOOTER, STYLES, ())
