"""The idea of good-enough golfers, written anew: round after round, groups bred from the best ones so far.

A round begins with groups at random. Each generation keeps the candidates with the least conflict, and breeds from each
by trading people of its worst group against all others, and by some trades at random. Conflict is the square of how
often a pair has met; a round never changes once it is done.
"""

import random
from collections.abc import Sequence

GENERATIONS, CANDIDATES, KEPT, AT_RANDOM = 30, 5, 100, 2

Groups = list[list[int]]


def good_enough(sizes: Sequence[int], rounds: int, seed: int) -> list[Groups]:
    """Rounds of groups of these sizes."""
    chance = random.Random(seed)  # noqa: S311 - chance here is no secret
    people = sum(sizes)
    met = [[0] * people for _ in range(people)]
    done = []
    for _ in range(rounds):
        groups = _round(sizes, met, chance)
        for group in groups:
            for one in group:
                for other in group:
                    met[one][other] += one != other
        done.append(groups)
    return done


def _round(sizes: Sequence[int], met: list[list[int]], chance: random.Random) -> Groups:
    pool = sorted((_scored(_at_random(sizes, chance), met) for _ in range(CANDIDATES)), key=lambda one: one[0])
    for _ in range(GENERATIONS):
        if pool[0][0] == 0:
            break
        least = pool[0][0]
        parents = [groups for conflict, groups in pool if conflict == least][:CANDIDATES]
        bred = [_scored(child, met) for parent in parents for child in _children(parent, met, chance)]
        pool = sorted([*pool, *bred], key=lambda one: one[0])[:KEPT]
    return pool[0][1]


def _children(groups: Groups, met: list[list[int]], chance: random.Random) -> list[Groups]:
    """The groups with each person of the worst one traded against each other person, and some trades at random."""
    worst = max(range(len(groups)), key=lambda at: _conflict(groups[at], met))
    children = [
        _traded(groups, (worst, here), (at, there))
        for here in range(len(groups[worst])) for at in range(len(groups)) if at != worst
        for there in range(len(groups[at]))
    ]  # fmt: skip
    for _ in range(AT_RANDOM if len(groups) > 1 else 0):
        one, other = chance.sample(range(len(groups)), 2)
        here, there = chance.randrange(len(groups[one])), chance.randrange(len(groups[other]))
        children.append(_traded(groups, (one, here), (other, there)))
    return children


def _traded(groups: Groups, one: tuple[int, int], other: tuple[int, int]) -> Groups:
    child = [list(group) for group in groups]
    (a, here), (b, there) = one, other
    child[a][here], child[b][there] = child[b][there], child[a][here]
    return child


def _at_random(sizes: Sequence[int], chance: random.Random) -> Groups:
    order = chance.sample(range(sum(sizes)), sum(sizes))
    return [[order.pop() for _ in range(size)] for size in sizes]


def _scored(groups: Groups, met: list[list[int]]) -> tuple[int, Groups]:
    return sum(_conflict(group, met) for group in groups), groups


def _conflict(group: Sequence[int], met: list[list[int]]) -> int:
    return sum(met[one][other] ** 2 for one in group for other in group) // 2
