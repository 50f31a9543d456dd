"""One input is short."""

from collections.abc import Hashable, Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class Parameters(Model):
    """Minutes of plenary listening at once that cost nothing."""

    max_minutes: int = Field(default=20, ge=5, le=120)


class PlenaryLength(Rule[Parameters]):
    """Each five minutes of listening beyond the limit cost the weight."""

    kind = "plenary-length"
    Parameters = Parameters
    source = "learning-design rules R33; Freeman et al. 2014"
    depends_on = NOTHING

    def _over(self, block: Block, units: int) -> int:
        return max(0, units - self.parameters.max_minutes // GRID) if block.doing == "listen" else 0

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Where the rule forbids, nothing to remember: a slot is too long by itself."""
        if not self.forbids:
            return ()
        tokens: list[Hashable | None] = [True if c.block.doing == "listen" else None for c in setting.candidates]
        limit = self.parameters.max_minutes // GRID
        return (Automaton("plenary length", tokens, 0, lambda _s, _t, u: Move(0) if u <= limit else None, timed=True),)

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """What is over the limit."""
        return self.lost(self._over(candidate.block, units))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each input that is too long."""
        for placed in reading.placed:
            over = self._over(placed.block, placed.units)
            if over:
                facts = {"block": placed.block.id, "minutes": placed.slot.minutes, "max": self.parameters.max_minutes}
                yield Finding("long", self.lost(over), placed.day + 1, placed.slot.start, facts)
