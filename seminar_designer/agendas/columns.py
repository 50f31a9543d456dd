"""Which column of a table says what: by its heading, else by what stands in it."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from seminar_designer.agendas.clocks import read_span
from seminar_designer.agendas.days import DayMark, read_day
from seminar_designer.agendas.lengths import read_length
from seminar_designer.agendas.typed import Row, Table
from seminar_designer.agendas.words import flat, phrases, plain, vocabulary

Role = Literal["day", "start", "end", "span", "minutes", "title", "kind", "block", "percent"]
_ROLES: Final[tuple[Role, ...]] = ("day", "start", "end", "span", "minutes", "title", "kind", "block", "percent")
_TIMED = ("start", "end", "span", "minutes")
_HEAD = 15
"""Headings are looked for in so many rows; text may stand above them."""
_MOST = 0.6
"""The part of the cells of a column that has to be of a sort."""


@dataclass(frozen=True)
class Columns:
    """The columns of a table by role; `first` is the index of the first row below the headings.

    `hours` says that bare numbers in the column of lengths are hours. `days` are the columns of a table that has one
    for each day, with the day it names.
    """

    roles: dict[Role, int]
    first: int
    headings: tuple[str, ...] = ()
    hours: bool = False
    days: tuple[tuple[int, DayMark], ...] = ()

    def cell(self, row: Row, role: Role) -> str:
        """The cell of that role, empty when there is none."""
        index = self.roles.get(role)
        return row.cells[index].strip() if index is not None and index < len(row.cells) else ""

    @property
    def timed(self) -> bool:
        """Whether any column says when or how long."""
        return any(role in self.roles for role in _TIMED)

    @property
    def clocked(self) -> bool:
        """Whether any column says when."""
        return any(role in self.roles for role in ("start", "end", "span"))


def read_columns(table: Table, headings: tuple[str, ...] = ()) -> Columns:
    """The columns of a table; `headings` are those of the table before, for one that goes on without."""
    rows = table.rows
    at, named = _headings(rows)
    if at is None and headings and rows and len(headings) == max(len(row.cells) for row in rows):
        named = _named(headings)
    first = 0 if at is None else at + 1
    roles: dict[Role, int] = {}
    for index, (role, _) in sorted(named.items(), key=lambda item: (item[1][1], item[0])):
        roles.setdefault(role, index)
    written = headings if at is None else rows[at].cells
    body = rows[first:]
    days = tuple((index, mark) for index, cell in enumerate(written) if (mark := read_day(cell)) is not None)
    if len({mark.key for _, mark in days}) < 2:
        days = ()
    roles = {role: index for role, index in roles.items() if index not in {day for day, _ in days}}
    if _share(_cells(body, roles.get("percent", -1)), lambda cell: re.match(r"\d", cell) is not None) < _MOST:
        roles.pop("percent", None)
    _settle_times(roles, body)
    _by_content(roles, body)
    index = roles.get("minutes", -1)
    head = flat(written[index]) if 0 <= index < len(written) else ""
    hours = bool(re.search(r"\bh\b|\bheures?\b|\bhours?\b|\bhrs?\b", head)) and "min" not in head
    return Columns(roles, first, tuple(written), hours, days)


def _headings(rows: Sequence[Row]) -> tuple[int | None, dict[int, tuple[Role, int]]]:
    """The row of the headings, and the role of each column that has a known one with how sure it is."""
    wide = max((len(row.cells) for row in rows), default=0)
    for at, row in enumerate(rows[:_HEAD]):
        days = {mark.key for cell in row.cells if (mark := read_day(cell)) is not None}
        if len(days) < 2 and any(re.search(r"\d", cell) for cell in row.cells):
            continue
        named = _named(row.cells)
        filled = sum(bool(cell.strip()) for cell in row.cells)
        roles = {role for role, _ in named.values()}
        if len(roles) >= 2 or len(days) >= 2 or (roles and at == 0 and filled == wide >= 2):
            return at, named
    return None, {}


def _named(cells: Sequence[str]) -> dict[int, tuple[Role, int]]:
    """The roles of headings, each with its rank among the names of that role (0 the surest)."""
    found: dict[int, tuple[Role, int]] = {}
    for index, cell in enumerate(cells):
        words = "pourcentage" if cell.strip() == "%" else plain(cell).replace("%", "percent")
        best = min(filter(None, (_rank(words, role) for role in _ROLES)), key=lambda one: one[1], default=None)
        if best is not None:
            found[index] = best
    return found


def _rank(words: str, role: Role) -> tuple[Role, int] | None:
    """How sure a heading is of a role: its place among the names, later when it only contains one."""
    for said in vocabulary()["headings"][role].values():
        if words in said:
            return role, said.index(words)
    inside = [phrase for phrase in phrases("headings", role) if len(phrase) > 2 and f" {phrase} " in f" {words} "]
    return (role, 100 - len(inside[0])) if inside and len(words.split()) <= 5 else None


def _settle_times(roles: dict[Role, int], body: Sequence[Row]) -> None:
    """« Temps » may head hours or lengths, « Horaire » lengths: what stands there decides."""
    others: tuple[tuple[Role, Role], ...] = (("minutes", "span"), ("span", "minutes"), ("start", "minutes"))
    for role, other in others:
        if role not in roles or other in roles:
            continue
        cells = _cells(body, roles[role])
        clocks = _share(cells, _is_clock) >= _MOST and _clocks_run(cells)
        lengths = _share(cells, lambda cell: read_length(cell) is not None) >= _MOST
        if clocks if role == "minutes" else lengths and not clocks:
            roles[other] = roles.pop(role)


def _by_content(roles: dict[Role, int], body: Sequence[Row]) -> None:
    """Gives the columns without heading the roles that are still missing."""
    wide = max((len(row.cells) for row in body), default=0)
    free = [index for index in range(wide) if index not in roles.values()]
    if not any(role in roles for role in ("start", "span")):
        clocked = [index for index in free if _share(_cells(body, index), _is_clock) >= _MOST]
        if clocked and any("-" in flat(cell) or "\n" in cell for cell in _cells(body, clocked[0])):
            roles["span"] = clocked[0]
        elif clocked:
            roles["start"] = clocked[0]
            if len(clocked) > 1 and "end" not in roles:
                roles["end"] = clocked[1]
    free = [index for index in free if index not in roles.values()]
    if "minutes" not in roles:
        lengths = [index for index in free if _share(_cells(body, index), _is_length) >= _MOST]
        if lengths:
            roles["minutes"] = lengths[0]
    if "title" not in roles:
        texts = [index for index in free if index not in roles.values() and _cells(body, index)]
        if texts:
            roles["title"] = max(texts, key=lambda index: sum(map(len, _cells(body, index))))


def _cells(body: Sequence[Row], index: int) -> list[str]:
    cells = [row.cells[index].strip() for row in body if 0 <= index < len(row.cells)]
    return [cell for cell in cells if cell.strip("-–— ")]


def _share(cells: Sequence[str], sort: Callable[[str], bool]) -> float:
    """The part of the cells that are of a sort."""
    return sum(map(sort, cells)) / len(cells) if cells else 0.0


def _is_clock(cell: str) -> bool:
    return read_span(cell) is not None


def _is_length(cell: str) -> bool:
    return read_length(cell) is not None and (re.search(r"[a-z'\"]", flat(cell)) is None or read_span(cell) is None)


def _clocks_run(cells: Sequence[str]) -> bool:
    """Whether times go on through the day as hours do, or are pairs: lengths do not."""
    spans = [span for cell in cells if (span := read_span(cell)) is not None]
    if any(span.end is not None for span in spans):
        return True
    starts = [span.start for span in spans if span.start is not None]
    grows = sum(one < other for one, other in itertools.pairwise(starts))
    return bool(starts) and (starts[0] >= 5 * 60 or starts[0] == 0) and grows >= 0.7 * (len(starts) - 1)
