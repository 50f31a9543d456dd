"""What has changed from one programme to another, slot by slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from seminar_designer.engine.nearby import Key
from seminar_designer.model.programme import Programme, Slot

How = Literal["same", "moved", "longer", "shorter", "new", "gone"]


@dataclass(frozen=True)
class Change:
    """One use of a block: what has become of it, and where it stood and stands (day from 1)."""

    how: How
    block: str
    title: str
    before: tuple[int, Slot] | None
    after: tuple[int, Slot] | None


def changes(before: Programme, after: Programme) -> tuple[Change, ...]:
    """Every use of a block in the order of the new programme, those that are gone in between where they stood.

    A use is the same when block and objective are; then its day and start, or else its minutes, may have changed.
    """
    old = list(_blocks(before))
    new = list(_blocks(after))
    left: dict[Key, list[tuple[int, Slot]]] = {}
    for day, slot in old:
        left.setdefault(_key(slot), []).append((day, slot))
    found = [(_at(own), _change(own, left)) for own in new]
    gone = [
        ((day, slot.start), Change("gone", slot.block or "", slot.title, (day, slot), None))
        for own in left.values() for day, slot in own
    ]  # fmt: skip
    return tuple(change for _, change in sorted([*found, *gone], key=lambda one: one[0]))


def _change(own: tuple[int, Slot], left: dict[Key, list[tuple[int, Slot]]]) -> Change:
    day, slot = own
    known = left.get(_key(slot))
    if not known:
        return Change("new", slot.block or "", slot.title, None, own)
    was = known.pop(0)
    how: How = "same"
    if (was[0], was[1].start) != (day, slot.start):
        how = "moved"
    if was[1].minutes != slot.minutes:
        how = "longer" if slot.minutes > was[1].minutes else "shorter"
    return Change(how, slot.block or "", slot.title, was, own)


def _blocks(programme: Programme) -> Iterator[tuple[int, Slot]]:
    for number, day in enumerate(programme.days, start=1):
        for slot in day.slots:
            if slot.kind == "block":
                yield number, slot


def _key(slot: Slot) -> Key:
    return slot.block or "", slot.serves


def _at(own: tuple[int, Slot]) -> tuple[int, int]:
    return own[0], own[1].start
