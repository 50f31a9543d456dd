"""What happens to a cycle: somebody will be absent, leaves, or a meeting moves. Past meetings never change."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from seminar_designer.model.consultation import Role
from seminar_designer.model.cycle import Cycle, CycleMeeting, Leaver
from seminar_designer.model.schedule import Unavailable
from seminar_designer.series.dates import Dates, Wanted
from seminar_designer.series.planning import plan_dates, with_roles


class Refused(Exception):
    """The change cannot be made: `reason` names a sentence, `facts` fill it."""

    def __init__(self, reason: str, **facts: object) -> None:
        self.reason = reason
        self.facts = facts
        super().__init__(reason)


@dataclass(frozen=True)
class Changed:
    """One thing that is other than it was: a role, from one person to another, or a date."""

    meeting: int
    role: Role | None
    consultation: int
    before: str | datetime.date | None
    after: str | datetime.date | None


def absent(cycle: Cycle, name: str, number: int) -> Cycle:
    """The cycle when the person will miss the meeting: others take their roles, with as few changes as can be."""
    meeting = _open_meeting(cycle, number)
    if name in meeting.absent:
        raise Refused("absent_already", name=name, number=number)
    if name not in cycle.members(number):
        raise Refused("left_already", name=name, number=number)
    changed = meeting.model_copy(update={"absent": (*meeting.absent, name)})
    return with_roles(_with(cycle, changed))


def leave(cycle: Cycle, name: str) -> Cycle:
    """The cycle when the person leaves after the meetings that have been held."""
    if any(leaver.name == name for leaver in cycle.left):
        raise Refused("left_already", name=name, number=len(cycle.meetings))
    held = sum(meeting.held for meeting in cycle.meetings)
    if held == len(cycle.meetings):
        raise Refused("over")
    left = (*cycle.left, Leaver(name=name, after=held))
    return with_roles(cycle.model_copy(update={"left": left}))


def move(cycle: Cycle, number: int, to: datetime.date, today: datetime.date, away: Iterable[Unavailable] = ()) -> Cycle:
    """The cycle when a meeting is on another day; other dates move only when the gaps ask for it.

    Raises NoDates when the gaps cannot be kept at all.
    """
    _open_meeting(cycle, number)
    series = cycle.brief.schedule.series
    assert series is not None
    if to <= today:
        raise Refused("past_date", date=to)
    before = [meeting.date for meeting in cycle.meetings]
    fixed = {index: meeting.date for index, meeting in enumerate(cycle.meetings) if meeting.held}
    wanted = Wanted(len(before), (), 0, 0, {**fixed, number - 1: to}, before)
    free = series.model_copy(update={"dates": ()})
    return with_roles(_dated(cycle, plan_dates(free, len(before), today, away, wanted)))


def held(cycle: Cycle, number: int) -> Cycle:
    """The cycle when the meetings up to that number have taken place."""
    if not 1 <= number <= len(cycle.meetings):
        raise Refused("no_meeting", number=number, last=len(cycle.meetings))
    meetings = [one.model_copy(update={"held": True}) if one.number <= number else one for one in cycle.meetings]
    return cycle.model_copy(update={"meetings": tuple(meetings)})


def differences(before: Cycle, after: Cycle) -> list[Changed]:
    """Everything that changed, meeting by meeting."""
    found = []
    for old, new in zip(before.meetings, after.meetings, strict=True):
        if old.date != new.date:
            found.append(Changed(old.number, None, 0, old.date, new.date))
        for position in range(max(len(old.consultations), len(new.consultations))):
            was = dict(old.consultations[position].held()) if position < len(old.consultations) else {}
            now = dict(new.consultations[position].held()) if position < len(new.consultations) else {}
            found += [
                Changed(old.number, role, position, was.get(role), now.get(role))
                for role in {**was, **now} if was.get(role) != now.get(role)
            ]  # fmt: skip
    return found


def _open_meeting(cycle: Cycle, number: int) -> CycleMeeting:
    """The meeting of that number, which has not been held."""
    if not 1 <= number <= len(cycle.meetings):
        raise Refused("no_meeting", number=number, last=len(cycle.meetings))
    meeting = cycle.meetings[number - 1]
    if meeting.held:
        raise Refused("held", number=number, date=meeting.date)
    return meeting


def _with(cycle: Cycle, meeting: CycleMeeting) -> Cycle:
    meetings = tuple(meeting if one.number == meeting.number else one for one in cycle.meetings)
    return cycle.model_copy(update={"meetings": meetings})


def _dated(cycle: Cycle, dates: Dates) -> Cycle:
    people = cycle.brief.participants.people
    meetings = []
    for meeting, date in zip(cycle.meetings, dates.dates, strict=True):
        if meeting.date != date and not meeting.held:
            away = tuple(person.name for person in people if date in person.away)
            meetings.append(meeting.model_copy(update={"date": date, "absent": away, "moved": meeting.moved + 1}))
        else:
            meetings.append(meeting)
    return cycle.model_copy(update={"meetings": tuple(meetings)})
