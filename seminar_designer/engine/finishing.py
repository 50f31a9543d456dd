"""Finishing a node: all sessions that could be part of something better than the best programme, and the choice among
them.

At a node's duals a programme is worth its bound less two sums that only grow: what each of its sessions falls short of
the best of its place, and what each row loses because its activity is not where its dual is worth most. So a session
matters only when what it falls short, and what rows lose with it whatever the others do, are within the gap. Listing,
and striking out again as what the others may do shrinks, leaves few; a choice among them is made depth first, with the
least that the places to come can add to and take from each row.
"""

from dataclasses import dataclass
from functools import partial

import numpy as np

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.found import Sessions
from seminar_designer.engine.kernels.finishing import choose, lost_with, session_rows, spans, twins
from seminar_designer.engine.problem import Column
from seminar_designer.engine.relaxation import Node, Relaxation

MOST_LISTED = 200_000
"""Sessions of one place that may be listed."""
NODES = 4_000_000
"""Sessions the listing of one place may begin."""
MOST_TRIED = 20_000_000
"""Choices that may be tried."""
ENTRIES = 64
"""Room for the rows of a session."""
ROUNDS = 8
"""Times sessions are struck out at most."""
EVEN = 1e-6
FORBIDDEN = 1e7
"""What a unit outside of a requirement counts."""
LISTED, ENTRY, TRY = 1.3e-7, 6e-9, 1.2e-7
"""Deterministic seconds for a session begun, for reading what one adds to a row, and for a choice tried."""


@dataclass
class Listed:
    """Sessions of one place, those that fall least short first: what they add to rows, as in `session_rows`."""

    place: int
    sessions: Sessions
    falls: Floats
    start: Ints
    row: Ints
    amount: Floats

    def __len__(self) -> int:
        return len(self.falls)

    def kept(self, which: Ints) -> "Listed":
        """Some of the sessions, in this order."""
        many = (self.start[1:] - self.start[:-1])[which]
        start = np.concatenate([[0], np.cumsum(many)])
        entries = np.repeat(self.start[:-1][which] - start[:-1], many) + np.arange(start[-1])
        return Listed(
            self.place, self.sessions.take(which), self.falls[which], start.astype(np.int64),
            self.row[entries], self.amount[entries],
        )


@dataclass(frozen=True)
class Finished:
    """The best programme of a node that is better than asked, None when there is none, and whether all were seen."""

    columns: dict[int, Column] | None
    complete: bool


