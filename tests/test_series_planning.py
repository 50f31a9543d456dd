"""Dates and roles of a cycle: the checker, which plans nothing, finds every rule kept on random series."""

import datetime
import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seminar_designer.model.brief import Brief
from seminar_designer.model.cycle import Cycle
from seminar_designer.series.changes import Refused, absent, differences, held, leave, move
from seminar_designer.series.checking import check_cycle
from seminar_designer.series.closures import UnknownYear, closures
from seminar_designer.series.conflict import NoDates
from seminar_designer.series.dates import Wanted, best_dates
from seminar_designer.series.planning import period, plan
from seminar_designer.series.turns import NoRoles

TODAY = datetime.date(2026, 12, 1)
NAMES = ["Anne", "Yann", "Marc", "Soizic", "Julien", "Fatou", "Karine", "Pascal", "Nora", "Loïc"]


def brief(people: int = 8, wishes: dict | None = None, **series: object) -> Brief:
    wanted = {"meetings": 8, "from": "2027-01-10", "to": "2027-06-30", "weekdays": ["tue", "thu"], "school_zone": "C"}
    named = [{"name": name, **(wishes or {}).get(name, {})} for name in NAMES[:people]]
    return Brief.model_validate({
        "title": "Cycle", "participants": {"expected": people, "people": named},
        "schedule": {"series": {**wanted, **series}}, "themes": ["codevelopment"],
    })  # fmt: skip


def closed(cycle: Cycle):
    series = cycle.brief.schedule.series
    assert series is not None
    return period(series, TODAY, ())[1]


def sound(cycle: Cycle) -> bool:
    return check_cycle(cycle, closed(cycle)) == []


def clients(cycle: Cycle) -> list[list[str]]:
    return [[one.client for one in meeting.consultations] for meeting in cycle.meetings]


def test_the_worked_calendar_of_zone_c_is_found():
    dates = [meeting.date for meeting in plan(brief(), TODAY).meetings]
    assert [str(date)[5:] for date in dates] == [
        "01-12", "02-02", "02-23", "03-09", "03-30", "04-20", "05-11", "06-01",
    ]  # fmt: skip


