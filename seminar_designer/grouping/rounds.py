"""A rotation of people who are known: mixed (`mixing`), with their lines, wishes and absences.

Who is not to be with somebody never is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from seminar_designer.grouping.bound import even_sizes
from seminar_designer.grouping.lines import Pair
from seminar_designer.grouping.mixing import turning_of
from seminar_designer.grouping.rotation import Rotation, arrange
from seminar_designer.grouping.turning import Group, Turning
from seminar_designer.model.people import Person


@dataclass(frozen=True)
class Asked:
    """A rotation of these people over so many `rounds`, in groups of about `size` or in so many `groups`.

    `absent` are those who are not there by round (from 0), `before` the rounds that took place, which are the first,
    and `stays` the rounds that keep the groups of the one before.
    """

    people: Sequence[Person]
    rounds: int
    size: int = 4
    groups: int | None = None
    absent: Mapping[int, frozenset[int]] | None = None
    before: Sequence[Sequence[Group]] = ()
    stays: frozenset[int] = frozenset()

    def there(self, turn: int) -> list[int]:
        """The people of a round."""
        absent = (self.absent or {}).get(turn, frozenset())
        return [person for person in range(len(self.people)) if person not in absent]

    def how_many(self, turn: int) -> int:
        """The groups of a round: none with more people than asked for, unless somebody were alone otherwise."""
        people = len(self.there(turn))
        most = self.groups if self.groups is not None else -(-people // self.size)
        return max(1, min(most, people // 2))


@dataclass(frozen=True)
class Rounds:
    """The groups of each round, those that stay included; the rotation of those that are made anew, and whether its
    points are those of services, levels and sites too.
    """

    groups: tuple[tuple[Group, ...], ...]
    rotation: Rotation
    mixed: bool


class Inseparable(Exception):
    """In a round (from 0), people who must be apart cannot be: there are too few groups for them."""

    def __init__(self, turn: int, groups: int, apart: tuple[Pair, ...], mutual: tuple[int, ...]) -> None:
        self.turn, self.groups, self.apart, self.mutual = turn, groups, apart, mutual
        super().__init__(f"round {turn + 1}: {apart}")


def meet(asked: Asked, effort: float = 1.0) -> Rounds:
    """The best rounds found. Raises Inseparable, and Undecided when neither is known."""
    past = len(asked.before)
    fresh = [turn for turn in range(past, asked.rounds) if turn not in asked.stays or turn == 0]
    turning = replace(
        turning_of(asked.people, len(asked.people), [asked.how_many(turn) for turn in fresh]),
        absent={at: _absent(asked, turn) for at, turn in enumerate(fresh)}, before=asked.before,
    )  # fmt: skip
    rotation = arrange(turning, effort)
    if together(rotation.rounds[past:], turning.apart):
        rotation = arrange(turning, effort, _separate(asked, turning, fresh))
    groups = list(rotation.rounds[:past])
    made = dict(zip(fresh, rotation.rounds[past:], strict=True))
    for turn in range(past, asked.rounds):
        groups.append(made[turn] if turn in made else _kept(groups[turn - 1], asked.there(turn)))
    return Rounds(tuple(groups), rotation, bool(turning.alike))


def together(rounds: Sequence[Sequence[Group]], pairs: Sequence[Pair]) -> list[tuple[int, Pair]]:
    """Which of the pairs are together, and in which round (from 0)."""
    return [
        (turn, two) for turn, groups in enumerate(rounds) for two in pairs
        if any(two[0] in group and two[1] in group for group in groups)
    ]  # fmt: skip


def _absent(asked: Asked, turn: int) -> frozenset[int]:
    return (asked.absent or {}).get(turn, frozenset())


def _separate(asked: Asked, turning: Turning, fresh: Sequence[int]) -> list[list[tuple[int, ...]]]:
    """Rounds in which all who must be apart are, to begin with. Raises Inseparable."""
    from seminar_designer.grouping.separating import Separating, clash, placed  # noqa: PLC0415 - it brings the solver

    found = []
    for turn, groups in zip(fresh, turning.groups, strict=True):
        there = asked.there(turn)
        at = {person: number for number, person in enumerate(there)}
        apart = tuple((at[one], at[other]) for one, other in turning.apart if one in at and other in at)
        question = Separating(tuple(even_sizes(len(there), groups)), apart)
        made = placed(question)
        if made is None:
            why = clash(question)
            pairs = tuple((there[one], there[other]) for one, other in why.apart)
            raise Inseparable(turn, groups, pairs, tuple(there[one] for one in why.mutual))
        found.append([tuple(there[one] for one in group) for group in made])
    return found


def _kept(groups: Sequence[Group], there: Sequence[int]) -> tuple[Group, ...]:
    """The groups of the round before with those who are there; who was not joins the smallest."""
    kept = [[person for person in group if person in there] for group in groups]
    for person in there:
        if not any(person in group for group in kept):
            min(kept, key=len).append(person)
    return tuple(tuple(sorted(group)) for group in kept if group)

