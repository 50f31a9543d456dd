"""Sheets of the facilitator's guide: a slot and its block told in full, with the numbers of this group."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from seminar_designer.documents.document import Order
from seminar_designer.documents.telling.block_words import BlockWords, Variant, concerned
from seminar_designer.documents.telling.droppable import droppable
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.slot_words import Sign, SlotWords
from seminar_designer.documents.typesetting.calendar_words import listed
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Slot

TALLEST = 560.0
"""Points of a row that a page holds easily."""

WHAT = Column(
    136,
    {
        "do": Setting(10, 2),
        "debrief": Setting(10, 2, bold=True),
        "say": Setting(10, 4, 3, clings=True),
        "ask": Setting(10, 1.5, 6),
    },
)
TEXT = Column(152, {"plain": Setting(10, 0), "strong": Setting(11, 0, bold=True), "note": Setting(9.5, 0)})
PURPOSE = Column(182, {"purpose": Setting(10.5, 4), "title": Setting(17, 4, bold=True)})
SPARE = 30.0
"""Points that must be left under sheets that share a page, since heights are estimates."""

AROUND, ROW, LEAST_STEP = 104.0, 4.2, 29.0
"""Points of kicker, strip, heading row, total and gaps of a sheet; around a row; and of a step with a span."""


@dataclass(frozen=True)
class Passage:
    """A row of a table: what it is about, what there is to say, and how: `plain`, `strong`, `stressed` or `note`."""

    label: str
    lines: tuple[str, ...]
    style: str = "plain"


@dataclass(frozen=True)
class StepLines:
    """A row of the course: minutes, span and who, and what is done, said or asked."""

    minutes: str
    span: str
    who: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Sheet:
    """One slot in full; `new_page` when it does not stand whole on what is left of the page before."""

    number: int
    kicker: str
    title: str
    letter: str
    colour: str
    start: str
    end: str
    minutes: str
    signs: tuple[Sign, ...]
    group: str
    room: str
    purpose: str
    facts: tuple[Passage, ...]
    steps: tuple[StepLines, ...]
    total: str
    notes: tuple[Passage, ...]
    new_page: bool = field(default=False)


class Sheets:
    """Tells slots as sheets."""

    def __init__(self, order: Order, telling: SlotWords) -> None:
        self.words = order.words
        self.sheet_words = order.shared("block-sheet")
        self.telling = telling
        self.reading = telling.reading
        self.brief = order.programme.brief
        self.language = order.language
        self.droppable = droppable(self.reading)

    def sheet(self, number: int, day: int, slot: Slot, block: Block) -> Sheet:
        """The sheet of a slot of a day, numbered through the programme."""
        told = BlockWords(block, self.sheet_words, self.language)
        family = self.reading.family(block)
        layout = self.telling.layout(block)
        return Sheet(
            number=number,
            kicker=self.words.say("kicker", number=number, family=family.name[self.language]),
            title=self.reading.title(slot),
            letter=family.letter,
            colour=family.colour,
            start=self.telling.clock(slot.start),
            end=self.telling.until(slot),
            minutes=self.telling.minutes(slot.minutes),
            signs=tuple(self.telling.signs(slot, block, droppable=(day, slot.start) in self.droppable)),
            group=self.telling.group(slot, block),
            room=capitalised(layout) if layout else self._no_room(),
            purpose=block.purpose[self.language],
            facts=tuple(self._facts(slot, block, told)),
            steps=tuple(self._steps(slot, told)),
            total=self._total(slot),
            notes=tuple(self._notes(block, told)),
        )

    def _no_room(self) -> str:
        return "" if self.brief.delivery == "remote" else str(self.words["no_room"])

    def _facts(self, slot: Slot, block: Block, told: BlockWords) -> Iterator[Passage]:
        """What to know and to prepare before the slot."""
        labels, language = self.words["labels"], self.language
        objective = self.reading.served(slot)
        if objective is not None:
            number, statement = self.reading.number(objective), self.reading.statement(objective)
            yield from self._passage(labels.say("objective", number=number), statement)
        question = self.reading.question(slot)
        if question is not None:
            yield from self._passage(str(labels["question"]), question, "strong")
        thread = [self.telling.take_up(use) for use in slot.uses] + [self.telling.yields(slot)]
        if any(thread):
            yield Passage(str(labels["thread"]), tuple(line for line in thread if line))
        needs = concerned(block, self.brief.needs)
        if needs:
            named = listed([str(self.telling.words["needs"][need]) for need in needs], language)
            yield from self._passage(labels.say("adapt", needs=named), told.access(), "stressed")
        if self.brief.delivery in ("remote", "hybrid") and block.variants.remote is not None:
            yield from self._passage(str(labels["remote"]), block.variants.remote[language], "stressed")
        materials = [self.words.say("material", item=item) for item in self.telling.materials(slot)]
        if materials:
            yield from self._passage(str(labels["materials"]), "   ".join(materials))
        yield from self._passage(str(labels["preparation"]), block.preparation[language])
        yield from self._passage(str(labels["takeaway"]), block.takeaway[language])

    def _steps(self, slot: Slot, told: BlockWords) -> Iterator[StepLines]:
        minutes = [step.minutes for step in slot.steps]
        spans = told.block.step_spans(self.reading.people)
        for row in told.steps(minutes, spans):
            lines = [Line("do", row.do), *([Line("say", row.say)] if row.say else [])]
            yield from _cut(StepLines(row.minutes, row.span, row.who, ()), lines)
        questions = told.questions()
        if questions:
            last = StepLines(str(minutes[-1]) if slot.steps and slot.steps[-1].debrief else "", "", "", ())
            lines = [Line("debrief", str(self.words["debrief"]))]
            lines += [Line("ask", asked, f"{number}.") for number, asked in enumerate(questions, start=1)]
            yield from _cut(last, lines)

    def _total(self, slot: Slot) -> str:
        minutes = [step.minutes for step in slot.steps]
        parts = " + ".join(map(str, minutes))
        return self.words.say("total", parts=parts, sum=sum(minutes)) if len(minutes) > 1 else ""

    def _notes(self, block: Block, told: BlockWords) -> Iterator[Passage]:
        """What to watch, what changes with another group, where it comes from."""
        names: tuple[Variant, ...] = ("small", "large")
        for fact in (told.pitfalls(), *told.variants(names)):
            yield from self._passage(fact.label, fact.lines[0], "note")
        if not concerned(block, self.brief.needs):
            yield from self._passage(str(self.words["labels"]["access"]), told.access(), "note")
        source = told.source()
        text = ". ".join(line.rstrip(".") for line in source.lines)
        yield from self._passage(source.label, text if len(source.lines) == 1 else f"{text}.", "note")

    def _passage(self, label: str, text: str, style: str = "plain") -> Iterator[Passage]:
        """The row, as several when no page could hold it."""
        kind = {"stressed": "plain"}.get(style, style)
        for number, piece in enumerate(TEXT.pieces([Line(kind, text)], TALLEST, TALLEST)):
            yield Passage("" if number else label, (" ".join(line.text for line in piece),), style)


def height(sheet: Sheet) -> float:
    """Points that the sheet takes, nearly."""
    kinds = {"stressed": "plain"}
    rows = [
        max(sum(TEXT.height(Line(kinds.get(one.style, one.style), line)) for line in one.lines), 12.0) + ROW
        for one in (*sheet.facts, *sheet.notes)
    ]
    steps = [max(WHAT.total(step.lines) + ROW, LEAST_STEP if step.span else 0.0) for step in sheet.steps]
    head = PURPOSE.height(Line("purpose", sheet.purpose)) + PURPOSE.height(Line("title", sheet.title))
    return AROUND + head + sum(rows) + sum(steps)


def _cut(row: StepLines, lines: Sequence[Line]) -> Iterator[StepLines]:
    """The row, as several when no page could hold it."""
    for number, piece in enumerate(WHAT.pieces(lines, TALLEST, TALLEST)):
        if number:
            yield StepLines("", "", "", tuple(piece))
        else:
            yield StepLines(row.minutes, row.span, row.who, tuple(piece))


def paged(heights: Sequence[float], size: float) -> Iterator[bool]:
    """For each sheet whether it begins a page: it shares one only when it stands whole on what is left."""
    filled = 0.0
    for number, points in enumerate(heights):
        fits = number > 0 and filled + points <= size - SPARE
        yield not fits
        filled = (filled if fits else 0.0) + points
        while filled > size:
            filled -= size
