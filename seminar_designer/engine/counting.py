"""Automata that count what the session of one place adds to a row: to branch on, or for the session to pay for."""

from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.automata import NEVER, Bounds, Ints, Table


@dataclass(frozen=True, eq=False)
class Counted:
    """What each candidate adds to a row at a place, whole and not negative: `once` a use and `by_unit` a grid unit."""

    once: Ints
    by_unit: Ints

    def table(self, name: str, bounds: Bounds, longest: int, price: float = NEVER) -> Table:
        """An automaton for the sessions that add between two numbers: its state is the count, up to where it makes
        no more difference. What is missing at the end costs so much a unit, what is too much is forbidden.
        """
        low = max(0, int(np.ceil(bounds[0]))) if np.isfinite(bounds[0]) else 0
        high = None if np.isinf(bounds[1]) else int(np.floor(bounds[1]))
        top = low if high is None else high
        kinds, tokens = np.unique(np.stack([self.once, self.by_unit], axis=1), axis=0, return_inverse=True)
        tokens = tokens.reshape(-1).astype(np.int64)
        timed = bool(self.by_unit.any())
        states = np.arange(top + 1)
        count = states[:, None, None] + kinds[None, :, :1] + kinds[None, :, 1:] * np.arange(longest + 1 if timed else 1)
        after = np.minimum(count, top) if high is None else np.where(count <= top, count, -1)
        shape = after.shape
        return Table(
            name, np.where(kinds.any(axis=1)[tokens], tokens, -1), after.astype(np.int64),
            np.where(after >= 0, 0.0, NEVER), np.full(shape, -1, dtype=np.int64), np.zeros(shape),
            np.minimum(NEVER, price * np.maximum(0, low - states)).astype(float), timed, bounding=True,
        )
