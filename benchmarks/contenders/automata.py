"""An automaton of one place as a flow: what holds before each position decides what may stand there."""

from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from contenders.linear import Linear
from seminar_designer.engine.automata import NEVER, Table

Sum = Counter[int]
"""Coefficients by variable."""
IDLE: Hashable = None
"""The signature of what an automaton does not notice: it stays where it is."""


@dataclass(frozen=True, eq=False)
class Memory:
    """A table seen from one place: slots that it treats alike in every state have one signature."""

    table: Table

    def signature(self, candidate: int, units: int) -> Hashable:
        """What a slot does in each state: the next one (or none), points lost, measure emitted and how much of it."""
        table, token = self.table, self.table.tokens[candidate]
        if token < 0:
            return IDLE
        at = (slice(None), token, units if table.timed else 0)
        moves = tuple(
            (int(after), round(cost), int(emits), round(amount)) if after >= 0 else None
            for after, cost, emits, amount in zip(
                table.after[at], table.cost[at], table.emits[at], table.amount[at], strict=True
            )
        )
        still = all(move == (state, 0, -1, move[3]) for state, move in enumerate(moves) if move) and None not in moves
        return IDLE if still else moves

    @cached_property
    def ends(self) -> dict[int, int]:
        """Points lost by ending in each state that a session may end in."""
        return {state: round(points) for state, points in enumerate(self.table.end) if points < NEVER / 2}


@dataclass(frozen=True)
class Step:
    """One move at one position: its variable, and the measure it emits with its amount (-1: none)."""

    variable: int
    to: int
    emits: int
    amount: int


def remember(linear: Linear, memory: Memory, positions: list[dict[Hashable, list[int]]]) -> list[tuple[int, int, int]]:
    """Adds the flow of an automaton through the positions of a place, whose slots stand there by signature.

    Returns (variable, measure, amount) of all that it emits. What may not stand anywhere, or not end, has no move.
    """
    emitted: list[tuple[int, int, int]] = []
    arriving: dict[int, list[int]] | None = None
    for number, slots in enumerate(positions):
        last = number == len(positions) - 1
        states = [0] if arriving is None else sorted(arriving)
        leaving: dict[int, list[int]] = {}
        by_signature: dict[Hashable, list[int]] = {signature: [] for signature in slots}
        moves: list[int] = []
        for state in states:
            own: list[int] = []
            for signature in slots:
                move = (state, 0, -1, 0) if signature is IDLE else signature[state]  # type: ignore[index]
                if move is None or (last and move[0] not in memory.ends):
                    continue
                to, cost, emits, amount = move
                variable = linear.variable(-cost - (memory.ends[to] if last else 0))
                own.append(variable)
                by_signature[signature].append(variable)
                leaving.setdefault(to, []).append(variable)
                if emits >= 0:
                    emitted.append((variable, emits, amount))
            moves += own
            if arriving is not None:
                linear.row(dict.fromkeys(own, 1) | dict.fromkeys(arriving[state], -1), 0, 0)
        linear.exactly_one(moves)
        for signature, variables in by_signature.items():
            if signature is not IDLE:
                linear.row(dict.fromkeys(variables, 1) | dict.fromkeys(slots[signature], -1), 0, 0)
        arriving = leaving
    return emitted


def somewhere(signature: Hashable) -> bool:
    """Whether there is any state in which the slot may stand."""
    return signature is IDLE or any(move is not None for move in signature)  # type: ignore[attr-defined]
