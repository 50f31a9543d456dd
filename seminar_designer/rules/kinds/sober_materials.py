"""Little is bought to be thrown away."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.patterns.costs import cents
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class Parameters(Model):
    """`euros` of consumables make one unit, excluding tax."""

    euros: int = Field(default=5, ge=1, le=100)


class SoberMaterials(Rule[Parameters]):
    """Each full five euros (or so many) of consumables of a block cost the weight."""

    kind = "sober-materials"
    Parameters = Parameters
    source = "learning-design rules R96"
    depends_on = frozenset(("people",))

    def _units(self, block: Block, brief: Brief, catalogue: Catalogue) -> int:
        spent = cents(block, brief.participants.expected, brief.facilitators, catalogue)
        return spent // (100 * self.parameters.euros)

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """Only what consumes little, when the rule forbids."""
        return not self.forbids or not self._units(candidate.block, setting.brief, setting.catalogue)

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """What the block consumes."""
        return self.lost(self._units(candidate.block, setting.brief, setting.catalogue))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that consumes much."""
        for placed in reading.placed:
            units = self._units(placed.block, reading.brief, reading.catalogue)
            if units:
                facts = {"block": placed.block.id, "euros": units * self.parameters.euros}
                yield Finding("consumes", self.lost(units), placed.day + 1, placed.slot.start, facts)
