"""The problem in numbers: what the rules say of candidates, sessions and rows, as arrays.

Minutes are in grid units here. A session's value is the sum of its slots' points less what its automata cost; its
measures are sums over its slots plus what its automata emit; rows bind the measures of all places.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import NEVER, Floats, Ints, Table, tabulate
from seminar_designer.engine.counting import Counted
from seminar_designer.engine.folding import fold, foldable
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.patterns.lengths import length
from seminar_designer.rules.rule import Rules, facing
from seminar_designer.rules.setting import Setting

Slot = tuple[int, int]
"""A candidate and its grid units."""
Column = tuple[Slot, ...]
"""One ordered session."""


@dataclass(frozen=True, eq=False)
class Problem:
    """A setting under its rules, in arrays.

    `admitted[p, c]`, `low[c]`, `high[c]`, `value[c, units]` (points), `count[m, c]` and `units[m, c]` (what one use
    and one grid unit of c add to measure m), `tables[p]` the automata of place p, `later[c, d]` whether d may not
    follow c in a session, `shortest[p]` and `longest[p]` the bounds of a session there. Row r is
    `row_low[r] ≤ Σ coefficient × measure ≤ row_high[r]` with its terms in `term_*`, and `price[r]` a unit outside
    (NEVER when forbidden).
    """

    setting: Setting
    admitted: NDArray[np.bool_]
    low: Ints
    high: Ints
    value: Floats
    count: Floats
    units: Floats
    measures: tuple[Measure, ...]
    tables: tuple[tuple[Table, ...], ...]
    later: NDArray[np.bool_]
    shortest: Ints
    longest: Ints
    rows: tuple[Row, ...]
    row_low: Floats
    row_high: Floats
    price: Floats
    term_row: Ints
    term_place: Ints
    term_measure: Ints
    term_coefficient: Floats

    @property
    def places(self) -> int:
        """Number of places."""
        return len(self.shortest)

    @property
    def candidates(self) -> int:
        """Number of candidates."""
        return len(self.low)

    @cached_property
    def emitted(self) -> NDArray[np.bool_]:
        """Which measures only automata know."""
        known: NDArray[np.bool_] = np.asarray(np.any(self.count != 0, axis=1) | np.any(self.units != 0, axis=1))
        return ~known

    @cached_property
    def numbers(self) -> dict[Measure, int]:
        """The number of each measure."""
        return {measure: number for number, measure in enumerate(self.measures)}

    @cached_property
    def local(self) -> tuple[tuple[int, ...], ...]:
        """For each place the rows that ask for nothing and measure it alone: they are there to branch on."""
        found: list[list[int]] = [[] for _ in range(self.places)]
        for number, row in enumerate(self.rows):
            places = {term.place for term in row.terms}
            if len(places) == 1 and row.low is None and row.high is None:
                found[places.pop()].append(number)
        return tuple(map(tuple, found))

    @cached_property
    def place_of(self) -> dict[int, int]:
        """The place of each row that measures one alone and asks for nothing."""
        return {row: place for place, rows in enumerate(self.local) for row in rows}

    @cached_property
    def hard(self) -> NDArray[np.bool_]:
        """Which rows are requirements."""
        return self.price >= NEVER

    @cached_property
    def lengths(self) -> dict[int, int]:
        """For each place the row of its session's length."""
        return {
            place: row for row, place in self.place_of.items()
            if any(self.units[self.numbers[term.measure]].any() for term in self.rows[row].terms)
        }

    def counted(self, place: int, row: int) -> Counted | None:
        """What candidates add to a row at a place; None when automata add to it, or when it is not a simple count."""
        terms = np.flatnonzero((self.term_place == place) & (self.term_row == row))
        measures = self.term_measure[terms]
        if not len(terms) or self.emitted[measures].any():
            return None
        weights = self.term_coefficient[terms]
        once, by_unit = weights @ self.count[measures], weights @ self.units[measures]
        both = np.concatenate([once, by_unit])
        if both.min() < 0 or not both.any() or np.abs(both - np.rint(both)).max() > 1e-9:
            return None
        return Counted(np.rint(once).astype(np.int64), np.rint(by_unit).astype(np.int64))

    def read(self, place: int, column: Column) -> tuple[float, Floats]:
        """Value (below -NEVER/2 when forbidden) and measures of a session at a place."""
        value = 0.0
        measured = np.zeros(len(self.measures))
        tables = self.tables[place]
        states = [0] * len(tables)
        for position, (candidate, units) in enumerate(column):
            value += self.value[candidate, units]
            measured += self.count[:, candidate] + units * self.units[:, candidate]
            if not self.admitted[place, candidate] or not self.low[candidate] <= units <= self.high[candidate]:
                value -= NEVER
            if any(self.later[before, candidate] for before, _ in column[:position]):
                value -= NEVER
            for number, table in enumerate(tables):
                token = table.tokens[candidate]
                if token < 0:
                    continue
                at = (states[number], token, units if table.timed else 0)
                if table.after[at] < 0:
                    value -= NEVER
                    continue
                value -= table.cost[at]
                if table.emits[at] >= 0:
                    measured[table.emits[at]] += table.amount[at]
                states[number] = table.after[at]
        value -= sum(table.end[state] for table, state in zip(tables, states, strict=True))
        return value, measured

    def activity(self, measured: Sequence[Floats]) -> Floats:
        """The value of every row for the measures of all places."""
        matrix = np.array(measured)
        amounts = self.term_coefficient * matrix[self.term_place, self.term_measure]
        return np.bincount(self.term_row, weights=amounts, minlength=len(self.rows)).astype(float)

    def activity_at(self, places: Sequence[int], measured: Sequence[Floats]) -> Floats:
        """What some places alone add to every row."""
        matrix = np.zeros((self.places, len(self.measures)))
        for place, own in zip(places, measured, strict=True):
            matrix[place] = own
        return self.activity(list(matrix))

    def outside(self, activity: Floats) -> Floats:
        """By how much every row is missed."""
        return np.maximum(0.0, np.maximum(self.row_low - activity, activity - self.row_high))

    def worth(self, columns: Sequence[Column]) -> tuple[int, int]:
        """Points of a whole programme, and how many requirements it breaks."""
        read = [self.read(place, column) for place, column in enumerate(columns)]
        broken = sum(value < -NEVER / 2 for value, _ in read)
        outside = self.outside(self.activity([measured for _, measured in read]))
        broken += int(np.count_nonzero(outside[self.hard] > 1e-9))
        soft = float(np.sum(outside[~self.hard] * self.price[~self.hard]))
        return round(sum(value for value, _ in read if value > -NEVER / 2) - soft), int(broken)


