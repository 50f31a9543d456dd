"""A greedy start and simulated annealing alone, with the engine's own kernel and no proof."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from contenders.greedy import greedy
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.starting import ORDERED
from seminar_designer.engine.work import ANNEALING_STEP

CORES = 2
FIRST_STEPS = 60_000
"""Steps of a first run, so that there is a programme at once."""


@dataclass(frozen=True)
class Schedule:
    """How the time is spent: `runs` from random sessions on each core in the `share` of it, then the best programme is
    annealed again and again, each time for so many `steps` on each core.
    """

    runs: int = 1
    share: float = 0.7
    steps: int = 1_000_000


USUAL = Schedule()
"""The best of five schedules on three of the requests, two of them of a day and one of three."""


def annealed(
    problem: Problem, seconds: float, seed: int = 1, told: Callable[[Found], None] = lambda _: None,
    schedule: Schedule = USUAL,
) -> Found:
    """The best programme of so many deterministic seconds on both cores."""
    arrays = flatten(problem)
    start = greedy(problem, arrays)
    best = Found(start, *problem.worth(start))
    steps = int(seconds / ANNEALING_STEP)

    def better(found: Found) -> None:
        nonlocal best
        if (found.broken, -found.value) < (best.broken, -best.value):
            best = found
            told(best)

    told(best)
    better(first_programme(problem, arrays, FIRST_STEPS, seed))
    better(first_programme(problem, arrays, FIRST_STEPS, seed, start))
    long = max(FIRST_STEPS, int(schedule.share * steps / schedule.runs))
    left = steps - schedule.runs * long
    with ThreadPoolExecutor(CORES) as pool:
        seeds = range(seed + 1, seed + 1 + CORES * schedule.runs)
        large = problem.places >= ORDERED
        for found in pool.map(
            lambda own: first_programme(problem, arrays, long, own, ordered=large and own % 2 == 1), seeds
        ):
            better(found)
        again = seed + 1 + CORES * schedule.runs
        while left > 0:
            own, number = best.columns, min(schedule.steps, left)
            for found in pool.map(
                lambda one, steps=number, from_=own: first_programme(problem, arrays, steps, one, from_),
                range(again, again + CORES),
            ):
                better(found)
            again += CORES
            left -= number
    return best
