"""Where to split a node: the row whose two sides lower the bound most, as far as a quick look can tell.

Candidates are the rows whose activity is fractional, and what single places add to rows that are met on average only
(`mixing.py`); the most promising are probed on both sides in the linear
programme of the sessions known (strong branching; Applegate, Bixby, Chvátal and Cook 1995), and what splits have
gained so far is remembered by row (pseudo-costs; Achterberg, Koch and Martin 2005).
"""

from dataclasses import dataclass, field

import numpy as np

from seminar_designer.engine.limits import Limited, row_of
from seminar_designer.engine.mixing import Mixing
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.relaxation import Node, Relaxation

PROBED = 5
"""Rows probed at a node."""
PARTS = 5
"""Parts of rows probed besides."""
TRUSTED = 2
"""Splits of a row after which what they gained is believed instead of a probe."""
LEAST, MOST = 0.05, 500.0
"""A gain counts at least, and at most, this much."""
COUNTED = 0.5
"""Part of a node's lead over the best programme beyond which a gain counts no more."""


@dataclass(frozen=True)
class Split:
    """A row, or a part of it, and where it is cut: at most `at` on one side, at least `at + 1` on the other."""

    limited: Limited
    at: float
    score: float


@dataclass
class Gains:
    """What splits on one row have gained on each side."""

    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)

    @property
    def trusted(self) -> bool:
        """Whether both sides have been seen often enough."""
        return min(len(self.low), len(self.high)) >= TRUSTED

    def score(self, most: float) -> float:
        """How good a split on this row is, from what is known."""
        return _score(float(np.mean(self.low)), float(np.mean(self.high)), most)


def _score(low: float, high: float, most: float) -> float:
    """How good a split is that gains so much on each side, of which no more than `most` counts: the side that gains
    less holds the bound up.
    """
    return max(LEAST, min(most, low)) * max(LEAST, min(most, high))


class Branching:
    """Chooses splits and learns from them."""

    def __init__(self, problem: Problem, relaxation: Relaxation) -> None:
        self.problem, self.relaxation = problem, relaxation
        self.gains: dict[Limited, Gains] = {}
        self.mixing = Mixing(problem, relaxation.master)

    def split(self, node: Node, floor: float) -> list[Node]:
        """Two parts of a node that cut its fractional optimum off, or none when no row is fractional.

        `floor` is what a part must reach to matter: gains beyond it count no more.
        """
        rows, mixed = self._fractional(node)[: 2 * PROBED], self._mixed(node)
        candidates = [*rows, *mixed]
        if not candidates:
            return []
        self.relaxation.turn_to(node)
        self.relaxation.solve()
        unknown = [*self._unknown(rows)[:PROBED], *self._unknown(mixed)]
        sides = [part.limits for split in unknown for part in self.parts(node, split)]
        falls = [max(0.0, node.bound - value) for value in self.relaxation.probe(sides)]
        most = COUNTED * max(0.0, node.bound - floor) if np.isfinite(floor) else MOST
        scores = {split.limited: self._gains(split).score(most) for split in candidates if self._gains(split).trusted}
        for split, low, high in zip(unknown, falls[::2], falls[1::2], strict=True):
            scores[split.limited] = _score(low, high, most)
        best = max((split for split in candidates if split.limited in scores), key=lambda split: scores[split.limited])
        return self.parts(node, best)

    def _unknown(self, splits: list[Split]) -> list[Split]:
        """Those that were not seen often enough."""
        return [split for split in splits if not self._gains(split).trusted]

    def _gains(self, split: Split) -> Gains:
        """What splits on the same row have gained."""
        return self.gains.get(split.limited, Gains())

    def learn(self, parent: Node, parts: list[Node]) -> None:
        """Remembers what a split gained, once both parts are closed."""
        low, high = parts
        limited = next(one for one in low.limits if low.limits[one] != parent.limits.get(one))
        gains = self.gains.setdefault(limited, Gains())
        gains.low.append(min(MOST, max(0.0, parent.bound - low.bound)))
        gains.high.append(min(MOST, max(0.0, parent.bound - high.bound)))

    @staticmethod
    def parts(node: Node, split: Split) -> list[Node]:
        """Both sides of a split."""
        low, high = node.limits.get(split.limited, (-np.inf, np.inf))
        sides = ((low, min(high, split.at)), (max(low, split.at + 1), high))
        return [
            Node({**node.limits, split.limited: side}, node.bound, node.duals, node.places, under=node.under)
            for side in sides
        ]

    def _mixed(self, node: Node) -> list[Split]:
        """Parts of rows that the optimum of a node mixes, those first that hide most."""
        assert node.relaxed is not None
        return [Split(*one) for one in self.mixing.parts(node.relaxed.taken, PARTS)]

    def _fractional(self, node: Node) -> list[Split]:
        """Rows that can be split at a node, the most promising first: deciding measures, then any row that rules
        count, by how fractional it is and what a unit costs; lengths of sessions by how much they vary.
        """
        assert node.relaxed is not None
        problem = self.problem
        activity = np.zeros(len(problem.rows))
        square = np.zeros(len(problem.rows))
        known, taken = self.relaxation.master.known, node.relaxed.taken
        for number in np.flatnonzero(taken > 1e-6).tolist():
            for row, coefficient in known[number].rows:
                activity[row] += taken[number] * coefficient
                square[row] += taken[number] * coefficient * coefficient
        found = []
        for row, own in enumerate(problem.rows):
            fraction = activity[row] - np.floor(activity[row] + 1e-6)
            single = row in problem.place_of
            if single and all(term.measure.decides for term in own.terms):
                score = 10 * min(fraction, 1 - fraction)
            elif single:
                score = 0.25 * float(np.sqrt(max(0.0, square[row] - activity[row] ** 2)))
            else:
                score = min(fraction, 1 - fraction) * (1 + min(self.relaxation.master.price[row], 60.0) / 20)
            at = float(np.floor(activity[row] + 1e-6))
            low, high = node.limits.get(row, (-np.inf, np.inf))
            if at < max(low, problem.row_low[row]) or at + 1 > min(high, problem.row_high[row]):
                continue  # one side would contradict what the row asks, or what the node does
            if score > 1e-4:
                found.append(Split(row, at, score))
        return sorted(found, key=lambda split: (-split.score, row_of(split.limited)))
