"""Rows of the run sheet: one a slot, told in few words; the facilitator's guide has them all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.telling.droppable import droppable
from seminar_designer.documents.telling.half_days import HalfDay, Sum
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.telling.run_sheet_columns import HOW
from seminar_designer.documents.telling.shortening import clipped, first_sentences, fitted
from seminar_designer.documents.telling.slot_words import Sign, SlotWords
from seminar_designer.documents.typesetting.page_fit import Line
from seminar_designer.documents.typesetting.typography import NBSP, spoken
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Slot

LONGEST_CONTINUED = 60
"""Characters of a title that a continuation repeats."""


@dataclass(frozen=True)
class Brevity:
    """How a day is told: of an instruction and of words to say, the characters up to which further sentences are kept
    and beyond which even one sentence is cut; and whether slots of usual height may go on on the next page.
    """

    do: tuple[int, int]
    say: tuple[int, int]
    splits: bool = False


BREVITIES = (
    Brevity(do=(120, 190), say=(150, 260)),
    Brevity(do=(85, 140), say=(110, 180)),
    Brevity(do=(85, 140), say=(110, 180), splits=True),
    Brevity(do=(65, 115), say=(85, 130), splits=True),
)
"""From the fullest to the shortest."""


@dataclass(frozen=True)
class Row:
    """One row: `slot`, `more` (what a page could not hold of it), `band` (a pause or fixed point) or `total`.

    `continued` is the line that tells, in a row `more`, which slot goes on.
    """

    kind: str
    start: str = ""
    end: str = ""
    minutes: str = ""
    running: str = ""
    signs: tuple[Sign, ...] = ()
    letter: str = ""
    colour: str = "auto"
    how: tuple[Line, ...] = ()
    needs: tuple[Line, ...] = ()
    text: tuple[Line, ...] = ()
    continued: Line | None = None


class Rows:
    """Makes rows from slots; remembers the room's layout through a day to tell when it changes."""

    def __init__(self, reading: Reading, words: Words, telling: SlotWords, number: int, brevity: Brevity) -> None:
        self.reading = reading
        self.words = words
        self.telling = telling
        self.number = number
        self.brevity = brevity
        self.droppable = droppable(reading)
        self.layout: str | None = None

    def day(self, halves: Sequence[HalfDay]) -> list[tuple[Row, ...]]:
        """The rows of each half-day; lunch stands before the half-day that it opens."""
        before: list[Row] = []
        told = []
        for half in halves:
            told.append((*before, *self._half_day(half)))
            before = [self._band(half.lunch, "")] if half.lunch else []
        if before:
            told[-1] = (*told[-1], *before)
        return told

    def _half_day(self, half: HalfDay) -> tuple[Row, ...]:
        rows: list[Row] = []
        running = 0
        for slot in half.slots:
            running += slot.minutes
            so_far = self.words.say("running", n=running)
            rows.append(self._slot(slot, so_far) if slot.kind == "block" else self._band(slot, so_far))
        total = self.total(self.telling.words["parts"][half.part], half.total)
        rows.append(Row("total", text=(Line("total", total),)))
        return tuple(rows)

    def total(self, part: str, total: Sum) -> str:
        """« Matin : 195 min = 9 h 00 → 12 h 15 ✓ », or what is wrong with it."""
        clock = self.telling.clock
        facts = {"minutes": total.minutes, "start": clock(total.start), "end": clock(total.end)}
        return self.words.say("total", part=part, **facts) + " " + self.verdict(total)

    def verdict(self, total: Sum) -> str:
        """Whether the minutes add up."""
        if total.missing == 0:
            return str(self.words["adds_up"])
        return self.words.count("short" if total.missing > 0 else "over", abs(total.missing))

    def _band(self, slot: Slot, running: str) -> Row:
        start, end = self.telling.clock(slot.start), self.telling.until(slot)
        minutes = self.telling.minutes(slot.minutes)
        return Row("band", start, end, minutes, running, text=(Line("band", self.telling.name(slot)),))

    def _slot(self, slot: Slot, running: str) -> Row:
        block = self.reading.block(slot)
        assert block is not None
        family = self.reading.family(block)
        title = clipped(self.reading.title(slot), LONGEST_CONTINUED)
        return Row(
            "slot",
            self.telling.clock(slot.start),
            self.telling.until(slot),
            self.telling.minutes(slot.minutes),
            running,
            tuple(self.telling.signs(slot, block, droppable=(self.number, slot.start) in self.droppable)),
            family.letter,
            family.colour,
            tuple(self._how(slot, block)),
            tuple(self._needs(slot, block)),
            continued=Line("more", self.words.say("continued", title=title)),
        )

    def _how(self, slot: Slot, block: Block) -> Iterator[Line]:
        language = self.reading.language
        yield Line("title", self.reading.title(slot))
        objective = self.telling.objective(slot)
        if objective:
            yield Line("objective", fitted(HOW, "objective", objective, 1))
        for use in slot.uses:
            yield Line("thread", self.telling.take_up(use))
        question = self.reading.question(slot)
        if question is not None:
            yield Line("question", question)
        minutes = [self.telling.minutes(step.minutes) for step in slot.steps]
        leads = minutes + [""] * (len(block.steps) + 1 - len(minutes))
        for step, lead in zip(block.steps, leads, strict=False):
            yield Line("step", first_sentences(step[language].do, *self.brevity.do), lead)
            if step[language].say:
                yield Line("say", self._said(step[language].say or ""))
        if block.debrief is not None:
            yield Line("debrief", str(self.words["debrief"]), leads[len(block.steps)])
            for number, asked in enumerate(block.debrief.questions, start=1):
                yield Line("ask", asked[language], f"{number}.")
        yield from self._adapted(block)

    def _said(self, words: str) -> str:
        """Words to say between quotation marks; the last ones left out are told by an ellipsis."""
        language = self.reading.language
        whole = spoken(words, language)
        inside = whole[1:-1].strip()
        kept = first_sentences(inside, *self.brevity.say)
        return whole if kept == inside else spoken(kept if kept.endswith("…") else f"{kept}{NBSP}…", language)

    def _adapted(self, block: Block) -> Iterator[Line]:
        language, brief = self.reading.language, self.reading.programme.brief
        words = self.telling.words
        if brief.delivery in ("remote", "hybrid") and block.variants.remote is not None:
            yield Line("adapted", words.say("remote", text=block.variants.remote[language]))
        if brief.needs:
            text = block.accessibility.fr if language == "fr" else block.accessibility.en
            yield Line("adapted", words.say("accessibility", text=text))

    def _needs(self, slot: Slot, block: Block) -> Iterator[Line]:
        yield Line("group", self.telling.group(slot, block))
        layout = self.telling.layout(block)
        if layout and layout != self.layout:
            self.layout = layout
            yield Line("room", self.telling.words.say("room", layout=layout))
        for material in self.telling.materials(slot):
            yield Line("material", material)
        yields = self.telling.yields(slot)
        if yields:
            yield Line("yields", yields)
