"""The engine and the complete model, two ways to the same optimum."""

import pytest
import test_engine_honesty as honesty
from contenders import highs
from contenders.complete import complete
from contenders.cp_sat import Limit, solve
from random_problems import TWO_SESSIONS, problem

from seminar_designer.engine.problem import Problem

LIMIT = Limit(deterministic=20.0, workers=1)


def both(own: Problem, limit: float) -> None:
    """Same value, broken by neither; and one point more is proven impossible by the complete model."""
    found = honesty.searched(own, limit)
    answer = solve(complete(own), LIMIT)
    assert answer.settled
    if answer.columns is None:
        assert found.best.broken
        return
    value, broken = own.worth(answer.columns)
    assert not broken
    assert value == answer.bound
    assert found.best.value == value
    assert found.bound < value + 1
    more = solve(complete(own), LIMIT, floor=found.best.value)
    assert more.settled
    assert more.columns is None


@pytest.mark.parametrize(("seed", "minutes"), honesty.CASES[::3])
def test_both_find_what_trying_everything_finds(seed: int, minutes: int) -> None:
    """One session; the complete model is right where everything can be tried."""
    own = honesty.problem(seed, minutes)
    truth = honesty.best_of_all(own)
    answer = solve(complete(own), LIMIT)
    assert answer.settled
    assert truth == (None if answer.columns is None else own.worth(answer.columns)[0])
    both(own, 1.0)


@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_both_find_the_same_across_a_break(seed: int) -> None:
    """Two sessions under random rulebooks."""
    own = problem(seed, tiny=True)
    assert own is not None
    assert own.places == 2
    both(own, 1.0)


@pytest.mark.parametrize("seed", TWO_SESSIONS[:2])
def test_the_complete_model_is_the_same_in_both_solvers(seed: int) -> None:
    """HiGHS and CP-SAT read one model."""
    own = problem(seed, tiny=True)
    assert own is not None
    one, other = solve(complete(own), LIMIT), highs.solve(complete(own), 60.0)
    assert one.columns is not None
    assert other.columns is not None
    assert own.worth(one.columns) == own.worth(other.columns)
    assert other.settled
    assert other.bound == pytest.approx(one.bound)
