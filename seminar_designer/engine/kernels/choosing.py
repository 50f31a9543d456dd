"""Choosing one session a place, depth first: the best choice of all for the places from one on.

What a choice loses is exact for the places chosen and the least possible for the others (`losing.py`).
"""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.kernels.copying import put
from seminar_designer.engine.kernels.losing import row_loss, row_losses

EVEN = 1e-9


@njit(cache=True, nogil=True)
def choose(
    first: Ints, start: Ints, cell: Ints, falls: Floats, cells_at: Ints, row: Ints, amount: Floats, closes: Ints,
    least: Floats, most: Floats, low: Floats, high: Floats, short: Floats, over: Floats, duals: Floats, rest: Floats,
    begin: int, gap: float, most_tried: int,
) -> tuple[Ints, float, int, bool]:
    """The choice of one session at each depth from `begin` on that loses least in all, if any loses no more than `gap`.

    The sessions of depth d are `first[d]` to `first[d + 1]`, by how much they fall short (`falls`), least first; what
    they add to rows are cells, `cell[start[s] : start[s + 1]]`, of which those of depth d, from `cells_at[d]` on, add
    `amount` to a `row`. The depths above `begin` and those from d on add between `least[d]` and `most[d]` to each row.
    No depth after `closes[row]` adds to a row. From depth d on at least `rest[d]` is lost, rows that close above not
    counted: so that comes on top of what was lost above and by closed rows.

    A choice that has lost too much already is not followed. Returns the best sessions (-1: none), what they lose (none:
    the gap), rows that close above `begin` not counted, how many were tried, and whether all that matter were.
    """
    depths, rows = len(first) - 1, len(low)
    best = np.full(depths, -1, dtype=np.int64)
    activity = np.zeros((depths + 1, rows))
    losing = np.zeros((depths + 1, rows))
    lost, closed = np.zeros(depths + 1), np.zeros(depths + 1)
    more = np.zeros(len(row))
    known = np.zeros(len(row), dtype=np.int64)
    entered_at = np.zeros(depths, dtype=np.int64)
    base, closed_base = np.zeros(depths), np.zeros(depths)
    fallen = np.zeros(depths + 1)
    at = np.zeros(depths, dtype=np.int64)
    chosen = np.zeros(depths, dtype=np.int64)
    put(losing[begin], row_losses(least[begin], most[begin], low, high, short, over, duals))
    bound = gap
    for one in range(rows):
        if closes[one] >= begin:
            lost[begin] += losing[begin, one]
        else:
            bound -= losing[begin, one]
    depth, tried = begin, 0
    at[begin] = first[begin]
    entered = True
    while depth >= begin:
        below = depth + 1
        if entered:
            base[depth], closed_base[depth] = lost[depth], closed[depth]
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
                    if closes[one] == depth:
                        closed_base[depth] += own
                    before = one
            entered_at[depth] += 1
            entered = False
        session = at[depth]
        if (
            session >= first[below]
            or fallen[depth] + falls[session] + max(lost[depth], closed[depth] + rest[below]) > bound
        ):
            depth -= 1
            continue
        at[depth] += 1
        tried += 1
        if tried > most_tried:
            return best, bound, tried, False
        total, total_closed = base[depth], closed_base[depth]
        for entry in range(start[session], start[session + 1]):
            index = cell[entry]
            one = row[index]
            if known[index] != entered_at[depth]:
                known[index] = entered_at[depth]
                added = activity[depth, one] + amount[index]
                more[index] = row_loss(
                    added + least[below, one], added + most[below, one], low[one], high[one], short[one], over[one],
                    duals[one],
                ) - losing[depth, one]
            total += more[index]
            if closes[one] == depth:
                total_closed += more[index]
        if fallen[depth] + falls[session] + max(total, total_closed + rest[below]) > bound:
            continue
        chosen[depth] = session
        if below == depths:
            bound = fallen[depth] + falls[session] + total - EVEN
            put(best, chosen)
            continue
        put(activity[below], activity[depth])
        put(losing[below], losing[depth])
        for entry in range(start[session], start[session + 1]):
            index = cell[entry]
            activity[below, row[index]] += amount[index]
            losing[below, row[index]] += more[index]
        lost[below], closed[below] = total, total_closed
        fallen[below] = fallen[depth] + falls[session]
        depth = below
        at[depth] = first[depth]
        entered = True
    return best, bound, tried, True
