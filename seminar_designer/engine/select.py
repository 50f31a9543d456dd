"""The select linear programme: which blocks and minutes at every place, in fractions, order ignored.

It is solved in a fraction of a second and its duals are where column generation starts: duals of a master that
knows few sessions are wild, and pricing would stall on them.
"""

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import NEVER, Floats
from seminar_designer.engine.linear import Linear, NotSolved
from seminar_designer.engine.problem import Problem


def select_duals(problem: Problem, prices: Floats) -> Floats:
    """Duals of all rows at the optimum of the select programme; a row is missed at its price."""
    linear = Linear(presolved=True)
    for low, high in zip(problem.row_low, problem.row_high, strict=True):
        linear.add_row(float(low), float(high))
    for low, high in zip(problem.shortest, problem.longest, strict=True):
        linear.add_row(float(low), float(high))
    _add_missing(linear, problem, np.where(_emitted_rows(problem), 0.0, prices))
    for place in range(problem.places):
        _add_uses(linear, problem, place)
    try:
        linear.solve()
    except NotSolved:
        return np.zeros(len(problem.rows))
    return linear.solution()[1][: len(problem.rows)]


def _add_missing(linear: Linear, problem: Problem, prices: Floats) -> None:
    """Columns for the units by which a row is missed, on each side that it has."""
    sides = [
        (row, sign)
        for row, bounds in enumerate(zip(problem.row_low, problem.row_high, strict=True))
        for bound, sign in zip(bounds, (1.0, -1.0), strict=True)
        if not np.isinf(bound)
    ]
    rows = np.array([row for row, _ in sides], dtype=np.int64)
    many = len(rows)
    linear.add_matrix(
        -prices[rows], np.zeros(many), np.full(many, np.inf), np.arange(many), rows,
        np.array([sign for _, sign in sides]),
    )


def _add_uses(linear: Linear, problem: Problem, place: int) -> None:
    """Columns for the uses of candidates at a place, in some lengths: what they add to rows, and to its length."""
    at = np.flatnonzero(problem.term_place == place)
    rows, touched = np.unique(problem.term_row[at], return_inverse=True)
    uses = [
        (candidate, units)
        for candidate in np.flatnonzero(problem.admitted[place]).tolist()
        for units in _lengths(problem, candidate, place)
    ]
    candidates, units = np.array(uses, dtype=np.int64).reshape(-1, 2).T
    count = _summed(problem, at, touched, len(rows), problem.count)
    per_unit = _summed(problem, at, touched, len(rows), problem.units)
    added = np.vstack([count[:, candidates] + units * per_unit[:, candidates], units[None, :]])
    use, line = np.nonzero(added.T)
    linear.add_matrix(
        problem.value[candidates, units], np.zeros(len(uses)), np.ones(len(uses)),
        np.searchsorted(use, np.arange(len(uses))), np.append(rows, len(problem.rows) + place)[line],
        added.T[use, line],
    )


def _summed(problem: Problem, at: NDArray[np.intp], touched: NDArray[np.intp], rows: int, amounts: Floats) -> Floats:
    """What one use, or one grid unit, of each candidate adds to each row touched at a place."""
    order = np.argsort(touched, kind="stable")
    terms = at[order]
    added = problem.term_coefficient[terms, None] * amounts[problem.term_measure[terms]]
    total: Floats = np.add.reduceat(added, np.searchsorted(touched[order], np.arange(rows)), axis=0)
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
