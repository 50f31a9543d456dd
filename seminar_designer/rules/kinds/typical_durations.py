"""A block likes its usual length."""

from collections.abc import Iterable

from seminar_designer.model.block import Block
from seminar_designer.model.brief import GRID
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Setting


def typical_units(block: Block, people: int) -> int:
    """The usual length of the block for this group, in grid units (the nearest one, never zero)."""
    return max(1, (2 * block.span(people).typical + GRID) // (2 * GRID))


class TypicalDurations(Rule[NoParameters]):
    """Each five minutes a block is longer or shorter than usual cost the weight."""

    kind = "typical-durations"
    source = "timing facts"

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """Distance to the usual length."""
        return self.lost(abs(units - typical_units(candidate.block, setting.people)))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that is not at its usual length."""
        for placed in reading.placed:
            if placed.block.subgroups(reading.people) is None:
                continue
            usual = typical_units(placed.block, reading.people)
            if placed.units != usual:
                facts = {"block": placed.block.id, "minutes": placed.slot.minutes, "usual": usual * GRID}
                points = self.lost(abs(placed.units - usual))
                yield Finding("other", points, placed.day + 1, placed.slot.start, facts)
