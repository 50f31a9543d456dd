"""The product of some automata of a place, explored from its start."""

from typing import NamedTuple

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.kernels.laying import Laid

MOST_EMITTED = 4
"""Measures one move of the product may emit."""


class Factors(NamedTuple):
    """Some automata, by classes of candidates that all of them see alike.

    `states` of each; `seen[class, automaton]` the token of a class (-1: not noticed), whose units are `low` to `high`;
    their `tables`, one after the other. When none is `timed` units do not matter.
    """

    states: Ints
    seen: Ints
    low: Ints
    high: Ints
    tables: Laid
    width: int
    timed: bool


@njit(cache=True, nogil=True)
def _read(code: int, states: Ints, own: Ints) -> None:
    """Takes a code apart into the states of all automata."""
    for number in range(len(states)):
        own[number] = code % states[number]
        code //= states[number]


@njit(cache=True, nogil=True)
def _span(of: Factors, group: int) -> tuple[int, int]:
    """First and last column of the moves of a class."""
    return (of.low[group], min(of.width, of.high[group])) if of.timed else (0, 0)


@njit(cache=True, nogil=True)
def reach(of: Factors, most: int) -> Ints:
    """The states of the product that are reached from the start, as codes in the mixed radix of all `states`; one more
    than `most`, not all, when there are more.
    """
    automata, classes, tables = len(of.states), len(of.low), of.tables
    size = 1
    for number in range(automata):
        size *= of.states[number]
    known = np.zeros(size, dtype=np.bool_)
    codes = np.zeros(most + 1, dtype=np.int64)
    own = np.zeros(automata, dtype=np.int64)
    count, state = 1, 0
    known[0] = True
    while state < count <= most:
        _read(codes[state], of.states, own)
        for group in range(classes):
            first, last = _span(of, group)
            for units in range(first, last + 1):
                target, scale = 0, 1
                for number in range(automata):
                    to, token = own[number], of.seen[group, number]
                    if token >= 0:
                        at = tables.start[number] + (to * tables.tokens[number] + token) * tables.columns[number]
                        to = tables.after[at + (units if tables.columns[number] > 1 else 0)]
                        if to < 0:
                            target = -1
                            break
                    target += to * scale
                    scale *= of.states[number]
                if target >= 0 and not known[target] and count <= most:
                    known[target] = True
                    codes[count] = target
                    count += 1
        state += 1
    return codes[:count].copy()


@njit(cache=True, nogil=True)
def explore(of: Factors, codes: Ints) -> tuple[bool, Ints, Floats, Ints, Floats]:
    """The moves between the states of some codes, [state, class, units] (-1: forbidden; one column for all units when
    nothing is timed), their costs, and the measures each (state, class) emits (-1: none) and how much.

    False first when one move would emit more than MOST_EMITTED measures.
    """
    automata, classes, most, tables = len(of.states), len(of.low), len(codes), of.tables
    size = 1
    for number in range(automata):
        size *= of.states[number]
    known = np.full(size, -1, dtype=np.int32)
    for state in range(most):
        known[codes[state]] = state
    spread = of.width + 1 if of.timed else 1
    moves = np.full((most, classes, spread), -1, dtype=np.int32)
    costs = np.zeros((most, classes, spread), dtype=np.float32)
    emitted = np.full((most, classes, MOST_EMITTED), -1, dtype=np.int32)
    amounts = np.zeros((most, classes, MOST_EMITTED), dtype=np.float32)
    own = np.zeros(automata, dtype=np.int64)
    for state in range(most):
        _read(codes[state], of.states, own)
        for group in range(classes):
            first, last = _span(of, group)
            for units in range(first, last + 1):
                points = 0.0
                target, scale = 0, 1
                for number in range(automata):
                    to, token = own[number], of.seen[group, number]
                    if token >= 0:
                        at = tables.start[number] + (to * tables.tokens[number] + token) * tables.columns[number]
                        at += units if tables.columns[number] > 1 else 0
                        to = tables.after[at]
                        if to < 0:
                            target = -1
                            break
                        points += tables.cost[at]
                        if tables.emits[at] >= 0:
                            place = 0
                            while place < MOST_EMITTED and emitted[state, group, place] not in (-1, tables.emits[at]):
                                place += 1
                            if place == MOST_EMITTED:
                                return False, moves, costs, emitted, amounts
                            emitted[state, group, place] = tables.emits[at]
                            amounts[state, group, place] = tables.amount[at]
                    target += to * scale
                    scale *= of.states[number]
                if target >= 0:
                    moves[state, group, units] = known[target]
                    costs[state, group, units] = points
    return True, moves, costs, emitted, amounts
