"""Nights are long enough."""

import datetime
import itertools
from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.programme import ProgrammeDay
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule


class Parameters(Model):
    """Hours between the end of one day, evening included, and the start of the next."""

    hours: int = Field(default=11, ge=1, le=24)


class NightRest(Rule[Parameters]):
    """Between two days that follow one another people rest; days without a date are taken to do so."""

    kind = "night-rest"
    Parameters = Parameters
    source = "learning-design rules R71, R72; Code du travail L3131-1"
    depends_on = frozenset(("hours",))
    told_only = True

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each night that is too short."""
        days = reading.programme.days
        for number, (before, after) in enumerate(itertools.pairwise(days), start=1):
            if None not in (before.date, after.date) and after.date != _next(before.date):
                continue
            minutes = MIDNIGHT + after.start - _last_minute(before)
            if minutes < self.parameters.hours * 60:
                facts = {"hours": minutes // 60, "minutes": minutes % 60, "least": self.parameters.hours}
                yield Finding("short", 0, number + 1, after.start, facts)


def _next(date: datetime.date | None) -> datetime.date | None:
    return None if date is None else date + datetime.timedelta(days=1)


def _last_minute(day: ProgrammeDay) -> int:
    """End of the day and of its evening, in minutes since its midnight."""
    ends = [day.end if day.end > day.start else day.end + MIDNIGHT]
    if day.evening is not None:
        ends.append(day.evening.end if day.evening.end > day.evening.start else day.evening.end + MIDNIGHT)
    return max(ends)
