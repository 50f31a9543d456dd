"""The search for the best programme and its proof: branch and price, best bound first.

A node is closed by column generation, by bounds under the best programme known, or by listing every session within its
gap and choosing among them all. Branching splits what rules count: a deciding measure, the length of a session, the
activity of a row, what one place adds to it. Programmes come from annealing, and from a beam within a shape.
"""

import heapq
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from seminar_designer.engine.automata import Bounds, Floats
from seminar_designer.engine.beam import beam
from seminar_designer.engine.branching import Branching
from seminar_designer.engine.combining import combine
from seminar_designer.engine.failing import least_worth
from seminar_designer.engine.finishing import finish
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.limits import Limited, Limits
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.relaxation import CLOSE, Node, Relaxation
from seminar_designer.engine.rescue import Verdict
from seminar_designer.engine.work import ANNEALING_STEP, Work

FIRST_STEPS = 60_000
"""Annealing steps of the very first programme."""
POLISH_STEPS, POLISH_RUNS = 40_000, 2
"""Annealing steps a place from the best programme when there is a new one, and with how many seeds."""
RUNS, LEAST_STEPS, RUN_STEPS, RESCUE_STEPS = 4, 50_000, 60_000, 150_000
"""Annealing runs beside the root, and steps of each: at least, at most a place, and when there is no programme."""
SHARE_ANNEALING, SHARE_ROOT = 0.2, 0.35
"""Parts of the limit: annealing beside the root (all runs), and the root itself."""
LARGE = 5
"""Programmes of more places have too many sessions for a choice by CP-SAT among those known to be worth its while."""
COMBINED, COMBINED_EVERY = 0.4, 60
"""Seconds to combine all sessions known, and after how many parts again."""
ORDERED = 8
"""From so many places on annealing also starts from the objectives in their order: in all runs but one, and in all when
no programme was found that breaks nothing.
"""
ROOT_ITERATIONS, SHAPE_ITERATIONS = 80, 12
NEAR_LARGE, NEAR_SHAPE = 8.0, 3.0
"""How near master and bound are let be at the root of a large programme, which is split anyway, and in a shape where
only programmes are looked for.
"""
NODE_ITERATIONS = 25
LEAD, NEAR = 0.1, 0.05
"""Parts of a node's lead over the best programme: how far under the next highest node its bound is lowered at first,
and how near master and bound are let be before it is split.
"""
DEEPER, MOST_NODES = 4, 3_000_000
"""How many times more sessions enumerations may begin where nothing is left to split, and how many at most."""
FAR_BELOW = 1000.0
"""Points below the bound of a shape within which any programme is welcome when there is none."""
LISTABLE = 25.0
"""Points between a node and the best programme within which all sessions are listed at first."""
EVEN = 1e-6

Told = Callable[[Found, float], None]


