"""So many blocks of a sort: a kind that rulebooks fill in."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import Known
from seminar_designer.rules.patterns.selecting import Scope, Selector, group_places, group_sessions
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`of` selects blocks, `per` says where they are counted, `said` names them to the reader."""

    of: Selector
    per: Scope = "programme"
    at_least: int | None = Field(default=None, ge=0)
    at_most: int | None = Field(default=None, ge=0)
    said: Text


class Count(Rule[Parameters]):
    """Each selected block missing or too many costs the weight."""

    kind = "count"
    Parameters = Parameters
    depends_on = frozenset(("blocks",))

    def missing(self, known: frozenset[Known]) -> frozenset[Known]:
        """Too many can be seen among the blocks that are known; too few only when all of them are."""
        least: frozenset[Known] = frozenset() if self.parameters.at_least is None else frozenset(("blocks",))
        return least - known

    def across(self, setting: Setting) -> Iterable[Row]:
        """Uses of the selected blocks, group by group."""
        parameters = self.parameters
        uses = {c.index: 1 for c in setting.candidates if parameters.of.matches(c.block, setting.catalogue)}
        measure = Measure(f"{self.id} count", count=uses)
        for number, (_, places) in enumerate(group_places(setting.places, parameters.per)):
            terms = [Term(place.index, measure) for place in places]
            yield Row(f"{self.id} {number}", terms, parameters.at_least, parameters.at_most, self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each group that has too few or too many."""
        parameters = self.parameters
        for day, sessions in group_sessions(reading, parameters.per):
            found = sum(
                parameters.of.matches(placed.block, reading.catalogue)
                for session in sessions
                for placed in session.placed
            )
            at = sessions[0].start if day is not None else None
            facts = {"found": found, "least": parameters.at_least, "most": parameters.at_most, "said": parameters.said}
            shown = None if day is None else day + 1
            if parameters.at_least is not None and found < parameters.at_least:
                yield Finding("few", self.lost(parameters.at_least - found), shown, at, facts)
            if parameters.at_most is not None and found > parameters.at_most:
                yield Finding("many", self.lost(found - parameters.at_most), shown, at, facts)
