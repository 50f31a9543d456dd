"""“This needs that before”: an artefact before its use, an experience before its application.

Inside a session an automaton remembers whether the thing was given and emits one unit when it is first needed
without it; across sessions that unit must be matched by a session before, at most `back` sessions earlier.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.setting import Place, Setting

NEEDS, GIVES, BOTH = "needs", "gives", "both"


@dataclass(frozen=True)
class Precedence:
    """Candidates that need something before them, candidates that give it, and how many sessions it keeps.

    A candidate that does both needs it first. A session that needs it and does not hold it counts once.
    """

    name: str
    needs: frozenset[int]
    gives: frozenset[int]
    back: int

    @property
    def unmet(self) -> Measure:
        """1 for a session that needs the thing before any of its own slots gives it."""
        return Measure(f"{self.name} unmet")

    def tokens(self, candidates: int) -> list[Hashable | None]:
        """What the automaton sees of each candidate."""
        seen: list[Hashable | None] = [None] * candidates
        for index in self.needs:
            seen[index] = BOTH if index in self.gives else NEEDS
        for index in self.gives - self.needs:
            seen[index] = GIVES
        return seen

    def automaton(self, setting: Setting, place: Place, price: int | None) -> Automaton:
        """Reads a session; in the first one nothing was given before, so an unmet need costs its price at once."""
        unmet, first = self.unmet, place.index == 0

        def step(given: Hashable, token: Hashable, _: int) -> Move | None:
            if token == GIVES or given:
                return Move(True)
            if not first:
                return Move(True, emits=unmet)
            return None if price is None else Move(True, cost=price)

        return Automaton(self.name, self.tokens(len(setting.candidates)), False, step, bounding=False)

    def rows(self, places: Sequence[Place], price: int | None) -> Iterator[Row]:
        """One row a place after the first: an unmet need there is met by a session before it."""
        given = Measure(f"{self.name} given", count=dict.fromkeys(sorted(self.gives), 1))
        for place in places[1:]:
            before = [Term(p.index, given, -1) for p in places[max(0, place.index - self.back) : place.index]]
            yield Row(f"{self.name} at {place.index}", [Term(place.index, self.unmet), *before], high=0, price=price)


def reads(
    slots: Iterable[tuple[int, bool, bool]], back: int
) -> Iterator[int]:
    """Positions (in the given order) of the first unmet need of each session that lacks it.

    `slots` are (session, needs, gives) in the order of the programme.
    """
    rows = list(slots)
    sessions = sorted({session for session, _, _ in rows})
    gave: dict[int, bool] = dict.fromkeys(sessions, False)
    for session in sessions:
        given = any(gave[before] for before in sessions if session - back <= before < session)
        own = False
        for position, (where, needs, gives) in enumerate(rows):
            if where != session:
                continue
            if needs and not own:
                if not given:
                    yield position
                own = True
            if gives:
                own = True
                gave[session] = True
