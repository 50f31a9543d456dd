"""What the bound of one place remembers: the product of some of its automata, few enough to be priced in no time."""

from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.automata import NEVER, Floats, Ints, Table
from seminar_designer.engine.kernels.exploring import Factors, explore, reach
from seminar_designer.engine.kernels.forgotten import Forgotten, forget
from seminar_designer.engine.kernels.laying import lay
from seminar_designer.engine.limiting import Limiting
from seminar_designer.engine.work import MOVE, MOVE_TIMED

MOST_STATES = 6000
"""Remembered states of one place."""
MOST_CODES = 4_000_000


@dataclass(frozen=True, eq=False)
class Memory:
    """The product of the automata that are `chosen`, and those that are `left`.

    `moves[state, class, units]` leads from state to state (one column when nothing remembered is timed), at `costs`;
    `emitted` and `amounts` are the measures that a state and a class emit; `ends` are the costs of ending. Candidates
    that all remembered automata see alike are one class, `members[members_at[g] : members_at[g + 1]]`, whose lengths
    are `low` to `high`; `owner` is the class of each admitted candidate. `end_relief` is what those left cost at the
    least at the end, `effort` the seconds of work that a backward programme over the states takes.
    """

    chosen: tuple[int, ...]
    members: Ints
    members_at: Ints
    owner: Ints
    low: Ints
    high: Ints
    moves: Ints
    costs: Floats
    emitted: Ints
    amounts: Floats
    ends: Floats
    left: tuple[int, ...]
    forgotten: Forgotten
    end_relief: float
    effort: float


def remember(of: Limiting, chosen: tuple[int, ...], seconds: float) -> Memory | None:
    """The product of some automata; None when a backward programme over it takes more work than so many seconds.

    It keeps one amount of each measure by state and class: automata whose amount depends on minutes, or two that emit
    the same, have no part in it together.
    """
    tables = [of.tables[number] for number in chosen]
    measures = [measure for table in tables for measure in table.emitted]
    if len(measures) > len(set(measures)) or not all(table.steady for table in tables):
        return None
    if float(np.prod([float(table.states) for table in tables])) > MOST_CODES:
        return None
    seen = np.array([table.tokens[of.admitted] for table in tables], dtype=np.int64)
    seen = seen.reshape(len(tables), len(of.admitted))
    classes, owner = np.unique(seen.T, axis=0, return_inverse=True)
    owner = owner.reshape(-1)
    order = np.argsort(owner, kind="stable")
    members_at = np.searchsorted(owner[order], np.arange(len(classes) + 1)).astype(np.int64)
    members = of.admitted[order]
    if len(members):
        low = np.minimum.reduceat(of.problem.low[members], members_at[:-1])
        high = np.minimum(np.maximum.reduceat(of.problem.high[members], members_at[:-1]), of.width)
    else:
        low = high = np.zeros(0, dtype=np.int64)
    factors = _factors(tables, classes, low, high, of.width)
    share = int(np.sum(high - low + 1)) * of.width * (MOVE_TIMED if factors.timed else MOVE)
    room = MOST_STATES if seconds >= MOST_STATES * share else int(seconds / share)
    codes = reach(factors, room)
    if len(codes) > room:
        return None
    fine, moves, costs, emitted, amounts = explore(factors, codes)
    if not fine:
        return None
    left = _left(of, chosen)
    forgotten = [of.tables[number] for number in left]
    return Memory(
        chosen, members, members_at, owner, low, high, moves, costs, emitted, amounts, _ends(tables, codes), left,
        forget(forgotten, of.problem.candidates), float(sum(table.end.min() for table in forgotten)),
        len(codes) * share,
    )


def _factors(tables: list[Table], classes: Ints, low: Ints, high: Ints, width: int) -> Factors:
    """Some automata by classes of candidates."""
    return Factors(
        states=np.array([table.states for table in tables], dtype=np.int64),
        seen=np.ascontiguousarray(classes),
        low=low,
        high=high,
        tables=lay(tables),
        width=width,
        timed=any(table.timed for table in tables),
    )


def _left(of: Limiting, chosen: tuple[int, ...]) -> tuple[int, ...]:
    """The automata that are not remembered, those first that cut most sessions off: what depends on minutes, then what
    duals can pay. Repeated blocks are known to the enumeration anyway.
    """
    known = {*chosen, *of.repeats.values()}
    left = [number for number in range(len(of.tables)) if number not in known]
    return tuple(sorted(left, key=lambda number: (not of.tables[number].timed, not of.tables[number].emitted)))


def _ends(tables: list[Table], codes: Ints) -> Floats:
    """Cost of ending in each remembered state."""
    total: Floats = np.zeros(len(codes))
    rest = codes.copy()
    for table in tables:
        total += table.end[rest % table.states]
        rest //= table.states
    return np.minimum(total, NEVER)
