"""The contents of all meetings together: as many points as can be, and no block twice but those of the method.

Every meeting first gets a programme quickly. Blocks that several would use get prices (`sharing`), found by looking
again and again at what each meeting makes of them. At the last prices each meeting is solved: that bounds the points of
all together. Of all programmes seen those are chosen that go together best.
"""

import itertools
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from seminar_designer.engine.design import Solved
from seminar_designer.engine.first import Found
from seminar_designer.model.cycle import Cycle
from seminar_designer.model.programme import Programme
from seminar_designer.series.asks import Ask, Designing, NoContents, asks_of
from seminar_designer.series.meetings import METHOD, meeting_brief
from seminar_designer.series.sharing import Offer, Prices, Sharing

__all__ = ["Contents", "Designing", "NoContents", "all_contents"]

QUICKLY, LIMIT = 0.8, 6.0
"""Deterministic seconds for the first programme of a meeting, and for its best at most; most are proven long before."""
LOOKS, STEPS = 10, 40_000
"""How often prices are changed before meetings are solved at them, and annealing steps of each look at a meeting."""
ROUNDS, NEAR = 2, 0.01
"""How often all meetings are solved at prices at most, and the gap that is good enough."""


@dataclass(frozen=True)
class Contents:
    """The programme of each meeting by its number, the points of all, and the bound that no cycle exceeds."""

    programmes: Mapping[int, Programme]
    value: int
    bound: int


@dataclass(frozen=True)
class Proven:
    """The `bounds` that no programme of each ask exceeds at some prices, and the seconds their proofs took."""

    prices: Prices
    bounds: Sequence[int]
    seconds: Sequence[float]

    def together(self, many: Sequence[int]) -> int:
        """What no cycle of so many meetings of each ask exceeds."""
        return sum(bound * times for bound, times in zip(self.bounds, many, strict=True)) + sum(self.prices.values())

    def alone(self, ask: int, left_out: Collection[str]) -> int:
        """What no programme of an ask exceeds that leaves some blocks out."""
        return self.bounds[ask] + sum(price for block, price in self.prices.items() if block not in left_out)


def all_contents(cycle: Cycle, designing: Designing, kept: Mapping[int, Programme] = {}) -> Contents:
    """The programmes of all meetings; those `kept` stay as they are. Raises NoContents."""
    taken = frozenset(_shared(kept.values()))
    asks = asks_of(cycle, designing, [one for one in cycle.meetings if one.number not in kept], taken)
    sharing = Sharing([len(ask.meetings) for ask in asks])
    proven = list(_proven(asks, sharing, designing)) if asks else []
    chosen = _disjoint(asks, sharing.choice() if asks else [], designing)
    chosen = _improved(asks, chosen, designing)
    found = {**kept, **_programmes(cycle, designing, asks, chosen, proven, taken)}
    value = sum(one.proof.value for one in found.values() if one.proof)
    bound = sum(one.proof.bound for one in kept.values() if one.proof)
    bound += min((one.together(sharing.many) for one in proven), default=0)
    return Contents(dict(sorted(found.items())), value, max(value, bound))


def _proven(asks: Sequence[Ask], sharing: Sharing, designing: Designing) -> list[Proven]:
    """Bounds at prices that make meetings want different blocks; on the way offers are made."""
    if sum(sharing.many) == 1:
        return [_at_prices(asks, sharing, designing, {})]
    proven = [_at_prices(asks, sharing, designing, {}, quickly=True)]
    for _ in range(ROUNDS):
        prices = _prices(asks, sharing, designing)
        if any(one.prices == prices for one in proven[1:]):
            break
        proven.append(_at_prices(asks, sharing, designing, prices))
        bound = min(one.together(sharing.many) for one in proven)
        value = sum(offer.value for own in sharing.choice() for offer in own)
        if bound - value <= NEAR * bound:
            break
    return proven


def _at_prices(
    asks: Sequence[Ask], sharing: Sharing, designing: Designing, prices: Prices, *, quickly: bool = False
) -> Proven:
    """Each ask solved at prices, two at a time; told of each meeting unless that was only done `quickly`."""
    limits = (QUICKLY, LIMIT) if quickly else (LIMIT,)

    def solved(ask: Ask) -> Solved:
        known = any(offer.ask == ask.number for offer in sharing.offers)
        start = sharing.best(ask.number, prices).found.columns if known else ()
        found = ask.solved(ask.posed.priced(prices), limits, designing.seed, start)
        for meeting in () if quickly else ask.meetings:
            designing.told(meeting.number)
        return found

    with ThreadPoolExecutor(2) as pool:
        every = list(pool.map(solved, asks))
    for ask, one in zip(asks, every, strict=True):
        sharing.add(ask.offer(one.found.columns))
    return Proven(prices, [one.bound for one in every], [one.seconds for one in every])


