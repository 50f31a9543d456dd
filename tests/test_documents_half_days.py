"""Half-days and their sums."""

import pytest
from sample_programme import one_day_training, two_day_seminar

from seminar_designer.documents.telling.half_days import day_total, half_days
from seminar_designer.model.programme import ProgrammeDay, Session, Slot


def day(start: int, *slots: tuple[str, int]) -> ProgrammeDay:
    laid = []
    now = start
    for kind, minutes in slots:
        laid.append(Slot(start=now, end=now + minutes, minutes=minutes, kind=kind, title=kind))
        now += minutes
    return ProgrammeDay(start=start, end=now, sessions=(Session(slots=tuple(laid)),))


def test_lunch_parts_the_day():
    morning, afternoon = half_days(one_day_training().days[0])
    assert (morning.part, morning.total.minutes, morning.total.missing) == ("morning", 185, 0)
    assert morning.lunch is not None and morning.lunch.minutes == 75
    assert (afternoon.part, afternoon.total.minutes, afternoon.lunch) == ("afternoon", 250, None)


@pytest.mark.parametrize(
    ("start", "minutes", "part"),
    [(540, 240, "morning"), (840, 180, "afternoon"), (1110, 90, "evening"), (600, 360, "day")],
)
def test_a_day_without_lunch_is_named_by_its_hours(start, minutes, part):
    assert [half.part for half in half_days(day(start, ("buffer", minutes)))] == [part]


def test_a_lunch_at_the_end_or_the_start_loses_nothing():
    (half,) = half_days(day(540, ("buffer", 180), ("lunch", 60)))
    assert half.lunch is not None
    (half,) = half_days(day(720, ("lunch", 60), ("buffer", 60)))
    assert [slot.kind for slot in half.slots] == ["lunch", "buffer"]


def test_all_minutes_of_the_samples_add_up():
    for programme in (one_day_training(), two_day_seminar()):
        for one in programme.days:
            assert day_total(one).missing == 0
            assert all(half.total.missing == 0 for half in half_days(one))


def test_a_gap_and_an_overlap_are_seen():
    whole = day(540, ("buffer", 60), ("buffer", 60))
    assert day_total(whole.model_copy(update={"end": 665})).missing == 5
    assert day_total(whole.model_copy(update={"end": 650})).missing == -10


def test_a_day_that_ends_after_midnight_adds_up():
    late = day(1380, ("buffer", 90))
    assert day_total(late).missing == 0
    assert day_total(late.model_copy(update={"end": 30})).missing == 0
