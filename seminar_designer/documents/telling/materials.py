"""Materials: how many of each item a slot and a whole day need."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from seminar_designer.documents.telling.reading import Reading
from seminar_designer.model.catalogue import Item
from seminar_designer.model.programme import Slot

SPARE_PERCENT = 10
"""Consumables brought on top of what is used up."""


@dataclass(frozen=True)
class Need:
    """A quantity of one item."""

    item: Item
    quantity: int
    consumed: bool


@dataclass(frozen=True)
class Total:
    """What to bring of one item for several slots; `spare` is the part of `quantity` kept in reserve."""

    item: Item
    quantity: int
    spare: int
    used_at: tuple[int, ...]


def needs(slot: Slot, reading: Reading) -> tuple[Need, ...]:
    """What the slot's block needs for this group, each item once."""
    block = reading.block(slot)
    if block is None:
        return ()
    subgroups = slot.group.subgroups if slot.group else block.subgroups(reading.people) or 0
    quantities: dict[tuple[str, bool], int] = defaultdict(int)
    for material in block.materials:
        quantity = material.count(reading.people, subgroups, reading.programme.brief.facilitators)
        quantities[material.item, material.consumed] += quantity
    items = reading.catalogue.items
    return tuple(Need(items[id], quantity, consumed) for (id, consumed), quantity in quantities.items())


def totals(slots: Iterable[Slot], reading: Reading) -> tuple[Total, ...]:
    """What to bring for these slots: the most used at once of what is reused, the sum of what is used up + 10 %."""
    reused: dict[str, int] = defaultdict(int)
    used_up: dict[str, int] = defaultdict(int)
    used_at: dict[str, list[int]] = defaultdict(list)
    for slot in slots:
        for need in needs(slot, reading):
            id = need.item.id
            if need.consumed:
                used_up[id] += need.quantity
            else:
                reused[id] = max(reused[id], need.quantity)
            if slot.start not in used_at[id]:
                used_at[id].append(slot.start)
    found = []
    for id, times in used_at.items():
        spare = math.ceil(used_up[id] * SPARE_PERCENT / 100)
        quantity = reused[id] + used_up[id] + spare
        found.append(Total(reading.catalogue.items[id], quantity, spare, tuple(times)))
    return tuple(found)


def item_name(item: Item, quantity: int, reading: Reading) -> str:
    """The item's name in the singular or the plural."""
    return (item.name if quantity < 2 else item.plural)[reading.language]
