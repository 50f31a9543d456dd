"""The template of the sheet of practices: one page of A4 portrait."""

from markup import cell, each, paragraph, row, section, table, tag_row
from package import docx
from participant_papers import FOOTER, LINE, kicker, styles
from styles import MUTED, Style, TableStyle

WIDE = 174
STYLES = styles(
    WIDE,
    22,
    Style("Subtitle", size=11, colour=MUTED, after=3, keep_next=True),
    Style("Head", size=10.5, before=4, after=4),
    Style("Rule", size=10.5, after=6, keep_next=True),
    Style("Box Title", size=12, bold=True, after=1),
    Style("Hint", size=9.5, colour=MUTED),
    TableStyle("Boxes", inside=LINE, edge=LINE, top=1.2, side=1.5),
)
BODY = (
    kicker("words.document")
    + paragraph("Title", "{{ words.title }}")
    + paragraph("Subtitle", "{{ title }}")
    + paragraph("Head", "{{ words.head }}")
    + paragraph("Rule", "{{ words.rule }}")
    + table(
        "Boxes",
        (WIDE,),
        tag_row("for box in boxes", (WIDE,)),
        row(
            cell(WIDE, paragraph("BoxTitle", "{{ box.title }}"), paragraph("Hint", "{{ box.hint }}"),
                 each("line", "box.lines", paragraph("Cell"))),
        ),
        tag_row("endfor", (WIDE,)),
        title="{{ words.document }}",
        header=False,
    )
    + paragraph("End")
    + section(False, (14, 18, 15, 18), 7, next_page=False)
)  # fmt: skip


def template() -> bytes:
    """The bytes of practice-form.docx."""
    return docx("Sheet of practices", BODY, paragraph("Header"), FOOTER, STYLES, ())
