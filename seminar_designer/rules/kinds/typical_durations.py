"""A block likes its usual length."""

from collections.abc import Hashable, Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class Parameters(Model):
    """`times` stretches what is usual: 1.25 where everything takes a quarter longer, never beyond a block's longest."""

    times: float = Field(default=1.0, ge=1, le=2)

    def units(self, block: Block, people: int) -> int:
        """The length to aim at for this group, in grid units."""
        longest = max(1, block.span(people).max // GRID)
        return max(typical_units(block, people), min(typical_units(block, people, self.times), longest))


def typical_units(block: Block, people: int, times: float = 1.0) -> int:
    """The usual length of the block for this group, in grid units (the nearest one, never zero), `times` as long."""
    return max(1, int(2 * block.span(people).typical * times + GRID) // (2 * GRID))


class TypicalDurations(Rule[Parameters]):
    """Each five minutes a block is longer or shorter than usual cost the weight."""

    kind = "typical-durations"
    Parameters = Parameters
    source = "timing facts; learning-design rules R82"
    depends_on = frozenset(("people",))

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Where the rule forbids, nothing to remember: only one length is right for each block."""
        if not self.forbids:
            return ()
        own = self.parameters
        tokens: list[Hashable | None] = [own.units(c.block, setting.people) for c in setting.candidates]
        return (Automaton("usual lengths", tokens, 0, lambda _s, t, u: Move(0) if u == t else None, timed=True),)

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """Distance to the usual length."""
        return self.lost(abs(units - self.parameters.units(candidate.block, setting.people)))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that is not at its usual length."""
        for placed in reading.placed:
            if placed.block.subgroups(reading.people) is None:
                continue
            usual = self.parameters.units(placed.block, reading.people)
            if placed.units != usual:
                facts = {"block": placed.block.id, "minutes": placed.slot.minutes, "usual": usual * GRID}
                points = self.lost(abs(placed.units - usual))
                yield Finding("other", points, placed.day + 1, placed.slot.start, facts)
