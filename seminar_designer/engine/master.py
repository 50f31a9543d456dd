"""The master linear programme: which sessions, in fractions, at every place.

Variables are sessions (columns) and, for each row, the units by which it is missed, at its price. Requirements are
missed at a ransom that no programme would pay; when the optimum still pays it, the brief cannot be met.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from ortools.linear_solver import pywraplp

from seminar_designer.engine.automata import Floats, Limits
from seminar_designer.engine.columns import Known
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.problem import Column, Problem

RANSOM = 4000.0
"""Points a requirement costs a unit in the master."""

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
        self.price = np.where(problem.hard, RANSOM, problem.price)
        self.low, self.high = problem.row_low.copy(), problem.row_high.copy()
        self.price_low, self.price_high = self.price.copy(), self.price.copy()
        self._centre: Floats = np.zeros(len(problem.rows))
        self._width: Floats = np.full(len(problem.rows), np.inf)
        self._entries: list[list[tuple[int, float]]] = [[] for _ in problem.rows]
        self._limited: set[int] = set()
        self.place_limits: dict[int, dict[int, tuple[float, float]]] = {}
        self._build(())

    def _build(self, rows: Iterable[int]) -> None:
        """A fresh linear programme of the sessions known and these rows."""
        self.solver = pywraplp.Solver.CreateSolver("GLOP")
        self.infinity = self.solver.infinity()
        self.objective = self.solver.Objective()
        self.objective.SetMaximization()
        self.place_rows = [self.solver.Constraint(1, 1) for _ in range(self.problem.places)]
        for place_row in self.place_rows:  # a place for which no session is known stays empty, at ten ransoms
            empty = self.solver.NumVar(0, 1, "")
            place_row.SetCoefficient(empty, 1.0)
            self.objective.SetCoefficient(empty, -10 * RANSOM)
        self.rows: dict[int, pywraplp.Constraint] = {}
        self._misses: dict[tuple[int, int], pywraplp.Variable] = {}
        self._box: dict[tuple[int, int], pywraplp.Variable] = {}
        self.variables: list[pywraplp.Variable] = []
        for one in self.known:
            self._variable(one)
        for row in rows:
            self._take_in(row)

    def _variable(self, one: Known) -> pywraplp.Variable:
        """The variable of a session, in its place's row and the objective."""
        variable = self.solver.NumVar(0, self.infinity if self.allows(one) else 0.0, "")
        self.objective.SetCoefficient(variable, one.value)
        self.place_rows[one.place].SetCoefficient(variable, 1.0)
        self.variables.append(variable)
        return variable

    def limit(self, limits: Limits) -> None:
        """Replaces the branching limits, on top of what the problem asks.

        Limits on one place put the sessions that break them aside; the others bound their rows.
        """
        self.place_limits, joint = split_limits(self.problem, limits)
        for row in self._limited | joint.keys():
            low, high = joint.get(row, (-np.inf, np.inf))
            asked_low, asked_high = self.problem.row_low[row], self.problem.row_high[row]
            self.low[row], self.high[row] = max(low, asked_low), min(high, asked_high)
            self.price_low[row] = RANSOM if low >= asked_low and not np.isinf(low) else self.price[row]
            self.price_high[row] = RANSOM if high <= asked_high and not np.isinf(high) else self.price[row]
            self._set_row(row)
        self._limited = set(joint)
        for one, variable in zip(self.known, self.variables, strict=True):
            variable.SetUb(self.infinity if self.allows(one) else 0.0)

    def allows(self, known: Known) -> bool:
        """Whether a session respects the limits on its place."""
        own = self.place_limits.get(known.place)
        if not own:
            return True
        rows = dict(known.rows)
        return all(low <= rows.get(row, 0.0) <= high for row, (low, high) in own.items())

    def _take_in(self, row: int) -> None:
        """Adds a row with the coefficients of the sessions known."""
        self.rows[row] = self.solver.Constraint(-self.infinity, self.infinity)
        for number, coefficient in self._entries[row]:
            self.rows[row].SetCoefficient(self.variables[number], coefficient)
        for sign in (-1, 1):
            self._misses[row, sign] = self.solver.NumVar(0, 0, "")
            self._box[row, sign] = self.solver.NumVar(0, 0, "")
            self.rows[row].SetCoefficient(self._misses[row, sign], float(sign))
            self.rows[row].SetCoefficient(self._box[row, sign], float(sign))
        self._set_row(row)

    def _set_row(self, row: int) -> None:
        """Gives a row its bounds, its prices for missing them, and the box of its dual."""
        if row not in self.rows:
            return
        low, high = float(self.low[row]), float(self.high[row])
        self.rows[row].SetBounds(-self.infinity if np.isinf(low) else low, self.infinity if np.isinf(high) else high)
        middle = float(self._centre[row])
        for sign, bound, price in ((1, low, self.price_low[row]), (-1, high, self.price_high[row])):
            miss, box = self._misses[row, sign], self._box[row, sign]
            miss.SetUb(0.0 if np.isinf(bound) else self.infinity)
            self.objective.SetCoefficient(miss, -float(price))
            limit = float(middle - sign * self._width[row])
            idle = np.isinf(limit) or (np.isinf(bound) and limit * sign <= 0)
            box.SetUb(0.0 if idle else self.infinity)
            self.objective.SetCoefficient(box, 0.0 if idle else sign * limit)

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
        for one in new:
            self._seen.add((place, one.column))
            variable = self._variable(one)
            for row, coefficient in one.rows:
                self._entries[row].append((len(self.known), coefficient))
                if row in self.rows:
                    self.rows[row].SetCoefficient(variable, coefficient)
            self.known.append(one)
        return len(new)

    def _optimise(self) -> Floats | None:
        """Solves, takes in the rows that the optimum misses, and again until it misses none; how much of each known
        session the optimum takes, or None when the solver fails.
        """
        while True:
            status = self.solver.Solve()
            if status != pywraplp.Solver.OPTIMAL:
                self._build(list(self.rows))
                status = self.solver.Solve()
            if status != pywraplp.Solver.OPTIMAL:
                return None
            taken = np.array([variable.solution_value() for variable in self.variables])
            activity = np.zeros(len(self.problem.rows))
            for number in np.flatnonzero(taken > 1e-9):
                for row, coefficient in self.known[number].rows:
                    activity[row] += taken[number] * coefficient
            missed = (activity < self.low - 1e-6) | (activity > self.high + 1e-6)
            new = [int(row) for row in np.flatnonzero(missed) if int(row) not in self.rows]
            if not new:
                return taken
            for row in new:
                self._take_in(row)

    def solve(self) -> Relaxed:
        """The optimum over the sessions known."""
        taken = self._optimise()
        if taken is None:
            raise RuntimeError("the master linear programme could not be solved")
        missed: dict[int, float] = {}
        for (row, sign), variable in self._misses.items():
            ransom = (self.price_low if sign > 0 else self.price_high)[row] >= RANSOM
            if ransom and variable.solution_value() > 1e-6:
                missed[row] = missed.get(row, 0.0) + variable.solution_value()
        held = sorted({row for (row, _), variable in self._box.items() if variable.solution_value() > 1e-7})
        duals = np.zeros(len(self.problem.rows))
        for row, constraint in self.rows.items():
            duals[row] = constraint.dual_value()
        place_duals = np.array([row.dual_value() for row in self.place_rows])
        return Relaxed(self.objective.Value(), duals, place_duals, missed, taken, tuple(held))

    def dive(self) -> tuple[Column | None, ...]:
        """Whole sessions read off the fractional optimum: the place that is surest is settled, the rest solved again,
        place after place. A place without sessions stays None. Bounds are given back afterwards.
        """
        settled: dict[int, Column] = {}
        held: list[int] = []
        while len(settled) < self.problem.places:
            taken = self._optimise()
            if taken is None:
                break
            surest: dict[int, tuple[float, int]] = {}
            for number in np.flatnonzero(taken > 1e-9).tolist():
                one, amount = self.known[number], float(taken[number])
                if one.place not in settled and amount > surest.get(one.place, (1e-9, 0))[0]:
                    surest[one.place] = (amount, number)
            if not surest:
                break
            top = max(amount for amount, _ in surest.values())
            for place, (amount, number) in sorted(surest.items()):
                if amount < top - 1e-6 and amount < 0.999:
                    continue
                settled[place] = self.known[number].column
                for other, one in enumerate(self.known):
                    if one.place == place and other != number and self.variables[other].Ub() > 0:
                        self.variables[other].SetUb(0.0)
                        held.append(other)
                if amount < 0.999:
                    break
        for other in held:
            self.variables[other].SetUb(self.infinity)
        return tuple(settled.get(place) for place in range(self.problem.places))

    @property
    def work(self) -> float:
        """Deterministic seconds of the last solve, from its simplex iterations."""
        return 1e-3 + 6e-8 * float(self.solver.iterations()) * (len(self.rows) + len(self.variables))

    def clip(self, duals: Floats) -> Floats:
        """The nearest duals that a Lagrangian bound may use: within the price of each row, on its finite sides."""
        upper = np.where(np.isinf(self.high), 0.0, self.price_high)
        lower = np.where(np.isinf(self.low), 0.0, -self.price_low)
        return np.clip(duals, lower, upper)

    def constant(self, duals: Floats) -> float:
        """What the rows themselves contribute to the Lagrangian bound of clipped duals."""
        low = np.where(np.isinf(self.low), 0.0, self.low)
        high = np.where(np.isinf(self.high), 0.0, self.high)
        return float(np.sum(np.maximum(duals, 0) * high - np.maximum(-duals, 0) * low))


def split_limits(
    problem: Problem, limits: Limits
) -> tuple[dict[int, dict[int, tuple[float, float]]], dict[int, tuple[float, float]]]:
    """Limits on one place by place, and those that bind several."""
    single: dict[int, dict[int, tuple[float, float]]] = {}
    joint: dict[int, tuple[float, float]] = {}
    for row, bounds in limits.items():
        own = problem.rows[row]
        if len(own.terms) == 1 and own.low is None and own.high is None:
            single.setdefault(own.terms[0].place, {})[row] = bounds
        else:
            joint[row] = bounds
    return single, joint
