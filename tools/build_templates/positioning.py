"""The template of the positioning form: one page of A4 portrait."""

from markup import cell, each, paragraph, section
from package import docx
from participant_papers import FOOTER, HEAD, heading_cell, lines, passages, scale, styles
from styles import ACCENT, MUTED, Style

WIDE = 174
FIGURE = 8.3
FIRST = WIDE - 11 * FIGURE
FIGURES = range(11)
STYLES = styles(
    WIDE,
    20,
    Style("Subtitle", size=10.5, colour=MUTED, after=2, keep_next=True),
    Style("Lead", size=10.5, after=2),
    Style("heading 1", size=12, bold=True, colour=ACCENT, heading_font=True, before=9, after=2, keep_next=True,
          outline=0),
    Style("Figure", size=10, align="center"),
    Style("Answer", size=10.5, line=1.75, under="A6A6A6", between=True),
    Style("Scale", size=9.5, colour=MUTED, before=3),
    Style("Question", size=10.5, bold=True, before=9, keep_next=True),
    Style("Question Note", size=9.5, colour=MUTED, keep_next=True),
)  # fmt: skip
BODY = (
    HEAD
    + paragraph("Lead", "{{ lead }}")
    + paragraph("Answer", "{{ words.name }}")
    + paragraph("Heading1", "{{ words.objectives }}")
    + scale(
        "objectives",
        "objective",
        (FIRST, *[FIGURE] * 11),
        (heading_cell(FIRST, "{{ words.column }}"), *(heading_cell(FIGURE, "") for _ in FIGURES)),
        tuple(cell(FIGURE, paragraph("Figure", str(figure)), align="center") for figure in FIGURES),
        "{{ words.objectives }}",
        8,
    )
    + paragraph("Scale", "{{ words.scale }}")
    + each("question", "questions", paragraph("Question", "{{ question.text }}") + lines("question.lines"))
    + paragraph("Question", "{{ words.adaptation }}")
    + paragraph("QuestionNote", "{{ words.adaptation_note }}")
    + 2 * paragraph("WritingLine")
    + passages("data", "Data")
    + section(False, (13, 18, 14, 18), 7, next_page=False)
)


def template() -> bytes:
    """The bytes of positioning.docx."""
    return docx("Positioning", BODY, paragraph("Header"), FOOTER, STYLES, ())
