"""The search for the best programme and its proof: branch and price, best bound first.

A node is closed by column generation, by bounds under the best programme known, or by listing every session within its
gap and choosing among them all; where the gap is too large, only a part of it is listed, and the bound lowered by that.
Branching splits what rules count: a deciding measure, the length of a session, the activity of a row, what one place
adds to it. Better programmes are sought beside all this.
"""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from seminar_designer.engine.branching import Branching
from seminar_designer.engine.failing import least_worth
from seminar_designer.engine.finishing import WHOLE, Effort, finish
from seminar_designer.engine.first import Found, found_of
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.relaxation import CLOSE, Node, Relaxation
from seminar_designer.engine.rescue import Verdict
from seminar_designer.engine.seeking import Seeking
from seminar_designer.engine.starting import insist, start_at_once
from seminar_designer.engine.work import Work

FIRST, SEEKING, SHARE_SEEKING = 3, 1, 0.3
"""Steps towards better programmes after the root, and at each node; and their share of all work."""
SHARE_ROOT, SHARE_BROKEN = 0.35, 0.1
"""Part of the limit for the root, and when no programme is known that breaks nothing."""
ROOT_ITERATIONS, NODE_ITERATIONS = 80, 25
LARGE, NEAR_LARGE = 5, 8.0
"""How near master and bound are let be at the root of a programme of more places, which is split anyway."""
SMALL = 3
"""In programmes of so many places a beam at the root is tried before the rescue."""
LEAD, NEAR = 0.1, 0.05
"""Parts of a node's lead over the best programme: how far under the next highest node its bound is lowered at first,
and how near master and bound are let be before it is split.
"""
DEEPER, MOST_NODES = 4, 3_000_000
"""How many times more sessions enumerations may begin where nothing is left to split, and how many at most."""
LISTABLE = 8.0
"""Points under the bound of a node within which all sessions are listed at first."""
CHEAP, DEAR, MORE, LESS = 0.1, 0.4, 1.3, 0.75
"""Seconds of work on one node under which more is listed next, and above which less is; by these factors."""
REACH = 1.5
"""How many times what is listable a node's gap may be to be listed as a whole."""
PART = Effort(200_000, 3_000_000)
"""What may be done to lower the bound of a node that cannot be listed as a whole."""

Told = Callable[[Found, float], None]


