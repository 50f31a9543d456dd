"""Something of everything."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.patterns.selecting import group_places, group_sessions
from seminar_designer.rules.reading import Placed, Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting

ATTRIBUTES = ("doing", "interaction", "posture", "learning")


class Parameters(Model):
    """What there is to be of each `per` half-day, day or programme: `values` of an `attribute` of the sheets."""

    attribute: Literal["doing", "interaction", "posture", "learning"] = "doing"
    values: tuple[str, ...] = Field(default=("write", "talk", "make", "play", "move"), min_length=1)
    per: Literal["half-day", "day", "programme"] = "day"


class Variety(Rule[Parameters]):
    """Each of the values that no block of a day (or half-day, or programme) has costs the weight."""

    kind = "variety"
    Parameters = Parameters
    source = "learning-design rules R34"
    depends_on = frozenset(("blocks",))

    def across(self, setting: Setting) -> Iterable[Row]:
        """At least one block of each."""
        own = self.parameters
        for value in own.values:
            uses = {c.index: 1 for c in setting.candidates if getattr(c.block, own.attribute) == value}
            measure = Measure(f"{self.id} {value}", count=uses)
            for number, (_, places) in enumerate(group_places(setting.places, own.per)):
                terms = [Term(place.index, measure) for place in places]
                yield Row(f"{self.id} {value} {number}", terms, low=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each value that is missing."""
        own = self.parameters
        for day, sessions in group_sessions(reading, own.per):
            placed = [one for session in sessions for one in session.placed]
            for value in own.values:
                if value not in self._values(placed):
                    facts = {"value": value, "found": len(set(self._values(placed)))}
                    at = None if day is None else sessions[0].start
                    yield Finding("missing", self.lost(1), None if day is None else day + 1, at, facts)

    def _values(self, placed: Sequence[Placed]) -> list[Any]:
        return [getattr(one.block, self.parameters.attribute) for one in placed]
