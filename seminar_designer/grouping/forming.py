"""Groups that last, from a population: the same level, services mixed, nobody with their manager.

They lose the fewest points (`forming_points`), and the bound is that of CP-SAT or of a linear programme over groups
(`forming_bound`): no groups lose fewer than that.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from seminar_designer.grouping.bound import even_sizes
from seminar_designer.grouping.forming_bound import least_lost
from seminar_designer.grouping.forming_points import LEVEL, SERVICE, SITE, WISH, Points, spoken
from seminar_designer.grouping.forming_start import start
from seminar_designer.grouping.lines import kept_apart, pair, reporting_lines
from seminar_designer.grouping.separating import Placing, Separating, placed, solver
from seminar_designer.model.people import Person

SMALLEST, LARGEST = 0.6, 1.25
"""Of the size asked for: smaller groups live badly through absences, in larger ones turns are too rare."""
SECONDS = 12.0
"""Deterministic seconds of the search."""

Groups = tuple[tuple[int, ...], ...]
"""People by number, in order; groups by their first person."""


@dataclass(frozen=True)
class Formed:
    """The groups, points lost by criterion, and how few can be lost as far as is proven."""

    groups: Groups
    lost: Mapping[str, int]
    bound: int

    @property
    def total(self) -> int:
        """All points lost."""
        return sum(self.lost.values())

    @property
    def proven(self) -> bool:
        """Whether no groups lose fewer."""
        return self.total == self.bound


def how_many(people: int, size: int) -> int:
    """How many groups of about so many: as few as keep to the size, fewer where they would be too small otherwise."""
    groups = -(-people // size)
    if groups > 1 and people // groups < size * SMALLEST and -(-people // (groups - 1)) <= size * LARGEST:
        groups -= 1
    return groups


def separating(people: Sequence[Person], groups: int) -> Separating:
    """What so many groups of these people must keep."""
    apart = dict.fromkeys([*reporting_lines(people), *kept_apart(people)])
    return Separating(tuple(even_sizes(len(people), groups)), tuple(apart), spoken(people))


def form(people: Sequence[Person], size: int) -> Formed | None:
    """The best groups of about `size`; None when there are none. Raises Undecided when that is not known.

    The same question always gets the same answer.
    """
    asked, points = separating(people, how_many(len(people), size)), Points(people)
    first = start(asked, points) or placed(asked)
    if first is None:
        return None
    least = least_lost(asked.sizes, points, first)
    placing = _Forming(asked, points, least)
    placing.hint(first)
    solving = solver(SECONDS)
    status = solving.solve(placing.model)
    known = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    tried = [first, placing.read(solving)] if known else [first]
    found = min(tried, key=lambda groups: sum(points.of(groups).values()))
    groups = tuple(sorted(tuple(sorted(group)) for group in found))
    lost = points.of(groups)
    bound = max(least, math.ceil(solving.best_objective_bound - 1e-6)) if known else least
    return Formed(groups, lost, bound)


class _Forming(Placing):
    """Who is in which group, with the points that are lost: no fewer than `least`."""

    def __init__(self, asked: Separating, points: Points, least: int) -> None:
        super().__init__(asked)
        self.points = points
        self.largest = max(asked.sizes)
        costs = [*self._beyond_the_first(points.levels, LEVEL), *self._beyond_the_first(points.sites, SITE)]
        lost = sum([*costs, *self._same_service(), *self._wishes()])
        self.model.add(lost >= least)
        self.model.minimize(lost)

    def hint(self, groups: Sequence[Sequence[int]]) -> None:
        """Where the search begins."""
        ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
        for person, places in enumerate(self.is_in):
            for group in self.groups:
                self.model.add_hint(places[group], int(person in ordered[group]))

    def _beyond_the_first(self, codes: Sequence[str], price: int) -> Iterator[cp_model.LinearExprT]:
        """What each group loses for its levels (or sites) beyond the first."""
        members = _members(codes)
        if len(members) < 2:
            return
        there = {value: [self.model.new_bool_var("") for _ in self.groups] for value in members}
        for value, numbers in members.items():
            for group in self.groups:
                for person in numbers:
                    self.model.add_implication(self.is_in[person][group], there[value][group])
            self.model.add(sum(there[value]) >= -(-len(numbers) // self.largest))
        nobody = codes.count("")
        for group in self.groups:
            values = [there[value][group] for value in members]
            if nobody < self.asked.sizes[group]:
                self.model.add_bool_or(values)
                yield price * (sum(values) - 1)
            else:
                more = self.model.new_int_var(0, len(members), "")
                self.model.add(more >= sum(values) - 1)
                yield price * more

    def _same_service(self) -> Iterator[cp_model.LinearExprT]:
        """What each group loses for pairs of one service: the second person costs one pair, the third two more."""
        for numbers in _members(self.points.services).values():
            for group in self.groups:
                steps = [self.model.new_bool_var("") for _ in range(min(len(numbers), self.asked.sizes[group]))]
                self.model.add(sum(self.is_in[person][group] for person in numbers) == sum(steps))
                yield from (SERVICE * place * step for place, step in enumerate(steps) if place)

    def _wishes(self) -> Iterator[cp_model.LinearExprT]:
        """What each wish loses that is not heard."""
        for (one, other), times in Counter(pair(*wish) for wish in self.points.wishes).items():
            apart = self.model.new_bool_var("")
            for group in self.groups:
                self.model.add_bool_or([apart, ~self.is_in[one][group], self.is_in[other][group]])
            yield WISH * times * apart


def _members(codes: Sequence[str]) -> Mapping[str, list[int]]:
    every: dict[str, list[int]] = {}
    for number, code in enumerate(codes):
        if code:
            every.setdefault(code, []).append(number)
    return every
