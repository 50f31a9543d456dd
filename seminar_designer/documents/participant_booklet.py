"""The participant's booklet: the programme, then pages to write on, block by block, down to a plan of action."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.booklet_pages import Part, parts
from seminar_designer.documents.telling.occasion import Fact, Occasion, Passage
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.timetable import Entry, entries
from seminar_designer.documents.typesetting.calendar_words import hours
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.ruled import Question, asked, page_points, rows_points, ruled
from seminar_designer.documents.typesetting.words import Words

MARGINS = 33.0
AGENDA = Column(134, {"title": Setting(11, 2, bold=True), "names": Setting(10, 1), "pause": Setting(10, 1)})
OBJECTIVE = Column(118, {"cell": Setting(10.5, 0)})
ROW, PADDING = 23.0, 7.0
TALLEST = 560.0
"""Points of a row of the agenda that a page holds easily."""

HEADING = 44.0
EXPECTED = 240.0
"""Points that expectations want at least."""

FEWEST, MOST = 2, 8
"""Lines for each question about oneself."""

MOST_EXCHANGED = 14
"""Lines for contact details."""

IN_A_LIST = 40
"""Participants up to whom they are listed by name."""


@dataclass(frozen=True)
class Row:
    """A stretch of work or a pause, or what one page could not hold of it."""

    hours: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Agenda:
    """A day as the client reads it; `opens` when it begins a page because the one before is full."""

    title: str
    rows: tuple[Row, ...]
    opens: bool


@dataclass(frozen=True)
class DayPages:
    """The working pages of a day."""

    title: str
    parts: tuple[Part, ...]


def fill(order: Order) -> Filling:
    """All pages, each filled with lines to write on."""
    view = _Booklet(order)
    title = order.programme.brief.title
    agenda = tuple(view.agenda())
    under_agenda, objectives_height = view.under_agenda(agenda), view.objectives_height()
    objectives_there = under_agenda + objectives_height < view.page
    together = under_agenda + objectives_height + HEADING + EXPECTED < view.page
    under = under_agenda + objectives_height if together else 0 if objectives_there else objectives_height
    values = {
        "kicker": view.words["kicker"],
        "title": title,
        "client": view.occasion.client,
        "cover": tuple(view.cover()),
        "agenda": agenda,
        "objectives": view.occasion.objectives,
        "objectives_there": objectives_there,
        "together": together,
        "expectations": view.asked("expectations", under),
        "days": tuple(view.days()),
        "learnings": view.asked("learnings", 0),
        "plan": view.words["plan"],
        "rows": range(3),
        "contacts": tuple(view.contacts()),
        "people": tuple(view.people()),
        "exchanged": view.exchanged(),
        "sources": tuple(view.sources()),
        "data": view.occasion.data_notice(str(view.words["purpose"])) if view.brief.participants.people else (),
        "words": view.words,
    }
    return Filling(f"{view.words['kicker']} – {title}", values)


DOCUMENT = Document("participant-booklet", fill)


class _Booklet:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.occasion = Occasion(order)
        self.reading = self.occasion.reading
        self.brief = order.programme.brief
        self.words: Words = order.words.over(self.brief.nature)
        self.page = page_points(order.brand, MARGINS)

    def cover(self) -> Iterator[Passage]:
        """When, where and with whom, a line each; what is not known is left out."""
        told = (self.occasion.dates(), Passage(self.occasion.hours()), self.occasion.place())
        yield from (Passage(capitalised(one.text)) for one in told if not one.missing)
        if self.occasion.leader:
            yield Passage(self.words.say("led_by", name=self.occasion.leader))

    def agenda(self) -> Iterator[Agenda]:
        """The days as the client reads them: no instruction, no minutes of activities."""
        used = 0.0
        for number, day in enumerate(self.occasion.days, start=1):
            rows = tuple(row for entry in entries(day, self.reading) for row in self._rows(entry))
            height = HEADING + _height(rows)
            opens = used > 0 and used + height > self.page - HEADING
            used = height if opens else used + height
            yield Agenda(self._day(number), rows, opens)

    def _day(self, number: int) -> str:
        day = self.occasion.days[number - 1]
        label = self.words.say("day", number=number) if len(self.occasion.days) > 1 else ""
        date = self.occasion.day(number) if day.date else ""
        title = " – ".join(part for part in (label, date, day.title) if part)
        return capitalised(title or str(self.words["the_day"]))

    def _rows(self, entry: Entry) -> Iterator[Row]:
        if entry.pause:
            slot = entry.pause
            told = slot.kind == "fixed" or self.order.language == self.order.programme.language
            lines = [Line("pause", slot.title if told else str(self.words[slot.kind]))]
        else:
            names = " · ".join(activity.name for activity in entry.activities)
            lines = [Line("title", " · ".join(entry.titles)), Line("names", names)]
        span = hours(entry.start, entry.end, self.order.language)
        for number, piece in enumerate(AGENDA.pieces([one for one in lines if one.text], TALLEST, TALLEST)):
            yield Row(span if number == 0 else "", tuple(piece))

    def under_agenda(self, agenda: tuple[Agenda, ...]) -> float:
        """Points used of the last page of the programme."""
        last = max((number for number, day in enumerate(agenda) if day.opens), default=0)
        return HEADING + sum(HEADING + _height(day.rows) for day in agenda[last:])

    def objectives_height(self) -> float:
        """Points of the table of objectives."""
        return HEADING + rows_points(self.occasion.objectives, OBJECTIVE, "cell", PADDING, ROW)

    def exchanged(self) -> range:
        """Lines for contact details: as many as the page of contacts holds."""
        told = [len(list(self.contacts())) * 20, len(list(self.people())) * 16, len(list(self.sources())) * 15]
        (lines,) = ruled([""], self.page - HEADING - 110 - sum(told), FEWEST, MOST_EXCHANGED)
        return lines.lines

    def asked(self, name: str, used: float) -> tuple[Question, ...]:
        """Questions about oneself, with lines down to the foot of a page of which so many points are used."""
        questions = asked(self.words[name])
        return ruled(questions, self.page - HEADING - used - 28 * len(questions), FEWEST, MOST)

    def days(self) -> Iterator[DayPages]:
        """Working pages, day by day."""
        for number, day in enumerate(self.occasion.days, start=1):
            told = parts(day, self.reading, self.words, self.page)
            if told:
                alone = len(self.occasion.days) == 1
                yield DayPages(str(self.words["the_day"]) if alone else self._day(number), told)

    def contacts(self) -> Iterator[Fact]:
        """Whom to speak to afterwards."""
        labels: Words = self.words["labels"]
        client = self.brief.client
        told = {
            "leader": self.occasion.contact or self.occasion.leader,
            "client": client.contact if client else None,
            "access": self.brief.training.accessibility_contact,
        }
        for name, text in told.items():
            if text:
                yield Fact(labels[name], (Passage(text),))

    def people(self) -> Iterator[str]:
        """The participants known by name, in a group small enough."""
        people = self.brief.participants.people
        if len(people) <= IN_A_LIST:
            for one in self.occasion.addressees() if people else ():
                company = one.company if one.company != self.occasion.client else ""
                yield ", ".join(part for part in (one.name, one.role, company) if part)

    def sources(self) -> Iterator[str]:
        """Where the methods come from that name an author, with the caution their licence asks for."""
        told: dict[str, None] = {}
        for day in self.occasion.days:
            for slot in day.slots:
                block = self.reading.block(slot)
                if block is not None and block.source.licence != "common":
                    told[f"{self.reading.title(slot)}: {block.source.credit}"] = None
        yield from told


def _height(rows: tuple[Row, ...]) -> float:
    """Points of rows of the agenda."""
    return sum(max(ROW, AGENDA.total(row.lines) + PADDING) for row in rows)
