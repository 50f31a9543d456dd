"""Rows of the run sheet: one a slot, told in the words of the document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.telling.half_days import HalfDay, Sum
from seminar_designer.documents.telling.materials import item_name, needs
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import clock, listed
from seminar_designer.documents.typesetting.page_fit import Line
from seminar_designer.documents.typesetting.typography import spoken
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Slot, TakenUp

LONGEST_CONTINUED = 60
"""Characters of a title that a continuation repeats."""


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
    letter: str = ""
    colour: str = "auto"
    about: tuple[Line, ...] = ()
    how: tuple[Line, ...] = ()
    needs: tuple[Line, ...] = ()
    text: tuple[Line, ...] = ()
    continued: Line | None = None


class Rows:
    """Makes rows from slots; remembers the room's layout through a day to tell when it changes."""

    def __init__(self, reading: Reading, words: Words) -> None:
        self.reading = reading
        self.words = words
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
            rows.append(self._slot(slot, running) if slot.kind == "block" else self._band(slot, str(running)))
        total = self.total(self.words["parts"][half.part], half.total)
        rows.append(Row("total", text=(Line("total", total),)))
        return tuple(rows)

    def total(self, part: str, total: Sum) -> str:
        """« Matin : 195 min = 9 h 00 → 12 h 15 ✓ », or what is wrong with it."""
        return self.words.say("total", part=part, **self._sum(total)) + " " + self.verdict(total)

    def verdict(self, total: Sum) -> str:
        """Whether the minutes add up."""
        if total.missing == 0:
            return str(self.words["adds_up"])
        return self.words.count("short" if total.missing > 0 else "over", abs(total.missing))

    def _sum(self, total: Sum) -> dict[str, object]:
        return {"minutes": total.minutes, "start": self.clock(total.start), "end": self.clock(total.end)}

    def clock(self, minutes: int) -> str:
        """A time of day in the language."""
        return clock(minutes, self.reading.language)

    def _band(self, slot: Slot, running: str) -> Row:
        told = slot.kind == "fixed" or self.reading.language == self.reading.programme.language
        title = self.reading.title(slot) if told else str(self.words[slot.kind])
        start, end = self.clock(slot.start), self.words.say("until", time=self.clock(slot.end))
        return Row("band", start, end, str(slot.minutes), running, text=(Line("band", title),))

    def _slot(self, slot: Slot, running: int) -> Row:
        block = self.reading.block(slot)
        assert block is not None
        family = self.reading.family(block)
        title = self.reading.title(slot)
        shortened = title if len(title) <= LONGEST_CONTINUED else f"{title[: LONGEST_CONTINUED - 1]}…"
        return Row(
            "slot",
            self.clock(slot.start),
            self.words.say("until", time=self.clock(slot.end)),
            str(slot.minutes),
            str(running),
            family.letter,
            family.colour,
            tuple(self._about(slot, block)),
            tuple(self._how(slot, block)),
            tuple(self._needs(slot, block)),
            continued=Line("more", self.words.say("continued", title=shortened)),
        )

    def _elastic(self, slot: Slot) -> str:
        if slot.elastic is None or slot.elastic[0] == slot.elastic[1]:
            return ""
        return self.words.say("elastic", min=slot.elastic[0], max=slot.elastic[1])

    def _about(self, slot: Slot, block: Block) -> Iterator[Line]:
        yield Line("title", self.reading.title(slot))
        family = self.reading.family(block).name[self.reading.language]
        yield Line("family", " · ".join(part for part in (self._elastic(slot), family) if part))
        if protected(block):
            yield Line("protected", str(self.words["protected"]))
        objective = self.reading.served(slot)
        if objective is not None:
            statement = self.reading.statement(objective)
            yield Line(
                "objective", self.words.say("objective", number=self.reading.number(objective), statement=statement)
            )
        if slot.produces:
            names = [self._artefact(id) for id in slot.produces]
            yield Line("yields", self.words.say("yields", artefacts=listed(names, self.reading.language)))

    def _artefact(self, id: str) -> str:
        artefact = self.reading.catalogue.artefacts.get(id)
        return id if artefact is None else artefact.name[self.reading.language]

    def _take_up(self, use: TakenUp) -> str:
        """« ← Reprendre les causes de 10 h 40 »."""
        name = self._artefact(use.artefact)
        the_one = self.words["the_one"].entries.get(use.artefact)
        many = self.reading.language == "en" or name.split()[0].endswith(("s", "x"))
        the = the_one or (self.words.say("the_many", name=name) if many else None)
        case = ("take_up" if the else "take_up_plain") + ("" if use.day is None else "_day")
        return self.words.say(case, artefact=the or name, time=self.clock(use.start), day=use.day)

    def _how(self, slot: Slot, block: Block) -> Iterator[Line]:
        language = self.reading.language
        for use in slot.uses:
            yield Line("thread", self._take_up(use))
        question = self.reading.question(slot)
        if question is not None:
            yield Line("question_label", str(self.words["question"]))
            yield Line("question", question)
        minutes = [self.words.say("minutes", n=step.minutes) for step in slot.steps]
        leads = minutes + [""] * (len(block.steps) + 1 - len(minutes))
        for step, lead in zip(block.steps, leads, strict=False):
            yield Line("step", step[language].do, lead)
            said = step[language].say
            if said:
                yield Line("say", spoken(said, language))
        if block.debrief is not None:
            yield Line("debrief", str(self.words["debrief"]), leads[len(block.steps)])
            for asked in block.debrief.questions:
                yield Line("ask", asked[language])
        brief = self.reading.programme.brief
        if brief.delivery in ("remote", "hybrid") and block.variants.remote is not None:
            yield Line("adapted", self.words.say("remote", text=block.variants.remote[language]))
        if brief.needs:
            text = block.accessibility.fr if language == "fr" else block.accessibility.en
            yield Line("adapted", self.words.say("accessibility", text=text))

    def _needs(self, slot: Slot, block: Block) -> Iterator[Line]:
        yield Line("group", self._group(slot, block))
        together = self.reading.programme.brief.delivery != "remote"
        if together and block.room.layout not in ("any", self.layout):
            self.layout = block.room.layout
            yield Line("room", self.words.say("room", layout=self.words["layouts"][self.layout]))
        for need in needs(slot, self.reading):
            yield Line("material", f"{need.quantity} {item_name(need.item, need.quantity, self.reading)}")

    def _group(self, slot: Slot, block: Block) -> str:
        people = self.reading.people
        subgroups = slot.group.subgroups if slot.group else block.subgroups(people) or 0
        interaction = slot.group.interaction if slot.group else block.interaction
        if subgroups == 1:
            interaction = "plenary"
        if subgroups > 1:
            small, large = people // subgroups, -(-people // subgroups)
            if large == 2 == small:
                return self.words.count("pairs", subgroups)
            size = str(small) if small == large else self.words.say("sizes", small=small, large=large)
            return self.words.say("groups", n=subgroups, size=size)
        if interaction == "pair" and people > 3:
            odd = people % 2
            return self.words.count("pairs_and_trio" if odd else "pairs", people // 2 - odd)
        return self.words.say(interaction, n=people)


def protected(block: Block) -> bool:
    """Whether the block closes, so that its minutes are not to be eaten by delays before it."""
    return bool(block.closes) or block.family == "closing"
