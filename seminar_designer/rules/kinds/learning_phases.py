"""Each objective is lived, reflected on, understood and applied."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block, Learning
from seminar_designer.model.objective import Kind
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """Which moments of the learning cycle an objective goes through, by kind of objective.

    A block that ends with a debrief of its own, of at least so many minutes as a rule, is reflected on in itself.
    """

    phases: dict[Kind, tuple[Learning, ...]] = {}
    debrief_minutes: int = Field(default=8, ge=1, le=60)

    def goes_through(self, block: Block, phase: Learning, people: int) -> bool:
        """Whether the block gives its objective this moment."""
        if block.learning == phase or (phase == "apply" and block.transfer):
            return True
        if phase != "reflect" or block.debrief is None:
            return False
        return block.step_spans(people)[-1].typical >= self.debrief_minutes


class LearningPhases(Rule[Parameters]):
    """Each moment of the cycle that an objective's kind asks for and that no slot gives costs the weight."""

    kind = "learning-phases"
    Parameters = Parameters
    source = "learning-design rules R21, R23; Kolb 1984"
    depends_on = frozenset(("blocks", "objectives", "people"))

    def across(self, setting: Setting) -> Iterable[Row]:
        """At least one slot for each objective and moment."""
        gives = self.parameters.goes_through
        for objective in setting.objectives:
            own = setting.by_objective[objective.id]
            for phase in self.parameters.phases.get(objective.kind, ()):
                serving = {c.index: 1 for c in own if gives(c.block, phase, setting.people)}
                measure = Measure(f"{phase} for {objective.id}", count=serving)
                terms = [Term(place.index, measure) for place in setting.places]
                yield Row(f"{phase} of {objective.id}", terms, low=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each moment that is missing."""
        gives = self.parameters.goes_through
        for objective in reading.programme.objectives:
            own = [placed.block for placed in reading.placed if placed.serves == objective.id]
            for phase in self.parameters.phases.get(objective.kind, ()):
                if not any(gives(block, phase, reading.people) for block in own):
                    facts = {"objective": objective.id, "phase": phase}
                    yield Finding("missing", self.lost(1), None, None, facts)
