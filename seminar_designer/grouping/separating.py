"""What groups must keep, whatever they are like: their sizes, pairs that are separate, a language for each group."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from ortools.sat.python import cp_model

from seminar_designer.grouping.lines import Pair

SECONDS = 5.0
"""Deterministic seconds for one question whether groups can be."""
TRIES = 60
"""Questions asked at most to make a conflict smaller."""


@dataclass(frozen=True)
class Separating:
    """Groups of these `sizes`, with the pairs `apart`; `languages` are those of each person, where they matter.

    Somebody without languages can work in any.
    """

    sizes: tuple[int, ...]
    apart: tuple[Pair, ...]
    languages: tuple[frozenset[str], ...] = ()

    @property
    def people(self) -> int:
        """How many there are."""
        return sum(self.sizes)

    def without(self, person: int) -> "Separating":
        """The same when somebody is left out, from the largest group; people after them move up by one."""
        largest = self.sizes.index(max(self.sizes))
        sizes = (*self.sizes[:largest], self.sizes[largest] - 1, *self.sizes[largest + 1 :])
        apart = tuple(
            (one - (one > person), other - (other > person)) for one, other in self.apart if person not in (one, other)
        )
        languages = self.languages[:person] + self.languages[person + 1 :]
        return Separating(sizes, apart, languages)


class Placing:
    """The model of who is in which group; rows as they are spoken."""

    def __init__(self, asked: Separating) -> None:
        self.asked = asked
        self.model = cp_model.CpModel()
        self.groups = range(len(asked.sizes))
        self.is_in = [[self.model.new_bool_var("") for _ in self.groups] for _ in range(asked.people)]
        self._each_in_one_group()
        self._sizes()
        self._apart()
        self._one_language_a_group()
        self._alike_groups_in_order()

    def _each_in_one_group(self) -> None:
        for places in self.is_in:
            self.model.add_exactly_one(places)

    def _sizes(self) -> None:
        for group, size in enumerate(self.asked.sizes):
            self.model.add(sum(places[group] for places in self.is_in) == size)

    def _apart(self) -> None:
        for one, other in self.asked.apart:
            for group in self.groups:
                self.model.add_at_most_one([self.is_in[one][group], self.is_in[other][group]])

    def _one_language_a_group(self) -> None:
        """Each group has a language that everyone in it has."""
        spoken = sorted({language for languages in self.asked.languages for language in languages})
        if len(spoken) < 2:
            return
        for group in self.groups:
            speaks = {language: self.model.new_bool_var("") for language in spoken}
            self.model.add_exactly_one(speaks.values())
            for person, languages in enumerate(self.asked.languages):
                if languages:
                    own = [speaks[language] for language in spoken if language in languages]
                    self.model.add_bool_or([*own, ~self.is_in[person][group]])

    def _alike_groups_in_order(self) -> None:
        """Groups of one size are told apart by their first person only: that one comes later in each."""
        for before, group in pairwise(self.groups):
            if self.asked.sizes[before] == self.asked.sizes[group]:
                for person, places in enumerate(self.is_in):
                    self.model.add(sum(earlier[before] for earlier in self.is_in[:person]) >= places[group])

    def read(self, solver: cp_model.CpSolver) -> list[tuple[int, ...]]:
        """The groups that were found."""
        return [
            tuple(person for person, places in enumerate(self.is_in) if solver.boolean_value(places[group]))
            for group in self.groups
        ]


def solver(seconds: float) -> cp_model.CpSolver:
    """A solver that finds the same on every machine."""
    found = cp_model.CpSolver()
    found.parameters.num_workers = 1
    found.parameters.random_seed = 1
    found.parameters.max_deterministic_time = seconds
    return found


def placed(asked: Separating) -> list[tuple[int, ...]] | None:
    """Groups that keep it all; None when there are none. Raises Undecided when that is not known."""
    placing, solving = Placing(asked), solver(SECONDS)
    status = solving.solve(placing.model)
    if status == cp_model.INFEASIBLE:
        return None
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise Undecided
    return placing.read(solving)


class Undecided(Exception):
    """The time was too short to find groups, or to prove that there are none."""


@dataclass(frozen=True)
class Clash:
    """What cannot be together: pairs that are `apart`, and one language a group, or not.

    `mutual` are people of whom no two can be together, more than there are groups. `smallest` says that none of it
    could be given up: without any one of these, groups exist.
    """

    apart: tuple[Pair, ...]
    language: bool
    mutual: tuple[int, ...] = ()
    smallest: bool = True


def clash(asked: Separating) -> Clash:
    """Why there are no groups, in as few requirements as can be; the sizes are one more that always counts."""
    mutual = _mutual(asked)
    if mutual:
        return Clash(tuple(combinations(mutual, 2)), language=False, mutual=mutual)

    left = [TRIES]

    def impossible(apart: Sequence[Pair], languages: tuple[frozenset[str], ...]) -> bool:
        left[0] -= 1
        try:
            return placed(replace(asked, apart=tuple(apart), languages=languages)) is None
        except Undecided:
            return False

    language = bool(asked.languages) and not impossible(asked.apart, ())
    languages = asked.languages if language else ()
    if language and impossible((), languages):
        return Clash((), language=True)
    kept, smallest = _fewer(list(asked.apart), lambda apart: left[0] > 0 and impossible(apart, languages))
    return Clash(tuple(kept), language, smallest=smallest and left[0] > 0)


def _mutual(asked: Separating) -> tuple[int, ...]:
    """One person more than there are groups, no two of whom can be together; nobody when there are no such people."""
    apart = set(asked.apart)
    near: dict[int, set[int]] = {person: set() for person in range(asked.people)}
    for one, other in apart:
        near[one].add(other)
        near[other].add(one)
    wanted = len(asked.sizes) + 1
    steps = [20_000]

    def grown(chosen: tuple[int, ...], among: set[int]) -> tuple[int, ...]:
        if len(chosen) == wanted:
            return chosen
        for person in sorted(among, key=lambda one: (-len(near[one] & among), one)):
            steps[0] -= 1
            if len(chosen) + len(among) < wanted or steps[0] < 0:
                break
            found = grown((*chosen, person), among & near[person])
            if found:
                return found
            among = among - {person}
        return ()

    return tuple(sorted(grown((), {one for one in near if len(near[one]) >= wanted - 1})))


def _fewer(pairs: list[Pair], impossible: Callable[[list[Pair]], bool]) -> tuple[list[Pair], bool]:
    """As few of the pairs as stay impossible: halves are dropped first, then single pairs; whether none is too many."""
    step = max(1, len(pairs) // 2)
    while True:
        at = 0
        while at < len(pairs):
            rest = pairs[:at] + pairs[at + step :]
            if impossible(rest):
                pairs = rest
            else:
                at += step
        if step == 1:
            return pairs, True
        step = max(1, step // 2)
