"""People get up."""

from collections.abc import Hashable, Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Placed, Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """Minutes seated in a row that cost nothing."""

    max_minutes: int = Field(default=45, ge=10, le=180)


class SeatedStretch(Rule[Parameters]):
    """Each five minutes seated in a row beyond the limit, in one session, cost the weight."""

    kind = "seated-stretch"
    Parameters = Parameters
    source = "learning-design rules R14"
    depends_on = NOTHING

    @property
    def _limit(self) -> int:
        return self.parameters.max_minutes // GRID

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers how long people have been seated, up to the limit."""
        tokens: list[Hashable | None] = [candidate.block.posture == "seated" for candidate in setting.candidates]

        def step(seated: Hashable, token: Hashable, units: int) -> Move | None:
            assert isinstance(seated, int)
            if not token:
                return Move(0)
            cost = self.cost(max(0, seated + units - self._limit))
            return None if cost is None else Move(min(seated + units, self._limit), cost=cost)

        return (Automaton("seated stretch", tokens, 0, step, timed=True),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each stretch that is too long."""
        for session in reading.sessions:
            seated: list[Placed] = []
            for placed in [*session.placed, None]:
                if placed is None or placed.after_unknown or placed.block.posture != "seated":
                    units = sum(one.units for one in seated)
                    if units > self._limit:
                        facts = {"minutes": units * GRID, "max": self.parameters.max_minutes}
                        start = seated[0].slot.start
                        yield Finding("long", self.lost(units - self._limit), session.day + 1, start, facts)
                    seated = []
                if placed is not None and placed.block.posture == "seated":
                    seated.append(placed)
