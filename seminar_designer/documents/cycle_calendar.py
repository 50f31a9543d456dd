"""The calendar of a cycle: every meeting on a page, who is what at each, who tells what became of their actions."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling
from seminar_designer.documents.telling.cut_rows import cut_row
from seminar_designer.documents.telling.cycle_reading import Consulted, CycleReading, Met
from seminar_designer.documents.typesetting.calendar_words import duration

WIDTHS = {
    "date": 47.0, "kind": 31, "client": 31, "reserve": 27, "helper": 27, "time_keeper": 27, "observer": 27, "back": 27,
    "note": 47,
}  # fmt: skip
"""Millimetres of the texts in each column."""


@dataclass(frozen=True)
class Row:
    """A consultation of a meeting, or what goes on with it; one that `opens` a meeting says which it is."""

    opens: bool
    number: str = ""
    date: str = ""
    hours: str = ""
    kind: str = ""
    client: str = ""
    reserve: str = ""
    helper: str = ""
    time_keeper: str = ""
    observer: str = ""
    back: str = ""
    note: str = ""


@dataclass(frozen=True)
class Meaning:
    """What a role is called and what it does."""

    name: str
    text: str


def fill(order: CycleOrder) -> Filling:
    """Values of the template: the meetings in rows, and what the roles mean."""
    reading = CycleReading(order)
    brief = order.cycle.brief
    values = {
        "title": brief.title,
        "client": brief.client.name if brief.client else "",
        "dated": order.dated,
        "glance": " · ".join(reading.glance()),
        "rows": tuple(row for met in reading.meetings() for row in _rows(met)),
        "total": order.words.say("total", total=duration(reading.minutes, order.language)),
        "meanings": tuple(_meanings(order)),
        "contact": order.words.say("contact", contact=reading.occasion.contact) if reading.occasion.contact else "",
        "words": order.words,
    }
    return Filling(f"{order.words['document']} – {brief.title}", values)


CYCLE_DOCUMENT = CycleDocument("cycle-calendar", fill, moment="changed")


def _rows(met: Met) -> Iterator[Row]:
    for position, one in enumerate(met.consultations or (Consulted("", "", "", "", "", ""),)):
        told = {
            "date": met.date if position == 0 else "",
            "kind": met.kind if position == 0 else "",
            "client": f"{one.label}. {one.client}" if one.label and one.client else one.client,
            "reserve": one.reserve, "helper": one.helper, "time_keeper": one.time_keeper, "observer": one.observer,
            "back": met.back if position == 0 else "",
            "note": " ".join(met.notes) if position == 0 else "",
        }  # fmt: skip
        for piece, cells in enumerate(cut_row(told, WIDTHS)):
            first = position == piece == 0
            yield Row(first, str(met.number) if first else "", hours=met.hours if first else "", **cells)


def _meanings(order: CycleOrder) -> Iterator[Meaning]:
    columns, meanings = order.words["columns"], order.words["meanings"]
    for name in meanings.entries:
        yield Meaning(str(columns[name]), str(meanings[name]))
