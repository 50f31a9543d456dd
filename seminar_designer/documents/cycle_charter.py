"""The charter of a group: what its members promise one another, to be completed and signed at the first meeting."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.cut_rows import cut_row
from seminar_designer.documents.telling.cycle_reading import CycleReading
from seminar_designer.documents.typesetting.words import Words

NAME = 42.0
"""Millimetres of a name in the table to sign."""

UNNAMED = 2
"""Lines to sign on beside those for members known by name, or for as many as are expected."""

QUORUM = 4
"""Consultants without whom no consultation is held (co-development, absence); in a small group, all but one person."""


@dataclass(frozen=True)
class Promise:
    """What is agreed on one matter, sentence by sentence."""

    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Role:
    """Somebody in the group: what they do, and what they do not."""

    name: str
    does: str
    does_not: str


def fill(order: CycleOrder) -> Filling:
    """Values of the template."""
    reading = CycleReading(order)
    brief = order.cycle.brief
    words = order.words.over(brief.nature)
    values = {
        "title": brief.title,
        "client": brief.client.name if brief.client else "",
        "glance": " · ".join(reading.glance()),
        "promises": tuple(_promises(words, len(order.cycle.meetings), brief.participants.expected)),
        "roles": tuple(_roles(words)),
        "may": tuple(map(str, words["sponsor"]["may"])),
        "never": tuple(map(str, words["sponsor"]["never"])),
        "own": range(6),
        "signing": tuple(_pairs([*_members(order), *[""] * UNNAMED])),
        "leader": reading.occasion.leader,
        "words": words,
    }
    return Filling(f"{words['document']} – {brief.title}", values)


CYCLE_DOCUMENT = CycleDocument("cycle-charter", fill, moment="planned")


def _promises(words: Words, meetings: int, people: int) -> Iterator[Promise]:
    facts = {"meetings": meetings, "least": meetings - 1, "quorum": max(1, min(QUORUM, people - 2))}
    promises: Words = words["promises"]
    for name in promises.entries:
        one: Words = promises[name]
        told = tuple(Words({"said": text}, words.language).say("said", **facts) for text in one["sentences"])
        yield Promise(str(one["name"]), told)


def _roles(words: Words) -> Iterator[Role]:
    roles: Words = words["roles"]
    for name in roles.entries:
        one: Words = roles[name]
        yield Role(str(one["name"]), str(one["does"]), str(one["does_not"]))


def _members(order: CycleOrder) -> list[str]:
    """Members by name, else a blank for each who is expected."""
    people = order.cycle.brief.participants
    return [person.name for person in people.people] or [""] * people.expected


def _pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    """The names in two columns, read downwards; one that no page could hold goes on in the next row."""
    half = (len(names) + 1) // 2
    for left, right in zip(names[:half], [*names[half:], ""][:half], strict=True):
        for piece in cut_row({"left": left, "right": right}, {"left": NAME, "right": NAME}):
            yield piece["left"], piece["right"]
