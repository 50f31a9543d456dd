"""Seeking: what it brings breaks nothing and is better, and it looks nowhere twice."""

import numpy as np
import pytest
from random_problems import TWO_SESSIONS
from random_problems import problem as random_problem
from test_engine_honesty import best_of_all

from seminar_designer.engine import seeking
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.relaxation import Node, Relaxation
from seminar_designer.engine.seeking import RUNS, Seeking
from seminar_designer.engine.starting import insist
from seminar_designer.engine.work import Work

STEPS = 12


@pytest.fixture(autouse=True)
def short_annealing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few steps of annealing leave something to find."""
    for name in ("LEAST_STEPS", "RUN_STEPS", "POLISH_STEPS"):
        monkeypatch.setattr(seeking, name, 50)


@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_every_step_finds_something_better_or_nothing(seed: int) -> None:
    """Up to the best of all, from a programme of a few steps of annealing."""
    own = random_problem(seed, tiny=True)
    assert own is not None
    best_value = best_of_all(own)
    assert best_value is not None
    relaxation, root = Relaxation(own, flatten(own), Work(60.0)), Node()
    relaxation.close(root, 60, -np.inf, lambda _: None)
    best = first_programme(own, relaxation.arrays, 20, seed)
    seeker = Seeking(relaxation, seed)
    seeker.begin()
    annealed = seeker.gather()
    assert len(annealed) == RUNS
    for _ in range(STEPS):
        found = seeker.step(best, root.duals, relaxation.likeliest(root))
        for one in [*annealed, *seeker.gather(), *([] if found is None else [found])]:
            assert one == Found(one.columns, *own.worth(one.columns))
            best = min(best, one, key=lambda found: found.rank)
        if found is not None:
            assert found.broken == 0 and best.value >= found.value
        annealed = []
    assert not best.broken
    assert best.value <= best_value
    assert len(seeker.seen) <= STEPS


def test_longer_runs_stop_once_one_breaks_nothing() -> None:
    """Two side by side at a time."""
    own = random_problem(TWO_SESSIONS[0], tiny=True)
    assert own is not None
    work = Work(60.0)
    found = insist(own, flatten(own), work, 1)
    assert len(found) == 2 and not all(one.broken for one in found)
    assert 0 < work.done < 1.0
