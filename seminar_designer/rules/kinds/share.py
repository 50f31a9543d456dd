"""So much of the time with blocks of a sort: a kind that rulebooks fill in."""

import math
from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.brief import GRID
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.patterns.selecting import Selector
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`of` selects blocks; their share of the net minutes of the programme is bounded; `said` names them."""

    of: Selector
    at_least: float | None = Field(default=None, ge=0, le=1)
    at_most: float | None = Field(default=None, ge=0, le=1)
    said: Text

    def units(self, net: int) -> tuple[int | None, int | None]:
        """The bounds in grid units, for `net` minutes."""
        low = None if self.at_least is None else math.ceil(self.at_least * net / GRID - 1e-9)
        high = None if self.at_most is None else math.floor(self.at_most * net / GRID + 1e-9)
        return low, high


class Share(Rule[Parameters]):
    """Each five minutes missing or too many cost the weight."""

    kind = "share"
    Parameters = Parameters

    def across(self, setting: Setting) -> Iterable[Row]:
        """Minutes of the selected blocks."""
        chosen = {c.index: 1 for c in setting.candidates if self.parameters.of.matches(c.block, setting.catalogue)}
        measure = Measure(f"{self.id} minutes", units=chosen)
        low, high = self.parameters.units(setting.net)
        yield Row(self.id, [Term(place.index, measure) for place in setting.places], low, high, self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding when the share is missed."""
        matches = self.parameters.of.matches
        units = sum(placed.units for placed in reading.placed if matches(placed.block, reading.catalogue))
        low, high = self.parameters.units(reading.net)
        facts = {"minutes": units * GRID, "share": units * GRID / max(1, reading.net), "said": self.parameters.said}
        if low is not None and units < low:
            yield Finding("few", self.lost(low - units), None, None, {**facts, "wanted": self.parameters.at_least})
        if high is not None and units > high:
            yield Finding("many", self.lost(units - high), None, None, {**facts, "wanted": self.parameters.at_most})
