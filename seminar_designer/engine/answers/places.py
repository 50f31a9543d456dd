"""Where the sessions of a programme come to stand in a new frame, and what locks hold of them."""

from collections.abc import Iterator, Mapping, Sequence

from seminar_designer.engine.answers.held import Kept
from seminar_designer.engine.answers.keeping import Lock
from seminar_designer.engine.answers.past import Past
from seminar_designer.engine.nearby import Key, worked
from seminar_designer.model.programme import Programme, Slot


def places_of(programme: Programme, past: Past | None, days: Sequence[int]) -> Mapping[int, int]:
    """The place of each session in the new frame: the same one of its day, or the last there is.

    Of a running day the session in progress goes on after what is past of it.
    """
    found: dict[int, int] = {}
    counts: dict[int, int] = {}
    for number, (day, _) in enumerate(worked(programme)):
        own = [place for place, of in enumerate(days) if of == day]
        position = counts.get(day, 0)
        counts[day] = position + 1
        if past is not None and day == past.day and past.cut and position >= past.whole_sessions:
            position += 1
        if own:
            found[number] = own[min(position, len(own) - 1)]
    return found


def locked_slots(programme: Programme, lock: Lock) -> Iterator[tuple[int, Slot]]:
    """The slots of blocks that a lock names, each with the number of its session in the programme."""
    for number, (day, slots) in enumerate(worked(programme)):
        if day == lock.day - 1:
            yield from ((number, slot) for slot in slots if lock.at in (None, slot.start))


def kept_by_locks(
    programme: Programme, locks: Sequence[Lock], whole: dict[int, Sequence[Slot]], places: Mapping[int, int]
) -> tuple[Kept, ...]:
    """Adds locked days to the sessions that are whole; returns the uses that are locked alone.

    `places` are those of the programme's sessions in the new frame.
    """
    sessions = list(worked(programme))
    parts: dict[tuple[int, Key], int] = {}
    for lock in locks:
        if lock.at is None:
            whole.update({places[number]: slots for number, (day, slots) in enumerate(sessions) if day == lock.day - 1})
    for lock in locks:
        for number, slot in locked_slots(programme, lock):
            if places[number] not in whole:
                key = places[number], (slot.block or "", slot.serves)
                parts[key] = parts.get(key, 0) + slot.minutes
    return tuple(Kept(place, key, minutes) for (place, key), minutes in parts.items())


def minutes_lasted(sessions: Sequence[Sequence[Slot]]) -> Mapping[tuple[str, str | None], tuple[int, int]]:
    """Minutes that locked uses last."""
    found: dict[tuple[str, str | None], tuple[int, int]] = {}
    for slots in sessions:
        for slot in slots:
            key = (slot.block or "", slot.serves)
            least, most = found.get(key, (slot.minutes, slot.minutes))
            found[key] = (min(least, slot.minutes), max(most, slot.minutes))
    return found
