"""Tables of automata laid out one after the other, for compiled code."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from seminar_designer.engine.automata import Floats, Ints, Table


class Laid(NamedTuple):
    """Some tables, each from its `start`, laid out [state, token, column] with so many `tokens` and `columns`."""

    start: Ints
    tokens: Ints
    columns: Ints
    after: Ints
    cost: Floats
    emits: Ints
    amount: Floats


def lay(tables: Sequence[Table]) -> Laid:
    """Lays tables out, in the order given."""
    nothing: Floats = np.zeros(0)
    return Laid(
        start=starts([table.after.size for table in tables])[:-1],
        tokens=np.array([table.after.shape[1] for table in tables], dtype=np.int64),
        columns=np.array([table.after.shape[2] for table in tables], dtype=np.int64),
        after=join([table.after.ravel() for table in tables]),
        cost=np.concatenate([nothing, *(table.cost.ravel() for table in tables)]),
        emits=join([table.emits.ravel() for table in tables]),
        amount=np.concatenate([nothing, *(table.amount.ravel() for table in tables)]),
    )


def starts(sizes: Sequence[int]) -> Ints:
    """Where each of some parts starts, one after the other; last where they end."""
    return np.cumsum([0, *sizes]).astype(np.int64)


def join(parts: Sequence[Ints] | Sequence[Sequence[int]]) -> Ints:
    """Parts, one after the other."""
    return np.concatenate([np.zeros(0, dtype=np.int64), *(np.asarray(part, dtype=np.int64) for part in parts)])
