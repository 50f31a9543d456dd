"""Blocks that serve their objective well are worth more."""

from collections.abc import Iterable

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Setting


class Relevance(Rule[NoParameters]):
    """Each five minutes earn the strength (1 to 3) with which the block serves its objective, times the weight."""

    kind = "relevance"
    source = "the sheets"
    depends_on = frozenset(("blocks", "objectives"))

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """Strength × weight a grid unit."""
        return self.weight * candidate.strength * units

    def _strength(self, block: Block, objective: PlannedObjective | None, catalogue: Catalogue) -> int:
        return 0 if objective is None else strength(block, objective, catalogue)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One line for the whole programme, and one for each slot that serves what it cannot."""
        points = 0
        for placed in reading.placed:
            found = self._strength(placed.block, placed.objective, reading.catalogue)
            points += found * placed.units
            if placed.objective is not None and not found:
                facts = {"block": placed.block.id, "objective": placed.objective.id}
                yield Finding("unfit", 0, placed.day + 1, placed.slot.start, facts)
        working = sum(placed.units for placed in reading.placed if placed.objective is not None)
        average = points / working if working else 0.0
        if self.severity == "prefer":
            yield Finding("average", self.weight * points, None, None, {"average": average})
