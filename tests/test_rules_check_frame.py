"""The checks of the frame: hours, openings and closings, breaks, lunch, fixed points, slack, moments."""

import datetime

from caught import caught, checked
from small import FEEDBACK, GOOD, OWN, after, altered, programme, replaced

from seminar_designer.model.programme import PlannedStep, Programme

HOURS = {"days": [{"start": "09:00", "end": "14:55", "lunch": {}}, {"start": "09:00", "end": "11:30"}]}
"""What the brief of the good programme asks for."""


@caught("filled", "days")
def test_a_day_that_is_missing_is_caught() -> Programme:
    """Two days asked for, one planned."""
    return programme(GOOD[:1], schedule=HOURS)


@caught("filled", "hours", day=2, at="09:00")
def test_a_day_at_other_hours_than_the_brief_is_caught() -> Programme:
    """The slots end at 11:30 and so does the day, but the brief says noon."""
    days = [*HOURS["days"][:1], {"start": "09:00", "end": "12:00"}]
    made = programme(schedule={"days": days})
    first, second = made.days
    return made.model_copy(update={"days": (first, second.model_copy(update={"end": 690}))})


@caught("filled", "hole", day=2, at="11:20")
def test_a_hole_between_two_slots_is_caught() -> Programme:
    """The last block starts five minutes after the one before ends."""
    return altered(programme(), "farewell", start="11:20", end="11:35")


@caught("filled", "overlap", day=2, at="11:10")
def test_an_overlap_of_two_slots_is_caught() -> Programme:
    """The last block starts five minutes before the one before ends."""
    return altered(programme(), "farewell", start="11:10", end="11:25")


@caught("filled", "order", day=2, at="09:00")
def test_slots_that_changed_places_are_caught() -> Programme:
    """The work of the second day is written before its opening, each at its old time."""
    made = programme()
    first, second = made.days
    opening, work, *others = second.sessions[0].slots
    swapped = second.sessions[0].model_copy(update={"slots": (work, opening, *others)})
    second = second.model_copy(update={"sessions": (swapped, *second.sessions[1:])})
    return made.model_copy(update={"days": (first, second)})


@caught("filled", "end", day=2, at="11:15")
def test_a_slot_that_does_not_end_after_its_minutes_is_caught() -> Programme:
    """Fifteen minutes from 11:15 do not end at 11:40."""
    return altered(programme(), "farewell", end="11:40")


@caught("filled", "backwards", day=2, at="11:15")
def test_a_slot_that_ends_before_it_starts_is_caught() -> Programme:
    """From 11:15 to 11:00."""
    return altered(programme(), "farewell", end="11:00")


@caught("filled", "date", day=1)
def test_a_day_at_another_date_than_the_brief_is_caught() -> Programme:
    """Two days that have been swapped carry one another's dates."""
    dated = [{**day, "date": f"2027-03-{9 + number:02d}"} for number, day in enumerate(HOURS["days"])]
    made = programme(schedule={"days": dated})
    first, second = made.days
    return made.model_copy(update={"days": (first.model_copy(update={"date": datetime.date(2027, 3, 10)}), second)})


@caught("filled", "grid", day=2, at="11:15")
def test_a_slot_off_the_grid_is_caught() -> Programme:
    """Seventeen minutes."""
    return altered(programme(), "farewell", minutes=17, end="11:32")


@caught("filled", "steps", day=2, at="11:15")
def test_steps_that_do_not_add_up_are_caught() -> Programme:
    """Five minutes of steps in a slot of fifteen."""
    return altered(programme(), "farewell", steps=[PlannedStep(minutes=5).model_dump()])


@caught("filled", "day", day=2, at="09:00")
def test_a_day_that_is_not_filled_to_its_end_is_caught() -> Programme:
    """The slots of the second day end at 11:25, the day at 11:30."""
    return programme(replaced(GOOD, "farewell", ("farewell", 10)), schedule=HOURS)


@caught("durations", "outside", day=2, at="11:15")
def test_a_block_longer_than_its_maximum_is_caught() -> Programme:
    """Forty minutes for a block of ten to twenty-five."""
    return programme(replaced(GOOD, "farewell", ("farewell", 40)))


@caught("opening-first", "programme", day=1, at="09:00")
def test_a_programme_that_starts_without_opening_is_caught() -> Programme:
    """An icebreaker first, and no welcome."""
    return programme(replaced(GOOD, "welcome-and-frame"))


@caught("opening-first", "day", day=2, at="09:00")
def test_a_later_day_that_starts_without_opening_is_caught() -> Programme:
    """The second day starts with work."""
    return programme(replaced(GOOD, "story-so-far"))


