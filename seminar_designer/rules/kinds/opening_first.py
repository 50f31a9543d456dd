"""Every day opens."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class OpeningFirst(Rule[NoParameters]):
    """The first block of the programme, and of each later day, is one made to open it."""

    kind = "opening-first"
    source = "learning-design rules R01, R70"

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """The first slot of a session that opens must open."""
        if place.opens is None:
            return ()
        tokens: list[Hashable | None] = [place.opens in candidate.block.opens for candidate in setting.candidates]

        def step(opened: Hashable, token: Hashable, _: int) -> Move | None:
            return Move(True) if opened or token else None

        return (Automaton("opening first", tokens, False, step),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each day whose first block does not open it."""
        for session in reading.sessions:
            edge = "programme" if session.day == 0 else "day"
            first = session.placed[0]
            if session.first_of_day and edge not in first.block.opens:
                yield Finding(edge, 0, session.day + 1, first.slot.start, {"block": first.block.id})
