"""An objective is worked in one stretch, not in scraps."""

from collections.abc import Hashable, Iterable

from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class OneStretch(Rule[NoParameters]):
    """Each time an objective is taken up again after another, in a session or after a session without it, costs
    the weight; so does its first time, which keeps the price linear.
    """

    kind = "one-stretch"
    source = "design, an objective is worked in one stretch"
    depends_on = frozenset(("blocks", "objectives"))

    def _touch(self, objective: str) -> Measure:
        return Measure(f"works on {objective}", decides=True)

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers the objectives seen in the session and the last one; going back to an earlier one costs."""
        tokens: list[Hashable | None] = [c.objective.id if c.objective else None for c in setting.candidates]
        back = self.cost(1)

        def step(state: Hashable, token: Hashable, _: int) -> Move | None:
            assert isinstance(state, tuple)
            seen, last = state
            if token not in seen:
                return Move((seen | {token}, token), emits=self._touch(str(token)))
            if token == last:
                return Move(state)
            return None if back is None else Move((seen, token), cost=back)

        return (Automaton("one stretch", tokens, (frozenset(), None), step, bounding=True),)

    def across(self, setting: Setting) -> Iterable[Row]:
        """A session that works on an objective which the session before left alone starts a stretch.

        Where the rule forbids, no session works on an objective that an earlier one did and the next after that did
        not.
        """
        for objective in setting.objectives:
            measure = self._touch(objective.id)
            for place in setting.places:
                name = f"stretch of {objective.id} at {place.index}"
                if not self.forbids:
                    before = [Term(place.index - 1, measure, -1)] if place.index else []
                    yield Row(name, [Term(place.index, measure), *before], high=0, price=self.weight)
                    continue
                for later in setting.places[place.index + 2 :]:
                    terms = [Term(place.index, measure), Term(place.index + 1, measure, -1), Term(later.index, measure)]
                    yield Row(f"{name} and {later.index}", terms, high=1)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each later stretch, and as a preference one line for each first one, which costs too."""
        before: set[str] = set()
        started: set[str] = set()
        for session in reading.sessions:
            seen: list[str] = []
            for placed in session.placed:
                serves = placed.serves
                if serves is None or (seen and seen[-1] == serves):
                    continue
                facts = {"objective": serves, "block": placed.block.id}
                if serves in seen or (serves in started and serves not in before):
                    yield Finding("again", self.lost(1), placed.day + 1, placed.slot.start, facts)
                elif serves not in before and self.severity == "prefer":
                    yield Finding("first", self.lost(1), placed.day + 1, placed.slot.start, facts)
                started.add(serves)
                seen.append(serves)
            before = set(seen)
