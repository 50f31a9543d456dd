"""Some blocks take up another directly, or at once after the pause that follows it."""

from collections.abc import Hashable, Iterable, Iterator

from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.reading import Placed, Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting

START, PLAIN = "start", "another"


class Resumed(Rule[NoParameters]):
    """A block that `resumes` others comes directly after one of them, or opens the session after the one it ends; and
    nothing else comes between. Lunch and the night are no pause.
    """

    kind = "resumed"
    source = "co-development, Payette and Champagne 1997: a pause only between consultation and synthesis"
    depends_on = frozenset(("blocks",))
    _resumed = Measure("resumed after a pause")

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers whether a block waits to be resumed; resuming first in the session emits one unit."""
        left = {id for candidate in setting.candidates for id in candidate.block.resumes}
        if not left:
            return ()
        tokens: list[Hashable | None] = [
            (candidate.block.resumes, candidate.block.id if candidate.block.id in left else PLAIN)
            for candidate in setting.candidates
        ]
        pause = place.index > 0 and setting.places[place.index - 1].half_day == place.half_day
        emitted = self._resumed

        def step(last: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(token, tuple)
            resumes, own = token
            if last == START and resumes:
                return Move(own, emits=emitted) if pause else None
            if last in left or resumes:
                return Move(own) if last in resumes else None
            return Move(own)

        return (Automaton("resumed", tokens, START, step),)

    def across(self, setting: Setting) -> Iterable[Row]:
        """What a session leaves to be resumed, the next one resumes, and nothing else is."""
        left = {id for candidate in setting.candidates for id in candidate.block.resumes}
        if not left:
            return
        balance = {
            candidate.index: (candidate.block.id in left) - bool(candidate.block.resumes)
            for candidate in setting.candidates
            if (candidate.block.id in left) != bool(candidate.block.resumes)
        }
        waiting = Measure("left to be resumed less resumed", count=balance)
        for place in setting.places:
            terms = [Term(place.index, waiting), Term(place.index, self._resumed)]
            if place.index + 1 < len(setting.places):
                terms.append(Term(place.index + 1, self._resumed, -1))
            yield Row(f"resumed after {place.index}", terms, low=0, high=0, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that is not resumed, or resumes nothing."""
        before: Placed | None = None
        left = {id for block in reading.catalogue.blocks.values() for id in block.resumes}
        for placed in (*reading.placed, None):
            yield from self._between(before, placed, left)
            before = placed

    def _between(self, before: Placed | None, placed: Placed | None, left: set[str]) -> Iterator[Finding]:
        near = before is not None and placed is not None and before.half_day == placed.half_day
        waits = before is not None and before.block.id in left
        takes = placed is not None and bool(placed.block.resumes)
        fits = near and before is not None and placed is not None and before.block.id in placed.block.resumes
        if waits and not fits and before is not None:
            yield Finding("left", self.lost(1), before.day + 1, before.slot.start, {"block": before.block.id})
        if takes and not fits and placed is not None:
            facts = {"block": placed.block.id, "leader": placed.block.resumes[0]}
            yield Finding("nothing", self.lost(1), placed.day + 1, placed.slot.start, facts)
