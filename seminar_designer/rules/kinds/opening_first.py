"""Every day opens."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting

FRAMING = ("opening", "icebreaker")
"""Families that welcome and include; work begins after them."""


class OpeningFirst(Rule[NoParameters]):
    """The first block of the programme, and of each later day, is one made to open it; openings and icebreakers come
    before the work begins.
    """

    kind = "opening-first"
    source = "learning-design rules R01, R70"
    depends_on = NOTHING

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """The first slot of a session that opens must open; after the first working slot nothing frames any more."""
        if place.opens is None:
            return ()
        tokens: list[Hashable | None] = [
            (place.opens in candidate.block.opens, candidate.block.family in FRAMING, candidate.working)
            for candidate in setting.candidates
        ]

        def step(stage: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(token, tuple)
            opens, frames, works = token
            if (stage == "closed" and not opens) or (stage == "working" and frames):
                return None
            return Move("working" if works or stage == "working" else "framing")

        return (Automaton("opening first", tokens, "closed", step),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each day whose first block does not open it, or that frames when work has begun."""
        for session in reading.sessions:
            edge = reading.brief.schedule.opens(session.day)
            first = session.placed[0]
            if session.first_of_day and not first.after_unknown and edge not in first.block.opens:
                yield Finding(edge, 0, session.day + 1, first.slot.start, {"block": first.block.id})
            begun = False
            for placed in session.placed:
                if session.first_of_day and begun and placed.block.family in FRAMING:
                    yield Finding("late", 0, session.day + 1, placed.slot.start, {"block": placed.block.id})
                begun = begun or placed.serves is not None