@dataclass
class Search:
    """What the search knows: the best programme and the bound of all programmes.

    `unproven` is the bound of parts that could not be split any more; sessions are listed within `listable`
    points. `sought` is the work on better programmes.
    """

    problem: Problem
    arrays: Arrays
    work: Work
    seed: int
    told: Told
    rescue: Callable[[], Verdict] = lambda: Verdict(None)
    start: tuple[Column, ...] = ()
    best: Found = field(init=False)
    bound: float = np.inf
    unproven: float = -np.inf
    listable: float = LISTABLE
    sought: float = 0.0

    def run(self) -> None:
        """Searches until the best programme is proven optimal or the work is done."""
        self.root = Node()
        self.best = start_at_once(self.problem, self.arrays, self.work, self.seed, self.start)
        self.told(self.best, self.bound)
        others = insist(self.problem, self.arrays, self.work, self.seed) if self.best.broken else []
        for found in others:
            self._keep(found)
        self.relaxation = Relaxation(self.problem, self.arrays, self.work)
        small = self.problem.places <= SMALL
        if not small and not self._rescued():
            return
        self.seeking = Seeking(self.relaxation, self.seed, ahead=others)
        if not others:
            self.seeking.begin()
        self._give(self.best)
        self._close_root()
        self.branching = Branching(self.problem, self.relaxation)
        self._seek(self.root, FIRST if self.root.ready else SEEKING)
        if small and not self._rescued():
            return
        self._branch(self.root)

    @property
    def _floor(self) -> float:
        return self.best.floor

    @property
    def proven_infeasible(self) -> bool:
        """Whether no programme at all meets the requirements: the bound is under what any programme is worth, since
        the ransoms are in it.
        """
        return self.bound < least_worth(self.problem)

    def _rescued(self) -> bool:
        """Looks for any programme when all found so far break something; False when there is none."""
        if not self.best.broken:
            return True
        verdict = self.rescue()
        if verdict.found is not None:
            self._adopt(verdict.found.columns)
            self._give(self.best)
        if verdict.met is False:
            self.bound = -np.inf
        return verdict.met is not False

    def _close_root(self) -> None:
        """The bound of all programmes."""
        near = CLOSE if self.problem.places <= LARGE else NEAR_LARGE
        until = self.work.done + (SHARE_BROKEN if self.best.broken else SHARE_ROOT) * self.work.limit
        self.relaxation.close(self.root, ROOT_ITERATIONS, self._floor, self._tell_root, until, near)
        self.bound = min(self.bound, self.root.bound)

    def _tell_root(self, bound: float) -> None:
        self.bound = min(self.bound, bound)
        self.told(self.best, self.bound)

    def _seek(self, node: Node, steps: int) -> None:
        """Some steps towards a better programme, from what is known of a node, as long as they have their share."""
        for _ in range(steps):
            for found in self.seeking.gather():
                self._give(found)
                self._keep(found)
            before = self.work.done
            if self.sought > SHARE_SEEKING * before:
                break
            better_one = self.seeking.step(self.best, node.duals, self.relaxation.likeliest(node))
            self.sought += self.work.done - before
            if better_one is not None:
                self._keep(better_one)

    def _keep(self, found: Found) -> None:
        """Keeps a programme and tells, when it is the best."""
        if found.rank < self.best.rank:
            self.best = found
            self.told(self.best, self.bound)

    def _give(self, programme: Found) -> None:
        self.relaxation.add(list(enumerate(programme.columns)))

    def _adopt(self, columns: tuple[Column, ...] | None) -> None:
        if columns is not None:
            self._keep(found_of(self.problem, columns))

    def _branch(self, root: Node) -> None:
        """Best-first search; the bound of all programmes is the highest of the open nodes and the best value."""
        heap, order = [(-root.bound, 0, root)], count(1)
        while heap:
            node = heap[0][2]
            self.bound = min(self.bound, max(node.top, float(self.best.value), self.unproven))
            self.told(self.best, self.bound)
            if node.top < self._floor:
                break
            if self.work.over:
                return
            heapq.heappop(heap)
            rest = -heap[0][0] if heap else -np.inf
            if not node.ready:
                self._settle(node, rest)
                if node.top >= self._floor:
                    heapq.heappush(heap, (-node.top, next(order), node))
                continue
            if self._finish(node, rest):
                continue
            if node.top < max(rest, self._floor):
                heapq.heappush(heap, (-node.top, next(order), node))
                continue
            self._seek(node, SEEKING)
            children = self.branching.split(node, self._floor)
            if not children:
                if self.relaxation.nodes < MOST_NODES:
                    self.relaxation.nodes *= DEEPER
                    node.ready = False
                    heapq.heappush(heap, (-node.top, next(order), node))
                else:
                    self.unproven = max(self.unproven, node.top)
                continue
            for child in children:
                self._settle(child, rest)
                rest = max(rest, child.top)
                if self.best.broken or child.top >= self._floor:
                    heapq.heappush(heap, (-child.top, next(order), child))
            self.branching.learn(node, children)
        if not self.best.broken:
            top = max((-entry[0] for entry in heap), default=-np.inf)
            self.bound = min(self.bound, max(float(self.best.value), self.unproven, top))
            if self.bound < self._floor:
                self.bound = float(self.best.value)
        elif not heap and np.isinf(self.unproven):
            self.bound = -np.inf
        self.told(self.best, self.bound)

    def _settle(self, node: Node, rest: float) -> None:
        """Lowers the bound of a node, well under the `rest` at most: it is for the highest to be lowered further."""
        lead = node.bound - self._floor
        enough = max(self._floor, rest - LEAD * lead) if np.isfinite(lead) else self._floor
        self.relaxation.close(node, NODE_ITERATIONS, enough, lambda _: None, near=max(CLOSE, NEAR * lead))

    def _finish(self, node: Node, rest: float) -> bool:
        """Lists sessions near the best of each place, more of them as long as that is cheap and the node is above the
        `rest`: so its bound falls, or it is solved exactly. Whether it is.
        """
        while not self.best.broken:
            within = self.listable
            whole = node.bound - self._floor <= REACH * within
            floor = self._floor if whole else node.bound - within
            if floor >= node.top:
                break
            before = self.work.done
            finished = finish(self.relaxation, node, floor, WHOLE if whole else PART)
            spent = self.work.done - before
            if finished is not None:
                node.under = min(node.under, finished.bound)
                self._adopt(finished.columns)
                if finished.complete and (whole or finished.columns is not None):
                    return True
            if finished is None or not finished.complete or spent > DEAR:
                self.listable *= LESS
                break
            if spent > CHEAP or node.top < rest:
                break
            self.listable *= MORE
        return False
