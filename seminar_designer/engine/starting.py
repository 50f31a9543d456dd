"""Where the search starts: a programme at once, and longer runs when that breaks something."""

from concurrent.futures import ThreadPoolExecutor

from seminar_designer.engine.first import Found, first_programme, found_of
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.work import ANNEALING_STEP, Work

FIRST_STEPS, SECOND_STEPS = 60_000, 200_000
"""Annealing steps of the very first programme; and of two more in the objectives' order, when it breaks something."""
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
        if best.broken:
            best = _best(best, *_side_by_side(problem, arrays, work, SECOND_STEPS, seed))
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
    for steps in (usual, usual, *((max(usual, RESCUE_STEPS),) * 2 if ordered else ())):
        found += _side_by_side(problem, arrays, work, steps, seed, len(found))
        if not all(one.broken for one in found):
            break
    return found


def _side_by_side(
    problem: Problem, arrays: Arrays, work: Work, steps: int, seed: int, number: int = 0
) -> list[Found]:
    """Two runs of so many steps, numbered from `number` on."""
    work.spend(steps * ANNEALING_STEP)
    ordered = problem.places >= ORDERED

    def run(one: int) -> Found:
        return first_programme(problem, arrays, steps, seed + 1 + one, ordered=ordered and one != LOOSE)

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run, (number, number + 1)))


def _annealed(
    problem: Problem, arrays: Arrays, work: Work, steps: int, seed: int, start: tuple[Column, ...] = (),
    ordered: bool = False,
) -> Found:
    work.spend(steps * ANNEALING_STEP)
    return first_programme(problem, arrays, steps, seed, start, ordered)


def _best(*found: Found) -> Found:
    return min(found, key=lambda one: one.rank)
