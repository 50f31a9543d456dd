"""Finishing a node: sessions that could still matter, and the best choice among them.

At some duals a programme is worth the bound less what its sessions fall short of the best of their places, less what
each row loses: the points by which its activity is away from where its dual is worth most. Both sums only grow.
"""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.kernels.session import read_session

EVEN = 1e-9
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
            row = np.append(row, np.zeros(len(row), dtype=np.int32))
            amount = np.append(amount, np.zeros(len(amount)))
        for one in np.sort(seen[:count]):
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


@njit(cache=True, nogil=True)
def choose(
    first: Ints, start: Ints, cell: Ints, falls: Floats, cells_at: Ints, row: Ints, amount: Floats, least: Floats,
    most: Floats, low: Floats, high: Floats, short: Floats, over: Floats, duals: Floats, gap: float, most_tried: int,
) -> tuple[Ints, float, int, bool]:
    """The choice of one session at each depth that loses least in all, if any loses no more than `gap`.

    The sessions of depth d are `first[d]` to `first[d + 1]`, by how much they fall short (`falls`), least first; what
    they add to rows are cells, `cell[start[s] : start[s + 1]]`, of which those of depth d, from `cells_at[d]` on, add
    `amount` to a `row`. Those of depth d and all below add between `least[d]` and `most[d]` to each row. Depth first;
    a choice that has lost too much already is not followed. Returns the best sessions (-1: none), what they lose, how
    many were tried, and whether all that matter were.
    """
    depths, rows = len(first) - 1, len(low)
    best = np.full(depths, -1, dtype=np.int64)
    bound = gap
    activity = np.zeros((depths + 1, rows))
    losing = np.zeros((depths + 1, rows))
    lost = np.zeros(depths + 1)
    more = np.zeros(len(row))
    known = np.zeros(len(row), dtype=np.int64)
    entered_at = np.zeros(depths, dtype=np.int64)
    base = np.zeros(depths)
    fallen = np.zeros(depths + 1)
    at = np.zeros(depths, dtype=np.int64)
    chosen = np.zeros(depths, dtype=np.int64)
    losing[0] = row_losses(least[0], most[0], low, high, short, over, duals)
    lost[0] = losing[0].sum()
    depth, tried = 0, 0
    at[0] = first[0]
    entered = True
    while depth >= 0:
        below = depth + 1
        if entered:
            base[depth] = lost[depth]
            before = -1
            for index in range(cells_at[depth], cells_at[below]):
                one = row[index]
                added = activity[depth, one]
                if one != before:
                    own = row_loss(
                        added + least[below, one], added + most[below, one], low[one], high[one], short[one],
                        over[one], duals[one],
                    )
                    base[depth] += own - losing[depth, one]
                    losing[depth, one] = own
                    before = one
            entered_at[depth] += 1
            entered = False
        session = at[depth]
        if session >= first[below] or fallen[depth] + falls[session] + lost[depth] > bound:
            depth -= 1
            continue
        at[depth] += 1
        tried += 1
        if tried > most_tried:
            return best, bound, tried, False
        total = base[depth]
        for entry in range(start[session], start[session + 1]):
            index = cell[entry]
            if known[index] != entered_at[depth]:
                known[index] = entered_at[depth]
                one = row[index]
                added = activity[depth, one] + amount[index]
                more[index] = row_loss(
                    added + least[below, one], added + most[below, one], low[one], high[one], short[one], over[one],
                    duals[one],
                ) - losing[depth, one]
            total += more[index]
        if fallen[depth] + falls[session] + total > bound:
            continue
        chosen[depth] = session
        if below == depths:
            bound = fallen[depth] + falls[session] + total - EVEN
            best[:] = chosen
            continue
        activity[below] = activity[depth]
        losing[below] = losing[depth]
        for entry in range(start[session], start[session + 1]):
            index = cell[entry]
            activity[below, row[index]] += amount[index]
            losing[below, row[index]] += more[index]
        lost[below] = total
        fallen[below] = fallen[depth] + falls[session]
        depth = below
        at[depth] = first[depth]
        entered = True
    return best, bound, tried, True


@njit(cache=True, nogil=True)
def lengthen(
    activity: Floats, losing: Floats, lost: Floats, fallen: Floats, start: Ints, row: Ints, amount: Floats,
    falls: Floats, touches: Ints, least: Floats, most: Floats, low: Floats, high: Floats, short: Floats, over: Floats,
    duals: Floats, gap: float,
) -> Floats:
    """What each of some choices loses at least with each session of one more place, [choice, session]; infinity beyond
    the gap. The places after it add between `least` and `most` to each row.
    """
    scores = np.full((len(lost), len(falls)), np.inf)
    without = np.zeros(len(low))
    for choice in range(len(lost)):
        base = lost[choice]
        for one in touches:
            without[one] = row_loss(
                activity[choice, one] + least[one], activity[choice, one] + most[one], low[one], high[one], short[one],
                over[one], duals[one],
            )
            base += without[one] - losing[choice, one]
        for session in range(len(falls)):
            if fallen[choice] + falls[session] + lost[choice] > gap:
                break
            total = fallen[choice] + falls[session] + base
            for entry in range(start[session], start[session + 1]):
                one = row[entry]
                total += (
                    row_loss(
                        activity[choice, one] + amount[entry] + least[one],
                        activity[choice, one] + amount[entry] + most[one],
                        low[one], high[one], short[one], over[one], duals[one],
                    )
                    - without[one]
                )
            if total <= gap:
                scores[choice, session] = total
    return scores


@njit(cache=True, nogil=True)
def extend(
    choices: Ints, sessions: Ints, activity: Floats, losing: Floats, start: Ints, row: Ints, amount: Floats,
    touches: Ints, least: Floats, most: Floats, low: Floats, high: Floats, short: Floats, over: Floats, duals: Floats,
) -> tuple[Floats, Floats]:
    """Activities of rows, and what rows lose at least, when choices go on with sessions of one more place."""
    many = len(choices)
    longer = np.zeros((many, activity.shape[1]))
    loses = np.zeros(longer.shape)
    for index in range(many):
        longer[index] = activity[choices[index]]
        loses[index] = losing[choices[index]]
        for entry in range(start[sessions[index]], start[sessions[index] + 1]):
            longer[index, row[entry]] += amount[entry]
        for one in touches:
            loses[index, one] = row_loss(
                longer[index, one] + least[one], longer[index, one] + most[one], low[one], high[one], short[one],
                over[one], duals[one],
            )
    return longer, loses
