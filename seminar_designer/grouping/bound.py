"""How few repeats any rotation has: what is proven without searching."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations


def even_sizes(people: int, groups: int) -> list[int]:
    """Sizes of `groups` of `people` that differ by one at most, the larger first."""
    size, larger = divmod(people, groups)
    return [size + 1] * larger + [size] * (groups - larger)


def fewest_repeats(people: int, rounds: Sequence[int], alike: Sequence[Sequence[int]] = ()) -> int:
    """The larger of two bounds: by pairs of rounds, and by meetings spread evenly over all pairs of people."""
    return max(_by_pairs_of_rounds(people, rounds, alike), _by_evenness(people, rounds, alike))


def _by_pairs_of_rounds(people: int, rounds: Sequence[int], alike: Sequence[Sequence[int]]) -> int:
    """A group of five that spreads over the three groups of another round keeps two pairs together, at least."""
    sizes = [even_sizes(people, groups) for groups in rounds]
    known = [len(group) for group in alike]
    between = sum(max(_kept(one, len(other)), _kept(other, len(one))) for one, other in combinations(sizes, 2))
    return between + sum(_kept(known, groups) for groups in rounds)


def _kept(sizes: Sequence[int], over: int) -> int:
    """Pairs that stay together when each of these groups spreads over so many."""
    return sum(size * (size - 1) // 2 for group in sizes for size in even_sizes(group, over))


def _by_evenness(people: int, rounds: Sequence[int], alike: Sequence[Sequence[int]]) -> int:
    """All meetings there are, given to the pairs who have met least: those who have met k times cost k once more."""
    meetings = sum(size * (size - 1) // 2 for groups in rounds for size in even_sizes(people, groups))
    known = Counter(pair for group in alike for pair in combinations(sorted(group), 2))
    waiting = Counter(known.values())
    waiting[0] = people * (people - 1) // 2 - len(known)
    total = level = pairs = 0
    while meetings > 0:
        pairs += waiting[level]
        met = min(pairs, meetings)
        total, meetings, level = total + level * met, meetings - met, level + 1
    return total
