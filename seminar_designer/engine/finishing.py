"""Finishing a node: the best choice among all sessions that could be part of something better than the best programme.

The choice is made depth first, places with few sessions first, with the least that the places to come can add to and
take from each row.
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

MOST_LISTED, NODES = 200_000, 2_000_000
"""Sessions of one place that may be listed, and begun."""
MOST_TRIED = 20_000_000
"""Choices that may be tried."""
TRY = 1e-7
"""Deterministic seconds for a choice tried."""


@dataclass(frozen=True)
class Finished:
    """The best programme of a node worth what was asked (None when there is none), and whether all were seen."""

    columns: tuple[Column, ...] | None
    complete: bool


def finish(relaxation: Relaxation, node: Node, floor: float) -> Finished | None:
    """The best programme of a node worth at least `floor`; None when too many sessions matter to list them."""
    listing = Listing(relaxation, node, floor)
    listed = listing.listed(np.inf, MOST_LISTED, NODES)
    if listed is None:
        return None
    listed = listing.struck(listed)
    if not all(map(len, listed)):
        return Finished(None, complete=True)
    return _chosen(listing, sorted(listed, key=len))


def _chosen(listing: Listing, listed: list[Listed]) -> Finished:
    """The best choice of one session a place."""
    rows = listing.rows
    least, most = after(listed, len(rows))
    still, met = _differing(rows, least[0], most[0])
    listed = [own.on(met) for own in listed]
    cells, numbers = zip(*(_cells(own.row, own.amount) for own in listed), strict=True)
    cells_at = np.cumsum([0, *map(len, cells)]).astype(np.int64)
    offsets = np.cumsum([0, *(int(own.start[-1]) for own in listed)])
    first = np.cumsum([0, *map(len, listed)]).astype(np.int64)
    starts = [own.start[:-1] + at for own, at in zip(listed, offsets, strict=False)]
    best, _, tried, complete = choose(
        first, np.concatenate([*starts, offsets[-1:]]),
        np.concatenate([own + at for own, at in zip(numbers, cells_at, strict=False)]),
        np.concatenate([own.falls for own in listed]), cells_at,
        np.concatenate([own.real for own in cells]).astype(np.int64), np.concatenate([own.imag for own in cells]),
        least[:, met], most[:, met], rows.low[met], rows.high[met], rows.short[met], rows.over[met], rows.duals[met],
        listing.gap - still, MOST_TRIED,
    )
    listing.work.spend(tried * TRY)
    if best[0] < 0:
        return Finished(None, complete)
    picked = zip(listed, best.tolist(), first.tolist(), strict=False)
    columns = {own.place: own.column(session - at) for own, session, at in picked}
    return Finished(tuple(columns[place] for place in sorted(columns)), complete)


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
