"""The ways in which a programme may be replanned, those that touch least first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.engine.answers.past import Past
from seminar_designer.engine.nearby import worked
from seminar_designer.model.brief import Brief
from seminar_designer.model.programme import Programme
from seminar_designer.rules.rule import Finding


@dataclass(frozen=True)
class Calm:
    """Days (from 0) and sessions of a programme that a change need not touch."""

    days: frozenset[int]
    sessions: frozenset[int]


NOTHING_CALM = Calm(frozenset(), frozenset())


@dataclass(frozen=True)
class Way:
    """How to replan: what stays calm, whether the group is taken to have rested during a delay, and whether what has
    stood in one session stays in its order.
    """

    calm: Calm
    rested: bool
    ordered: bool = True


def ways_to_replan(
    programme: Programme, brief: Brief, past: Past | None, late: int | None, broken: Sequence[Finding]
) -> tuple[Way, ...]:
    """The ways to try, in order. `broken` are violations of the programme as it is by the new brief, `late` is the day
    (from 0) that is late.
    """
    calms = dict.fromkeys([*_calm(programme, brief, past, late, broken), NOTHING_CALM])
    ways = [Way(calm, rested) for rested in ((False,) if late is None else (False, True)) for calm in calms]
    return (*ways, loosest(late is not None))


def loosest(late: bool) -> Way:
    """The way that leaves most open."""
    return Way(NOTHING_CALM, late, ordered=False)


def _calm(
    programme: Programme, brief: Brief, past: Past | None, late: int | None, broken: Sequence[Finding]
) -> Iterator[Calm]:
    """What may stay while the rest is made anew, the most first: the sessions in which nothing that is still to come
    breaks a rule, outside the day that is late; then the days.
    """
    if len(brief.schedule.days) != len(programme.days):
        return
    ahead = [one for one in broken if past is None or not past.holds(one.day, one.at)]
    spots = {(one.day - 1, one.at) for one in ahead if one.day is not None}
    days = frozenset(range(len(programme.days))) - {late} - {day for day, _ in spots}
    sessions = frozenset(
        number
        for number, (day, slots) in enumerate(worked(programme))
        if day not in days and day != late and not any((day, slot.start) in spots for slot in slots)
    )
    yield Calm(days, sessions)
    yield Calm(days, frozenset())
