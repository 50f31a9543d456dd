"""Replanning: a programme after something has changed, with the fewest changes first, then the best value.

What is past does not move. The rest of a running day is laid out anew from the minute at which it can go on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from seminar_designer.engine.answers.changes import Change, changes
from seminar_designer.engine.answers.held import FewestChanges, Kept, Locked
from seminar_designer.engine.answers.past import NotRunning, Past, frame_after, past_of, with_late_lunch
from seminar_designer.engine.answers.why import planned
from seminar_designer.engine.design import Options, Progress, design
from seminar_designer.engine.frame import NoFrame
from seminar_designer.engine.infeasible import no_frame
from seminar_designer.engine.nearby import worked
from seminar_designer.engine.setting import Given, frame_parameters
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, Slot
from seminar_designer.rules.checking import check
from seminar_designer.rules.rule import Rules

__all__ = ["Asked", "Lock", "NotRunning", "Replanned", "UnknownLock", "replan"]

CHANGE = 400
"""Points that one change costs: more than any choice of blocks earns."""


@dataclass(frozen=True)
class Lock:
    """A day (from 1) that stays as it is, or the slot of a day that starts at a minute."""

    day: int
    at: int | None = None


class UnknownLock(Exception):
    """There is no such day, or no block that starts then."""

    def __init__(self, lock: Lock) -> None:
        super().__init__(f"{lock.day} {lock.at}")
        self.lock = lock


@dataclass(frozen=True)
class Asked:
    """What has changed: the group is `late` by some minutes at `now` of `day` (from 1), so many `participants` come, a
    block is dropped, a new brief holds; `locks` stay as they are.
    """

    day: int = 1
    now: int | None = None
    late: int = 0
    participants: int | None = None
    drop: tuple[str, ...] = ()
    locks: tuple[Lock, ...] = ()
    brief: Brief | None = None


@dataclass(frozen=True)
class Replanned:
    """The new programme, and what has become of every use of a block."""

    programme: Programme
    changes: tuple[Change, ...]
    past: Past | None = None
    price: int = field(default=CHANGE)


def replan(
    programme: Programme, asked: Asked, catalogue: Catalogue, rules: Rules, options: Options,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Replanned:
    """The programme after a change. Raises Infeasible, NotRunning for a time outside the day, or UnknownLock."""
    brief = _changed(programme.brief if asked.brief is None else asked.brief, asked)
    past = None if asked.now is None else past_of(programme, asked.day - 1, asked.now, asked.late)
    goes_on = past is not None and not asked.late and asked.participants is None and asked.brief is None
    days = {lock.day - 1 for lock in asked.locks if lock.at is None and lock.day <= len(programme.days)}
    if past is not None:
        brief = with_late_lunch(brief, past)
    try:
        frame = frame_after(programme, brief, None if goes_on else past, days, *frame_parameters(rules))
    except NoFrame as error:
        raise no_frame(error) from error
    sessions = [slots for _, slots in worked(programme)]
    whole: dict[int, Sequence[Slot]] = {} if past is None else dict(enumerate(past.sessions))
    begun = {}
    if past is not None and past.cut and goes_on:
        begun = {len(past.sessions) - 1: whole.pop(len(past.sessions) - 1)}
    parts = _locks(programme, asked.locks, whole, len(frame.places))
    places = _places(programme, None if goes_on else past, [place.day for place in frame.places])
    kept = [
        Kept(places[number], (slot.block or "", slot.serves))
        for number, slots in enumerate(sessions)
        for slot in slots
        if slot.block not in asked.drop and number in places and not _is_past(past, slot)
    ]
    held = (*rules, Locked(whole, begun, parts), FewestChanges(kept, CHANGE))
    objectives = planned(programme) if asked.brief is None else None
    given = Given(objectives, frame, _lasting([*whole.values(), *begun.values()]), programme)
    found = design(brief, catalogue, held, options, progress, given)
    return Replanned(_valued(found, catalogue, rules), changes(programme, found), past)


def _valued(found: Programme, catalogue: Catalogue, rules: Rules) -> Programme:
    """The programme with its own value: what its changes cost stands in no score. The bound then holds for the
    programmes with as few changes.
    """
    assert found.proof is not None
    value = check(found, catalogue, rules).value
    bound = found.proof.bound + value - found.proof.value
    gap = round((bound - value) / bound, 4) if bound > 0 else 0.0
    proof = found.proof.model_copy(update={"value": value, "bound": bound, "gap": gap})
    score = tuple(line for line in found.score if line.rule != FewestChanges.kind)
    return found.model_copy(update={"proof": proof, "score": score})


def _changed(brief: Brief, asked: Asked) -> Brief:
    """The brief with another group and without the blocks that are dropped."""
    changes: dict[str, object] = {}
    if asked.participants is not None:
        people = brief.participants
        changes["participants"] = people.model_copy(
            update={
                "expected": asked.participants,
                "min": None if people.min is None else min(people.min, asked.participants),
                "max": None if people.max is None else max(people.max, asked.participants),
            }
        )
    if asked.drop:
        changes["exclude"] = (*brief.exclude, *asked.drop)
        changes["include"] = tuple(block for block in brief.include if block not in asked.drop)
    return brief.model_copy(update=changes)


def _places(programme: Programme, past: Past | None, days: Sequence[int]) -> Mapping[int, int]:
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


def _is_past(past: Past | None, slot: Slot) -> bool:
    """Whether a slot is past."""
    return past is not None and any(slot is one for slots in past.sessions for one in slots)


def _locks(
    programme: Programme, locks: Sequence[Lock], whole: dict[int, Sequence[Slot]], places: int
) -> tuple[Kept, ...]:
    """Adds locked days to the sessions that are whole; returns the uses that are locked alone."""
    sessions = list(worked(programme))
    parts: list[Kept] = []
    for lock in locks:
        own = [(number, slots) for number, (day, slots) in enumerate(sessions) if day == lock.day - 1]
        if lock.at is None and own:
            whole.update({number: slots for number, slots in own if number < places})
            continue
        found = [
            Kept(number, (slot.block or "", slot.serves))
            for number, slots in own
            for slot in slots
            if slot.start == lock.at
        ]
        if not found:
            raise UnknownLock(lock)
        parts += found
    return tuple(parts)


def _lasting(sessions: Sequence[Sequence[Slot]]) -> Mapping[tuple[str, str | None], tuple[int, int]]:
    """Minutes that locked uses last."""
    found: dict[tuple[str, str | None], tuple[int, int]] = {}
    for slots in sessions:
        for slot in slots:
            key = (slot.block or "", slot.serves)
            least, most = found.get(key, (slot.minutes, slot.minutes))
            found[key] = (min(least, slot.minutes), max(most, slot.minutes))
    return found

