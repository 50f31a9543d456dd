"""Reading one session: its value and its measures."""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import NEVER, Floats, Ints
from seminar_designer.engine.kernels.arrays import Arrays


@njit(cache=True, nogil=True)
def read_session(
    arrays: Arrays, place: int, blocks: Ints, units: Ints, slots: int, states: Ints, measured: Floats
) -> tuple[float, int]:
    """Value of a session and how many forbidden things it does; fills `measured` (zeroed here).

    `states` is scratch space, at least as long as the automata of any place are many.
    """
    value = 0.0
    broken = 0
    measured[:] = 0.0
    first = arrays.place_first[place]
    automata = arrays.place_first[place + 1] - first
    states[:automata] = 0
    candidates = len(arrays.low)
    for position in range(slots):
        block = blocks[position]
        length = units[position]
        points = arrays.value[block, length]
        if points <= -NEVER / 2:
            broken += 1
        else:
            value += points
        for add in range(arrays.adds_at[block], arrays.adds_at[block + 1]):
            measured[arrays.adds_measure[add]] += arrays.adds_count[add] + length * arrays.adds_units[add]
        for before in range(position):
            if arrays.later[blocks[before], block]:
                broken += 1
        seen = place * candidates + block
        for number in range(arrays.noticed_at[seen], arrays.noticed_at[seen + 1]):
            automaton = arrays.noticed[number]
            columns = arrays.columns[automaton]
            at = arrays.table[automaton] + (
                states[automaton - first] * arrays.tokens[automaton] + arrays.token[automaton, block]
            ) * columns
            if columns > 1:
                at += length
            if arrays.after[at] < 0:
                broken += 1
                continue
            value -= arrays.cost[at]
            if arrays.emits[at] >= 0:
                measured[arrays.emits[at]] += arrays.amount[at]
            states[automaton - first] = arrays.after[at]
    for automaton in range(automata):
        points = arrays.end[arrays.end_at[first + automaton] + states[automaton]]
        if points >= NEVER / 2:
            broken += 1
        else:
            value -= points
    return value, broken


@njit(cache=True, nogil=True)
def read_sessions(
    arrays: Arrays, place: int, blocks: Ints, units: Ints, slots: Ints, measures: int
) -> tuple[Floats, Ints, Floats]:
    """Values, forbidden things and measures of many sessions of one place (rows of `blocks` and `units`)."""
    many = len(slots)
    values = np.zeros(many)
    broken = np.zeros(many, dtype=np.int64)
    measured = np.zeros((many, measures))
    states = np.zeros(arrays.place_first[place + 1] - arrays.place_first[place] + 1, dtype=np.int64)
    for session in range(many):
        values[session], broken[session] = read_session(
            arrays, place, blocks[session], units[session], slots[session], states, measured[session]
        )
    return values, broken, measured
