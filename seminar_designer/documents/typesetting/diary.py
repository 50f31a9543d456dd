"""Calendar files: French time, and events that stay the same ones when their date changes."""

import datetime
import hashlib
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from seminar_designer.model.clock import MIDNIGHT

if TYPE_CHECKING:
    from icalendar import Calendar, Timezone

ZONE = ZoneInfo("Europe/Paris")
FIRST_EDITION = datetime.date(2020, 1, 1)
"""Editions are counted in days from here, so that a later one replaces an earlier one."""


def new_calendar(name: str, of: str = "calendar") -> "Calendar":
    """An empty calendar with the rules of its time zone; `of` is what made it."""
    from icalendar import Calendar  # noqa: PLC0415 - it takes long to import

    calendar = Calendar()
    calendar.add("prodid", f"-//seminar-designer//{of}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add_component(paris())
    return calendar


def identity(*of: str) -> str:
    """The same identity for the same texts, such as client, title and which event it is."""
    told = hashlib.sha256("\n".join(of).encode("utf-8", "replace")).hexdigest()
    return f"{told[:32]}@seminar-designer"


def edition_number(edition: datetime.date | None) -> int:
    """A number that grows with the day of the edition; without a day, none."""
    return (edition - FIRST_EDITION).days if edition else 0


def stamp(edition: datetime.date | None) -> datetime.datetime:
    """When an edition was made, the same for the same day."""
    return datetime.datetime.combine(edition or FIRST_EDITION, datetime.time(), datetime.UTC)


def at(date: datetime.date, minutes: int) -> datetime.datetime:
    """A wall-clock time; past midnight, of the next day."""
    days, minute = divmod(minutes, MIDNIGHT)
    time = datetime.time(*divmod(minute, 60), tzinfo=ZONE)
    return datetime.datetime.combine(date + datetime.timedelta(days=days), time)


def paris() -> "Timezone":
    """The rules of French time since 1996: they are valid for every year, and short."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415

    zone = Timezone()
    zone.add("tzid", ZONE.key)
    for part, name, month, day, offsets in (
        (TimezoneDaylight(), "CEST", 3, 31, (1, 2)), (TimezoneStandard(), "CET", 10, 27, (2, 1)),
    ):  # fmt: skip
        part.add("tzname", name)
        part.add("dtstart", datetime.datetime(1996, month, day, 2 if name == "CEST" else 3))  # noqa: DTZ001
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", datetime.timedelta(hours=offsets[0]))
        part.add("tzoffsetto", datetime.timedelta(hours=offsets[1]))
        zone.add_component(part)
    return zone
