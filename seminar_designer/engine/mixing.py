"""What a fractional optimum hides: rows that it meets on average only, by sessions that miss them by turns.

Half a session that gives an objective thirty minutes and half a session that gives it none meet a wish for fifteen at
no cost, which no programme can. Such a row is not fractional at all; what one place adds to it is where to branch.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from seminar_designer.engine.automata import Floats
from seminar_designer.engine.counting import Counted, counted
from seminar_designer.engine.limits import Part
from seminar_designer.engine.master import Master
from seminar_designer.engine.problem import Problem

HARD = 60.0
"""Points that a requirement counts when it is missed at all."""
LEAST = 0.5
"""Points a part must hide to be worth branching on."""


class Mixed(NamedTuple):
    """A part of a row that its place mixes: where to cut it, and the points that the mixture hides."""

    part: Part
    at: float
    points: float


@dataclass
class Mixing:
    """Finds the parts of rows that places mix most."""

    problem: Problem
    master: Master
    counted: dict[Part, Counted | None] = field(default_factory=dict)

    def parts(self, taken: Floats, most: int) -> list[Mixed]:
        """At most so many parts of an optimum that takes so much of each session, those first that hide most."""
        added = {place: self._added(place, taken) for place in self.master.places}
        total = self.master.settled_activity.copy()
        for weights, matrix in added.values():
            total += weights @ matrix
        found = sorted(
            (one for place, own in added.items() for one in self._hidden(place, total, *own)),
            key=lambda one: (-one.points, one.part),
        )
        return [one for one in found[: 4 * most] if self._countable(one.part)][:most]

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
        problem = self.problem
        outside = np.maximum(0.0, np.maximum(problem.row_low - activity, activity - problem.row_high))
        price = np.where(problem.hard, 0.0, problem.price)
        lost: Floats = np.where(problem.hard, HARD * np.minimum(outside, 1.0), price * outside)
        return lost

    def _countable(self, part: Part) -> bool:
        """Whether pricing can count it; the minutes of a whole session have a row of their own."""
        if part not in self.counted:
            self.counted[part] = counted(self.problem, part.place, part.row)
        own = self.counted[part]
        return own is not None and not bool((own.by_unit == 1).all())


def _cut(weights: Floats, amounts: Floats) -> float | None:
    """Where to cut amounts so that both sides weigh about the same; None when they are all alike."""
    values = np.unique(np.floor(amounts + 1e-6))
    if len(values) < 2:
        return None
    below = np.array([weights[amounts <= value + 1e-6].sum() for value in values[:-1]])
    return float(values[int(np.argmin(np.abs(below - weights.sum() / 2)))])
