"""Any programme at all, or the proof that there is none: preferences aside, the problem is much smaller."""

import itertools
from dataclasses import dataclass

from seminar_designer.engine.branching import Branching
from seminar_designer.engine.combining import combine
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.kernels.arrays import Arrays, flatten
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.relaxation import Node, Relaxation
from seminar_designer.engine.starting import ORDERED
from seminar_designer.engine.work import ANNEALING_STEP, Work

Runs = tuple[tuple[int, int], ...]
"""How many annealing runs, of how many steps each."""
RUNS: tuple[Runs, Runs, Runs] = (((2, 8_000),), ((6, 8_000), (2, 40_000)), ((6, 100_000),))
"""Those at once, when the root proves nothing, and in the end: many starts find more than long runs."""
ORDERED_RUNS: tuple[Runs, Runs, Runs] = (((1, 60_000),), ((1, 60_000), (2, 120_000)), ((2, 300_000),))
"""The same of many places, where runs start from the objectives in their order."""
SHARE_ROOT = 0.5
"""Part of the work for the root, before there is a programme."""
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
    arrays, root = flatten(problem), Node()
    at_once, then, late = ORDERED_RUNS if problem.places >= ORDERED else RUNS
    found = _annealed(problem, arrays, work, seed, at_once)
    if found is not None:
        return Verdict(True, found)
    relaxation = Relaxation(problem, arrays, work)
    relaxation.close(root, ITERATIONS, FLOOR, lambda _: None, work.done + SHARE_ROOT * work.left)
    if root.bound < FLOOR:
        return Verdict(False)
    found = _annealed(problem, arrays, work, seed + 10, then)
    if found is not None:
        return Verdict(True, found)
    searched = _search(problem, relaxation, root, work, seed)
    if searched.met is not None or work.over:
        return searched
    found = _annealed(problem, arrays, work, seed + 100, late)
    return Verdict(None) if found is None else Verdict(True, found)


def _annealed(problem: Problem, arrays: Arrays, work: Work, seed: int, runs: Runs) -> Found | None:
    """A programme from some annealing runs, if one of them finds any."""
    for many, steps in runs:
        for run in range(many):
            found = first_programme(problem, arrays, steps, seed + run, ordered=problem.places >= ORDERED)
            work.spend(steps * ANNEALING_STEP)
            if not found.broken:
                return found
    return None


def _search(problem: Problem, relaxation: Relaxation, root: Node, work: Work, seed: int) -> Verdict:
    """Branch and price, deepest first: what matters is any programme, or that none is left."""
    branching = Branching(problem, relaxation)
    nothing = first_programme(problem, relaxation.arrays, 1, seed)
    relaxation.add(list(enumerate(nothing.columns)))
    open_ = [root]
    proven = True
    for number in itertools.count():
        if not open_:
            break
        node = open_.pop()
        if not node.ready:
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
