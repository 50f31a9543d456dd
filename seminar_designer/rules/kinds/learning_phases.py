"""Each objective is lived, reflected on, understood and applied."""

from collections.abc import Iterable

from seminar_designer.model.base import Model
from seminar_designer.model.block import Learning
from seminar_designer.model.objective import Kind
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """Which moments of the learning cycle an objective goes through, by kind of objective."""

    phases: dict[Kind, tuple[Learning, ...]] = {}


class LearningPhases(Rule[Parameters]):
    """Each moment of the cycle that an objective's kind asks for and that no slot gives costs the weight."""

    kind = "learning-phases"
    Parameters = Parameters
    source = "learning-design rules R23; Kolb 1984"
    depends_on = frozenset(("blocks", "objectives"))

    def across(self, setting: Setting) -> Iterable[Row]:
        """At least one slot for each objective and moment."""
        for objective in setting.objectives:
            for phase in self.parameters.phases.get(objective.kind, ()):
                serving = {
                    c.index: 1 for c in setting.candidates if c.objective == objective and c.block.learning == phase
                }
                measure = Measure(f"{phase} for {objective.id}", count=serving)
                terms = [Term(place.index, measure) for place in setting.places]
                yield Row(f"{phase} of {objective.id}", terms, low=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each moment that is missing."""
        lived = {(placed.serves, placed.block.learning) for placed in reading.placed}
        for objective in reading.programme.objectives:
            for phase in self.parameters.phases.get(objective.kind, ()):
                if (objective.id, phase) not in lived:
                    facts = {"objective": objective.id, "phase": phase}
                    yield Finding("missing", self.lost(1), None, None, facts)
