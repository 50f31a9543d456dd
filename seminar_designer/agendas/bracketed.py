"""Titles whose brackets do not come to the length of their slot."""

from collections.abc import Iterator, Sequence

from seminar_designer.agendas.brackets import bracketed_length, bracketed_parts
from seminar_designer.agendas.laying import Laid, LaidDay
from seminar_designer.agendas.noticed import Noticed

_HABIT = 0.6
"""Bare numbers are taken for minutes when they come to the slot's length in this part of the titles that have them."""


def brackets_of(days: Sequence[LaidDay]) -> Iterator[Noticed]:
    """A finding for each such title."""
    bare: list[tuple[LaidDay, Laid, int]] = []
    for day in days:
        for one in day.laid:
            length, parts = bracketed_length(one.item.title), bracketed_parts(one.item.title)
            if length is not None and not one.inferred and not length.low <= one.minutes <= length.high:
                yield _noticed(day, one, length.low)
            elif length is None and parts is not None:
                bare.append((day, one, parts))
    agree = sum(parts == one.minutes for _, one, parts in bare)
    if agree >= 2 and agree >= _HABIT * len(bare):
        yield from (_noticed(day, one, parts) for day, one, parts in bare if parts != one.minutes)


def _noticed(day: LaidDay, one: Laid, stated: int) -> Noticed:
    facts = {"title": one.item.title, "stated": stated, "minutes": one.minutes}
    return Noticed("titled", "forbid", (one.item.place,), day.number, one.start if day.clocked else None, facts)
