"""Every objective of the brief gets its time."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.schedule import GRID
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Row, Term
from seminar_designer.rules.patterns.serving import minutes_serving
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`even_share`: part of an even share of the net minutes each objective has at least; never under `min_minutes`.

    `said` names the rule on the score sheet when a rulebook uses the kind twice.
    """

    even_share: float = Field(default=0.5, ge=0, le=1)
    min_minutes: int = Field(default=10, ge=0, le=480)
    said: Text | None = None

    def units(self, net: int, objectives: int) -> int:
        """Least grid units of one objective, of `net` minutes shared by so many objectives."""
        return max(self.min_minutes, int(net * self.even_share / max(objectives, 1))) // GRID


class ObjectivesServed(Rule[Parameters]):
    """Slots serve each objective of the brief for at least its minimum minutes."""

    kind = "objectives-served"
    Parameters = Parameters
    source = "learning-design rules R05; Biggs 1996"
    depends_on = frozenset(("blocks", "objectives"))

    def across(self, setting: Setting) -> Iterable[Row]:
        """Minutes of each objective."""
        least = self.parameters.units(setting.net, len(setting.objectives))
        for objective in setting.objectives:
            measure = minutes_serving(setting, objective.id)
            terms = [Term(place.index, measure) for place in setting.places]
            yield Row(f"objective {objective.id}", terms, low=least, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each objective that has too little time."""
        objectives = reading.programme.objectives
        least = self.parameters.units(reading.net, len(objectives))
        for objective in objectives:
            units = sum(placed.units for placed in reading.placed if placed.serves == objective.id)
            if units < least:
                facts = {"objective": objective.id, "minutes": units * GRID, "least": least * GRID}
                yield Finding("short", self.lost(least - units), None, None, facts)
