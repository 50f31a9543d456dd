"""What stays of a programme word for word: what has taken place, and what is locked."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from seminar_designer.engine.answers.past import Past
from seminar_designer.model.programme import Programme, ProgrammeDay, Session, Slot

SAID = ("title", "question", "question_number", "moment")
"""What a slot says in words of its own, which somebody may have written by hand."""


@dataclass(frozen=True)
class Lock:
    """A day (from 1) that stays as it is, or the slot of a day that starts at a minute."""

    day: int
    at: int | None = None


def as_they_were(
    found: Programme, before: Programme, past: Past | None, locks: Collection[Lock], same_group: bool
) -> Programme:
    """The programme found, with what is past taken from the one before as it stands there, and locked slots too as
    far as they stand where they stood; where the group has changed, or their hour, these keep their words only.
    """
    whole = {lock.day - 1 for lock in locks if lock.at is None}
    alone = {(lock.day - 1, lock.at) for lock in locks}
    days = []
    for number, day in enumerate(found.days):
        old = before.days[number] if number < len(before.days) else None
        if old is None:
            days.append(day)
        elif past is not None and number < past.day:
            days.append(old)
        else:
            kept = _past(past, number)
            locked = [slot for slot in old.slots if number in whole or (number, slot.start) in alone]
            days.append(_day(day, kept, locked, same_group))
    return found.model_copy(update={"days": tuple(days)})


def _past(past: Past | None, day: int) -> Mapping[int, Slot]:
    """The slots of the running day that have taken place, by start."""
    return {} if past is None or past.day != day else {slot.start: slot for slot in past.slots}


def _day(day: ProgrammeDay, past: Mapping[int, Slot], locked: Sequence[Slot], same_group: bool) -> ProgrammeDay:
    sessions = tuple(
        Session(slots=tuple(past.get(slot.start) or _worded(slot, locked, same_group) for slot in session.slots))
        for session in day.sessions
    )
    return day.model_copy(update={"sessions": sessions})


def _worded(slot: Slot, locked: Sequence[Slot], same_group: bool) -> Slot:
    """The slot itself, or the locked one that it is."""
    if slot.kind != "block":
        return slot
    for old in locked:
        if (old.block, old.serves, old.minutes) == (slot.block, slot.serves, slot.minutes):
            if same_group and (old.start, old.end, old.uses) == (slot.start, slot.end, slot.uses):
                return old
            words = {name: getattr(old, name) for name in SAID}
            adds_up = sum(step.minutes for step in old.steps) == slot.minutes
            return slot.model_copy(update={**words, **({"steps": old.steps} if same_group and adds_up else {})})
    return slot
