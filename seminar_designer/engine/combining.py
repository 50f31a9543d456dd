"""Whole programmes made of sessions known: the integer master, on those that can matter."""

import numpy as np

from seminar_designer.engine.first import Found
from seminar_designer.engine.master import Relaxed
from seminar_designer.engine.problem import Column
from seminar_designer.engine.relaxation import Relaxation

MOST = 1500
"""Sessions known that are combined into whole programmes at once."""
EVEN = 1e-6


def combine(relaxation: Relaxation, best: Found, limit: float, seed: int) -> tuple[Column, ...] | None:
    """A better programme made of sessions known, if CP-SAT finds one within so much deterministic time.

    Sessions whose reduced cost falls short of the optimum by more than its lead cannot better the best programme.
    """
    from seminar_designer.engine.integer import solve_integer  # noqa: PLC0415 - CP-SAT takes long to import

    relaxed, floor = _unbound(relaxation), None if best.broken else best.value
    if floor is not None and relaxed.value < floor + 1 - EVEN:
        return None
    master = relaxation.master
    reduced = master.reduced(relaxed)
    order = np.argsort(-reduced, kind="stable")[:MOST]
    short = np.inf if floor is None else relaxed.value - floor - 1 + EVEN
    known = [master.known[number] for number in order[reduced[order] >= -short].tolist()]
    answer = solve_integer(relaxation.problem, known, None, limit, 8 * limit + 5, seed, floor)
    relaxation.work.spend(answer.work)
    return answer.columns


def _unbound(relaxation: Relaxation) -> Relaxed:
    """The optimum over the sessions known, without branching limits and without a box around the duals."""
    rows = len(relaxation.problem.rows)
    relaxation.limit({})
    relaxation.master.box(np.zeros(rows), np.full(rows, np.inf))
    return relaxation.solve()
