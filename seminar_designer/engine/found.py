"""Sessions that pricing found."""

from dataclasses import dataclass, field

import numpy as np

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.problem import Column


@dataclass(frozen=True, eq=False)
class Sessions:
    """Sessions found, best first: candidates and grid units of their slots (rows), number of slots, what they earn;
    whether all above the threshold are there, how many were begun; and the points `lost` to each automaton that the
    bound of pricing does not remember, and to each candidate whose block came `again`.
    """

    blocks: Ints
    units: Ints
    slots: Ints
    worth: Floats
    complete: bool
    nodes: int
    lost: Floats = field(default_factory=lambda: np.zeros(0))
    again: Floats = field(default_factory=lambda: np.zeros(0))

    def __len__(self) -> int:
        return len(self.slots)

    def column(self, row: int) -> Column:
        """One session as a column."""
        many = self.slots[row]
        return tuple(zip(self.blocks[row, :many].tolist(), self.units[row, :many].tolist(), strict=True))

    def take(self, rows: Ints | list[int]) -> "Sessions":
        """Some of the sessions."""
        return Sessions(
            self.blocks[rows], self.units[rows], self.slots[rows], self.worth[rows], self.complete, self.nodes
        )

    def varied(self, most: int) -> "Sessions":
        """The best session of each set of blocks, at most so many."""
        seen: set[frozenset[int]] = set()
        rows = []
        for row in range(len(self)):
            blocks = frozenset(self.blocks[row, : self.slots[row]].tolist())
            if blocks not in seen:
                seen.add(blocks)
                rows.append(row)
                if len(rows) == most:
                    break
        return self.take(rows)
