"""Reporting lines: who has whom above them, directly or through others."""

from collections.abc import Sequence

from seminar_designer.model.people import Person

Pair = tuple[int, int]
"""Two people by number, the lower first."""


def pair(one: int, other: int) -> Pair:
    """The two as a pair."""
    return (one, other) if one < other else (other, one)


def reporting_lines(people: Sequence[Person]) -> dict[Pair, tuple[int, ...]]:
    """Each pair of which one is above the other, with the line between them, from below to above."""
    numbers = {person.name: number for number, person in enumerate(people)}
    lines: dict[Pair, tuple[int, ...]] = {}
    for number in range(len(people)):
        line = [number]
        above = numbers.get(people[number].manager or "")
        while above is not None and above not in line:
            line.append(above)
            lines[pair(number, above)] = tuple(line)
            above = numbers.get(people[above].manager or "")
    return lines


def wished(people: Sequence[Person]) -> list[Pair]:
    """Who wishes to be with whom, in order: the first wishes it. Names that nobody has are left out."""
    numbers = {person.name: number for number, person in enumerate(people)}
    found = [(numbers[person.name], numbers.get(name)) for person in people for name in person.with_]
    return [(one, other) for one, other in found if other is not None and other != one]


def kept_apart(people: Sequence[Person]) -> list[Pair]:
    """The pairs of whom one at least wishes not to be with the other."""
    numbers = {person.name: number for number, person in enumerate(people)}
    found = [(numbers[person.name], numbers.get(name)) for person in people for name in person.apart]
    return list(dict.fromkeys(pair(one, other) for one, other in found if other is not None and other != one))
