"""Which slots may be left out when time is short, without harm to what comes after."""

from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.telling.slot_words import protected
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Slot

FRAME = ("opening", "icebreaker", "debrief", "closing", "evaluation")
"""Families that hold a day together: what opens, makes people speak, looks back, ends."""

KEPT_SHARE = 2 / 3
"""Part of its minutes that an objective keeps."""

Place = tuple[int, int]
"""Day, from 1, and start of a slot."""


def droppable(reading: Reading) -> frozenset[Place]:
    """The slots that each could be left out: nothing takes up what they yield, needs them before it or debriefs them,
    the brief does not ask for them, and their objective keeps two thirds of its time and every moment of learning.
    """
    laid = [
        (number, slot, block)
        for number, day in enumerate(reading.programme.days, start=1)
        for slot in day.slots
        if (block := reading.block(slot)) is not None
    ]
    taken_up = {(use.day or number, use.start) for number, slot, _ in laid for use in slot.uses}
    found = set()
    for position, (number, slot, block) in enumerate(laid):
        before, after = laid[:position], laid[position + 1 :]
        needed = any(block.id in (*later.prerequisites, *later.follows) for _, _, later in after)
        debriefs = bool(before) and before[-1][2].debrief_needed == "after"
        others = [(other, its_block) for _, other, its_block in (*before, *after)]
        held = _frames(block, reading) or needed or debriefs or (number, slot.start) in taken_up
        if not held and _served(slot, block, others):
            found.add((number, slot.start))
    return frozenset(found)


def _frames(block: Block, reading: Reading) -> bool:
    """Whether the block must stay for what it is."""
    asked = block.id in reading.programme.brief.include
    chained = bool(block.leads or block.follows) or block.debrief_needed == "after"
    return block.family in FRAME or protected(block) or asked or chained or block.transfer or block.recall


def _served(slot: Slot, block: Block, others: list[tuple[Slot, Block]]) -> bool:
    """Whether the objective of the slot is still served well enough by the other slots."""
    if slot.serves is None:
        return True
    serving = [(other, its_block) for other, its_block in others if other.serves == slot.serves]
    kept = sum(other.minutes for other, _ in serving)
    return kept >= (kept + slot.minutes) * KEPT_SHARE and any(one.learning == block.learning for _, one in serving)
