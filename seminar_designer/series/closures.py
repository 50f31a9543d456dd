"""Days on which a meeting cannot be, each with the reason: weekends, holidays, somebody away."""

import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from seminar_designer.model.schedule import Series, Unavailable, Zone

Reason = Literal["weekday", "holiday", "school", "unavailable"]
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
USUAL = ("tue", "thu")
"""Days of the week where a brief names none: in the middle of the week, and not the children's Wednesday."""


class UnknownYear(Exception):
    """School holidays are known up to `last` only, and the period goes beyond."""

    def __init__(self, last: datetime.date) -> None:
        self.last = last
        super().__init__(str(last))


@dataclass(frozen=True)
class Closures:
    """The closed days between `first` and `last`, by reason.

    `away` are stretches of the brief and of calendars. Holidays are those of France; school holidays those of the
    zones (package vacances-scolaires-france, from the open data of the ministry). Raises UnknownYear when asked.
    """

    first: datetime.date
    last: datetime.date
    weekdays: tuple[str, ...]
    zones: tuple[Zone, ...]
    away: tuple[Unavailable, ...]

    @cached_property
    def closed(self) -> Mapping[datetime.date, frozenset[Reason]]:
        """Every day of the period, with all that closes it (empty: it is open)."""
        holidays, school = set(_holidays(self.first.year, self.last.year)), self._school()
        away = {day for stretch in self.away for day in _days(stretch.from_, stretch.to)}
        found: dict[datetime.date, frozenset[Reason]] = {}
        for day in _days(self.first, self.last):
            reasons: dict[Reason, bool] = {
                "weekday": DAYS[day.weekday()] not in (self.weekdays or USUAL),
                "holiday": day in holidays,
                "school": day in school,
                "unavailable": day in away,
            }
            found[day] = frozenset(reason for reason, holds in reasons.items() if holds)
        return found

    def open_days(self, ignored: Iterable[Reason] = ()) -> list[datetime.date]:
        """The days that nothing closes but what is ignored, in order."""
        spared = frozenset(ignored)
        return [day for day, reasons in self.closed.items() if not reasons - spared]

    def _school(self) -> set[datetime.date]:
        if not self.zones:
            return set()
        known = _calendar()
        if self.last > school_known_until():
            raise UnknownYear(school_known_until())
        days = _days(self.first, self.last)
        return {day for day in days if any(known.is_holiday_for_zone(day, zone) for zone in self.zones)}


@functools.cache
def _calendar() -> Any:
    from vacances_scolaires_france import SchoolHolidayDates  # noqa: PLC0415 - reads its files when it is made

    return SchoolHolidayDates()


def school_known_until() -> datetime.date:
    """The last day up to which school holidays are known: the end of the last school year."""
    last: datetime.date = max(_calendar().data)
    return last


def closures(series: Series, first: datetime.date, last: datetime.date, away: Iterable[Unavailable] = ()) -> Closures:
    """The closed days of a series, `away` (from calendars) added to what its brief says."""
    return Closures(first, last, series.weekdays, series.school_zone, (*series.unavailable, *away))


def _holidays(first: int, last: int) -> Iterator[datetime.date]:
    import holidays  # noqa: PLC0415 - takes a tenth of a second

    yield from holidays.country_holidays("FR", years=range(first, last + 1))


def _days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for ahead in range((last - first).days + 1):
        yield first + datetime.timedelta(days=ahead)
