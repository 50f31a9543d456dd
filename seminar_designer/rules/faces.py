"""The faces a rule shows the engine: measures and rows *across* sessions, automata *inside* one session.

A session is described to the master problem by its measures only, so everything that binds sessions together is
linear; what happens between the blocks of one session is left to small automata that read its slots in order.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

FORBIDDEN: Final = None
"""The price of a requirement: missing it is not for sale."""


@dataclass(frozen=True)
class Measure:
    """A number each session has: a sum over its slots of `count[c]`, plus `units[c]` a grid slot, for candidate c.

    A measure with neither is emitted by an automaton. Measures are the same when their names are. A measure that
    `decides` shapes the whole programme: the search for a proof branches on it first.
    """

    name: str
    count: Mapping[int, int] = field(default_factory=dict, compare=False)
    units: Mapping[int, int] = field(default_factory=dict, compare=False)
    decides: bool = field(default=False, compare=False)


class Term(NamedTuple):
    """`coefficient` × the measure of the session at `place`."""

    place: int
    measure: Measure
    coefficient: int = 1


@dataclass(frozen=True)
class Row:
    """`low` ≤ Σ terms ≤ `high`; each unit outside costs `price` points, or is forbidden.

    With neither limit it asks for nothing: when all its measures are of one place and decide, the search for a proof
    may branch on it.
    """

    name: str
    terms: Sequence[Term]
    low: int | None = None
    high: int | None = None
    price: int | None = FORBIDDEN


class Move(NamedTuple):
    """What reading one slot does: the new state, points lost, and units of a measure it emits."""

    state: Hashable
    cost: int = 0
    emits: Measure | None = None
    amount: int = 1


Step = Callable[[Hashable, Hashable, int], Move | None]


@dataclass(frozen=True, eq=False)
class Automaton:
    """A memory that reads a session slot by slot.

    `tokens[c]` is what it sees of candidate c (None: it does not notice it); `step(state, token, slots)` gives the
    move, or None when the slot is forbidden here, `slots` being the slot's minutes in grid units. `end(state)` is the
    cost of ending a session in this state, or None when it may not end. `timed` says that `slots` matters.
    `bounding` ones are remembered in the bound of the pricing problem, when there is room for them.
    """

    name: str
    tokens: Sequence[Hashable | None]
    start: Hashable
    step: Step
    end: Callable[[Hashable], int | None] = lambda _: 0
    timed: bool = False
    bounding: bool = True
