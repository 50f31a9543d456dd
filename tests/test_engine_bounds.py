"""On two hundred random problems no way whatever finds more than the engine's bound, and no run claims a proof it has
not: other seeds, runs stopped early, annealing alone, and the complete model of the same problem.
"""

import math
import random
from collections.abc import Iterator
from itertools import islice

import numpy as np
import pytest
from contenders.complete import complete
from contenders.cp_sat import Limit, solve
from random_problems import problems

from seminar_designer.engine import seeking, starting
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.search import Search
from seminar_designer.engine.work import Work

TINY, CUT, EACH = 150, 50, 10
"""Problems over the small catalogue, over cuts of the real one, and how many a test."""
LONG, STOPPED = 0.1, (0.0005, 0.002, 0.01, 0.03)
"""Deterministic seconds of the run whose bound is tested, and of those that are stopped anywhere."""
ANNEALING_STEPS = 20_000
COMPLETE = 0.1
"""Deterministic seconds for the complete model to find a programme above the bound."""


@pytest.fixture(autouse=True)
def short_annealing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The least that the engine anneals is for whole days; here it would be most of the time."""
    for module, name in ((starting, "FIRST_STEPS"), (seeking, "LEAST_STEPS"), (seeking, "POLISH_STEPS")):
        monkeypatch.setattr(module, name, 3000)


def searched(own: Problem, limit: float, seed: int) -> Search:
    """A run of the engine."""
    run = Search(own, flatten(own), Work(limit), seed, lambda *_: None)
    run.run()
    return run


def claimed(run: Search) -> int | None:
    """The bound as a proof states it, in whole points; None when there is none yet. Minus infinity stays what it is
    by `proven_infeasible`.
    """
    return None if math.isinf(run.bound) else math.floor(run.bound + 1e-6)


def found(runs: list[Search], others: list[Found]) -> int | None:
    """The most that anybody has found without breaking a requirement."""
    values = [one.value for one in [*(run.best for run in runs), *others] if not one.broken]
    return max(values, default=None)


def hold(own: Problem, number: int, asked: bool) -> None:
    """Every claim of every run holds against all that is found; `asked` when the complete model looks for more too."""
    chance = random.Random(number)
    runs = [searched(own, LONG, 1), searched(own, chance.choice(STOPPED), 2)]
    best = found(runs, [first_programme(own, flatten(own), ANNEALING_STEPS, 3)])
    for run in runs:
        if best is None:
            assert run.best.broken
            continue
        assert not run.proven_infeasible
        assert run.bound >= best - 1e-6
        if not run.best.broken and claimed(run) == run.best.value:
            assert run.best.value == best
    if asked:
        nothing_above(own, runs[0])


def nothing_above(own: Problem, run: Search) -> None:
    """The complete model finds no programme above the bound of a run, and none at all when that is proven."""
    bound = claimed(run)
    if bound is None and not run.proven_infeasible:
        return
    answer = solve(
        complete(own), Limit(deterministic=COMPLETE, workers=1), None if run.proven_infeasible else bound
    )
    assert answer.columns is None
    assert answer.bound is None or np.isinf(answer.bound)


def chunk(tiny: bool, number: int) -> Iterator[Problem]:
    """Ten problems of a test."""
    return islice(problems(tiny, 1000 * number), EACH)


@pytest.mark.parametrize("number", range(TINY // EACH))
def test_nothing_is_above_the_bound_of_one_or_two_sessions_of_few_blocks(number: int) -> None:
    """The complete model is asked each time."""
    for index, own in enumerate(chunk(True, number)):
        hold(own, index, asked=True)


@pytest.mark.parametrize("number", range(CUT // EACH))
def test_nothing_is_above_the_bound_of_workshops_made_of_a_part_of_the_catalogue(number: int) -> None:
    """The complete model, which takes longer here, is asked every other time."""
    for index, own in enumerate(chunk(False, number)):
        hold(own, index, asked=index % 2 == 0)
