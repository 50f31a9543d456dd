"""A beam search for good programmes at a node: place after place, the choices are kept that lose least so far.

What a choice loses is exact for the places chosen and the least possible for the others (`listing.py`), so that the
beam looks ahead. It proves nothing.
"""

import numpy as np

from seminar_designer.engine.automata import Ints
from seminar_designer.engine.kernels.lengthening import extend, lengthen
from seminar_designer.engine.listing import Listed, Listing, Rows, after
from seminar_designer.engine.problem import Column
from seminar_designer.engine.relaxation import Node, Relaxation

NEAR, MOST_LISTED, NODES = 5.0, 20_000, 200_000
"""Sessions of a place that fall short by so much are listed, so many at most, with so many begun."""
LISTED = 400
"""Sessions of a place that the beam chooses among: those that fall least short."""
WIDTH = 300
"""Choices that are kept."""
ENTRY = 4e-9
"""Deterministic seconds for what one session adds to one row, in one choice."""


def beam(relaxation: Relaxation, node: Node, floor: float) -> tuple[Column, ...] | None:
    """A programme of a node worth at least `floor`, if the beam finds one."""
    listing = Listing(relaxation, node, floor)
    listed = listing.listed(NEAR, MOST_LISTED, NODES, cut=True)
    if listed is None or not all(map(len, listed)):
        return None
    listed = listing.struck([own.kept(np.arange(min(len(own), LISTED))) for own in listed])
    if not all(map(len, listed)):
        return None
    listing.work.spend(ENTRY * WIDTH * sum(len(own.row) for own in listed))
    found = _beam(listed, listing.rows, listing.gap)
    return None if found is None else tuple(own.column(at) for own, at in zip(listed, found, strict=True))


def _beam(listed: list[Listed], rows: Rows, gap: float) -> list[int] | None:
    """One session of each place, in order; None when every choice loses too much on the way."""
    least, most = after(listed, len(rows))
    asked = (rows.low, rows.high, rows.short, rows.over, rows.duals)
    nothing, every = np.zeros(2, dtype=np.int64), np.arange(len(rows))
    activity, losing = extend(
        nothing[:1], nothing[:1], np.zeros((1, len(rows))), np.zeros((1, len(rows))), nothing, listed[0].row,
        listed[0].amount, every, least[0], most[0], *asked,
    )
    lost, fallen = losing.sum(axis=1), np.zeros(1)
    paths: Ints = np.zeros((1, 0), dtype=np.int64)
    for depth, own in enumerate(listed):
        touches = np.unique(own.row).astype(np.int64)
        below = (least[depth + 1], most[depth + 1])
        scores = lengthen(
            activity, losing, lost, fallen, own.start, own.row, own.amount, own.falls, touches, *below, *asked, gap
        ).ravel()
        kept = np.flatnonzero(np.isfinite(scores))
        if not len(kept):
            return None
        kept = kept[np.argsort(scores[kept], kind="stable")[:WIDTH]]
        choices, sessions = kept // len(own), kept % len(own)
        fallen = fallen[choices] + own.falls[sessions]
        activity, losing = extend(
            choices, sessions, activity, losing, own.start, own.row, own.amount, touches, *below, *asked
        )
        lost = losing.sum(axis=1)
        paths = np.concatenate([paths[choices], sessions[:, None]], axis=1)
    best: list[int] = paths[int(np.argmin(fallen + lost))].tolist()
    return best
