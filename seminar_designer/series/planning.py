"""A cycle from its brief: dates, then roles."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from seminar_designer.model.brief import Brief
from seminar_designer.model.consultation import Consultation
from seminar_designer.model.cycle import Cycle, CycleMeeting, CycleProof
from seminar_designer.model.schedule import Series, Unavailable
from seminar_designer.series.arc import consultations, kinds
from seminar_designer.series.clients import best_clients
from seminar_designer.series.closures import Closures, closures, school_known_until
from seminar_designer.series.conflict import LONGER, found_dates
from seminar_designer.series.dates import Dates, Wanted
from seminar_designer.series.rotating import best_roles
from seminar_designer.series.turns import Group, NoRoles, Turn, Wishes

USUAL = 8
"""Meetings of a cycle whose brief does not say how many."""
SPAN = 26
"""Weeks of a cycle whose brief gives no end."""
FEWEST, MOST = 5, 10
"""People a group has: with fewer there is no consultation, with more it is two groups (co-development, COD-13)."""


def plan(brief: Brief, today: datetime.date, away: Iterable[Unavailable] = ()) -> Cycle:
    """The cycle of a brief: the most regular dates, then the fairest roles. Raises NoDates, NoRoles or UnknownYear."""
    series = brief.schedule.series
    assert series is not None
    many = series.count or USUAL
    people = brief.participants.expected
    if not FEWEST <= people <= MOST:
        raise NoRoles("size", people=people, fewest=FEWEST, most=MOST)
    dates = plan_dates(series, many, today, away)
    counts = consultations(series, many, people)
    meetings = tuple(
        CycleMeeting(
            number=number,
            date=date,
            start=series.start,
            end=series.start + series.minutes,
            kind=kind,
            consultations=(Consultation(),) * count,
            absent=tuple(person.name for person in brief.participants.people if date in person.away),
        )
        for number, (date, kind, count) in enumerate(zip(dates.dates, kinds(many), counts, strict=True), start=1)
    )
    cycle = Cycle(brief=brief, meetings=meetings)
    proof = CycleProof(dates=dates.cost, dates_bound=dates.cost, roles=0, roles_bound=0)
    return with_roles(cycle.model_copy(update={"proof": proof}))


def plan_dates(
    series: Series, many: int, today: datetime.date, away: Iterable[Unavailable], wanted: Wanted | None = None
) -> Dates:
    """The dates of the meetings: those of the brief, else the most regular ones. Raises NoDates or UnknownYear."""
    if series.dates:
        return Dates(series.dates, 0)
    last, closed = period(series, today, away)
    least, most = series.gap_weeks
    given = wanted or Wanted(many, (), 0, 0)
    return found_dates(replace(given, meetings=many, least=7 * least, most=7 * most), closed, last)


def period(series: Series, today: datetime.date, away: Iterable[Unavailable]) -> tuple[datetime.date, Closures]:
    """The last day asked, and the closed days from the first to half a year after it, as far as they are known."""
    first = series.from_ or today
    last = series.to or first + datetime.timedelta(weeks=SPAN)
    longer = last + datetime.timedelta(weeks=LONGER)
    if series.school_zone:
        longer = max(last, min(longer, school_known_until()))
    return last, closures(series, first, longer, away)


def with_roles(cycle: Cycle) -> Cycle:
    """The cycle with the best roles: past meetings stay, roles told already change as little as can be."""
    if not cycle.brief.participants.people:
        return cycle
    group = group_of(cycle)
    clients = best_clients(group)
    roles, value, bound = best_roles(group, clients)
    meetings = tuple(
        meeting.model_copy(update={"consultations": told}) for meeting, told in zip(cycle.meetings, roles, strict=True)
    )
    proof = cycle.proof or CycleProof(dates=0, dates_bound=0, roles=0, roles_bound=0)
    scored = proof.model_copy(update={"roles": clients.value + value, "roles_bound": clients.bound + bound})
    return cycle.model_copy(update={"meetings": meetings, "proof": scored})


def group_of(cycle: Cycle) -> Group:
    """The cycle as roles see it."""
    turns: Sequence[Turn] = [
        Turn(cycle.present(one.number), len(one.consultations), one.held, one.consultations) for one in cycle.meetings
    ]
    people = cycle.brief.participants.people
    gone = {leaver.name for leaver in cycle.left}
    wishes = {one.name: Wishes(frozenset(one.client_at), frozenset(one.not_client_at)) for one in people}
    return Group(turns, [one.name for one in people], [one.name for one in people if one.name not in gone], wishes)
