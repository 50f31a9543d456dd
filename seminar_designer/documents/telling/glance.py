"""Days at a glance: a picture of each, and one line for each half-day in the client's words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seminar_designer.documents.document import Order
from seminar_designer.documents.drawing.timeline import timeline
from seminar_designer.documents.telling.half_days import HalfDay, half_days
from seminar_designer.documents.telling.reading import Reading, capitalised, lowered
from seminar_designer.documents.telling.timetable import Entry, entries
from seminar_designer.documents.typesetting.calendar_words import duration, full_date, hours, listed
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.programme import ProgrammeDay

CONTENT = Column(98, {"title": Setting(11, 3, bold=True), "sorts": Setting(10, 2)})
TALLEST = 500.0
"""Points of a row that a page holds easily."""


@dataclass(frozen=True)
class GlanceRow:
    """A half-day: what it works on, in what ways, for which objectives."""

    part: str
    hours: str = ""
    title: str = ""
    sorts: str = ""
    objectives: str = ""


@dataclass(frozen=True)
class DayGlance:
    """A day: its picture and its half-days."""

    title: str
    picture: Picture
    rows: tuple[GlanceRow, ...]


class Glance:
    """Tells days in the words of a document: `parts`, `day`, `work`, `objective`."""

    def __init__(self, order: Order, words: Words) -> None:
        self.order = order
        self.words = words
        self.language = order.language
        self.reading = Reading(order.programme, order.catalogue, order.language)

    def days(self) -> tuple[DayGlance, ...]:
        """Every day of the programme."""
        return tuple(self._day(number) for number in range(1, len(self.order.programme.days) + 1))

    def _day(self, number: int) -> DayGlance:
        days = self.order.programme.days
        day = days[number - 1]
        label = self.words.say("day", number=number) if len(days) > 1 or day.date is None else ""
        date = full_date(day.date, self.language) if day.date else ""
        title = capitalised(" – ".join(part for part in (label, date, day.title) if part))
        rows = tuple(piece for row in self._rows(day) for piece in _whole(row))
        return DayGlance(title, timeline(self.order, number), rows)

    def _rows(self, day: ProgrammeDay) -> Iterator[GlanceRow]:
        told = list(entries(day, self.reading))
        for half in half_days(day):
            starts = {slot.start for slot in half.slots}
            yield self._half(half, [entry for entry in told if entry.start in starts])
        if day.evening_work:
            work = day.evening_work
            length = duration(work.minutes, self.language)
            evening = str(self.words["parts"]["evening"])
            yield GlanceRow(evening, length, sorts=self.words.say("work", text=work.text))
        if day.evening:
            span = hours(day.evening.start, day.evening.end, self.language)
            evening = str(self.words["parts"]["evening"])
            yield GlanceRow(evening, span, capitalised(day.evening.title or evening))

    def _half(self, half: HalfDay, told: list[Entry]) -> GlanceRow:
        titles = dict.fromkeys(title for entry in told for title in self._titles(entry))
        blocks = [block for slot in half.slots if (block := self.reading.block(slot)) is not None]
        families = [family for block in blocks if (family := self.reading.family(block)).working]
        sorts = dict.fromkeys(family.client_name[self.language] for family in families)
        ways = listed([lowered(sort) for sort in sorts if sort not in titles], self.language)
        numbers = sorted({number for entry in told for number in entry.objectives})
        objectives = [str(number) for number in numbers]
        span = hours(half.total.start, half.total.end, self.language)
        return GlanceRow(
            str(self.words["parts"][half.part]),
            span,
            " · ".join(titles),
            capitalised(ways),
            self.words.count("objective", len(numbers), numbers=listed(objectives, self.language)) if numbers else "",
        )

    def _titles(self, entry: Entry) -> tuple[str, ...]:
        """What a stretch works on; a fixed point is told, other pauses are not."""
        if entry.pause:
            return (entry.pause.title,) if entry.pause.kind == "fixed" else ()
        return entry.titles


def _whole(row: GlanceRow) -> Iterator[GlanceRow]:
    """The row, as several when no page could hold it."""
    lines = [Line("title", row.title), Line("sorts", row.sorts)]
    for number, piece in enumerate(CONTENT.pieces(lines, TALLEST, TALLEST)):
        title, sorts = (" ".join(line.text for line in piece if line.kind == kind) for kind in ("title", "sorts"))
        told = replace(row, title=title, sorts=sorts)
        yield told if number == 0 else replace(told, part="", hours="", objectives="")
