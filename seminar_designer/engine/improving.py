"""Better whole programmes: of a window of places while the others stay, and of all sessions known."""

from collections import Counter
from typing import NamedTuple

import numpy as np

from seminar_designer.engine.columns import Known
from seminar_designer.engine.first import Found
from seminar_designer.engine.integer import solve_integer
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.master import Relaxed
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.engine.relaxation import Node, Relaxation

WINDOW = 5
"""Sessions chosen anew at once."""
ITERATIONS = 20
"""Rounds of new sessions for the places of a window."""
GUIDED = 50.0
"""Points of reduced cost up to which a session's blocks are promising."""
NARROW = 10.0
"""The same at a node that has been split off."""
MOST_COMBINED = 1500
"""Sessions known that are combined into whole programmes at once."""


class Window(NamedTuple):
    """Places to choose anew, and whether the shape they have is kept."""

    places: tuple[int, ...]
    kept: bool


class Improving:
    """Finds better programmes with the prices of a relaxation and the sessions its master knows."""

    def __init__(self, problem: Problem, relaxation: Relaxation, seed: int) -> None:
        self.problem, self.relaxation, self.seed = problem, relaxation, seed

    def windows(self, root: Node, best: Found) -> list[Window]:
        """Neighbouring places to choose anew together, those first whose sessions fall most short of the root's: once
        within the shape that the programme has, which is quick, and once in any.

        At the root's duals the bound is the sum of what the best session of each place earns, so that this is where
        the gap lies.
        """
        paid = root.duals[self.problem.term_row] * self.problem.term_coefficient
        short = np.zeros(self.problem.places)
        for place, column in enumerate(best.columns):
            value, measured = self.problem.read(place, column)
            at = self.problem.term_place == place
            short[place] = root.places[place] - value + float(paid[at] @ measured[self.problem.term_measure[at]])
        starts = range(self.problem.places - WINDOW + 1)
        order = sorted(starts, key=lambda start: (-short[start : start + WINDOW].sum(), start))
        kinds = (True, False) if any(self.relaxation.shapes.rows) else (False,)
        return [Window(tuple(range(start, start + WINDOW)), kept) for kept in kinds for start in order]

    def window(self, root: Node, best: Found, window: Window, limit: float) -> tuple[Column, ...] | None:
        """A better programme that differs from the best one only in a window, if one is found."""
        floor, free = best.value + 1 - 1e-6, window.places
        part = self.relaxation.part({place: one for place, one in enumerate(best.columns) if place not in free})
        part.add([(place, best.columns[place]) for place in part.places])
        limits = self.relaxation.shape({place: best.columns[place] for place in free}) if window.kept else {}
        node = Node(limits, duals=root.duals)
        part.close(node, ITERATIONS, floor, lambda _: None)
        if node.bound < floor or node.relaxed is None:
            return None
        for place in part.places:
            known = [one for one in part.master.known if one.place == place]
            self.relaxation.master.add(place, [one for one in known if self._short(root, one) < GUIDED])
        settled = [Known(place, column, *self._read(place, column)) for place, column in part.master.held.items()]
        return self._combined(part, node.relaxed, best, limit, settled)

    @staticmethod
    def _short(root: Node, known: Known) -> float:
        """By how much a session falls short of the best of its place at the root's duals."""
        paid = sum(coefficient * root.duals[row] for row, coefficient in known.rows)
        return float(root.places[known.place] - known.value + paid)

    def promising(self, best: Found, node: Node) -> Arrays:
        """Arrays that admit at each place only the candidates of good sessions known, so that annealing looks there:
        those of the best programme, and of sessions of a node whose reduced cost is near that of the optimum's.
        """
        self.relaxation.turn_to(node)
        master = self.relaxation.master
        reduced = master.reduced(self.relaxation.solve())
        admitted: list[set[int]] = [{candidate for candidate, _ in column} for column in best.columns]
        within = NARROW if node.limits else GUIDED
        for number in np.flatnonzero(master.allowed & (reduced > -within)).tolist():
            one = self.relaxation.master.known[number]
            admitted[one.place].update(candidate for candidate, _ in one.column)
        lists = [np.array(sorted(own), dtype=np.int64) for own in admitted]
        starts = np.cumsum([0, *(len(own) for own in lists)]).astype(np.int64)
        return self.relaxation.arrays._replace(admitted=np.concatenate(lists), admitted_at=starts)

    def _unbound(self) -> Relaxed:
        """The optimum over the sessions known, without branching limits and without a box around the duals."""
        self.relaxation.limit({})
        free = np.full(len(self.problem.rows), np.inf)
        self.relaxation.master.box(np.zeros(len(self.problem.rows)), free)
        return self.relaxation.solve()

    def combine(self, best: Found, limit: float) -> tuple[Column, ...] | None:
        """A better programme made of sessions known, if one is found."""
        return self._combined(self.relaxation, self._unbound(), best, limit, [])

    def _read(self, place: int, column: Column) -> tuple[float, tuple[tuple[int, float], ...]]:
        """Points and row coefficients of a session."""
        value, measured = self.problem.read(place, column)
        added = self.problem.activity_at([place], [measured])
        rows = np.flatnonzero(added)
        return value, tuple(zip(rows.tolist(), added[rows].tolist(), strict=True))

    def _combined(
        self, relaxation: Relaxation, relaxed: Relaxed, best: Found, limit: float, settled: list[Known]
    ) -> tuple[Column, ...] | None:
        """Sessions whose reduced cost falls short of the optimum by more than its lead cannot better the best."""
        master, floor = relaxation.master, None if best.broken else best.value
        if floor is not None and relaxed.value < floor + 1 - 1e-6:
            return None
        reduced = master.reduced(relaxed)
        order = np.argsort(-reduced, kind="stable")[:MOST_COMBINED]
        short = np.inf if floor is None else relaxed.value - floor - 1 + 1e-6
        known = [master.known[number] for number in order[reduced[order] >= -short].tolist()]
        answer = solve_integer(self.problem, [*settled, *known], None, limit, 8 * limit + 5, self.seed, floor)
        self.relaxation.work.spend(answer.work)
        return answer.columns


class Turns:
    """Whose turn it is among windows: those that were tried least and may give something, within a shape first."""

    def __init__(self, improving: Improving, root: Node) -> None:
        self.improving, self.root = improving, root
        self.since: Found | None = None
        self.tried: dict[Window, tuple[Column, ...]] = {}
        self.times: Counter[Window] = Counter()

    def next(self, best: Found) -> Window | None:
        """The next window; None when all were tried on this programme."""
        windows = self.improving.windows(self.root, best)
        held = {window: tuple(best.columns[place] for place in window.places) for window in windows}
        left = [window for window in windows if self.tried.get(window) != held[window]]
        self.since = self.since or best
        if not left and best is not self.since:
            self.since, self.tried, left = best, {}, windows
        if not left:
            return None
        window = min(left, key=lambda one: self.times[one] - one.kept)
        self.tried[window] = held[window]
        self.times[window] += 1
        return window
