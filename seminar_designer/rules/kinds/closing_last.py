"""Every day closes."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Move
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class ClosingLast(Rule[NoParameters]):
    """The last block of the programme, and of each earlier day, is one made to close it, in its full minimum."""

    kind = "closing-last"
    source = "learning-design rules R02, R03, R70"
    depends_on = NOTHING

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """A session that closes ends with a closing, and after a closing only another may come."""
        if place.closes is None:
            return ()
        edge = place.closes
        tokens: list[Hashable | None] = [edge in candidate.block.closes for candidate in setting.candidates]

        def step(closing: Hashable, token: Hashable, _: int) -> Move | None:
            return None if closing and not token else Move(token)

        return (Automaton("closing last", tokens, False, step, end=lambda closing: 0 if closing else None),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each day that does not end with a closing, or cuts it below its minimum."""
        last_day = len(reading.programme.days) - 1
        for session in reading.sessions:
            last = session.placed[-1]
            if not session.last_of_day or last.before_unknown:
                continue
            edge = reading.brief.schedule.closes(session.day == last_day)
            facts = {"block": last.block.id, "minutes": last.slot.minutes}
            if edge not in last.block.closes:
                yield Finding(edge, 0, session.day + 1, last.slot.start, facts)
            elif "people" in reading.known and last.slot.minutes < last.block.span(reading.people).min:
                facts["min"] = last.block.span(reading.people).min
                yield Finding("short", 0, session.day + 1, last.slot.start, facts)
            closed = [edge in placed.block.closes for placed in session.placed]
            if edge in last.block.closes and sorted(closed) != closed:
                early = session.placed[closed.index(True)]
                yield Finding("early", 0, session.day + 1, early.slot.start, {"block": early.block.id})
