"""Choosing one session a place, place after place: the best choice of all, and a beam of good ones.

What a choice loses is exact for the places chosen and the least possible for the others (`losing.py`).
"""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.kernels.losing import row_loss, row_losses

EVEN = 1e-9


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
