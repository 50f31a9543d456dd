"""Repairs: the cheapest changes of a brief that make it feasible, each tried before it is told."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from seminar_designer.engine.explaining.feasible import Wanted
from seminar_designer.engine.explaining.requirements import Requirement, without
from seminar_designer.model.brief import Brief, Budget
from seminar_designer.model.schedule import Day, FixedPoint, Lunch
from seminar_designer.rules.kinds.objectives_served import ObjectivesServed

MORE_MINUTES = (15, 30, 45, 60, 90, 120)
"""By how much a day may be made longer."""
SHIFTS = (15, -15, 30, -30, 45, -45, 60, -60, 90, -90)
"""By how much a fixed point may be moved."""
LESS_MINUTES = (240, 180, 120, 90, 60, 45, 30, 15)
"""Minutes that an objective may be left with at the least, when more are asked for."""
GROWING = frozenset({"end-later", "start-earlier", "budget", "facilitators", "wider-lunch", "less-time"})
"""Changes of which more is always easier to meet."""
MORE_MONEY = (1.25, 1.5, 2.0, 3.0)
MONEY = (50.0, 100.0, 200.0, 400.0, 800.0)
"""How a budget may grow: by a factor, or to a sum."""


@dataclass(frozen=True)
class Repair:
    """One change: `kind` names its sentence and `facts` fill it; `cost` says how unwelcome it is; `wanted` is what is
    wanted afterwards.
    """

    kind: str
    cost: float
    wanted: Wanted
    facts: Mapping[str, Any] = field(default_factory=dict)


Feasible = Callable[[Wanted], bool | None]


def repairs(wanted: Wanted, conflict: Sequence[Requirement], feasible: Feasible, most: int = 3) -> list[Repair]:
    """At most so many single changes that each make a feasible brief, the cheapest first.

    Of changes of one kind to one thing (an hour later, a larger budget) only the smallest that does is told; when
    more is always easier, the largest is tried first, and the others only when it does.
    """
    things: dict[tuple[str, Any], list[Repair]] = {}
    for repair in _changes(wanted, conflict):
        things.setdefault((repair.kind, repair.facts.get("which")), []).append(repair)
    found: list[Repair] = []
    for ladder in sorted(things.values(), key=lambda ladder: ladder[0].cost):
        if len(found) >= most and sorted(one.cost for one in found)[most - 1] <= ladder[0].cost:
            break
        if len(ladder) > 1 and ladder[0].kind in GROWING and not feasible(ladder[-1].wanted):
            continue
        tried = ladder[:-1] if len(ladder) > 1 and ladder[0].kind in GROWING else ladder
        smallest = next((one for one in tried if feasible(one.wanted)), None)
        if smallest is None and tried is not ladder:
            smallest = ladder[-1]
        if smallest is not None:
            found.append(smallest)
    return sorted(found, key=lambda one: one.cost)[:most]


def _changes(wanted: Wanted, conflict: Sequence[Requirement]) -> Iterator[Repair]:
    """Everything worth trying, told by the requirements of the conflict, and longer days in any case."""
    for requirement in conflict:
        yield from _of(wanted, requirement)
    if any(one.kind == "objective" for one in conflict):
        yield from _less_time(wanted)
    days = {int(one.keys[2]) for one in conflict if one.kind == "lunch"}
    days |= {int(one.facts["day"]) - 1 for one in conflict if one.kind == "fixed"}
    for number in sorted(days) or [len(wanted.brief.schedule.days) - 1]:
        yield from _longer(wanted, number)


def _of(wanted: Wanted, one: Requirement) -> Iterator[Repair]:
    """Changes of one requirement."""
    brief, given_up = wanted.brief, without(wanted, [one])
    which = {"which": one.id, **one.facts}
    if one.kind == "include":
        yield Repair("leave-out", 3, given_up, which)
    elif one.kind == "exclude":
        yield Repair("allow", 2, given_up, which)
    elif one.kind == "objective" and len(wanted.objectives) > 1:
        yield Repair("wish", 4, given_up, which)
    elif one.kind == "fixed":
        yield from _moved(wanted, one)
        yield Repair("unfix", 6, given_up, which)
    elif one.kind == "lunch":
        yield from _lunches(wanted, int(one.keys[2]))
    elif one.kind == "facilitators":
        for more in (1, 2, 3):
            after = brief.facilitators + more
            changed = brief.model_copy(update={"facilitators": after})
            yield Repair("facilitators", 6 * more, _with(wanted, changed), {"which": one.id, "after": after})
    elif one.kind == "budget" and brief.budget is not None:
        now = brief.budget.materials
        sums = sorted({*(round(now * factor) for factor in MORE_MONEY), *(one for one in MONEY if one > now)} - {now})
        for number, amount in enumerate(sums):
            changed = brief.model_copy(update={"budget": Budget(materials=amount)})
            facts = {"which": one.id, "before": now, "after": amount}
            yield Repair("budget", 3 + number / 10, _with(wanted, changed), facts)
    elif one.kind == "venue":
        better = brief.venue.model_copy(update={"walls": True, "movable_chairs": True})
        yield Repair("venue", 4, _with(wanted, brief.model_copy(update={"venue": better})), {})
    elif one.kind == "delivery" and brief.delivery != "onsite":
        yield Repair("onsite", 8, _with(wanted, brief.model_copy(update={"delivery": "onsite"})), {})
    elif one.kind == "rule":
        yield Repair("relax", 8, given_up, which)


def _less_time(wanted: Wanted) -> Iterator[Repair]:
    """Fewer minutes for each objective, where a rule asks for many."""
    for number, rule in enumerate(wanted.rules):
        if isinstance(rule, ObjectivesServed) and rule.forbids:
            before = rule.parameters.min_minutes
            for place, after in enumerate(minutes for minutes in LESS_MINUTES if minutes < before):
                parameters = rule.parameters.model_copy(update={"min_minutes": after})
                looser = ObjectivesServed(rule.id, rule.severity, rule.weight, parameters)
                rules = (*wanted.rules[:number], looser, *wanted.rules[number + 1 :])
                facts = {"which": rule.id, "rule": rule.id, "before": before, "after": after}
                yield Repair("less-time", 3 + place / 10, dataclasses.replace(wanted, rules=rules), facts)


def _with(wanted: Wanted, brief: Brief) -> Wanted:
    return dataclasses.replace(wanted, brief=brief)


def _day(wanted: Wanted, number: int, day: Day) -> Wanted:
    days = list(wanted.brief.schedule.days)
    days[number] = day
    schedule = wanted.brief.schedule.model_copy(update={"days": tuple(days)})
    return _with(wanted, wanted.brief.model_copy(update={"schedule": schedule}))


def _longer(wanted: Wanted, number: int) -> Iterator[Repair]:
    """A day that ends later, or starts earlier."""
    day = wanted.brief.schedule.days[number]
    for minutes in MORE_MINUTES:
        if day.end + minutes < 24 * 60 and day.minutes + minutes <= 14 * 60:
            after = day.model_copy(update={"end": day.end + minutes})
            facts = {"which": number, "day": number + 1, "before": day.end, "after": day.end + minutes}
            yield Repair("end-later", 2 * minutes / 15, _day(wanted, number, after), facts)
        if day.start - minutes >= 7 * 60:
            after = day.model_copy(update={"start": day.start - minutes})
            facts = {"which": number, "day": number + 1, "before": day.start, "after": day.start - minutes}
            yield Repair("start-earlier", 2.5 * minutes / 15, _day(wanted, number, after), facts)


def _moved(wanted: Wanted, one: Requirement) -> Iterator[Repair]:
    """A fixed point at another time."""
    brief, number = wanted.brief, int(one.keys[1])
    point = brief.fixed[number]
    for shift in SHIFTS:
        start = point.start + shift
        if not 0 <= start < 24 * 60:
            continue
        points = list(brief.fixed)
        points[number] = FixedPoint.model_validate({**point.model_dump(), "start": start})
        changed = brief.model_copy(update={"fixed": tuple(points)})
        facts = {**one.facts, "which": one.id, "before": point.start, "after": start}
        yield Repair("move", 2 + abs(shift) / 30, _with(wanted, changed), facts)


def _lunches(wanted: Wanted, number: int) -> Iterator[Repair]:
    """A shorter lunch, or one with a wider window."""
    day = wanted.brief.schedule.days[number]
    if day.meal is None:
        return
    early, late = day.meal.between
    for minutes in (60, 45):
        if minutes < day.meal.minutes:
            meal = Lunch(minutes=minutes, between=(early, late))
            facts = {"which": number, "day": number + 1, "before": day.meal.minutes, "after": minutes}
            changed = _day(wanted, number, day.model_copy(update={"lunch": meal}))
            yield Repair("shorter-lunch", 2 + (day.meal.minutes - minutes) / 30, changed, facts)
    for wider in (30, 60, 90):
        meal = Lunch(minutes=day.meal.minutes, between=(early - wider, late + wider))
        facts = {"which": number, "day": number + 1, "early": early - wider, "late": late + wider}
        changed = _day(wanted, number, day.model_copy(update={"lunch": meal}))
        yield Repair("wider-lunch", 2 + wider / 20, changed, facts)
