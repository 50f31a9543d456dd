"""After lunch people move or talk."""

from collections.abc import Hashable, Iterable

from seminar_designer.model.block import Block
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


def active(block: Block) -> bool:
    """Whether the block wakes people up: it moves them, or gives energy without making them listen or write."""
    moves = block.posture == "moving" or block.doing in ("move", "play")
    return moves or (block.effects.energy >= 1 and block.doing not in ("listen", "write"))


class ActiveStart(Rule[NoParameters]):
    """The first block after lunch is an active one."""

    kind = "active-start"
    source = "learning-design rules R13; Monk 2005"
    depends_on = NOTHING

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Looks at the first slot only."""
        if not place.after_lunch:
            return ()
        tokens: list[Hashable | None] = [active(candidate.block) for candidate in setting.candidates]
        calm = self.cost(1)

        def step(started: Hashable, token: Hashable, _: int) -> Move | None:
            if started or token:
                return Move(True)
            return None if calm is None else Move(True, cost=calm)

        return (Automaton("active start", tokens, False, step),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each afternoon that starts calmly."""
        for session in reading.sessions:
            first = session.placed[0]
            if session.after_lunch and not first.after_unknown and not active(first.block):
                facts = {"block": first.block.id}
                yield Finding("calm", self.lost(1), session.day + 1, first.slot.start, facts)
