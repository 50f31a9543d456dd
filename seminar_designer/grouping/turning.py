"""What a rotation must answer: how many groups in each round, who is there, who has met, who is apart or together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from seminar_designer.grouping.lines import Pair

Group = tuple[int, ...]
"""People by number, from 0, in order."""


@dataclass(frozen=True)
class Turning:
    """So many `groups` in each round to come, for `people`.

    `alike` are groups of people who know one another already, `apart` pairs who are never together, `together` pairs
    who wish to be together once, `absent` those who are not there, by round (from 0). `before` are rounds that took
    place: who met in them knows one another. `worth` is how much more meeting again counts than being alike once.
    """

    people: int
    groups: Sequence[int]
    alike: Sequence[Sequence[int]] = ()
    apart: Sequence[Pair] = ()
    together: Sequence[Pair] = ()
    absent: Mapping[int, frozenset[int]] = field(default_factory=dict)
    before: Sequence[Sequence[Group]] = ()
    worth: int = 1

    @property
    def known(self) -> list[Sequence[int]]:
        """All groups of people who know one another: those alike, and those of the rounds before."""
        return [*self.alike, *(group for groups in self.before for group in groups for _ in range(self.worth))]

    @property
    def plain(self) -> bool:
        """Whether all rounds are the same, for everybody, and no two people differ from any other two."""
        special = (*self.alike, *self.apart, *self.together, *self.before)
        return len(set(self.groups)) == 1 and not special and not any(self.absent.values())

    def there(self, turn: int) -> list[int]:
        """The people of a round."""
        absent = self.absent.get(turn, frozenset())
        return [person for person in range(self.people) if person not in absent]
