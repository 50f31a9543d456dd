"""Sizes of the day at a glance: from large letters for a short day to small ones, so that each day has one page."""

from dataclasses import dataclass

from seminar_designer.documents.typesetting.page_fit import LINE_SPACING, POINTS_PER_MM, Column, Setting

WIDTHS = {"block": 57.0, "who": 31.0, "how": 72.0, "materials": 37.0}
"""Millimetres of the columns of words, as the template has them."""

SIDE = 2.4
"""Millimetres left and right of the text of a cell, together."""

SAFE = 0.94
"""Part of the width of a column that is counted on: other fonts are wider."""


@dataclass(frozen=True)
class Size:
    """Font sizes of times, titles, texts and times of pauses; lines of print of a title and of a text; points around a
    row. `name` is that of the styles of the template: sizes of the same name have the same letters.
    """

    name: str
    time: float
    title: float
    text: float
    pause: float
    titles: int
    texts: int
    around: float

    @property
    def columns(self) -> dict[str, Column]:
        """The columns of words, by name."""
        settings = {"title": Setting(self.title, 0, bold=True), "text": Setting(self.text, 0)}
        return {name: Column((width - SIDE) * SAFE, settings) for name, width in WIDTHS.items()}

    def height(self, titles: int, texts: int) -> float:
        """Points of the row of a block with so many lines of title and of text."""
        return max(self.time, titles * self.title, texts * self.text) * LINE_SPACING + self.around

    def pause_height(self, titles: int) -> float:
        """Points of the row of a pause."""
        return max(self.pause, titles * self.title) * LINE_SPACING + self.around


SIZES = (
    Size("large", 20, 14, 11, 15, 2, 3, 9.5),
    Size("roomy", 17, 12, 10, 13, 2, 3, 6),
    Size("roomy", 17, 12, 10, 13, 2, 2, 6),
    Size("usual", 15, 11, 9.5, 12, 2, 2, 3.5),
    Size("small", 15, 10.5, 9, 11, 2, 2, 1.5),
    Size("small", 15, 10.5, 9, 11, 1, 1, 1.5),
    Size("tiny", 11, 9.5, 9, 11, 1, 1, 0.6),
)
"""From the largest to the smallest; the text is never under nine points."""

PAGE_MM = 186.0
"""Millimetres of an A4 landscape page between its margins."""

AROUND = 112.0
"""Points of title, heading, column headings, sum and legend."""


def room(narrower: float) -> float:
    """Points for the rows of a day, on paper so many millimetres less high than A4."""
    return (PAGE_MM - narrower) * POINTS_PER_MM - AROUND
