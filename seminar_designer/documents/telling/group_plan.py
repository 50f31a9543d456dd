"""Who works with whom, told: the names of the members of each group, slot by slot."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.documents.typesetting.words import filled
from seminar_designer.grouping import with_whom
from seminar_designer.grouping.mixing import mixed_by
from seminar_designer.model.people import Person
from seminar_designer.model.programme import Slot


@dataclass(frozen=True)
class Turn:
    """A slot in subgroups: the day's number, when it starts, and the members of each group, by number from 0."""

    day: int
    slot: Slot
    time: str
    groups: tuple[tuple[int, ...], ...]

    def group_of(self, person: int) -> int:
        """The number of the group of a person, from 1."""
        return next(number for number, group in enumerate(self.groups, start=1) if person in group)


class GroupPlan:
    """The groups of a programme, and who its people are."""

    def __init__(self, reading: Reading, number: str = "{n}") -> None:
        """`number` is how somebody is called whose name is not known when those of others are: « n° {n} »."""
        self._number = number
        self.known: tuple[Person, ...] = reading.programme.brief.participants.people
        rounds, self.rotation = with_whom(reading.programme, lambda before, slot: _takes_up(before, slot, reading))
        self.turns = tuple(
            Turn(one.day, one.slot, clock(one.slot.start, reading.language), one.groups) for one in rounds
        )

    @property
    def people(self) -> int:
        """How many people there are, known by name or not."""
        return self.rotation.people

    @property
    def unknown(self) -> range:
        """Numbers, from 1, of those who are not known by name."""
        return range(len(self.known) + 1, self.people + 1)

    def name(self, person: int) -> str:
        """The name of a person, or their number from 1."""
        if person < len(self.known):
            return self.known[person].name
        return filled(self._number, {"n": person + 1}) if self.known else str(person + 1)

    def names(self, group: tuple[int, ...]) -> Iterator[str]:
        """The members of a group, in order."""
        return map(self.name, group)

    @property
    def mixed_by(self) -> list[str]:
        """What groups are mixed by: service, level, site, company."""
        return mixed_by(self.known)


def _takes_up(before: Slot, slot: Slot, reading: Reading) -> bool:
    """Whether a slot goes on with what the one before it began: its block follows, or takes up again, that one's."""
    block = reading.block(slot)
    return block is not None and before.block in (*block.follows, *block.resumes)
