"""No family twice in a row."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class FamilyRepeat(Rule[NoParameters]):
    """Two blocks of one family one after the other in a session cost the weight."""

    kind = "family-repeat"
    source = "learning-design rules R34"

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the last family."""
        tokens: list[Hashable | None] = [candidate.block.family for candidate in setting.candidates]
        again = self.cost(1)

        def step(last: Hashable, token: Hashable, _: int) -> Move | None:
            if last != token:
                return Move(token)
            return None if again is None else Move(token, cost=again)

        return (Automaton("family repeat", tokens, None, step),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each pair."""
        for session in reading.sessions:
            for first, second in zip(session.placed, session.placed[1:], strict=False):
                if first.block.family == second.block.family:
                    facts = {"block": second.block.id, "family": second.block.family}
                    yield Finding("again", self.lost(1), second.day + 1, second.slot.start, facts)
