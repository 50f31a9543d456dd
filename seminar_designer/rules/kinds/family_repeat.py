"""No family twice in a row."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.patterns.methods import continues
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class FamilyRepeat(Rule[NoParameters]):
    """Two blocks of one family one after the other in a session cost the weight, unless one continues the other."""

    kind = "family-repeat"
    source = "learning-design rules R34"
    depends_on = NOTHING

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the last family."""
        tokens: list[Hashable | None] = [
            (candidate.block.family, continues(candidate.block, setting.catalogue)) for candidate in setting.candidates
        ]
        again = self.cost(1)

        def step(last: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(token, tuple)
            family, goes_on = token
            if last != family or goes_on:
                return Move(family)
            return None if again is None else Move(family, cost=again)

        return (Automaton("family repeat", tokens, None, step),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each pair."""
        for session in reading.sessions:
            for first, second in zip(session.placed, session.placed[1:], strict=False):
                again = first.block.family == second.block.family and not continues(second.block, reading.catalogue)
                if again and not second.after_unknown:
                    facts = {"block": second.block.id, "family": second.block.family}
                    yield Finding("again", self.lost(1), second.day + 1, second.slot.start, facts)
