"""The report after the event: aim, facts, what happened and was produced, results, learnings, decisions, what is next.

It is made before, for the coach to complete: what the programme knows is written, the rest has its empty place. Nothing
in it is personal.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.half_days import HalfDay, half_days
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.timetable import Entry, entries
from seminar_designer.documents.typesetting.calendar_words import hours, listed, short_date
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.model.programme import ProgrammeDay

CONTENT = Column(64, {"title": Setting(10.5, 2, bold=True), "activity": Setting(10, 1)})
TALLEST = 560.0
"""Points of a row that a page holds easily."""

NAMED = 3
"""Slots an artefact comes from that are named."""

ACTIONS = 4
"""Empty rows for decisions and actions."""

WEEKS = {"report": (None, 2), "review": (4, 6), "later": (8, 17), "meeting": (6, 12)}
"""Weeks after the last day between which each step has its place."""


@dataclass(frozen=True)
class Fact:
    """A line of the table at the head."""

    label: str = ""
    text: str = ""


@dataclass(frozen=True)
class Attendance:
    """A half-day, and how many were expected."""

    half_day: str
    expected: str


@dataclass(frozen=True)
class CourseRow:
    """A half-day, or its continuation: what was planned, line by line."""

    half_day: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Product:
    """Something the group made, and where it comes from."""

    title: str
    sources: str


@dataclass(frozen=True)
class FollowUp:
    """A step after the event, and its proposed date."""

    what: str
    date: str


def fill(order: Order) -> Filling:
    """Values of the template, in the words of the nature of the brief."""
    report = _Report(order)
    words, brief = report.words, order.programme.brief
    values = {
        "training": report.occasion.training,
        "title": brief.title,
        "subtitle": report.occasion.subtitle(),
        "facts": report.facts(),
        "context": tuple(line.strip() for line in (brief.context or "").splitlines() if line.strip()),
        "objectives": report.occasion.objectives,
        "attendance": tuple(report.attendance()),
        "course": tuple(report.course()),
        "products": tuple(report.products()),
        "personal": any(id in report.artefacts for id in words["left_out"]),
        "evaluation_note": words.say("evaluation_note", expected=brief.participants.expected),
        "questions": tuple(words["questions"]),
        "learnings_lead": report.lead("learning", "learnings_lead", "learnings_lead_plain"),
        "actions_lead": report.lead("acting", "actions_lead", ""),
        "action_lines": range(ACTIONS),
        "follow_up": tuple(report.follow_up()),
        "words": words,
    }
    return Filling(f"{words['kicker']} – {brief.title}", values)


DOCUMENT = Document("after-report", fill)


class _Report:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.occasion = Occasion(order)
        self.words = order.words.over(order.programme.brief.nature)
        self.language = order.language
        self.reading = self.occasion.reading
        self.days = order.programme.days
        self.artefacts = dict.fromkeys(id for day in self.days for slot in day.slots for id in slot.produces)
        """Ids of what the programme produces, in order."""

    def facts(self) -> tuple[tuple[Fact, Fact], ...]:
        """The table at the head, two facts a row; what is not known is left out."""
        labels = self.words["labels"]
        found = [Fact(str(labels[name]), capitalised(text)) for name, text in self._facts() if text]
        half = (len(found) + 1) // 2
        return tuple(zip(found[:half], [*found[half:], Fact()], strict=False))

    def _facts(self) -> Iterator[tuple[str, str]]:
        occasion, people = self.occasion, self.order.programme.brief.participants
        yield "client", occasion.client
        yield "dates", occasion.known_dates or str(self.words["dates_open"])
        yield "hours", occasion.hours()
        yield "duration", occasion.duration()
        yield "place", self.order.programme.brief.venue.place or ""
        yield "group", str(people.expected)
        yield "leader", occasion.leader
        yield "contact", occasion.contact
        yield "edition", self.order.dated or ""

    def _half_day(self, number: int, half: HalfDay) -> str:
        part = str(self.words["parts"][half.part])
        date = capitalised(self.occasion.day(number))
        span = hours(half.total.start, half.total.end, self.language)
        return self.words.say("half_day", date=date, part=part) + f", {span}"

    def attendance(self) -> Iterator[Attendance]:
        """A row for each half-day."""
        expected = str(self.order.programme.brief.participants.expected)
        for number, day in enumerate(self.days, start=1):
            for half in half_days(day):
                yield Attendance(self._half_day(number, half), expected)

    def course(self) -> Iterator[CourseRow]:
        """What each half-day had planned, in the client's words."""
        for number, day in enumerate(self.days, start=1):
            halves = half_days(day)
            for half in halves:
                lines = list(self._planned(day, half))
                for position, piece in enumerate(CONTENT.pieces(lines, TALLEST, TALLEST)):
                    yield CourseRow("" if position else self._half_day(number, half), tuple(piece))

    def _planned(self, day: ProgrammeDay, half: HalfDay) -> Iterator[Line]:
        for entry in entries(day, self.reading):
            if entry.pause is None and half.total.start <= entry.start < half.total.end:
                yield from _lines(entry)

    def products(self) -> Iterator[Product]:
        """What the group made and can be shown, each with where it comes from."""
        words = self.words
        elsewhere = {*words["left_out"], *words["learning"], *words["acting"]}
        for id in self.artefacts:
            artefact = self.order.catalogue.artefacts.get(id)
            shown = artefact is not None and (artefact.lasting or id in words["products"])
            if artefact is not None and shown and id not in elsewhere:
                name = capitalised(artefact.name[self.language])
                yield Product(name, self._sources([id]))

    def lead(self, of: str, sentence: str, plain: str) -> str:
        """What a part draws on: the slots that yield these artefacts; without any, the plain sentence."""
        sources = self._sources(self.words[of])
        return self.words.say(sentence, sources=sources) if sources else str(self.words[plain]) if plain else ""

    def _sources(self, ids: Sequence[str]) -> str:
        found: list[str] = []
        for number, day in enumerate(self.days, start=1):
            for slot in day.slots:
                if set(ids) & set(slot.produces):
                    case = "source_day" if len(self.days) > 1 else "source"
                    time, title = self.occasion.clock(slot.start), self.reading.title(slot)
                    found.append(self.words.say(case, day=number, time=time, title=title))
        left = len(found) - NAMED
        if left > 0:
            return self.words.count("more_sources", left, sources=", ".join(found[:NAMED]))
        return listed(found, self.language) if found else ""

    def follow_up(self) -> Iterator[FollowUp]:
        """The steps after the event, with dates counted from the last day."""
        last = self.days[-1].date
        told = self.words["follow_up"].entries
        for name, weeks in WEEKS.items():
            if name in told:
                yield FollowUp(str(told[name]), self._when(last, weeks))

    def _when(self, last: datetime.date | None, weeks: tuple[int | None, int]) -> str:
        if last is None:
            return str(self.words["to_agree"])
        first, until = weeks
        end = last + datetime.timedelta(weeks=until)
        told = short_date(end, self.language)
        if first is None:
            return self.words.say("before_date", date=told)
        start = last + datetime.timedelta(weeks=first)
        begun = short_date(start, self.language)
        return self.words.say("between", first=begun.removesuffix(f" {end.year}"), last=told)


def _lines(entry: Entry) -> Iterator[Line]:
    """A stretch in the client's words: its titles, then its activities."""
    yield Line("title", " · ".join(entry.titles))
    yield Line("activity", ", ".join(activity.name for activity in entry.activities))
