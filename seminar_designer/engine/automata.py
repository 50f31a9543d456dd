"""Automata of rules as tables: states, tokens and moves become integers, explored from the start state."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seminar_designer.rules.faces import Automaton, Measure

NEVER = 1e9
"""The cost of what is forbidden, in tables."""
MOST_COUNTED = 4
"""Units of a measure that branching counts within one session."""

Bounds = tuple[float, float]
"""At least, and at most."""
Bools = NDArray[np.bool_]
Ints = NDArray[np.signedinteger[Any]]
Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True, eq=False)
class Table:
    """One automaton in numbers.

    `tokens[c]` is the token of candidate c (-1: not noticed). `after`, `cost`, `emits` and `amount` are indexed
    [state, token, units], with one column for all units when the automaton is not timed. `emits` is the index of a
    measure or -1. `end[state]` is the cost of ending there.
    """

    name: str
    tokens: Ints
    after: Ints
    cost: Floats
    emits: Ints
    amount: Floats
    end: Floats
    timed: bool
    bounding: bool

    @property
    def states(self) -> int:
        """Number of states; 0 is the start."""
        return len(self.end)

    @cached_property
    def emitted(self) -> frozenset[int]:
        """The measures it may emit."""
        return frozenset(np.unique(self.emits[self.after >= 0]).tolist()) - {-1}

    @cached_property
    def priced(self) -> bool:
        """Whether it costs points, at a slot or at the end."""
        return bool(np.any(self.cost[self.after >= 0] != 0) or np.any((self.end != 0) & (self.end < NEVER / 2)))

    def least(self, prices: Floats) -> Floats:
        """The least a token can cost in any state when measures have these prices, [token, column]."""
        pays = np.where(self.emits >= 0, self.amount * prices[np.maximum(self.emits, 0)], 0.0)
        least: Floats = np.where(self.after >= 0, self.cost + pays, NEVER).min(axis=0)
        return least

    @cached_property
    def steady(self) -> bool:
        """Whether what a move emits is the same for all minutes that it is allowed for."""
        allowed = self.after >= 0
        first = allowed.argmax(axis=2)[..., None]
        same = (self.emits == np.take_along_axis(self.emits, first, 2)) & (
            self.amount == np.take_along_axis(self.amount, first, 2)
        )
        return bool(np.all(same | ~allowed))


def tabulate(automaton: Automaton, longest: int, measures: dict[Measure, int]) -> Table:
    """The table of an automaton for sessions of at most `longest` grid units; new measures are numbered."""
    names: dict[Hashable, int] = {}
    tokens = np.full(len(automaton.tokens), -1, dtype=np.int64)
    for index, token in enumerate(automaton.tokens):
        if token is not None:
            tokens[index] = names.setdefault(token, len(names))
    columns = longest + 1 if automaton.timed else 1
    states: dict[Hashable, int] = {automaton.start: 0}
    queue: list[Hashable] = [automaton.start]
    moves: list[tuple[int, int, int, int, float, int, float]] = []
    for state in queue:
        for token, number in names.items():
            for units in range(1, longest + 1) if automaton.timed else (0,):
                move = automaton.step(state, token, units)
                if move is None:
                    continue
                if move.state not in states:
                    states[move.state] = len(states)
                    queue.append(move.state)
                emits = -1 if move.emits is None else measures.setdefault(move.emits, len(measures))
                moves.append(
                    (states[state], number, units, states[move.state], float(move.cost), emits, float(move.amount))
                )
    shape = (len(states), max(1, len(names)), columns)
    after = np.full(shape, -1, dtype=np.int64)
    cost = np.full(shape, NEVER)
    emitted = np.full(shape, -1, dtype=np.int64)
    amount = np.zeros(shape)
    for state_number, token_number, units, target, points, measure, many in moves:
        at = (state_number, token_number, units)
        after[at], cost[at], emitted[at], amount[at] = target, points, measure, many
    ends = [automaton.end(state) for state in states]
    end = np.array([NEVER if points is None else float(points) for points in ends])
    return Table(automaton.name, tokens, after, cost, emitted, amount, end, automaton.timed, automaton.bounding)


def restrict(table: Table, counted: Sequence[int], fits: Callable[[tuple[int, ...]], bool]) -> Table:
    """The same automaton for sessions in which what it emits of the `counted` measures `fits`.

    The amounts emitted so far are part of the state, up to MOST_COUNTED: past it everything fits. Moves that lead
    nowhere any more are forbidden, so that tokens without a move left show which candidates are out.
    """
    place = {measure: number for number, measure in enumerate(counted)}
    start = (0, (0,) * len(place))
    states: dict[tuple[int, tuple[int, ...]], int] = {start: 0}
    queue = [start]
    moves: list[tuple[int, int, int, int]] = []
    for state, sums in queue:
        for token, units in zip(*np.nonzero(table.after[state] >= 0), strict=True):
            at = (state, token, units)
            total = list(sums)
            if table.emits[at] in place:
                number = place[int(table.emits[at])]
                total[number] = min(MOST_COUNTED, total[number] + round(float(table.amount[at])))
            target = (int(table.after[at]), tuple(total))
            if target not in states:
                states[target] = len(states)
                queue.append(target)
            moves.append((states[state, sums], int(token), int(units), states[target]))
    kept = [MOST_COUNTED in sums or fits(sums) for _, sums in states]
    end = np.array([table.end[state] if fine else NEVER for (state, _), fine in zip(states, kept, strict=True)])
    alive = end < NEVER / 2
    while True:
        grown = alive.copy()
        for begin, _, _, finish in moves:
            grown[begin] |= alive[finish]
        if np.array_equal(grown, alive):
            break
        alive = grown
    origin = [state for state, _ in states]
    after = np.full((len(states), *table.after.shape[1:]), -1, dtype=np.int64)
    for begin, token, units, finish in moves:
        if alive[finish]:
            after[begin, token, units] = finish
    return Table(
        table.name, table.tokens, after, table.cost[origin], table.emits[origin], table.amount[origin], end,
        table.timed, table.bounding,
    )
