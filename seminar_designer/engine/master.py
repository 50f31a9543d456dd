"""The master linear programme: which sessions, in fractions, at every place.

Variables are sessions (columns) and, for each row, the units by which it is missed, at its price. Requirements are
missed at a ransom that no programme would pay; when the optimum still pays it, the brief cannot be met.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import Bounds, Floats, Ints
from seminar_designer.engine.columns import Known
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.limits import Limited, Limits, row_of, split_limits
from seminar_designer.engine.linear import NONE, Linear
from seminar_designer.engine.problem import Column, Problem

RANSOM = 4000.0
"""Points a requirement costs a unit in the master."""
ITERATION = 2e-7
SESSION = 1e-6
"""Deterministic seconds of a simplex iteration by row of the master, and of a solve by session known."""
NEAR = 25.0
"""Points of reduced cost beyond which a session plays no part in a look."""


@dataclass(frozen=True)
class Relaxed:
    """Optimum of the master: its value, the duals of rows and places, the requirements it misses, how much of
    each known session it takes, and the rows whose dual the box holds back.
    """

    value: float
    duals: Floats
    place_duals: Floats
    missed: dict[int, float]
    taken: Floats
    held: tuple[int, ...]


class Master:
    """The linear programme over the sessions known so far; it keeps its basis from one solve to the next.

    Rows are taken in when they are first missed, or first asked for: most of them (a block once a programme) never
    bind, and a row that is left out has a dual of zero.
    """

    def __init__(self, problem: Problem, arrays: Arrays) -> None:
        self.problem, self.arrays = problem, arrays
        self.known: list[Known] = []
        self._seen: set[tuple[int, Column]] = set()
        self._at: dict[int, list[int]] = {place: [] for place in range(problem.places)}
        self.price = np.where(problem.hard, RANSOM, problem.price)
        self.low, self.high = problem.row_low.copy(), problem.row_high.copy()
        self.price_low, self.price_high = self.price.copy(), self.price.copy()
        self._centre: Floats = np.zeros(len(problem.rows))
        self._width: Floats = np.full(len(problem.rows), np.inf)
        self._entries: list[list[tuple[int, float]]] = [[] for _ in problem.rows]
        self._flat: dict[int, tuple[Ints, Floats]] = {}
        self._limited: set[int] = set()
        self.place_limits: dict[int, dict[Limited, Bounds]] = {}
        self.linear = Linear()
        self.place_rows = [self.linear.add_row(1, 1) for _ in range(problem.places)]
        # A place for which no session is known stays empty, at ten ransoms.
        many = problem.places
        self.linear.add_columns(
            np.full(many, -10 * RANSOM), np.zeros(many), np.ones(many),
            [(np.array([row]), np.ones(1)) for row in self.place_rows],
        )
        self.rows: dict[int, int] = {}
        self._slacks: dict[int, int] = {}
        self._columns: list[int] = []

    def _put_in(self, known: Sequence[Known]) -> None:
        """Columns for sessions: in their place's row, in the rows taken in, and in the objective."""
        if not known:
            return
        entries = []
        for one in known:
            own = [(self.rows[row], coefficient) for row, coefficient in one.rows if row in self.rows]
            own.append((self.place_rows[one.place], 1.0))
            entries.append((np.array([row for row, _ in own]), np.array([coefficient for _, coefficient in own])))
        allowed = self._allowed(known[0].place, np.arange(len(self.known) - len(known), len(self.known)))
        first = self.linear.add_columns(
            np.array([one.value for one in known]), np.zeros(len(known)), np.where(allowed, np.inf, 0.0), entries,
        )
        self._columns += range(first, first + len(known))

    def limit(self, limits: Limits) -> None:
        """Replaces the branching limits, on top of what the problem asks.

        Limits on one place put the sessions that break them aside; the others bound their rows.
        """
        before = self.place_limits
        self.place_limits, joint = split_limits(self.problem, limits)
        touched = {
            place for place in before.keys() | self.place_limits.keys()
            if before.get(place) != self.place_limits.get(place)
        }
        for row in self._limited | joint.keys():
            low, high = joint.get(row, (-np.inf, np.inf))
            asked_low, asked_high = self.problem.row_low[row], self.problem.row_high[row]
            self.low[row], self.high[row] = max(low, asked_low), min(high, asked_high)
            self.price_low[row] = RANSOM if low >= asked_low and not np.isinf(low) else self.price[row]
            self.price_high[row] = RANSOM if high <= asked_high and not np.isinf(high) else self.price[row]
            self._set_row(row)
        self._limited = set(joint)
        self._reopen(touched)

    def _reopen(self, places: Collection[int]) -> None:
        """Opens the sessions of places that are allowed now, and puts the others aside."""
        for place in sorted(places):
            if self._at.get(place):
                columns = np.array(self._columns)[self._at[place]]
                high = np.where(self._allowed(place, np.array(self._at[place])), np.inf, 0.0)
                self.linear.set_bounds(columns, np.zeros(len(columns)), high)

    def _allowed(self, place: int, numbers: Ints) -> NDArray[np.bool_]:
        """Which sessions of a place, by their numbers, respect the limits on it."""
        fine = np.ones(len(numbers), dtype=np.bool_)
        for limited, (low, high) in self.place_limits.get(place, {}).items():
            added = np.zeros(len(self.known))
            sessions, coefficients = self._column_of(row_of(limited))
            added[sessions] = coefficients
            fine &= (added[numbers] >= low) & (added[numbers] <= high)
        return fine

    def _column_of(self, row: int) -> tuple[Ints, Floats]:
        """The sessions known that add to a row, and how much."""
        entries = self._entries[row]
        if len(self._flat.get(row, NONE)[0]) != len(entries):
            numbers = np.array([number for number, _ in entries], dtype=np.int64)
            self._flat[row] = (numbers, np.array([coefficient for _, coefficient in entries]))
        return self._flat.get(row, NONE)

    def at(self, place: int) -> list[int]:
        """The numbers of the sessions known of a place."""
        return self._at[place]

    def _take_in(self, row: int) -> None:
        """Adds a row with the coefficients of the sessions known, and what missing it and loosening it may cost."""
        own = self._entries[row]
        columns = np.array([self._columns[number] for number, _ in own], dtype=np.int32)
        coefficients = np.array([coefficient for _, coefficient in own])
        self.rows[row] = self.linear.add_row(-np.inf, np.inf, (columns, coefficients))
        at = np.array([self.rows[row]])
        self._slacks[row] = self.linear.add_columns(
            np.zeros(4), np.zeros(4), np.zeros(4), [(at, np.array([sign])) for sign in (1.0, -1.0, 1.0, -1.0)]
        )
        self._set_row(row)

    def _set_row(self, row: int) -> None:
        """Gives a row its limits, its prices for missing them (a unit short, a unit over), and the box of its dual."""
        if row not in self.rows:
            return
        low, high = float(self.low[row]), float(self.high[row])
        self.linear.set_row(self.rows[row], low, high)
        middle = float(self._centre[row])
        costs = [-float(self.price_low[row]), -float(self.price_high[row])]
        bounds = [0.0 if np.isinf(bound) else np.inf for bound in (low, high)]
        for sign, bound in ((1, low), (-1, high)):
            limit = float(middle - sign * self._width[row])
            idle = np.isinf(limit) or (np.isinf(bound) and limit * sign <= 0)
            bounds.append(0.0 if idle else np.inf)
            costs.append(0.0 if idle else sign * limit)
        columns = self._slacks[row] + np.arange(4)
        self.linear.set_costs(columns, np.array(costs))
        self.linear.set_bounds(columns, np.zeros(4), np.array(bounds))

    def box(self, centre: Floats, width: Floats) -> None:
        """Keeps the duals of every row within `width` of `centre` (clipped), at the price of a looser optimum.

        A dual is capped by a variable that loosens its row for that price, and held up by one that tightens it.
        """
        self._centre, self._width = self.clip(centre), width.copy()
        for wanted in np.flatnonzero(np.abs(self._centre) > 1e-9).tolist():
            if wanted not in self.rows:
                self._take_in(wanted)
        for row in self.rows:
            self._set_row(row)

    def add(self, place: int, known: Iterable[Known]) -> int:
        """Adds the sessions of a place that are new; returns how many."""
        new = [one for one in known if (place, one.column) not in self._seen]
        for number, one in enumerate(new, len(self.known)):
            self._seen.add((place, one.column))
            self._at[place].append(number)
            for row, coefficient in one.rows:
                self._entries[row].append((number, coefficient))
        self.known += new
        self._put_in(new)
        return len(new)

    def _optimise(self) -> tuple[Floats, Floats, Floats]:
        """Solves, takes in the rows that the optimum misses, and again until it misses none. How much it takes of
        each known session, all columns' values, and the duals of the programme's rows. Raises NotSolved.
        """
        self.work = 0.0
        while True:
            iterations = self.linear.solve()
            self.work += 3e-4 + ITERATION * iterations * len(self.rows) + SESSION * len(self.known)
            values, duals = self.linear.solution()
            taken = values[self._columns]
            activity = self.activity(taken)
            missed = (activity < self.low - 1e-6) | (activity > self.high + 1e-6)
            new = [int(row) for row in np.flatnonzero(missed) if int(row) not in self.rows]
            if not new:
                return taken, values, duals
            for row in new:
                self._take_in(row)

    def looks(self, many: Iterable[Limits], iterations: int) -> Iterator[Callable[[], tuple[float, float]]]:
        """For some limits each a look at how far the optimum falls within so many iterations of the simplex, rows that
        are missed left out: the value, and the work it took. The looks may be taken side by side.
        """
        stand = self.linear.stand(np.array(self._columns, dtype=np.int64), NEAR)
        for limits in many:
            self.limit(limits)
            yield partial(self._look, self.linear.copy(stand), iterations)

    def _look(self, copied: Linear, iterations: int) -> tuple[float, float]:
        value, took = copied.look(iterations)
        return value, 1e-3 + ITERATION * took * copied.rows + SESSION * copied.columns

    def solve(self) -> Relaxed:
        """The optimum over the sessions known. Raises NotSolved."""
        taken, values, own = self._optimise()
        missed: dict[int, float] = {}
        held: list[int] = []
        duals = np.zeros(len(self.problem.rows))
        for row, number in self.rows.items():
            short, over, loose, tight = values[self._slacks[row] : self._slacks[row] + 4]
            ransom = (short if self.price_low[row] >= RANSOM else 0.0) + (
                over if self.price_high[row] >= RANSOM else 0.0
            )
            if ransom > 1e-6:
                missed[row] = float(ransom)
            if max(loose, tight) > 1e-7:
                held.append(row)
            duals[row] = own[number]
        return Relaxed(self.linear.value, duals, own[self.place_rows], missed, taken, tuple(sorted(held)))

    def activity(self, taken: Floats) -> Floats:
        """The value of every row when so much is taken of each known session."""
        activity = np.zeros(len(self.problem.rows))
        for number in np.flatnonzero(taken > 1e-9).tolist():
            for row, coefficient in self.known[number].rows:
                activity[row] += taken[number] * coefficient
        return activity

    def reduced(self, relaxed: Relaxed) -> Floats:
        """What every known session earns at the duals of an optimum, less the dual of its place: at most nothing."""
        many = np.array([len(one.rows) for one in self.known], dtype=np.int64)
        rows = np.array([row for one in self.known for row, _ in one.rows], dtype=np.int64)
        coefficients = np.array([coefficient for one in self.known for _, coefficient in one.rows])
        paid = np.bincount(
            np.repeat(np.arange(len(self.known)), many), coefficients * relaxed.duals[rows], len(self.known)
        )
        values = np.array([one.value for one in self.known])
        places = np.array([one.place for one in self.known], dtype=np.int64)
        result: Floats = values - paid - relaxed.place_duals[places]
        return result

    def clip(self, duals: Floats) -> Floats:
        """The nearest duals that a Lagrangian bound may use: within the price of each row, on its finite sides."""
        upper = np.where(np.isinf(self.high), 0.0, self.price_high)
        lower = np.where(np.isinf(self.low), 0.0, -self.price_low)
        return np.clip(duals, lower, upper)

    def constant(self, duals: Floats) -> float:
        """What rows contribute to the Lagrangian bound of clipped duals."""
        low = np.where(np.isinf(self.low), 0.0, self.low)
        high = np.where(np.isinf(self.high), 0.0, self.high)
        return float(np.sum(np.maximum(duals, 0) * high - np.maximum(-duals, 0) * low))

