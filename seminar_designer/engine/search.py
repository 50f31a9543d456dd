"""The search for the best programme and its proof: branch and price, best bound first.

A node is closed by column generation, by bounds under the best programme known, or by enumerating every session
within its gap and letting CP-SAT choose among them all. Branching splits what rules count: a deciding measure, the
length of a session, the activity of a row.
"""

import heapq
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from seminar_designer.engine.automata import NEVER
from seminar_designer.engine.first import Found, first_programme
from seminar_designer.engine.integer import solve_integer
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.relaxation import Node, Relaxation
from seminar_designer.engine.work import ANNEALING_STEP, Work

FIRST_STEPS = 60_000
"""Annealing steps of the very first programme."""
SHARE_ANNEALING = 0.08
"""Parts of the limit: one annealing run, the root when annealing is over, and the improvement of its programme."""
SHARE_ROOT = 0.6
SHARE_IMPROVED = 0.75
ROOT_ITERATIONS = 80
NODE_ITERATIONS = 25
MOST_COLUMNS = 9_000
"""Sessions CP-SAT may choose among to finish a node."""
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
    best: Found = field(init=False)
    bound: float = np.inf
    unproven: float = -np.inf
    listable: float = np.inf
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    def run(self) -> None:
        """Searches until the best programme is proven optimal or the work is done."""
        self._anneal()
        self.relaxation = Relaxation(self.problem, self.arrays, self.work)
        root = Node()
        self._give(self.best)
        for programme in self.programmes:
            self._give(programme)
        self.relaxation.close(root, ROOT_ITERATIONS, self._floor, self._tell_root, SHARE_ROOT * self.work.limit)
        self.bound = min(self.bound, root.bound)
        self.root = root
        self._dive()
        self._improve()
        self._combine(max(0.3, 0.05 * self.work.limit))
        self._branch(root)

    @property
    def _floor(self) -> float:
        """A bound under this proves that nothing better is there: values are whole points."""
        return self.best.value + 1 - EVEN if not self.best.broken else -np.inf

    def missed_rows(self) -> list[str]:
        """Names of the requirements that keep programmes from being: those the master misses, or the best programme."""
        relaxed = self.root.relaxed
        if relaxed is not None and relaxed.missed:
            return [self.problem.rows[row].name for row in relaxed.missed]
        measured = [self.problem.read(place, column)[1] for place, column in enumerate(self.best.columns)]
        outside = self.problem.outside(self.problem.activity(measured))
        return [self.problem.rows[row].name for row in np.flatnonzero(self.problem.hard & (outside > EVEN))]

    @property
    def proven_infeasible(self) -> bool:
        """Whether no programme at all meets the requirements: the bound is under what any programme is worth, since
        the ransoms are in it.
        """
        return self.bound < self.least

    @property
    def least(self) -> float:
        """Less than any programme is worth."""
        points = np.where(self.problem.value > -NEVER / 2, self.problem.value, 0.0)
        return float(min(0.0, points.min())) * MOST_SLOTS * self.problem.places - 3000.0

    def _tell_root(self, bound: float) -> None:
        self.bound = min(self.bound, bound)
        self.told(self.best, self.bound)

    def _anneal(self) -> None:
        """The first programme at once, then better ones from other starts."""
        self.best = first_programme(self.problem, self.arrays, FIRST_STEPS, self.seed)
        self.work.spend(FIRST_STEPS * ANNEALING_STEP)
        self.told(self.best, self.bound)
        self.programmes: list[Found] = []
        self._anneal_from([()] * 4, int(SHARE_ANNEALING * self.work.limit / ANNEALING_STEP))

    def _anneal_from(self, starts: Sequence[Sequence[Column | None]], steps: int) -> None:
        """Annealing runs side by side, from random sessions or from known ones."""
        seeds = range(self.seed + 1 + len(self.programmes), self.seed + 1 + len(self.programmes) + len(starts))
        runs = self.pool.map(
            lambda run: first_programme(self.problem, self.arrays, steps, run[0], run[1]),
            zip(seeds, starts, strict=True),
        )
        for found in runs:
            self._keep(found)
        self.work.spend(steps * ANNEALING_STEP * len(starts) / 2)

    def _dive(self) -> None:
        """A whole programme read off the fractional optimum, polished by annealing, as the best one is."""
        columns = self.relaxation.master.dive()
        self.work.spend(0.02 * self.problem.places)
        if all(columns):
            starts = [columns, columns, self.best.columns, self.best.columns]
            self._anneal_from(starts, int(0.5 * SHARE_ANNEALING * self.work.limit / ANNEALING_STEP))
            for programme in self.programmes[-4:]:
                self._give(programme)

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
        hint = None if self.best.broken else self.best
        floor = None if self.best.broken else self.best.value
        known, limit = self.relaxation.master.known, min(limit, self.work.left)
        answer = solve_integer(self.problem, known, hint, limit, 8 * limit + 5, self.seed, floor)
        self.work.spend(answer.work)
        self._adopt(answer.columns)

    def _improve(self) -> None:
        """Neighbourhoods: a window of sessions is chosen anew among those known while the others stay."""
        size, step = 5, 3
        if self.best.broken or self.problem.places <= size:
            return
        start, idle = 0, 0
        windows = -(-self.problem.places // step)
        while idle < windows and self.work.done < SHARE_IMPROVED * self.work.limit:
            window = {(start + offset) % self.problem.places for offset in range(size)}
            kept = {(place, column) for place, column in enumerate(self.best.columns)}
            known = [
                one for one in self.relaxation.master.known if one.place in window or (one.place, one.column) in kept
            ]
            answer = solve_integer(
                self.problem, known, None, 0.25, 10.0, self.seed, self.best.value
            )
            self.work.spend(answer.work + 1e-5 * len(known))
            idle = 0 if answer.columns is not None else idle + 1
            self._adopt(answer.columns)
            start += step

    def _branch(self, root: Node) -> None:
        """Best-first search; the bound of all programmes is the highest of the open nodes and the best value."""
        order = count()
        heap: list[tuple[float, int, Node]] = [(-root.bound, next(order), root)]
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
            if self._finish(node):
                continue
            children = self._split(node)
            if not children:
                self.unproven = max(self.unproven, node.bound)
                continue
            for child in children:
                self.relaxation.close(child, NODE_ITERATIONS, self._floor, lambda _: None)
                if self.best.broken or child.bound >= self._floor:
                    heapq.heappush(heap, (-child.bound, next(order), child))
                closed += 1
                if closed % 8 == 0:
                    self._dive()
                    self._combine(0.4)
        if not self.best.broken:
            top = max((-entry[0] for entry in heap), default=-np.inf)
            self.bound = min(self.bound, max(float(self.best.value), self.unproven, top))
            if self.bound < self._floor:
                self.bound = float(self.best.value)
        elif not heap and np.isinf(self.unproven):
            self.bound = -np.inf
        self.told(self.best, self.bound)

    def _finish(self, node: Node) -> bool:
        """Solves a node exactly when few sessions can be part of something better than the best."""
        gap = node.bound - self.best.value
        if self.best.broken or gap > self.listable:
            return False
        known = self.relaxation.within(node, node.bound - self._floor, MOST_COLUMNS)
        if known is None:
            self.listable = 0.7 * gap
            return False
        self.listable = max(self.listable, 1.2 * gap)
        answer = solve_integer(
            self.problem, known, None, min(self.work.left, 0.25 * self.work.limit), 60.0, self.seed, self.best.value,
            node.limits,
        )
        self.work.spend(answer.work)
        if answer.columns is not None:
            self._adopt(answer.columns)
        if answer.bound is None:
            return False
        node.bound = min(node.bound, answer.bound)
        return node.bound < self._floor

    def _split(self, node: Node) -> list[Node]:
        """Two parts of a node that cut its fractional optimum off, or none when it is whole."""
        choice = self._choose(node)
        if choice is None:
            return []
        row, at = choice
        low, high = node.limits.get(row, (-np.inf, np.inf))
        return [
            Node({**node.limits, row: (low, min(high, at))}, node.bound, node.duals, node.places),
            Node({**node.limits, row: (max(low, at + 1), high)}, node.bound, node.duals, node.places),
        ]

    def _choose(self, node: Node) -> tuple[int, float] | None:
        """The row to branch on and where: a deciding measure first, then lengths, then any row that rules count."""
        assert node.relaxed is not None
        taken, known = node.relaxed.taken, self.relaxation.master.known
        used = [(one, float(amount)) for one, amount in zip(known, taken, strict=False) if amount > 1e-6]
        activity = np.zeros(len(self.problem.rows))
        square = np.zeros(len(self.problem.rows))
        for one, amount in used:
            for row, coefficient in one.rows:
                activity[row] += amount * coefficient
                square[row] += amount * coefficient * coefficient
        best: tuple[float, int, float] | None = None
        for row, own in enumerate(self.problem.rows):
            fraction = activity[row] - np.floor(activity[row] + 1e-6)
            single = len(own.terms) == 1 and own.low is None and own.high is None
            if single and own.terms[0].measure.decides:
                score = 10 * min(fraction, 1 - fraction)
            elif single:
                score = 0.25 * float(np.sqrt(max(0.0, square[row] - activity[row] ** 2)))
            else:
                score = min(fraction, 1 - fraction) * (1 + min(self.relaxation.master.price[row], 60.0) / 20)
            at = float(np.floor(activity[row] + 1e-6))
            low, high = node.limits.get(row, (-np.inf, np.inf))
            if at < max(low, self.problem.row_low[row]) or at + 1 > min(high, self.problem.row_high[row]):
                continue  # one side would contradict what the row asks, or what the node does
            if score > 1e-4 and (best is None or score > best[0] + 1e-12):
                best = (score, row, at)
        return None if best is None else (best[1], best[2])
