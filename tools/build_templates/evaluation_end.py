"""The template of the evaluation at the end: one page of A4 portrait."""

from markup import cell, paragraph, row, section, table
from package import docx
from participant_papers import FOOTER, HEAD, boxes, heading_cell, lines, out_of_ten, passages, scale, steps, styles
from styles import ACCENT, Style, TableStyle

WIDE = 174
FIRST, STEP, LAST = 82, 15, 16
OBJECTIVES = (FIRST, *[STEP] * 4, LAST, LAST)
OPINION = (FIRST, *[STEP] * 4, 2 * LAST)
RECOMMEND = (64, *[10] * 11)
STYLES = styles(
    WIDE,
    20,
    Style("Subtitle", size=10.5, colour="595959", after=2, keep_next=True),
    Style("Lead", size=10, after=0, keep_next=True),
    Style("heading 1", size=12, bold=True, colour=ACCENT, heading_font=True, before=7, after=2, keep_next=True,
          outline=0),
    Style("Cell", size=10),
    Style("Figure", size=10.5, align="center"),
    Style("Answer", size=10, line=1.75, under="A6A6A6", between=True, tabs=(("left", 70, ""), ("left", 112, ""))),
    TableStyle("Figures", inside="A6A6A6", edge="A6A6A6", top=0.8, side=0.5, upright="D9D9D9"),
)  # fmt: skip
BODY = (
    HEAD
    + paragraph("Lead", "{{ words.lead }}")
    + paragraph("Heading1", "{{ words.objectives }}")
    + scale(
        "objectives",
        "objective",
        OBJECTIVES,
        (
            heading_cell(FIRST, "{{ words.columns.reached }}"),
            *steps(STEP, "words.steps"),
            heading_cell(LAST, "{{ words.before }}", "StepHeading"),
            heading_cell(LAST, "{{ words.after }}", "StepHeading"),
        ),
        (*boxes(STEP), out_of_ten(LAST), out_of_ten(LAST)),
        "{{ words.objectives }}",
    )
    + paragraph("Heading1", "{{ words.opinion }}")
    + scale(
        "statements",
        "statement",
        OPINION,
        (
            heading_cell(FIRST, "{{ words.columns.judged }}"),
            *steps(STEP, "words.steps"),
            heading_cell(2 * LAST, "{{ words.remark }}"),
        ),
        (*boxes(STEP), cell(2 * LAST)),
        "{{ words.opinion }}",
    )
    + paragraph("Data")
    + table(
        "Figures",
        RECOMMEND,
        row(
            cell(RECOMMEND[0], paragraph("Cell", "{{ words.recommend }}"), align="center"),
            *(cell(10, paragraph("Figure", str(figure)), align="center") for figure in range(11)),
            height=8,
        ),
        title="{{ words.recommend }}",
        header=False,
    )
    + paragraph("Heading1", "{{ words.action }}")
    + paragraph("Answer", "{{ words.action_what }}")
    + paragraph("Answer", "{{ words.action_when }}\t{{ words.action_with }}")
    + paragraph("Heading1", "{{ comment.text }}")
    + lines("comment.lines")
    + passages("data", "Data")
    + section(False, (12, 18, 14, 18), 7, next_page=False)
)


def template() -> bytes:
    """The bytes of evaluation-end.docx."""
    return docx("Evaluation at the end", BODY, paragraph("Header"), FOOTER, STYLES, ())
