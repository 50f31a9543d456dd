"""Materials and room: what to bring, what to ask the venue for, how the room stands, breaks, meals and contacts."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.telling.supplies import DaySupply, Supplies, Supply
from seminar_designer.documents.telling.venue_words import VenueWords
from seminar_designer.documents.typesetting.calendar_words import dates, hours
from seminar_designer.documents.typesetting.money import euros
from seminar_designer.model.programme import ProgrammeDay

ARRIVAL = 15
"""Minutes before the start at which people are welcomed."""


@dataclass(frozen=True)
class Group:
    """Items to bring, or to ask the venue for."""

    title: str
    lines: tuple[Supply, ...]


@dataclass(frozen=True)
class DayList:
    """What a day needs."""

    title: str
    lines: tuple[DaySupply, ...]


@dataclass(frozen=True)
class PauseRow:
    """A break, a meal, the welcome: when, what, for how many."""

    when: str
    what: str
    people: str


@dataclass(frozen=True)
class Contact:
    """Whom to call; what is not known is written by hand."""

    who: str
    name: str
    phone: str


def fill(order: Order) -> Filling:
    """Values of the template."""
    return Filling(f"{order.words['document']} – {order.programme.brief.title}", _List(order).values())


DOCUMENT = Document("materials-list", fill)


class _List:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.words = order.words
        self.brief = order.programme.brief
        self.language = order.language
        self.reading = Reading(order.programme, order.catalogue, order.language)
        self.telling = SlotWords(self.reading, order.shared("facilitating"))
        self.supplies = Supplies(self.reading, self.telling, self.words)
        self.venue = VenueWords(self.reading, self.telling, self.words)
        self.remote = self.brief.delivery == "remote"

    def values(self) -> dict[str, object]:
        """Everything the template prints."""
        headings, days = self.words["headings"], self.order.programme.days
        several = len(days) > 1
        venue = self.venue.needed_remote() if self.remote else self.venue.needed()
        budget, cost = self.brief.budget, self.supplies.cost
        return {
            "title": self.brief.title,
            "subtitle": self._subtitle(),
            "groups": tuple(self._groups()),
            "several": several,
            "total": self.words.say("total", total=euros(cost, self.language)) if cost and not self.remote else "",
            "budget": self.words.say("budget", budget=euros(Decimal(str(budget.materials)), self.language))
            if budget
            else "",
            "days": tuple(self._days()) if several else (),
            "remote": self.remote,
            "room_title": headings["room_remote" if self.remote else "room"],
            "needed_title": headings["needed_remote" if self.remote else "needed"],
            "layouts": () if self.remote else tuple(self.venue.layouts()),
            "needed": tuple(venue),
            "needs": tuple(str(self.words["needs"][need]) for need in self.brief.needs),
            "pauses": tuple(row for number, day in enumerate(days, 1) for row in self._pauses(number, day)),
            "contacts": tuple(self._contacts()),
        }

    def _subtitle(self) -> str:
        client = self.brief.client.name if self.brief.client else ""
        days = self.order.programme.days
        known = [day.date for day in days if day.date is not None]
        when = dates(known, self.language) if len(known) == len(days) else ""
        team = self.telling.words.count("facilitators", self.brief.facilitators)
        parts = (client, when, self.telling.present(), team, self.telling.place())
        return " · ".join(part for part in parts if part)

    def _groups(self) -> Iterator[Group]:
        titles = self.words["groups"]
        for name, venue in (("remote" if self.remote else "bring", False), ("venue", True)):
            lines = self.supplies.lines(venue=venue)
            if lines and not (self.remote and venue):
                yield Group(str(titles[name]), lines)

    def _days(self) -> Iterator[DayList]:
        for number, day in enumerate(self.order.programme.days, start=1):
            lines = self.supplies.day(number)
            if lines:
                yield DayList(capitalised(self.telling.day(day, number)), lines)

    def _pauses(self, number: int, day: ProgrammeDay) -> Iterator[PauseRow]:
        """Welcome, breaks, meals and the evening of a day."""
        words = self.words["pauses_remote" if self.remote else "pauses"]
        everyone = self.words.count("for_people", self.reading.people + self.brief.facilitators)
        label = ""
        if len(self.order.programme.days) > 1:
            label = self.telling.words.say("day", number=number) + ", "
        arrival = hours(day.start - ARRIVAL, day.start, self.language)
        yield PauseRow(label + arrival, str(words["arrival"]), everyone)
        for slot in day.slots:
            if slot.kind in ("break", "lunch"):
                span = hours(slot.start, slot.end, self.language)
                yield PauseRow(label + span, str(words[slot.kind]), everyone)
        if day.evening:
            span = hours(day.evening.start, day.evening.end, self.language)
            yield PauseRow(label + span, capitalised(day.evening.title or str(words["dinner"])), everyone)

    def _contacts(self) -> Iterator[Contact]:
        names, brand, client = self.words["contacts"], self.order.brand, self.brief.client
        yield Contact(str(names["facilitator"]), brand.person or brand.name or "", brand.phone or "")
        yield Contact(str(names["client"]), (client.contact or client.name) if client else "", "")
        if self.remote:
            yield Contact(str(names["technical"]), "", "")
        else:
            yield Contact(str(names["venue"]), self.brief.venue.place or "", "")
            yield Contact(str(names["caterer"]), "", "")