def test_the_same_brief_gives_the_same_cycle_in_another_process():
    """Names come in sets, whose order changes from one process to the next."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); from test_series_planning import TODAY, brief, plan; "
        "sys.stdout.write(plan(brief(), TODAY).model_dump_json())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script, str(Path(__file__).parent)], capture_output=True, check=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert told == {plan(brief(), TODAY).model_dump_json()}


@st.composite
def series_briefs(draw: st.DrawFn) -> Brief:
    people = draw(st.integers(5, 10))
    meetings = draw(st.integers(2, 10))
    start = datetime.date(2027, 1, 4) + datetime.timedelta(days=draw(st.integers(0, 120)))
    end = start + datetime.timedelta(weeks=draw(st.integers(3 * meetings, 5 * meetings)))
    least = draw(st.integers(1, 3))
    days = st.dates(start, end)
    wished = st.lists(st.integers(1, meetings), max_size=1)
    away = {
        name: {"away": draw(st.lists(days, max_size=2)), "client_at": draw(wished)}
        for name in draw(st.lists(st.sampled_from(NAMES[:people]), max_size=3, unique=True))
    }
    unavailable = [{"from": one, "to": one + datetime.timedelta(days=draw(st.integers(0, 9)))} for one in
                   draw(st.lists(days, max_size=3))]  # fmt: skip
    weekdays = st.lists(st.sampled_from(["mon", "tue", "wed", "thu", "fri"]), min_size=1, max_size=3, unique=True)
    return brief(
        people, away, meetings=meetings, **{"from": start, "to": end},
        gap_weeks=[least, draw(st.integers(least + 1, 6))], weekdays=draw(weekdays),
        school_zone=draw(st.sampled_from([[], ["A"], ["C"], ["A", "B"]])), unavailable=unavailable,
        minutes=draw(st.sampled_from([150, 210])),
    )  # fmt: skip


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(series_briefs())
def test_a_random_series_keeps_its_rules_or_says_why_it_cannot(asked: Brief):
    try:
        cycle = plan(asked, TODAY)
    except NoDates as impossible:
        told = impossible
    except NoRoles as unfair:
        told = unfair
    else:
        told = None
    if isinstance(told, NoDates):
        assert told.conflict
        assert all(len(repair.dates.dates) == asked.schedule.series.count for repair in told.repairs)
    elif isinstance(told, NoRoles):
        assert told.reason in ("unfair", "nobody")
    if told is not None:
        return
    assert sound(cycle)
    assert Cycle.model_validate_json(cycle.model_dump_json(by_alias=True)) == cycle


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_the_dates_are_the_most_regular_there_are(data: st.DataObject):
    """Against every choice of dates there is, on periods short enough to list them."""
    start = datetime.date(2027, 3, 1)
    offsets = data.draw(st.lists(st.integers(0, 60), min_size=4, max_size=14, unique=True))
    days = sorted(start + datetime.timedelta(days=offset) for offset in offsets)
    wanted = Wanted(data.draw(st.integers(2, 4)), days, 5, 30)

    def cost(dates: tuple[datetime.date, ...]) -> int | None:
        gaps = [(later - earlier).days for earlier, later in itertools.pairwise(dates)]
        if any(not wanted.least <= gap <= wanted.most for gap in gaps):
            return None
        changes = sum(one.weekday() != other.weekday() for one, other in itertools.pairwise(dates))
        return min(sum((gap - centre) ** 2 for gap in gaps) for centre in range(5, 31)) + 100 * changes

    costs = [found for dates in itertools.combinations(days, wanted.meetings) if (found := cost(dates)) is not None]
    found = best_dates(wanted)
    assert (found.cost if found else None) == min(costs, default=None)


def test_everybody_is_client_once_and_some_twice_with_wishes_heard():
    cycle = plan(brief(wishes={"Julien": {"client_at": [1]}, "Anne": {"not_client_at": [1, 2]}}), TODAY)
    turns = clients(cycle)
    assert turns[0] == ["Julien"]
    assert "Anne" not in turns[1]
    counts = [list(itertools.chain(*turns)).count(name) for name in NAMES[:8]]
    assert sorted(set(counts)) == [1, 2] and sum(counts) == 10


def test_a_reserve_is_never_client_at_the_meeting():
    for meeting in plan(brief(consultations=[1, 2, 2, 1, 2, 2, 1, 1]), TODAY).meetings:
        here = {one.client for one in meeting.consultations}
        assert not here & {one.reserve for one in meeting.consultations}


def test_an_absence_changes_little_and_nothing_of_the_past():
    before = held(plan(brief(), TODAY), 2)
    name = clients(before)[3][0]
    after = absent(before, name, 4)
    assert sound(after)
    assert after.meetings[:2] == before.meetings[:2]
    changed = differences(before, after)
    assert {one.meeting for one in changed} >= {4} and len(changed) <= 8
    assert name not in {holder for one in after.meetings[3].consultations for _, holder in one.held()}


def test_who_leaves_has_no_role_any_more_and_turns_stay_fair():
    before = held(plan(brief(), TODAY), 3)
    after = leave(before, "Fatou")
    assert sound(after)
    assert after.meetings[:3] == before.meetings[:3]
    later = {holder for meeting in after.meetings[3:] for one in meeting.consultations for _, holder in one.held()}
    assert "Fatou" not in later


def test_a_meeting_that_moves_takes_others_along_only_when_it_must():
    before = held(plan(brief(), TODAY), 2)
    near = move(before, 5, datetime.date(2027, 4, 1), TODAY)
    assert [one.date != other.date for one, other in zip(before.meetings, near.meetings, strict=True)].count(True) == 1
    far = move(before, 4, datetime.date(2027, 3, 30), TODAY)
    assert sound(far)
    assert far.meetings[3].date == datetime.date(2027, 3, 30)
    assert far.meetings[:2] == before.meetings[:2]


@pytest.mark.parametrize(("made", "reason"), [
    (lambda cycle: absent(held(cycle, 2), "Anne", 2), "held"),
    (lambda cycle: absent(absent(cycle, "Anne", 2), "Anne", 2), "absent_already"),
    (lambda cycle: leave(leave(cycle, "Anne"), "Anne"), "left_already"),
    (lambda cycle: leave(held(cycle, 8), "Anne"), "over"),
    (lambda cycle: move(cycle, 9, datetime.date(2027, 4, 1), TODAY), "no_meeting"),
    (lambda cycle: move(cycle, 3, datetime.date(2020, 4, 1), TODAY), "past_date"),
])  # fmt: skip
def test_what_cannot_be_changed_is_refused(made, reason):
    with pytest.raises(Refused) as refused:
        made(plan(brief(), TODAY))
    assert refused.value.reason == reason


@pytest.mark.parametrize(("series", "conflict"), [
    ({"to": "2027-03-01"}, {"period"}),
    ({"unavailable": [{"from": "2027-01-10", "to": "2027-06-30"}]}, {"unavailable"}),
    ({"meetings": 6, "from": "2027-02-06", "to": "2027-03-31", "gap_weeks": [1, 1], "weekdays": ["mon"]}, {"school"}),
    ({"weekdays": ["sat"], "unavailable": [{"from": "2027-02-10", "to": "2027-04-10"}]}, {"unavailable"}),
])  # fmt: skip
def test_impossible_dates_are_explained_by_what_stands_in_the_way(series, conflict):
    with pytest.raises(NoDates) as error:
        plan(brief(**series), TODAY)
    assert conflict <= set(error.value.conflict)
    assert error.value.repairs


def test_a_minimal_conflict_is_minimal():
    """Giving up any member of the conflict lets dates be: each repair was tried with the rest held."""
    with pytest.raises(NoDates) as error:
        plan(brief(to="2027-03-01"), TODAY)
    assert {repair.requirement for repair in error.value.repairs} <= set(error.value.conflict)


def test_school_holidays_of_unknown_years_are_not_guessed():
    series = brief().schedule.series
    assert series is not None
    with pytest.raises(UnknownYear):
        _ = closures(series, datetime.date(2040, 1, 1), datetime.date(2040, 6, 1)).closed


@pytest.mark.parametrize("people", [2, 4, 11, 20])
def test_a_group_of_another_size_is_refused(people):
    with pytest.raises(NoRoles) as refused:
        plan(brief(min(people, 10)).model_copy(update={
            "participants": brief().participants.model_copy(update={"expected": people, "people": ()})}), TODAY)
    assert refused.value.reason == "size"


@pytest.mark.parametrize(("change", "case"), [
    (lambda m: m.model_copy(update={"date": datetime.date(2027, 5, 6)}), "closed_holiday"),
    (lambda m: m.model_copy(update={"date": datetime.date(2027, 4, 8)}), "closed_school"),
    (lambda m: m.model_copy(update={"date": datetime.date(2027, 5, 12)}), "closed_weekday"),
    (lambda m: m.model_copy(update={"date": datetime.date(2027, 6, 29)}), "gap"),
    (lambda m: m.model_copy(update={"absent": (m.consultations[0].client,)}), "not_there"),
    (lambda m: m.model_copy(update={"consultations": (
        m.consultations[0].model_copy(update={"helper": m.consultations[0].client}),)}), "two_roles"),
    (lambda m: m.model_copy(update={"consultations": (
        m.consultations[0].model_copy(update={"client": None}),)}), "no_client"),
])  # fmt: skip
def test_the_checker_sees_what_is_broken_by_hand(change, case):
    cycle = plan(brief(), TODAY)
    meetings = tuple(change(one) if one.number == 7 else one for one in cycle.meetings)
    found = {one.case for one in check_cycle(cycle.model_copy(update={"meetings": meetings}), closed(cycle))}
    assert case in found


def test_the_checker_sees_unfair_turns():
    cycle = plan(brief(), TODAY)
    first = cycle.meetings[0].consultations[0].client
    meetings = tuple(
        one.model_copy(update={"consultations": (one.consultations[0].model_copy(update={"client": first}),)})
        for one in cycle.meetings
    )
    found = {one.case for one in check_cycle(cycle.model_copy(update={"meetings": meetings}), closed(cycle))}
    assert {"client_in_a_row", "second_early", "uneven"} <= found
