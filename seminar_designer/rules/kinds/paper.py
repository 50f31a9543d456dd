"""Little paper."""

from collections import Counter
from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting

SHEETS = ("a4-sheet", "a3-sheet", "coloured-paper", "worksheet", "case-sheet", "observer-grid", "questionnaire")
"""Materials that are a sheet of paper each."""


class Parameters(Model):
    """Sheets of paper a person and day that cost nothing; `sheets` are the materials that count as one each."""

    at_most: int = Field(default=10, ge=0, le=100)
    sheets: tuple[str, ...] = SHEETS

    def found(self, block: Block, people: int, facilitators: int) -> int:
        """Sheets that the block uses up for each person, rounded up."""
        subgroups = block.subgroups(people) or 0
        total = sum(
            material.count(people, subgroups, facilitators)
            for material in block.materials
            if material.consumed and material.item in self.sheets
        )
        return -(-total // people)


class Paper(Rule[Parameters]):
    """Each sheet a person beyond so many a day costs the weight; what a block uses is rounded up to whole sheets."""

    kind = "paper"
    Parameters = Parameters
    source = "learning-design rules R96"
    depends_on = frozenset(("people",))

    def across(self, setting: Setting) -> Iterable[Row]:
        """Sheets of each day."""
        facilitators = setting.brief.facilitators
        found = {c.index: self.parameters.found(c.block, setting.people, facilitators) for c in setting.candidates}
        measure = Measure(f"{self.id} sheets", count={index: many for index, many in found.items() if many})
        for day in sorted({place.day for place in setting.places}):
            terms = [Term(place.index, measure) for place in setting.places if place.day == day]
            yield Row(f"{self.id} on day {day + 1}", terms, high=self.parameters.at_most, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each day with too many."""
        found: Counter[int] = Counter()
        for placed in reading.placed:
            found[placed.day] += self.parameters.found(placed.block, reading.people, reading.brief.facilitators)
        for day, many in sorted(found.items()):
            if many > self.parameters.at_most:
                facts = {"found": many, "most": self.parameters.at_most}
                yield Finding("much", self.lost(many - self.parameters.at_most), day + 1, None, facts)
