"""Rules that hold a new programme to a known one: far from it, near it, or the same in places.

They are made for one question and stand in no rulebook.
"""

import copy
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from seminar_designer.engine.nearby import Key, worked
from seminar_designer.model.programme import Programme, Slot
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


def key_of(candidate: Candidate) -> Key:
    """The block and the objective of a candidate."""
    return candidate.block.id, candidate.objective.id if candidate.objective else None


def common_minutes(one: Programme, other: Programme) -> int:
    """Minutes that two programmes have in common: block by block, the shorter of both uses."""
    minutes = [_minutes(programme) for programme in (one, other)]
    return sum(min(many, minutes[1].get(block, 0)) for block, many in minutes[0].items())


def _minutes(programme: Programme) -> dict[str, int]:
    found: dict[str, int] = {}
    for _, slots in worked(programme):
        for slot in slots:
            found[slot.block or ""] = found.get(slot.block or "", 0) + slot.minutes
    return found


class DiffersFrom(Rule[NoParameters]):
    """The blocks of another programme fill at most a share of the minutes, so that the rest differs."""

    kind = "differs-from"

    def __init__(self, other: Programme, common: float, number: int = 1) -> None:
        super().__init__("differs-from", "forbid", 0, NoParameters())
        self.name = f"programme {number}"
        self.blocks = frozenset(slot.block for _, slots in worked(other) for slot in slots if slot.block)
        self.common = common

    def across(self, setting: Setting) -> Iterable[Row]:
        """Minutes of those blocks."""
        units = {one.index: 1 for one in setting.candidates if one.block.id in self.blocks}
        measure = Measure(f"minutes in common with {self.name}", units=units)
        terms = [Term(place.index, measure) for place in setting.places]
        yield Row(f"differs from {self.name}", terms, high=int(self.common * setting.net / GRID))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding when too much is the same."""
        same = sum(placed.slot.minutes for placed in reading.placed if placed.block.id in self.blocks)
        if same > self.common * reading.net:
            yield Finding("close", facts={"minutes": same})


OTHER = -1
"""Stands for every candidate that is not in a locked session."""


@dataclass(frozen=True)
class Kept:
    """A use of a block that a change should leave where it is: its session in the new setting, and its minutes when
    they stay too.
    """

    place: int
    key: Key
    minutes: int | None = None


class FewestChanges(Rule[NoParameters]):
    """Each use of a block that does not come back costs, half of it when it comes back in another session; and so does
    each use more than there were. When `ordered`, what has stood in one session stays in its order.
    """

    kind = "fewest-changes"

    def __init__(self, kept: Sequence[Kept], uses: int, price: int, *, ordered: bool = True) -> None:
        super().__init__("fewest-changes", "prefer", price, NoParameters())
        self.kept, self.uses, self.ordered = kept, uses, ordered

    def later(self, setting: Setting) -> Iterable[tuple[int, int]]:
        """No use comes after one that followed it in the same session."""
        index = {key_of(candidate): candidate.index for candidate in setting.candidates}
        for position, one in enumerate(self.kept if self.ordered else ()):
            for after in self.kept[position + 1 :]:
                if after.place == one.place and after.key != one.key and one.key in index and after.key in index:
                    yield index[after.key], index[one.key]

    def across(self, setting: Setting) -> Iterable[Row]:
        """One row for its session and one for the programme; one for all uses."""
        half = self.weight // 2
        every = Measure("uses", count={one.index: 1 for one in setting.candidates})
        yield Row("no more uses", [Term(place.index, every) for place in setting.places], high=self.uses, price=half)
        for number, one in enumerate(self.kept):
            uses = {c.index: 1 for c in setting.candidates if key_of(c) == one.key}
            measure = Measure(f"uses of {one.key[0]} for {one.key[1]}", count=uses)
            yield Row(f"keep {number} in its session", [Term(one.place, measure)], low=1, price=half)
            terms = [Term(place.index, measure) for place in setting.places]
            yield Row(f"keep {number}", terms, low=1, price=half)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """Nothing to say of a programme alone."""
        return ()


class Locked(Rule[NoParameters]):
    """Some sessions are what they are, block by block and minute by minute; others have begun so, or keep some uses of
    blocks.
    """

    kind = "locked"

    def __init__(
        self, whole: Mapping[int, Sequence[Slot]], begun: Mapping[int, Sequence[Slot]], parts: Sequence[Kept] = ()
    ) -> None:
        super().__init__("locked", "forbid", 0, NoParameters())
        self.whole, self.begun, self.parts = whole, begun, parts

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """A locked session takes its own blocks only."""
        slots = self.whole.get(place.index)
        return slots is None or key_of(candidate) in {(slot.block, slot.serves) for slot in slots}

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Reads the locked session slot by slot, or as far as it has begun."""
        slots = self.whole.get(place.index, self.begun.get(place.index))
        if slots is None:
            return ()
        wanted = [((slot.block, slot.serves), slot.minutes // GRID) for slot in slots]
        keys = [key_of(candidate) for candidate in setting.candidates]
        own, goes_on = {key for key, _ in wanted}, place.index not in self.whole
        tokens: list[Hashable | None] = [keys.index(key) if key in own else OTHER if goes_on else None for key in keys]

        def step(state: Hashable, token: Hashable, units: int) -> Move | None:
            assert isinstance(state, int)
            assert isinstance(token, int)
            if state == len(wanted):
                return Move(state) if goes_on else None
            known = token != OTHER and wanted[state] == (keys[token], units)
            return Move(state + 1) if known else None

        return (
            Automaton(
                f"locked {place.index}", tokens, 0, step, end=lambda state: 0 if state == len(wanted) else None,
                timed=True,
            ),
        )

    def across(self, setting: Setting) -> Iterable[Row]:
        """Uses that stay in their sessions, as long as they are."""
        for number, one in enumerate(self.parts):
            uses = {c.index: 1 for c in setting.candidates if key_of(c) == one.key}
            measure = Measure(f"locked uses of {one.key[0]} for {one.key[1]}", count=uses)
            yield Row(f"locked {number}", [Term(one.place, measure)], low=1)
            if one.minutes is not None:
                lasts = Measure(f"locked minutes of {one.key[0]} for {one.key[1]}", units=uses)
                units = one.minutes // GRID
                yield Row(f"locked minutes {number}", [Term(one.place, lasts)], low=units, high=units)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """Nothing to say of a programme alone."""
        return ()


def sparing(rule: Rule[Any], past: Mapping[int, Sequence[Slot]]) -> Rule[Any]:
    """The same rule, which no longer refuses what has taken place: some sessions with their blocks, by place."""
    known = {(place, slot.block, slot.serves) for place, slots in past.items() for slot in slots}
    own = copy.copy(rule)

    def admits(setting: Setting, candidate: Candidate, place: Place) -> bool:
        return (place.index, *key_of(candidate)) in known or rule.admits(setting, candidate, place)

    vars(own)["admits"] = admits
    own.admits_alike = False
    return own
