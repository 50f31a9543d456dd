"""Seeking better programmes: annealing, and beams in shapes and around the best programme.

Annealing, beside the proof, brings programmes of several shapes; a beam turns each into a much better one of the same
shape; and around the best, where three places are free to take other shapes and the others keep theirs, a beam finds
better ones still.
"""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from seminar_designer.engine.automata import Bounds, Floats
from seminar_designer.engine.beam import beam
from seminar_designer.engine.first import Found, first_programme, found_of
from seminar_designer.engine.limits import Limited, Limits
from seminar_designer.engine.problem import Column
from seminar_designer.engine.relaxation import Node, Relaxation
from seminar_designer.engine.starting import ORDERED
from seminar_designer.engine.work import ANNEALING_STEP

RUNS, LEAST_STEPS, RUN_STEPS = 2, 50_000, 60_000
"""Annealing runs beside the root; their steps at the least, and at most a place."""
SHARE_ANNEALING = 0.1
"""Part of the limit that these runs may take."""
POLISH_STEPS = 40_000
"""Annealing steps a place from a new best programme."""
FREE = 3
"""Neighbouring places that are free around the best programme."""
ITERATIONS, NEAR = 12, 3.0
"""Iterations of column generation in a shape at most, and how near master and bound are let be."""
FAR_BELOW = 1000.0
"""Points below the bound of a shape within which any programme is welcome when there is none."""


@dataclass
class Seeking:
    """Annealing under way (`annealing`), and what beams have done.

    A beam looks once within the same limits (`seen`): in the shapes of the programmes `ahead`, then `around` the best
    one, where the `free` places are still to be freed.
    """

    relaxation: Relaxation
    seed: int
    annealing: list[Future[Found]] = field(default_factory=list)
    runs: int = 0
    ahead: list[Found] = field(default_factory=list)
    seen: set[frozenset[tuple[Limited, Bounds]]] = field(default_factory=set)
    around: Found | None = None
    free: list[int] = field(default_factory=list)
    pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(2))

    def begin(self) -> None:
        """Annealing from other starts, beside column generation."""
        places, work = self.relaxation.problem.places, self.relaxation.work
        most = int(SHARE_ANNEALING * work.limit / RUNS / ANNEALING_STEP)
        steps = max(LEAST_STEPS, min(RUN_STEPS * places, most))
        for _ in range(RUNS):
            self._anneal(steps, ordered=places >= ORDERED)

    def gather(self) -> list[Found]:
        """What annealing has found."""
        found = [run.result() for run in self.annealing]
        self.annealing = []
        self.ahead += sorted(found, key=lambda one: one.rank)
        return found

    def step(self, best: Found, duals: Floats, likely: Limits | None) -> Found | None:
        """A better programme that the next beam finds, if any. `duals` are those of a node, and `likely` is the shape
        that its sessions have most of.
        """
        if best is not self.around:
            self._turn_to(best)
        limits = self._next(best, likely)
        if limits is None or self.relaxation.work.over:
            return None
        node = Node(limits, duals=duals)
        self.relaxation.close(node, ITERATIONS, best.floor, lambda _: None, near=NEAR)
        if node.bound < best.floor or not len(node.places):
            return None
        columns = beam(self.relaxation, node, max(best.floor, node.bound - FAR_BELOW))
        return None if columns is None else found_of(self.relaxation.problem, columns)

    def _anneal(self, steps: int, start: tuple[Column, ...] = (), ordered: bool = False) -> None:
        """A run on the other core, beside what comes next."""
        relaxation, self.runs = self.relaxation, self.runs + 1
        relaxation.work.spend(steps * ANNEALING_STEP / 2)
        self.annealing.append(
            self.pool.submit(
                first_programme, relaxation.problem, relaxation.arrays, steps, self.seed + self.runs, start, ordered
            )
        )

    def _turn_to(self, best: Found) -> None:
        """Looks around another programme from now on, at places far from one another first; and anneals it."""
        self.around, places = best, self.relaxation.problem.places
        self.ahead = sorted([best, *self.ahead], key=lambda one: one.rank)
        self.free = sorted(range(places - FREE + 1 if places > FREE else 0), key=lambda first: (first % FREE, first))
        if not best.broken:
            self._anneal(POLISH_STEPS * places, best.columns)

    def _next(self, best: Found, likely: Limits | None) -> Limits | None:
        """Limits within which no beam has looked yet."""
        while self.ahead:
            shape = self.relaxation.shape(self.ahead.pop(0).columns)
            if self._new(shape):
                return shape
        while self.free:
            first = self.free.pop(0)
            own = self.relaxation.shape(best.columns)
            freed = {row for place in range(first, first + FREE) for row in self.relaxation.shapes.rows[place]}
            limits = {row: bounds for row, bounds in own.items() if row not in freed}
            if self._new(limits):
                return limits
        return likely if likely is not None and self._new(likely) else None

    def _new(self, limits: Limits) -> bool:
        """Whether these limits were not seen yet; now they are."""
        key = frozenset(limits.items())
        new = key not in self.seen
        self.seen.add(key)
        return new
