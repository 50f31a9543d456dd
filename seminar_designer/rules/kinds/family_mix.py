"""A programme has many colours."""

from collections import Counter
from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.patterns.methods import continues
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """Uses of one family a day that cost nothing."""

    at_most: int = Field(default=3, ge=1, le=20)


class FamilyMix(Rule[Parameters]):
    """Each use of a family beyond so many a day costs the weight; the steps of one method count once."""

    kind = "family-mix"
    Parameters = Parameters
    source = "learning-design rules R34"
    depends_on = NOTHING

    def across(self, setting: Setting) -> Iterable[Row]:
        """Uses of each family a day."""
        days = sorted({place.day for place in setting.places})
        counted = [c for c in setting.candidates if not continues(c.block, setting.catalogue)]
        for family in sorted({candidate.block.family for candidate in counted}):
            uses = {c.index: 1 for c in counted if c.block.family == family}
            measure = Measure(f"uses of family {family}", count=uses)
            for day in days:
                terms = [Term(place.index, measure) for place in setting.places if place.day == day]
                yield Row(f"{family} on day {day + 1}", terms, high=self.parameters.at_most, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each family that comes too often."""
        counted = [placed for placed in reading.placed if not continues(placed.block, reading.catalogue)]
        uses = Counter((placed.day, placed.block.family) for placed in counted)
        for (day, family), found in sorted(uses.items()):
            if found > self.parameters.at_most:
                facts = {"family": family, "found": found, "most": self.parameters.at_most}
                yield Finding("many", self.lost(found - self.parameters.at_most), day + 1, None, facts)
