"""The six steps of a consultation, as the papers of a cycle print them: the words of the poster, and their minutes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.document import CycleOrder
from seminar_designer.documents.telling.consultation import NAMES, USUAL, every
from seminar_designer.documents.typesetting.words import Words


@dataclass(frozen=True)
class Step:
    """A step: who talks, the rule that holds, and its minutes, between the least and the most of the cycle."""

    number: str
    name: str
    who: str
    rule: str
    minutes: str


@dataclass(frozen=True)
class Timed:
    """The consultation of a meeting: the minutes of each step, and of all."""

    name: str
    minutes: tuple[str, ...]
    total: str


def consultations(order: CycleOrder) -> tuple[tuple[int, int, tuple[int, ...]], ...]:
    """Of each consultation whose programme is known: meeting, place there (from 0; −1 when alone), minutes of steps."""
    found = []
    for number, programme in sorted(order.programmes.items()):
        told = every(programme)
        found += [(number, place if len(told) > 1 else -1, one) for place, one in enumerate(told)]
    return tuple(found)


def steps(order: CycleOrder) -> Iterator[Step]:
    """The six steps in the words of the poster."""
    words: Words = order.shared("wall-posters")["method"]
    known = [minutes for _, _, minutes in consultations(order)] or [USUAL]
    for number, name in enumerate(NAMES):
        one: Words = words["steps"][name]
        told = _span([minutes[number] for minutes in known])
        minutes = words.say("minutes", n=told)
        yield Step(str(number + 1), str(one["name"]), str(one["who"]), str(one["rule"]), minutes)


def timed(order: CycleOrder) -> Iterator[Timed]:
    """The minutes of every consultation, called by its meeting and, of two, its letter."""
    for meeting, place, minutes in consultations(order):
        name = f"{meeting}{' ' + 'AB'[place] if place >= 0 else ''}"
        yield Timed(name, tuple(map(str, minutes)), str(sum(minutes)))


def _span(minutes: Sequence[int]) -> str:
    low, high = min(minutes), max(minutes)
    return str(low) if low == high else f"{low}–{high}"
