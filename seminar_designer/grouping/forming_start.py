"""First groups, by trading places: the search for proven ones begins where these are."""

import math
import random
from collections.abc import Sequence

from seminar_designer.grouping.forming_points import Points
from seminar_designer.grouping.separating import Separating

TRADES, EACH = 30_000, 2_000
"""Trades that are tried at the least, and for each person."""
WARM, COLD = 40.0, 1.0
"""Points that a trade may lose, at the beginning and at the end."""
BROKEN = 1_000
"""Points of a pair that must be apart and is together, and of a group without a common language."""


def start(asked: Separating, points: Points) -> list[tuple[int, ...]] | None:
    """Good groups that keep what must be kept; None when none were found, which proves nothing."""
    chance = random.Random(2027)  # noqa: S311 - chance here is no secret
    others: list[set[int]] = [set() for _ in range(asked.people)]
    for one, other in asked.apart:
        others[one].add(other)
        others[other].add(one)

    def lost(group: list[int]) -> int:
        pairs = sum(not others[person].isdisjoint(group) for person in group)
        return points.of_one(group) + BROKEN * (pairs + (not _common(asked, group)))

    order = chance.sample(range(asked.people), asked.people)
    groups = [[order.pop() for _ in range(size)] for size in asked.sizes]
    costs = [lost(group) for group in groups]
    best, least = [tuple(group) for group in groups], sum(costs)
    trades = max(TRADES, EACH * asked.people) if len(groups) > 1 else 0
    for trade in range(trades):
        warmth = WARM * (COLD / WARM) ** (trade / trades)
        one, other = chance.sample(range(len(groups)), 2)
        here, there = chance.randrange(len(groups[one])), chance.randrange(len(groups[other]))
        _trade(groups, (one, here), (other, there))
        after = lost(groups[one]), lost(groups[other])
        worse = sum(after) - costs[one] - costs[other]
        if worse > 0 and chance.random() >= math.exp(-worse / warmth):
            _trade(groups, (one, here), (other, there))
            continue
        costs[one], costs[other] = after
        if sum(costs) < least:
            best, least = [tuple(group) for group in groups], sum(costs)
    return best if all(lost(list(group)) - points.of_one(group) == 0 for group in best) else None


def _trade(groups: list[list[int]], one: tuple[int, int], other: tuple[int, int]) -> None:
    (here, at), (there, to) = one, other
    groups[here][at], groups[there][to] = groups[there][to], groups[here][at]


def _common(asked: Separating, group: Sequence[int]) -> bool:
    each = [asked.languages[person] for person in group if asked.languages and asked.languages[person]]
    return not each or bool(frozenset.intersection(*each))
