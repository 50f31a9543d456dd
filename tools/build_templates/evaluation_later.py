"""The template of the evaluation some months later: two pages of A4 portrait."""

from markup import each, paragraph, run, section, when
from package import docx
from participant_papers import FOOTER, boxes, heading_cell, kicker_of_each, lines, passages, scale, steps, styles
from styles import ACCENT, Style

WIDE = 174
FIRST, STEP = 98, 19
OBJECTIVES = (FIRST, *[STEP] * 4)
STYLES = styles(
    WIDE,
    20,
    Style("Subtitle", size=10.5, colour="595959", after=2, keep_next=True),
    Style("Lead", size=10.5, after=2),
    Style("heading 1", size=12, bold=True, colour=ACCENT, heading_font=True, before=8, after=2, keep_next=True,
          outline=0),
    Style("Cell", size=10),
    Style("Answer", size=10.5, line=1.75, under="A6A6A6", between=True),
    Style("Ticks", size=10.5, before=6, after=2),
    Style("Question", size=10.5, bold=True, before=9, keep_next=True),
)  # fmt: skip
SHEET = (
    kicker_of_each("sheet.kicker")
    + paragraph("Title", "{{ title }}")
    + when("subtitle", paragraph("Subtitle", "{{ subtitle }}"))
    + paragraph("Lead", "{{ sheet.lead }}")
    + paragraph("Answer", "{{ sheet.name }}")
    + paragraph("Heading1", "{{ sheet.heading }}")
    + scale(
        "objectives",
        "objective",
        OBJECTIVES,
        (heading_cell(FIRST, "{{ sheet.column }}"), *steps(STEP, "sheet.steps")),
        boxes(STEP),
        "{{ sheet.heading }}",
    )
    + paragraph("Question", "{{ sheet.action }}")
    + paragraph("WritingLine")
    + paragraph("Ticks", run("{% for tick in sheet.ticks %}☐ {{ tick }}     {% endfor %}"))
    + each("question", "sheet.questions", paragraph("Question", "{{ question.text }}") + lines("question.lines"))
    + passages("sheet.data", "Data")
)
BODY = each("sheet", "sheets", SHEET) + paragraph("End") + section(False, (13, 18, 14, 18), 7, next_page=False)


def template() -> bytes:
    """The bytes of evaluation-later.docx."""
    return docx("Evaluation later", BODY, paragraph("Header"), FOOTER, STYLES, ())