class Finishing:
    """Finishes nodes of one relaxation."""

    def __init__(self, relaxation: Relaxation) -> None:
        self.relaxation = relaxation
        self.problem, self.work = relaxation.problem, relaxation.work

    def finish(self, node: Node, floor: float) -> Finished | None:
        """The best programme of a node worth at least `floor`; None when too many sessions matter to list them."""
        self.relaxation.limit(node.limits)
        master = self.relaxation.master
        self.duals = master.clip(node.duals)
        self.low, self.high = master.low, master.high
        self.short, self.over = (
            np.where(self.problem.hard | (price >= FORBIDDEN), FORBIDDEN, price)
            for price in (master.price_low, master.price_high)
        )
        gap = float(node.places[self.relaxation.places].sum()) + master.constant(self.duals) - floor + EVEN
        listed = self._listed(node, gap)
        if listed is None:
            return None
        listed = self._struck(listed, gap)
        if not all(map(len, listed)):
            return Finished(None, complete=True)
        return self._chosen(sorted(listed, key=len), gap)

    def _listed(self, node: Node, gap: float) -> list[Listed] | None:
        """For each place the sessions that fall short by no more than the gap; of those that add the same to all rows
        only the best.
        """
        listed: list[Listed] = []
        places = self.relaxation.places
        for at in range(0, len(places), 2):
            for own, seconds in self.relaxation.pool.map(partial(self._own, node, gap), places[at : at + 2]):
                self.work.spend(seconds / 2)
                if own is not None:
                    listed.append(own)
            if len(listed) < min(at + 2, len(places)):
                return None
        return listed

    def _own(self, node: Node, gap: float, place: int) -> tuple[Listed | None, float]:
        """The sessions of one place that matter, None when there are too many, and the work it took."""
        pricer, best = self.relaxation.pricers[place], float(node.places[place])
        sessions = pricer.sessions(pricer.price(node.duals), best - gap, MOST_LISTED, NODES)
        seconds = sessions.nodes * LISTED
        if not sessions.complete:
            return None, seconds
        earned, start, row, amount = session_rows(
            self.relaxation.arrays, place, sessions.blocks, sessions.units, sessions.slots,
            len(self.problem.measures), self.duals, ENTRIES * len(sessions) + 1,
        )
        seconds += 4 * ENTRY * len(row)
        if start[-1] < 0:
            return None, seconds
        own = Listed(place, sessions, best - earned, start, row, amount)
        within = np.flatnonzero(own.falls <= gap)
        own = own.kept(within[np.argsort(own.falls[within], kind="stable")])
        return own.kept(_unlike(own)), seconds

    def _struck(self, listed: list[Listed], gap: float) -> list[Listed]:
        """Without the sessions with which rows lose too much, whatever the other places do."""
        rows = len(self.problem.rows)
        ranges = [spans(rows, own.start, own.row, own.amount) for own in listed]
        for _ in range(ROUNDS):
            struck = 0
            for number, own in enumerate(listed):
                least = sum((one[0] for other, one in enumerate(ranges) if other != number), np.zeros(rows))
                most = sum((one[1] for other, one in enumerate(ranges) if other != number), np.zeros(rows))
                lost = lost_with(
                    own.start, own.row, own.amount, least, most, self.low, self.high, self.short, self.over, self.duals
                )
                self.work.spend(ENTRY * len(own.row))
                kept = np.flatnonzero(own.falls + lost <= gap)
                if len(kept) < len(own):
                    struck += len(own) - len(kept)
                    listed[number] = own.kept(kept)
                    ranges[number] = spans(rows, listed[number].start, listed[number].row, listed[number].amount)
                    if not len(kept):
                        return listed
            if not struck:
                break
        return listed

    def _chosen(self, listed: list[Listed], gap: float) -> Finished:
        """The best choice of one session a place; places with few sessions first."""
        rows = len(self.problem.rows)
        ranges = [spans(rows, own.start, own.row, own.amount) for own in listed]
        least, most = np.zeros((len(listed) + 1, rows)), np.zeros((len(listed) + 1, rows))
        for depth in reversed(range(len(listed))):
            least[depth], most[depth] = least[depth + 1] + ranges[depth][0], most[depth + 1] + ranges[depth][1]
        touched = [np.unique(own.row).astype(np.int64) for own in listed]
        offsets = np.cumsum([0, *(own.start[-1] for own in listed)])
        first = np.cumsum([0, *map(len, listed)]).astype(np.int64)
        best, _, tried, complete = choose(
            first,
            np.concatenate([*(own.start[:-1] + at for own, at in zip(listed, offsets, strict=False)), offsets[-1:]]),
            np.concatenate([own.row for own in listed]), np.concatenate([own.amount for own in listed]),
            np.concatenate([own.falls for own in listed]),
            np.cumsum([0, *map(len, touched)]).astype(np.int64), np.concatenate(touched), least, most,
            self.low, self.high, self.short, self.over, self.duals, gap, MOST_TRIED,
        )
        self.work.spend(tried * TRY)
        if best[0] < 0:
            return Finished(None, complete)
        picked = zip(listed, best.tolist(), first.tolist(), strict=False)
        return Finished({own.place: own.sessions.column(session - at) for own, session, at in picked}, complete)


def _unlike(own: Listed) -> Ints:
    """The best of the sessions that add the same to all rows, by how much they fall short."""
    many = own.start[1:] - own.start[:-1]
    mixed = np.add.reduceat(
        np.append((own.row + 1.0) * 0.6180339887 * (own.amount + 7.31), 0.0), np.minimum(own.start[:-1], len(own.row))
    ) * (many > 0)
    order = np.lexsort((own.falls, mixed, many))
    same = twins(own.start, own.row, own.amount, order)
    return np.sort(order[same == 0])
