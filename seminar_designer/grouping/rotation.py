"""Rounds of groups in which the same people meet again as seldom as can be.

The number of repeats is the sum, over all pairs, of the pairs of rounds in which the two are together: two people who
meet a third time cost more than two pairs who meet a second time, so meetings spread evenly. People who are alike
(the same company, the same service) count as having met before, so they are kept apart before anything else is.
"""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from seminar_designer.grouping.bound import even_sizes, fewest_repeats
from seminar_designer.grouping.cyclic import cyclic
from seminar_designer.grouping.planes import lined
from seminar_designer.grouping.turning import Group, Turning

NODES = 300_000
"""Steps of the search for a round that everybody can be moved on from."""


@dataclass(frozen=True)
class Rotation:
    """Groups by round; their repeats, and how few a proof allows at the least."""

    people: int
    rounds: tuple[tuple[Group, ...], ...]
    repeats: int
    bound: int

    @property
    def proven(self) -> bool:
        """Whether no rotation has fewer repeats."""
        return self.repeats == self.bound

    @property
    def meetings(self) -> Counter[int]:
        """How many pairs of people are together so many times: in no round, in one, in two."""
        return times_together(self.people, self.rounds)


def rotate(people: int, rounds: Sequence[int], alike: Sequence[Sequence[int]] = ()) -> Rotation:
    """Groups of `people` for `rounds` of so many groups, their sizes differing by one at most.

    `alike` are groups of people who know one another already. The same question always gets the same answer.
    """
    return arrange(Turning(people, rounds, alike))


def arrange(asked: Turning, effort: float = 1.0, begin: Sequence[Sequence[Sequence[int]]] = ()) -> Rotation:
    """The rounds asked for, after those that took place before; as for `rotate`, with absences, wishes and all.

    People who must be apart are together only where that cannot be avoided, or was not found to be; never where they
    are apart in all rounds of `begin`. `effort` multiplies the work.
    """
    from seminar_designer.grouping.search import search  # noqa: PLC0415 - NumPy takes long to import

    counts = [max(1, min(groups, len(asked.there(turn)))) for turn, groups in enumerate(asked.groups)]
    asked = replace(asked, groups=counts)
    past = repeats(asked.before, asked.alike, asked.worth)
    bound = fewest_repeats(asked.people, counts, asked.known, asked.absent, asked.worth)

    def cost(rounds: Sequence[Sequence[Sequence[int]]]) -> int:
        return repeats(rounds, asked.known, asked.worth)

    made = constructed(asked, effort)
    found = search(asked, bound, begin or made, effort)
    if made and bound < cost(found):
        found = min((found, search(asked, bound, effort=effort)), key=cost)
    every = (*(tuple(groups) for groups in asked.before), *_in_order(found))
    return Rotation(asked.people, every, past + cost(found), past + bound)


def constructed(asked: Turning, effort: float = 1.0) -> list[list[list[int]]]:
    """First rounds in which nobody meets again, where a plane or a circle gives them; maybe none.

    Only where all people and all rounds are the same: otherwise there is nothing to construct with, nor for one round,
    in which nobody meets again anyway.
    """
    if not asked.plain or asked.groups[0] < 2 or len(asked.groups) < 2:
        return []
    many, wanted = asked.groups[0], len(asked.groups)
    made = lined(asked.people, many)
    if len(made) < wanted and not fewest_repeats(asked.people, asked.groups):
        made = cyclic(even_sizes(asked.people, many), wanted, int(effort * NODES)) or made
    names = random.Random(2027).sample(range(asked.people), asked.people)  # noqa: S311 - so that no pattern shows
    return [[[names[one] for one in group] for group in groups] for groups in made[:wanted]]


def times_together(people: int, rounds: Sequence[Sequence[Sequence[int]]]) -> Counter[int]:
    """How many pairs of people are together in so many rounds."""
    met = Counter(pair for groups in rounds for group in groups for pair in combinations(sorted(group), 2))
    never = people * (people - 1) // 2 - len(met)
    return Counter({0: never, **Counter(met.values())})


def repeats(
    rounds: Sequence[Sequence[Sequence[int]]], alike: Sequence[Sequence[int]] = (), worth: int = 1
) -> int:
    """Pairs of rounds in which two people are together, summed over all pairs; having known one another is a round.

    Meeting again is `worth` more than having known one another.
    """
    known = Counter(pair for group in alike for pair in combinations(sorted(group), 2))
    met = Counter(pair for groups in rounds for group in groups for pair in combinations(sorted(group), 2))
    return sum(worth * times * (times - 1) // 2 + times * known[pair] for pair, times in met.items())


def _in_order(rounds: Sequence[Sequence[Sequence[int]]]) -> Iterator[tuple[Group, ...]]:
    """By the first person of each group, begun with those who have been first least often: nobody is always first."""
    firsts: Counter[int] = Counter()
    for turn, groups in enumerate(rounds):
        ordered = sorted(tuple(sorted(group)) for group in groups)
        often = [(sum(firsts[one] for one in group), (at + turn) % len(ordered)) for at, group in enumerate(ordered)]
        first = often.index(min(often))
        firsts.update(ordered[first])
        yield (*ordered[first:], *ordered[:first])
