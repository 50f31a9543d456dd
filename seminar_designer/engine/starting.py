"""Where the search starts: a programme at once, and longer runs when that breaks something."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from seminar_designer.engine.first import Found, first_programme, found_of
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.work import ANNEALING_STEP, Work

FIRST_STEPS = 60_000
"""Annealing steps of the very first programme."""
LEAST_STEPS, RUN_STEPS, RESCUE_STEPS = 50_000, 60_000, 150_000
"""Annealing steps of longer runs at the least, at most a place, and at the least in the end."""
SHARE = 0.05
"""Part of the limit for one of them."""
ORDERED, LOOSE = 8, 3
"""From so many places on annealing also starts from the objectives in their order; but for this one of the runs."""


def start_at_once(
    problem: Problem, arrays: Arrays, work: Work, seed: int, start: tuple[Column, ...] = ()
) -> Found:
    """The first programme; not worse than that of `start`."""
    best = _annealed(problem, arrays, work, FIRST_STEPS, seed)
    if best.broken and problem.places >= ORDERED:
        best = _best(best, _annealed(problem, arrays, work, FIRST_STEPS, seed, ordered=True))
    if start:
        best = _best(found_of(problem, start), best)
        best = _best(best, _annealed(problem, arrays, work, FIRST_STEPS, seed, start))
    return best


def insist(problem: Problem, arrays: Arrays, work: Work, seed: int) -> list[Found]:
    """What longer runs find when the first programme breaks something, two side by side, until one breaks nothing."""
    ordered = problem.places >= ORDERED
    most = int(SHARE * work.limit / ANNEALING_STEP)
    usual = max(LEAST_STEPS, min(RUN_STEPS * problem.places, most))
    found: list[Found] = []
    with ThreadPoolExecutor(2) as pool:
        for steps in (usual, usual, *((max(usual, RESCUE_STEPS),) * 2 if ordered else ())):
            work.spend(steps * ANNEALING_STEP)
            runs = range(len(found), len(found) + 2)
            make = partial(_run, problem, arrays, steps, seed + 1, ordered)
            found += pool.map(make, runs)
            if not all(one.broken for one in found):
                break
    return found


def _run(problem: Problem, arrays: Arrays, steps: int, seed: int, ordered: bool, run: int) -> Found:
    return first_programme(problem, arrays, steps, seed + run, ordered=ordered and run != LOOSE)


def _annealed(
    problem: Problem, arrays: Arrays, work: Work, steps: int, seed: int, start: tuple[Column, ...] = (),
    ordered: bool = False,
) -> Found:
    work.spend(steps * ANNEALING_STEP)
    return first_programme(problem, arrays, steps, seed, start, ordered)


def _best(one: Found, other: Found) -> Found:
    return min(one, other, key=lambda found: found.rank)
