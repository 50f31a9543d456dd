"""The hours in a brief: days long enough and in order, fixed points and lunches inside them.

Checks read the raw data and skip what is not usable, so a mistake of form elsewhere hides none of these.
"""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from seminar_designer.loading.brief_names import each, raw_days
from seminar_designer.loading.problems import OWN, Keys, Problem, nearest_of, shown, where
from seminar_designer.loading.yaml_nodes import Source
from seminar_designer.model.clock import MIDNIGHT, read_clock, write_clock


def hour_problems(source: Source) -> Iterator[Problem]:
    """All that contradicts the days of the brief."""
    days = _days(source.data)
    yield from _something_to_work_on(source)
    yield from _dates(source)
    yield from _lengths(source, days)
    yield from _fixed(source, days)
    yield from _lunches(source, days)


def _said_by_model(source: Source, keys: Keys, text: str) -> Problem:
    """What the model says itself once nothing around is wrong; said here in any case."""
    return Problem(source.file, *source.at(keys), where(keys), OWN, facts=(("text", text),))


def _something_to_work_on(source: Source) -> Iterator[Problem]:
    wanted = ("themes", "objectives")
    given = any(source.data.get(key) for key in wanted) or any(nearest_of(key, wanted) for key in source.data)
    if not given:
        yield _said_by_model(source, (), "`themes` or `objectives` expected: at least one thing to work on")


def _dates(source: Source) -> Iterator[Problem]:
    dates = [day.get("date") for day in raw_days(source.data) if isinstance(day, dict)]
    known = [date for date in dates if type(date) is datetime.date]
    if known != sorted(set(known)):
        yield _said_by_model(source, ("schedule",), "dates in order expected, each once")


def _lengths(source: Source, days: "list[_Hours | None]") -> Iterator[Problem]:
    for number, hours in enumerate(days):
        minutes = 0 if hours is None else hours.end - hours.start
        if hours is not None and not 60 <= minutes <= 14 * 60:
            text = f"a day lasts between 1 and 14 hours, found {minutes} minutes"
            yield _said_by_model(source, ("schedule", "days", number), text)


@dataclass(frozen=True)
class _Hours:
    """A stretch of time in minutes since midnight of its day; the end may be after midnight."""

    start: int
    end: int

    def holds(self, other: "_Hours") -> bool:
        return self.start <= other.start and other.end <= self.end

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        return ("start", write_clock(self.start)), ("end", write_clock(self.end))


def _usable(read: Callable[[Any], int], value: Any) -> int | None:
    try:
        return read(value)
    except (ValueError, TypeError):
        return None


def _days(data: dict[str, Any]) -> list[_Hours | None]:
    """The hours of each day, None where they cannot be read."""
    days: list[_Hours | None] = []
    for day in raw_days(data):
        ends = [_usable(read_clock, day.get(key)) for key in ("start", "end")] if isinstance(day, dict) else [None]
        start, end = ends[0], ends[-1]
        if start is None or end is None:
            days.append(None)
        else:
            days.append(_Hours(start, start + ((end - start) % MIDNIGHT or MIDNIGHT)))
    return days


def _fixed(source: Source, days: list[_Hours | None]) -> Iterator[Problem]:
    placed: list[tuple[int, _Hours, Keys, str]] = []
    for keys, point in each("fixed", source.data):
        if not isinstance(point, dict):
            continue
        day, start, minutes = point.get("day", 1), _usable(read_clock, point.get("start")), point.get("minutes")
        if not isinstance(day, int) or isinstance(day, bool) or day < 1:
            continue
        if day > len(days):
            if days:
                at = (*keys, "day")
                count = (("days", str(len(days))),)
                yield Problem(source.file, *source.at(at), where(at), "day_exists", str(day), facts=count)
            continue
        hours = days[day - 1]
        if start is None or not isinstance(minutes, int) or minutes <= 0 or hours is None:
            continue
        start += MIDNIGHT if start < hours.start and start + MIDNIGHT < hours.end else 0
        stretch = _Hours(start, start + minutes)
        if not hours.holds(stretch):
            at = (*keys, "start")
            found = f"{write_clock(stretch.start)}–{write_clock(stretch.end)}"
            yield Problem(source.file, *source.at(at), where(at), "inside_day", found, facts=hours.facts)
        placed.append((day, stretch, keys, str(point.get("title", ""))))
    for (day, one, first, title), (other_day, other, keys, _) in combinations(placed, 2):
        if day == other_day and one.start < other.end and other.start < one.end:
            at = (*keys, "start")
            facts = (("other", shown(title)), ("line", str(source.at(first)[0])))
            yield Problem(source.file, *source.at(at), where(at), "fixed_overlap", facts=facts)


def _lunches(source: Source, days: list[_Hours | None]) -> Iterator[Problem]:
    for number, (day, hours) in enumerate(zip(raw_days(source.data), days, strict=True)):
        lunch = day.get("lunch") if isinstance(day, dict) else None
        if not isinstance(lunch, dict) or hours is None:
            continue
        between = lunch.get("between", [12 * 60, 14 * 60])
        ends = [_usable(read_clock, end) for end in between] if isinstance(between, list) else []
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            continue
        window = _Hours(ends[0], ends[1])
        if not hours.holds(window):
            keys = ("schedule", "days", number, "lunch", "between")
            found = f"{write_clock(window.start)}–{write_clock(window.end)}"
            yield Problem(source.file, *source.at(keys), where(keys), "lunch_inside_day", found, facts=hours.facts)
