"""Blocks that several meetings would use and one may: what each is worth, and which programmes go together.

Meetings that ask for the same make one *ask*; an offer is a programme that its meetings may have. A block costs what
the best mixture of the offers known would pay for one more use of it: the duals of a linear programme over whole
programmes (Dantzig and Wolfe 1960). Whatever the prices p ≥ 0, no cycle is worth more than the best programme of each
meeting at these prices, and the prices together (Lagrange): a block that is used once pays its price once at most.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from ortools.sat.python import cp_model

from seminar_designer.engine.first import Found
from seminar_designer.engine.linear import Linear
from seminar_designer.series.turns import solved

TWICE = 40
"""Points that one more use of a block costs in the linear programme: no price is higher. Few offers say little of what
a block is worth, and without this the next offers were those of prices that nobody could pay.
"""
OVERLAP = 10_000
"""Points lost in a choice for a block used once more: more than any programme is worth."""

Prices = Mapping[str, int]


@dataclass(frozen=True)
class Offer:
    """A programme that a meeting of an ask may have: its points, and the blocks others may not use then."""

    ask: int
    value: int
    blocks: frozenset[str]
    found: Found

    def at(self, prices: Prices) -> int:
        """What it is worth at these prices."""
        return self.value - sum(prices.get(block, 0) for block in self.blocks)


@dataclass
class Sharing:
    """How `many` meetings each ask is of, and all offers known."""

    many: Sequence[int]
    offers: list[Offer] = field(default_factory=list)

    def add(self, offer: Offer) -> None:
        """Takes an offer in, unless there is one as good with the same blocks."""
        same = [one for one in self.offers if (one.ask, one.blocks) == (offer.ask, offer.blocks)]
        if all(one.value < offer.value for one in same):
            self.offers = [one for one in self.offers if one not in same] + [offer]

    def best(self, ask: int, prices: Prices) -> Offer:
        """The offer of an ask that is worth most at these prices."""
        return max((one for one in self.offers if one.ask == ask), key=lambda one: one.at(prices))

    def worth(self, prices: Prices) -> int:
        """What no mixture of offers exceeds."""
        best = sum(many * self.best(ask, prices).at(prices) for ask, many in enumerate(self.many))
        return best + sum(prices.values())

    @property
    def wanted(self) -> list[str]:
        """Every block of an offer."""
        return sorted(set().union(*(one.blocks for one in self.offers)))

    def prices(self) -> dict[str, float]:
        """What one more use of each block would be worth."""
        linear, wanted = Linear(), self.wanted
        rows = {block: number for number, block in enumerate(wanted, start=len(self.many))}
        for many in self.many:
            linear.add_row(many, many)
        for _ in wanted:
            linear.add_row(-np.inf, 1)
        entries = [np.array([one.ask, *(rows[block] for block in sorted(one.blocks))]) for one in self.offers]
        entries += [np.array([row]) for row in rows.values()]
        costs = np.array([one.value for one in self.offers] + [-TWICE] * len(wanted), dtype=float)
        signs = [np.ones(len(entry)) for entry in entries[: len(self.offers)]] + [-np.ones(1) for _ in wanted]
        linear.add_columns(
            costs, np.zeros(len(costs)), np.full(len(costs), np.inf), list(zip(entries, signs, strict=True))
        )
        linear.solve()
        _, duals = linear.solution()
        return {block: max(0.0, float(duals[row])) for block, row in rows.items()}

    def choice(self) -> list[list[Offer]]:
        """For each ask an offer for each of its meetings: worth most together, and as few blocks twice as can be."""
        model = cp_model.CpModel()
        uses = [model.new_int_var(0, self.many[one.ask], "") for one in self.offers]
        for ask, many in enumerate(self.many):
            own = [use for use, one in zip(uses, self.offers, strict=True) if one.ask == ask]
            model.add(cp_model.LinearExpr.sum(own) == many)
        points = [use * one.value for use, one in zip(uses, self.offers, strict=True)]
        for block in self.wanted:
            more = model.new_int_var(0, sum(self.many), "")
            own = [use for use, one in zip(uses, self.offers, strict=True) if block in one.blocks]
            model.add(cp_model.LinearExpr.sum(own) <= 1 + more)
            points.append(-OVERLAP * more)
        model.maximize(sum(points))
        solver = solved(model)
        assert solver is not None
        chosen: list[list[Offer]] = [[] for _ in self.many]
        for use, one in zip(uses, self.offers, strict=True):
            chosen[one.ask] += [one] * solver.value(use)
        return chosen
