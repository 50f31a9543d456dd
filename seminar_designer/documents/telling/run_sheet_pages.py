"""Pages of the run sheet: rows laid one under the other, and cut where a page ends.

Heights follow the styles of the template; a restyled template only moves page breaks, it loses nothing.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from seminar_designer.documents.telling.run_sheet_rows import Row
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting

PAGE = 482.0
"""Points of an A4 landscape page between header and footer, less the heading row that each page repeats."""

HEADING, HEADING_BELOW = 22.0, 54.0
"""Points of a half-day's title at the top of a page; and below something else, with the row of column headings."""

PADDING = 6.3
"""Points of a row around its text."""

LEAST = 100.0
"""Points a page must still have for a slot to begin there without being whole."""

ABOUT = Column(
    43,
    {
        "title": Setting(12, 1, bold=True),
        "more": Setting(9, 3),
        "family": Setting(9, 3, clings=True),
        "protected": Setting(10, 3, bold=True),
        "objective": Setting(10, 3),
        "yields": Setting(10, 2),
    },
)
HOW = Column(
    111,
    {
        "thread": Setting(10, 4, bold=True),
        "question_label": Setting(9, 0, 4),
        "question": Setting(11.5, 6, 4, bold=True, clings=True),
        "step": Setting(10, 3, 12),
        "say": Setting(10, 1, 12, clings=True),
        "debrief": Setting(10, 3, 12, bold=True),
        "ask": Setting(10, 1, 16, clings=True),
        "adapted": Setting(10, 4),
    },
)
NEEDS = Column(29, {"group": Setting(10, 3, bold=True), "room": Setting(10, 3), "material": Setting(10, 1, 3)})
BAND = Column(185, {"band": Setting(11, 2, bold=True), "total": Setting(11, 4, bold=True)})
SHORTEST = {"slot": 44.0, "band": 36.0}


def height(row: Row) -> float:
    """Points the row takes."""
    tallest = max(ABOUT.total(row.about), HOW.total(row.how), NEEDS.total(row.needs), BAND.total(row.text))
    return max(tallest + PADDING, SHORTEST.get(row.kind, 0.0))


def flow(rows: Iterable[Row], filled: float) -> tuple[tuple[Row, ...], float]:
    """The rows cut where pages end, on a page already `filled` to so many points, and how far the last is filled."""
    laid: list[Row] = []
    for row, following in itertools.pairwise((*rows, None)):
        assert row is not None
        kept = height(following) if following and following.kind == "total" else 0.0
        left = PAGE - filled - kept
        if height(row) <= left:
            pieces = [row]
        elif left >= LEAST and (pieces := _cut(row, left)):
            filled = 0.0
        else:
            pieces = [row] if height(row) + kept <= PAGE else _cut(row, PAGE - kept)
            filled = 0.0
        laid += pieces
        filled += height(pieces[-1])
    return tuple(laid), filled


def _cut(row: Row, left: float) -> list[Row]:
    """The row as one of at most `left` points and others of at most a page; empty when too little would fit."""
    columns = ((ABOUT, row.about), (HOW, row.how), (NEEDS, row.needs), (BAND, row.text))
    title = ABOUT.height(row.continued) if row.continued else 0.0
    limit = PAGE - PADDING - title
    pieces = [column.pieces(lines, left - PADDING, limit) for column, lines in columns]
    about, how, _, _ = pieces
    if left < PAGE and (len(about) > 1 or HOW.total(how[0]) < LEAST / 2):
        return []
    return list(_rows(row, pieces))


def _rows(row: Row, pieces: Sequence[Sequence[Sequence[Line]]]) -> Iterator[Row]:
    for number in range(max(map(len, pieces))):
        about, how, needs, text = (tuple(cut[number]) if number < len(cut) else () for cut in pieces)
        if number == 0:
            yield replace(row, about=about, how=how, needs=needs, text=text)
        elif row.continued:
            yield Row("more", letter=row.letter, colour=row.colour, about=(row.continued, *about), how=how, needs=needs)
        else:
            yield Row(row.kind, text=text)
