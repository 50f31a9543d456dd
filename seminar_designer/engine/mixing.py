"""What a fractional optimum hides: rows that it meets on average only, by sessions that miss them by turns.

Half a session that gives an objective thirty minutes and half a session that gives it none meet a wish for fifteen at
no cost, which no programme can. Such a row is not fractional at all; what one place adds to it is where to branch.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np

from seminar_designer.engine.automata import Floats
from seminar_designer.engine.counting import Counted, counted
from seminar_designer.engine.limits import Limited, Part, row_of
from seminar_designer.engine.master import Master
from seminar_designer.engine.problem import Problem

HARD = 20.0
"""Points that a requirement counts when it is missed at all."""
LEAST = 0.5
"""Points a part must hide to be worth branching on."""


class Mixed(NamedTuple):
    """A part of a row that its place mixes, or the row of its length: where to cut it, and the points that hides."""

    limited: Limited
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
        total: Floats = np.zeros(len(self.problem.rows))
        for weights, matrix in added.values():
            total = total + weights @ matrix
        found = sorted(
            (one for place, own in added.items() for one in self._hidden(place, total, *own)),
            key=lambda one: (-one.points, row_of(one.limited)),
        )
        chosen: dict[Limited, Mixed] = {}
        for one in found:
            limited = self._branched(one.limited)
            if limited is not None and limited not in chosen:
                chosen[limited] = Mixed(limited, one.at, one.points)
            if len(chosen) == most:
                break
        return list(chosen.values())

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

    def _branched(self, limited: Limited) -> Limited | None:
        """What to branch on for a part: itself when pricing can count it; the row of its length when it is that."""
        if not isinstance(limited, Part):
            return limited
        if limited not in self.counted:
            self.counted[limited] = counted(self.problem, limited.place, limited.row)
        own = self.counted[limited]
        if own is None:
            return None
        return self.lengths[limited.place] if bool((own.by_unit == 1).all()) else limited

    @cached_property
    def lengths(self) -> dict[int, int]:
        """The row of the length of each place."""
        problem = self.problem
        return {
            place: row for row, place in problem.place_of.items()
            if any(problem.units[problem.numbers[term.measure]].any() for term in problem.rows[row].terms)
        }


def _cut(weights: Floats, amounts: Floats) -> float | None:
    """Where to cut amounts so that both sides weigh about the same; None when they are all alike."""
    values = np.unique(np.floor(amounts + 1e-6))
    if len(values) < 2:
        return None
    below = np.array([weights[amounts <= value + 1e-6].sum() for value in values[:-1]])
    return float(values[int(np.argmin(np.abs(below - weights.sum() / 2)))])