def build_problem(setting: Setting, rules: Rules) -> Problem:
    """The arrays of a setting under its rules; rules that only warn take no part."""
    rules = tuple(rule for rule in rules if rule.severity in ("forbid", "prefer"))
    longest = np.array([place.high // GRID for place in setting.places])
    width = int(longest.max())
    candidates = setting.candidates
    measures: dict[Measure, int] = {}
    tables = [
        [tabulate(automaton, width, measures) for rule in rules for automaton in rule.inside(setting, place)]
        for place in setting.places
    ]
    admitted = _admitted(setting, rules)
    kept: list[Row] = []
    for row in (row for rule in rules for row in rule.across(setting) if _binds(row)):
        alone = foldable(row, admitted)
        if alone is None:
            kept.append(row)
        else:
            tables[alone].append(fold(row, alone, setting, width))
    rows = (*kept, *_branching_rows(setting, kept, tuple(measures)))
    for row in rows:
        for term in row.terms:
            measures.setdefault(term.measure, len(measures))
    low = np.array([candidate.low // GRID for candidate in candidates], dtype=np.int64)
    high = np.array([candidate.high // GRID for candidate in candidates], dtype=np.int64)
    value, valuing = np.full((len(candidates), width + 1), -NEVER), facing(rules, "value")
    for candidate in candidates:
        for units in range(candidate.low // GRID, min(width, candidate.high // GRID) + 1):
            value[candidate.index, units] = sum(rule.value(setting, candidate, units) for rule in valuing)
    count = np.zeros((len(measures), len(candidates)))
    per_unit = np.zeros((len(measures), len(candidates)))
    for row in rows:
        for term in row.terms:
            number = measures[term.measure]
            for index, many in term.measure.count.items():
                count[number, index] = many
            for index, many in term.measure.units.items():
                per_unit[number, index] = many
    later = np.zeros((len(candidates), len(candidates)), dtype=np.bool_)
    for rule in rules:
        for first, second in rule.later(setting):
            later[first, second] = True
    terms = [term for row in rows for term in row.terms]
    return Problem(
        setting=setting,
        admitted=admitted,
        low=low,
        high=high,
        value=value,
        count=count,
        units=per_unit,
        measures=tuple(measures),
        tables=tuple(map(tuple, tables)),
        later=later,
        shortest=np.array([-(-place.low // GRID) for place in setting.places], dtype=np.int64),
        longest=longest.astype(np.int64),
        rows=rows,
        row_low=np.array([-np.inf if row.low is None else row.low for row in rows], dtype=float),
        row_high=np.array([np.inf if row.high is None else row.high for row in rows], dtype=float),
        price=np.array([NEVER if row.price is None else row.price for row in rows], dtype=float),
        term_row=np.repeat(np.arange(len(rows)), [len(row.terms) for row in rows]),
        term_place=np.array([term.place for term in terms], dtype=np.int64),
        term_measure=np.array([measures[term.measure] for term in terms], dtype=np.int64),
        term_coefficient=np.array([term.coefficient for term in terms], dtype=float),
    )


def _admitted(setting: Setting, rules: Rules) -> NDArray[np.bool_]:
    """Which candidates each place admits; rules that admit the same everywhere are asked once of each."""
    admitting = facing(rules, "admits")
    alike = [rule for rule in admitting if rule.admits_alike]
    others = [rule for rule in admitting if not rule.admits_alike]
    admitted = np.zeros((len(setting.places), len(setting.candidates)), dtype=np.bool_)
    for candidate in setting.candidates:
        if all(rule.admits(setting, candidate, setting.places[0]) for rule in alike):
            for place in setting.places:
                admitted[place.index, candidate.index] = all(rule.admits(setting, candidate, place) for rule in others)
    return admitted


def _branching_rows(setting: Setting, rows: Sequence[Row], emitted: Sequence[Measure]) -> Iterator[Row]:
    """Rows that ask for nothing, on which the search for a proof may branch: deciding measures at each place, unless
    their rule has brought such rows, and the length of each session.
    """
    measure = length(setting)
    brought = {term.measure for row in rows if row.low is None and row.high is None for term in row.terms}
    for place in setting.places:
        yield Row(f"length of session {place.index}", [Term(place.index, measure)])
        for one in (one for one in emitted if one.decides and one not in brought):
            yield Row(f"{one.name} at session {place.index}", [Term(place.index, one)])


def _binds(row: Row) -> bool:
    """Whether a row can be missed at all: some term holds something, or its low side is above nothing."""
    return bool(row.terms) or (row.low is not None and row.low > 0) or (row.high is not None and row.high < 0)
