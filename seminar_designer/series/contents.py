"""The contents of all meetings together: each the best it can be, and no block twice but those of the method.

Each meeting is first designed alone. A meeting that uses what one before has used is designed again without it. The
value of the cycle is the sum of the meetings'; the sum of the bounds of the meetings *alone* bounds it, since leaving
out blocks can only lose: so the gap told is proven for all meetings together.
"""

import functools
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from seminar_designer.engine.design import Infeasible, Options, design
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle, CycleMeeting
from seminar_designer.model.programme import Programme
from seminar_designer.rules.rule import Rules
from seminar_designer.series.meetings import METHOD, meeting_brief

LIMIT = 6.0
"""Deterministic seconds for one meeting at most; most are proven the best long before."""


class NoContents(Exception):
    """A meeting cannot be designed."""

    def __init__(self, number: int, error: Infeasible) -> None:
        self.number = number
        self.error = error
        super().__init__(str(number))


@dataclass(frozen=True)
class Contents:
    """The programme of each meeting by its number, the points of all, and the bound that no cycle exceeds."""

    programmes: Mapping[int, Programme]
    value: int
    bound: int


@dataclass(frozen=True)
class Designing:
    """What designs are made with: the rules of a brief, the seed, and who is told of each meeting that is done."""

    catalogue: Catalogue
    rules: Callable[[Brief], Rules]
    seed: int = 1
    told: Callable[[int], None] = lambda _: None

    def one(self, cycle: Cycle, meeting: CycleMeeting, used: Collection[str] = ()) -> Programme:
        """The best programme of a meeting. Raises NoContents."""
        brief = meeting_brief(cycle, meeting, self.catalogue, sorted(used))
        try:
            found = design(brief, self.catalogue, self.rules(brief), Options(self.seed, LIMIT))
        except Infeasible as error:
            raise NoContents(meeting.number, error) from error
        self.told(meeting.number)
        return found


def all_contents(cycle: Cycle, designing: Designing, kept: Mapping[int, Programme] = {}) -> Contents:
    """The programmes of all meetings; those `kept` stay as they are."""
    open_ones = [meeting for meeting in cycle.meetings if meeting.number not in kept]
    alone = _alone(cycle, designing, open_ones)
    found = _unlike(cycle, designing, [(meeting, alone[meeting.number]) for meeting in open_ones], kept)
    value = sum(programme.proof.value for programme in found.values() if programme.proof)
    bounds = [alone.get(number, programme).proof for number, programme in found.items()]
    return Contents(dict(sorted(found.items())), value, sum(proof.bound for proof in bounds if proof))


def _unlike(
    cycle: Cycle, designing: Designing, left: Sequence[tuple[CycleMeeting, Programme]], kept: Mapping[int, Programme]
) -> dict[int, Programme]:
    """A programme for each meeting that is left, and those kept, without any that uses what another does.

    What a meeting can keep it keeps; the others are designed again, two at a time, and the second of these once more
    where it has come to use what the first does.
    """
    found, used = dict(kept), _used([*kept.values()])
    while left:
        again: list[tuple[CycleMeeting, Programme]] = []
        for meeting, programme in left:
            if used & _used([programme]):
                again.append((meeting, programme))
            else:
                found[meeting.number] = programme
                used |= _used([programme])
        with ThreadPoolExecutor(2) as pool:
            pair = [meeting for meeting, _ in again[:2]]
            designed = list(pool.map(functools.partial(designing.one, cycle, used=frozenset(used)), pair))
        left = [*zip(pair, designed, strict=True), *again[2:]]
    return found


def _alone(cycle: Cycle, designing: Designing, meetings: Sequence[CycleMeeting]) -> dict[int, Programme]:
    """Each meeting designed alone, two at a time; of those that ask for the same only the first."""
    briefs = {meeting.number: meeting_brief(cycle, meeting, designing.catalogue) for meeting in meetings}
    asked = {number: _asked(brief) for number, brief in briefs.items()}
    first: dict[str, CycleMeeting] = {}
    for meeting in meetings:
        first.setdefault(asked[meeting.number], meeting)
    with ThreadPoolExecutor(2) as pool:
        designed = dict(zip(first, pool.map(functools.partial(designing.one, cycle), first.values()), strict=True))
    found = {}
    for number, brief in briefs.items():
        programme = designed[asked[number]]
        days = zip(programme.days, brief.schedule.days, strict=True)
        found[number] = programme.model_copy(
            update={"brief": brief, "days": tuple(day.model_copy(update={"date": own.date}) for day, own in days)}
        )
    return found


def _asked(brief: Brief) -> str:
    """What a meeting asks of its contents: all but when it is, its number, and who is client."""
    days = tuple(day.model_copy(update={"date": None}) for day in brief.schedule.days)
    meeting = brief.schedule.meeting
    kept = () if meeting is None else (len(meeting.consultations), meeting.led_by_helper)
    schedule = brief.schedule.model_copy(update={"days": days, "meeting": None})
    return f"{kept} {brief.model_copy(update={'schedule': schedule}).model_dump_json()}"


def _used(programmes: Sequence[Programme]) -> set[str]:
    """The blocks that count as used: all but those that come back by the method, and openings and closings."""
    return {
        slot.block
        for programme in programmes
        for day in programme.days
        for slot in day.slots
        if slot.block and slot.block not in METHOD and slot.serves is not None
    }
