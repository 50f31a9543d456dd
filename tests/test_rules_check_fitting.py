"""The checks of what fits this group, this place and this client."""

import pytest
from caught import caught, checked
from small import GOOD, after, programme, replaced

from seminar_designer.model.programme import Programme


@caught("group-size", "misfit", day=1, at="10:55", units=1)
def test_a_group_that_makes_no_even_subgroups_is_caught() -> Programme:
    """Thirteen people do not make trios."""
    return programme(participants=13)


def test_a_group_that_is_too_large_is_caught():
    """Eighteen people make trios, but are too many for the name game."""
    (found,) = checked("group-size", programme(participants=18))
    assert found.finding.facts == {"block": "name-game", "people": 18, "min": 4, "max": 16}


@caught("delivery", "misfit", day=1, at="09:15", units=1)
def test_a_block_that_does_not_work_at_a_distance_is_caught() -> Programme:
    """The name game needs people in one room."""
    return programme(delivery="remote")


@caught("venue", "misfit", day=2, at="10:15", units=1)
def test_a_place_without_walls_is_caught() -> Programme:
    """The vote needs walls."""
    return programme(venue={"walls": False, "outdoor": True})


@caught("venue", "misfit", day=1, at="10:05", units=1)
def test_chairs_that_cannot_be_moved_are_caught() -> Programme:
    """A circle needs chairs that move."""
    return programme(venue={"movable_chairs": False, "outdoor": True})


@caught("venue", "misfit", day=1, at="13:20", units=1)
def test_a_block_outside_without_an_outdoor_place_is_caught() -> Programme:
    """The line is walked outside."""
    return programme(venue={"outdoor": False})


def test_at_a_distance_nothing_is_asked_of_the_place():
    """Everybody has their own room."""
    bare = {"walls": False, "movable_chairs": False, "outdoor": False}
    assert not checked("venue", programme(venue=bare, delivery="remote"))


@caught("needs", "misfit", day=1, at="09:15", units=1)
def test_a_block_without_seated_version_is_caught_for_a_wheelchair() -> Programme:
    """The name game has none."""
    return programme(needs=["wheelchair"])


@caught("needs", "misfit", day=1, at="09:15", units=1)
def test_a_block_that_needs_touch_is_caught_for_who_refuses_it() -> Programme:
    """The name game needs it."""
    return programme(needs=["hard-of-hearing", "no-touch"])


@caught("facilitators", "misfit", day=1, at="10:55", units=1)
def test_too_few_facilitators_are_caught() -> Programme:
    """Triads ask for one facilitator to twelve people, and there are twenty-four."""
    return programme(participants=24)


@pytest.mark.parametrize(("present", "findings"), [(1, 1), (2, 0)])
def test_as_many_facilitators_as_needed_are_enough(present, findings):
    """Two for twenty-four people."""
    assert len(checked("facilitators", programme(participants=24, facilitators=present))) == findings


@caught("excluded", "misfit", day=1, at="09:15", units=1)
def test_a_block_of_an_excluded_family_is_caught() -> Programme:
    """The client wants no icebreaker."""
    return programme(exclude=["icebreaker"])


@caught("excluded", "misfit", day=2, at="10:15", units=1)
def test_an_excluded_block_is_caught() -> Programme:
    """The client wants no vote."""
    return programme(exclude=["dot-vote"])


@caught("included", "missing", units=1)
def test_a_block_that_the_client_includes_and_does_not_get_is_caught() -> Programme:
    """It is nowhere, so the finding has no place."""
    return programme(replaced(GOOD, "one-two-four-all"))


@caught("materials-budget", "over")
def test_materials_beyond_the_budget_are_caught() -> Programme:
    """Two pads at 1.20 and ten per cent to spare, on a budget of two euros."""
    return programme(budget={"materials": 2})


def test_a_brief_without_budget_limits_nothing():
    """Nothing is asked, nothing is found."""
    assert not checked("materials-budget", programme(budget=None))


@caught("sober-materials", "consumes", day=2, at="10:45", units=2)
def test_a_block_that_consumes_much_is_caught() -> Programme:
    """Ten pads for sixty people are 13.20 euros: twice five full euros."""
    return programme(participants=60)


@caught("novelty", "lived", day=1, at="09:15", units=1)
def test_a_block_that_the_client_has_lived_is_caught() -> Programme:
    """The name game is in the client's history."""
    return programme(history=["name-game", "world-cafe"])


@caught("once", "again", day=1, at="14:15", units=1)
def test_a_block_that_comes_back_is_caught() -> Programme:
    """The name game in the morning and in the afternoon."""
    return programme(after(GOOD, "own-tasks", ("name-game", 20)))


@caught("series-only", "misfit", day=2, at="11:05", units=1)
def test_a_mid_way_review_in_a_programme_that_stands_alone_is_caught() -> Programme:
    """Two days have no middle to look back from."""
    return programme(after(GOOD, "action-plan", ("mid-way-review", 25)))
