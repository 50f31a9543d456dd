"""What a fractional optimum hides: rows that it meets on average only, by sessions that miss them by turns.

Half a session that gives an objective thirty minutes and half a session that gives it none meet a wish for fifteen at
no cost, which no programme can. Such a row is not fractional at all; what one place adds to it is where to branch.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from seminar_designer.engine.automata import Floats
from seminar_designer.engine.counting import Counted
from seminar_designer.engine.limits import Limited, Part
from seminar_designer.engine.master import Master
from seminar_designer.engine.problem import Problem

HARD = 20.0
"""Points that a requirement counts when it is missed at all."""
LEAST = 0.5
"""Points a part must hide to be worth branching on."""


class Mixed(NamedTuple):
    """A part of a row that its place mixes, where to cut it, and the points that hides."""

    part: Part
    at: float
    points: float


@dataclass
class Mixing:
    """Finds the parts of rows that places mix most."""

    problem: Problem
    master: Master
    counted: dict[Part, Counted | None] = field(default_factory=dict)

    def parts(self, taken: Floats, most: int) -> list[tuple[Limited, float, float]]:
        """What to branch on in an optimum that takes so much of each session, at most so many, those first that hide
        most: what is limited, where it is cut, and the points it hides.
        """
        added = {place: self._added(place, taken) for place in range(self.problem.places)}
        total: Floats = np.zeros(len(self.problem.rows))
        for weights, matrix in added.values():
            total = total + weights @ matrix
        found = sorted(
            (one for place, own in added.items() for one in self._hidden(place, total, *own)),
            key=lambda one: (-one.points, one.part.row),
        )
        chosen: dict[Limited, tuple[float, float]] = {}
        for one in found:
            limited = self._branched(one.part)
            if limited is not None:
                chosen.setdefault(limited, (one.at, one.points))
            if len(chosen) == most:
                break
        return [(limited, at, points) for limited, (at, points) in chosen.items()]

    def _added(self, place: int, taken: Floats) -> tuple[Floats, Floats]:
        """How much is taken of the sessions of a place, and what each adds to all rows."""
        numbers = [number for number in self.master.at(place) if number < len(taken) and taken[number] > 1e-6]
        matrix: Floats = np.zeros((len(numbers), len(self.problem.rows)))
        for line, number in enumerate(numbers):
            for row, coefficient in self.master.known[number].rows:
                matrix[line, row] = coefficient
        return taken[numbers], matrix

    def _hidden(self, place: int, total: Floats, weights: Floats, matrix: Floats) -> Iterator[Mixed]:
        """What rows would lose more if the place had one of its sessions, the others their mixtures still."""
        if len(weights) < 2:
            return
        hidden = weights @ self._lost(total + (matrix - weights @ matrix)) - self._lost(total)
        for row in np.flatnonzero(hidden > LEAST).tolist():
            at = _cut(weights, matrix[:, row])
            if at is not None and row not in self.problem.place_of:
                yield Mixed(Part(row, place), at, float(hidden[row]))

    def _lost(self, activity: Floats) -> Floats:
        """Points that rows lose at some activities."""
        outside = self.problem.outside(activity)
        price = np.where(self.problem.hard, 0.0, self.problem.price)
        lost: Floats = np.where(self.problem.hard, HARD * np.minimum(outside, 1.0), price * outside)
        return lost

    def _branched(self, part: Part) -> Limited | None:
        """What to branch on for a part: itself when pricing can count it; the row of its length when it is that."""
        if part not in self.counted:
            self.counted[part] = self.problem.counted(part.place, part.row)
        own = self.counted[part]
        if own is None:
            return None
        return self.problem.lengths[part.place] if bool((own.by_unit == 1).all()) else part


def _cut(weights: Floats, amounts: Floats) -> float | None:
    """Where to cut amounts so that both sides weigh about the same; None when they are all alike."""
    values = np.unique(np.floor(amounts + 1e-6))
    if len(values) < 2:
        return None
    below = np.array([weights[amounts <= value + 1e-6].sum() for value in values[:-1]])
    return float(values[int(np.argmin(np.abs(below - weights.sum() / 2)))])
