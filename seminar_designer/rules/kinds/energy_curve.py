"""Tension and release alternate."""

from collections.abc import Hashable, Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """How many blocks in a row may push the energy the same way."""

    in_a_row: int = Field(default=2, ge=1, le=6)


class EnergyCurve(Rule[Parameters]):
    """Each block that pushes the energy the same way as too many before it, in one session, costs the weight."""

    kind = "energy-curve"
    Parameters = Parameters
    source = "learning-design rules R16"
    depends_on = NOTHING

    def _after(self, sign: int, run: int, energy: int) -> tuple[int, int, bool]:
        """Sign and length of the run after a block, and whether it is one too many."""
        now = (energy > 0) - (energy < 0)
        length = 0 if now == 0 else min(run, self.parameters.in_a_row) + 1 if now == sign else 1
        return now, length, length > self.parameters.in_a_row

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the way the energy goes and for how many blocks."""
        tokens: list[Hashable | None] = [candidate.block.effects.energy for candidate in setting.candidates]
        over = self.cost(1)

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(state, tuple) and isinstance(token, int)
            sign, run, many = self._after(state[0], state[1], token)
            if many and over is None:
                return None
            return Move((sign, min(run, self.parameters.in_a_row)), cost=(over or 0) if many else 0)

        return (Automaton("energy curve", tokens, (0, 0), step),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block too many."""
        for session in reading.sessions:
            sign, run = 0, 0
            for placed in session.placed:
                sign, run = (0, 0) if placed.after_unknown else (sign, run)
                sign, run, many = self._after(sign, run, placed.block.effects.energy)
                run = min(run, self.parameters.in_a_row)
                if many:
                    facts = {"block": placed.block.id, "row": self.parameters.in_a_row}
                    case = "high" if sign > 0 else "low"
                    yield Finding(case, self.lost(1), placed.day + 1, placed.slot.start, facts)
