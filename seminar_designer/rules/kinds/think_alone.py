"""Everyone thinks alone before the group produces ideas."""

from collections.abc import Hashable, Iterable

from seminar_designer.model.block import Block
from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting

EARLY = 3
"""The steps of a sheet in which thinking alone still comes before the group's work."""


def opens_up_at_once(block: Block) -> bool:
    """Whether a group looks for ideas in this block without a moment alone first."""
    if block.thinking != "diverge" or block.interaction not in ("subgroup", "plenary"):
        return False
    return all(step.who != "solo" for step in block.steps[:EARLY])


def quiet(block: Block) -> bool:
    """Whether everyone has thought alone, or written, in this block."""
    return block.interaction == "solo" or block.doing == "write"


class ThinkAlone(Rule[NoParameters]):
    """Each working block in which a group looks for ideas at once, without thinking alone in it or in the block just
    before, costs the weight.
    """

    kind = "think-alone"
    source = "learning-design rules R26; Diehl and Stroebe 1987; Mullen et al. 1991"
    depends_on = frozenset(("objectives",))

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers whether the last block was a quiet one."""
        tokens: list[Hashable | None] = [
            (candidate.working and opens_up_at_once(candidate.block), quiet(candidate.block))
            for candidate in setting.candidates
        ]
        cost = self.cost(1)

        def step(was_quiet: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(token, tuple)
            if token[0] and not was_quiet:
                return None if cost is None else Move(token[1], cost=cost)
            return Move(token[1])

        return (Automaton("think alone", tokens, False, step, bounding=self.forbids),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each such block."""
        for session in reading.sessions:
            was_quiet = False
            for placed in session.placed:
                was_quiet = was_quiet or placed.after_unknown
                if placed.serves is not None and opens_up_at_once(placed.block) and not was_quiet:
                    facts = {"block": placed.block.id}
                    yield Finding("at_once", self.lost(1), placed.day + 1, placed.slot.start, facts)
                was_quiet = quiet(placed.block)
