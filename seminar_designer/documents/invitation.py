"""The invitation (« convocation » to a training): when and where to come, with what, and whom to speak to."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.meeting_roles import roles, which
from seminar_designer.documents.telling.occasion import Addressee, Fact, Occasion, Passage
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.typesetting.calendar_words import hours, listed
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.programme import ProgrammeDay

EARLY = 15
"""Minutes before the start at which participants are welcome."""


@dataclass(frozen=True)
class Letter:
    """One invitation; the name is a line to write on when it is not known."""

    to: Addressee
    line: str


@dataclass(frozen=True)
class Row:
    """A day: when it starts and ends, and when there is a meal."""

    date: str
    arrival: str
    hours: str
    lunch: str


def fill(order: Order) -> Filling:
    """A page for each participant known by name, else one without a name."""
    view = _Invitation(order)
    title = order.programme.brief.title
    values = {
        "kicker": view.words["kicker"],
        "title": title,
        "subtitle": view.occasion.subtitle(),
        "greeting": view.greeting(),
        "letters": tuple(view.letters()),
        "objectives": view.occasion.objectives,
        "arrival": view.words["columns"]["connection" if view.remote else "arrival"],
        "days": tuple(view.days()),
        "meals": any(row.lunch for row in view.days()),
        "facts": tuple(view.facts()),
        "data": view.occasion.data_notice(str(view.words["purpose"])) if view.occasion.training else (),
        "words": view.words,
    }
    return Filling(f"{view.words['kicker']} – {title}", values)


DOCUMENT = Document("invitation", fill)


class _Invitation:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.occasion = Occasion(order)
        self.brief = order.programme.brief
        self.words: Words = order.words.over(self.brief.nature)
        self.remote = self.brief.delivery == "remote"

    def letters(self) -> Iterator[Letter]:
        """To whom."""
        for one in self.occasion.addressees():
            yield Letter(one, ", ".join(part for part in (one.role, one.company) if part) if one.name else "")

    def greeting(self) -> str:
        """What it is about, in a sentence."""
        return self.words.say("greeting", length=self.occasion.duration())

    def days(self) -> Iterator[Row]:
        """The days, each with its hours."""
        for number, day in enumerate(self.order.programme.days, start=1):
            date = capitalised(self.occasion.day(number))
            if day.date is None:
                date = self.words.say("undated", day=date)
            arrival = self.occasion.clock(day.start - EARLY)
            yield Row(date, arrival, hours(day.start, day.end, self.order.language), self._lunch(day))

    def _lunch(self, day: ProgrammeDay) -> str:
        meals = [hours(slot.start, slot.end, self.order.language) for slot in day.slots if slot.kind == "lunch"]
        return listed(meals, self.order.language)

    def facts(self) -> Iterator[Fact]:
        """All that one must know to come."""
        told = {
            "meeting": (Passage(line) for line in (which(self.order), *roles(self.order)) if line),
            "place": self._place(),
            "leader": self._needed(self.occasion.leader, "leader"),
            "contact": iter([self.occasion.given(self.occasion.contact, "contact")]),
            "bring": iter([Passage(self._bring())]),
            "meals": self._meals(),
            "access": self._access(),
            "absence": self._absence(),
            "attached": (Passage(str(self.words["attached"])) for _ in range(self.occasion.training)),
        }
        labels: Words = self.words["labels"]
        for name, passages in told.items():
            values = tuple(Passage(capitalised(one.text), one.missing) for one in passages)
            if values:
                yield Fact(labels[name], values)

    def _needed(self, text: str, missing: str) -> Iterator[Passage]:
        """What was given; what a training must state else is still to be completed."""
        passage = self.occasion.given(text, missing)
        if self.occasion.training or not passage.missing:
            yield passage

    def _place(self) -> Iterator[Passage]:
        yield self.occasion.place()
        yield Passage(str(self.words["connecting" if self.remote else "travelling"]))

    def _bring(self) -> str:
        """What to bring, and what to have in mind."""
        things = [str(self.words["bring"][self.brief.delivery])]
        blocks = (self.occasion.reading.block(slot) for day in self.order.programme.days for slot in day.slots)
        if any(block.own_situations for block in blocks if block):
            things.append(str(self.words["bring"]["own_case"]))
        return " ".join(things)

    def _meals(self) -> Iterator[Passage]:
        """Meals and evenings."""
        if not self.remote and any(row.lunch for row in self.days()):
            yield Passage(str(self.words["diet"]))
        for number, day in enumerate(self.order.programme.days, start=1):
            if day.evening:
                span = hours(day.evening.start, day.evening.end, self.order.language)
                title = day.evening.title or str(self.words["evening"])
                yield Passage(f"{capitalised(self.occasion.day(number))}, {span}: {title}")

    def _access(self) -> Iterator[Passage]:
        """Whom to speak to about an adaptation."""
        named = self.brief.training.accessibility_contact
        contact = named or self.occasion.contact
        yield Passage(self.words.say("access", contact=contact) if contact else str(self.words["access_open"]))
        if self.occasion.training and not named:
            yield self.occasion.missing("accessibility")

    def _absence(self) -> Iterator[Passage]:
        """What to do when one cannot come."""
        contact = self.occasion.contact
        yield Passage(self.words.say("absence", contact=contact) if contact else str(self.words["absence_open"]))
