"""The run sheet as a workbook that recalculates: change a duration, and everything after it moves."""

from collections.abc import Iterator

from seminar_designer.documents.document import FileDocument, Order
from seminar_designer.documents.spreadsheet.rows import DaySheet, Goal, SheetRow
from seminar_designer.documents.spreadsheet.workbook import workbook
from seminar_designer.documents.telling.half_days import half_days
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.shortening import clipped
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.programme import PlannedObjective, ProgrammeDay, Slot

OBJECTIVE = 50
"""Letters of an objective that stand beside a slot."""


def make(order: Order) -> bytes:
    """A sheet a day, and one that sums them up."""
    view = _Book(order)
    title = view.text(view.brief.title)
    return workbook(tuple(view.days()), tuple(view.goals()), order.words, order.brand, title=title)


DOCUMENT = FileDocument("run-sheet-workbook", "xlsx", make)


class _Book:
    def __init__(self, order: Order) -> None:
        self.order, self.words = order, order.words
        self.brief = order.programme.brief
        self.reading = Occasion(order).reading
        self.slots = SlotWords(self.reading, order.shared("facilitating"))

    def text(self, text: str) -> str:
        """A text as a cell shows it."""
        return typeset(text, self.order.language)

    def goals(self) -> Iterator[Goal]:
        """The objectives, by number."""
        for objective in self.order.programme.objectives:
            yield Goal(self.reading.number(objective), self.text(self.reading.statement(objective)))

    def days(self) -> Iterator[DaySheet]:
        """Each day."""
        for number, day in enumerate(self.order.programme.days, start=1):
            length = (day.end - day.start) % MIDNIGHT or MIDNIGHT
            title, rows = self.text(self.slots.day(day, number)), tuple(self.rows(day))
            yield DaySheet(self.words.say("sheet", number=number), title, day.start, day.start + length, rows)

    def rows(self, day: ProgrammeDay) -> Iterator[SheetRow]:
        """The slots of a day; running minutes begin anew with each half-day, and lunch is in none."""
        parts = self.slots.words["parts"]
        for half in half_days(day):
            for slot in half.slots:
                yield self.row(slot, str(parts[half.part]))
            if half.lunch:
                yield self.row(half.lunch, "")

    def row(self, slot: Slot, part: str) -> SheetRow:
        """A slot of a half-day."""
        block = self.reading.block(slot)
        title = self.text(self.slots.name(slot))
        if block is None:
            sort = str(self.slots.words["pauses"][slot.kind])
            return SheetRow(part, slot.minutes, title, sort=sort, band=slot.kind in ("break", "lunch"))
        objective = self.reading.served(slot)
        return SheetRow(
            part,
            slot.minutes,
            title,
            goal=self.reading.number(objective) if objective else None,
            objective=self.objective(objective) if objective else "",
            sort=self.text(self.reading.family(block).name[self.order.language]),
            who=self.text(self.slots.group(slot, block)),
            materials=self.text(", ".join(self.slots.materials(slot))),
            between=slot.elastic,
        )

    def objective(self, objective: PlannedObjective) -> str:
        """An objective in few words, with the number under which the summary has it whole."""
        statement = clipped(self.text(self.reading.statement(objective)), OBJECTIVE)
        return self.words.say("objective", number=self.reading.number(objective), statement=statement)
