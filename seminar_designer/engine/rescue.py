"""Any programme at all, or the proof that there is none: preferences aside, the problem is much smaller."""

import itertools
from dataclasses import dataclass

from seminar_designer.engine.branching import Branching
from seminar_designer.engine.combining import combine
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.kernels.arrays import Arrays, flatten
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.relaxation import Node, Relaxation
from seminar_designer.engine.work import ANNEALING_STEP, Work

QUICK = ((8, 8_000), (2, 40_000))
LONG = ((6, 100_000),)
"""Annealing runs and their steps, before and after a proof is tried: many starts find more than long runs."""
ITERATIONS = 40
COMBINE, COMBINED_EVERY = 0.2, 6
"""Seconds to make a programme of the sessions that the proof came across, and after how many nodes again."""
FLOOR = -1e-6
"""Without preferences every programme is worth nothing: a bound under it proves that there is none."""


@dataclass(frozen=True)
class Verdict:
    """True with a programme, False with a proof that there is none, None without either."""

    met: bool | None
    found: Found | None = None


def any_programme(problem: Problem, work: Work, seed: int) -> Verdict:
    """A programme of a problem without preferences (every session that breaks nothing is worth nothing)."""
    arrays = flatten(problem)
    quick = _annealed(problem, arrays, work, seed, QUICK)
    if quick is not None:
        return Verdict(True, quick)
    searched = _search(problem, Relaxation(problem, arrays, work), work, seed)
    if searched.met is not None or work.over:
        return searched
    late = _annealed(problem, arrays, work, seed + 100, LONG)
    return Verdict(None) if late is None else Verdict(True, late)


def _annealed(
    problem: Problem, arrays: Arrays, work: Work, seed: int, runs: tuple[tuple[int, int], ...]
) -> Found | None:
    """A programme from some annealing runs, if one of them finds any."""
    for many, steps in runs:
        for run in range(many):
            found = first_programme(problem, arrays, steps, seed + run)
            work.spend(steps * ANNEALING_STEP)
            if not found.broken:
                return found
    return None


def _search(problem: Problem, relaxation: Relaxation, work: Work, seed: int) -> Verdict:
    """Branch and price, deepest first: what matters is any programme, or that none is left."""
    branching = Branching(problem, relaxation)
    nothing = first_programme(problem, relaxation.arrays, 1, seed)
    relaxation.add(list(enumerate(nothing.columns)))
    open_ = [Node()]
    proven = True
    for number in itertools.count():
        if not open_:
            break
        node = open_.pop()
        relaxation.close(node, ITERATIONS, FLOOR, lambda _: None)
        if node.bound < FLOOR:
            continue
        if work.over:
            return Verdict(None)
        if number % COMBINED_EVERY == 0 and node.relaxed is not None and not node.relaxed.missed:
            columns = combine(relaxation, nothing, min(COMBINE, work.left), seed)
            if columns is not None and not problem.worth(columns)[1]:
                return Verdict(True, Found(columns, 0, 0))
        parts = branching.split(node, FLOOR) if node.relaxed is not None else []
        proven = proven and bool(parts)
        open_ += parts
    return Verdict(False if proven else None)
