"""A linear model over whole numbers, before any solver: variables, sets of which exactly one is chosen, and rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Linear:
    """Maximises points over variables that are whole numbers from 0 to `high`.

    `chosen` are sets of yes-or-no variables of which exactly one holds; a row is `low ≤ Σ coefficient × variable ≤
    high`, its coefficients by variable, infinity being `np.inf`.
    """

    points: list[int] = field(default_factory=list)
    high: list[int] = field(default_factory=list)
    chosen: list[list[int]] = field(default_factory=list)
    rows: list[tuple[dict[int, int], float, float]] = field(default_factory=list)

    @property
    def variables(self) -> int:
        """How many there are."""
        return len(self.points)

    @property
    def entries(self) -> int:
        """Coefficients of all rows and sets."""
        return sum(len(terms) for terms, _, _ in self.rows) + sum(len(one) for one in self.chosen)

    def variable(self, points: int = 0, high: int = 1) -> int:
        """A new variable that earns so many points a unit."""
        self.points.append(points)
        self.high.append(high)
        return len(self.points) - 1

    def row(self, terms: Mapping[int, int], low: float = -np.inf, high: float = np.inf) -> None:
        """Bounds a sum."""
        self.rows.append((dict(terms), low, high))

    def exactly_one(self, variables: Iterable[int]) -> None:
        """One of them holds; none at all cannot be."""
        self.chosen.append(list(variables))

    def span(self, terms: Mapping[int, int]) -> tuple[int, int]:
        """The least and the most that a sum can be, each variable for itself."""
        reach = [coefficient * self.high[variable] for variable, coefficient in terms.items()]
        return sum(one for one in reach if one < 0), sum(one for one in reach if one > 0)
