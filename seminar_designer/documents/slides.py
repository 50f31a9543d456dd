"""The slides for participants: programme, one a block with instruction and question, debriefs, breaks; 16:9."""

from collections.abc import Iterator, Sequence

from seminar_designer.documents.document import FileDocument, Order
from seminar_designer.documents.telling.instruction import instruction
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.slide_fit import SlideFit
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.telling.speaker_notes import SpeakerNotes
from seminar_designer.documents.telling.timetable import Entry, entries
from seminar_designer.documents.templates.fault import refuse_if
from seminar_designer.documents.templates.package import POWERPOINT, package_faults
from seminar_designer.documents.typesetting.calendar_words import full_date, hours
from seminar_designer.documents.typesetting.deck import Said, Slide, UnfitTemplate, deck
from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.model.block import Block
from seminar_designer.model.programme import ProgrammeDay, Slot

NAME = "slides"


def make(order: Order) -> bytes:
    """The file, from the template of the last folder that has one. Raises BadInput when it is unfit."""
    file = [one for folder in order.folders if (one := folder / "templates" / f"{NAME}.pptx").is_file()][-1]
    template = file.read_bytes()
    refuse_if(package_faults(template, POWERPOINT), file)
    brief = order.programme.brief
    footer = SlideFit(order).footer(" · ".join(part for part in (order.brand.name, brief.title) if part))
    title = f"{order.words['document']} – {brief.title}"
    told = slides(order)
    try:
        return deck(template, told, order.language, title=title, footer=footer, brand=order.brand)
    except UnfitTemplate as error:
        case = "slides_unreadable" if error.missing is None else "slides_missing"
        raise BadInput([Problem(file, 0, 0, "", case, error.missing)]) from error


DOCUMENT = FileDocument(NAME, "pptx", make)


def slides(order: Order) -> tuple[Slide, ...]:
    """Every slide, in order."""
    return tuple(_Slides(order).all())


