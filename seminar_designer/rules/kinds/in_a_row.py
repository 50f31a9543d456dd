"""Not too much of the same in a row."""

from collections.abc import Hashable, Iterable
from typing import Literal

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.texts import Text
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Place, Setting


class Parameters(Model):
    """`attribute` of the sheets that may be the same for `at_most` so many blocks in a row; `said` names the rule when
    a rulebook uses the kind twice.
    """

    attribute: Literal["doing", "interaction", "posture", "learning"] = "doing"
    at_most: int = Field(default=2, ge=1, le=6)
    said: Text | None = None


class InARow(Rule[Parameters]):
    """Each block of a session that is the same, in one attribute, as too many just before it costs the weight."""

    kind = "in-a-row"
    Parameters = Parameters
    source = "learning-design rules R34, R43; Lyman 1981"
    depends_on = NOTHING

    def _after(self, last: str, run: int, now: str) -> tuple[int, bool]:
        """Length of the run after a block, as far as it matters, and whether the block is one too many."""
        length = run + 1 if now == last else 1
        return min(length, self.parameters.at_most), length > self.parameters.at_most

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the last value and how often it came in a row."""
        attribute, over = self.parameters.attribute, self.cost(1)
        tokens: list[Hashable | None] = [getattr(candidate.block, attribute) for candidate in setting.candidates]

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(state, tuple)
            last, length = state
            run, many = self._after(last, length, str(token))
            if many and over is None:
                return None
            return Move((token, run), cost=(over or 0) if many else 0)

        return (Automaton(f"{self.id} in a row", tokens, ("", 0), step, bounding=self.forbids),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block too many."""
        for session in reading.sessions:
            last, run = "", 0
            for placed in session.placed:
                now = str(getattr(placed.block, self.parameters.attribute))
                run, many = self._after("" if placed.after_unknown else last, run, now)
                last = now
                if many:
                    facts = {"block": placed.block.id, "value": now, "most": self.parameters.at_most}
                    yield Finding("many", self.lost(1), placed.day + 1, placed.slot.start, facts)
