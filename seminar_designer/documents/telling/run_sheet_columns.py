"""Columns of the run sheet: how wide their text is, and how each kind of line is set, as its template has it."""

from seminar_designer.documents.typesetting.page_fit import Column, Setting

CLOSE = 0.94
"""Spacing of the lines of instructions, words and questions."""

HOW = Column(
    123,
    {
        "title": Setting(12.5, 1, bold=True),
        "more": Setting(9, 3),
        "objective": Setting(9.5, 1),
        "thread": Setting(10, 2, bold=True),
        "question": Setting(10.5, 4, 4, bold=True),
        "step": Setting(10, 2, 12, spacing=CLOSE),
        "say": Setting(10, 0.5, 12, clings=True, spacing=CLOSE),
        "debrief": Setting(10, 3, 12, bold=True, spacing=CLOSE),
        "ask": Setting(10, 0.5, 17, clings=True, spacing=CLOSE),
        "adapted": Setting(9.5, 2),
    },
)
NEEDS = Column(
    32,
    {
        "group": Setting(10.5, 2, bold=True),
        "room": Setting(9.5, 2, bold=True),
        "material": Setting(9.5, 1, 3, spacing=CLOSE),
        "yields": Setting(9, 2),
    },
)
BAND = Column(150, {"band": Setting(11, 0, bold=True), "total": Setting(10.5, 2, bold=True)})
