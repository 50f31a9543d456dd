"""The search for the best programme and its proof: branch and price, best bound first.

A node is closed by column generation, by bounds under the best programme known, or by enumerating every session
within its gap and letting CP-SAT choose among them all. Branching splits what rules count: a deciding measure, the
length of a session, the activity of a row.
"""

import heapq
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from seminar_designer.engine.automata import Floats
from seminar_designer.engine.beam import beam
from seminar_designer.engine.branching import Branching
from seminar_designer.engine.failing import least_worth
from seminar_designer.engine.finishing import finish
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.improving import Improving, Turns
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.limits import Bounds, Limited, Limits
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.relaxation import CLOSE, Node, Relaxation
from seminar_designer.engine.rescue import Verdict
from seminar_designer.engine.work import ANNEALING_STEP, Work

FIRST_STEPS = 60_000
"""Annealing steps of the very first programme."""
BESIDE_STEPS = 400_000
"""Annealing steps beside the choice of a window."""
RUNS, LEAST_STEPS, RUN_STEPS = 4, 150_000, 900_000
"""Annealing runs beside the root, again after it, and steps of each, at least and at most."""
SHARE_ANNEALING, SHARE_GUIDED, SHARE_ROOT = 0.2, 0.2, 0.35
"""Parts of the limit: annealing beside the root (all runs), after it, and the root itself."""
SHARE_IMPROVED, SHARE_LARGE, PATIENCE = 0.6, 0.72, 5
"""Until which part of the limit windows are tried at most, in large programmes too, and how many in a row may give
nothing.
"""
LARGE, SHARE_SHAPED = 5, 0.35
"""Programmes of more places are split first, until this part of the limit, and improved then: by then fewer shapes are
left. They have too many sessions for a choice among all of them to be worth its while.
"""
WINDOW_LIMIT, COMBINED, COMBINED_EVERY = 0.25, 0.4, 60
"""Seconds to combine the sessions of a window, and all sessions known, and after how many parts again."""
ORDERED = 8
"""From so many places on annealing also starts from the objectives in their order: in all runs but one, and in all when
no programme was found that breaks nothing.
"""
ROOT_ITERATIONS, SHAPE_ITERATIONS = 80, 20
NEAR_LARGE, NEAR_SHAPE = 8.0, 3.0
"""How near master and bound are let be at the root of a large programme, which is split anyway, and in a shape where
only programmes are looked for.
"""
NODE_ITERATIONS = 25
LEAD, NEAR = 0.1, 0.02
"""Parts of a node's lead over the best programme: how far under the next highest node its bound is lowered at first,
and how near master and bound are let be before it is split.
"""
LISTABLE = 25.0
"""Points between a node and the best programme within which all sessions are listed at first."""
EVEN = 1e-6

Told = Callable[[Found, float], None]


