"""So much of one sort for so much of another: a kind that rulebooks fill in."""

from collections.abc import Iterable, Iterator

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.schedule import GRID
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import Known
from seminar_designer.rules.patterns.selecting import Selector, selected
from seminar_designer.rules.reading import Placed, Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """At most `at_most` minutes of the blocks `of` one sort for each minute of those of another sort, `to`; over the
    whole programme, or with `per_objective` for each objective by itself. `said` names the rule to the reader.
    """

    of: Selector
    to: Selector
    at_most: int = Field(ge=1, le=20)
    per_objective: bool = False
    said: Text


class Ratio(Rule[Parameters]):
    """Each five minutes of the first sort beyond what the second makes room for cost the weight."""

    kind = "ratio"
    Parameters = Parameters
    depends_on = frozenset(("blocks",))

    def missing(self, known: frozenset[Known]) -> frozenset[Known]:
        """Objectives as well, when they are looked at one by one."""
        wanted: set[Known] = {"blocks", "objectives"} if self.parameters.per_objective else {"blocks"}
        return frozenset(wanted) - known

    def across(self, setting: Setting) -> Iterable[Row]:
        """Minutes of the one less the allowed multiple of the other."""
        own = self.parameters
        of, to = selected(own.of, setting), selected(own.to, setting)
        for objective in [one.id for one in setting.objectives] if own.per_objective else [None]:
            balance = {
                c.index: (c.index in of) - own.at_most * (c.index in to)
                for c in setting.candidates
                if objective is None or (c.objective is not None and c.objective.id == objective)
            }
            measure = Measure(f"{self.id} {objective or ''}", units={c: many for c, many in balance.items() if many})
            terms = [Term(place.index, measure) for place in setting.places]
            yield Row(f"{self.id} {objective or ''}", terms, high=0, price=self.price)

    def _groups(self, reading: Reading) -> Iterator[tuple[str | None, list[Placed]]]:
        if not self.parameters.per_objective:
            yield None, list(reading.placed)
            return
        for objective in reading.programme.objectives:
            yield objective.id, [placed for placed in reading.placed if placed.serves == objective.id]

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding where there is too much of the first sort."""
        own = self.parameters
        for objective, placed in self._groups(reading):
            of, to = (
                sum(one.units for one in placed if selector.matches(one.block, reading.catalogue))
                for selector in (own.of, own.to)
            )
            over = of - own.at_most * to
            if over > 0:
                facts = {
                    "said": own.said, "objective": objective,
                    "minutes": of * GRID, "to": to * GRID, "most": own.at_most,
                }  # fmt: skip
                yield Finding("over" if objective is None else "over_objective", self.lost(over), None, None, facts)
