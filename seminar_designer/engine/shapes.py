"""The shapes of programmes: what the deciding measures may be at each place, and what may follow what.

Rules say with deciding measures how a programme is laid out, such as the objective on which each session starts.
A place has few *patterns* of them, and the rows that bind deciding measures of neighbours make of all places one
network, in which a shape is a path. Limits on one place then say much about the others, before any session is priced.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import Bounds, Floats, Table
from seminar_designer.engine.limits import Limited, Limits
from seminar_designer.engine.problem import Problem

MOST_PATTERNS = 400
"""Patterns of one place; where there are more, or where a measure grows past MOST_EMITTED, it has no part in this."""
MOST_EMITTED = 3

Bools = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Shapes:
    """For each place its local deciding rows, what each pattern makes of them ([pattern, row]), which patterns no
    requirement forbids there, and which may follow which between it and the next place ([pattern, next pattern]).
    """

    rows: tuple[tuple[int, ...], ...]
    patterns: tuple[Floats, ...]
    allowed: tuple[Bools, ...]
    follows: tuple[Bools, ...]

    def tightened(self, limits: Limits) -> Limits | None:
        """The limits with all they imply for the local deciding rows; None when no shape is left."""
        alive = self.alive(limits)
        if not all(own.any() for own in alive):
            return None
        tight = dict(limits)
        for rows, patterns, own in zip(self.rows, self.patterns, alive, strict=True):
            for number, row in enumerate(rows):
                column = patterns[own, number]
                low, high = float(column.min()), float(column.max())
                if row in limits or low > patterns[:, number].min() or high < patterns[:, number].max():
                    tight[row] = (low, high)
        return tight

    def likeliest(self, shares: Sequence[Floats], limits: Limits) -> Limits | None:
        """The one shape within the limits whose patterns have the largest shares of their places, in limits; None when
        no shape is left. `shares` holds for each place those of its patterns.
        """
        alive = self.alive(limits)
        if not all(own.any() for own in alive):
            return None
        best = [np.where(own, share, -np.inf) for own, share in zip(alive, shares, strict=True)]
        for place in reversed(range(len(self.follows))):
            onwards = np.where(self.follows[place], best[place + 1][None, :], -np.inf).max(axis=1)
            best[place] = best[place] + onwards
        shape: dict[Limited, Bounds] = {}
        pattern = int(np.argmax(best[0]))
        for place, (rows, patterns) in enumerate(zip(self.rows, self.patterns, strict=True)):
            if place:
                pattern = int(np.argmax(np.where(self.follows[place - 1][pattern], best[place], -np.inf)))
            shape.update((row, (own, own)) for row, own in zip(rows, patterns[pattern].tolist(), strict=True))
        return shape

    def alive(self, limits: Limits) -> list[Bools]:
        """The patterns of each place that lie on some path within the limits."""
        alive: list[Bools] = []
        for rows, patterns, allowed in zip(self.rows, self.patterns, self.allowed, strict=True):
            low = np.array([limits.get(row, (-np.inf, np.inf))[0] for row in rows])
            high = np.array([limits.get(row, (-np.inf, np.inf))[1] for row in rows])
            alive.append(np.asarray(allowed & ((patterns >= low) & (patterns <= high)).all(axis=1)))
        for place, follows in enumerate(self.follows):
            alive[place + 1] &= follows[alive[place]].any(axis=0)
        for place in reversed(range(len(self.follows))):
            alive[place] &= self.follows[place][:, alive[place + 1]].any(axis=1)
        return alive


def build_shapes(problem: Problem) -> Shapes:
    """The network of a problem."""
    deciding = [number for number, measure in enumerate(problem.measures) if measure.decides]
    vectors = [_vectors(problem.tables[place], deciding) for place in range(problem.places)]
    known = [len(own) > 1 or bool(own.any()) for own in vectors]
    added = [np.zeros((len(own), len(problem.rows))) for own in vectors]
    for row, place, measure, coefficient in _terms(problem):
        if measure in deciding:
            added[place][:, row] += coefficient * vectors[place][:, deciding.index(measure)]
    decided = _decided(problem, deciding, known)
    allowed = tuple(_alone(problem, own, decided, place) for place, own in enumerate(added))
    follows = tuple(
        _pairs(problem, added[place], added[place + 1], decided, place) for place in range(problem.places - 1)
    )
    rows = tuple(
        tuple(row for row in problem.local[place] if row in decided and known[place])
        for place in range(problem.places)
    )
    return Shapes(rows, tuple(own[:, list(at)] for own, at in zip(added, rows, strict=True)), allowed, follows)


def _terms(problem: Problem) -> Iterator[tuple[int, int, int, float]]:
    yield from zip(
        problem.term_row.tolist(), problem.term_place.tolist(), problem.term_measure.tolist(),
        problem.term_coefficient.tolist(), strict=True,
    )


def _decided(problem: Problem, deciding: list[int], known: list[bool]) -> dict[int, frozenset[int]]:
    """The requirements over deciding measures of known places only, and the local rows of these: their places."""
    places: dict[int, set[int]] = {}
    out: set[int] = set()
    for row, place, measure, _ in _terms(problem):
        places.setdefault(row, set()).add(place)
        if measure not in deciding or not known[place]:
            out.add(row)
    return {row: frozenset(own) for row, own in places.items() if row not in out and problem.hard[row]}


def _vectors(tables: tuple[Table, ...], deciding: list[int]) -> Floats:
    """What sessions of a place may emit of the deciding measures, [pattern, measure]; one of zeros when too much."""
    found = {(0,) * len(deciding)}
    for table in tables:
        if not np.isin(table.emits[table.after >= 0], deciding).any():
            continue
        own = _emitted(table, deciding)
        found = {tuple(map(sum, zip(one, other, strict=True))) for one in found for other in own}
        if not own or len(found) > MOST_PATTERNS:
            return np.zeros((1, len(deciding)))
    return np.array(sorted(found), dtype=float).reshape(len(found), len(deciding))


def _emitted(table: Table, deciding: list[int]) -> set[tuple[int, ...]]:
    """What one automaton may emit of the deciding measures until it may end; nothing at all when it is too much."""
    place = {measure: number for number, measure in enumerate(deciding)}
    start = (0, (0,) * len(deciding))
    seen = {start}
    queue = [start]
    for state, sums in queue:
        for token, units in zip(*np.nonzero(table.after[state] >= 0), strict=True):
            at = (state, token, units)
            total = list(sums)
            if table.emits[at] in place:
                total[place[int(table.emits[at])]] += round(float(table.amount[at]))
            target = (int(table.after[at]), tuple(total))
            if max(total) > MOST_EMITTED or len(seen) > 20 * MOST_PATTERNS:
                return set()
            if target not in seen:
                seen.add(target)
                queue.append(target)
    return {sums for state, sums in seen if table.end[state] < 1e8}


def _alone(problem: Problem, added: Floats, decided: dict[int, frozenset[int]], place: int) -> Bools:
    """The patterns of a place that no requirement on it alone forbids."""
    rows = [row for row, places in decided.items() if places == {place}]
    low, high = problem.row_low[rows] - 1e-9, problem.row_high[rows] + 1e-9
    return np.asarray(((added[:, rows] >= low) & (added[:, rows] <= high)).all(axis=1))


def _pairs(
    problem: Problem, before: Floats, after: Floats, decided: dict[int, frozenset[int]], place: int
) -> Bools:
    """Which patterns of the next place no requirement on both forbids."""
    fine = np.ones((len(before), len(after)), dtype=np.bool_)
    for row, places in decided.items():
        if places == {place, place + 1}:
            total = before[:, row, None] + after[None, :, row]
            fine &= (total >= problem.row_low[row] - 1e-9) & (total <= problem.row_high[row] + 1e-9)
    return fine
