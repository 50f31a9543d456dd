"""Little is bought to be thrown away."""

from collections.abc import Iterable

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.patterns.costs import cents
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Setting


class SoberMaterials(Rule[NoParameters]):
    """Each full five euros of consumables of a block cost the weight."""

    kind = "sober-materials"
    source = "learning-design rules R96"

    def _units(self, block: Block, brief: Brief, catalogue: Catalogue) -> int:
        return cents(block, brief.participants.expected, brief.facilitators, catalogue) // 500

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """What the block consumes."""
        return self.lost(self._units(candidate.block, setting.brief, setting.catalogue))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that consumes much."""
        for placed in reading.placed:
            units = self._units(placed.block, reading.brief, reading.catalogue)
            if units:
                facts = {"block": placed.block.id, "euros": units * 5}
                yield Finding("consumes", self.lost(units), placed.day + 1, placed.slot.start, facts)
