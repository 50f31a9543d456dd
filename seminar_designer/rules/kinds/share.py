"""So much of the time with blocks of a sort: a kind that rulebooks fill in."""

import math
from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.schedule import GRID
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.patterns.selecting import Scope, Selector, group_places, group_sessions
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`of` selects blocks and `where` sessions; their minutes there are bounded by a share of the net minutes of the
    programme, and the least is never more than `cap` minutes; `said` names them to the reader.
    """

    of: Selector
    where: Scope = "programme"
    at_least: float | None = Field(default=None, ge=0, le=1)
    at_most: float | None = Field(default=None, ge=0, le=1)
    cap: int = Field(default=14400, ge=0)
    said: Text

    def units(self, net: int) -> tuple[int | None, int | None]:
        """The bounds in grid units, for `net` minutes."""
        low = None if self.at_least is None else math.ceil(min(self.at_least * net, self.cap) / GRID - 1e-9)
        high = None if self.at_most is None else math.floor(self.at_most * net / GRID + 1e-9)
        return low, high


class Share(Rule[Parameters]):
    """Each five minutes missing or too many cost the weight."""

    kind = "share"
    Parameters = Parameters
    depends_on = frozenset(("blocks",))

    def across(self, setting: Setting) -> Iterable[Row]:
        """Minutes of the selected blocks."""
        chosen = {c.index: 1 for c in setting.candidates if self.parameters.of.matches(c.block, setting.catalogue)}
        measure = Measure(f"{self.id} minutes", units=chosen)
        low, high = self.parameters.units(setting.net)
        for number, (_, places) in enumerate(group_places(setting.places, self.parameters.where)):
            terms = [Term(place.index, measure) for place in places]
            yield Row(f"{self.id} {number}", terms, low, high, self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding for each group of sessions in which the share is missed."""
        matches, parameters = self.parameters.of.matches, self.parameters
        low, high = parameters.units(reading.net)
        for day, sessions in group_sessions(reading, parameters.where):
            placed = [one for session in sessions for one in session.placed]
            units = sum(one.units for one in placed if matches(one.block, reading.catalogue))
            share = units * GRID / max(1, reading.net)
            facts = {"minutes": units * GRID, "share": share, "said": parameters.said}
            shown = None if day is None else day + 1
            at = None if day is None else sessions[0].start
            if low is not None and units < low:
                least = {"wanted": parameters.at_least, "least": low * GRID}
                yield Finding("few", self.lost(low - units), shown, at, {**facts, **least})
            if high is not None and units > high:
                most = {"wanted": parameters.at_most, "most": high * GRID}
                yield Finding("many", self.lost(units - high), shown, at, {**facts, **most})
