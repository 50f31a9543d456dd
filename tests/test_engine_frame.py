"""The frame of a day: breaks, lunch and fixed points leave places that can be filled, or the day is refused."""

import functools
from collections.abc import Iterator
from typing import Any

import pytest
import small
from hypothesis import event, given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from seminar_designer.engine.frame import Frame, NoFrame, build_frame
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.clock import write_clock
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.kinds.break_spacing import Parameters as Breaks
from seminar_designer.rules.kinds.buffer import Parameters as Buffers
from seminar_designer.rules.registry import build_rules
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.setting import Setting

FRAME_RULES = ("filled", "break-spacing", "lunch-window")
SENTENCES = {"overlap", "lunch", "breaks", "hole", "full"}
"""What a day can be refused for."""


@st.composite
def days(draw: st.DrawFn) -> dict[str, Any]:
    """A brief of one day of two to ten hours with a lunch window and up to three fixed points, wherever they fall."""
    start = draw(st.integers(min_value=90, max_value=168)) * GRID
    minutes = draw(st.integers(min_value=24, max_value=120)) * GRID
    day: dict[str, Any] = {"start": write_clock(start), "end": write_clock(start + minutes)}
    if draw(st.booleans()):
        lasts = draw(st.sampled_from([30, 45, 60, 75, 90]))
        early = draw(st.sampled_from([690, 720, 735, 750]))
        wide = draw(st.sampled_from([0, 15, 45, 75]))
        day["lunch"] = {"minutes": lasts, "between": [write_clock(early), write_clock(early + lasts + wide)]}
    fixed = []
    at, many = start, draw(st.integers(min_value=0, max_value=3))
    for left in range(many, 0, -1):
        at += draw(st.integers(min_value=0, max_value=max(0, (start + minutes - at) // GRID // left))) * GRID
        lasts = draw(st.sampled_from([5, 10, 15, 20, 30, 45, 60, 90, 120]))
        kind = draw(st.sampled_from(["talk", "talk", "talk", "break", "lunch"]))
        fixed.append({"start": write_clock(at), "minutes": lasts, "title": "Fixe", "kind": kind})
        at += lasts - GRID * draw(st.sampled_from([0, 0, 0, 0, 0, 0, 0, 1]))
    return {"schedule": {"days": [day]}, "fixed": fixed, "participants": draw(st.integers(min_value=3, max_value=60))}


def brief_of(facts: dict[str, Any]) -> Brief:
    """A brief with these facts."""
    return Brief.model_validate({"title": "Cadre", "themes": ["management"], **facts})


def rules_of(rulebook: str) -> Rules:
    """The rules that bind the frame, with the parameters of a rulebook."""
    return tuple(rule for rule in build_rules(load_rulebook(rulebook), {}) if rule.id in (*FRAME_RULES, "buffer"))


RULES = {name: rules_of(name) for name in ("house", "remote")}


def parameters(rules: Rules, kind: str) -> Any:
    """Parameters of the rule of a kind."""
    return next(rule.parameters for rule in rules if rule.kind == kind)


def frame_of(brief: Brief, rules: Rules) -> Frame:
    """The frame of a brief under some rules."""
    return build_frame(brief, parameters(rules, "break-spacing"), parameters(rules, "buffer"))


def filled(brief: Brief, frame: Frame, rules: Rules) -> list[int] | None:
    """Minutes of each place, buffer included, that meet every row of the rules; None when there are none."""
    setting = Setting(brief, small.catalogue(), (), frame.places, frame.segments, frame.runs, ())
    model = cp_model.CpModel()
    units = [model.new_int_var(-(-place.low // GRID), place.high // GRID, "") for place in frame.places]
    for rule in rules:
        for row in rule.across(setting):
            activity = sum(term.coefficient * units[term.place] for term in row.terms)
            if row.terms:
                model.add(activity >= (-1000 if row.low is None else row.low))
                model.add(activity <= (1000 if row.high is None else row.high))
            assert row.terms or (row.low or 0) <= 0 <= (0 if row.high is None else row.high), row.name
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return [solver.value(many) * GRID + place.buffer for many, place in zip(units, frame.places, strict=True)]


def walk(brief: Brief, frame: Frame, minutes: list[int]) -> Iterator[tuple[str, int, int]]:
    """Kind, start and end of every piece of the first day."""
    clock = brief.schedule.days[0].start
    for element in frame.days[0]:
        own = minutes[element.place] if element.kind == "place" else element.minutes
        kind = element.kind if element.point is None else f"fixed {element.point.kind}"
        yield kind, clock, clock + own
        clock += own


def possible(brief: Brief, breaks: Breaks) -> bool:
    """Whether a day can be laid out at all, trying what may come at every five minutes."""
    day = brief.schedule.days[0]
    points = {point.start: point for point in brief.fixed}
    meal = None if any(point.kind == "lunch" for point in brief.fixed) else day.meal
    pause, longest = breaks.break_minutes(brief.participants.expected), breaks.max_minutes
    taken = {minute for point in brief.fixed for minute in range(point.start, point.end, GRID)}
    if len(taken) * GRID != sum(point.minutes for point in brief.fixed) or max(taken, default=0) >= day.last_minute:
        return False

    def least(start: int, before: str, after: str) -> int:
        """The shortest piece of work between two things."""
        if (before == "talk" and after == "end") or (before == "start" and after == "talk"):
            return min(10, breaks.min_session)
        return min(20, breaks.min_session) if "talk" in (before, after) else breaks.min_session

    @functools.cache
    def goes(clock: int, since: int, piece: int, before: str, eaten: bool, worked: bool) -> bool:
        """Whether the rest of the day can be laid out: minutes since a rest, in this piece, and what came before it."""

        def ended(after: str) -> bool:
            return not piece or piece >= least(clock, before, after)

        if clock >= day.last_minute:
            return clock == day.last_minute and ended("end") and eaten and before != "pause" and worked
        here = points.get(clock)
        if here is not None:
            if (before == "pause" and not piece and here.kind != "talk") or not ended(here.kind):
                return False
            if here.kind == "talk":
                together = since + here.minutes
                return (not since or together <= longest) and goes(here.end, together, 0, "talk", eaten, worked)
            return goes(here.end, 0, 0, here.kind, eaten, worked)
        works = since + GRID <= longest and clock not in taken
        if works and goes(clock + GRID, since + GRID, piece + GRID, before, eaten, True):
            return True
        clear = not taken & set(range(clock, clock + pause, GRID))
        rests = clear and (piece or before == "talk") and ended("break")
        if rests and goes(clock + pause, 0, 0, "pause", eaten, worked):
            return True
        if meal is None or eaten or (before == "pause" and not piece):
            return False
        early, late = meal.between
        clear = not taken & set(range(clock, clock + meal.minutes, GRID))
        fits = early <= clock and clock + meal.minutes <= late and clear
        return fits and ended("lunch") and goes(clock + meal.minutes, 0, 0, "lunch", True, worked)

    return goes(day.start, 0, 0, "start", meal is None, False)


@settings(max_examples=400, derandomize=True, deadline=None)
@given(days(), st.sampled_from(["house", "remote"]))
def test_a_day_is_refused_or_its_places_can_be_filled(facts: dict[str, Any], rulebook: str) -> None:
    """Some minutes of the places fill the day to the minute, keep breaks, lunch and fixed points where they must be."""
    brief, rules = brief_of(facts), RULES[rulebook]
    frame, refused = None, None
    try:
        frame = frame_of(brief, rules)
    except NoFrame as error:
        refused = error
    if frame is None:
        assert refused is not None
        event(refused.reason)
        assert refused.reason in SENTENCES
        assert refused.day == 0
        assert not possible(brief, parameters(rules, "break-spacing"))
        return
    event("laid out")
    for place in frame.places:
        assert 0 < place.low <= place.high
        assert place.buffer >= 0
    minutes = filled(brief, frame, rules)
    assert minutes is not None
    pieces = list(walk(brief, frame, minutes))
    day = brief.schedule.days[0]
    assert pieces[-1][2] == day.last_minute
    for point in brief.fixed:
        assert (f"fixed {point.kind}", point.start, point.end) in pieces
    longest = parameters(rules, "break-spacing").max_minutes
    worked, talks_only = 0, True
    for kind, start, end in [*pieces, ("end", 0, 0)]:
        if kind in ("break", "lunch", "fixed break", "fixed lunch", "end"):
            assert worked <= longest or talks_only
            worked, talks_only = 0, True
        else:
            worked, talks_only = worked + end - start, talks_only and kind == "fixed talk"
        if kind == "lunch" and day.meal is not None:
            early, late = day.meal.between
            assert early <= start and end <= late and end - start == day.meal.minutes


@settings(max_examples=150, derandomize=True, deadline=None)
@given(
    st.integers(min_value=96, max_value=180), st.integers(min_value=24, max_value=126),
    st.integers(min_value=3, max_value=60), st.sampled_from(["house", "remote"]),
)
def test_a_day_without_fixed_points_is_never_refused(start: int, minutes: int, people: int, rulebook: str) -> None:
    """From two hours to ten and a half, from 8:00 to 15:00, with the lunch the program chooses."""
    hours = {"start": write_clock(start * GRID), "end": write_clock((start + minutes) * GRID)}
    brief = brief_of({"schedule": {"days": [hours]}, "participants": people})
    assert frame_of(brief, RULES[rulebook]).places


@pytest.mark.parametrize("after", range(10, 125, 5))
@pytest.mark.parametrize("side", ["after the start", "before the end"])
def test_a_talk_may_stand_anywhere_but_in_the_very_first_and_last_minutes(after: int, side: str) -> None:
    """The director speaks after the welcome, or before the farewell."""
    at = 540 + after if side == "after the start" else 1020 - after - 15
    talk = {"start": write_clock(at), "minutes": 15, "title": "Mot de la directrice"}
    facts = {"schedule": {"days": [{"start": "09:00", "end": "17:00"}]}, "participants": 12, "fixed": [talk]}
    brief = brief_of(facts)
    frame = frame_of(brief, RULES["house"])
    assert filled(brief, frame, RULES["house"]) is not None


def refusal(fixed: list[dict[str, Any]], hours: tuple[str, str] = ("09:00", "17:00"), **day: Any) -> NoFrame:
    """What a day with these fixed points is refused for."""
    facts = {"start": hours[0], "end": hours[1], **day}
    brief = brief_of({"schedule": {"days": [facts]}, "participants": 12, "fixed": fixed})
    with pytest.raises(NoFrame) as refused:
        build_frame(brief, Breaks(), Buffers())
    return refused.value


def point(start: str, minutes: int, kind: str = "talk") -> dict[str, Any]:
    """A fixed point."""
    return {"start": start, "minutes": minutes, "title": "Fixe", "kind": kind}


def test_fixed_points_that_overlap_are_refused() -> None:
    """Two talks at once."""
    assert refusal([point("10:00", 30), point("10:15", 30)]).reason == "overlap"


def test_a_fixed_point_outside_the_day_is_refused() -> None:
    """A talk that ends after the day does."""
    assert refusal([point("16:45", 30)]).reason == "overlap"


def test_a_lunch_that_finds_no_place_in_its_window_is_refused() -> None:
    """A talk stands in the middle of the window."""
    lunch = {"minutes": 60, "between": ["12:00", "13:30"]}
    refused = refusal([point("12:30", 30)], lunch=lunch)
    assert refused.reason == "lunch"
    assert refused.facts == {"minutes": 60}


def test_a_stretch_that_is_too_short_to_work_in_is_refused_as_a_hole() -> None:
    """Fifteen minutes between a break and a lunch that the client fixed; five between the start and a talk."""
    refused = refusal([point("10:30", 15, "break"), point("11:00", 60, "lunch")])
    assert (refused.reason, refused.facts) == ("hole", {"minutes": 15})
    assert refusal([point("09:05", 15)]).facts == {"minutes": 5}


def test_a_day_full_of_fixed_points_is_refused() -> None:
    """Nothing is left to design."""
    assert refusal([point("09:00", 120)], ("09:00", "11:00")).reason == "full"
