"""Rounds of groups in which the same people meet again as seldom as can be.

The number of repeats is the sum, over all pairs, of the pairs of rounds in which the two are together: two people who
meet a third time cost more than two pairs who meet a second time, so meetings spread evenly. People who are alike
(the same company, the same service) count as having met before, so they are kept apart before anything else is.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from seminar_designer.grouping.bound import fewest_repeats

Group = tuple[int, ...]
"""People by number, from 0, in order."""


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
        met = Counter(pair for groups in self.rounds for group in groups for pair in combinations(group, 2))
        never = self.people * (self.people - 1) // 2 - len(met)
        return Counter({0: never, **Counter(met.values())})


def rotate(people: int, rounds: Sequence[int], alike: Sequence[Sequence[int]] = ()) -> Rotation:
    """Groups of `people` for `rounds` of so many groups, their sizes differing by one at most.

    `alike` are groups of people who know one another already. The same question always gets the same answer.
    """
    from seminar_designer.grouping.search import search  # noqa: PLC0415 - NumPy takes long to import

    counts = [max(1, min(groups, people)) for groups in rounds]
    bound = fewest_repeats(people, counts, alike)
    found = search(people, counts, alike, bound)
    ordered = (_in_order(groups, turn) for turn, groups in enumerate(found))
    return Rotation(people, tuple(ordered), repeats(found, alike), bound)


def repeats(rounds: Sequence[Sequence[Sequence[int]]], alike: Sequence[Sequence[int]] = ()) -> int:
    """Pairs of rounds in which two people are together, summed over all pairs; having known one another is a round."""
    known = Counter(pair for group in alike for pair in combinations(sorted(group), 2))
    met = Counter(pair for groups in rounds for group in groups for pair in combinations(sorted(group), 2))
    return sum(times * (times - 1) // 2 + times * known[pair] for pair, times in met.items())


def _in_order(groups: Sequence[Sequence[int]], turn: int) -> tuple[Group, ...]:
    """By the first person of each, begun one group further at each turn, so that nobody is always in the first."""
    ordered = sorted(tuple(sorted(group)) for group in groups)
    first = -turn % len(ordered)
    return (*ordered[first:], *ordered[:first])