@caught("opening-first", "late", day=1, at="09:45")
def test_an_icebreaker_after_work_has_begun_is_caught() -> Programme:
    """Names after the first game."""
    return programme(after(replaced(GOOD, "name-game"), "feedback-game", ("name-game", 20)))


@caught("closing-last", "programme", day=2, at="10:45")
def test_a_programme_without_closing_is_caught() -> Programme:
    """It ends with the action plan."""
    return programme(replaced(GOOD, "farewell"))


@caught("closing-last", "day", day=1, at="14:15")
def test_an_earlier_day_without_closing_is_caught() -> Programme:
    """The first day ends with work."""
    return programme(replaced(GOOD, "one-word"))


@caught("closing-last", "short", day=2, at="11:15")
def test_a_closing_cut_below_its_minimum_is_caught() -> Programme:
    """Five minutes for a closing of ten at least."""
    return programme(replaced(GOOD, "farewell", ("farewell", 5)))


@caught("closing-last", "early", day=2, at="10:45")
def test_a_closing_before_the_work_is_over_is_caught() -> Programme:
    """Farewells, then an action plan, then farewells again."""
    return programme(replaced(GOOD, "action-plan", ("farewell", 15), ("action-plan", 20, OWN)))


@caught("break-spacing", "long", day=1, at="09:00")
def test_a_stretch_without_a_break_is_caught() -> Programme:
    """The first break taken away: 170 minutes until lunch."""
    return programme(replaced(GOOD, "break"))


def test_a_long_talk_of_the_client_alone_is_no_missing_break():
    """The client's talk may last as long as the client wishes when breaks surround it."""
    talk = ("break", 15), ("fixed", 120, "Conférence"), ("break", 15)
    assert not checked("break-spacing", programme(replaced(GOOD, "break", *talk)))


@caught("lunch-window", "missing", day=1, at="09:00")
def test_a_day_without_its_lunch_is_caught() -> Programme:
    """The brief wants one."""
    return programme(replaced(GOOD, "lunch", ("break", 75)), schedule=HOURS)


@caught("lunch-window", "short", day=1, at="12:05")
def test_a_short_lunch_is_caught() -> Programme:
    """Forty-five minutes instead of seventy-five."""
    return programme(replaced(GOOD, "lunch", ("lunch", 45)))


@caught("lunch-window", "outside", day=1, at="11:35")
def test_a_lunch_outside_its_window_is_caught() -> Programme:
    """It starts before noon."""
    return programme(replaced(GOOD, "feedback-triads", ("feedback-triads", 30, FEEDBACK)))


@caught("fixed-points", "missing", day=2, at="09:50")
def test_a_fixed_point_that_is_not_there_is_caught() -> Programme:
    """The brief fixes ten minutes at 9:50 on the second day."""
    return programme(replaced(GOOD, "fixed"))


def test_a_fixed_point_that_has_moved_is_caught():
    """Ten minutes earlier is not where the client fixed it."""
    found = checked("fixed-points", programme(replaced(GOOD, "story-so-far", ("story-so-far", 5))))
    assert [(one.finding.day, one.finding.at) for one in found] == [(2, 590)]


@caught("buffer", "missing", day=1, at="09:00")
def test_a_half_day_without_slack_is_caught() -> Programme:
    """160 minutes of blocks until lunch."""
    return programme(replaced(GOOD, "buffer"))


def test_a_short_half_day_needs_no_slack():
    """85 minutes in the afternoon."""
    morning = GOOD[0][:2]
    afternoon = replaced([GOOD[0][2:]], "buffer")[0]
    assert not checked("buffer", programme([[*morning, *afternoon], *GOOD[1:]]))


@caught("right-moment", "first_session", day=1, at="13:20")
def test_an_icebreaker_in_the_afternoon_is_caught() -> Programme:
    """It belongs to the first session."""
    return programme(replaced(replaced(GOOD, "name-game", ("own-tasks", 20)), "delegation-line", ("name-game", 25)))


@caught("right-moment", "day_starts", day=2, at="09:00")
def test_an_opening_of_the_programme_on_a_later_day_is_caught() -> Programme:
    """The welcome of the first day cannot open the second."""
    return programme(replaced(GOOD, "story-so-far", ("welcome-and-frame", 15)))


@caught("right-moment", "day_ends", day=1, at="10:40")
def test_a_closing_in_the_morning_is_caught() -> Programme:
    """Farewells before the first input."""
    return programme(replaced(GOOD, "feedback-model", ("farewell", 15)))
