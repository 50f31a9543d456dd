"""Replanning: a programme after something has changed, with the fewest changes first, then the best value.

What is past does not move. The rest of a running day is laid out anew from the minute at which it can go on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from seminar_designer.engine.answers.changes import Change, changes
from seminar_designer.engine.answers.held import FewestChanges, Kept, Locked, sparing
from seminar_designer.engine.answers.keeping import Lock, as_they_were
from seminar_designer.engine.answers.past import (
    NotRunning,
    Past,
    begun_again,
    frame_after,
    past_of,
    with_late_lunch,
)
from seminar_designer.engine.answers.places import kept_by_locks, locked_slots, minutes_lasted, places_of
from seminar_designer.engine.answers.ways import NOTHING_CALM, Way, loosest, ways_to_replan
from seminar_designer.engine.answers.why import planned
from seminar_designer.engine.design import Options, Progress, design, usual_limit
from seminar_designer.engine.frame import NoFrame
from seminar_designer.engine.infeasible import Infeasible, no_frame
from seminar_designer.engine.nearby import worked
from seminar_designer.engine.posing import pose
from seminar_designer.engine.rescue import any_programme
from seminar_designer.engine.setting import Given, frame_parameters
from seminar_designer.engine.work import Work
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, Proof, Slot
from seminar_designer.rules.checking import Checked, check
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.scoring import score

__all__ = ["Asked", "Lock", "NotRunning", "Replanned", "UnknownLock", "can_replan", "replan"]

SHARE_WAY = 0.5
"""Part of the usual time of a design for each way to replan."""
CHANGE = 400
"""Points that one change costs: more than any choice of blocks earns."""


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
    for lock in asked.locks:
        if lock.day > len(brief.schedule.days) or not any(True for _ in locked_slots(programme, lock)):
            raise UnknownLock(lock)
    if brief == programme.brief and not asked.late and not check(programme, catalogue, rules).violations:
        return Replanned(programme, changes(programme, programme), past)
    after = check(programme.model_copy(update={"brief": brief}), catalogue, rules)
    late = asked.day - 1 if asked.late else None
    ways = ways_to_replan(programme, brief, past, late, [one.finding for one in after.violations])
    limit = usual_limit(brief) * SHARE_WAY if options.time_limit is None else options.time_limit
    first: Infeasible | None = None
    for way in ways:
        try:
            found = _replanned(
                programme, asked, brief, past, catalogue, rules, replace(options, time_limit=limit), progress, way
            )  # fmt: skip
        except Infeasible as error:
            first = error if way.calm == NOTHING_CALM and first is None else first
            continue
        broken = check(found.programme, catalogue, rules).violations
        if way == ways[-1] or all(_bearable(one, asked, past) for one in broken):
            return found
    assert first is not None
    raise first


def can_replan(
    programme: Programme, asked: Asked, catalogue: Catalogue, rules: Rules, options: Options
) -> bool | None:
    """Whether there is any programme after a change, however much it touches; None when that is not known."""
    brief = _changed(programme.brief if asked.brief is None else asked.brief, asked)
    past = None if asked.now is None else past_of(programme, asked.day - 1, asked.now, asked.late)
    try:
        redesign = _redesign(programme, asked, brief, past, rules, loosest(bool(asked.late)))
        held = [rule for rule in redesign.rules if rule.forbids]
        posed = pose(redesign.brief, catalogue, held, redesign.given)
    except Infeasible:
        return False
    limit = usual_limit(brief) if options.time_limit is None else options.time_limit
    return any_programme(posed.problem, Work(limit), options.seed).met


def _bearable(one: Checked, asked: Asked, past: Past | None) -> bool:
    """Whether no choice could mend what was found: it is past, or on the day that is late."""
    late = bool(asked.late) and one.finding.day == asked.day
    return late or (past is not None and past.holds(one.finding.day, one.finding.at))


@dataclass(frozen=True)
class Redesign:
    """A replanning as a design of its own: its brief, its rules and what is given; `locks` are those of the calm days
    too.
    """

    brief: Brief
    rules: Rules
    given: Given
    locks: tuple[Lock, ...]


def _replanned(
    programme: Programme, asked: Asked, brief: Brief, past: Past | None, catalogue: Catalogue, rules: Rules,
    options: Options, progress: Callable[[Progress], None], way: Way,
) -> Replanned:
    """The programme of a changed brief that keeps what is locked, past or calm, and as much as it can of the rest."""
    redesign = _redesign(programme, asked, brief, past, rules, way)
    found = design(redesign.brief, catalogue, redesign.rules, options, progress, redesign.given)
    same_group = asked.participants is None and asked.brief is None
    found = as_they_were(found, programme, past, redesign.locks, same_group)
    return Replanned(_valued(found, catalogue, rules), changes(programme, found), past)


def _redesign(
    programme: Programme, asked: Asked, brief: Brief, past: Past | None, rules: Rules, way: Way
) -> Redesign:
    """What is to be designed. Raises Infeasible when there is no frame for it."""
    locks = (*asked.locks, *(Lock(day + 1) for day in sorted(way.calm.days)))
    days = {lock.day - 1 for lock in locks if lock.at is None}
    same_group = asked.participants is None and asked.brief is None
    goes_on = past is not None and same_group and not asked.late and _on_time(programme)
    stays = past is not None and past.day in days
    cut = None if goes_on or stays else past
    if past is not None:
        brief = with_late_lunch(brief, past)
    try:
        frame = frame_after(
            programme, brief, None if goes_on else past, days, *frame_parameters(rules), rested=way.rested
        )  # fmt: skip
    except NoFrame as error:
        raise no_frame(error) from error
    sessions = [slots for _, slots in worked(programme)]
    whole: dict[int, Sequence[Slot]] = {} if past is None else dict(enumerate(past.sessions))
    begun = {}
    if past is not None and past.cut and cut is None:
        begun = {len(past.sessions) - 1: whole.pop(len(past.sessions) - 1)}
    taken_place = {**whole, **begun}
    places = places_of(programme, cut, [place.day for place in frame.places])
    parts = kept_by_locks(programme, locks, whole, places)
    for number in way.calm.sessions:
        whole.setdefault(places[number], sessions[number])
    begun = {place: slots for place, slots in begun.items() if place not in whole}
    kept = [
        Kept(places[number], (slot.block or "", slot.serves))
        for number, slots in enumerate(sessions)
        for slot in slots
        if slot.block not in asked.drop and number in places and not _is_past(past, slot)
    ]
    locked = [(places[number], slot) for lock in locks for number, slot in locked_slots(programme, lock)]
    if same_group:
        for place, slot in locked:
            taken_place[place] = (*taken_place.get(place, ()), slot)
    held = (
        *(sparing(rule, taken_place) for rule in rules), Locked(whole, begun, parts),
        FewestChanges(kept, sum(map(len, sessions)), CHANGE, ordered=way.ordered),
    )  # fmt: skip
    objectives = planned(programme) if asked.brief is None else None
    start = programme if cut is None else begun_again(programme, cut)
    given = Given(objectives, frame, minutes_lasted(list(taken_place.values())), start)
    return Redesign(brief, held, given, locks)


def _on_time(programme: Programme) -> bool:
    """Whether what stands still in a programme is what its brief has fixed: no delay was laid into it."""
    asked = {(point.day, point.start) for point in programme.brief.fixed}
    return all(
        (number, slot.start) in asked
        for number, day in enumerate(programme.days, start=1)
        for slot in day.slots
        if slot.kind == "fixed"
    )


def _valued(found: Programme, catalogue: Catalogue, rules: Rules) -> Programme:
    """The programme with its own value: what its changes cost stands in no score. The bound then holds for the
    programmes with as few changes.
    """
    assert found.proof is not None
    value = check(found, catalogue, rules).value
    proof = Proof.of(value, found.proof.bound + value - found.proof.value, found.proof.seconds)
    return score(found.model_copy(update={"proof": proof}), catalogue, rules)


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


def _is_past(past: Past | None, slot: Slot) -> bool:
    """Whether a slot is past."""
    return past is not None and any(slot is one for slots in past.sessions for one in slots)
