"""The day at a glance: each day on one landscape page, read at arm's length."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.droppable import droppable
from seminar_designer.documents.telling.glance_sizes import SIZES, Size, room
from seminar_designer.documents.telling.half_days import day_total, half_days
from seminar_designer.documents.telling.meeting_roles import roles, which
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.telling.shortening import clipped, enumerated, first_sentences, fitted
from seminar_designer.documents.telling.slot_words import ELASTIC, Sign, SlotWords
from seminar_designer.documents.typesetting.calendar_words import hours
from seminar_designer.documents.typesetting.page_fit import Line
from seminar_designer.documents.typesetting.paper import narrower_mm
from seminar_designer.model.block import Block
from seminar_designer.model.programme import ProgrammeDay, Slot

LONGEST_TITLE, LONGEST_PART, LONGEST_LINE = 110, 70, 160
"""Characters of the seminar's title, of each part of the line under it, and of a line on who is what."""

MEETING_LINE = 14.0
"""Points of a line on who is what."""

INSTRUCTION = (110, 200)
NOTE_LINE, NOTES_TITLE, FEWEST_NOTES, MOST_NOTES = 21.0, 22.0, 2, 8
"""Points of a line for notes and of their title; how many lines there may be."""


@dataclass(frozen=True)
class Row:
    """A slot: `block`, `buffer`, or `pause` (a break, a meal, a fixed point)."""

    kind: str
    start: str
    minutes: str
    running: str
    title: str
    signs: tuple[Sign, ...] = ()
    letter: str = ""
    colour: str = "auto"
    who: str = ""
    how: str = ""
    materials: str = ""


@dataclass(frozen=True)
class DayView:
    """One page; `size` names how large its letters are."""

    title: str
    glance: str
    meeting: tuple[str, ...]
    size: str
    rows: tuple[Row, ...]
    total: str
    signs: tuple[Sign, ...]
    note_lines: range


def fill(order: Order) -> Filling:
    """Values of the template: a page a day, and the telephone numbers at its foot."""
    brief = order.programme.brief
    telling = SlotWords(Reading(order.programme, order.catalogue, order.language), order.shared("facilitating"))
    days = tuple(_Day(order, telling, number).view() for number in range(1, len(order.programme.days) + 1))
    client = clipped(brief.client.name, LONGEST_PART) if brief.client else None
    values = {
        "title": clipped(brief.title, LONGEST_TITLE),
        "client": client,
        "dated": order.dated,
        "days": days,
        "phones": " · ".join(_phones(order)),
    }
    return Filling(f"{order.words['document']} – {brief.title}", values)


DOCUMENT = Document("day-at-a-glance", fill)


