"""Texts on slides in letters as large as their places allow; what no letters could hold is shortened.

Widths, heights and sizes are those of the layouts in the template.
"""

from collections.abc import Sequence

from seminar_designer.documents.document import Order
from seminar_designer.documents.telling.shortening import clipped, fitted
from seminar_designer.documents.typesetting.deck import Said
from seminar_designer.documents.typesetting.page_fit import LINE_SPACING, Column, Line, Setting
from seminar_designer.documents.typesetting.typography import typeset

ACROSS, COVER, HALF, TIME = 294.0, 275.0, 141.0, 36.0
"""Millimetres of text across a slide, on a cover, in a column of the programme, and of the times in it."""

HEADINGS = {
    "cover": (COVER, ((46, 2), (40, 2), (34, 3), (28, 4))),
    "title": (ACROSS, ((34, 1), (30, 2), (26, 2), (22, 3))),
}
"""By kind: the width, and how many lines a title may have in letters of each size."""

LINES = {"subtitle": (COVER, 24, 2), "lead": (194.0, 16, 2)}
"""By kind: the width, the size, and how many lines of print each may take."""

BODY, QUESTIONS, HOURS = 250.0, 330.0, 335.0
"""Points of the heights of the places for an activity, a debrief and a programme."""

PAIRS = ((34, 28), (32, 26), (30, 24), (28, 22), (26, 20), (24, 18), (20, 16))
"""Sizes of a question, and of an instruction."""

GAP = 12.0
"""Points below a paragraph."""

WIDER = 1.2
"""By how much the letters of another font than Calibri may be wider."""

CALIBRI = (None, "Calibri", "Carlito")


class SlideFit:
    """Fits texts to slides, in the fonts of the brand."""

    def __init__(self, order: Order) -> None:
        self.language = order.language
        fonts = order.brand.fonts
        self.headings = 1.0 if fonts.headings in CALIBRI else WIDER
        self.body = 1.0 if fonts.body in CALIBRI else WIDER

    def footer(self, text: str) -> str:
        """The line at the foot of every slide."""
        return clipped(typeset(text, self.language), 110)

    def heading(self, kind: str, text: str) -> Said:
        """A title in the largest letters in which it stands on few lines."""
        width, sizes = HEADINGS[kind]
        text = typeset(text, self.language)
        for size, rows in sizes:
            column = _column(width / self.headings, size, bold=True)
            if column.rows(Line("text", text)) <= rows:
                return Said(text, size=0 if size == sizes[0][0] else size)
        size, rows = sizes[-1]
        return Said(fitted(_column(width / self.headings, size, bold=True), "text", text, rows), size=size)

    def lines(self, kind: str, texts: Sequence[str]) -> list[Said]:
        """Lines below a title."""
        width, size, rows = LINES[kind]
        column = _column(width / self.body, size)
        return [Said(fitted(column, "text", typeset(text, self.language), rows)) for text in texts]

    def hours(self, columns: Sequence[Sequence[tuple[str, str]]]) -> list[list[Said]]:
        """The columns of a programme, one or two, in letters of one size: each row is a time, and what starts."""
        alone = len(columns) == 1
        sizes = (28, 26, 24, 22, 20, 18, 16, 14) if alone else (24, 22, 20, 18, 16, 14)
        width = ((ACROSS if alone else HALF) - TIME) / self.body
        told: list[list[str]] = []
        size = sizes[0]
        for size in sizes:
            column = _column(width, size)
            told = [[fitted(column, "text", typeset(text, self.language), 2) for _, text in rows] for rows in columns]
            if all(self._hours_height(texts, column, size) <= HOURS for texts in told):
                break
        sized = 0 if size == sizes[0] else size
        return [
            [Said(f"{time}\t{text}", size=sized) for (time, _), text in zip(rows, texts, strict=True)]
            for rows, texts in zip(columns, told, strict=True)
        ]

    def _hours_height(self, texts: Sequence[str], column: Column, size: float) -> float:
        return sum(column.rows(Line("text", text)) * size * LINE_SPACING + 8 for text in texts)

    def question_and_instruction(self, question: str | None, told: str | None) -> list[Said]:
        """The guiding question in large letters, then what to do; the one that stands alone is larger."""
        texts = [typeset(text, self.language) for text in (question, told) if text]
        leads = [bool(text and text is question) for text in (question, told) if text]
        for large, small in PAIRS:
            sizes = [large if lead or len(texts) == 1 else small for lead in leads]
            if self._height(texts, sizes, leads) <= BODY:
                break
        else:
            texts = self._shortened(texts, sizes, leads)
        return [
            Said(text, size=size, bold=lead, accent=lead) for text, size, lead in zip(texts, sizes, leads, strict=True)
        ]

    def passage(self, text: str) -> tuple[float, str]:
        """A text alone on its slide: its size, and as much of it as fits."""
        (said,) = self.question_and_instruction(None, text)
        return said.size, said.text

    def questions(self, texts: Sequence[str]) -> list[Said]:
        """The questions of a debrief."""
        texts = [typeset(text, self.language) for text in texts]
        for size in (28, 26, 24, 22, 20, 18):
            sizes, leads = [float(size)] * len(texts), [False] * len(texts)
            if self._height(texts, sizes, leads, ACROSS - 14) <= QUESTIONS:
                break
        return [Said(text, size=size) for text, size in zip(self._shortened(texts, sizes, leads), sizes, strict=True)]

    def takeaway(self, label: str, text: str) -> list[Said]:
        """What comes out of an activity, on two lines at the most."""
        column = _column((ACROSS - 45) / self.body, 18)
        return [Said(fitted(column, "text", typeset(text, self.language), 2), label)]

    def _height(
        self, texts: Sequence[str], sizes: Sequence[float], bold: Sequence[bool], width: float = ACROSS
    ) -> float:
        rows = (
            _column(width / self.body, size, bold=heavy).rows(Line("text", text)) * size * LINE_SPACING + GAP
            for text, size, heavy in zip(texts, sizes, bold, strict=True)
        )
        return sum(rows)

    def _shortened(self, texts: Sequence[str], sizes: Sequence[float], bold: Sequence[bool]) -> list[str]:
        """Each text on at most as many lines as all may have together."""
        return [
            fitted(_column(ACROSS / self.body, size, bold=heavy), "text", text, max(2, 10 // len(texts)))
            for text, size, heavy in zip(texts, sizes, bold, strict=True)
        ]


def _column(width: float, size: float, *, bold: bool = False) -> Column:
    return Column(width, {"text": Setting(size, 0, bold=bold)})
