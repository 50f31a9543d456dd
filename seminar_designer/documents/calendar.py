"""The calendar file: an event a day that blocks the diary, and its breaks and lunch as free events inside it."""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from seminar_designer.documents.document import FileDocument, NotNeeded, Order
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.telling.timetable import Entry, entries
from seminar_designer.documents.typesetting.calendar_words import hours
from seminar_designer.documents.typesetting.diary import at, edition_number, identity, new_calendar, stamp
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.programme import ProgrammeDay

if TYPE_CHECKING:
    from icalendar import Calendar, Event


def make(order: Order) -> bytes:
    """The file. Raises NotNeeded while no day has a date."""
    if not any(day.date for day in order.programme.days):
        raise NotNeeded(str(order.words["not_needed"]))
    return bytes(_Calendar(order).made().to_ical())


DOCUMENT = FileDocument("calendar", "ics", make)


class _Calendar:
    def __init__(self, order: Order) -> None:
        self.order, self.words, self.language = order, order.words, order.language
        self.brief = order.programme.brief
        self.occasion = Occasion(order)
        self.slots = SlotWords(self.occasion.reading, order.shared("facilitating"))

    def made(self) -> "Calendar":
        """All events of the days that have a date, with the rules of their time zone."""
        calendar = new_calendar(typeset(self.brief.title, self.language))
        for number, day in enumerate(self.order.programme.days, start=1):
            if day.date is not None:
                for event in self.events(day, day.date, number):
                    calendar.add_component(event)
        return calendar

    def events(self, day: ProgrammeDay, date: datetime.date, number: int) -> Iterator["Event"]:
        """The day, its evening, and its breaks."""
        title = self.brief.title
        if len(self.order.programme.days) > 1:
            title = self.words.say("day_of", title=title, number=number, total=len(self.order.programme.days))
        event = self.event(f"day {number}", title, date, day.start, day.start + _after(day.start, day.end, MIDNIGHT))
        told = (typeset(line, self.language) for line in self.description(day))
        event.add("description", "\n".join(told).strip("\n"))
        if self.brief.venue.place:
            event.add("location", typeset(self.brief.venue.place, self.language))
        yield event
        for count, pause in enumerate((slot for slot in day.slots if slot.kind in ("break", "lunch")), start=1):
            start = day.start + _after(day.start, pause.start)
            name = self.words.say("pause", name=self.slots.name(pause), title=self.brief.title)
            yield self.event(f"day {number} pause {count}", name, date, start, start + pause.minutes, busy=False)
        if day.evening:
            start = day.start + _after(day.start, day.evening.start)
            evening = capitalised(day.evening.title or str(self.words["evening"]))
            name = self.words.say("pause", name=evening, title=title)
            end = start + _after(day.evening.start, day.evening.end, MIDNIGHT)
            yield self.event(f"day {number} evening", name, date, start, end)

    def event(
        self, what: str, title: str, date: datetime.date, start: int, end: int, *, busy: bool = True
    ) -> "Event":
        """An event whose identity is that of the client, the title and `what` of it this is: a new date moves it."""
        from icalendar import Event  # noqa: PLC0415

        client = self.brief.client.name if self.brief.client else ""
        edition = self.order.edition
        event = Event()
        event.add("uid", identity(client, self.brief.title, what))
        event.add("dtstamp", stamp(edition))
        event.add("sequence", edition_number(edition))
        event.add("summary", typeset(title, self.language), parameters={"language": self.language})
        event.add("dtstart", at(date, start))
        event.add("dtend", at(date, end))
        event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
        event.add("status", "CONFIRMED")
        return event

    def description(self, day: ProgrammeDay) -> Iterator[str]:
        """The course of each half-day, as participants read it, and whom to turn to."""
        if day.title:
            yield day.title
        told = list(entries(day, self.occasion.reading))
        for half in _halves(told):
            yield ""
            yield self.words.say("half", hours=hours(half[0].start, half[-1].end, self.language))
            yield from map(self.line, half)
        if day.evening_work:
            yield ""
            yield self.words.say("evening_work", text=day.evening_work.text)
        if self.occasion.contact:
            yield ""
            yield self.words.say("contact", contact=self.occasion.contact)

    def line(self, entry: Entry) -> str:
        """When something starts, and what."""
        name = self.slots.name(entry.pause) if entry.pause else " · ".join(map(capitalised, entry.titles))
        return self.words.say("line", time=self.slots.clock(entry.start), name=name or self.words["work"])


def _halves(told: list[Entry]) -> Iterator[list[Entry]]:
    """The entries between meals."""
    half: list[Entry] = []
    for entry in told:
        if entry.pause is not None and entry.pause.kind == "lunch":
            if half:
                yield half
            half = []
        else:
            half.append(entry)
    if half:
        yield half


def _after(start: int, time: int, whole: int = 0) -> int:
    """Minutes from a time of day to the next time it is so late; `whole` when both are the same."""
    return (time - start) % MIDNIGHT or whole
