"""Column generation: duals from the master, sessions and bounds from pricing, until they meet.

Duals are kept in a box around those of the select programme and smoothed towards those of the best bound (Wentges
1997; du Merle et al. 1999): without it they jump and pricing returns sessions nobody wants. Every iteration yields a
valid Lagrangian bound, also when pricing is cut short, since the remembered states bound all sessions.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from seminar_designer.engine.automata import Bounds, Floats
from seminar_designer.engine.columns import Known, read_columns, read_found
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.limits import Limited, Limits, row_of
from seminar_designer.engine.master import Master, Relaxed
from seminar_designer.engine.offering import NODES, Pricer
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.select import select_duals
from seminar_designer.engine.shapes import Shapes, build_shapes
from seminar_designer.engine.work import Work

NEW_COLUMNS = 30
"""Sessions a place may add in one iteration."""
LOOKED = 150
"""Iterations of the simplex at a part that is probed."""
LIMITING, SELECTING = 2e-3, 1.7e-4
"""Deterministic seconds to take limits in, and for the select programme, by candidate and place."""
CLOSE = 1e-3
EVEN = 1e-6
SMOOTHING = 0.5
"""Part of the duals of the best bound in those that are priced, unless the duals come from a parent: its sessions keep
them steady, and its bound says little of the part.
"""
WIDTH = 40.0
"""How far from its centre a dual may go at first, in points a unit."""
WIDTH_EMITTED = 120.0
"""The same for rows of emitted measures, of which the select programme knows nothing."""


@dataclass
class Node:
    """A part of all programmes: branching limits, and what is known of it.

    `bound` is a proven upper bound of its programmes, reached with `duals`, under which the session of each place
    earns at most `places`; `under` another, proven otherwise. It is `ready` to be split when pricing has no more to say
    of it.
    """

    limits: Limits = field(default_factory=dict)
    bound: float = np.inf
    duals: Floats = field(default_factory=lambda: np.zeros(0))
    places: Floats = field(default_factory=lambda: np.zeros(0))
    relaxed: Relaxed | None = None
    ready: bool = False
    under: float = np.inf

    @property
    def top(self) -> float:
        """No programme of the node is worth more."""
        return min(self.bound, self.under)


Key = tuple[int, frozenset[tuple[Limited, Bounds]]]
"""A place, and branching limits on it."""


class Relaxation:
    """Prices and master of one problem, shared by all nodes; `nodes` are the sessions one enumeration may begin."""

    def __init__(self, problem: Problem, arrays: Arrays, work: Work) -> None:
        self.problem, self.arrays, self.work = problem, arrays, work
        self.master = Master(problem, arrays)
        self.places = range(problem.places)
        self.nodes = NODES
        self.pool: ThreadPoolExecutor = ThreadPoolExecutor(2)
        self.made: dict[Key, Pricer] = {}
        self.pricers: dict[int, Pricer] = {}
        self.shapes: Shapes = build_shapes(problem)
        self.limit({})
        emitted = problem.emitted
        self.wide = np.full(len(problem.rows), WIDTH)
        self.wide[problem.term_row[emitted[problem.term_measure]]] = WIDTH_EMITTED

    def limit(self, limits: Limits) -> bool:
        """Takes branching limits in, with what they imply: the master's, and for each place a pricer that knows them.
        False when they leave no shape of a programme, and then nothing is changed.
        """
        tight = self.shapes.tightened(limits)
        if tight is None:
            return False
        self.master.limit(tight)
        keys = [(place, frozenset(self.master.place_limits.get(place, {}).items())) for place in self.places]
        missing = [key for key in dict.fromkeys(keys) if key not in self.made]
        made = dict(zip(missing, self.pool.map(self._pricer, missing), strict=True))
        self.made |= made
        self.work.spend(LIMITING + sum(pricer.seconds for pricer in made.values()) / 2)
        self.pricers = {key[0]: self.made[key] for key in keys}
        return True

    def _pricer(self, key: Key) -> Pricer:
        """A pricer that knows limits, and what the last one of the place has learnt."""
        place, limits = key
        return Pricer(self.problem, self.arrays, place, dict(limits), self.pricers.get(place))

    def shape(self, columns: Sequence[Column]) -> Limits:
        """The shape of a programme, in limits."""
        activity = self.problem.activity([self.problem.read(place, one)[1] for place, one in enumerate(columns)])
        return {row: (activity[row], activity[row]) for rows in self.shapes.rows for row in rows}

    def likeliest(self, node: Node) -> Limits | None:
        """The shape that the sessions of a node's optimum have most of, in limits; None when there is none."""
        assert node.relaxed is not None
        shares = [np.zeros(len(patterns)) for patterns in self.shapes.patterns]
        for number in np.flatnonzero(node.relaxed.taken > EVEN).tolist():
            known, added = self.master.known[number], dict(self.master.known[number].rows)
            own = np.array([added.get(row, 0.0) for row in self.shapes.rows[known.place]])
            same = np.flatnonzero((self.shapes.patterns[known.place] == own).all(axis=1))
            shares[known.place][same] += node.relaxed.taken[number]
        return self.shapes.likeliest(shares, node.limits)

    def centre(self) -> Floats:
        """Where duals start: the select programme's."""
        self.work.spend(SELECTING * self.problem.places * self.problem.candidates)
        return select_duals(self.problem, self.master.price)

    def add(self, programmes: list[tuple[int, tuple[tuple[int, int], ...]]]) -> None:
        """Gives the master sessions of known programmes, as (place, column)."""
        for place, column in programmes:
            self.master.add(place, read_columns(self.problem, self.arrays, place, [column]))

    def close(
        self, node: Node, iterations: int, floor: float, told: Callable[[float], None], until: float = np.inf,
        near: float = CLOSE,
    ) -> None:
        """Improves a node until master and bound are as near as `near`, its bound is under `floor`, iterations are
        out, or the work done reaches `until`.

        `floor` is the value to beat plus one: under it the node has nothing to offer.
        """
        # The root that goes on after an interruption has duals too, but its own: they are smoothed as before.
        inherited = len(node.duals) > 0 and (node.relaxed is None or bool(node.limits))
        most_smoothed = 0.0 if inherited else SMOOTHING
        if not len(node.duals):
            node.duals = self.centre()
        turned = self.turn_to(node)
        if turned is None:
            node.bound, node.ready = -np.inf, True
            return
        centre, width = turned
        node.relaxed = self.solve()
        if not inherited:
            self._price(node, centre, centre)
        smoothing = most_smoothed
        for _ in range(iterations):
            node.relaxed = self.solve()
            told(node.bound)
            if node.top < floor or self.work.over or self.work.done > until:
                return
            met = node.bound - node.relaxed.value < near
            outer = self.master.clip(node.relaxed.duals)
            added = 0
            while not met:
                duals = self.master.clip(smoothing * self.master.clip(node.duals) + (1 - smoothing) * outer)
                added = self._price(node, duals, outer)
                if added or smoothing == 0 or self.work.over:
                    break
                smoothing = 0.0 if smoothing < 0.2 else smoothing / 2
            smoothing = min(most_smoothed, smoothing + 0.1)
            if not added or node.bound - node.relaxed.value < near:
                held = list(node.relaxed.held)
                if not held:
                    break
                width[held] *= 2
                self.master.box(node.duals, width)
        node.ready = True

    def turn_to(self, node: Node) -> tuple[Floats, Floats] | None:
        """Gives the master a node's limits and a box around its duals; returns the box's centre and widths, None when
        the limits leave no shape.
        """
        if not self.limit(node.limits):
            return None
        centre = self.master.clip(node.duals)
        width = self.wide.copy()
        width[[row_of(limited) for limited in node.limits]] = WIDTH_EMITTED
        self.master.box(centre, width)
        return centre, width

    def probe(self, many: Sequence[Limits]) -> list[float]:
        """How far the optimum over the sessions known falls in some parts, as far as a quick look can tell."""
        tight = [self.shapes.tightened(limits) for limits in many]
        possible = (one for one in tight if one is not None)
        looks = [self.pool.submit(look) for look in self.master.looks(possible, LOOKED)]
        seen = iter([look.result() for look in looks])
        found = []
        for one in tight:
            value, seconds = (-np.inf, 0.0) if one is None else next(seen)
            found.append(value)
            self.work.spend(seconds / 2)
        return found

    def solve(self) -> Relaxed:
        """The optimum over the sessions known."""
        relaxed = self.master.solve()
        self.work.spend(self.master.work)
        return relaxed

    def _price(self, node: Node, duals: Floats, outer: Floats) -> int:
        """Prices every place; improves the node's bound; returns the number of sessions added."""
        assert node.relaxed is not None
        floors = node.relaxed.place_duals + 1e-6
        found = list(
            self.pool.map(lambda place: self._sessions(place, duals, outer, float(floors[place])), self.places)
        )
        added = 0
        bounds = np.zeros(self.problem.places)
        for place, (known, bound, seconds) in zip(self.places, found, strict=True):
            added += self.master.add(place, known)
            bounds[place] = bound
            self.work.spend(seconds / 2)
        value = float(bounds.sum()) + self.master.constant(duals)
        if value < node.bound - 1e-9 or not len(node.places):
            node.bound, node.duals, node.places = min(node.bound, value), duals, bounds
        return added

    def _sessions(self, place: int, duals: Floats, outer: Floats, floor: float) -> tuple[list[Known], float, float]:
        """Good new sessions of a place for some duals, a bound on all of its sessions, and the work it took."""
        pricer = self.pricers[place]
        before = pricer.seconds
        offer = pricer.offer(duals, floor, self.nodes)
        varied = offer.sessions.varied(4 * NEW_COLUMNS)
        known = read_found(self.problem, self.arrays, place, varied, outer, floor, NEW_COLUMNS)
        return known, offer.bound, pricer.seconds - before
