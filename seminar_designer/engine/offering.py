"""The sessions that one place offers for given duals, and what is remembered to find them.

What is remembered adapts (decremental state space relaxation, Righini and Salani 2008): more when sessions cannot be
listed in time; and else what makes the backward programme and the listing together take less work, tried out on what is
asked anyway.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.automata import Floats
from seminar_designer.engine.found import Sessions
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.limiting import Limiting
from seminar_designer.engine.limits import Limits
from seminar_designer.engine.pricing import Priced, broken, price, sessions
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.remembering import Memory, remember
from seminar_designer.engine.work import NODE, PLACE, REMEMBERING

ENOUGH, MOST_FOUND = 12, 600
"""Sessions above the threshold that end the search for more, and at most."""
NODES = 50_000
"""Sessions one enumeration may begin before it is cut short."""
MARGIN = 4.0
"""How far under the bound good sessions are looked for at first."""
FIRST, SMALL = 5e-4, 4
"""Seconds of work that pricing may take before anything is known of what matters, and states of what is small."""
GROWTHS, NEEDED, NEEDED_SHARE = 4, 1.0, 0.02
"""Times that more is remembered while one pricing is cut short; points that the bound must rise without something for
it to be needed, and what part of the way to the floor.
"""
TUNED, LIGHT, BETTER = 0.4, 5e-4, 0.9
"""Work on what to remember: at most this part of all work, where a pricing takes more than so many seconds;
and the part of its work that another choice may take to be better.
"""
MATTERS, ADDED, DROPPED = 0.1, 3, 4
"""Part of all points lost that an automaton must take to be remembered for it; automata that are looked at to be
remembered, and to be forgotten.
"""
AGAIN = 8
"""Pricings after which a choice may be tried again, since duals have moved."""


@dataclass(frozen=True)
class Offer:
    """Good sessions of a place for some duals, and a bound on all of its sessions."""

    sessions: Sessions
    bound: float


class Pricer:
    """Prices one place under branching limits, again and again as duals move; starts from what another pricer of the
    place has learnt. `seconds` of work done add up.
    """

    def __init__(
        self, problem: Problem, arrays: Arrays, place: int, limits: Limits, after: "Pricer | None" = None
    ) -> None:
        self.of, self.arrays = Limiting(problem, place, limits), arrays
        self.margin = MARGIN
        self.offers, self.seconds, self.tuning = 0, 0.0, 0.0
        self.tried: set[frozenset[str]] = set()
        taken = () if after is None else self.of.alike(after.of, after.memory.chosen)
        known = None if after is None else self._light(tuple(dict.fromkeys([*self.of.forced, *taken])))
        self.memory: Memory = self._first() if known is None else known

    def _first(self) -> Memory:
        """Remembers what is limited, then what emits measures whose duals can pay, and small things that forbid, as
        much as fits.
        """
        tables = self.of.tables
        wanted = [
            number for number in range(self.of.own)
            if tables[number].bounding
            and (
                tables[number].emitted or tables[number].timed
                or (not tables[number].priced and tables[number].states <= SMALL)
            )
        ]
        memory = self._remember((), np.inf)
        assert memory is not None
        for number in dict.fromkeys([*self.of.forced, *sorted(wanted, key=lambda one: tables[one].states)]):
            memory = self._remember((*memory.chosen, number), FIRST) or memory
        return memory

    def price(self, duals: Floats, memory: Memory | None = None) -> Priced:
        """Earnings and bounds for the duals of all rows, by what is remembered or another memory."""
        memory = memory or self.memory
        self.seconds += memory.effort + PLACE
        return price(self.of, self.arrays, memory, duals)

    def sessions(self, priced: Priced, threshold: float, most: int, nodes: int) -> Sessions:
        """Sessions that earn more than `threshold`, best first; at most so many, visiting at most so many nodes."""
        found = sessions(self.of, self.arrays, priced, threshold, most, nodes)
        self.seconds += found.nodes * NODE
        return found

    def _remember(self, chosen: tuple[int, ...], seconds: float) -> Memory | None:
        """What some automata make, when it takes no more work to price."""
        self.seconds += REMEMBERING
        return remember(self.of, chosen, seconds)

    def offer(self, duals: Floats, floor: float, nodes: int = NODES) -> Offer:
        """Good sessions for some duals, those that earn more than `floor`; no enumeration begins more than `nodes`.

        The threshold goes down from the bound of the remembered states until enough sessions are above it; each
        complete enumeration lowers the bound to the best session, or to its threshold.
        """
        self.offers += 1
        if self.offers % AGAIN == 0:
            self.tried.clear()
        priced = self.price(duals)
        bound, margin, grown = priced.bound, max(2.0, 0.6 * self.margin), 0
        while True:
            threshold = max(floor, bound - margin)
            found = self.sessions(priced, threshold, MOST_FOUND, nodes)
            if found.complete:
                bound = min(bound, float(found.worth[0]) if len(found) else threshold)
            elif len(found) < ENOUGH and grown < GROWTHS and self.grow(priced, duals, floor):
                grown += 1
                priced = self.price(duals)
                bound = min(bound, priced.bound)
                continue
            if len(found) >= ENOUGH or not found.complete or threshold <= floor:
                break
            margin *= 2.0
        self.margin = margin
        if found.complete and self.tuning < TUNED * self.seconds:
            before = self.seconds
            self._tune(duals, threshold, found)
            self.tuning += self.seconds - before
        return Offer(found, bound)

    def grow(self, priced: Priced, duals: Floats, floor: float) -> bool:
        """Remembers what the best session of the bound breaks: that which lowers the bound most; when there is no room
        for it, forgets what the bound needs least to come down to `floor`. False when neither changes anything.
        """
        chosen = self.memory.chosen
        more = [self._light((*chosen, number)) for number in broken(self.of, priced)]
        lower = [(self._bound(memory, duals), memory.effort, memory) for memory in more if memory is not None]
        if lower:
            self.memory = min(lower, key=lambda one: one[:2])[2]
            return True
        bound = priced.bound + max(NEEDED, NEEDED_SHARE * (priced.bound - floor))
        for number in self._largest():
            less = self._light(tuple(one for one in self.memory.chosen if one != number))
            if less is not None and self._bound(less, duals) < bound:
                self.memory = less
        return self.memory.chosen != chosen

    def _bound(self, memory: Memory, duals: Floats) -> float:
        return self.price(duals, memory).bound

    def _light(self, chosen: tuple[int, ...]) -> Memory | None:
        """A choice, when it takes no more work to price than a whole enumeration."""
        return self._remember(chosen, NODES * NODE)

    def _largest(self) -> list[int]:
        """What is remembered, the automata with most states first."""
        return sorted(self.memory.chosen, key=lambda number: (-self.of.tables[number].states, number))

    def _tune(self, duals: Floats, threshold: float, found: Sessions) -> None:
        """Tries another choice of what to remember on what was just listed, and keeps it when it takes less work."""
        least = BETTER * (self.memory.effort + found.nodes * NODE)
        if least < LIGHT:
            return
        chosen = next((way for way in self._ways(found) if self._untried(way)), None)
        memory = None if chosen is None else self._remember(chosen, least)
        if memory is None:
            return
        most = int((least - memory.effort) / NODE)
        if self.sessions(self.price(duals, memory), threshold, MOST_FOUND, most).complete:
            self.memory = memory

    def _ways(self, found: Sessions) -> Iterator[tuple[int, ...]]:
        """Other choices of what to remember, the most promising first: more, less, or one for another."""
        memory, tables = self.memory, self.of.tables
        points = {memory.left[at]: float(found.lost[at]) for at in np.flatnonzero(found.lost).tolist()}
        blocks: dict[str, float] = {}
        for candidate in np.flatnonzero(found.again).tolist():
            block = self.of.problem.setting.candidates[candidate].block.id
            blocks[block] = blocks.get(block, 0.0) + float(found.again[candidate])
        least = MATTERS * (sum(points.values()) + sum(blocks.values()))
        points |= {self.of.repeat(block): own for block, own in blocks.items() if own > least}
        worth = {
            number: own / np.log2(tables[number].states)
            for number, own in points.items()
            if own > least and number not in memory.chosen and tables[number].states > 1
        }
        added = sorted(worth, key=lambda number: (-worth[number], number))[:ADDED]
        less = [tuple(one for one in memory.chosen if one != out) for out in self._largest()[:DROPPED]]
        yield from ((*memory.chosen, number) for number in added)
        yield from less
        yield from ((*own, number) for number in added for own in less)

    def _untried(self, chosen: tuple[int, ...]) -> bool:
        """Whether a choice was not tried yet; it is now."""
        key = frozenset(self.of.tables[number].name for number in chosen)
        new = key not in self.tried
        self.tried.add(key)
        return new
