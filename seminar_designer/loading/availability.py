"""Calendars of people (.ics): the days on which their events leave no room for a meeting."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.model.clock import Clock
from seminar_designer.model.schedule import Series, Unavailable

PLACE = "Europe/Paris"
"""Where the hours of meetings are meant; events in other zones are turned to it."""
LARGEST = 20_000_000
"""Bytes of a calendar that is still read."""


def load_unavailable(
    series: Series, beside: Path, first: datetime.date, last: datetime.date
) -> tuple[Unavailable, ...]:
    """The days from `first` to `last` on which an event of the `calendars` overlaps the hours of a meeting.

    Their paths are relative to the folder of the file `beside`. Events that show as free, or were cancelled, close
    nothing; repeated events are unfolded. Raises BadInput for a calendar that cannot be read.
    """
    found = []
    for position, name in enumerate(series.calendars, start=1):
        where = f"schedule.series.calendars[{position}]"
        found += list(_closed(beside.parent / name, where, series.start, series.minutes, first, last))
    return tuple(found)


def _closed(
    file: Path, where: str, start: Clock, minutes: int, first: datetime.date, last: datetime.date
) -> Iterator[Unavailable]:
    from zoneinfo import ZoneInfo  # noqa: PLC0415

    zone = ZoneInfo(PLACE)
    for event in _events(file, where, first, last):
        if str(event.get("TRANSP", "")) == "TRANSPARENT" or str(event.get("STATUS", "")) == "CANCELLED":
            continue
        begins, ends = _local(event["DTSTART"].dt, zone), _local(_end(event), zone)
        day = begins.date()
        while day <= ends.date():
            opens = datetime.datetime.combine(day, datetime.time(), zone) + datetime.timedelta(minutes=start)
            if begins < opens + datetime.timedelta(minutes=minutes) and opens < ends and first <= day <= last:
                why = str(event.get("SUMMARY", "")) or file.stem
                yield Unavailable.model_validate({"from": day, "to": day, "why": why})
            day += datetime.timedelta(days=1)


def _events(file: Path, where: str, first: datetime.date, last: datetime.date) -> list[Any]:
    import icalendar  # noqa: PLC0415 - only who has calendars waits for it
    import recurring_ical_events  # noqa: PLC0415

    try:
        if file.stat().st_size > LARGEST:
            raise BadInput([Problem(file, 0, 0, where, "calendar_too_big")])
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
    except FileNotFoundError:
        raise BadInput([Problem(file, 0, 0, where, "file_missing")]) from None
    except OSError:
        raise BadInput([Problem(file, 0, 0, where, "file_unreadable")]) from None
    except (ValueError, KeyError, IndexError):
        raise BadInput([Problem(file, 0, 0, where, "not_calendar")]) from None
    try:
        found: list[Any] = recurring_ical_events.of(calendar).between(first, last + datetime.timedelta(days=1))
    except Exception:  # noqa: BLE001 - odd rules of repetition raise all sorts
        raise BadInput([Problem(file, 0, 0, where, "not_calendar")]) from None
    return sorted(found, key=lambda event: str(event["DTSTART"].dt))


def _end(event: Any) -> datetime.date | datetime.datetime:
    """The end of an event, or of its day when it says none."""
    if "DTEND" in event:
        end: datetime.date | datetime.datetime = event["DTEND"].dt
        return end
    starts: datetime.date | datetime.datetime = event["DTSTART"].dt
    if "DURATION" in event:
        lasts: datetime.timedelta = event["DURATION"].dt
        return starts + lasts
    return starts if isinstance(starts, datetime.datetime) else starts + datetime.timedelta(days=1)


def _local(moment: datetime.date | datetime.datetime, zone: datetime.tzinfo) -> datetime.datetime:
    """The moment there; a day is its midnight, and a moment without a zone is taken to be there already."""
    if isinstance(moment, datetime.datetime):
        return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)
    return datetime.datetime.combine(moment, datetime.time(), zone)
