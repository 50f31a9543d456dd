"""The sheets of a consultation, step by step: for the client, the consultants, the observer and the time keeper."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.cycle_reading import CycleReading
from seminar_designer.documents.telling.six_steps import Step, Timed, steps, timed
from seminar_designer.documents.telling.writing_boxes import Box, boxes
from seminar_designer.documents.typesetting.ruled import page_points
from seminar_designer.documents.typesetting.words import Words

MARGINS = 32.0
HEAD = 96.0
"""Points of the head of a sheet."""

MOST = 14
"""Consultations whose minutes a sheet holds."""

FORMS = ((5, 10, 5, 20, 10, 10), (10, 15, 5, 25, 10, 10), (10, 20, 5, 30, 10, 15))
"""Minutes of the steps in an hour, in 75 and in 90 minutes (co-development), told where no programme is known."""


@dataclass(frozen=True)
class Sheet:
    """A page for somebody, with boxes to write in."""

    kicker: str
    title: str
    lead: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Watched:
    """What the observer looks at during a step."""

    number: str
    name: str
    look: str


def fill(order: CycleOrder) -> Filling:
    """Two pages for the client, one for each consultant, one for the observer, one for the time keeper."""
    reading = CycleReading(order)
    brief, words = order.cycle.brief, order.words
    told = tuple(steps(order))
    values = {
        "title": brief.title,
        "sheets": tuple(_sheets(order)),
        "watched": tuple(_watched(words, told)),
        "kinds": tuple(map(str, words["observer"]["kinds"])),
        "steps": told,
        "times": _times(order),
        "signals": tuple(map(str, words["time"]["signals"])),
        "credit": reading.words["method"],
        "words": words,
    }
    return Filling(f"{words['document']} – {brief.title}", values)


CYCLE_DOCUMENT = CycleDocument("consultation-sheets", fill)


def _sheets(order: CycleOrder) -> Iterator[Sheet]:
    words, page = order.words, page_points(order.brand, MARGINS)
    for name in words["sheets"].entries:
        one: Words = words["sheets"][name]
        yield Sheet(str(one["kicker"]), str(one["title"]), str(one["lead"]), boxes(one["boxes"], page - HEAD))


def _watched(words: Words, told: tuple[Step, ...]) -> Iterator[Watched]:
    looks = words["observer"]["looks"]
    for step, look in zip(told, looks, strict=True):
        yield Watched(step.number, step.name, str(look))


def _times(order: CycleOrder) -> tuple[Timed, ...]:
    """The minutes of each consultation of the cycle, else those of the usual forms."""
    known = tuple(timed(order))
    if known:
        return known[:MOST]
    return tuple(Timed(f"{sum(form)} min", tuple(map(str, form)), str(sum(form))) for form in FORMS)
