"""An experience is debriefed at once."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class DebriefFollows(Rule[NoParameters]):
    """A block whose experience is debriefed apart is directly followed by a debrief for the same objective."""

    kind = "debrief-follows"
    source = "learning-design rules R20; Kolb 1984; Tannenbaum and Cerasoli 2013"
    depends_on = NOTHING

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the objective that waits for its debrief."""
        if all(candidate.block.debrief_needed != "after" for candidate in setting.candidates):
            return ()
        tokens: list[Hashable | None] = [
            (
                candidate.block.debrief_needed == "after",
                candidate.block.family == "debrief",
                candidate.objective.id if candidate.objective else "",
            )
            for candidate in setting.candidates
        ]

        def step(waiting: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(token, tuple)
            lives, debriefs, objective = token
            if waiting is not None and not (debriefs and objective == waiting):
                return None
            return Move(objective if lives else None)

        return (Automaton("debrief", tokens, None, step, end=lambda waiting: 0 if waiting is None else None),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each experience that is left without its debrief."""
        for session in reading.sessions:
            for position, placed in enumerate(session.placed):
                if placed.block.debrief_needed != "after" or placed.before_unknown:
                    continue
                after = session.placed[position + 1] if position + 1 < len(session.placed) else None
                if after is None or after.block.family != "debrief" or after.serves != placed.serves:
                    yield Finding("missing", 0, placed.day + 1, placed.slot.start, {"block": placed.block.id})
