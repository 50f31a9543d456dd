"""The product of some automata of a place, explored from its start."""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Floats, Ints

MOST_EMITTED = 4
"""Measures one move of the product may emit."""


@njit(cache=True, nogil=True)
def explore(
    radix: Ints, class_tokens: Ints, class_low: Ints, class_high: Ints, table: Ints, tokens: Ints, columns: Ints,
    after: Ints, cost: Floats, emits: Ints, amount: Floats, width: int, timed: bool, most: int,
) -> tuple[int, Ints, Floats, Ints, Floats, Ints]:
    """The product of some automata: states reached from the start by classes of candidates.

    Returns the number of states, moves [state, class, units] (-1: forbidden; one column for all units when no
    automaton is `timed`), their costs, the measures each (state, class) emits (-1: none) and how much, and the
    states' codes in mixed `radix`. The number is -1 when there are more than `most` states, or when one move would
    emit more than MOST_EMITTED measures.
    """
    automata = len(radix)
    classes = len(class_low)
    size = 1
    for number in range(automata):
        size *= radix[number]
    known = np.full(size, -1, dtype=np.int32)
    codes = np.zeros(most, dtype=np.int64)
    spread = width + 1 if timed else 1
    moves = np.full((most, classes, spread), -1, dtype=np.int32)
    costs = np.zeros((most, classes, spread), dtype=np.float32)
    emitted = np.full((most, classes, MOST_EMITTED), -1, dtype=np.int32)
    amounts = np.zeros((most, classes, MOST_EMITTED), dtype=np.float32)
    own = np.zeros(automata, dtype=np.int64)
    count = 1
    known[0] = 0
    state = 0
    while state < count:
        code = codes[state]
        for number in range(automata):
            own[number] = code % radix[number]
            code //= radix[number]
        for group in range(classes):
            for units in range(class_low[group] if timed else 0, min(width, class_high[group]) + 1 if timed else 1):
                points = 0.0
                target = 0
                scale = 1
                fine = True
                for number in range(automata):
                    token = class_tokens[group, number]
                    to = own[number]
                    if token >= 0:
                        at = table[number] + (own[number] * tokens[number] + token) * columns[number]
                        if columns[number] > 1:
                            at += units
                        if after[at] < 0:
                            fine = False
                            break
                        points += cost[at]
                        to = after[at]
                        if emits[at] >= 0:
                            place = 0
                            while place < MOST_EMITTED and emitted[state, group, place] not in (-1, emits[at]):
                                place += 1
                            if place == MOST_EMITTED:
                                return -1, moves, costs, emitted, amounts, codes
                            emitted[state, group, place] = emits[at]
                            amounts[state, group, place] = amount[at]
                    target += to * scale
                    scale *= radix[number]
                if not fine:
                    continue
                if known[target] < 0:
                    if count >= most:
                        return -1, moves, costs, emitted, amounts, codes
                    known[target] = count
                    codes[count] = target
                    count += 1
                moves[state, group, units] = known[target]
                costs[state, group, units] = points
        state += 1
    return (
        count, moves[:count].copy(), costs[:count].copy(), emitted[:count].copy(), amounts[:count].copy(),
        codes[:count].copy(),
    )
