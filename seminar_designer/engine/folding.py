"""Rows that only one place can meet become automata of that place.

As a row the master meets it on average: half a session with ten minutes of opening and half a session with none keep to
five minutes at no cost. Inside the session each of them pays for itself.
"""

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import Ints, Table
from seminar_designer.engine.counting import Counted
from seminar_designer.rules.faces import Row
from seminar_designer.rules.setting import Setting

MOST_COUNTED = 12
"""Rows that ask for more than this stay rows: their automata would have too many states."""


def foldable(row: Row, admitted: NDArray[np.bool_]) -> int | None:
    """The one place that can meet a row; None when there are several, or when the row should stay one.

    It should when it is a requirement (what cannot be met is told by rows), when it asks for nothing at least (the
    master then pays for each unit too many as well), and when automata add to it.
    """
    if row.price is None or row.low is None or not 0 < row.low <= MOST_COUNTED or row.high is not None:
        return None
    places = set()
    for term in row.terms:
        added = {**term.measure.count, **term.measure.units}
        if not added or term.coefficient < 0 or any(many < 0 for many in added.values()):
            return None
        if any(many and admitted[term.place, index] for index, many in added.items()):
            places.add(term.place)
    return places.pop() if len(places) == 1 else None


def fold(row: Row, place: int, setting: Setting, longest: int) -> Table:
    """The automaton that counts what a session adds to a row and pays at its end for what is missing."""
    assert row.price is not None and row.low is not None
    return _added(row, place, len(setting.candidates)).table(row.name, (row.low, np.inf), longest, row.price)


def _added(row: Row, place: int, candidates: int) -> Counted:
    """What a use, and a grid unit, of each candidate add to a row at a place."""
    once: Ints = np.zeros(candidates, dtype=np.int64)
    by_unit: Ints = np.zeros(candidates, dtype=np.int64)
    for term in row.terms:
        if term.place == place:
            for many, added in ((once, term.measure.count), (by_unit, term.measure.units)):
                many[list(added)] += term.coefficient * np.array(list(added.values()), dtype=np.int64)
    return Counted(once, by_unit)