def _prices(asks: Sequence[Ask], sharing: Sharing, designing: Designing) -> Prices:
    """Prices at which as few points as can be found are left between the offers and their bound.

    Each time halfway from the best so far to what the linear programme says: it jumps while offers are few.
    """
    if not all(ask.uses_once for ask in asks):
        return {}
    tried: list[Prices] = []
    for _ in range(LOOKS):
        best = min(tried, key=sharing.worth, default=None)
        prices = {
            block: round(price if best is None else (price + best.get(block, 0)) / 2)
            for block, price in sharing.prices().items()
        }
        tried.append(prices)
        if not any(prices.values()):
            break
        with ThreadPoolExecutor(2) as pool:
            looks = list(pool.map(partial(_look, sharing=sharing, seed=designing.seed, prices=prices), asks))
        for ask, found in zip(asks, looks, strict=True):
            if not found.broken:
                sharing.add(ask.offer(found.columns))
    return min(tried, key=sharing.worth)


def _look(ask: Ask, sharing: Sharing, seed: int, prices: Prices) -> Found:
    return ask.posed.priced(prices).glance(STEPS, seed, sharing.best(ask.number, prices).found.columns)


def _disjoint(asks: Sequence[Ask], chosen: list[list[Offer]], designing: Designing) -> list[list[Offer]]:
    """The offers chosen; where one uses what another does, another programme without that."""
    taken: set[str] = set()
    for ask, offers in zip(asks, chosen, strict=True):
        for at, offer in enumerate(offers):
            if offer.blocks & taken:
                posed = ask.posed.without(taken)
                offers[at] = ask.offer(ask.solved(posed, (LIMIT,), designing.seed).found.columns)
            taken |= offers[at].blocks
    return chosen


def _improved(asks: Sequence[Ask], chosen: list[list[Offer]], designing: Designing) -> list[list[Offer]]:
    """The offers chosen, each once more looked at without what the others use."""
    for ask, offers in zip(asks, chosen, strict=True):
        for at, offer in enumerate(offers):
            others = _others(chosen, offer)
            found = ask.posed.without(others).glance(STEPS, designing.seed, offer.found.columns)
            if not found.broken and found.value > offer.value:
                offers[at] = ask.offer(found.columns)
    return chosen


def _programmes(
    cycle: Cycle, designing: Designing, asks: Sequence[Ask], chosen: Sequence[Sequence[Offer]],
    proven: Sequence[Proven], taken: Collection[str],
) -> dict[int, Programme]:
    """The programme of each meeting, its brief without what the others use, and its bound then."""
    found: dict[int, Programme] = {}
    for ask, offers in zip(asks, chosen, strict=True):
        seconds = sum(one.seconds[ask.number] for one in proven)
        for meeting, offer in zip(ask.meetings, offers, strict=True):
            left_out = {*taken, *_others(chosen, offer)}
            bound = max(offer.value, min(one.alone(ask.number, left_out) for one in proven))
            programme = ask.posed.programme(offer.found, bound, seconds)
            brief = meeting_brief(cycle, meeting, designing.catalogue, sorted(left_out))
            days = zip(programme.days, brief.schedule.days, strict=True)
            found[meeting.number] = programme.model_copy(
                update={"brief": brief, "days": tuple(day.model_copy(update={"date": own.date}) for day, own in days)}
            )
    return found


def _others(chosen: Sequence[Sequence[Offer]], offer: Offer) -> frozenset[str]:
    """The blocks that all but one use."""
    every = [one for offers in chosen for one in offers if one is not offer]
    return frozenset(itertools.chain.from_iterable(one.blocks for one in every))


def _shared(programmes: Collection[Programme]) -> set[str]:
    """The blocks that count as used: all but those that come back by the method, and openings and closings."""
    return {
        slot.block
        for programme in programmes
        for day in programme.days
        for slot in day.slots
        if slot.block and slot.block not in METHOD and slot.serves is not None
    }
