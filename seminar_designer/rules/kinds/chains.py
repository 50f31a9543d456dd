"""Some blocks follow one another directly."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class Chains(Rule[NoParameters]):
    """A block that `follows` others comes directly after one of them, in the same session."""

    kind = "chains"
    source = "the sheets"
    depends_on = NOTHING

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the block just done, among those that others follow."""
        led = {leader for candidate in setting.candidates for leader in candidate.block.follows}
        if not led:
            return ()
        blocks = {candidate.block.id: candidate.block for candidate in setting.candidates}
        tokens: list[Hashable | None] = [
            candidate.block.id if candidate.block.follows or candidate.block.id in led else ""
            for candidate in setting.candidates
        ]

        def step(last: Hashable, token: Hashable, _: int) -> Move | None:
            follows = blocks[str(token)].follows if token else ()
            if follows and last not in follows:
                return None
            return Move(token if token in led else "")

        return (Automaton("chains", tokens, "", step),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each link that is broken."""
        for session in reading.sessions:
            for position, placed in enumerate(session.placed):
                if placed.after_unknown:
                    continue
                before = session.placed[position - 1].block.id if position else None
                if placed.block.follows and before not in placed.block.follows:
                    facts = {"block": placed.block.id, "leader": placed.block.follows[0]}
                    yield Finding("broken", 0, placed.day + 1, placed.slot.start, facts)
