"""Rotations of people who are known, and what is constructed: absences, separations, wishes, rounds that stay."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seminar_designer.grouping import Turning, arrange
from seminar_designer.grouping.bound import even_sizes, fewest_repeats
from seminar_designer.grouping.cyclic import cyclic
from seminar_designer.grouping.mixing import alike, wishes
from seminar_designer.grouping.planes import lined
from seminar_designer.grouping.rotation import repeats
from seminar_designer.grouping.rounds import Asked, Inseparable, meet, together
from seminar_designer.model.people import Person

EFFORT = 0.2
"""What must be kept is kept however short the search is."""


def persons(many: int, **told) -> list[Person]:
    return [Person.model_validate({"name": f"P{n}", **told.get(f"P{n}", {})}) for n in range(many)]


@st.composite
def questions(draw: st.DrawFn) -> Asked:
    many, rounds = draw(st.integers(4, 14)), draw(st.integers(1, 5))
    told = {}
    for number in range(many):
        others = [f"P{n}" for n in range(many) if n != number]
        told[f"P{number}"] = {
            "service": draw(st.sampled_from([None, "a", "b"])), "site": draw(st.sampled_from(["x", "y"])),
            "manager": draw(st.sampled_from([None, None, *(f"P{n}" for n in range(number))])),
            "with": tuple(draw(st.lists(st.sampled_from(others), max_size=1))),
            "apart": tuple(draw(st.lists(st.sampled_from(others), max_size=1))) if number % 4 == 0 else (),
        }  # fmt: skip
    people = persons(many, **told)
    away = st.frozensets(st.integers(0, many - 1), max_size=many - 3)
    absent = {turn: draw(away) for turn in range(rounds) if draw(st.booleans())}
    return Asked(people, rounds, draw(st.integers(2, 5)), absent=absent)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(questions())
def test_rounds_keep_what_they_must_or_say_why_they_cannot(asked):
    apart = [
        (one, other) for one, other in combinations(range(len(asked.people)), 2)
        if asked.people[other].name in asked.people[one].apart or asked.people[one].name in asked.people[other].apart
    ]  # fmt: skip
    try:
        made = meet(asked, EFFORT)
    except Inseparable as found:
        told = found
    else:
        told = None
    if told is not None:
        assert set(told.apart) <= set(apart) and told.groups == asked.how_many(told.turn)
        return
    assert len(made.groups) == asked.rounds
    for turn, groups in enumerate(made.groups):
        assert sorted(one for group in groups for one in group) == asked.there(turn)
        sizes = [len(group) for group in groups]
        assert max(sizes) - min(sizes) <= 1 and min(sizes) >= 2
    assert not together(made.groups, apart)
    assert made.rotation.bound <= made.rotation.repeats


@settings(max_examples=30, deadline=None)
@given(questions(), st.integers(0, 3))
def test_rounds_that_took_place_are_kept(asked, done):
    try:
        first = meet(asked, EFFORT)
        before = first.groups[:done]
        again = meet(Asked(asked.people, asked.rounds, asked.size, None, asked.absent, before), EFFORT)
    except Inseparable:
        return
    assert again.groups[: len(before)] == before
    known = alike(asked.people)
    assert again.rotation.repeats == repeats(again.groups, known, 3 if known else 1)


@pytest.mark.parametrize(("groups", "size", "rounds"), [
    (3, 3, 4), (4, 3, 4), (4, 4, 5), (5, 3, 7), (5, 4, 5), (6, 3, 7), (8, 4, 9), (5, 5, 6), (7, 7, 8), (8, 8, 9),
    (7, 3, 10), (6, 4, 7),
])  # fmt: skip
def test_known_rotations_are_reached(groups, size, rounds):
    found = arrange(Turning(groups * size, [groups] * rounds))
    assert found.repeats == found.bound == 0 and found.proven


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 11), st.integers(2, 60))
def test_planes_have_no_repeats_and_even_groups(groups, people):
    for turn in (made := lined(people, groups)):
        assert sorted(one for group in turn for one in group) == list(range(people))
        assert sorted(map(len, turn), reverse=True) == even_sizes(people, groups)
    assert repeats(made) == 0


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 8), st.integers(4, 24), st.integers(2, 8))
def test_circles_have_no_repeats(groups, people, rounds):
    groups = min(groups, people)
    made = cyclic(even_sizes(people, groups), rounds, 3_000)
    assert len(made) in (0, rounds)
    assert repeats(made) == 0
    assert all(sorted(one for group in turn for one in group) == list(range(people)) for turn in made)


@settings(max_examples=40, deadline=None)
@given(questions())
def test_the_bound_is_never_above_what_is_found_with_absences(asked):
    counts = [asked.how_many(turn) for turn in range(asked.rounds)]
    turning = Turning(len(asked.people), counts, absent=asked.absent or {}, worth=2)
    found = arrange(turning)
    assert found.bound == fewest_repeats(len(asked.people), counts, (), asked.absent or {}, 2) <= found.repeats
    assert found.repeats == repeats(found.rounds, (), 2)


def test_a_round_may_keep_the_groups_of_the_one_before():
    people = persons(9)
    made = meet(Asked(people, 4, 3, absent={2: frozenset({0})}, stays=frozenset({1, 2})))
    assert made.groups[1] == made.groups[0]
    assert made.groups[2] == tuple(tuple(one for one in group if one) for group in made.groups[0])
    assert made.groups[3] != made.groups[0]
    assert made.rotation.repeats == 0


def test_who_comes_late_joins_and_meets():
    people = persons(12)
    made = meet(Asked(people, 4, 4, absent={0: frozenset({11}), 1: frozenset({11})}))
    assert all(11 not in group for groups in made.groups[:2] for group in groups)
    assert all(any(11 in group for group in groups) for groups in made.groups[2:])


def test_wishes_are_heard_once_and_lines_avoided():
    people = persons(12, P0={"with": ("P1",)}, P2={"manager": "P3"}, P4={"with": ("P5",), "manager": "P5"})
    made = meet(Asked(people, 4, 4))
    assert wishes(people) == [(0, 1)]
    assert len(together(made.groups, [(0, 1)])) == 1
    assert not together(made.groups, [(2, 3), (4, 5)])


def test_services_are_mixed():
    people = persons(12, **{f"P{n}": {"service": "abcd"[n % 4]} for n in range(12)})
    made = meet(Asked(people, 3, 4))
    assert not together(made.groups, [(one, one + 4 * step) for one in range(4) for step in (1, 2)])


def test_who_cannot_be_apart_is_named():
    people = persons(6, **{f"P{n}": {"apart": ("P0", "P1", "P2")} for n in range(3)})
    people = [one.model_copy(update={"apart": tuple(name for name in one.apart if name != one.name)}) for one in people]
    with pytest.raises(Inseparable) as told:
        meet(Asked(people, 2, groups=2))
    assert told.value.mutual == (0, 1, 2) and told.value.turn == 0


def test_the_same_question_has_the_same_answer():
    people = persons(13, P0={"with": ("P1",)})
    assert meet(Asked(people, 4, 4)) == meet(Asked(people, 4, 4))
