"""Lengthening choices of sessions by those of one more place, for a beam of good choices.

What a choice loses is exact for the places chosen and the least possible for the others (`losing.py`).
"""

import numpy as np
from numba import njit

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.kernels.copying import put
from seminar_designer.engine.kernels.losing import row_loss


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
        put(longer[index], activity[choices[index]])
        put(loses[index], losing[choices[index]])
        for entry in range(start[sessions[index]], start[sessions[index] + 1]):
            longer[index, row[entry]] += amount[entry]
        for one in touches:
            loses[index, one] = row_loss(
                longer[index, one] + least[one], longer[index, one] + most[one], low[one], high[one], short[one],
                over[one], duals[one],
            )
    return longer, loses
