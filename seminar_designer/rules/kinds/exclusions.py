"""Blocks that make one another redundant do not share a day."""

import itertools
from collections.abc import Iterable

from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Setting


class Exclusions(Rule[NoParameters]):
    """Two blocks of which one excludes the other are not used on the same day."""

    kind = "exclusions"
    source = "the sheets"
    depends_on = NOTHING

    def _pairs(self, setting: Setting) -> set[tuple[str, str]]:
        present = {candidate.block.id: candidate.block for candidate in setting.candidates}
        return {
            (min(block.id, other), max(block.id, other))
            for block in present.values()
            for other in block.excludes
            if other in present and other != block.id
        }

    def later(self, setting: Setting) -> Iterable[tuple[int, int]]:
        """Not in the same session either."""
        for one, other in self._pairs(setting):
            for first, second in itertools.product(setting.by_block[one], setting.by_block[other]):
                yield first, second
                yield second, first

    def across(self, setting: Setting) -> Iterable[Row]:
        """At most one of the pair a day; of blocks that may come twice a day, not both in any two sessions."""
        blocks = {candidate.block.id: candidate.block for candidate in setting.candidates}
        for one, other in sorted(self._pairs(setting)):
            for day in sorted({place.day for place in setting.places}):
                places = [place.index for place in setting.places if place.day == day]
                if blocks[one].repeatable or blocks[other].repeatable:
                    yield from self._apart(one, other, places, setting)
                elif len(places) > 1:
                    both = self._uses(setting, one, other)
                    yield Row(f"{one} excludes {other} day {day + 1}", [Term(p, both) for p in places], high=1)

    def _apart(self, one: str, other: str, places: list[int], setting: Setting) -> Iterable[Row]:
        uses, others = self._uses(setting, one), self._uses(setting, other)
        for place in places:
            for elsewhere in places:
                if place != elsewhere:
                    terms = [Term(place, uses), Term(elsewhere, others)]
                    yield Row(f"{one} at {place} excludes {other} at {elsewhere}", terms, high=1)

    def _uses(self, setting: Setting, *blocks: str) -> Measure:
        count = {c.index: 1 for c in setting.candidates if c.block.id in blocks}
        return Measure(f"uses of {' or '.join(blocks)}", count=count)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each pair that meets on a day."""
        placed = reading.placed
        for position, second in enumerate(placed):
            for first in placed[:position]:
                clash = first.block.id in second.block.excludes or second.block.id in first.block.excludes
                if first.day == second.day and clash:
                    facts = {"block": second.block.id, "other": first.block.id}
                    yield Finding("clash", 0, second.day + 1, second.slot.start, facts)
