"""The road maps of a cycle: for each member a page with their dates, what they are at each meeting, what to prepare."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import CycleDocument, CycleOrder, Filling, NotNeeded
from seminar_designer.documents.telling.cut_rows import cut_row
from seminar_designer.documents.telling.cycle_reading import CycleReading, Part
from seminar_designer.documents.typesetting.calendar_words import listed

WIDTHS = {"roles": 44.0, "prepare": 72}


@dataclass(frozen=True)
class Row:
    """A meeting as its person comes to it; `strong` when they are the client."""

    number: str
    date: str
    hours: str
    kind: str
    roles: str
    prepare: str
    strong: bool


@dataclass(frozen=True)
class Sheet:
    """The page of a person."""

    name: str
    turns: str
    rows: tuple[Row, ...]


def fill(order: CycleOrder) -> Filling:
    """A page for each of those who belong to the group to the end. Raises NotNeeded when nobody is known by name."""
    reading = CycleReading(order)
    if not reading.named:
        raise NotNeeded(str(order.words["not_needed"]))
    brief = order.cycle.brief
    values = {
        "title": brief.title,
        "client": brief.client.name if brief.client else "",
        "glance": " · ".join(reading.glance()),
        "sheets": tuple(_sheet(name, reading, order) for name in reading.staying()),
        "absence": _absence(reading, order),
        "words": order.words,
    }
    return Filling(f"{order.words['document']} – {brief.title}", values)


CYCLE_DOCUMENT = CycleDocument("cycle-person-sheets", fill)


def _sheet(name: str, reading: CycleReading, order: CycleOrder) -> Sheet:
    turns = [
        str(meeting.number)
        for meeting in order.cycle.meetings
        if any(one.client == name for one in meeting.consultations)
    ]
    told = order.words.count("turns", len(turns), numbers=listed(turns, order.language)) if turns else ""
    return Sheet(name, told or str(order.words["no_turn"]), tuple(_rows(name, reading)))


def _rows(name: str, reading: CycleReading) -> Iterator[Row]:
    for met in reading.meetings():
        part: Part = reading.part(name, met.number)
        cells = {"roles": part.roles, "prepare": part.prepare}
        for position, piece in enumerate(cut_row(cells, WIDTHS)):
            first = position == 0
            yield Row(
                str(met.number) if first else "", met.date if first else "", met.hours if first else "",
                met.kind if first and not met.usual else "", piece["roles"], piece["prepare"], part.strong,
            )  # fmt: skip


def _absence(reading: CycleReading, order: CycleOrder) -> str:
    contact = reading.occasion.contact
    return order.words.say("absence", contact=contact) if contact else str(order.words["absence_open"])
