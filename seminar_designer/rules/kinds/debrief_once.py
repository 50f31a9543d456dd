"""An experience is debriefed once."""

from collections import Counter
from collections.abc import Iterable

from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Setting

EXPERIENCE = "experience"


class DebriefOnce(Rule[NoParameters]):
    """An objective has no more debriefs than blocks that leave an experience to debrief; each more costs."""

    kind = "debrief-once"
    source = "learning-design rules R20, R21"
    depends_on = frozenset(("blocks", "objectives"))

    def across(self, setting: Setting) -> Iterable[Row]:
        """Debriefs less experiences, objective by objective."""
        for objective in setting.objectives:
            balance = {
                c.index: int(c.block.family == "debrief") - int(EXPERIENCE in c.block.produces)
                for c in setting.by_objective[objective.id]
            }
            measure = Measure(f"debriefs over experiences of {objective.id}", count=balance)
            terms = [Term(place.index, measure) for place in setting.places]
            yield Row(f"debriefs of {objective.id}", terms, high=0, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each objective debriefed too often, at its last debrief."""
        balance: Counter[str] = Counter()
        last = {}
        for placed in reading.placed:
            if placed.serves is None:
                continue
            balance[placed.serves] += int(placed.block.family == "debrief") - int(EXPERIENCE in placed.block.produces)
            if placed.block.family == "debrief":
                last[placed.serves] = placed
        for objective, over in sorted(balance.items()):
            if over > 0:
                placed = last[objective]
                facts = {"objective": objective, "block": placed.block.id, "over": over}
                yield Finding("again", self.lost(over), placed.day + 1, placed.slot.start, facts)