class _Day:
    def __init__(self, order: Order, telling: SlotWords, number: int) -> None:
        self.order = order
        self.words = order.words
        self.telling = telling
        self.reading = telling.reading
        self.number = number
        self.day: ProgrammeDay = order.programme.days[number - 1]
        self.droppable = droppable(self.reading)
        told = (which(order), *roles(order)) if number == 1 else ()
        self.meeting = tuple(clipped(line, LONGEST_LINE) for line in told if line)
        self.room = room(narrower_mm(order.brand.paper)) - MEETING_LINE * len(self.meeting)

    def view(self) -> DayView:
        """The day in the largest letters in which it stands on its page."""
        told = [(size, *self._rows(size)) for size in SIZES]
        size, rows, height = next((one for one in told if one[2] <= self.room), told[-1])
        span = hours(self.day.start, self.day.end, self.order.language)
        facilitators = self.telling.words.count("facilitators", self.order.programme.brief.facilitators)
        parts = (span, self.telling.present(), facilitators, self.telling.place())
        free = int((self.room - height - NOTES_TITLE) / NOTE_LINE)
        return DayView(
            title=capitalised(clipped(self.telling.day(self.day, self.number), LONGEST_TITLE)),
            glance=" · ".join(clipped(part, LONGEST_PART) for part in parts),
            meeting=self.meeting,
            size=size.name,
            rows=rows,
            total=self._total(),
            signs=tuple(one for one in self._legend() if one.mark != ELASTIC),
            note_lines=range(min(free, MOST_NOTES) if free >= FEWEST_NOTES else 0),
        )

    def _legend(self) -> Iterator[Sign]:
        return self.telling.legend(droppable=any(day == self.number for day, _ in self.droppable))

    def _rows(self, size: Size) -> tuple[tuple[Row, ...], float]:
        """The rows of the day in a size, and the points that they take."""
        rows: list[Row] = []
        height = 0.0
        for half in half_days(self.day):
            running = 0
            for slot in (*half.slots, *([half.lunch] if half.lunch else [])):
                running += slot.minutes
                so_far = "" if slot is half.lunch else str(running)
                block = self.reading.block(slot)
                row = self._pause(slot, so_far, size) if block is None else self._slot(slot, block, so_far, size)
                rows.append(row)
                height += _height(row, size)
        return tuple(rows), height

    def _pause(self, slot: Slot, running: str, size: Size) -> Row:
        kind = "buffer" if slot.kind == "buffer" else "pause"
        title = fitted(size.columns["block"], "title", self.telling.name(slot), size.titles)
        hint = str(self.words["buffer"]) if kind == "buffer" else ""
        return Row(kind, self.telling.clock(slot.start), str(slot.minutes), running, title, how=hint)

    def _slot(self, slot: Slot, block: Block, running: str, size: Size) -> Row:
        columns = size.columns
        family = self.reading.family(block)
        dropped = (self.number, slot.start) in self.droppable
        signs = tuple(one for one in self.telling.signs(slot, block, droppable=dropped) if one.mark != ELASTIC)
        return Row(
            "block",
            self.telling.clock(slot.start),
            str(slot.minutes),
            running,
            fitted(columns["block"], "title", self.reading.title(slot), size.titles),
            signs,
            family.letter,
            family.colour,
            who=fitted(columns["who"], "text", self.telling.group(slot, block), size.texts),
            how=fitted(columns["how"], "text", self._how(slot, block), size.texts),
            materials=enumerated(columns["materials"], "text", self.telling.materials(slot), size.texts),
        )

    def _how(self, slot: Slot, block: Block) -> str:
        """The guiding question, or the instruction of the longest step."""
        question = self.reading.question(slot)
        if question is not None:
            return self.words.say("question", text=question)
        minutes = [step.minutes for step in slot.steps if not step.debrief][: len(block.steps)]
        longest = minutes.index(max(minutes)) if minutes else 0
        return first_sentences(block.steps[longest][self.order.language].do, *INSTRUCTION)

    def _total(self) -> str:
        """« Matin 185 + déjeuner 75 + après-midi 250 = 510 min », or the minutes of a single half-day."""
        shared = self.telling.words
        parts = []
        for half in half_days(self.day):
            parts.append((str(shared["parts"][half.part]), half.total.minutes))
            if half.lunch:
                parts.append((str(shared["pauses"]["lunch"]), half.lunch.minutes))
        told = " + ".join(self.words.say("part", part=part.lower(), minutes=minutes) for part, minutes in parts)
        case = "total" if len(parts) > 1 else "total_alone"
        return capitalised(self.words.say(case, parts=told, total=day_total(self.day).minutes))


def _height(row: Row, size: Size) -> float:
    columns = size.columns
    titles = columns["block"].rows(Line("title", f"{'▲ ' * len(row.signs)}{row.title}"))
    if row.kind != "block":
        return size.pause_height(titles)
    texts = max(columns[name].rows(Line("text", getattr(row, name))) for name in ("who", "how", "materials"))
    return size.height(titles, max(texts, 1))


def _phones(order: Order) -> Iterator[str]:
    """Whom to call on the day; what is not known has a blank to fill in by hand."""
    words, client = order.words["phones"], order.programme.brief.client
    blank = words["blank"]
    yield words.say("facilitator", phone=order.brand.phone or blank)
    if client is not None and client.contact:
        yield words.say("client", name=clipped(client.contact, LONGEST_PART), blank=blank)
    else:
        yield words.say("client_unnamed", blank=blank)
    if order.programme.brief.delivery != "remote":
        yield words.say("venue", blank=blank)
