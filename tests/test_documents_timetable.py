"""The client's timetable: stretches of work and pauses, without gaps."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_programme import catalogue, one_day_training, two_day_seminar

from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.telling.timetable import LONGEST, SHORTEST, entries, minutes, stretches
from seminar_designer.model.programme import Slot

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}


def slots(*lengths, serves=None):
    now, laid = 540, []
    for length in lengths:
        laid.append(Slot(start=now, end=now + length, minutes=length, kind="block", title="x", serves=serves))
        now += length
    return laid


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_day_is_told_from_start_to_end_without_a_gap(sample):
    programme = SAMPLES[sample]()
    for day in programme.days:
        told = list(entries(day, Reading(programme, catalogue(), "fr")))
        assert (told[0].start, told[-1].end) == (day.start, day.end)
        assert all(before.end == after.start for before, after in itertools.pairwise(told))


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_block_is_named_once_with_its_objective(sample):
    programme = SAMPLES[sample]()
    reading = Reading(programme, catalogue(), "fr")
    for day in programme.days:
        told = list(entries(day, reading))
        names = [activity.name for entry in told for activity in entry.activities]
        assert names == [slot.title for slot in day.slots if slot.kind == "block"]
        served = {reading.number(reading.objectives[slot.serves]) for slot in day.slots if slot.serves}
        assert {number for entry in told for number in entry.objectives} == served


@given(st.lists(st.tuples(st.integers(1, 24), st.sampled_from([None, "a", "b"])), min_size=1, max_size=8))
def test_stretches_keep_every_slot_in_order_and_join_scraps(lengths):
    laid = []
    for units, serves in lengths:
        laid += slots(5 * units, serves=serves)
    told = stretches(laid)
    assert [slot for stretch in told for slot in stretch] == laid
    for before, after in itertools.pairwise(told):
        if min(minutes(before), minutes(after)) < SHORTEST:
            assert minutes(before) + minutes(after) > LONGEST


def test_long_work_on_one_objective_is_cut_between_slots():
    assert [minutes(one) for one in stretches(slots(45, 50, 40, serves="a"))] == [45, 90]


def test_a_buffer_belongs_to_the_work_before_it():
    buffer = Slot(start=600, end=610, minutes=10, kind="buffer", title="Temps tampon")
    assert [len(one) for one in stretches([*slots(60, serves="a"), buffer])] == [2]
