"""Finishing a node: the best choice among all sessions that could be part of something better than the best programme.

The choice is made depth first: of the last place, of the last two, and so on, since what the last places lose alone
tells early that a choice for the first ones loses too much (Russian doll search: Verfaillie, Lemaître and Schiex 1996).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import Floats, Ints
from seminar_designer.engine.kernels.choosing import choose
from seminar_designer.engine.kernels.losing import row_losses
from seminar_designer.engine.listing import Listed, Listing, Rows, after
from seminar_designer.engine.problem import Column
from seminar_designer.engine.relaxation import Node, Relaxation

MOST_LISTED = 200_000
"""Sessions of one place that may be listed."""
PART = 0.1
"""What part of all choices may be tried for some last places alone."""
TRY = 1e-7
"""Deterministic seconds for a choice tried."""


@dataclass(frozen=True)
class Effort:
    """How many sessions of a place may be begun to list those that matter, and how many choices may be tried."""

    begun: int
    tried: int


WHOLE = Effort(2_000_000, 20_000_000)
"""What may be done to solve a node."""

Sessions = tuple[Ints, Ints, Ints, Floats, Ints, Ints, Floats, Ints]
"""The sessions of all places one after the other, as `choose` wants them, up to where rows close."""


@dataclass(frozen=True)
class Finished:
    """The best programme of a node worth what was asked (None when there is none), and whether all were seen; no
    other is worth more than `bound`.
    """

    columns: tuple[Column, ...] | None
    complete: bool
    bound: float


def finish(relaxation: Relaxation, node: Node, floor: float, effort: Effort = WHOLE) -> Finished | None:
    """The best programme of a node worth at least `floor`; None when too many sessions matter to list them."""
    listing = Listing(relaxation, node, floor)
    listed = listing.listed(np.inf, MOST_LISTED, effort.begun)
    if listed is None:
        return None
    listed = listing.struck(listed)
    if not all(map(len, listed)):
        return Finished(None, True, floor)
    return _chosen(listing, listed, floor, effort.tried)


def _chosen(listing: Listing, listed: list[Listed], floor: float, most_tried: int) -> Finished:
    """The best choice of one session a place."""
    least, most = after(listed, len(listing.rows))
    still, met = _differing(listing.rows, least[0], most[0])
    least, most = least[:, met], most[:, met]
    sessions, asked = _sessions([own.on(met) for own in listed], len(met)), listing.rows.on(met)
    gap, left = listing.gap - still, most_tried
    rest, best, complete = np.zeros(len(listed) + 1), np.zeros(0, dtype=np.int64), False
    for begin in reversed(range(len(listed))):
        best, lost, tried, complete = choose(
            *sessions, least + (least[0] - least[begin]), most + (most[0] - most[begin]), *asked, rest, begin, gap,
            min(left, int(PART * most_tried)) if begin else left,
        )
        left -= tried
        listing.work.spend(tried * TRY)
        if complete and best[begin] < 0:
            return Finished(None, True, floor)
        rest[begin] = max(rest[begin + 1], lost) if complete else rest[begin + 1]
    bound = floor + gap - rest[0]
    if best[0] < 0:
        return Finished(None, False, bound)
    picked = zip(listed, best.tolist(), sessions[0].tolist(), strict=False)
    return Finished(tuple(own.column(session - at) for own, session, at in picked), complete, bound)


def _sessions(listed: list[Listed], rows: int) -> Sessions:
    """The sessions of all places one after the other, and the last place that adds to each row."""
    cells, numbers = zip(*(_cells(own.row, own.amount) for own in listed), strict=True)
    cells_at = np.cumsum([0, *map(len, cells)]).astype(np.int64)
    offsets = np.cumsum([0, *(int(own.start[-1]) for own in listed)])
    starts = [own.start[:-1] + at for own, at in zip(listed, offsets, strict=False)]
    closes = np.zeros(rows, dtype=np.int64)
    for place, own in enumerate(listed):
        closes[own.row] = place
    return (
        np.cumsum([0, *map(len, listed)]).astype(np.int64),
        np.concatenate([*starts, offsets[-1:]]),
        np.concatenate([own + at for own, at in zip(numbers, cells_at, strict=False)]),
        np.concatenate([own.falls for own in listed]),
        cells_at,
        np.concatenate([own.real for own in cells]).astype(np.int64),
        np.concatenate([own.imag for own in cells]),
        closes,
    )


def _cells(row: Ints, amount: Floats) -> tuple[NDArray[np.complex128], Ints]:
    """The different amounts that are added to each row, as row + amount·i in the order of rows, and which of them each
    entry is.
    """
    cells, numbers = np.unique(row + 1j * amount, return_inverse=True)
    return cells, numbers.reshape(-1)


def _differing(rows: Rows, least: Floats, most: Floats) -> tuple[float, Ints]:
    """What rows lose whatever is chosen, and those that lose more or less between `least` and `most`."""
    ends = (row_losses(one, one, rows.low, rows.high, rows.short, rows.over, rows.duals) for one in (least, most))
    between = row_losses(least, most, rows.low, rows.high, rows.short, rows.over, rows.duals)
    differ = np.any([end != between for end in ends], axis=0)
    return float(between[~differ].sum()), np.flatnonzero(differ)
