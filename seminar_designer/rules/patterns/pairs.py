"""Two sorts of blocks and where they stand to one another: the shape of the kinds `order`, `distance` and `apart`.

A session *has* a sort once, however many slots are of it: an automaton emits one unit at the first. What two sessions
may not have together is then a row over the two of them.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from seminar_designer.rules.faces import Automaton, Measure, Move
from seminar_designer.rules.patterns.selecting import Selector, selected
from seminar_designer.rules.reading import Placed, Reading, SessionRead
from seminar_designer.rules.setting import Setting

FIRST, THEN, BOTH = "first", "then", "both"
"""The sort of a slot, as automata see it."""


@dataclass(frozen=True)
class Sides:
    """The candidates of the two sorts; `name` tells these sides from others of the same rule."""

    name: str
    first: frozenset[int]
    then: frozenset[int]

    @property
    def both(self) -> bool:
        """Whether there is any candidate of each sort."""
        return bool(self.first and self.then)

    @property
    def has_first(self) -> Measure:
        """1 for a session that has a slot of the first sort."""
        return Measure(f"{self.name} has first")

    @property
    def has_then(self) -> Measure:
        """1 for a session that has a slot of the second."""
        return Measure(f"{self.name} has then")

    def tokens(self, setting: Setting) -> list[Hashable | None]:
        """The sort of each candidate."""
        sort = {(True, True): BOTH, (True, False): FIRST, (False, True): THEN}
        return [sort.get((c.index in self.first, c.index in self.then)) for c in setting.candidates]


def sides_of(
    id: str, first: Selector, then: Selector, setting: Setting, *, per_objective: bool = False
) -> list[Sides]:
    """The two sorts among all candidates, or among those of each objective."""
    firsts, thens = selected(first, setting), selected(then, setting)
    if not per_objective:
        groups = {id: firsts | thens}
    else:
        groups = {
            f"{id} for {objective.id}": frozenset(c.index for c in setting.by_objective[objective.id])
            for objective in setting.objectives
        }
    return [Sides(name, firsts & group, thens & group) for name, group in groups.items()]


def presence(measure: Measure, chosen: frozenset[int], setting: Setting) -> Automaton:
    """Emits one unit at the first slot of a session that is one of the chosen."""
    tokens: list[Hashable | None] = [True if c.index in chosen else None for c in setting.candidates]

    def step(had: Hashable, _token: Hashable, _units: int) -> Move:
        return Move(True) if had else Move(True, emits=measure)

    return Automaton(measure.name, tokens, False, step, bounding=False)


@dataclass(frozen=True)
class Spot:
    """A slot of one of the two sorts, or of both, and its position in its session."""

    position: int
    placed: Placed
    first: bool
    then: bool


@dataclass(frozen=True)
class Spots:
    """What one session of a finished programme has of the two sorts, in order."""

    session: SessionRead
    spots: tuple[Spot, ...]

    @property
    def first(self) -> tuple[Spot, ...]:
        """Those of the first sort."""
        return tuple(spot for spot in self.spots if spot.first)

    @property
    def then(self) -> tuple[Spot, ...]:
        """Those of the second."""
        return tuple(spot for spot in self.spots if spot.then)


def spots_of(
    reading: Reading, first: Selector, then: Selector, *, per_objective: bool = False
) -> Iterator[tuple[Spots, ...]]:
    """The two sorts session by session: of all slots, or once for each objective of those that serve it."""
    objectives = [objective.id for objective in reading.programme.objectives] if per_objective else [None]
    for objective in objectives:
        sessions = []
        for session in reading.sessions:
            spots = (
                Spot(
                    position, placed, first.matches(placed.block, reading.catalogue),
                    then.matches(placed.block, reading.catalogue),
                )
                for position, placed in enumerate(session.placed)
                if objective in (None, placed.serves)
            )
            sessions.append(Spots(session, tuple(spot for spot in spots if spot.first or spot.then)))
        yield tuple(sessions)
