"""Who works with whom: even groups, everyone once a round, and as few repeats as a proof or chance allow."""

import itertools
import random
import time
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_programme import one_day_training, two_day_seminar

from seminar_designer.grouping import Turning, arrange, rotate, with_whom
from seminar_designer.grouping.bound import even_sizes, fewest_repeats
from seminar_designer.grouping.mixing import AGAIN, ALIKE, alike, mixed_by
from seminar_designer.grouping.rotation import repeats
from seminar_designer.model.schedule import Meeting

QUESTIONS = st.integers(2, 20).flatmap(
    lambda people: st.tuples(
        st.just(people),
        st.lists(st.integers(1, people), max_size=6),
        st.lists(st.lists(st.integers(0, people - 1), unique=True, min_size=2), max_size=3),
    )
)


def by_chance(people, rounds, seed=0):
    chance = random.Random(seed)
    drawn = []
    for groups in rounds:
        order = chance.sample(range(people), people)
        sizes = even_sizes(people, groups)
        drawn.append([[order.pop() for _ in range(size)] for size in sizes])
    return drawn


@settings(max_examples=60, deadline=None)
@given(QUESTIONS)
def test_everyone_is_once_in_each_round_and_groups_are_even(question):
    people, rounds, alike = question
    found = rotate(people, rounds, alike)
    assert [len(groups) for groups in found.rounds] == rounds
    for groups in found.rounds:
        assert sorted(person for group in groups for person in group) == list(range(people))
        sizes = [len(group) for group in groups]
        assert max(sizes) - min(sizes) <= 1
        assert all(group == tuple(sorted(group)) for group in groups)


@settings(max_examples=60, deadline=None)
@given(QUESTIONS)
def test_repeats_are_counted_right_never_below_the_bound_and_no_worse_than_chance(question):
    people, rounds, alike = question
    found = rotate(people, rounds, alike)
    assert found.repeats == repeats(found.rounds, alike) >= found.bound == fewest_repeats(people, rounds, alike)
    assert found.proven == (found.repeats == found.bound)
    assert found.repeats <= min(repeats(by_chance(people, rounds, seed), alike) for seed in range(20))


