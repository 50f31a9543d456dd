"""Why groups cannot be, and what would let them: every repair is tried before it is told."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from seminar_designer.grouping.forming import how_many, separating
from seminar_designer.grouping.lines import Pair, kept_apart, reporting_lines
from seminar_designer.grouping.separating import Clash, Separating, Undecided, clash, placed
from seminar_designer.model.people import Person

LEAST = 3
"""People of a group that a repair may propose."""
MOST_REPAIRS = 3
MOST_LEFT_OUT = 4
"""People whom a repair may leave out."""

Kind = Literal["size", "person", "together", "language"]


@dataclass(frozen=True)
class Repair:
    """What to change: another `size` (with so many groups), some people (`person`) less, a pair `together` all the
    same, or groups without a common language.
    """

    kind: Kind
    size: int = 0
    groups: int = 0
    people: tuple[int, ...] = ()


@dataclass(frozen=True)
class Impossible:
    """The conflict, which of its pairs are reporting lines (with the people between), and up to three repairs.

    `chain` is the whole line, from below to above, where a line alone is longer than there are groups.
    """

    sizes: tuple[int, ...]
    clash: Clash
    lines: dict[Pair, tuple[int, ...]]
    chain: tuple[int, ...]
    repairs: tuple[Repair, ...]


def explain(people: Sequence[Person], size: int) -> Impossible:
    """Why there are no groups of about `size`."""
    asked = separating(people, how_many(len(people), size))
    found = clash(asked)
    lines = reporting_lines(people)
    told = {two: lines[two] for two in found.apart if two in lines}
    longest = max(lines.values(), key=len, default=())
    chain = longest if found.mutual and len(longest) > len(asked.sizes) and len(told) == len(found.apart) else ()
    repairs = islice(_repairs(people, asked, found, size), MOST_REPAIRS)
    return Impossible(asked.sizes, found, told, chain, tuple(repairs))


def _repairs(people: Sequence[Person], asked: Separating, found: Clash, size: int) -> Iterator[Repair]:
    """The nearest size that works, then giving up one requirement of the conflict, then leaving one person out."""
    now = len(asked.sizes)
    for other in sorted(range(LEAST, len(people) + 1), key=lambda one: (abs(one - size), one)):
        groups = how_many(len(people), other)
        if groups != now and _works(separating(people, groups)):
            yield Repair("size", size=other, groups=groups)
            break
    if found.language and _works(replace(asked, languages=())):
        yield Repair("language")
    lines = reporting_lines(people)
    for two in kept_apart(people):
        rest = tuple(one for one in asked.apart if one != two)
        if two in found.apart and two not in lines and _works(replace(asked, apart=rest)):
            yield Repair("together", people=two)
            break
    yield from _left_out(asked, found)


def _left_out(asked: Separating, found: Clash) -> Iterator[Repair]:
    """As few people less as are found to be enough: first one, then those whom most others cannot be with, too."""
    often = Counter(person for two in found.apart for person in two)
    for person, _ in sorted(often.items(), key=lambda one: (-one[1], one[0])):
        if _works(asked.without(person)):
            yield Repair("person", people=(person,))
            return
    numbers, rest = list(range(asked.people)), asked
    left: list[int] = []
    while len(left) < MOST_LEFT_OUT and rest.apart and len(rest.sizes) < rest.people:
        often = Counter(person for two in rest.apart for person in two)
        person = min(often, key=lambda one: (-often[one], one))
        left.append(numbers.pop(person))
        rest = rest.without(person)
        if _works(rest):
            yield Repair("person", people=tuple(sorted(left)))
            return


def _works(asked: Separating) -> bool:
    try:
        return min(asked.sizes) > 0 and placed(asked) is not None
    except Undecided:
        return False
