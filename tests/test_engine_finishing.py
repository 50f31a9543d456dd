"""Finishing a node by what rows lose: nothing better is overlooked, and what the beam finds is what it says."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_problems import TWO_SESSIONS
from random_problems import problem as random_problem
from test_engine_honesty import best_of_all, problem

from seminar_designer.engine.beam import beam
from seminar_designer.engine.finishing import Effort, finish
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.kernels.losing import row_loss
from seminar_designer.engine.listing import Listing
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.relaxation import Node, Relaxation
from seminar_designer.engine.work import Work

ONE_SESSION = (0, 2, 4, 5, 6, 7)
AMOUNTS = st.integers(-6, 6)


def at_root(own: Problem) -> tuple[Relaxation, Node]:
    """The root of a problem, closed."""
    relaxation, root = Relaxation(own, flatten(own), Work(60.0)), Node()
    relaxation.close(root, 60, -np.inf, lambda _: None)
    return relaxation, root


def two_sessions(seed: int) -> tuple[Problem, int, Relaxation, Node]:
    """A problem of two sessions, the value of its best programme, and its root."""
    own = random_problem(seed, tiny=True)
    assert own is not None
    best = best_of_all(own)
    assert best is not None
    return own, best, *at_root(own)


@pytest.mark.parametrize("seed", ONE_SESSION)
def test_the_best_choice_is_what_trying_everything_finds(seed: int) -> None:
    """Of all programmes worth at least a floor under it; and none when the floor is a point above it."""
    own = problem(seed, 60)
    best = best_of_all(own)
    assert best is not None
    relaxation, root = at_root(own)
    finished = finish(relaxation, root, best - 15)
    assert finished is not None and finished.complete and finished.columns is not None
    assert own.worth(finished.columns) == (best, 0)
    above = finish(relaxation, root, best + 1)
    assert above is not None and above.complete and above.columns is None


@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_the_best_choice_of_two_sessions_is_what_trying_everything_finds(seed: int) -> None:
    """Rows bind the sessions: what one may do depends on the other."""
    own, best, relaxation, root = two_sessions(seed)
    finished = finish(relaxation, root, best)
    assert finished is not None and finished.complete and finished.columns is not None
    assert own.worth(finished.columns) == (best, 0)


@pytest.mark.parametrize("within", [1.0, 4.0, 12.0, 40.0])
@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_a_bound_lowered_by_listing_is_above_the_best(seed: int, within: float) -> None:
    """Or the best programme itself is found on the way down, as a whole."""
    own, best, relaxation, root = two_sessions(seed)
    finished = finish(relaxation, root, root.bound - within)
    assert finished is not None and finished.complete
    if finished.columns is None:
        assert best <= finished.bound + 1e-6
        assert finished.bound <= root.bound - within + 1e-6
    else:
        assert own.worth(finished.columns) == (best, 0)


@pytest.mark.parametrize("tried", [1, 10, 100, 1000])
@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_what_is_cut_short_claims_no_more_than_it_has_seen(seed: int, tried: int) -> None:
    """However few choices may be tried, the bound is above the best."""
    _, best, relaxation, root = two_sessions(seed)
    finished = finish(relaxation, root, best + 1, Effort(2_000_000, tried))
    assert finished is not None and finished.columns is None
    assert best <= finished.bound + 1e-6


@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_no_session_of_a_programme_above_the_floor_is_struck_out(seed: int) -> None:
    """The best programme's sessions, or others that touch every row alike, are all listed and left."""
    _, best, relaxation, root = two_sessions(seed)
    listing = Listing(relaxation, root, best)
    listed = listing.listed(np.inf, 200_000, 2_000_000)
    assert listed is not None
    left = listing.struck(listed)
    assert all(len(own) for own in left)
    assert sum(map(len, left)) <= sum(map(len, listed))


@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_a_beam_finds_programmes_that_break_nothing_and_are_worth_the_floor(seed: int) -> None:
    """Or none: it proves nothing."""
    own, best, relaxation, root = two_sessions(seed)
    found = beam(relaxation, root, best - 30)
    assert found is not None
    value, broken = own.worth(found)
    assert not broken
    assert best - 30 <= value <= best


@given(st.tuples(AMOUNTS, AMOUNTS), st.tuples(AMOUNTS, AMOUNTS), st.integers(0, 5), st.floats(-1, 1))
def test_a_row_loses_the_least_of_what_it_loses_at_any_activity_it_may_have(
    span: tuple[int, int], limits: tuple[int, int], price: int, share: float
) -> None:
    """What it loses: the price of what is outside, and the dual times the distance from where it is worth most."""
    (least, most), (low, high) = sorted(span), sorted(limits)
    dual = share * price
    worth_most = max(dual, 0.0) * high - max(-dual, 0.0) * low

    def loses(activity: int) -> float:
        return worth_most - dual * activity + price * max(0, low - activity, activity - high)

    found = row_loss(float(least), float(most), float(low), float(high), float(price), float(price), dual)
    assert found == pytest.approx(min(loses(activity) for activity in range(least, most + 1)), abs=1e-9)


def test_a_dear_wish_is_not_taken_for_a_requirement() -> None:
    """Replanning prices changes above all else: a programme that pays such a price is still found."""
    own = random_problem(0, tiny=True)
    assert own is not None
    best = best_of_all(own)
    assert best is not None
    dear = dataclasses.replace(own, price=np.where(own.hard, own.price, own.price * 50.0))
    truth = best_of_all(dear)
    assert truth is not None
    relaxation, root = at_root(dear)
    finished = finish(relaxation, root, truth)
    assert finished is not None and finished.columns is not None
    assert dear.worth(finished.columns) == (truth, 0)
