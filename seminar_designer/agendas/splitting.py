"""Hours that make sense only with something unwritten: a new day, or the afternoon of twelve-hour clocks."""

from collections.abc import Iterator
from dataclasses import replace

from seminar_designer.agendas.agenda import AgendaDay, Item, Remark
from seminar_designer.model.clock import MIDNIGHT

_MORNING, _AFTERNOON = 12 * 60, 15 * 60
_BACK = 180
"""So many minutes back in time, from an afternoon to a morning, and another day has begun."""
_NOON = 12 * 60


def split_days(days: tuple[AgendaDay, ...]) -> tuple[tuple[AgendaDay, ...], tuple[Remark, ...]]:
    """Days of which none is named, cut where the hours begin again."""
    if len(days) != 1 or days[0].place is not None:
        return days, ()
    (day,) = days
    cuts = [index for index, earlier in _jumps(day.items) if earlier >= _AFTERNOON]
    if not cuts:
        return days, ()
    parts = [day.items[low:high] for low, high in zip([0, *cuts], [*cuts, len(day.items)], strict=True)]
    lows = [0, *cuts]
    made = tuple(
        AgendaDay(
            part, hours=day.hours,
            totals=tuple(replace(t, after=t.after - low) for t in day.totals if low < t.after <= low + len(part)),
        )
        for low, part in zip(lows, parts, strict=True)
    )  # fmt: skip
    return made, (Remark("new-days", tuple(day.items[index].place for index in cuts)),)


def _jumps(items: tuple[Item, ...]) -> Iterator[tuple[int, int]]:
    """Where the hours go back to a morning, and the hour before."""
    latest = 0
    for index, item in enumerate(items):
        if item.start is None:
            continue
        if item.start < _MORNING and latest - item.start >= _BACK:
            yield index, latest
            latest = item.start
        latest = max(latest, item.start, item.end or 0)


def afternoons(days: tuple[AgendaDay, ...]) -> tuple[tuple[AgendaDay, ...], tuple[Remark, ...]]:
    """Days on twelve-hour clocks, with their afternoons as such: 9:00, 10:30, 12:00, 1:00, 2:30."""
    clocks = [clock for day in days for item in day.items for clock in (item.start, item.end) if clock is not None]
    if not clocks or max(clocks) >= _NOON + 60 or max(clocks) < 10 * 60:
        return days, ()
    shifted = tuple(replace(day, items=tuple(_shifted(day.items))) for day in days)
    changed = [
        new.place
        for before, after in zip(days, shifted, strict=True)
        for old, new in zip(before.items, after.items, strict=True)
        if (old.start, old.end) != (new.start, new.end)
    ]
    return (shifted, (Remark("afternoon", tuple(changed)),)) if changed else (days, ())


def _shifted(items: tuple[Item, ...]) -> Iterator[Item]:
    now = 0
    for item in items:
        start, end = item.start, item.end
        if start is not None and _later(start, now):
            start += MIDNIGHT // 2
        now = start if start is not None else now
        if end is not None and _later(end, now):
            end += MIDNIGHT // 2
        now = max(now, end or 0)
        yield replace(item, start=start, end=end)


def _later(clock: int, now: int) -> bool:
    """Whether a clock time that would go back is meant twelve hours later."""
    return clock < now and 60 <= clock < 8 * 60 and clock + MIDNIGHT // 2 >= now
