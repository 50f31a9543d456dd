"""A finished programme as the checker reads it: blocks looked up, sessions and half-days numbered.

Nothing here comes from the engine, so that what the checker says is an independent word.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective, Programme, Session, Slot
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.known import EVERYTHING, Known


@dataclass(frozen=True)
class Placed:
    """One slot that uses a block, and where it stands; days, half-days and sessions count from 0.

    `after_unknown` and `before_unknown` tell that the slot next to it in its session has a block nobody knows: what
    follows on what is not known there.
    """

    slot: Slot
    block: Block
    objective: PlannedObjective | None
    day: int
    half_day: int
    session: int
    after_unknown: bool = False
    before_unknown: bool = False

    @property
    def units(self) -> int:
        """Minutes of the slot in grid units, rounded down."""
        return self.slot.minutes // GRID

    @property
    def serves(self) -> str | None:
        """Id of the objective it serves."""
        return self.objective.id if self.objective else None


@dataclass(frozen=True)
class SessionRead:
    """One session: its blocks, and what surrounds them."""

    index: int
    day: int
    half_day: int
    start: int
    placed: tuple[Placed, ...]
    first_of_day: bool
    last_of_day: bool
    after_lunch: bool


@dataclass(frozen=True)
class Reading:
    """A programme with its blocks looked up in the catalogue; slots of unknown blocks are left out of `placed`.

    `known` is what rules may rely on.
    """

    programme: Programme
    catalogue: Catalogue
    known: frozenset[Known] = EVERYTHING

    @property
    def brief(self) -> Brief:
        """What was asked."""
        return self.programme.brief

    @property
    def people(self) -> int:
        """The number of participants."""
        return self.brief.participants.expected

    @cached_property
    def sessions(self) -> tuple[SessionRead, ...]:
        """All sessions of the programme in order."""
        read: list[SessionRead] = []
        half_day = -1
        for day_index, day in enumerate(self.programme.days):
            half_day += 1
            after_lunch = False
            working = [index for index, session in enumerate(day.sessions) if _blocks(session.slots)]
            for index, session in enumerate(day.sessions):
                placed = tuple(self._placed(session, day_index, half_day, len(read)))
                if placed:
                    read.append(
                        SessionRead(
                            len(read), day_index, half_day, placed[0].slot.start, placed, index == working[0],
                            index == working[-1], after_lunch,
                        )
                    )  # fmt: skip
                if index in working:
                    after_lunch = False
                if any(slot.kind == "lunch" for slot in session.slots):
                    half_day += 1
                    after_lunch = True
        return tuple(read)

    def _placed(self, session: Session, day: int, half_day: int, index: int) -> Iterator[Placed]:
        objectives = {objective.id: objective for objective in self.programme.objectives}
        slots = [slot for slot in session.slots if slot.kind == "block"]
        found = [self.catalogue.blocks.get(slot.block or "") for slot in slots]
        for position, (slot, block) in enumerate(zip(slots, found, strict=True)):
            if block is None:
                continue
            after, before = found[:position][-1:] == [None], found[position + 1 :][:1] == [None]
            yield Placed(slot, block, objectives.get(slot.serves or ""), day, half_day, index, after, before)

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """All slots that use a block of the catalogue, in order."""
        return tuple(placed for session in self.sessions for placed in session.placed)

    @property
    def net(self) -> int:
        """Minutes of all blocks."""
        return sum(placed.slot.minutes for placed in self.placed)

    def day_net(self, day: int) -> int:
        """Minutes of the blocks of one day (from 0)."""
        return sum(placed.slot.minutes for placed in self.placed if placed.day == day)

    def slots(self) -> Iterator[tuple[int, Slot]]:
        """Every slot with its day (from 0)."""
        for index, day in enumerate(self.programme.days):
            for slot in day.slots:
                yield index, slot


def _blocks(slots: tuple[Slot, ...]) -> bool:
    return any(slot.kind == "block" for slot in slots)
