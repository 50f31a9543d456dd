"""Programmes to choose from, on one page for the client: what each is like, without minutes nor points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.document import ChoiceDocument, ChoiceOrder, Filling
from seminar_designer.documents.telling.differences import Tone, in_all, only_in, tones
from seminar_designer.documents.telling.half_days import HalfDay, half_days
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.typesetting.calendar_words import dates
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.programme import Slot
from seminar_designer.model.texts import Language

LETTERS = "ABCDE"
"""What the alternatives are called."""
ROOM = 445.0
"""Points that the title, the rows of all alternatives and what they have in common may take on the page."""
AROUND = Column(261, {
    "title": Setting(22, 2, bold=True), "subtitle": Setting(11.5, 4), "lead": Setting(10, 6), "common": Setting(10, 6),
})  # fmt: skip
NAME = Column(54, {"letter": Setting(22, 0, bold=True), "name": Setting(12, 4, bold=True), "box": Setting(10.5, 6)})
RUN = Column(125, {"part": Setting(10, 3)})
PARTICULAR = Column(71, {"only": Setting(10, 1, 3, bold=True), "takeaway": Setting(9.5, 2, 3)})
INSIDE = 8.0
"""Points of a row above and below its text."""
OBJECTIVE = 110
"""Letters of an objective that stand in the line of all."""


@dataclass(frozen=True)
class Detail:
    """How much is told: activities of each half-day (those that frame the day too or not), and of what is particular;
    whether with what people take away.
    """

    activities: int
    framing: bool
    particular: int
    takeaway: bool


DETAILS = (
    Detail(99, True, 4, True), Detail(99, True, 3, True), Detail(99, True, 2, True), Detail(99, False, 3, True),
    Detail(99, False, 2, True), Detail(99, False, 3, False), Detail(4, False, 3, False), Detail(3, False, 2, False),
    Detail(2, False, 2, False), Detail(1, False, 1, False),
)  # fmt: skip
"""From the most to the least: the first that a page can hold is taken."""


@dataclass(frozen=True)
class Part:
    """A half-day in one line: what it is called, and its activities."""

    label: str
    activities: str


@dataclass(frozen=True)
class Particular:
    """An activity that only this alternative has, and what people take away from it."""

    name: str
    takeaway: str


@dataclass(frozen=True)
class AlternativeRow:
    """A row of the page."""

    letter: str
    name: str
    parts: tuple[Part, ...]
    particular: tuple[Particular, ...]


def fill(order: ChoiceOrder) -> Filling:
    """Values of the template, with as much detail as one page holds."""
    view = _Choice(order)
    brief = order.programmes[0].brief
    around = {"title": brief.title, "subtitle": view.subtitle(), "lead": view.lead(), "common": view.common()}
    lines = [Line(kind, text) for kind, text in around.items() if text]
    room = ROOM - AROUND.total(_typeset(lines, order.language))
    detail = next((one for one in DETAILS if view.height(one) <= room), DETAILS[-1])
    values = {
        **around,
        "rows": view.rows(detail),
        "words": order.words,
    }
    return Filling(f"{order.words['kicker']} – {brief.title}", values)


CHOICE = ChoiceDocument("alternatives", fill)


class _Choice:
    def __init__(self, order: ChoiceOrder) -> None:
        self.order, self.words, self.language = order, order.words, order.language
        self.programmes = order.programmes
        self.readings = [Reading(one, order.catalogue, order.language) for one in order.programmes]
        self.tones = tones(order.programmes, order.catalogue)

    def subtitle(self) -> str:
        """Client and dates, in one line."""
        programme = self.programmes[0]
        known = [day.date for day in programme.days if day.date is not None]
        told = dates(known, self.language) if known and len(known) == len(programme.days) else ""
        return " · ".join(part for part in (programme.brief.client and programme.brief.client.name, told) if part)

    def lead(self) -> str:
        """What all are for."""
        reading = self.readings[0]
        objectives = [_cut(reading.statement(one)) for one in self.programmes[0].objectives]
        if not objectives:
            return self.words.count("lead_alone", len(self.programmes))
        said = " ; " if self.language == "fr" else "; "
        return self.words.count("lead", len(self.programmes), objectives=said.join(objectives))

    def common(self) -> str:
        """The working activities that all alternatives have."""
        blocks = self.order.catalogue.blocks
        names = [
            blocks[block].name[self.language]
            for block in in_all(self.programmes)
            if block in blocks and self.readings[0].family(blocks[block]).working
        ]
        return self.words.say("common", names=" · ".join(names[:6])) if names else ""

    def rows(self, detail: Detail) -> tuple[AlternativeRow, ...]:
        """A row for each alternative."""
        return tuple(
            AlternativeRow(
                LETTERS[number], self.name(number), tuple(self._parts(number, detail)),
                tuple(self._particular(number, detail)),
            )
            for number in range(len(self.programmes))
        )

    def name(self, number: int) -> str:
        """A name made from what tells it apart: its tone, and the activity that only it has."""
        tone = self._tone(self.tones[number])
        names: Words = self.words["names"]
        own = [block for block in only_in(self.programmes, number) if self._working(block)]
        if own:
            block = self.words.say("quoted", name=self._name(own[0]))
            return names.say("both" if tone else "around", tone=tone, block=block)
        return tone or names.say("plain", letter=LETTERS[number])

    def _tone(self, tone: Tone | None) -> str:
        return "" if tone is None else str(self.words["tones"][tone[0]][tone[1]])

    def _name(self, block: str) -> str:
        return self.order.catalogue.blocks[block].name[self.language]

    def _working(self, block: str) -> bool:
        sheet = self.order.catalogue.blocks.get(block)
        return sheet is not None and self.order.catalogue.families[sheet.family].working

    def _parts(self, number: int, detail: Detail) -> Iterator[Part]:
        programme, reading = self.programmes[number], self.readings[number]
        for index, day in enumerate(programme.days, start=1):
            for half in half_days(day):
                part = self.words["parts"][half.part]
                label = part if len(programme.days) == 1 else self.words.say("part_of_day", day=index, part=part)
                names = self._activities(half, reading, detail)
                if names:
                    yield Part(capitalised(str(label)), " · ".join(names))

    def _activities(self, half: HalfDay, reading: Reading, detail: Detail) -> list[str]:
        """The activities of a half-day in order: all, or those that last longest."""
        slots = [slot for slot in half.slots if slot.block is not None or slot.kind == "fixed"]
        told = [slot for slot in slots if detail.framing or slot.kind == "fixed" or self._working(slot.block or "")]
        longest = sorted(told or slots, key=lambda slot: -slot.minutes)[: detail.activities]
        kept = [slot for slot in told or slots if slot in longest]
        return list(dict.fromkeys(_titled(slot, reading) for slot in kept))

    def _particular(self, number: int, detail: Detail) -> Iterator[Particular]:
        own = [block for block in only_in(self.programmes, number) if self._working(block)]
        for block in own[: detail.particular]:
            takeaway = self.order.catalogue.blocks[block].takeaway[self.language] if detail.takeaway else ""
            yield Particular(self._name(block), takeaway)

    def height(self, detail: Detail) -> float:
        """Points that all rows take."""
        return sum(self._row_height(row) for row in self.rows(detail))

    def _row_height(self, row: AlternativeRow) -> float:
        name = [Line("letter", row.letter), Line("name", row.name), Line("box", str(self.words["choose"]))]
        parts = [Line("part", f"{one.label}  {one.activities}") for one in row.parts]
        particular = [
            line for one in row.particular
            for line in (Line("only", one.name), *([Line("takeaway", one.takeaway)] if one.takeaway else ()))
        ]  # fmt: skip
        columns: Sequence[tuple[Column, list[Line]]] = ((NAME, name), (RUN, parts), (PARTICULAR, particular))
        return INSIDE + max(column.total(_typeset(lines, self.language)) for column, lines in columns)


def _typeset(lines: Sequence[Line], language: Language) -> Iterator[Line]:
    for line in lines:
        yield Line(line.kind, typeset(line.text, language))


def _titled(slot: Slot, reading: Reading) -> str:
    return slot.title if slot.block is None else reading.title(slot)


def _cut(statement: str) -> str:
    """A statement that fits a line with others, without its full stop."""
    statement = statement.strip().rstrip(".")
    return statement if len(statement) <= OBJECTIVE else statement[:OBJECTIVE].rpartition(" ")[0].rstrip(" ,;:") + "…"
