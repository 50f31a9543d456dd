"""The client's programme: what a client, participants and a funder read; nothing of the facilitator's know-how."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.half_days import half_days
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.telling.timetable import Entry, entries
from seminar_designer.documents.typesetting.calendar_words import dates, duration, full_date, hours, listed
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.programme import ProgrammeDay, Slot

PERCENT_STEP = 5
CONTENT = Column(100, {"title": Setting(11, 3, bold=True), "activity": Setting(10.5, 2, 34)})
TALLEST = 600.0
"""Points of a row of the timetable that a page holds easily."""


@dataclass(frozen=True)
class Passage:
    """A text; `missing` when it says what is still to be completed."""

    text: str
    missing: bool = False


@dataclass(frozen=True)
class Fact:
    """A line of a table: what it is about, and what there is to say."""

    label: str = ""
    values: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class TimetableRow:
    """A row of a day: `part` (morning…), `work`, or `pause`."""

    kind: str
    hours: str
    title: str = ""
    activities: tuple[tuple[str, str], ...] = ()
    objectives: str = ""


@dataclass(frozen=True)
class DayView:
    """A day of the timetable."""

    title: str
    rows: tuple[TimetableRow, ...]


def fill(order: Order) -> Filling:
    """Values of the template, in the wording that the nature of the brief asks for."""
    view = _Client(order)
    brief = order.programme.brief
    objectives = [view.reading.statement(objective) for objective in order.programme.objectives]
    values = {
        "kicker": view.words["kicker"],
        "title": brief.title,
        "subtitle": view.subtitle(),
        "facts": view.facts(),
        "context": tuple(Passage(line) for line in (brief.context or "").splitlines() if line.strip()),
        "objectives": view.objectives(objectives),
        "lead": view.words["objectives_lead"],
        "about": tuple(view.about()),
        "days": tuple(view.day(number) for number in range(1, len(order.programme.days) + 1)),
        "terms": tuple(view.terms()),
        "words": view.words,
    }
    return Filling(f"{view.words['kicker']} – {brief.title}", values)


DOCUMENT = Document("client-programme", fill, with_design=True)


class _Client:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.brief = order.programme.brief
        self.training = self.brief.nature == "training"
        self.words: Words = order.words.over(self.brief.nature)
        self.language = order.language
        self.reading = Reading(order.programme, order.catalogue, order.language)
        self.days = order.programme.days

    def subtitle(self) -> str:
        """Client and dates, in one line."""
        return " · ".join(part for part in (self.brief.client and self.brief.client.name, self._dates()) if part)

    def _dates(self) -> str:
        known = [day.date for day in self.days if day.date is not None]
        return dates(known, self.language) if len(known) == len(self.days) else ""

    def _given(self, text: str | None, missing: str) -> Iterator[Passage]:
        """What the coach gave; in a training programme, else, what is to be completed."""
        if text:
            yield Passage(text)
        elif self.training:
            yield Passage(self.words.say("to_complete", what=self.words["missing"][missing]), missing=True)

    def about(self) -> Iterator[Fact]:
        """For whom it is and how people will learn."""
        told = {"public": self._public(), "prerequisites": self._prerequisites(), "methods": self._methods()}
        yield from self._told(told)

    def terms(self) -> Iterator[Fact]:
        """How it is assessed, whom to speak to, what remains."""
        told = {
            "assessment": self._given(self.brief.training.assessment, "assessment"),
            "accessibility": self._accessibility(),
            "contact": self._given(self.brief.training.contact or self.order.brand.contact, "contact"),
            "documents": self._documents(),
            "follow_up": iter([Passage(str(self.words["follow_up"]))]),
        }
        yield from self._told(told)

    def _told(self, told: Mapping[str, Iterator[Passage]]) -> Iterator[Fact]:
        labels: Words = self.words["labels"]
        for name, passages in told.items():
            values = tuple(replace(passage, text=capitalised(passage.text)) for passage in passages)
            if values:
                yield Fact(labels[name], values)

    def facts(self) -> tuple[tuple[Fact, Fact], ...]:
        """The table at the head, two facts a row."""
        found = list(self._told(self._facts()))
        half = (len(found) + 1) // 2
        return tuple(zip(found[:half], [*found[half:], Fact()], strict=False))

    def _facts(self) -> dict[str, Iterator[Passage]]:
        training = self.brief.training
        return {
            "dates": iter([Passage(self._dates() or str(self.words["dates_open"]))]),
            "hours": (Passage(span) for span in self._hours()),
            "duration": iter([Passage(self._duration())]),
            "place": iter([Passage(self._place())]),
            "group": iter([Passage(self._group())]),
            "trainer": self._given(training.trainer or self.order.brand.person, "trainer"),
            "price": self._given(training.price, "price"),
            "access": self._given(training.access, "access"),
            "reference": (Passage(text) for text in (training.reference,) if text),
            "edition": (Passage(text) for text in (self.order.dated,) if text),
        }

    def _hours(self) -> list[str]:
        spans = [hours(day.start, day.end, self.language) for day in self.days]
        if len(set(spans)) == 1:
            return spans[:1]
        return [self.words.say("day_hours", number=number, hours=span) for number, span in enumerate(spans, start=1)]

    def _duration(self) -> str:
        """Days and hours, meals left out."""
        minutes = sum(half.total.minutes for day in self.days for half in half_days(day))
        days = self.words.count("days", len(self.days))
        return self.words.say("duration", days=days, hours=duration(minutes, self.language))

    def _place(self) -> str:
        mode = str(self.words["modes"][self.brief.delivery])
        return self.words.say("place", place=self.brief.venue.place, mode=mode) if self.brief.venue.place else mode

    def _group(self) -> str:
        people = self.brief.participants
        low, high = people.min or people.expected, people.max or people.expected
        if low == high:
            return self.words.count("people", people.expected)
        return self.words.say("people_between", min=low, max=high)

    def objectives(self, statements: list[str]) -> tuple[str, ...]:
        """Each objective as an item of the list that its lead announces."""
        last = len(statements) - 1
        ends = [str(self.words["last_item" if number == last else "item"]) for number in range(len(statements))]
        return tuple(_lowered(text).rstrip(" .;") + end for text, end in zip(statements, ends, strict=True))

    def _public(self) -> Iterator[Passage]:
        """For whom it is."""
        for passage in self._given(self.brief.participants.profile, "public"):
            yield passage if passage.missing else Passage(_sentence(passage.text))

    def _prerequisites(self) -> Iterator[Passage]:
        """What participants must know before."""
        yield from self._given(self.brief.training.prerequisites, "prerequisites")

    def _methods(self) -> Iterator[Passage]:
        """How people will learn, with figures that the programme itself proves."""
        used = [(slot, block) for day in self.days for slot in day.slots if (block := self.reading.block(slot))]
        total = sum(slot.minutes for slot, _ in used)
        active = sum(slot.minutes for slot, block in used if block.doing not in ("listen", "write"))
        share = active * 100 // total // PERCENT_STEP * PERCENT_STEP if total else 0
        sentences = [str(self.words["methods_active"])]
        if any(block.own_situations for _, block in used):
            sentences.append(str(self.words["methods_own"]))
        if any(block.peer_help for _, block in used):
            sentences.append(str(self.words["methods_peers"]))
        if share >= 50:
            sentences.append(self.words.say("methods_share", share=share))
        yield Passage(" ".join(sentences))
        sorts = dict.fromkeys(self._sort(block) for _, block in used if self.reading.family(block).working)
        if sorts:
            names = listed([_lowered(sort) for sort in sorts], self.language)
            yield Passage(self.words.say("methods_sorts", sorts=names))

    def _sort(self, block: Block) -> str:
        return self.reading.family(block).client_name[self.language]

    def day(self, number: int) -> DayView:
        """A day of the timetable."""
        day = self.days[number - 1]
        label = self.words.say("day", number=number) if len(self.days) > 1 or day.date is None else ""
        date = day.date and full_date(day.date, self.language)
        title = " – ".join(part for part in (label, date, day.title) if part)
        return DayView(capitalised(title), tuple(self._rows(day)))

    def _rows(self, day: ProgrammeDay) -> Iterator[TimetableRow]:
        parts = {half.slots[0].start: half for half in half_days(day)}
        for entry in entries(day, self.reading):
            half = parts.get(entry.start)
            if half:
                span = hours(half.total.start, half.total.end, self.language)
                yield TimetableRow("part", span, str(self.words["parts"][half.part]))
            yield from _whole(self._row(entry))
        if day.evening_work:
            work = day.evening_work
            yield TimetableRow("pause", duration(work.minutes, self.language), self.words.say("work", text=work.text))
        if day.evening:
            span = hours(day.evening.start, day.evening.end, self.language)
            yield TimetableRow("pause", span, capitalised(day.evening.title or str(self.words["parts"]["evening"])))

    def _row(self, entry: Entry) -> TimetableRow:
        span = hours(entry.start, entry.end, self.language)
        if entry.pause:
            return TimetableRow("pause", span, self._pause(entry.pause))
        numbers = [str(number) for number in entry.objectives]
        return TimetableRow(
            "work",
            span,
            " · ".join(entry.titles),
            tuple((activity.name, _lowered(activity.sort)) for activity in entry.activities),
            self.words.count("objective", len(numbers), numbers=listed(numbers, self.language)) if numbers else "",
        )

    def _pause(self, slot: Slot) -> str:
        if slot.kind == "fixed" or self.language == self.order.programme.language:
            return slot.title
        return str(self.words[slot.kind])

    def _accessibility(self) -> Iterator[Passage]:
        """Whom to speak to about an adaptation."""
        contact = self.brief.training.accessibility_contact
        if contact:
            yield Passage(self.words.say("accessibility", contact=contact))
        elif self.training:
            yield Passage(str(self.words["accessibility_open"]))
            yield from self._given(None, "accessibility")

    def _documents(self) -> Iterator[Passage]:
        """What participants take away: what the programme makes them produce, and what the coach always gives."""
        artefacts = self.order.catalogue.artefacts
        made = dict.fromkeys(id for day in self.days for slot in day.slots for id in slot.produces if id in artefacts)
        left_aside = self.words["not_taken_away"]
        names = [artefacts[id].name[self.language] for id in made if artefacts[id].lasting and id not in left_aside]
        if names:
            yield Passage(self.words.say("taken_away", artefacts=listed(names, self.language)))
        yield Passage(str(self.words["documents"]))


def _whole(row: TimetableRow) -> Iterator[TimetableRow]:
    """The row, as several when no page could hold it."""
    titles = CONTENT.pieces([Line("title", row.title)], TALLEST, TALLEST)
    lines = [Line("activity", name, sort) for name, sort in row.activities]
    first = TALLEST - CONTENT.total(titles[-1])
    activities = CONTENT.pieces(lines, first, TALLEST) if lines else [[]]
    for number, title in enumerate(titles):
        last = number == len(titles) - 1
        told = tuple((line.text, line.lead) for line in activities[0]) if last else ()
        text = " ".join(line.text for line in title)
        yield replace(row, title=text, activities=told) if number == 0 else TimetableRow(row.kind, "", text, told)
    for piece in activities[1:]:
        yield TimetableRow(row.kind, "", "", tuple((line.text, line.lead) for line in piece))


def _lowered(text: str) -> str:
    """The text with a small initial, unless its first word is an acronym."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or not text[1:2].isalpha() else text


def _sentence(text: str) -> str:
    text = text.strip()
    return capitalised(text) + ("" if text.endswith((".", "!", "?", "…")) else ".")