@dataclass
class Search:
    """What the search knows: the best programme and the bound of all programmes.

    `unproven` is the bound of parts that could not be split any more; gaps above `listable` have too many sessions to
    list.
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
    listable: float = LISTABLE
    seen: set[frozenset[tuple[Limited, Bounds]]] = field(default_factory=set)
    open: list[tuple[float, int, Node]] = field(default_factory=list)
    order: Iterator[int] = field(default_factory=lambda: count(1))
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    def run(self) -> None:
        """Searches until the best programme is proven optimal or the work is done."""
        self._begin()
        self.relaxation = Relaxation(self.problem, self.arrays, self.work)
        steps = int(SHARE_ANNEALING * self.work.limit / ANNEALING_STEP / RUNS)
        annealing = self._annealing(self.arrays, steps, self._ordered)
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
        self.improving = Improving(self.problem, self.relaxation, self.seed)
        self._gather(annealing)
        for programme in sorted(self.programmes, key=lambda one: (one.broken, -one.value)):
            self._beam(self.relaxation.shape(dict(enumerate(programme.columns))), root.duals)
        self.open = [(-root.bound, 0, root)]
        if self.problem.places > 3:
            self._branch(SHARE_SHAPED * self.work.limit)
        pass  # G
        pass  # I
        if self.problem.places <= LARGE:
            self._combine(COMBINED)
        self._branch()

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

    def _annealing(self, arrays: Arrays, steps: int, ordered: int = 0) -> list[Future[Found]]:
        """Programmes from other starts, made beside column generation; so many of them start `ordered`."""
        steps, first = min(RUN_STEPS, max(LEAST_STEPS, steps)), self.seed + 1 + len(self.programmes)
        self.work.spend(RUNS * steps * ANNEALING_STEP / 2)
        return [
            self.pool.submit(first_programme, self.problem, arrays, steps, first + run, (), run < ordered)
            for run in range(RUNS)
        ]

    def _guide(self) -> None:
        """Looks for programmes among the blocks that the highest node finds promising."""
        self.guided = self.arrays
        if self.best.broken or not self.open or -self.open[0][0] < self._floor:
            return
        self.guided = self.improving.promising(self.best, self.open[0][2])
        steps = int(SHARE_GUIDED * self.work.limit / ANNEALING_STEP / RUNS)
        self._gather(self._annealing(self.guided, steps, self._ordered))

    def _gather(self, annealing: list[Future[Found]]) -> None:
        """Takes in what the annealing runs have found."""
        while annealing:
            self._keep(annealing.pop(0).result())
            self._give(self.programmes[-1])

    def _rescued(self, annealing: list[Future[Found]]) -> bool:
        """Looks for any programme when even the first one breaks something; False when there is none."""
        self._gather(annealing)
        if self.best.broken and self.problem.places >= ORDERED:
            self._gather(self._annealing(self.arrays, LEAST_STEPS, ordered=RUNS))
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

    def _combine(self, limit: float) -> None:
        """The best programme made of all sessions known."""
        self._adopt(self.improving.combine(self.best, min(limit, self.work.left)))

    def _improve(self) -> None:
        """Neighbourhoods: a window of sessions is chosen anew while the others stay, until none gives more; beside
        it the best programme is annealed a little.
        """
        turns, vain = Turns(self.improving, self.root), 0
        until = SHARE_IMPROVED if self.problem.places <= LARGE else SHARE_LARGE
        while not self.best.broken and self.work.done < until * self.work.limit and vain < PATIENCE:
            best = self.best
            window = turns.next(best)
            if window is None:
                return
            beside = self.pool.submit(
                first_programme, self.problem, self.guided, BESIDE_STEPS, self.seed + len(self.programmes), best.columns
            )
            self.work.spend(BESIDE_STEPS * ANNEALING_STEP / 2)
            self._adopt(self.improving.window(self.root, best, window, WINDOW_LIMIT))
            self._keep(beside.result())
            self._give(self.programmes[-1])
            vain = 0 if self.best is not best else vain + 1

    def _branch(self, until: float = np.inf) -> None:
        """Best-first search, until so much work is done; the bound of all programmes is the highest of the open nodes
        and the best value.
        """
        heap, order = self.open, self.order
        closed = 0
        while heap:
            node = heap[0][2]
            self.bound = min(self.bound, max(node.bound, float(self.best.value), self.unproven))
            self.told(self.best, self.bound)
            if node.bound < self._floor:
                break
            if self.work.over or self.work.done > until:
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
            if (shape := self.relaxation.likeliest(node)) is not None:
                self._beam(shape, node.duals)
            self._polish()
            children = self.branching.split(node, self._floor)
            if not children:
                self.unproven = max(self.unproven, node.bound)
                continue
            for child in children:
                self._settle(child, rest)
                rest = max(rest, child.bound)
                if self.best.broken or child.bound >= self._floor:
                    heapq.heappush(heap, (-child.bound, next(order), child))
                closed += 1
            self.branching.learn(node, children)
            if closed % COMBINED_EVERY == 0 and self.problem.places <= LARGE:
                self._combine(COMBINED)
        if not self.best.broken:
            top = max((-entry[0] for entry in heap), default=-np.inf)
            self.bound = min(self.bound, max(float(self.best.value), self.unproven, top))
            if self.bound < self._floor:
                self.bound = float(self.best.value)
        elif not heap and np.isinf(self.unproven):
            self.bound = -np.inf
        self.told(self.best, self.bound)

    def _beam(self, limits: Limits, duals: Floats) -> None:
        """Looks for a better programme of a shape, once for each."""
        shape = frozenset(limits.items())
        if self.best.broken or shape in self.seen:
            return
        self.seen.add(shape)
        node = Node(limits, duals=duals)
        self.relaxation.close(node, SHAPE_ITERATIONS, self._floor, lambda _: None, near=NEAR_SHAPE)
        if node.bound < self._floor:
            return
        found = beam(self.relaxation, node, self._floor)
        if found is not None:
            self._adopt(tuple(found[place] for place in range(self.problem.places)))

    def _polish(self) -> None:
        """Anneals the best programme a little, when that has not been done."""
        if not self.best.broken and self.best is not self.polished:
            self.polished = self.best
            runs = [self.pool.submit(first_programme, self.problem, self.arrays, BESIDE_STEPS, self.seed + len(self.programmes) + run, self.best.columns) for run in range(2)]
            self.work.spend(BESIDE_STEPS * ANNEALING_STEP)
            before = self.best.value
            for run in runs:
                self._keep(run.result())
            if self.best.value > before:
                self._beam(self.relaxation.shape(dict(enumerate(self.best.columns))), self.root.duals)

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
        if finished.columns is not None:
            self._adopt(tuple(finished.columns[place] for place in range(self.problem.places)))
        return finished.complete
