"""Finishing a node: the best choice among all sessions that could be part of something better than the best programme.

The choice is made depth first, places with few sessions first, with the least that the places to come can add to and
take from each row.
"""

from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.kernels.finishing import choose
from seminar_designer.engine.listing import Listed, Listing, after
from seminar_designer.engine.problem import Column
from seminar_designer.engine.relaxation import Node, Relaxation

MOST_LISTED, NODES = 200_000, 4_000_000
"""Sessions of one place that may be listed, and begun."""
MOST_TRIED = 20_000_000
"""Choices that may be tried."""
TRY = 1.2e-7
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
    touched = [np.unique(own.row).astype(np.int64) for own in listed]
    offsets = np.cumsum([0, *(int(own.start[-1]) for own in listed)])
    first = np.cumsum([0, *map(len, listed)]).astype(np.int64)
    starts = [own.start[:-1] + at for own, at in zip(listed, offsets, strict=False)]
    best, _, tried, complete = choose(
        first, np.concatenate([*starts, offsets[-1:]]), np.concatenate([own.row for own in listed]),
        np.concatenate([own.amount for own in listed]), np.concatenate([own.falls for own in listed]),
        np.cumsum([0, *map(len, touched)]).astype(np.int64), np.concatenate(touched), least, most,
        rows.low, rows.high, rows.short, rows.over, rows.duals, listing.gap, MOST_TRIED,
    )
    listing.work.spend(tried * TRY)
    if best[0] < 0:
        return Finished(None, complete)
    picked = zip(listed, best.tolist(), first.tolist(), strict=False)
    columns = {own.place: own.column(session - at) for own, session, at in picked}
    return Finished(tuple(columns[place] for place in sorted(columns)), complete)
