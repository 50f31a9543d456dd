"""How few repeats any rotation has: what is proven without searching."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

NOBODY: Mapping[int, Collection[int]] = {}


def even_sizes(people: int, groups: int) -> list[int]:
    """Sizes of `groups` of `people` that differ by one at most, the larger first."""
    size, larger = divmod(people, groups)
    return [size + 1] * larger + [size] * (groups - larger)


def fewest_repeats(
    people: int,
    rounds: Sequence[int],
    alike: Sequence[Sequence[int]] = (),
    absent: Mapping[int, Collection[int]] = NOBODY,
    worth: int = 1,
) -> int:
    """The larger of two bounds: by pairs of rounds, and by meetings spread evenly over all pairs of people.

    `absent` are the people who are not there, by round (from 0); a repeat is `worth` so much, being alike once 1.
    """
    there = [frozenset(range(people)).difference(absent.get(turn, ())) for turn in range(len(rounds))]
    return max(_by_pairs_of_rounds(rounds, there, alike, worth), _by_evenness(people, rounds, there, alike, worth))


def _by_pairs_of_rounds(
    rounds: Sequence[int], there: Sequence[frozenset[int]], alike: Sequence[Sequence[int]], worth: int
) -> int:
    """A group of five that spreads over the three groups of another round keeps two pairs together, at least."""
    between = 0
    for (one, those), (other, these) in combinations(zip(rounds, there, strict=True), 2):
        if those == these:
            sizes = even_sizes(len(those), one), even_sizes(len(these), other)
            between += max(_kept(sizes[0], other), _kept(sizes[1], one))
        else:
            between += _kept([len(those & these)], one * other)
    return worth * between + sum(
        _kept([len(those.intersection(group)) for group in alike], groups)
        for groups, those in zip(rounds, there, strict=True)
    )


def _kept(sizes: Sequence[int], over: int) -> int:
    """Pairs that stay together when each of these groups spreads over so many."""
    return sum(size * (size - 1) // 2 for group in sizes for size in even_sizes(group, over))


def _by_evenness(
    people: int, rounds: Sequence[int], there: Sequence[frozenset[int]], alike: Sequence[Sequence[int]], worth: int
) -> int:
    """All meetings there are, given to the pairs who have met least: those who have met k times cost k once more."""
    meetings = sum(
        size * (size - 1) // 2
        for groups, those in zip(rounds, there, strict=True)
        for size in even_sizes(len(those), groups)
    )
    known = Counter(pair for group in alike for pair in combinations(sorted(group), 2))
    waiting = Counter(known.values())
    waiting[0] = people * (people - 1) // 2 - len(known)
    total = level = 0
    while meetings > 0:
        met = min(waiting[level], meetings)
        total, meetings = total + level * met, meetings - met
        waiting[level + worth] += waiting[level]
        level += 1
    return total
