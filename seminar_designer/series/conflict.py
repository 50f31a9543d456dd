"""Why no dates fit, and what would let them: every repair is tried before it is told."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from seminar_designer.series.closures import Closures, Reason
from seminar_designer.series.dates import Dates, Wanted, best_dates

Requirement = Literal["weekday", "holiday", "school", "unavailable", "period", "most", "least"]
EVERY: tuple[Requirement, ...] = ("least", "most", "period", "weekday", "holiday", "unavailable", "school")
"""What is kept rather than given up comes first."""
LONGER = 26
"""Weeks by which a period may grow in a repair."""
FREE = 400
"""Days between meetings that are no bound any more."""


@dataclass(frozen=True)
class Repair:
    """What to give up or widen (`to`: the new end, or days apart), and the dates it allows."""

    requirement: Requirement
    to: datetime.date | int | None
    dates: Dates


class NoDates(Exception):
    """No dates fit: a minimal `conflict`, and up to three `repairs`."""

    def __init__(self, conflict: Sequence[Requirement], repairs: Sequence[Repair]) -> None:
        self.conflict = tuple(conflict)
        self.repairs = tuple(repairs)
        super().__init__(", ".join(conflict))


def found_dates(wanted: Wanted, closed: Closures, asked: datetime.date) -> Dates:
    """The best dates up to the day `asked`; `closed` knows the days after it as well. Raises NoDates."""
    found = best_dates(_under(wanted, closed, asked, EVERY))
    if found is not None:
        return found
    conflict = list(EVERY)
    for one in reversed(EVERY):
        fewer = [other for other in conflict if other != one]
        if best_dates(_under(wanted, closed, asked, fewer)) is None:
            conflict = fewer
    raise NoDates(conflict, sorted(_repairs(wanted, closed, asked, conflict), key=lambda one: one.dates.cost)[:3])


def _under(wanted: Wanted, closed: Closures, asked: datetime.date, held: Sequence[Requirement]) -> Wanted:
    """The dates wanted when only the requirements `held` have to be met."""
    reasons: tuple[Reason, ...] = ("weekday", "holiday", "school", "unavailable")
    days = closed.open_days([reason for reason in reasons if reason not in held])
    if "period" in held:
        days = [day for day in days if day <= asked]
    least = wanted.least if "least" in held else 1
    most = wanted.most if "most" in held else FREE
    return replace(wanted, open_days=days, least=least, most=most)


def _repairs(
    wanted: Wanted, closed: Closures, asked: datetime.date, conflict: Sequence[Requirement]
) -> Iterator[Repair]:
    """For each member of the conflict, the smallest change of it alone that lets dates be."""
    for one in conflict:
        tries: list[tuple[datetime.date | int | None, Wanted]]
        if one == "period":
            ends = (asked + datetime.timedelta(weeks=week) for week in range(1, LONGER + 1))
            tries = [(end, _under(wanted, closed, end, EVERY)) for end in ends if end <= closed.last]
        elif one == "most":
            tries = [(days, replace(_under(wanted, closed, asked, EVERY), most=days)) for days in
                     range(wanted.most + 7, 85, 7)]  # fmt: skip
        elif one == "least":
            tries = [(days, replace(_under(wanted, closed, asked, EVERY), least=days)) for days in
                     range(wanted.least - 7, 0, -7)]  # fmt: skip
        else:
            tries = [(None, _under(wanted, closed, asked, [other for other in EVERY if other != one]))]
        for to, changed in tries:
            dates = best_dates(changed)
            if dates is not None:
                yield Repair(one, to, dates)
                break
