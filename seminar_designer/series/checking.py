"""Whether a cycle keeps its rules, whoever made or edited it: read from the file alone, not from what planned it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from seminar_designer.model.cycle import Cycle, CycleMeeting
from seminar_designer.series.closures import Closures


@dataclass(frozen=True)
class Broken:
    """A rule that is not kept: `case` names a sentence, `facts` fill it."""

    case: str
    meeting: int
    facts: Mapping[str, object] = field(default_factory=dict)


def check_cycle(cycle: Cycle, closed: Closures | None) -> list[Broken]:
    """Every rule of dates and roles that the cycle breaks (co-development, COD-09 to COD-14); dates are held against
    the `closed` days when they are known, and against the brief's own dates otherwise.
    """
    return [*_dates(cycle, closed), *_roles(cycle), *_turns(cycle)]


def _dates(cycle: Cycle, closed: Closures | None) -> Iterator[Broken]:
    series = cycle.brief.schedule.series
    assert series is not None
    least, most = (7 * weeks for weeks in series.gap_weeks)
    for earlier, later in zip(cycle.meetings, cycle.meetings[1:], strict=False):
        gap = (later.date - earlier.date).days
        if not series.dates and not least <= gap <= most and not later.held:
            yield Broken("gap", later.number, {"days": gap, "least": least, "most": most})
    for meeting in cycle.meetings:
        reasons = closed.closed.get(meeting.date, frozenset()) if closed is not None else frozenset()
        for reason in sorted(reasons):
            if not meeting.held and not series.dates:
                yield Broken(f"closed_{reason}", meeting.number, {"date": meeting.date})


def _roles(cycle: Cycle) -> Iterator[Broken]:
    people = {person.name for person in cycle.brief.participants.people}
    for meeting in cycle.meetings:
        there = set(cycle.present(meeting.number))
        clients = [one.client for one in meeting.consultations if one.client]
        if len(set(clients)) < len(clients):
            yield Broken("client_twice_here", meeting.number)
        for consultation in meeting.consultations:
            held = dict(consultation.held())
            if people and "client" not in held:
                yield Broken("no_client", meeting.number)
            for role, name in held.items():
                if name not in there and not meeting.held:
                    yield Broken("not_there", meeting.number, {"role": role, "name": name})
            doubled = [name for name, many in Counter(held.values()).items() if many > 1]
            for name in doubled:
                yield Broken("two_roles", meeting.number, {"name": name})


def _turns(cycle: Cycle) -> Iterator[Broken]:
    """Nobody twice in a row, turns even, first turns before second ones, of those who stay."""
    gone = {leaver.name for leaver in cycle.left}
    staying = [person.name for person in cycle.brief.participants.people if person.name not in gone]
    before: set[str] = set()
    turns: Counter[str] = Counter(dict.fromkeys(staying, 0))
    for meeting in cycle.meetings:
        clients = {one.client for one in meeting.consultations if one.client}
        for name in sorted(before & clients):
            if not meeting.held:
                yield Broken("client_in_a_row", meeting.number, {"name": name})
        yield from _early_seconds(meeting, turns, clients, staying)
        turns.update(name for name in clients if name in turns)
        before = clients
    if turns and max(turns.values()) - min(turns.values()) > 1:
        most, least = max(turns, key=lambda one: turns[one]), min(turns, key=lambda one: turns[one])
        facts = {"most": most, "many": turns[most], "least": least, "few": turns[least]}
        yield Broken("uneven", len(cycle.meetings), facts)


def _early_seconds(
    meeting: CycleMeeting, turns: Counter[str], clients: set[str], staying: list[str]
) -> Iterator[Broken]:
    waiting = [name for name in staying if not turns[name] and name not in clients]
    for name in sorted(clients):
        if turns[name] >= 1 and waiting and not meeting.held:
            yield Broken("second_early", meeting.number, {"name": name, "waiting": waiting[0]})


CASES = (
    "gap", "closed_weekday", "closed_holiday", "closed_school", "closed_unavailable", "client_twice_here", "no_client",
    "not_there", "two_roles", "client_in_a_row", "second_early", "uneven",
)  # fmt: skip
"""Every case there is."""
