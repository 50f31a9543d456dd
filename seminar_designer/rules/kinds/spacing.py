"""An objective is taken up again later."""

from collections.abc import Iterable
from typing import Literal

from seminar_designer.model.base import Model
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`over`: each objective is worked on in at least two sessions, half-days or days."""

    over: Literal["session", "half-day", "day"] = "half-day"


class Spacing(Rule[Parameters]):
    """Each objective that is worked on in one session (half-day, day) only costs the weight.

    It has at least one slot outside each of them: so an objective in one of them misses one row, one in several none,
    and one that is not served at all misses all.
    """

    kind = "spacing"
    Parameters = Parameters
    source = "learning-design rules R29; Cepeda et al. 2006, 2008"
    depends_on = frozenset(("blocks", "objectives"))

    def _stretch(self, index: int, half_day: int, day: int) -> int:
        return {"session": index, "half-day": half_day, "day": day}[self.parameters.over]

    def across(self, setting: Setting) -> Iterable[Row]:
        """Slots outside each stretch, objective by objective."""
        stretches = {place.index: self._stretch(place.index, place.half_day, place.day) for place in setting.places}
        if len(set(stretches.values())) < 2:
            return
        for objective in setting.objectives:
            serving = {c.index: 1 for c in setting.by_objective[objective.id]}
            measure = Measure(f"slots for {objective.id}", count=serving)
            for stretch in sorted(set(stretches.values())):
                terms = [Term(index, measure) for index, own in stretches.items() if own != stretch]
                yield Row(f"{objective.id} outside {stretch}", terms, low=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each objective that is not taken up again."""
        stretches = {self._stretch(one.index, one.half_day, one.day) for one in reading.sessions}
        if len(stretches) < 2:
            return
        for objective in reading.programme.objectives:
            own = [one for one in reading.placed if one.serves == objective.id]
            found = {self._stretch(one.session, one.half_day, one.day) for one in own}
            if len(found) < 2:
                facts = {"objective": objective.id, "found": len(found), "over": self.parameters.over}
                points = self.lost(1 if found else len(stretches))
                yield Finding("once", points, own[0].day + 1 if own else None, None, facts)
