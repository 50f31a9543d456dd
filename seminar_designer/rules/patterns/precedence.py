"""“This needs that before”: an artefact before its use, an experience before its application.

Inside a session an automaton remembers whether the thing was given and emits one unit when it is first needed
without it; across sessions that unit must be matched by a session before that gave it for long enough.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.patterns.groups import Group, together
from seminar_designer.rules.setting import Place, Setting

NEEDS, GIVES, BOTH = "needs", "gives", "both"


@dataclass(frozen=True)
class Precedence:
    """Candidates that need something before them, and those that give it with the sessions it then keeps.

    A candidate that does both needs it first. A session that needs it and does not hold it counts once. What keeps
    0 sessions must be given in the same one; nothing keeps beyond its group, `within`.
    """

    name: str
    needs: frozenset[int]
    gives: Mapping[int, int]
    within: Group = "programme"

    @property
    def unmet(self) -> Measure:
        """1 for a session that needs the thing before any of its own slots gives it."""
        return Measure(f"{self.name} unmet")

    def tokens(self, candidates: int) -> list[Hashable | None]:
        """What the automaton sees of each candidate."""
        seen: list[Hashable | None] = [None] * candidates
        for index in self.needs:
            seen[index] = BOTH if index in self.gives else NEEDS
        for index in self.gives.keys() - self.needs:
            seen[index] = GIVES
        return seen

    def automaton(self, setting: Setting, place: Place, price: int | None) -> Automaton:
        """Reads a session; in the first of a group nothing was given before, so an unmet need costs at once."""
        unmet, first = self.unmet, not self._earlier(setting.places, place)

        def step(given: Hashable, token: Hashable, _: int) -> Move | None:
            if token == GIVES or given:
                return Move(True)
            if not first:
                return Move(True, emits=unmet)
            return None if price is None else Move(True, cost=price)

        return Automaton(self.name, self.tokens(len(setting.candidates)), False, step, bounding=False)

    def _earlier(self, places: Sequence[Place], place: Place) -> list[Place]:
        """The places before this one in its group."""
        return [other for other in places[: place.index] if together(self.within, other, place)]

    def rows(self, places: Sequence[Place], price: int | None) -> Iterator[Row]:
        """One row a place after the first of its group: an unmet need there is met by a session before it."""
        levels = sorted(set(self.gives.values()))
        given = {
            level: Measure(
                f"{self.name} given for {level} sessions",
                count={index: 1 for index, keeps in sorted(self.gives.items()) if keeps >= level},
            )
            for level in levels
        }
        for place in places[1:]:
            before = []
            group = self._earlier(places, place)
            for earlier in group:
                lag = place.index - earlier.index
                level = next((level for level in levels if level >= lag), None)
                if level is not None:
                    before.append(Term(earlier.index, given[level], -1))
            if group:
                name = f"{self.name} at {place.index}"
                yield Row(name, [Term(place.index, self.unmet), *before], high=0, price=price)


def reads(
    slots: Iterable[tuple[int, bool, int]], joins: Callable[[int, int], bool] = lambda _one, _other: True
) -> Iterator[int]:
    """Positions (in the given order) of the first unmet need of each session that lacks it.

    `slots` are (session, needs, keeps) in the order of the programme; `keeps` is -1 for a slot that does not give it.
    What one session gives holds in another when it `joins` them.
    """
    rows = list(slots)
    given: dict[int, int] = {}
    for session in sorted({session for session, _, _ in rows}):
        held = any(earlier < session <= earlier + keeps and joins(earlier, session) for earlier, keeps in given.items())
        own = False
        for position, (where, needs, keeps) in enumerate(rows):
            if where != session:
                continue
            if needs and not own:
                if not held:
                    yield position
                own = True
            if keeps >= 0:
                own = True
                given[session] = max(given.get(session, 0), keeps)
