"""How few points groups can lose at the least: a linear programme over whole groups.

Groups are columns and people rows (Dantzig and Wolfe 1960). At any prices for people, everybody together pays no less
than all prices less what the cheapest groups of the sizes asked for miss; the cheapest group is found exactly, level by
level and site by site: of each service the second person costs one pair, the third two more, so the dearest people are
taken in order. Wishes, languages and who must be apart can only cost more; they are left out.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import highspy
import numpy as np
from numpy.typing import NDArray

from seminar_designer.grouping.forming_points import LEVEL, SERVICE, SITE, WISH, Points

ROUNDS = 120
"""Times the prices are changed at most."""
MOST_KINDS = 40
"""Sets of levels (or of sites) that are looked at one by one; larger sets are taken for all of them together."""
NEAR = 1e-6
EACH = math.gcd(LEVEL, SITE, SERVICE, WISH)
"""All points are multiples of it."""

Floats = NDArray[np.float64]
Kind = tuple[NDArray[np.bool_], float]
"""Who may be in a group of some levels (or sites), and what it loses for those beyond the first."""


@dataclass(frozen=True)
class _Group:
    """A group that is cheap at some prices: its people, and the points it loses."""

    people: tuple[int, ...]
    lost: float


def least_lost(sizes: Sequence[int], points: Points, known: Sequence[Sequence[int]]) -> int:
    """Points that no groups of these sizes lose less than; `known` are groups to begin with."""
    people, many = sum(sizes), Counter(sizes)
    kinds = [
        (here & there, lost + more)
        for here, lost in _kinds(points.levels, LEVEL)
        for there, more in _kinds(points.sites, SITE)
    ]
    master, best = _Master(people, many), 0.0
    for group in known:
        master.add(_Group(tuple(group), _lost(group, points)))
    for _ in range(ROUNDS):
        value, prices, of_size = master.solve()
        groups = {size: list(_cheap(prices, size, kinds, points.services)) for size in many}
        missed = {size: min(cost for cost, _ in found) for size, found in groups.items()}
        best = max(best, float(prices.sum()) + sum(times * missed[size] for size, times in many.items()))
        new = [group for size, found in groups.items() for cost, group in found if cost < of_size[size] - NEAR]
        if not new or value - best < NEAR:
            break
        for more in new:
            master.add(more)
    return EACH * math.ceil(best / EACH - NEAR)


class _Master:
    """Everybody in one group, and so many groups of each size, with as few points lost as the groups known allow."""

    def __init__(self, people: int, many: Counter[int]) -> None:
        self.people = people
        self.rows = {size: people + number for number, size in enumerate(many)}
        self.linear = highspy.Highs()
        self.linear.setOptionValue("output_flag", False)
        self.linear.setOptionValue("threads", 1)
        for wanted in (*[1] * people, *many.values()):
            self.linear.addRow(wanted, wanted, 0, np.zeros(0, dtype=np.int32), np.zeros(0))

    def add(self, group: _Group) -> None:
        """Takes a group in."""
        rows = np.array([*group.people, self.rows[len(group.people)]], dtype=np.int32)
        self.linear.addCol(group.lost, 0.0, highspy.kHighsInf, len(rows), rows, np.ones(len(rows)))

    def solve(self) -> tuple[float, Floats, dict[int, float]]:
        """The points lost, and what a person and a group of each size cost then."""
        self.linear.run()
        duals = np.array(self.linear.getSolution().row_dual)
        value = float(self.linear.getInfo().objective_function_value)
        return value, duals[: self.people], {size: float(duals[row]) for size, row in self.rows.items()}


def _kinds(codes: Sequence[str], price: int) -> Iterator[Kind]:
    """Sets of levels (or sites), with what a group of them loses; who has none may be anywhere."""
    values = sorted(set(codes) - {""})
    free = np.array([code == "" for code in codes])
    if not values:
        yield free, 0.0
        return
    size = 1
    while size < len(values) and sum(math.comb(len(values), some) for some in range(1, size + 2)) <= MOST_KINDS:
        size += 1
    for some in range(1, size + 1):
        for chosen in combinations(values, some):
            yield free | np.isin(codes, chosen), float(price * (some - 1))
    if size < len(values):
        yield np.ones(len(codes), dtype=np.bool_), float(price * size)


def _cheap(
    prices: Floats, size: int, kinds: Sequence[Kind], services: Sequence[str]
) -> Iterator[tuple[float, _Group]]:
    """Of each kind the group of a size whose points less the prices of its people are fewest, and these."""
    order = np.argsort(-prices, kind="stable")
    for admitted, lost in kinds:
        before: Counter[str] = Counter()
        earned: list[tuple[float, int]] = []
        for person in order[admitted[order]].tolist():
            service = services[person]
            earned.append((float(prices[person]) - SERVICE * before[service] * bool(service), person))
            before[service] += 1
        if len(earned) >= size:
            taken = sorted(earned, reverse=True)[:size]
            people = tuple(sorted(person for _, person in taken))
            cost = lost - sum(points for points, _ in taken)
            yield cost, _Group(people, cost + float(prices[list(people)].sum()))


def _lost(group: Sequence[int], points: Points) -> float:
    """The points of a group without its wishes."""
    found = points.of([group])
    return float(found["level"] + found["site"] + found["service"])
