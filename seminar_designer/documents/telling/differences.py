"""What tells programmes for the same brief apart: their minutes by sort, the blocks only one has, its tone."""

from collections.abc import Callable, Mapping, Sequence

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, Slot

HEARD = 0.04
"""Share of the minutes by which a tone must be stronger than in the other programmes to be told."""
Tone = tuple[str, str]
"""What a tone is about, `doing` or `learning`, and its value: `("doing", "play")`."""


def used(programme: Programme, catalogue: Catalogue) -> list[tuple[Slot, Block]]:
    """Every slot of a block the catalogue knows, with its sheet."""
    slots = (slot for day in programme.days for slot in day.slots)
    return [(slot, catalogue.blocks[slot.block]) for slot in slots if slot.block in catalogue.blocks and slot.block]


def minutes_by(programme: Programme, catalogue: Catalogue, sort: Callable[[Block], str]) -> Mapping[str, int]:
    """Minutes of the blocks by sort."""
    found: dict[str, int] = {}
    for slot, block in used(programme, catalogue):
        found[sort(block)] = found.get(sort(block), 0) + slot.minutes
    return found


def minutes_by_theme(programme: Programme, catalogue: Catalogue) -> Mapping[str, int]:
    """Minutes by root theme of the objective that is served; what frames the day serves none."""
    themes = {one.id: catalogue.root(one.theme) for one in programme.objectives}
    found: dict[str, int] = {}
    for slot, _ in used(programme, catalogue):
        if slot.serves in themes and slot.serves is not None:
            theme = themes[slot.serves]
            found[theme] = found.get(theme, 0) + slot.minutes
    return found


def only_in(programmes: Sequence[Programme], number: int) -> list[str]:
    """Blocks that only one of the programmes has, those that last longest first."""
    minutes: dict[str, int] = {}
    for day in programmes[number].days:
        for slot in day.slots:
            if slot.block is not None:
                minutes[slot.block] = minutes.get(slot.block, 0) + slot.minutes
    others = {
        slot.block
        for other, programme in enumerate(programmes)
        if other != number
        for day in programme.days
        for slot in day.slots
    }
    return sorted((block for block in minutes if block not in others), key=lambda block: (-minutes[block], block))


def in_all(programmes: Sequence[Programme]) -> list[str]:
    """Blocks that all programmes have, in the order of the first."""
    blocks = [[slot.block for day in one.days for slot in day.slots if slot.block] for one in programmes]
    return [block for block in dict.fromkeys(blocks[0]) if all(block in own for own in blocks)]


def tones(programmes: Sequence[Programme], catalogue: Catalogue) -> list[Tone | None]:
    """For each programme what it has clearly more of than the others; no two have the same tone."""
    sorts: Mapping[str, Callable[[Block], str]] = {
        "doing": lambda block: block.doing, "learning": lambda block: block.learning,
    }  # fmt: skip
    ahead: list[tuple[float, int, Tone]] = []
    for about, sort in sorts.items():
        shares = [_shares(minutes_by(one, catalogue, sort)) for one in programmes]
        for number, own in enumerate(shares):
            others = [one for other, one in enumerate(shares) if other != number]
            for value, share in own.items():
                most = max((one.get(value, 0.0) for one in others), default=share)
                ahead.append((most - share, number, (about, value)))
    found: list[Tone | None] = [None] * len(programmes)
    for behind, number, tone in sorted(ahead):
        if -behind >= HEARD and found[number] is None and tone not in found:
            found[number] = tone
    return found


def _shares(minutes: Mapping[str, int]) -> Mapping[str, float]:
    total = sum(minutes.values()) or 1
    return {sort: own / total for sort, own in minutes.items()}
