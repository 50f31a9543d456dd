"""Pricing one place: the best sessions for given duals, and a bound on all of them."""

from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.automata import NEVER, Floats, Ints
from seminar_designer.engine.found import Sessions
from seminar_designer.engine.kernels.arrays import MOST_SLOTS
from seminar_designer.engine.kernels.pricing import FAR, backward, earnings, emission_costs, enumerate_sessions
from seminar_designer.engine.problem import Column
from seminar_designer.engine.remembering import Remembering

EXCESS = 1e-6
"""Points that must have been forgotten to matter."""


@dataclass(frozen=True)
class Priced:
    """What the duals make of one place: earnings, bound tables and the bound itself.

    `bound` is at least what any session of the place earns at these duals.
    """

    earned: Floats
    relief: Floats
    gains: Floats
    prices: Floats
    paid_for: Floats
    best: Floats
    through: Floats
    bound: float


class Pricer(Remembering):
    """Knows the remembered states of one place; prices it again and again as duals move.

    Which automata are remembered adapts (decremental state space relaxation, Righini and Salani 2008): when the best
    relaxed session turns out to pay or to break more than the bound knew, what it broke is remembered from then on.
    """

    margin = 4.0
    """How far under the bound good sessions were last found."""

    @property
    def size(self) -> int:
        """Moves of the backward programme, in units of work."""
        return int(np.sum(self.high - self.low + 1)) * len(self.ends) * self.width

    def price(self, duals: Floats) -> Priced:
        """Earnings and bounds for the duals of all rows."""
        problem = self.problem
        at = problem.term_place == self.place
        prices = np.bincount(
            problem.term_measure[at],
            weights=problem.term_coefficient[at] * duals[problem.term_row[at]],
            minlength=len(problem.measures),
        ).astype(float)
        earned, relief, gains = earnings(
            self.arrays, prices, self.admitted, self.owner, self.paying, self.still, self.width, len(self.low)
        )
        paid_for = emission_costs(self.emitted, self.amounts, prices)
        best = np.empty((self.width + 1, len(self.ends)))
        through = np.empty((self.width + 1, len(self.ends), len(self.low)), dtype=np.float32)
        backward(
            self.moves, self.costs, paid_for, self.ends, gains, self.low, self.high, self.width, best, through
        )
        reachable = best[self.shortest : self.width + 1, 0]
        bound = (float(reachable.max()) if len(reachable) else FAR) - self.end_relief
        return Priced(earned, relief, gains, prices, paid_for, best, through, bound)

    def refine(self, priced: Priced) -> bool:
        """Remembers what the best relaxed session breaks; False when it breaks nothing that could still be learnt."""
        path = self._trace(priced)
        broken = [
            number for number in range(self.own)
            if number not in self.chosen and self._excess(number, path, priced.prices) > EXCESS
        ]
        blocks = [self.problem.setting.candidates[candidate].block.id for candidate, _ in path]
        twice = [self._repeat(block) for block in dict.fromkeys(blocks) if blocks.count(block) > 1]
        broken += [number for number in twice if number not in self.chosen]
        for number in broken:
            self.wanted[number] = self.wanted.get(number, 0) + 1
        return bool(broken) and self.learn(broken)

    def _excess(self, number: int, path: Column, prices: Floats) -> float:
        """What an automaton costs a session more than the bound knew."""
        table = self.tables[number]
        least = table.least(prices)
        state, excess = 0, 0.0
        for candidate, units in path:
            token = table.tokens[candidate]
            if token < 0:
                continue
            at = (state, token, units if table.timed else 0)
            if table.after[at] < 0:
                return excess + NEVER
            emitted = table.emits[at]
            excess += table.cost[at] + (table.amount[at] * prices[emitted] if emitted >= 0 else 0.0)
            excess -= least[token, units if table.timed else 0]
            state = table.after[at]
        return float(excess + table.end[state] - table.end.min())

    def _trace(self, priced: Priced) -> Column:
        """The best relaxed session."""
        lengths = range(self.shortest, self.width + 1)
        left = max(lengths, key=lambda length: (priced.best[length, 0], -length))
        state = 0
        path: list[tuple[int, int]] = []
        gains = priced.earned - priced.relief
        while left > 0 and len(path) < 24:
            best: tuple[float, int, int, int] | None = None
            for group in range(len(self.low)):
                paid = priced.paid_for[state, group]
                for units in range(self.low[group], min(left, self.high[group]) + 1):
                    column = units if self.moves.shape[2] > 1 else 0
                    to = self.moves[state, group, column]
                    if to < 0:
                        continue
                    points = (
                        priced.gains[group, units] - self.costs[state, group, column] - paid
                        + priced.best[left - units, to]
                    )
                    if best is None or points > best[0] + 1e-9:
                        best = (points, group, units, int(to))
            if best is None:
                break
            _, group, units, state = best
            members = self.members[self.members_at[group] : self.members_at[group + 1]]
            path.append((int(members[np.argmax(gains[members, units])]), units))
            left -= units
        return tuple(path)

    def sessions(self, priced: Priced, threshold: float, most: int, nodes: int) -> Sessions:
        """Sessions that earn more than `threshold`, best first; at most so many, visiting at most so many nodes."""
        parts: list[tuple[Ints, Ints, Ints, Floats]] = []
        complete, total, visited = True, 0, 0
        for length in range(self.width, self.shortest - 1, -1):
            if priced.best[length, 0] <= threshold:
                continue
            if visited >= nodes or total >= most:
                complete = False
                break
            many, cut, blocks, units, slots, worth, begun = enumerate_sessions(
                self.arrays, self.place, self.moves, self.costs, priced.paid_for, priced.prices, priced.best,
                priced.through, priced.gains, self.members, self.members_at, self.low, self.high, priced.earned,
                priced.relief, self.others, length, threshold, most - total, nodes - visited,
            )
            visited += begun
            total += many
            complete = complete and not cut
            parts.append((blocks[:many], units[:many], slots[:many], worth[:many]))
        if not parts:
            empty = np.zeros((0, MOST_SLOTS), dtype=np.int64)
            return Sessions(empty, empty, np.zeros(0, dtype=np.int64), np.zeros(0), complete, visited)
        blocks, units, slots, worth = (np.concatenate(own) for own in zip(*parts, strict=True))
        order = np.argsort(-worth, kind="stable")
        return Sessions(blocks[order], units[order], slots[order], worth[order], complete, visited)
