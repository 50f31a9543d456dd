"""The calendar file of a cycle: an event a meeting, with the same identity when its date changes."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from seminar_designer.documents.document import CycleFileDocument, CycleOrder
from seminar_designer.documents.telling.cycle_reading import Consulted, CycleReading, Met
from seminar_designer.documents.typesetting.diary import at, edition_number, identity, new_calendar, stamp
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.cycle import CycleMeeting

if TYPE_CHECKING:
    from icalendar import Event


def make(order: CycleOrder) -> bytes:
    """The file, for the whole group."""
    reading = CycleReading(order)
    calendar = new_calendar(typeset(order.cycle.brief.title, order.language), "cycle")
    for meeting, met in zip(order.cycle.meetings, reading.meetings(), strict=True):
        calendar.add_component(_event(order, reading, meeting, met))
    return bytes(calendar.to_ical())


CYCLE_DOCUMENT = CycleFileDocument("cycle-ics", "ics", make, moment="changed")


def _event(order: CycleOrder, reading: CycleReading, meeting: CycleMeeting, met: Met) -> "Event":
    """An event; its sequence grows with the days of editions, and with each date moved on the same day."""
    from icalendar import Event  # noqa: PLC0415 - it takes long to import

    brief, language = order.cycle.brief, order.language
    client = brief.client.name if brief.client else ""
    event = Event()
    event.add("uid", identity(client, brief.title, f"meeting {meeting.number}"))
    event.add("dtstamp", stamp(order.edition))
    event.add("sequence", edition_number(order.edition) + meeting.moved)
    many = len(order.cycle.meetings)
    title = order.words.say("event", title=brief.title, number=meeting.number, many=many)
    event.add("summary", typeset(title, language), parameters={"language": language})
    event.add("dtstart", at(meeting.date, meeting.start))
    event.add("dtend", at(meeting.date, meeting.end))
    told = [typeset(line, language) for line in _description(order, reading, met)]
    event.add("description", "\n".join(told))
    if brief.venue.place:
        event.add("location", typeset(brief.venue.place, language))
    event.add("transp", "OPAQUE")
    event.add("status", "CONFIRMED")
    return event


def _description(order: CycleOrder, reading: CycleReading, met: Met) -> Iterator[str]:
    """What kind of meeting it is, who is what, and whom to tell when one cannot come."""
    if not met.usual:
        yield met.kind
    yield from (line for one in met.consultations if (line := _roles(order, one)))
    if met.back:
        yield order.words.say("back", names=met.back)
    yield from met.notes
    if reading.occasion.contact:
        yield order.words.say("contact", contact=reading.occasion.contact)


def _roles(order: CycleOrder, one: Consulted) -> str:
    words = order.words["roles"]
    told = [words.say(role, name=name) for role in words.entries if (name := getattr(one, role))]
    return (f"{one.label}. " if one.label and told else "") + " · ".join(told)
