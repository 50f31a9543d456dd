"""Losing: what sessions fall short of the best of their places, what they add to rows, and what rows lose by that.

At some duals a programme is worth the bound less what its sessions fall short of the best of their places, less what
each row loses: the points by which its activity is away from where its dual is worth most. Both sums only grow.
"""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.kernels.copying import longer, put_in_order
from seminar_designer.engine.kernels.session import read_session

ENTRIES = 32
"""Rows of a session there is room for at first."""


@njit(cache=True, nogil=True)
def session_rows(
    arrays: Arrays, place: int, blocks: Ints, units: Ints, slots: Ints, measures: int, duals: Floats
) -> tuple[Floats, Ints, Ints, Floats]:
    """What sessions of a place earn at some duals (-1e15 when they do something forbidden), and what they add to rows:
    session s adds `amount[e]` to `row[e]` for e from `start[s]` to `start[s + 1]`, rows in order.
    """
    many = len(slots)
    earned = np.zeros(many)
    start = np.zeros(many + 1, dtype=np.int64)
    row = np.zeros(ENTRIES * many + 1, dtype=np.int32)
    amount = np.zeros(len(row))
    states = np.zeros(arrays.place_first[place + 1] - arrays.place_first[place] + 1, dtype=np.int64)
    measured = np.zeros(measures)
    added = np.zeros(len(duals))
    touched = np.zeros(len(duals), dtype=np.bool_)
    seen = np.zeros(len(duals), dtype=np.int32)
    entries = 0
    for session in range(many):
        value, broken = read_session(
            arrays, place, blocks[session], units[session], slots[session], states, measured
        )
        count = 0
        for measure in range(measures):
            if measured[measure] != 0.0:
                at = place * measures + measure
                for term in range(arrays.row_at[at], arrays.row_at[at + 1]):
                    one = arrays.row_index[term]
                    if not touched[one]:
                        touched[one] = True
                        seen[count] = one
                        count += 1
                    added[one] += arrays.row_coefficient[term] * measured[measure]
        while entries + count > len(row):
            row, amount = longer(row, 2 * len(row)), longer(amount, 2 * len(amount))
        put_in_order(seen, count)
        for one in seen[:count]:
            if added[one] != 0.0:
                row[entries] = one
                amount[entries] = added[one]
                entries += 1
                value -= duals[one] * added[one]
            added[one] = 0.0
            touched[one] = False
        earned[session] = value if broken == 0 else -1e15
        start[session + 1] = entries
    return earned, start, row[:entries].copy(), amount[:entries].copy()


@njit(cache=True, nogil=True)
def row_loss(least: float, most: float, low: float, high: float, short: float, over: float, dual: float) -> float:
    """The least a row loses when its activity is between `least` and `most`: nothing where its dual is worth most, at
    its high side when that is positive, at its low side when it is negative, anywhere between when it is zero; beyond
    a side the price of a unit `short` or `over` comes on top.
    """
    first, last = (high, high) if dual > 0 else (low, low) if dual < 0 else (low, high)
    if least <= last and most >= first:
        return 0.0
    at = most if most < first else least
    lost = 0.0 if dual == 0 else dual * (first - at)
    if at < low:
        lost += short * (low - at)
    elif at > high:
        lost += over * (at - high)
    return lost


@njit(cache=True, nogil=True)
def twins(start: Ints, row: Ints, amount: Floats, order: Ints) -> Ints:
    """Which sessions have the very rows of the one before them in `order` (1), and which not (0)."""
    same = np.zeros(len(order), dtype=np.int64)
    for index in range(1, len(order)):
        one, other = order[index - 1], order[index]
        many = start[one + 1] - start[one]
        if start[other + 1] - start[other] == many:
            equal = True
            for entry in range(many):
                if (
                    row[start[one] + entry] != row[start[other] + entry]
                    or amount[start[one] + entry] != amount[start[other] + entry]
                ):
                    equal = False
                    break
            same[index] = 1 if equal else 0
    return same


@njit(cache=True, nogil=True)
def spans(rows: int, start: Ints, row: Ints, amount: Floats) -> tuple[Floats, Floats]:
    """The least and the most that some sessions add to each row."""
    many = len(start) - 1
    least, most = np.full(rows, np.inf), np.full(rows, -np.inf)
    touched = np.zeros(rows, dtype=np.int64)
    for entry in range(len(row)):
        one = row[entry]
        least[one] = min(least[one], amount[entry])
        most[one] = max(most[one], amount[entry])
        touched[one] += 1
    for one in range(rows):
        if touched[one] < many or many == 0:
            least[one], most[one] = min(least[one], 0.0), max(most[one], 0.0)
    return least, most


@njit(cache=True, nogil=True)
def lost_with(
    start: Ints, row: Ints, amount: Floats, least: Floats, most: Floats, low: Floats, high: Floats, short: Floats,
    over: Floats, duals: Floats,
) -> Floats:
    """The least that all rows lose with each of some sessions, when the other places add between `least` and `most`."""
    rows = len(least)
    without = np.zeros(rows)
    total = 0.0
    for one in range(rows):
        without[one] = row_loss(least[one], most[one], low[one], high[one], short[one], over[one], duals[one])
        total += without[one]
    lost = np.full(len(start) - 1, total)
    for session in range(len(lost)):
        for entry in range(start[session], start[session + 1]):
            one = row[entry]
            lost[session] += (
                row_loss(
                    least[one] + amount[entry], most[one] + amount[entry], low[one], high[one], short[one], over[one],
                    duals[one],
                )
                - without[one]
            )
    return lost


@njit(cache=True, nogil=True)
def row_losses(
    least: Floats, most: Floats, low: Floats, high: Floats, short: Floats, over: Floats, duals: Floats
) -> Floats:
    """The least that each row loses when its activity is between `least` and `most`."""
    losses = np.zeros(len(low))
    for one in range(len(low)):
        losses[one] = row_loss(least[one], most[one], low[one], high[one], short[one], over[one], duals[one])
    return losses
