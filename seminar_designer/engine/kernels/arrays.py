"""A problem flattened into arrays that compiled code reads."""

from typing import NamedTuple

import numpy as np

from seminar_designer.engine.automata import Bools, Floats, Ints
from seminar_designer.engine.kernels.laying import join, lay, starts
from seminar_designer.engine.problem import Problem

MOST_SLOTS = 10
"""No session has more slots; the shortest blocks last five minutes and sessions under two hours."""


class Arrays(NamedTuple):
    """The whole problem, flat.

    Automata of all places are numbered together; `place_first[p]` is the first of place p. `token[a, c]` is what
    automaton a sees; its tables start at `table[a]` and are laid out [state, token, column] with `tokens[a]` tokens
    and `columns[a]` columns; its end costs start at `end_at[a]`. `noticed[noticed_at[p·C + c] : …]` are the automata
    of place p that notice candidate c. `adds_*[adds_at[c] : …]` is what candidate c adds to which measure, and
    `row_*[row_at[p·M + m] : …]` the rows in which measure m at place p has a coefficient, but for those that ask for
    nothing.
    """

    low: Ints
    high: Ints
    value: Floats
    admitted: Ints
    admitted_at: Ints
    admits: Ints
    later: Bools
    shortest: Ints
    longest: Ints
    place_first: Ints
    token: Ints
    table: Ints
    tokens: Ints
    columns: Ints
    after: Ints
    cost: Floats
    emits: Ints
    amount: Floats
    end_at: Ints
    end: Floats
    noticed_at: Ints
    noticed: Ints
    adds_at: Ints
    adds_measure: Ints
    adds_count: Floats
    adds_units: Floats
    row_at: Ints
    row_index: Ints
    row_coefficient: Floats
    row_low: Floats
    row_high: Floats
    row_price: Floats


def flatten(problem: Problem) -> Arrays:
    """The arrays of a problem."""
    places, candidates, measures = problem.places, problem.candidates, len(problem.measures)
    tables = [table for own in problem.tables for table in own]
    laid = lay(tables)
    first = np.cumsum([0, *(len(own) for own in problem.tables)])
    noticed = [
        [int(first[place]) + number for number, table in enumerate(problem.tables[place]) if table.tokens[index] >= 0]
        for place in range(places)
        for index in range(candidates)
    ]
    touched = (problem.count != 0) | (problem.units != 0)
    adds = [np.flatnonzero(touched[:, index]) for index in range(candidates)]
    asking = np.flatnonzero((np.isfinite(problem.row_low) | np.isfinite(problem.row_high))[problem.term_row])
    owner = problem.term_place[asking] * measures + problem.term_measure[asking]
    order = asking[np.argsort(owner, kind="stable")]
    admitted = [np.flatnonzero(problem.admitted[place]) for place in range(places)]
    return Arrays(
        low=problem.low,
        high=problem.high,
        value=problem.value,
        admitted=join(admitted),
        admitted_at=starts([len(part) for part in admitted]),
        admits=problem.admitted.astype(np.int64),
        later=problem.later,
        shortest=problem.shortest,
        longest=problem.longest,
        place_first=first.astype(np.int64),
        token=np.array([table.tokens for table in tables], dtype=np.int64).reshape(len(tables), candidates),
        table=laid.start,
        tokens=laid.tokens,
        columns=laid.columns,
        after=laid.after,
        cost=laid.cost,
        emits=laid.emits,
        amount=laid.amount,
        end_at=starts([table.states for table in tables]),
        end=np.concatenate([np.zeros(0), *(table.end for table in tables)]),
        noticed_at=starts([len(part) for part in noticed]),
        noticed=join(noticed),
        adds_at=starts([len(part) for part in adds]),
        adds_measure=join(adds),
        adds_count=np.concatenate([np.zeros(0), *(problem.count[own, index] for index, own in enumerate(adds))]),
        adds_units=np.concatenate([np.zeros(0), *(problem.units[own, index] for index, own in enumerate(adds))]),
        row_at=np.searchsorted(np.sort(owner), np.arange(places * measures + 1)).astype(np.int64),
        row_index=problem.term_row[order],
        row_coefficient=problem.term_coefficient[order],
        row_low=problem.row_low,
        row_high=problem.row_high,
        row_price=problem.price,
    )
