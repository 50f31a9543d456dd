"""The slots of a day before and after a replanning, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.engine.answers.changes import How
from seminar_designer.engine.answers.replan import Replanned
from seminar_designer.model.programme import Programme, Slot


@dataclass(frozen=True)
class Row:
    """One slot: as it was and as it is; `before_day` when it was on another day."""

    how: How
    before: Slot | None
    after: Slot | None
    before_day: int | None = None
    past: bool = False


def rows(before: Programme, found: Replanned, day: int) -> Iterator[Row]:
    """The slots of a day (from 1) in order; those that are gone from it stand where they stood."""
    old = list(before.days[day - 1].slots) if day <= len(before.days) else []
    rests = _pairs(old, list(found.programme.days[day - 1].slots))
    timed: list[tuple[int, int, Row]] = []
    for change in found.changes:
        if change.after is not None and change.after[0] == day:
            other = change.before[0] if change.before is not None and change.before[0] != day else None
            own = None if change.before is None else change.before[1]
            row = Row(change.how, own, change.after[1], other, _is_past(found, day, change.after[1]))
            timed.append((change.after[1].start, 1, row))
        elif change.after is None and change.before is not None and change.before[0] == day:
            timed.append((change.before[1].start, 0, Row("gone", change.before[1], None)))
    for own, after in rests:
        how = _how(own, after)
        at = after.start if after is not None else own.start if own is not None else 0
        past = after is not None and _is_past(found, day, after)
        timed.append((at, 2 if after is None else 1, Row(how, own, after, None, past)))
    yield from (row for _, _, row in sorted(timed, key=lambda one: one[:2]))


def _pairs(old: list[Slot], new: list[Slot]) -> Iterator[tuple[Slot | None, Slot | None]]:
    """Breaks, meals, buffers and fixed points, each with the nearest of its kind and title that stood there."""
    before = [slot for slot in old if slot.kind != "block"]
    after = [slot for slot in new if slot.kind != "block"]
    alike = sorted(
        (abs(one.start - other.start), i, j)
        for i, one in enumerate(before)
        for j, other in enumerate(after)
        if (one.kind, one.title) == (other.kind, other.title)
    )
    paired: dict[int, int] = {}
    for _, i, j in alike:
        if i not in paired.values() and j not in paired:
            paired[j] = i
    for j, slot in enumerate(after):
        yield (before[paired[j]] if j in paired else None), slot
    yield from ((slot, None) for i, slot in enumerate(before) if i not in paired.values())


def _how(before: Slot | None, after: Slot | None) -> How:
    if before is None or after is None:
        return "new" if before is None else "gone"
    if before.minutes != after.minutes:
        return "longer" if after.minutes > before.minutes else "shorter"
    return "same" if before.start == after.start else "moved"


def _is_past(found: Replanned, day: int, slot: Slot) -> bool:
    past = found.past
    return past is not None and (day - 1 < past.day or (day - 1 == past.day and slot in past.slots))
