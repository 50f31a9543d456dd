"""When, where, with whom and for how long: what every paper for participants states at its head."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Order
from seminar_designer.documents.telling.half_days import half_days
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.typesetting.calendar_words import clock, dates, duration, full_date, hours
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.people import Person

WORDS = "participant-papers"
"""The file of words that papers for participants share."""


@dataclass(frozen=True)
class Passage:
    """A text; `missing` when it says what is still to be completed."""

    text: str
    missing: bool = False


@dataclass(frozen=True)
class Fact:
    """What there is to say, and what it is about."""

    label: str
    values: tuple[Passage, ...]


@dataclass(frozen=True)
class Addressee:
    """Whom a paper is for, and in one line what they do and where; without a name, to be written by hand."""

    name: str = ""
    role: str = ""
    company: str = ""


class Occasion:
    """The programme as its participants come to it, in the words of its nature."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.brief = order.programme.brief
        self.language = order.language
        self.training = self.brief.nature == "training"
        self.words: Words = order.shared(WORDS).over(self.brief.nature)
        self.reading = Reading(order.programme, order.catalogue, order.language)
        self.days = order.programme.days

    @property
    def client(self) -> str:
        """The client's name, if there is one."""
        return self.brief.client.name if self.brief.client else ""

    @property
    def minutes(self) -> int:
        """Minutes of the programme, meals left out."""
        return sum(half.total.minutes for day in self.days for half in half_days(day))

    @property
    def objectives(self) -> tuple[str, ...]:
        """What participants will be able to do, one sentence each."""
        return tuple(self.reading.statement(one).rstrip(" .;") for one in self.order.programme.objectives)

    def missing(self, what: str) -> Passage:
        """That something is still to be completed."""
        return Passage(capitalised(self.words.say("to_complete", what=self.words["missing"][what])), missing=True)

    def given(self, text: str | None, missing: str) -> Passage:
        """What was given, or that it is still to be completed."""
        return Passage(text) if text else self.missing(missing)

    def dates(self) -> Passage:
        """All dates in as few words as possible."""
        return self.given(self.known_dates, "dates")

    @property
    def known_dates(self) -> str:
        """All dates in as few words as possible; nothing when one is still open."""
        known = [day.date for day in self.days if day.date is not None]
        return dates(known, self.language) if known and len(known) == len(self.days) else ""

    def subtitle(self) -> str:
        """Client and dates, in one line."""
        return " · ".join(part for part in (self.client, self.known_dates) if part)

    def day(self, number: int) -> str:
        """The name of a day: its date, or its number while it has none."""
        date = self.days[number - 1].date
        return full_date(date, self.language) if date else self.words.say("day", number=number)

    def hours(self) -> str:
        """Hours of all days, once when they are the same."""
        spans = [hours(day.start, day.end, self.language) for day in self.days]
        if len(set(spans)) == 1:
            return spans[0]
        days = (self.words.say("day_hours", number=number, hours=span) for number, span in enumerate(spans, start=1))
        return "; ".join(days)

    def clock(self, minutes: int) -> str:
        """A time of day in the language."""
        return clock(minutes, self.language)

    def duration(self) -> str:
        """Days and hours, meals left out; for a part of a day, its hours."""
        hours = duration(self.minutes, self.language)
        if len(self.days) == 1 and len(half_days(self.days[0])) == 1:
            return self.words.say("part_of_a_day", hours=hours)
        return self.words.say("duration", days=self.words.count("days", len(self.days)), hours=hours)

    def place(self) -> Passage:
        """Where it is, or how people meet at a distance."""
        mode = str(self.words["modes"][self.brief.delivery])
        if self.brief.venue.place:
            return Passage(self.words.say("place", place=self.brief.venue.place, mode=mode))
        return self.missing("link" if self.brief.delivery == "remote" else "place")

    @property
    def leader(self) -> str:
        """Who trains or facilitates, if known."""
        return self.brief.training.trainer or self.order.brand.person or ""

    @property
    def contact(self) -> str:
        """Whom to call or write to: name, telephone and e-mail that are given."""
        brand = self.order.brand
        told = " · ".join(part for part in (brand.person, brand.phone, brand.email) if part)
        return self.brief.training.contact or (told if brand.phone or brand.email else "")

    def provider(self) -> Iterator[Passage]:
        """Who organises it; for a training, with its registration."""
        brand = self.order.brand
        if brand.name or self.training:
            yield self.given(brand.name, "provider")
        if not self.training:
            return
        registration = brand.provider.registration
        if registration:
            yield Passage(self.words.say("registered", number=registration.number, region=registration.region))
        else:
            yield self.missing("registration")

    def data_notice(self, purpose: str) -> tuple[Passage, ...]:
        """What the data on a paper serve, who answers for them and whom to ask."""
        words: Words = self.words["data"]
        told = [purpose]
        if self.order.brand.name:
            told.append(words.say("responsible", name=self.order.brand.name))
        contact = self.order.brand.email or self.contact
        told.append(words.say("rights", contact=contact) if contact else str(words["rights_open"]))
        missing = () if self.order.brand.name or not self.training else (self.missing("responsible"),)
        return (Passage(" ".join(told)), *missing)

    def addressees(self) -> tuple[Addressee, ...]:
        """A paper for each participant known by name, or one without a name."""
        people = self.brief.participants.people
        return tuple(map(self._addressee, people)) or (Addressee(company=self.client),)

    def _addressee(self, person: Person) -> Addressee:
        role = ", ".join(part for part in (person.function, person.service) if part)
        return Addressee(person.name, role, person.company or self.client)
