"""Few special materials to lay out."""

from collections import Counter
from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting

USUAL = ("pen", "marker", "sticky-pad", "a4-sheet", "flipchart-sheet", "flipchart", "timer", "masking-tape")
"""What lies in every room anyway."""


class Parameters(Model):
    """Sorts of material, other than the `usual` ones, that the blocks of a half-day may ask for in all."""

    at_most: int = Field(default=6, ge=0, le=60)
    usual: tuple[str, ...] = USUAL

    def found(self, block: Block) -> int:
        """Sorts of special material of a block."""
        return len({material.item for material in block.materials} - set(self.usual))


class SpecialMaterials(Rule[Parameters]):
    """Each sort of special material beyond so many a half-day, counted block by block, costs the weight."""

    kind = "special-materials"
    Parameters = Parameters
    source = "learning-design rules R62"
    depends_on = NOTHING

    def across(self, setting: Setting) -> Iterable[Row]:
        """Sorts of material of each half-day."""
        found = {c.index: self.parameters.found(c.block) for c in setting.candidates}
        measure = Measure(f"{self.id} sorts", count={index: many for index, many in found.items() if many})
        for half_day in sorted({place.half_day for place in setting.places}):
            terms = [Term(place.index, measure) for place in setting.places if place.half_day == half_day]
            yield Row(f"{self.id} {half_day}", terms, high=self.parameters.at_most, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each half-day with too many."""
        found: Counter[int] = Counter()
        for placed in reading.placed:
            found[placed.half_day] += self.parameters.found(placed.block)
        for half_day, many in sorted(found.items()):
            if many > self.parameters.at_most:
                first = next(placed for placed in reading.placed if placed.half_day == half_day)
                facts = {"found": many, "most": self.parameters.at_most}
                points = self.lost(many - self.parameters.at_most)
                yield Finding("many", points, first.day + 1, first.slot.start, facts)
