"""The select linear programme: which blocks and minutes at every place, in fractions, order ignored.

It is solved in a fraction of a second and its duals are where column generation starts: duals of a master that
knows few sessions are wild, and pricing would stall on them.
"""

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import NEVER, Floats
from seminar_designer.engine.linear import Entries, Linear, NotSolved
from seminar_designer.engine.problem import Problem


def select_duals(problem: Problem, prices: Floats) -> Floats:
    """Duals of all rows at the optimum of the select programme; a row is missed at its price."""
    linear = Linear(presolved=True)
    for low, high in zip(problem.row_low, problem.row_high, strict=True):
        linear.add_row(float(low), float(high))
    costs: list[float] = []
    entries: list[Entries] = []
    for row, price in enumerate(np.where(_emitted_rows(problem), 0.0, prices).tolist()):
        for bound, sign in ((problem.row_low[row], 1.0), (problem.row_high[row], -1.0)):
            if not np.isinf(bound):
                costs.append(-price)
                entries.append((np.array([row]), np.array([sign])))
    missing = len(costs)
    for place in range(problem.places):
        length = linear.add_row(float(problem.shortest[place]), float(problem.longest[place]))
        at = np.flatnonzero(problem.term_place == place)
        rows, touched = np.unique(problem.term_row[at], return_inverse=True)
        count = _summed(problem, at, touched, len(rows), problem.count)
        per_unit = _summed(problem, at, touched, len(rows), problem.units)
        for candidate in np.flatnonzero(problem.admitted[place]).tolist():
            for units in _lengths(problem, candidate, place):
                added = count[:, candidate] + units * per_unit[:, candidate]
                own = np.flatnonzero(added)
                costs.append(float(problem.value[candidate, units]))
                entries.append((np.append(rows[own], length), np.append(added[own], float(units))))
    most = np.where(np.arange(len(costs)) < missing, np.inf, 1.0)
    linear.add_columns(np.array(costs), np.zeros(len(costs)), most, entries)
    try:
        linear.solve()
    except NotSolved:
        return np.zeros(len(problem.rows))
    return linear.solution()[1][: len(problem.rows)]


def _summed(problem: Problem, at: NDArray[np.intp], touched: NDArray[np.intp], rows: int, amounts: Floats) -> Floats:
    """What one use, or one grid unit, of each candidate adds to each row touched at a place."""
    total = np.zeros((rows, problem.candidates))
    np.add.at(total, touched, problem.term_coefficient[at, None] * amounts[problem.term_measure[at]])
    return total


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
