"""The automata of a place that the bound of its pricing does not remember: what they cost at the least, and a session
more than that.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numba import njit

from seminar_designer.engine.automata import NEVER, Floats, Ints, Table
from seminar_designer.engine.kernels.laying import Laid, lay, starts


class Forgotten(NamedTuple):
    """The `tables` of these automata, in the order in which a session asks them.

    That of automaton a has `cells[a]` entries a state: one for each token and, where it is timed, for each length. The
    ends start at `end_at[a]`. Candidate c is noticed by the automata
    `noticed[noticed_at[c] : noticed_at[c + 1]]`; beside each are the entry of its token, and 1 when it is timed.
    """

    tables: Laid
    cells: Ints
    end_at: Ints
    end: Floats
    noticed_at: Ints
    noticed: Ints
    entry: Ints
    timed: Ints


def forget(tables: Sequence[Table], candidates: int) -> Forgotten:
    """Lays tables out, in the order given."""
    laid = lay(tables)
    tokens = np.array([table.tokens for table in tables], dtype=np.int64).reshape(len(tables), candidates)
    candidate, noticed = np.nonzero(tokens.T >= 0)
    return Forgotten(
        tables=laid,
        cells=laid.tokens * laid.columns,
        end_at=starts([table.states for table in tables])[:-1],
        end=np.concatenate([np.zeros(0), *(table.end for table in tables)]),
        noticed_at=np.searchsorted(candidate, np.arange(candidates + 1)).astype(np.int64),
        noticed=noticed.astype(np.int64),
        entry=tokens[noticed, candidate] * laid.columns[noticed],
        timed=np.array([table.timed for table in tables], dtype=np.int64)[noticed],
    )


@njit(cache=True, nogil=True)
def price_forgotten(forgotten: Forgotten, prices: Floats, width: int) -> tuple[Floats, Floats]:
    """At these prices of measures the least that the automata cost each candidate, [candidate, units], and for each
    entry of their tables what it costs more than the least of any state; NEVER where it is forbidden.
    """
    excess = np.full(len(forgotten.tables.after), NEVER)
    candidates = len(forgotten.noticed_at) - 1
    relief = np.zeros((candidates, width + 1))
    automata = len(forgotten.cells)
    least_at = np.zeros(automata + 1, dtype=np.int64)
    for automaton in range(automata):
        least_at[automaton + 1] = least_at[automaton] + forgotten.cells[automaton]
    least = np.full(least_at[automata], NEVER)
    for automaton in range(automata):
        start, cells = forgotten.tables.start[automaton], forgotten.cells[automaton]
        end = len(forgotten.tables.after) if automaton + 1 == automata else forgotten.tables.start[automaton + 1]
        for at in range(start, end):
            if forgotten.tables.after[at] >= 0:
                points = forgotten.tables.cost[at]
                if forgotten.tables.emits[at] >= 0:
                    points += forgotten.tables.amount[at] * prices[forgotten.tables.emits[at]]
                excess[at] = points
                cell = least_at[automaton] + (at - start) % cells
                least[cell] = min(least[cell], points)
        for at in range(start, end):
            if forgotten.tables.after[at] >= 0:
                excess[at] -= least[least_at[automaton] + (at - start) % cells]
    for candidate in range(candidates):
        for seen in range(forgotten.noticed_at[candidate], forgotten.noticed_at[candidate + 1]):
            cell = least_at[forgotten.noticed[seen]] + forgotten.entry[seen]
            for units in range(width + 1):
                relief[candidate, units] += least[cell + units * forgotten.timed[seen]]
    return relief, excess
