"""What a search that found no programme says of why: what is missed, and what no programme could be worth."""

import numpy as np

from seminar_designer.engine.automata import NEVER
from seminar_designer.engine.first import Found
from seminar_designer.engine.kernels.arrays import MOST_SLOTS
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.relaxation import Node

EVEN = 1e-6
"""How far outside a row counts as missed."""


def missed_rows(problem: Problem, root: Node, best: Found) -> list[str]:
    """Names of the requirements that keep programmes from being: those the master misses, or the best programme."""
    relaxed = root.relaxed
    if relaxed is not None and relaxed.missed:
        return [problem.rows[row].name for row in relaxed.missed]
    measured = [problem.read(place, column)[1] for place, column in enumerate(best.columns)]
    outside = problem.outside(problem.activity(measured))
    return [problem.rows[row].name for row in np.flatnonzero(problem.hard & (outside > EVEN))]


def least_worth(problem: Problem) -> float:
    """Less than any programme is worth."""
    points = np.where(problem.value > -NEVER / 2, problem.value, 0.0)
    return float(min(0.0, points.min())) * MOST_SLOTS * problem.places - 3000.0