@settings(max_examples=40, deadline=None)
@given(QUESTIONS)
def test_meetings_count_every_pair(question):
    people, rounds, _ = question
    found = rotate(people, rounds)
    assert sum(found.meetings.values()) == people * (people - 1) // 2
    together = sum(len(group) * (len(group) - 1) // 2 for groups in found.rounds for group in groups)
    assert sum(times * pairs for times, pairs in found.meetings.items()) == together
    assert found.repeats == sum(times * (times - 1) // 2 * pairs for times, pairs in found.meetings.items())


@pytest.mark.parametrize(("people", "rounds"), [
    (9, [3] * 4), (15, [5] * 7), (16, [4] * 5), (14, [7, 4, 7, 4]), (24, [6] * 5), (120, [30] * 10),
])  # fmt: skip
def test_nobody_meets_again_where_that_can_be(people, rounds):
    """Among them Kirkman's schoolgirls: fifteen walk out in threes for seven days, no two together twice."""
    found = rotate(people, rounds)
    assert found.repeats == 0 and found.proven
    assert max(found.meetings) <= 1


@pytest.mark.parametrize(("people", "rounds"), [(4, [2, 2, 2, 2]), (5, [2, 2, 2]), (6, [2, 3, 2]), (6, [3, 2])])
def test_tiny_questions_are_answered_as_well_as_any_answer(people, rounds):
    """Against every rotation there is; the first round may be fixed."""

    def splits(left, sizes):
        if not sizes:
            yield []
            return
        for group in combinations(left, sizes[0]):
            for rest in splits([one for one in left if one not in group], sizes[1:]):
                yield [group, *rest]

    def least(done, waiting):
        if not waiting:
            return repeats(done)
        options = splits(list(range(people)), even_sizes(people, waiting[0]))
        return min(least([*done, groups], waiting[1:]) for groups in options)

    first = next(splits(list(range(people)), even_sizes(people, rounds[0])))
    assert rotate(people, rounds).repeats == least([first], rounds[1:])


def test_colleagues_are_kept_apart():
    """Twenty-four people of four companies in sixes and fours: nobody works with a colleague."""
    companies = [list(range(first, first + 6)) for first in range(0, 24, 6)]
    found = rotate(24, [6, 6, 6], companies)
    together = Counter(
        person // 6 for groups in found.rounds for group in groups for pair in combinations(group, 2) for person in pair
        if pair[0] // 6 == pair[1] // 6
    )  # fmt: skip
    assert not together
    assert found.repeats == found.bound == 0


def test_nobody_is_in_the_first_group_at_every_turn():
    found = rotate(12, [4] * 4)
    for person in range(12):
        assert len({number for groups in found.rounds for number, group in enumerate(groups) if person in group}) > 1


def test_the_same_question_has_the_same_answer():
    assert rotate(30, [6] * 8) == rotate(30, [6] * 8)


@pytest.mark.parametrize(("people", "rounds", "seconds"), [
    (24, [12, 6, 6, 4, 8, 12, 6, 3, 6, 12, 5, 6], 0.5), (120, [30, 60, 24, 20, 40, 30, 60, 12, 20, 30, 30, 24], 1.0),
])  # fmt: skip
def test_it_takes_no_time(people, rounds, seconds):
    """Three days for 24 people, and for 120; thrice the time that is promised, for a machine that is busy."""
    rotate(4, [2])
    start = time.perf_counter()
    rotate(people, rounds)
    assert time.perf_counter() - start < 3 * seconds


def test_a_programme_is_read_by_its_slots_in_subgroups():
    programme = two_day_seminar()
    rounds, rotation = with_whom(programme)
    split = [
        (number, slot)
        for number, day in enumerate(programme.days, start=1)
        for slot in day.slots
        if slot.group and slot.group.subgroups > 1
    ]
    assert [(one.day, one.slot) for one in rounds] == split
    assert all(len(one.groups) == one.slot.group.subgroups for one in rounds)
    assert all(max(map(len, one.groups)) == one.slot.group.size for one in rounds)
    assert rotation.people == 14


def test_services_levels_sites_and_companies_of_a_programme_are_mixed():
    """« ARMOR » is Armor, and the workshop of another company another service."""
    programme = one_day_training()
    companies = ["Armor", "Keroman", "ARMOR "]
    people = [{"name": f"P{n}", "company": companies[n % 3], "service": "Atelier" if n < 2 else None,
               "level": "cadre" if n in (2, 3) else None, "site": {4: "Brest", 5: "Brest", 6: "Lorient"}.get(n)}
              for n in range(14)]  # fmt: skip
    participants = programme.brief.participants.model_validate({"expected": 14, "people": people})
    known = participants.people
    assert mixed_by(known) == ["level", "site", "company"]
    groups = alike(known)
    keroman = tuple(range(1, 14, 3))
    assert groups == [(2, 3), (4, 5), tuple(n for n in range(14) if n not in keroman), keroman]
    brief = programme.brief.model_copy(update={"participants": participants})
    rounds, rotation = with_whom(programme.model_copy(update={"brief": brief}))
    turning = Turning(14, [len(one.groups) for one in rounds], groups, worth=AGAIN)
    assert rotation == arrange(turning)
    plain, _ = with_whom(programme)
    assert _sharing(rounds, groups) < _sharing(plain, groups)
    nobody = [person.model_copy(update=dict.fromkeys(ALIKE)) for person in known]
    assert not mixed_by(nobody) and not alike(nobody)
    assert not alike([person.model_copy(update={"site": "Brest"}) for person in nobody])


def _sharing(rounds, groups):
    """How many pairs of people who share something are together."""
    together = [set(group) for one in rounds for group in one.groups]
    return sum(set(pair) <= group for alike in groups for pair in combinations(alike, 2) for group in together)


def test_people_beyond_those_expected_have_a_place():
    programme = one_day_training()
    people = [f"P{n}" for n in range(16)]
    participants = programme.brief.participants.model_validate({"expected": 14, "max": 16, "people": people})
    brief = programme.brief.model_copy(update={"participants": participants})
    rounds, rotation = with_whom(programme.model_copy(update={"brief": brief}))
    assert rotation.people == 16
    assert all(len(one.groups) == one.slot.group.subgroups for one in rounds)


def test_slots_that_chain_keep_their_groups():
    """Where the next slot goes on in as many groups; the rotation counts them once."""
    programme = two_day_seminar()
    plain, _ = with_whom(programme)
    rounds, rotation = with_whom(programme, lambda _before, _slot: True)
    same = [
        before.day == after.day and before.slot.group.subgroups == after.slot.group.subgroups
        for before, after in itertools.pairwise(rounds)
    ]
    assert any(same) and len(rotation.rounds) == len(plain) - sum(same)
    pairs = zip(itertools.pairwise(rounds), same, strict=True)
    assert all(before.groups == after.groups for (before, after), kept in pairs if kept)


def test_meetings_of_a_series_go_on_where_the_one_before_ended():
    """All of them together are the rotation over as many rounds as they have."""
    programme, of = one_day_training(), 4
    found, counts = [], []
    for number in range(1, of + 1):
        schedule = programme.brief.schedule.model_copy(update={"meeting": Meeting(number=number, of=of)})
        brief = programme.brief.model_copy(update={"schedule": schedule})
        rounds, rotation = with_whom(programme.model_copy(update={"brief": brief}))
        assert rotation.rounds == tuple(one.groups for one in rounds)
        assert rotation.bound <= rotation.repeats == repeats(rotation.rounds)
        found += rotation.rounds
        counts += [len(one.groups) for one in rounds]
    assert tuple(found) == rotate(14, counts).rounds
    assert len(set(found)) == len(found)


def test_separations_and_lines_of_a_programme_hold():
    programme = one_day_training()
    people = [{"name": f"P{n}", "manager": "P0" if n == 1 else None, "apart": ["P3"] if n == 2 else [],
               "with": ["P5"] if n == 4 else []} for n in range(10)]  # fmt: skip
    participants = programme.brief.participants.model_validate({"expected": 14, "people": people})
    brief = programme.brief.model_copy(update={"participants": participants})
    rounds, _ = with_whom(programme.model_copy(update={"brief": brief}))
    pairs = [set(pair) for one in rounds for group in one.groups for pair in combinations(group, 2)]
    assert {0, 1} not in pairs and {2, 3} not in pairs and {4, 5} in pairs
