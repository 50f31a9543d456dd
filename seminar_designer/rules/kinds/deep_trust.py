"""Exposure takes time together."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """The trust that a block of the first session may need, and one of the first day (0 to 4)."""

    first_session: int = Field(default=2, ge=0, le=4)
    first_day: int = Field(default=3, ge=0, le=4)

    def most(self, session: int, day: int) -> int | None:
        """The trust that may be needed in a session; None where anything may."""
        return self.first_session if session == 0 else self.first_day if day == 0 else None


class DeepTrust(Rule[Parameters]):
    """Each block of the first session, or first day, that needs more trust than time has yet built costs the weight."""

    kind = "deep-trust"
    Parameters = Parameters
    source = "learning-design rules R44; Altman and Taylor 1973"
    depends_on = NOTHING

    def across(self, setting: Setting) -> Iterable[Row]:
        """None of them in each session of the first day."""
        for place in setting.places:
            most = self.parameters.most(place.index, place.day)
            deep = {} if most is None else {
                c.index: 1 for c in setting.candidates if c.block.effects.trust_needed > most
            }  # fmt: skip
            if deep:
                measure = Measure(f"{self.id} over {most}", count=deep)
                yield Row(f"{self.id} at {place.index}", [Term(place.index, measure)], high=0, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that comes too early."""
        for placed in reading.placed:
            most, needed = self.parameters.most(placed.session, placed.day), placed.block.effects.trust_needed
            if most is not None and needed > most:
                facts = {"block": placed.block.id, "needed": needed, "most": most}
                case = "first_session" if placed.session == 0 else "first_day"
                yield Finding(case, self.lost(1), placed.day + 1, placed.slot.start, facts)
