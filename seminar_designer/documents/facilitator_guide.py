"""The facilitator's guide: a cover with the sheets in order, then each block of the programme in full."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.block_words import Fact
from seminar_designer.documents.telling.guide_sheets import Sheet, Sheets, height, paged
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.telling.shortening import clipped
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.calendar_words import dates, hours, listed
from seminar_designer.documents.typesetting.page_fit import POINTS_PER_MM
from seminar_designer.documents.typesetting.paper import SHORTER_MM
from seminar_designer.model.programme import ProgrammeDay

PAGE_MM, DAY_TITLE = 273.0, 34.0
"""Millimetres of an A4 page between its margins; points of the title of a day."""

LONGEST_TITLE = 90
"""Characters of a title in the contents."""


@dataclass(frozen=True)
class Goal:
    """An objective and the minutes that serve it."""

    number: int
    statement: str
    minutes: str


@dataclass(frozen=True)
class Entry:
    """A sheet in the contents."""

    number: int
    time: str
    title: str
    minutes: str
    group: str
    objective: str


@dataclass(frozen=True)
class DayView:
    """A day: its title, its sheets, and the lines of the contents."""

    title: str
    entries: tuple[Entry, ...]
    sheets: tuple[Sheet, ...]


def fill(order: Order) -> Filling:
    """Values of the template."""
    guide = _Guide(order)
    brief = order.programme.brief
    values = {
        "title": brief.title,
        "facts": guide.facts(),
        "goals": tuple(guide.goals()),
        "signs": tuple(guide.telling.legend(droppable=bool(guide.sheets.droppable))),
        "days": tuple(guide.days()),
        "sheet_columns": order.shared("block-sheet")["columns"],
    }
    return Filling(f"{order.words['document']} – {brief.title}", values)


DOCUMENT = Document("facilitator-guide", fill)


class _Guide:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.words = order.words
        self.brief = order.programme.brief
        self.language = order.language
        self.reading = Reading(order.programme, order.catalogue, order.language)
        self.telling = SlotWords(self.reading, order.shared("facilitating"))
        self.sheets = Sheets(order, self.telling)
        self.size = (PAGE_MM - SHORTER_MM[order.brand.paper]) * POINTS_PER_MM

    def facts(self) -> tuple[Fact, ...]:
        """What the facilitator must know of the group and the place."""
        labels = self.words["facts"]
        return tuple(Fact(labels[name], (capitalised(text),)) for name, text in self._facts() if text)

    def _facts(self) -> Iterator[tuple[str, str | None]]:
        brief, shared = self.brief, self.telling.words
        yield "client", brief.client.name if brief.client else None
        known = [day.date for day in self.order.programme.days if day.date is not None]
        all_known = known and len(known) == len(self.order.programme.days)
        yield "dates", dates(known, self.language) if all_known else str(self.words["dates_open"])
        yield "hours", self._hours()
        yield "place", self.telling.place()
        yield "group", self.telling.present()
        yield "profile", brief.participants.profile
        yield "level", str(self.words["levels"][brief.level])
        yield "team", shared.count("facilitators", brief.facilitators)
        yield "needs", listed([str(shared["needs"][need]) for need in brief.needs], self.language)
        yield "edition", self.order.dated

    def _hours(self) -> str:
        spans = [hours(day.start, day.end, self.language) for day in self.order.programme.days]
        if len(set(spans)) == 1:
            return spans[0]
        told = (self.words.say("day_hours", number=number, hours=span) for number, span in enumerate(spans, start=1))
        return " · ".join(told)

    def goals(self) -> Iterator[Goal]:
        """The objectives in their order."""
        for objective in self.order.programme.objectives:
            minutes = self.telling.minutes(objective.minutes)
            yield Goal(self.reading.number(objective), self.reading.statement(objective), minutes)

    def days(self) -> Iterator[DayView]:
        """The days with their sheets, numbered through the programme."""
        number = 0
        for position, day in enumerate(self.order.programme.days, start=1):
            told = []
            for slot in day.slots:
                block = self.reading.block(slot)
                if block is not None:
                    number += 1
                    told.append(self.sheets.sheet(number, position, slot, block))
            yield self._day(day, position, told)

    def _day(self, day: ProgrammeDay, position: int, sheets: list[Sheet]) -> DayView:
        heights = [height(sheet) for sheet in sheets]
        first = [points + (0.0 if number else DAY_TITLE) for number, points in enumerate(heights)]
        broken = [replace(sheet, new_page=new) for sheet, new in zip(sheets, paged(first, self.size), strict=True)]
        objectives = [self.reading.served(slot) for slot in day.slots if self.reading.block(slot)]
        entries = tuple(
            Entry(
                sheet.number,
                sheet.start,
                clipped(sheet.title, LONGEST_TITLE),
                sheet.minutes,
                sheet.group,
                str(self.reading.number(objective)) if objective else "",
            )
            for sheet, objective in zip(sheets, objectives, strict=True)
        )
        return DayView(capitalised(self.telling.day(day, position)), entries, tuple(broken))
