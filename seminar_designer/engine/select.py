"""The select linear programme: which blocks and minutes at every place, in fractions, order ignored.

It is solved in a fraction of a second and its duals are where column generation starts: duals of a master that
knows few sessions are wild, and pricing would stall on them.
"""

import numpy as np
from numpy.typing import NDArray
from ortools.linear_solver import pywraplp

from seminar_designer.engine.automata import NEVER, Floats
from seminar_designer.engine.problem import Problem


def select_duals(problem: Problem, prices: Floats) -> Floats:
    """Duals of all rows at the optimum of the select programme; a row is missed at its price."""
    solver = pywraplp.Solver.CreateSolver("GLOP")
    infinity = solver.infinity()
    objective = solver.Objective()
    objective.SetMaximization()
    rows = [
        solver.Constraint(-infinity if np.isinf(low) else float(low), infinity if np.isinf(high) else float(high))
        for low, high in zip(problem.row_low, problem.row_high, strict=True)
    ]
    for row, price in enumerate(np.where(_emitted_rows(problem), 0.0, prices)):
        for bound, sign in ((problem.row_low[row], 1.0), (problem.row_high[row], -1.0)):
            if not np.isinf(bound):
                variable = solver.NumVar(0, infinity, "")
                rows[row].SetCoefficient(variable, sign)
                objective.SetCoefficient(variable, -float(price))
    for place in range(problem.places):
        at = np.flatnonzero(problem.term_place == place)
        length = solver.Constraint(float(problem.shortest[place]), float(problem.longest[place]))
        for candidate in np.flatnonzero(problem.admitted[place]):
            once = solver.Constraint(-infinity, 1.0)
            measures, coefficients = problem.term_measure[at], problem.term_coefficient[at]
            count = coefficients * problem.count[measures, candidate]
            per_unit = coefficients * problem.units[measures, candidate]
            touched = np.flatnonzero((count != 0) | (per_unit != 0))
            for units in _lengths(problem, int(candidate), place):
                variable = solver.NumVar(0, infinity, "")
                objective.SetCoefficient(variable, float(problem.value[candidate, units]))
                length.SetCoefficient(variable, float(units))
                once.SetCoefficient(variable, 1.0)
                totals: dict[int, float] = {}
                for term in touched:
                    row = int(problem.term_row[at[term]])
                    totals[row] = totals.get(row, 0.0) + float(count[term] + units * per_unit[term])
                for row, total in totals.items():
                    rows[row].SetCoefficient(variable, total)
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        return np.zeros(len(rows))
    return np.array([row.dual_value() for row in rows])


def _emitted_rows(problem: Problem) -> NDArray[np.bool_]:
    """Rows with measures that automata emit: nothing is known of them here, so missing them is free."""
    emitted = problem.emitted
    rows = np.zeros(len(problem.rows), dtype=np.bool_)
    rows[problem.term_row[emitted[problem.term_measure]]] = True
    return rows


def _lengths(problem: Problem, candidate: int, place: int) -> list[int]:
    """Lengths worth a variable: the shortest, the longest, and the best in between."""
    low = int(problem.low[candidate])
    high = int(min(problem.high[candidate], problem.longest[place]))
    if low > high:
        return []
    points = problem.value[candidate, low : high + 1]
    slope = (points[-1] - points[0]) / max(1, high - low)
    best = low + int(np.argmax(points - slope * np.arange(high - low + 1)))
    return sorted({units for units in (low, best, high) if problem.value[candidate, units] > -NEVER / 2})
