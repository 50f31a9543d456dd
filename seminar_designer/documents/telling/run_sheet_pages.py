"""Pages of the run sheet: rows laid one under the other, and cut where a page ends.

Heights follow the styles of the template; a restyled template only moves page breaks, it loses nothing.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from seminar_designer.documents.telling.run_sheet_columns import BAND, HOW, NEEDS
from seminar_designer.documents.telling.run_sheet_rows import Row
from seminar_designer.documents.typesetting.brand import Paper
from seminar_designer.documents.typesetting.page_fit import POINTS_PER_MM, Line
from seminar_designer.documents.typesetting.paper import SHORTER_MM

PAGE = 744.0
"""Points of an A4 portrait page between header and footer, less the heading row that each page repeats."""

HEADING, HEADING_BELOW = 20.0, 46.0
"""Points of a half-day's title at the top of a page; and below something else, with the row of column headings."""

PADDING = 5.0
"""Points of a row around its text."""

LEAST = 105.0
"""Points a page must still have for a slot to begin there without being whole."""

WHOLE, SMALL = 240.0, 130.0
"""Points of a slot up to which it stays whole rather than begin on a page and end on the next: usually, and where pages
are to be few.
"""

TIME, SIGN = 68.0, 12.0
"""Points of the times and minutes of a slot, and of each sign under them."""
BAND_LEAST = 38.0


def page(paper: Paper) -> float:
    """Points of a page of this paper."""
    return PAGE - SHORTER_MM[paper] * POINTS_PER_MM


def height(row: Row) -> float:
    """Points the row takes."""
    tallest = max(HOW.total(row.how), NEEDS.total(row.needs), BAND.total(row.text))
    if row.kind == "slot":
        tallest = max(tallest, TIME + SIGN * len(row.signs))
    return max(tallest + PADDING, BAND_LEAST if row.kind == "band" else 0.0)


class Pages:
    """Pages being filled one after the other: how many there are, and how far the last one is filled."""

    def __init__(self, size: float, *, splits: bool = False) -> None:
        self.size = size
        self.whole = SMALL if splits else WHOLE
        self.filled = 0.0
        self.count = 1

    @property
    def left(self) -> float:
        """Points that the page still has."""
        return self.size - self.filled

    def holds(self, row: Row, before: float) -> bool:
        """Whether the row, after so many points, stands on what is left of the page, or may begin there."""
        needed = LEAST if height(row) > self.whole else height(row)
        return before + needed <= self.left

    def turn(self) -> None:
        """Begins a page."""
        self.filled = 0.0
        self.count += 1

    def add(self, points: float) -> None:
        """Something whole that takes so many points, here or on the next page."""
        if points > self.left:
            self.turn()
        self.filled += points

    def flow(self, rows: Iterable[Row]) -> tuple[Row, ...]:
        """The rows cut where pages end."""
        laid: list[Row] = []
        for row, following in itertools.pairwise((*rows, None)):
            assert row is not None
            kept = height(following) if following and following.kind == "total" else 0.0
            left = self.left - kept
            if height(row) <= left:
                pieces = [row]
            elif not (left >= LEAST and height(row) > self.whole and (pieces := _cut(row, left, self.size))):
                pieces = [row] if height(row) + kept <= self.size else _cut(row, self.size - kept, self.size)
                self.turn()
            laid += pieces
            for _ in pieces[1:]:
                self.turn()
            self.filled += height(pieces[-1])
        return tuple(laid)


def _cut(row: Row, left: float, size: float) -> list[Row]:
    """The row as one of at most `left` points and others of at most a page; empty when too little would fit."""
    columns = ((HOW, row.how), (NEEDS, row.needs), (BAND, row.text))
    title = HOW.height(row.continued) if row.continued else 0.0
    limit = size - PADDING - title
    pieces = [column.pieces(lines, left - PADDING, limit) for column, lines in columns]
    how, needs, _ = pieces
    if left < size and (len(needs) > 1 or HOW.total(how[0]) < LEAST / 2 or how[0][-1].kind in ("title", "objective")):
        return []
    return list(_rows(row, pieces))


def _rows(row: Row, pieces: Sequence[Sequence[Sequence[Line]]]) -> Iterator[Row]:
    for number in range(max(map(len, pieces))):
        how, needs, text = (tuple(cut[number]) if number < len(cut) else () for cut in pieces)
        if number == 0:
            yield replace(row, how=how, needs=needs, text=text)
        elif row.continued:
            yield Row("more", letter=row.letter, colour=row.colour, how=(row.continued, *how), needs=needs)
        else:
            yield Row(row.kind, text=text)
