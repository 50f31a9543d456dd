"""Groups as cells of a table, two or three a row: a number, and the members line by line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from seminar_designer.documents.telling.shortening import fitted
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.texts import Language

NARROW, WIDE = (Column(width, {"member": Setting(10.5, 1.5)}) for width in (43, 68))
"""Members of a group, three or two groups a row."""

TALLEST, KEPT = 500.0, 330.0
"""Points of a row that any page holds; and of a table that is kept on one page."""

MOST_LINES = 3
"""Lines of print that a name takes, at the most."""

AROUND = 5.0
"""Points of a row above and below its text."""


@dataclass(frozen=True)
class GroupCell:
    """A group: its number, and its members, line by line; without a number, what does not fit in one row."""

    number: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class GroupRow:
    """Two or three groups; `kept` on the page of the next row."""

    cells: tuple[GroupCell, ...]
    kept: bool


def across(groups: int) -> int:
    """How many of so many groups stand in a row."""
    return 2 if groups in (2, 4) else 3


def group_rows(groups: Sequence[Sequence[str]], language: Language, *, named: bool = True) -> tuple[GroupRow, ...]:
    """The groups, so many a row; a table that is not tall stays on one page. Who is `named` has a line alone."""
    wide = across(len(groups))
    told = [_cells(number, group, wide, language, named=named) for number, group in enumerate(groups, start=1)]
    return tuple(_rows(told, wide))


def _cells(number: int, names: Sequence[str], wide: int, language: Language, *, named: bool) -> list[GroupCell]:
    """A group as one cell, or as several where they are too many for a page."""
    column = _column(wide)
    fitting = [fitted(column, "member", typeset(name, language), MOST_LINES) for name in names]
    lines = fitting if named else [" · ".join(fitting)]
    pieces = column.pieces([Line("member", line) for line in lines], TALLEST, TALLEST)
    return [
        GroupCell("" if later else str(number), tuple(line.text for line in piece))
        for later, piece in enumerate(pieces)
    ]


def _rows(groups: Sequence[Sequence[GroupCell]], wide: int) -> Iterator[GroupRow]:
    rows: list[tuple[GroupCell, ...]] = []
    for first in range(0, len(groups), wide):
        beside = [*groups[first : first + wide], *[()] * (first + wide - len(groups))]
        rows += zip_longest(*beside, fillvalue=GroupCell())
    kept = sum(_height(cells, wide) for cells in rows) <= KEPT
    for number, cells in enumerate(rows, start=1):
        yield GroupRow(cells, kept and number < len(rows))


def _column(wide: int) -> Column:
    return WIDE if wide == 2 else NARROW


def _height(cells: Sequence[GroupCell], wide: int) -> float:
    column = _column(wide)
    return AROUND + max(column.total(Line("member", line) for line in cell.members) for cell in cells)