class _Slides:
    def __init__(self, order: Order) -> None:
        self.order, self.words, self.language = order, order.words, order.language
        self.occasion = Occasion(order)
        self.reading = self.occasion.reading
        self.slots = SlotWords(self.reading, order.shared("facilitating"))
        self.notes = SpeakerNotes(self.slots, order.words)
        self.fit = SlideFit(order)

    def all(self) -> Iterator[Slide]:
        """The title, each day, and the end."""
        yield self.title()
        for number, day in enumerate(self.order.programme.days, start=1):
            yield from self.day(day, number)
        yield self.closing()

    def title(self) -> Slide:
        """What it is, for whom, when, and who leads it."""
        brief, brand = self.order.programme.brief, self.order.brand
        place = brief.venue.place or ""
        under = [line for line in (self.occasion.subtitle(), place) if line]
        leads = [line for line in (self.occasion.leader, brand.name) if line]
        bodies = {1: self.fit.lines("subtitle", under), 10: self.fit.lines("lead", list(dict.fromkeys(leads)))}
        return Slide("Title", self.fit.heading("cover", brief.title), bodies, (brief.title,), logo=True)

    def day(self, day: ProgrammeDay, number: int) -> Iterator[Slide]:
        """The slides of a day."""
        several = len(self.order.programme.days) > 1
        label = self.words.say("day", number=number)
        if several:
            name = " – ".join(part for part in (label, day.title) if part)
            date = capitalised(full_date(day.date, self.language)) if day.date else ""
            told = [part for part in (date, hours(day.start, day.end, self.language)) if part]
            yield Slide("Day", self.fit.heading("cover", name), {10: self.fit.lines("subtitle", told)}, (name,))
        title = self.words.say("programme_of", day=label) if several else str(self.words["programme"])
        yield self.programme(day, title)
        for slot in day.slots:
            yield from self.slot(slot)
        if day.evening_work:
            text = day.evening_work.text
            size, shown = self.fit.passage(capitalised(text))
            yield Slide("Activity", Said(str(self.words["evening_work"])), {11: [Said(shown, size=size)]}, (text,))

    def programme(self, day: ProgrammeDay, title: str) -> Slide:
        """The course of a day, as a client reads it, in one column or two."""
        columns: list[list[Entry]] = [[]]
        for entry in entries(day, self.reading):
            columns[-1].append(entry)
            if entry.pause is not None and entry.pause.kind == "lunch" and len(columns) < 2:
                columns.append([])
        if not columns[-1]:
            columns.pop()
        halves = [self.half(column) for column in columns]
        rows = [list(map(self.row, column)) for column in columns]
        rows[-1].append((self.slots.clock(day.end), str(self.words["end"])))
        bodies: dict[int, list[Said]] = {}
        for place, (half, told) in enumerate(zip(halves, self.fit.hours(rows), strict=True)):
            bodies |= {10 + 2 * place: [Said(half)], 11 + 2 * place: told}
        return Slide("Programme" if len(halves) > 1 else "Half-day programme", Said(title), bodies, (title,))

    def half(self, column: Sequence[Entry]) -> str:
        """From when to when a column goes, lunch left out."""
        last = column[-1]
        ends = last.start if last.pause is not None and last.pause.kind == "lunch" else last.end
        return hours(column[0].start, ends, self.language)

    def row(self, entry: Entry) -> tuple[str, str]:
        """When something starts, and what."""
        if entry.pause is not None:
            return self.slots.clock(entry.start), self.slots.name(entry.pause)
        titles = " · ".join(map(capitalised, entry.titles))
        return self.slots.clock(entry.start), titles or str(self.words["work"])

    def slot(self, slot: Slot) -> Iterator[Slide]:
        """The slides of a slot: an activity and its debrief, a break, or something the client has fixed."""
        block = self.reading.block(slot)
        if block is not None:
            yield self.activity(slot, block)
            if block.debrief is not None and block.debrief_needed != "no":
                yield self.debrief(slot, block)
        elif slot.kind in ("break", "lunch"):
            yield self.pause(slot)
        elif slot.kind == "fixed":
            time = {10: [Said(self.time(slot))]}
            yield Slide("Activity", self.fit.heading("title", self.slots.name(slot)), time, (slot.title,))

    def time(self, slot: Slot, *more: str) -> str:
        """« 9 h 25 – 9 h 45 · 20 min », and more."""
        span = hours(slot.start, slot.end, self.language)
        return " · ".join((span, self.slots.minutes(slot.minutes), *more))

    def activity(self, slot: Slot, block: Block) -> Slide:
        """What to do, the question that leads there, and what comes out of it."""
        question, told = self.reading.question(slot), instruction(block, self.language)
        if question is None and told is None:
            told = block.purpose[self.language]
        bodies = {
            10: [Said(self.time(slot, self.slots.group(slot, block)))],
            11: self.fit.question_and_instruction(question, told),
            12: self.fit.takeaway(str(self.words["takeaway"]), block.takeaway[self.language]),
        }
        title = self.fit.heading("title", self.reading.title(slot))
        return Slide("Activity", title, bodies, tuple(self.notes.activity(slot, block)))

    def debrief(self, slot: Slot, block: Block) -> Slide:
        """The questions of the debrief, in order."""
        assert block.debrief is not None
        title = self.words.say("debrief", title=self.reading.title(slot))
        length = self.notes.debrief_minutes(slot)
        bodies = {
            10: [Said(length)] if length else [],
            11: self.fit.questions([question[self.language] for question in block.debrief.questions]),
        }
        return Slide("Debrief", self.fit.heading("title", title), bodies, tuple(self.notes.debrief(slot, block)))

    def pause(self, slot: Slot) -> Slide:
        """When to be back, to be read from the corridor."""
        title = self.words.say("pause", name=self.slots.name(slot), hours=hours(slot.start, slot.end, self.language))
        bodies = {10: [Said(str(self.words["back_at"]))], 11: [Said(self.slots.clock(slot.end))]}
        back = self.words.say("pause_notes", minutes=self.slots.minutes(slot.minutes), end=self.slots.clock(slot.end))
        return Slide("Break", self.fit.heading("title", title), bodies, (back,))

    def closing(self) -> Slide:
        """Thanks, and whom to turn to."""
        brand = self.order.brand
        contact = [line for line in (brand.name, self.occasion.contact or brand.contact) if line]
        bodies = {10: [Said(str(self.words["last_words"]))], 11: self.fit.lines("lead", contact)}
        return Slide("Closing", Said(str(self.words["thanks"])), bodies, (), logo=True)
