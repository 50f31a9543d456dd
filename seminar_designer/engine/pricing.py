"""Pricing one place: the best sessions for given duals, and a bound on all of them."""

from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.automata import NEVER, Floats, Ints, Table
from seminar_designer.engine.found import Sessions
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.kernels.forgotten import price_forgotten
from seminar_designer.engine.kernels.pricing import FAR, backward, earnings, emission_costs, enumerate_sessions
from seminar_designer.engine.limiting import Limiting
from seminar_designer.engine.problem import Column
from seminar_designer.engine.remembering import Memory

EXCESS = 1e-6
"""Points that must have been forgotten to matter."""
MOST_TRACED = 24


@dataclass(frozen=True)
class Priced:
    """What the duals make of one place: earnings, bound tables and the bound itself.

    `bound` is at least what any session of the place earns at these duals; `memory` is what it is made of.
    """

    memory: Memory
    prices: Floats
    earned: Floats
    excess: Floats
    gains: Floats
    paid_for: Floats
    best: Floats
    through: Floats
    bound: float


def price(of: Limiting, arrays: Arrays, memory: Memory, duals: Floats) -> Priced:
    """Earnings and bounds for the duals of all rows, by the backward programme over what is remembered."""
    problem = of.problem
    at = problem.term_place == of.place
    prices = np.bincount(
        problem.term_measure[at],
        weights=problem.term_coefficient[at] * duals[problem.term_row[at]],
        minlength=len(problem.measures),
    ).astype(float)
    relief, excess = price_forgotten(memory.forgotten, prices, of.width)
    earned, gains = earnings(arrays, prices, of.admitted, memory.owner, relief, of.width, len(memory.low))
    paid_for = emission_costs(memory.emitted, memory.amounts, prices)
    best = np.empty((of.width + 1, len(memory.ends)))
    through = np.empty((of.width + 1, len(memory.ends), len(memory.low)), dtype=np.float32)
    backward(
        memory.moves, memory.costs, paid_for, memory.ends, gains, memory.low, memory.high, of.width, best, through
    )
    reachable = best[of.shortest : of.width + 1, 0]
    bound = (float(reachable.max()) if len(reachable) else FAR) - memory.end_relief
    return Priced(memory, prices, earned, excess, gains, paid_for, best, through, bound)


def sessions(
    of: Limiting, arrays: Arrays, priced: Priced, threshold: float, most: int, nodes: int
) -> Sessions:
    """Sessions that earn more than `threshold`, best first; at most so many, visiting at most so many nodes."""
    memory = priced.memory
    parts: list[tuple[Ints, Ints, Ints, Floats]] = []
    complete, total, visited = True, 0, 0
    lost, again = np.zeros(len(memory.left)), np.zeros(of.problem.candidates)
    for length in range(of.width, of.shortest - 1, -1):
        if priced.best[length, 0] <= threshold:
            continue
        if visited >= nodes or total >= most:
            complete = False
            break
        many, cut, blocks, units, slots, worth, begun = enumerate_sessions(
            arrays, memory.forgotten, memory.moves, memory.costs, priced.paid_for, priced.best, priced.through,
            priced.gains, memory.members, memory.members_at, memory.low, memory.high, priced.earned, priced.excess,
            length, threshold, most - total, nodes - visited, lost, again,
        )
        visited += begun
        total += many
        complete = complete and not cut
        parts.append((blocks[:many], units[:many], slots[:many], worth[:many]))
    if not parts:
        empty = np.zeros((0, MOST_SLOTS), dtype=np.int64)
        parts = [(empty, empty, np.zeros(0, dtype=np.int64), np.zeros(0))]
    blocks, units, slots, worth = (np.concatenate(own) for own in zip(*parts, strict=True))
    order = np.argsort(-worth, kind="stable")
    return Sessions(blocks[order], units[order], slots[order], worth[order], complete, visited, lost, again)


def broken(of: Limiting, priced: Priced) -> list[int]:
    """The automata that cost the best session of the bound more than the bound knows, or forbid it, those with few
    states first.
    """
    path = _trace(of, priced)
    found = [number for number in priced.memory.left if _excess(of.tables[number], path, priced.prices) > EXCESS]
    blocks = [of.problem.setting.candidates[candidate].block.id for candidate, _ in path]
    twice = {of.repeat(block) for block in blocks if blocks.count(block) > 1}
    found += sorted(twice - set(priced.memory.chosen))
    return sorted(found, key=lambda number: (of.tables[number].states, number))


def _excess(table: Table, path: Column, prices: Floats) -> float:
    """What an automaton costs a session more than the bound knew."""
    least = table.least(prices)
    state, excess = 0, 0.0
    for candidate, units in path:
        token = table.tokens[candidate]
        if token < 0:
            continue
        at = (state, token, units if table.timed else 0)
        if table.after[at] < 0:
            return excess + NEVER
        emitted = table.emits[at]
        excess += table.cost[at] + (table.amount[at] * prices[emitted] if emitted >= 0 else 0.0)
        excess -= least[token, units if table.timed else 0]
        state = table.after[at]
    return float(excess + table.end[state] - table.end.min())


def _trace(of: Limiting, priced: Priced) -> Column:
    """The best session of the bound."""
    memory = priced.memory
    left = max(range(of.shortest, of.width + 1), key=lambda length: (priced.best[length, 0], -length))
    state = 0
    path: list[tuple[int, int]] = []
    while left > 0 and len(path) < MOST_TRACED:
        best: tuple[float, int, int, int] | None = None
        for group in range(len(memory.low)):
            paid = priced.paid_for[state, group]
            for units in range(memory.low[group], min(left, memory.high[group]) + 1):
                column = units if memory.moves.shape[2] > 1 else 0
                to = memory.moves[state, group, column]
                if to < 0:
                    continue
                points = (
                    priced.gains[group, units] - memory.costs[state, group, column] - paid
                    + priced.best[left - units, to]
                )
                if best is None or points > best[0] + 1e-9:
                    best = (points, group, units, int(to))
        if best is None:
            break
        _, group, units, state = best
        members = memory.members[memory.members_at[group] : memory.members_at[group + 1]]
        path.append((int(members[np.argmax(priced.earned[members, units])]), units))
        left -= units
    return tuple(path)
