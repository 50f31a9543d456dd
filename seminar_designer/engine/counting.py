"""Automata that count what the session of one place adds to a row, for branching on it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from seminar_designer.engine.automata import NEVER, Ints, Table
from seminar_designer.engine.limits import Bounds
from seminar_designer.engine.problem import Problem


@dataclass(frozen=True, eq=False)
class Counted:
    """What each candidate adds to a row at a place, whole and not negative: `once` a use and `by_unit` a grid unit."""

    once: Ints
    by_unit: Ints

    @cached_property
    def timed(self) -> bool:
        """Whether minutes matter."""
        return bool(self.by_unit.any())

    def table(self, name: str, bounds: Bounds, longest: int) -> Table:
        """An automaton for the sessions that add between two numbers: its state is the count, up to where it makes
        no more difference.
        """
        low = max(0, int(np.ceil(bounds[0]))) if np.isfinite(bounds[0]) else 0
        high = None if np.isinf(bounds[1]) else int(np.floor(bounds[1]))
        top = low if high is None else high
        kinds, tokens = np.unique(np.stack([self.once, self.by_unit], axis=1), axis=0, return_inverse=True)
        tokens = tokens.reshape(-1).astype(np.int64)
        units = np.arange(longest + 1 if self.timed else 1)
        states = np.arange(top + 1)
        count = states[:, None, None] + kinds[None, :, :1] + kinds[None, :, 1:] * units
        after = np.minimum(count, top) if high is None else np.where(count <= top, count, -1)
        shape = after.shape
        end = np.where(states >= low, 0.0, NEVER)
        seen = np.where(kinds.any(axis=1)[tokens], tokens, -1)
        return Table(
            name, seen, after.astype(np.int64), np.where(after >= 0, 0.0, NEVER), np.full(shape, -1, dtype=np.int64),
            np.zeros(shape), end, self.timed, bounding=True,
        )


def counted(problem: Problem, place: int, row: int) -> Counted | None:
    """What candidates add to a row at a place; None when automata add to it, or when it cannot be counted simply."""
    terms = np.flatnonzero((problem.term_place == place) & (problem.term_row == row))
    measures = problem.term_measure[terms]
    if not len(terms) or problem.emitted[measures].any():
        return None
    weights = problem.term_coefficient[terms]
    once, by_unit = weights @ problem.count[measures], weights @ problem.units[measures]
    both = np.concatenate([once, by_unit])
    if both.min() < 0 or not both.any() or np.abs(both - np.rint(both)).max() > 1e-9:
        return None
    return Counted(np.rint(once).astype(np.int64), np.rint(by_unit).astype(np.int64))
