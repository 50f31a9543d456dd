"""Listing: all sessions of each place that could be part of something better than the best programme.

At a node's duals a programme is worth its bound less two sums that only grow: what each of its sessions falls short of
the best of its place, and what each row loses because its activity is not where its dual is worth most. So a session
matters only when what it falls short, and what rows lose with it whatever the others do, are within the gap between the
bound and the value to beat. Sessions that do not are struck out, again and again as what the others may do shrinks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.found import Sessions
from seminar_designer.engine.kernels.losing import lost_with, session_rows, spans, twins
from seminar_designer.engine.problem import Column
from seminar_designer.engine.relaxation import Node, Relaxation

ROUNDS = 8
"""Times sessions are struck out at most."""
EVEN = 1e-6
FORBIDDEN = 1e7
"""What a unit outside of a requirement counts, or of what branching asks, whose price differs from the problem's."""
ENTRY = 1.5e-8
"""Deterministic seconds for reading what one session adds to a row."""


@dataclass(frozen=True, eq=False)
class Rows:
    """What rows ask for at a node, what a unit `short` of it or `over` it costs, and their duals."""

    low: Floats
    high: Floats
    short: Floats
    over: Floats
    duals: Floats

    def __len__(self) -> int:
        return len(self.low)

    def on(self, rows: Ints) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        """Some of the rows."""
        return self.low[rows], self.high[rows], self.short[rows], self.over[rows], self.duals[rows]


@dataclass(frozen=True, eq=False)
class Listed:
    """Sessions of one place, those that fall least short first: session s adds `amount[e]` to `row[e]` for e from
    `start[s]` to `start[s + 1]`.
    """

    place: int
    sessions: Sessions
    falls: Floats
    start: Ints
    row: Ints
    amount: Floats

    def __len__(self) -> int:
        return len(self.falls)

    def column(self, session: int) -> Column:
        """One of the sessions."""
        return self.sessions.column(session)

    def kept(self, which: Ints) -> "Listed":
        """Some of the sessions, in this order."""
        many = (self.start[1:] - self.start[:-1])[which]
        start = np.concatenate([[0], np.cumsum(many)]).astype(np.int64)
        entries = np.repeat(self.start[:-1][which] - start[:-1], many) + np.arange(start[-1])
        return Listed(
            self.place, self.sessions.take(which), self.falls[which], start, self.row[entries], self.amount[entries]
        )

    def on(self, rows: Ints) -> "Listed":
        """What the sessions add to some rows, numbered as they come here."""
        at = np.full(int(max(self.row.max(initial=-1), rows.max(initial=-1))) + 1, -1, dtype=np.int64)
        at[rows] = np.arange(len(rows))
        kept = at[self.row] >= 0
        start = np.concatenate([[0], np.cumsum(kept)])[self.start].astype(np.int64)
        return Listed(self.place, self.sessions, self.falls, start, at[self.row[kept]], self.amount[kept])

    def spans(self, rows: int) -> tuple[Floats, Floats]:
        """The least and the most that the sessions add to each row."""
        least, most = spans(rows, self.start, self.row, self.amount)
        return least, most


class Listing:
    """The sessions that matter at a node to programmes worth at least `floor`."""

    def __init__(self, relaxation: Relaxation, node: Node, floor: float) -> None:
        self.relaxation, self.node = relaxation, node
        self.problem, self.work = relaxation.problem, relaxation.work
        relaxation.limit(node.limits)
        master = relaxation.master
        duals = master.clip(node.duals)
        short, over = (
            np.where(self.problem.hard | (price != self.problem.price), FORBIDDEN, price)
            for price in (master.price_low, master.price_high)
        )
        self.rows = Rows(master.low, master.high, short, over, duals)
        self.gap = float(node.places.sum()) + master.constant(duals) - floor + EVEN

    def listed(self, within: float, most: int, nodes: int, cut: bool = False) -> list[Listed] | None:
        """For each place the sessions that fall short by no more than so much; of those that add the same to all rows
        only the best. None when there are more than so many, or more than so many begun, unless they may be `cut`.
        """
        listed: list[Listed] = []
        places = self.relaxation.places
        for at in range(0, len(places), 2):
            own = partial(self._own, min(within, self.gap), most, nodes, cut)
            for found, seconds in self.relaxation.pool.map(own, places[at : at + 2]):
                self.work.spend(seconds / 2)
                if found is not None:
                    listed.append(found)
            if len(listed) < min(at + 2, len(places)):
                return None
        return listed

    def _own(self, within: float, most: int, nodes: int, cut: bool, place: int) -> tuple[Listed | None, float]:
        """The sessions of one place, None when there are too many, and the work it took."""
        pricer, best = self.relaxation.pricers[place], float(self.node.places[place])
        before = pricer.seconds
        sessions = pricer.sessions(pricer.price(self.node.duals), best - within, most, nodes)
        seconds = pricer.seconds - before
        if not sessions.complete and not cut:
            return None, seconds
        earned, start, row, amount = session_rows(
            self.relaxation.arrays, place, sessions.blocks, sessions.units, sessions.slots,
            len(self.problem.measures), self.rows.duals,
        )
        seconds += 4 * ENTRY * len(row)
        own = Listed(place, sessions, best - earned, start, row, amount)
        near = np.flatnonzero(own.falls <= within)
        own = own.kept(near[np.argsort(own.falls[near], kind="stable")])
        return own.kept(_unlike(own)), seconds

    def struck(self, listed: Sequence[Listed]) -> list[Listed]:
        """Without the sessions with which rows lose too much, whatever the other places do."""
        left = list(listed)
        rows = self.rows
        spanned = [own.spans(len(rows)) for own in left]
        least, most = (np.array([span[side] for span in spanned]) for side in (0, 1))
        for _ in range(ROUNDS):
            before = sum(map(len, left))
            for number, own in enumerate(left):
                lost = lost_with(
                    own.start, own.row, own.amount, least.sum(axis=0) - least[number], most.sum(axis=0) - most[number],
                    rows.low, rows.high, rows.short, rows.over, rows.duals,
                )
                self.work.spend(ENTRY * len(own.row))
                kept = np.flatnonzero(own.falls + lost <= self.gap)
                if len(kept) < len(own):
                    left[number] = own.kept(kept)
                    least[number], most[number] = left[number].spans(len(rows))
                if not len(kept):
                    return left
            if sum(map(len, left)) == before:
                break
        return left


def after(listed: Sequence[Listed], rows: int) -> tuple[Floats, Floats]:
    """The least and the most that the places from each on add to each row, [place in order, row]; last nothing."""
    least, most = np.zeros((len(listed) + 1, rows)), np.zeros((len(listed) + 1, rows))
    for depth in reversed(range(len(listed))):
        low, high = listed[depth].spans(rows)
        least[depth], most[depth] = least[depth + 1] + low, most[depth + 1] + high
    return least, most


def _unlike(own: Listed) -> Ints:
    """The best of the sessions that add the same to all rows, by how much they fall short."""
    many = own.start[1:] - own.start[:-1]
    weights = np.append((own.row + 1.0) * 0.6180339887 * (own.amount + 7.31), 0.0)
    mixed = np.where(many > 0, np.add.reduceat(weights, np.minimum(own.start[:-1], len(own.row))), 0.0)
    order = np.lexsort((own.falls, mixed, many))
    return np.sort(order[twins(own.start, own.row, own.amount, order) == 0])
