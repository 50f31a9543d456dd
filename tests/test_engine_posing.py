"""A brief posed as a problem: at other prices, without some blocks, and back to a programme."""

import functools

import pytest

from seminar_designer.engine.design import solve
from seminar_designer.engine.infeasible import Infeasible
from seminar_designer.engine.posing import Posed, pose
from seminar_designer.engine.work import Work
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rules

PRICE, STEPS = 500, 40_000


def posed(**more: object) -> Posed:
    morning = {"days": [{"start": "09:00", "end": "11:30"}]}
    brief = Brief.model_validate(
        {"title": "x", "participants": 12, "objectives": ["fb-give"], "schedule": morning, **more}
    )
    return pose(brief, load_catalogue(), build_rules(load_rulebook("house"), {}))


@functools.cache
def solved():
    return solve(posed(), Work(5), 1)


def test_a_programme_has_the_value_and_the_bound_it_is_given():
    found = solved()
    programme = posed().programme(found.found, found.bound + 3, 1.25)
    assert programme.proof.value == found.found.value == check(programme, load_catalogue(), posed().rules).value
    proof = programme.proof
    assert (proof.status, proof.bound, proof.seconds) == ("feasible", found.bound + 3, 1.2)
    assert sum(line.points for line in programme.score) == found.found.value
    assert posed().programme(found.found, found.found.value, 1).proof.status == "optimal"


def test_a_price_is_paid_for_each_block_that_serves():
    """What is paid for is done without where that costs less, and the points at prices are the points less these."""
    own, best = posed(), solved().found
    wanted = own.serving(best.columns)
    assert wanted
    dear = own.priced(dict.fromkeys(wanted, PRICE))
    assert dear.problem.worth(best.columns) == (best.value - PRICE * len(wanted), 0)
    other = solve(dear, Work(5), 1)
    assert other.found.value > best.value - PRICE * len(wanted)
    assert not own.serving(other.found.columns) >= wanted
    used = own.serving(other.found.columns) & wanted
    assert own.problem.worth(other.found.columns) == (other.found.value + PRICE * len(used), 0)
    assert other.bound >= other.found.value and own.problem.worth(other.found.columns)[0] <= solved().bound


def test_blocks_left_out_serve_nothing():
    own, best = posed(), solved().found
    wanted = own.serving(best.columns)
    less = own.without(wanted)
    assert less.problem.worth(best.columns)[1] > 0
    other = solve(less, Work(5), 1).found
    assert not own.serving(other.columns) & wanted
    assert own.problem.worth(other.columns) == (other.value, 0) and other.value < best.value


def test_a_glance_starts_from_what_is_known():
    own, best = posed(), solved().found
    assert own.glance(STEPS, 1, best.columns).value == best.value


def test_what_can_be_seen_without_a_search_is_refused():
    with pytest.raises(Infeasible) as told:
        posed(include=["world-cafe"], participants=4)
    assert told.value.proven and told.value.reasons[0].case == "include"
