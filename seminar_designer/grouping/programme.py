"""The rounds of a programme: its slots in subgroups, each with its groups of participants."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from seminar_designer.grouping.bound import fewest_repeats
from seminar_designer.grouping.mixing import turning_of
from seminar_designer.grouping.rotation import Rotation, arrange, repeats
from seminar_designer.grouping.turning import Group, Turning
from seminar_designer.model.programme import Programme, Slot


@dataclass(frozen=True)
class Round:
    """A slot in subgroups, on the day of this number (from 1), and its groups."""

    day: int
    slot: Slot
    groups: tuple[Group, ...]


def with_whom(
    programme: Programme, chained: Callable[[Slot, Slot], bool] = lambda _before, _slot: False
) -> tuple[tuple[Round, ...], Rotation]:
    """The groups of every slot in subgroups, and how people meet over the whole programme.

    People are numbers from 0: first those who are named, in the order of the brief, then the others expected. A slot
    that is `chained` to the one before it keeps its groups; the rotation counts them once. A meeting of a series has
    its part of a rotation over all meetings, as if each had as many groups as this one.
    """
    places = [(number, slot) for number, day in enumerate(programme.days, start=1) for slot in _split(day.slots)]
    stays = [_stays(before, place, chained) for before, place in zip([None, *places], places, strict=False)]
    participants = programme.brief.participants
    people = max(participants.expected, len(participants.people))
    counts = [slot.group.subgroups for (_, slot), same in zip(places, stays, strict=True) if slot.group and not same]
    asked, meeting = turning_of(participants.people, people, counts), programme.brief.schedule.meeting
    rotation = arrange(asked) if meeting is None else _part(asked, meeting.number, meeting.of)
    fresh = iter(rotation.rounds)
    rounds: list[Round] = []
    for (day, slot), same in zip(places, stays, strict=True):
        rounds.append(Round(day, slot, rounds[-1].groups if same else next(fresh)))
    return tuple(rounds), rotation


def _part(asked: Turning, number: int, of: int) -> Rotation:
    """The rounds of one meeting, of a rotation over so many: people meet others at the next one."""
    many = len(asked.groups)
    every = arrange(replace(asked, groups=[*asked.groups] * of))
    rounds = every.rounds[many * (number - 1) : many * number]
    bound = fewest_repeats(asked.people, asked.groups, asked.known, worth=asked.worth)
    return Rotation(asked.people, rounds, repeats(rounds, asked.known, asked.worth), bound)


def _stays(before: tuple[int, Slot] | None, place: tuple[int, Slot], chained: Callable[[Slot, Slot], bool]) -> bool:
    """Whether a slot keeps the groups of the one before: on the same day, and in as many groups."""
    if before is None or before[0] != place[0] or before[1].group is None or place[1].group is None:
        return False
    return before[1].group.subgroups == place[1].group.subgroups and chained(before[1], place[1])


def _split(slots: Iterator[Slot]) -> Iterator[Slot]:
    return (slot for slot in slots if slot.group is not None and slot.group.subgroups > 1)
