"""Evenings are light."""

from collections.abc import Iterable

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.clock import Clock
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`late`: the last session of a day that ends after this time is an evening one."""

    late: Clock = 18 * 60 + 30

    def evenings(self, brief: Brief) -> set[int]:
        """Days (from 0) whose last session is an evening one."""
        return {index for index, day in enumerate(brief.schedule.days) if day.last_minute > self.late}


def heavy(block: Block) -> bool:
    """Whether the block asks for concentration: input, writing, or a choice to be made."""
    return block.learning == "concept" or block.doing in ("listen", "write") or block.thinking == "converge"


class EveningLightness(Rule[Parameters]):
    """Each five minutes of input, writing or choosing in an evening session cost the weight; closing a day is none."""

    kind = "evening-lightness"
    Parameters = Parameters
    source = "learning-design rules R15, R72"
    depends_on = frozenset(("hours", "brief"))

    def across(self, setting: Setting) -> Iterable[Row]:
        """Heavy minutes of each evening session."""
        units = {c.index: 1 for c in setting.candidates if c.working and heavy(c.block)}
        measure = Measure(f"{self.id} minutes", units=units)
        for day in sorted(self.parameters.evenings(setting.brief)):
            last = [place for place in setting.places if place.day == day][-1:]
            yield Row(f"{self.id} day {day + 1}", [Term(p.index, measure) for p in last], high=0, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each evening session that is heavy."""
        evenings = self.parameters.evenings(reading.brief)
        for session in reading.sessions:
            if not session.last_of_day or session.day not in evenings:
                continue
            own = [one for one in session.placed if one.serves is not None and heavy(one.block)]
            units = sum(one.units for one in own)
            if units:
                facts = {"minutes": units * GRID, "block": own[0].block.id, "late": self.parameters.late}
                yield Finding("heavy", self.lost(units), session.day + 1, own[0].slot.start, facts)
