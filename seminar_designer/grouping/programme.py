"""The rounds of a programme: its slots in subgroups, each with its groups of participants."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.grouping.rotation import Group, Rotation, rotate
from seminar_designer.model.brief import Participants
from seminar_designer.model.programme import Programme, Slot


@dataclass(frozen=True)
class Round:
    """A slot in subgroups, on the day of this number (from 1), and its groups."""

    day: int
    slot: Slot
    groups: tuple[Group, ...]


def with_whom(programme: Programme) -> tuple[tuple[Round, ...], Rotation]:
    """The groups of every slot in subgroups, and how people meet over the whole programme.

    People are numbers from 0: first those who are named, in the order of the brief, then the others expected.
    """
    places = [(number, slot) for number, day in enumerate(programme.days, start=1) for slot in _split(day.slots)]
    participants = programme.brief.participants
    people = max(participants.expected, len(participants.people))
    rotation = rotate(people, [slot.group.subgroups for _, slot in places if slot.group], _alike(participants))
    rounds = (Round(day, slot, groups) for (day, slot), groups in zip(places, rotation.rounds, strict=True))
    return tuple(rounds), rotation


def _split(slots: Iterator[Slot]) -> Iterator[Slot]:
    return (slot for slot in slots if slot.group is not None and slot.group.subgroups > 1)


def _alike(participants: Participants) -> list[list[int]]:
    """Colleagues: the people of a company, and those of a service, twice: that is where reporting lines are."""
    companies: dict[str, list[int]] = defaultdict(list)
    services: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, person in enumerate(participants.people):
        company, service = _same(person.company), _same(person.service)
        if company:
            companies[company].append(number)
        if service:
            services[company, service].append(number)
    return [group for group in (*companies.values(), *services.values(), *services.values()) if len(group) > 1]


def _same(name: str | None) -> str:
    """The name as it counts: « ARMOR » and « Armor » are one company."""
    return (name or "").strip().casefold()
