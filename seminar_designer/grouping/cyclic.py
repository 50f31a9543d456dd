"""Rounds in which nobody meets twice, made from one round: everybody moves on by one place, round after round.

People stand on circles of as many places as there are rounds at the most; those who are left over stand still. Moving
on by one keeps all distances, so two people meet once at most when no distance comes twice in the one round. That round
is looked for by backtracking, begun anew from other shuffles.

With one circle for each place in a group there may be a few rounds more, which moving on turns into themselves: one
group, with somebody from each circle, moved on to all its places.
"""

import math
import random
from collections.abc import Iterator, Sequence
from itertools import combinations

NEVER = -1
"""Two who cannot be together: they would meet in every round, or twice."""


Turns = tuple[int, ...]
"""How a circle turns: its places are written in digits of these bases, and each digit turns by itself."""
SQUARES: dict[int, tuple[Turns, ...]] = {9: ((3, 3),), 25: ((5, 5),), 27: ((3, 3, 3),)}
"""Other ways for circles of so many places to turn than all in one."""


def cyclic(sizes: Sequence[int], rounds: int, nodes: int) -> list[list[list[int]]]:
    """As many rounds of groups of these sizes, nobody meeting twice; empty when none are found within so many nodes."""
    people, groups = sum(sizes), len(sizes)
    circles = [circle for circle in range(max(rounds, 2), people + 1) if _room(people, circle, sizes, 0)]
    if groups < rounds and people == groups * sizes[0] and _room(people, groups, sizes, rounds - groups):
        circles.append(groups)
    ways = [(circle, turns) for circle in circles for turns in ((circle,), *SQUARES.get(circle, ()))]
    for circle, turns in ways:
        found = _Base(people, circle, turns, sizes).found(nodes // len(ways), max(0, rounds - circle))
        if found is not None:
            base, more = found
            moved = [
                [[_moved(one, turn, turns, people) for one in group] for group in base]
                for turn in range(min(circle, rounds))
            ]
            across = [[[_moved(one, turn, turns, people) for one in group] for turn in range(circle)] for group in more]
            return moved + across
    return []


def _room(people: int, circle: int, sizes: Sequence[int], more: int) -> bool:
    """Whether there are as many distances as pairs in one round, and in so many `more` that turn into themselves."""
    circles, still = divmod(people, circle)
    distances = circles * ((circle - 1) // 2) + circles * (circles - 1) // 2 * (circle - more) + circles * still
    return still <= len(sizes) and sum(size * (size - 1) // 2 for size in sizes) <= distances


def _moved(person: int, turn: int, turns: Turns, people: int) -> int:
    """Who stands, so many rounds later, where a person stood."""
    circle = math.prod(turns)
    which, place = divmod(person, circle)
    return person if person >= people - people % circle else which * circle + _added(place, turn, turns, 1)


def _added(one: int, other: int, turns: Turns, sign: int) -> int:
    """Places added (or subtracted, by the sign), digit by digit."""
    total, worth = 0, 1
    for base in turns:
        total += (one % base + sign * (other % base)) % base * worth
        one, other, worth = one // base, other // base, worth * base
    return total


ACROSS = 200
"""Steps of the search for one group across all circles."""
COMPARED = 1_000
"""Pairs of people that may be compared in one step of the search; among many people a step counts more."""


class _Base:
    """The one round, being filled."""

    def __init__(self, people: int, circle: int, turns: Turns, sizes: Sequence[int]) -> None:
        self.people, self.circle, self.turns, self.sizes = people, circle, turns, sizes
        self.circles, self.still = divmod(people, circle)
        numbers: dict[tuple[int, int, int], int] = {}
        self.distance = [[NEVER] * people for _ in range(people)]
        for one, other in combinations(range(people), 2):
            kind = self._kind(one, other)
            if kind is not None:
                number = numbers.setdefault(kind, len(numbers))
                self.distance[one][other] = self.distance[other][one] = number

    def _kind(self, one: int, other: int) -> tuple[int, int, int] | None:
        """The distance of two: what stays the same while everybody moves on."""
        (here, at), (there, to) = divmod(one, self.circle), divmod(other, self.circle)
        if one >= self.people - self.still:
            return None
        if other >= self.people - self.still:
            return (here, self.circles + to, 0)
        apart, back = _added(to, at, self.turns, -1), _added(at, to, self.turns, -1)
        if here != there:
            return (here, there, apart)
        return None if apart == back else (here, here, min(apart, back))

    def found(self, nodes: int, more: int) -> tuple[list[list[int]], list[list[int]]] | None:
        """The round, and groups of `more` rounds that turn into themselves; None when not found in so many nodes."""
        chance = random.Random(2027)  # noqa: S311 - chance here is no secret
        spell = 2_000
        while nodes > 0:
            self.left = min(spell, nodes)
            nodes -= self.left
            spell = spell * 5 // 4
            order = chance.sample(range(self.people), self.people)
            order.sort(key=lambda one: one < self.people - self.still)
            across, used = self._across(more, chance)
            groups = next(self._filled(order, sorted(self.sizes, reverse=True), used), None)
            if groups is not None and len(across) == more:
                return groups, across
        return None

    def _across(self, more: int, chance: random.Random) -> tuple[list[list[int]], int]:
        """Groups with somebody from each circle, as many as wanted if that can be, and the distances they use."""
        groups: list[list[int]] = []
        used = 0
        for _ in range(more):
            order = [
                which * self.circle + place
                for which in range(self.circles)
                for place in chance.sample(range(self.circle), self.circle)
            ]
            self.left += ACROSS
            found = next(self._groups([0], order[self.circle :], self.circles, used, across=True), None)
            if found is None:
                break
            groups.append(found[0])
            used = found[1]
        return groups, used

    def _filled(self, order: list[int], sizes: Sequence[int], used: int) -> Iterator[list[list[int]]]:
        """Every way to put all of `order` into groups of these sizes, the first of them into the first group."""
        if not sizes:
            yield []
            return
        size, *others = sizes
        for group, distances in self._groups([order[0]], order[1:], size, used):
            rest = [one for one in order if one not in group]
            for more in self._filled(rest, others, distances):
                yield [group, *more]
            if self.left <= 0:
                return

    def _groups(
        self, group: list[int], among: Sequence[int], size: int, used: int, *, across: bool = False
    ) -> Iterator[tuple[list[int], int]]:
        """Every way to complete a group from `among`; `across` the circles it takes one of each."""
        self.left -= 1 + len(among) * len(group) // COMPARED
        if self.left <= 0:
            return
        if len(group) == size:
            yield group, used
            return
        for place, one in enumerate(among):
            more = used
            for other in group:
                distance = self.distance[one][other]
                if distance == NEVER or more >> distance & 1:
                    break
                more |= 1 << distance
            else:
                rest = among[place + 1 :]
                if across:
                    rest = [other for other in rest if other // self.circle > one // self.circle]
                yield from self._groups([*group, one], rest, size, more, across=across)