@dataclass
class Search:
    """What the search knows: the best programme and the bound of all programmes.

    `unproven` is the bound of parts that could not be split any more; gaps above `listable` have too many sessions to
    list. `polished` is the programme that was annealed last, `seen` are the shapes that a beam went through.
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
    polished: Found | None = None
    polishing: list[Future[Found]] = field(default_factory=list)
    listable: float = LISTABLE
    seen: set[frozenset[tuple[Limited, Bounds]]] = field(default_factory=set)
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    def run(self) -> None:
        """Searches until the best programme is proven optimal or the work is done."""
        self._begin()
        self.relaxation = Relaxation(self.problem, self.arrays, self.work)
        steps = int(SHARE_ANNEALING * self.work.limit / ANNEALING_STEP / RUNS)
        annealing = self._annealing(steps, self._ordered)
        if self.best.broken and not self._rescued(annealing):
            self.root, self.bound = Node(), -np.inf
            return
        root = Node()
        self._give(self.best)
        self.relaxation.close(
            root, ROOT_ITERATIONS, self._floor, self._tell_root, SHARE_ROOT * self.work.limit,
            CLOSE if self.problem.places <= LARGE else NEAR_LARGE,
        )
        self.bound = min(self.bound, root.bound)
        self.root = root
        self.branching = Branching(self.problem, self.relaxation)
        self._gather(annealing)
        for programme in sorted(self.programmes, key=lambda one: (one.broken, -one.value)):
            self._beam(self.relaxation.shape(programme.columns), root.duals)
        self._combine()
        self._branch(root)

    @property
    def _ordered(self) -> int:
        """How many annealing runs start from the objectives in their order."""
        return RUNS - 1 if self.problem.places >= ORDERED else 0

    @property
    def _floor(self) -> float:
        """A bound under this proves that nothing better is there: values are whole points."""
        return self.best.value + 1 - EVEN if not self.best.broken else -np.inf

    @property
    def proven_infeasible(self) -> bool:
        """Whether no programme at all meets the requirements: the bound is under what any programme is worth, since
        the ransoms are in it.
        """
        return self.bound < least_worth(self.problem)

    def _tell_root(self, bound: float) -> None:
        self.bound = min(self.bound, bound)
        self.told(self.best, self.bound)

    def _begin(self) -> None:
        """The first programme, at once."""
        self.best = first_programme(self.problem, self.arrays, FIRST_STEPS, self.seed)
        self.work.spend(FIRST_STEPS * ANNEALING_STEP)
        self.programmes: list[Found] = []
        if self.best.broken and self.problem.places >= ORDERED:
            self._keep(first_programme(self.problem, self.arrays, FIRST_STEPS, self.seed, ordered=True))
            self.work.spend(FIRST_STEPS * ANNEALING_STEP)
        if self.start:
            known = Found(self.start, *self.problem.worth(self.start))
            if (known.broken, -known.value) <= (self.best.broken, -self.best.value):
                self.best = known
            self._adopt(first_programme(self.problem, self.arrays, FIRST_STEPS, self.seed, self.start).columns)
        self.told(self.best, self.bound)

    def _annealing(self, steps: int, ordered: int = 0) -> list[Future[Found]]:
        """Programmes from other starts, made beside column generation; so many of them start `ordered`."""
        steps = max(LEAST_STEPS, min(RUN_STEPS * self.problem.places, steps))
        return self._beside(RUNS, steps, self.seed + 1 + len(self.programmes), ordered=ordered)

    def _beside(
        self, runs: int, steps: int, seed: int, start: tuple[Column, ...] = (), ordered: int = 0
    ) -> list[Future[Found]]:
        """Annealing beside what the search does next, on the other core."""
        self.work.spend(runs * steps * ANNEALING_STEP / 2)
        return [
            self.pool.submit(first_programme, self.problem, self.arrays, steps, seed + run, start, run < ordered)
            for run in range(runs)
        ]

    def _gather(self, annealing: list[Future[Found]]) -> None:
        """Takes in what the annealing runs have found."""
        while annealing:
            self._keep(annealing.pop(0).result())
            self._give(self.programmes[-1])

    def _rescued(self, annealing: list[Future[Found]]) -> bool:
        """Looks for any programme when even the first one breaks something; False when there is none."""
        self._gather(annealing)
        if self.best.broken and self.problem.places >= ORDERED:
            self._gather(self._annealing(RESCUE_STEPS, ordered=RUNS))
        if not self.best.broken:
            return True
        verdict = self.rescue()
        if verdict.found is not None:
            self._adopt(verdict.found.columns)
            self._give(self.best)
        return verdict.met is not False

    def _keep(self, found: Found) -> None:
        """Keeps a programme; tells when it is the best."""
        self.programmes.append(found)
        if (found.broken, -found.value) < (self.best.broken, -self.best.value):
            self.best = found
            self.told(self.best, self.bound)

    def _give(self, programme: Found) -> None:
        self.relaxation.add(list(enumerate(programme.columns)))

    def _adopt(self, columns: tuple[Column, ...] | None) -> None:
        if columns is not None:
            self._keep(Found(columns, *self.problem.worth(columns)))

    def _combine(self) -> None:
        """The best programme made of all sessions known."""
        if self.problem.places <= LARGE:
            self._adopt(combine(self.relaxation, self.best, min(COMBINED, self.work.left), self.seed))

    def _branch(self, root: Node) -> None:
        """Best-first search; the bound of all programmes is the highest of the open nodes and the best value."""
        heap, order = [(-root.bound, 0, root)], count(1)
        closed = 0
        while heap:
            node = heap[0][2]
            self.bound = min(self.bound, max(node.bound, float(self.best.value), self.unproven))
            self.told(self.best, self.bound)
            if node.bound < self._floor:
                break
            if self.work.over:
                return
            heapq.heappop(heap)
            rest = -heap[0][0] if heap else -np.inf
            if not node.ready:
                self._settle(node, rest)
                if node.bound >= self._floor:
                    heapq.heappush(heap, (-node.bound, next(order), node))
                continue
            if self._finish(node):
                continue
            shape = self.relaxation.likeliest(node)
            if shape is not None and self.relaxation.probe([shape])[0] >= self._floor:
                self._beam(shape, node.duals)
            self._polish()
            children = self.branching.split(node, self._floor)
            if not children:
                if self.relaxation.nodes < MOST_NODES:
                    self.relaxation.nodes *= DEEPER
                    node.ready = False
                    heapq.heappush(heap, (-node.bound, next(order), node))
                else:
                    self.unproven = max(self.unproven, node.bound)
                continue
            for child in children:
                self._settle(child, rest)
                rest = max(rest, child.bound)
                if self.best.broken or child.bound >= self._floor:
                    heapq.heappush(heap, (-child.bound, next(order), child))
                closed += 1
            self.branching.learn(node, children)
            if closed % COMBINED_EVERY == 0:
                self._combine()
        if not self.best.broken:
            top = max((-entry[0] for entry in heap), default=-np.inf)
            self.bound = min(self.bound, max(float(self.best.value), self.unproven, top))
            if self.bound < self._floor:
                self.bound = float(self.best.value)
        elif not heap and np.isinf(self.unproven):
            self.bound = -np.inf
        self.told(self.best, self.bound)

    def _beam(self, limits: Limits, duals: Floats) -> None:
        """Looks for a better programme of a shape, once for each; for any when the best breaks something."""
        shape = frozenset(limits.items())
        if shape in self.seen or self.work.over:
            return
        self.seen.add(shape)
        node = Node(limits, duals=duals)
        self.relaxation.close(node, SHAPE_ITERATIONS, self._floor, lambda _: None, near=NEAR_SHAPE)
        if node.bound < self._floor or not len(node.places):
            return
        self._adopt(beam(self.relaxation, node, max(self._floor, node.bound - FAR_BELOW)))

    def _polish(self) -> None:
        """Anneals a new best programme a little, beside what comes next; takes in what that made of the one before,
        and looks again in the shape it then has.
        """
        before = self.best
        self._gather(self.polishing)
        if self.best is not before:
            self._beam(self.relaxation.shape(self.best.columns), self.root.duals)
        if self.best.broken or self.best is self.polished or self.work.over:
            return
        self.polished, steps = self.best, POLISH_STEPS * self.problem.places
        self.polishing = self._beside(POLISH_RUNS, steps, self.seed + len(self.programmes), self.best.columns)

    def _settle(self, node: Node, rest: float) -> None:
        """Lowers the bound of a node, well under the `rest` at most: it is for the highest to be lowered further."""
        lead = node.bound - self._floor
        enough = max(self._floor, rest - LEAD * lead) if np.isfinite(lead) else self._floor
        self.relaxation.close(node, NODE_ITERATIONS, enough, lambda _: None, near=max(CLOSE, NEAR * lead))

    def _finish(self, node: Node) -> bool:
        """Solves a node exactly when few sessions can be part of something better than the best."""
        gap = node.bound - self.best.value
        if self.best.broken or gap > self.listable:
            return False
        finished = finish(self.relaxation, node, self._floor)
        if finished is None or not finished.complete:
            self.listable = 0.7 * gap
        else:
            self.listable = max(self.listable, 1.25 * gap)
        if finished is None:
            return False
        self._adopt(finished.columns)
        return finished.complete
