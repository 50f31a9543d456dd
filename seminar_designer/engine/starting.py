"""Where the search starts: a programme at once, and longer runs when that breaks something."""

from concurrent.futures import ThreadPoolExecutor

from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.work import ANNEALING_STEP, Work

FIRST_STEPS = 60_000
"""Annealing steps of the very first programme."""
RUNS, RUN_STEPS, RESCUE_STEPS = 4, 60_000, 150_000
"""Annealing runs when there is no programme; their steps a place, and when it does not help, of a second time."""
ORDERED = 8
"""From so many places on annealing also starts from the objectives in their order: in all runs but one, and in all
runs of the second time.
"""


def better(one: Found, other: Found) -> bool:
    """Whether one programme is better than another: breaks less, or is worth more."""
    return (one.broken, -one.value) < (other.broken, -other.value)


def start_at_once(
    problem: Problem, arrays: Arrays, work: Work, seed: int, start: tuple[Column, ...] = ()
) -> Found:
    """The first programme; not worse than that of `start`."""
    best = _annealed(problem, arrays, work, FIRST_STEPS, seed)
    if best.broken and problem.places >= ORDERED:
        best = _best(best, _annealed(problem, arrays, work, FIRST_STEPS, seed, ordered=True))
    if start:
        best = _best(Found(start, *problem.worth(start)), best)
        best = _best(best, _annealed(problem, arrays, work, FIRST_STEPS, seed, start))
    return best


def insist(problem: Problem, arrays: Arrays, work: Work, seed: int) -> Found:
    """The best programme of longer runs, when the first one breaks something."""
    ordered = problem.places >= ORDERED
    steps = RUN_STEPS * problem.places
    best = _runs(problem, arrays, work, steps, seed + 1, RUNS - 1 if ordered else 0)
    if best.broken and ordered:
        best = _best(best, _runs(problem, arrays, work, max(steps, RESCUE_STEPS), seed + 1 + RUNS, RUNS))
    return best


def _runs(problem: Problem, arrays: Arrays, work: Work, steps: int, seed: int, ordered: int) -> Found:
    """The best of some annealing runs side by side, so many of them from the objectives in their order."""
    work.spend(RUNS * steps * ANNEALING_STEP / 2)
    with ThreadPoolExecutor(2) as pool:
        found = list(
            pool.map(
                lambda run: first_programme(problem, arrays, steps, seed + run, ordered=run < ordered), range(RUNS)
            )
        )
    return min(found, key=lambda one: (one.broken, -one.value))


def _annealed(
    problem: Problem, arrays: Arrays, work: Work, steps: int, seed: int, start: tuple[Column, ...] = (),
    ordered: bool = False,
) -> Found:
    work.spend(steps * ANNEALING_STEP)
    return first_programme(problem, arrays, steps, seed, start, ordered)


def _best(one: Found, other: Found) -> Found:
    return other if better(other, one) else one
