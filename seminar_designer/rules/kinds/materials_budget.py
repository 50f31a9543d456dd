"""Materials stay within the budget."""

from collections.abc import Iterable

from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.patterns.costs import cents
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class MaterialsBudget(Rule[NoParameters]):
    """What the blocks consume costs at most the budget of the brief."""

    kind = "materials-budget"
    source = "the brief"
    depends_on = frozenset(("people", "blocks", "brief"))

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """A block that alone passes the budget is out."""
        budget = setting.brief.budget
        if budget is None or not self.forbids:
            return True
        cost = cents(candidate.block, setting.people, setting.brief.facilitators, setting.catalogue)
        return cost <= round(budget.materials * 100)

    def across(self, setting: Setting) -> Iterable[Row]:
        """Cost of all blocks together."""
        budget = setting.brief.budget
        if budget is None:
            return
        costs = {
            c.index: cents(c.block, setting.people, setting.brief.facilitators, setting.catalogue)
            for c in setting.candidates
        }
        measure = Measure("cost of materials", count={index: cost for index, cost in costs.items() if cost})
        terms = [Term(place.index, measure) for place in setting.places]
        yield Row("budget", terms, high=round(budget.materials * 100))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding when the budget is passed."""
        budget = reading.brief.budget
        if budget is None:
            return
        spent = sum(
            cents(placed.block, reading.people, reading.brief.facilitators, reading.catalogue)
            for placed in reading.placed
        )
        if spent > round(budget.materials * 100):
            yield Finding("over", 0, None, None, {"spent": spent / 100, "budget": budget.materials})
