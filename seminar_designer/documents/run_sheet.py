"""The run sheet (« conducteur »): the facilitator's timed plan, one section a day, in few pages.

It shortens instructions to their first sentences; the whole words are in the facilitator's guide.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.droppable import droppable
from seminar_designer.documents.telling.half_days import HalfDay, Sum, day_total, half_days
from seminar_designer.documents.telling.meeting_roles import reports, roles, which
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.telling.run_sheet_pages import HEADING, HEADING_BELOW, Pages, height, page
from seminar_designer.documents.telling.run_sheet_preparation import Goal, Preparation, Supply, Task, preparation
from seminar_designer.documents.telling.run_sheet_rows import BREVITIES, Brevity, Row, Rows
from seminar_designer.documents.telling.shortening import clipped
from seminar_designer.documents.telling.slot_words import Sign, SlotWords
from seminar_designer.documents.typesetting.calendar_words import full_date, hours
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.programme import ProgrammeDay

MEETING = Column(186, {"text": Setting(10.5, 3)})
AFTERWORD, EVENING, NOTES_TITLE, NOTE_LINE = 66.0, 24.0, 32.0, 23.0
"""Points of the totals of a day, of an evening, of the title of the notes, and of a line for notes."""

FEWEST_NOTES, MOST_NOTES = 3, 18

FEW_PAGES = (3, 5)
"""Pages of a half-day, and of a day, beyond which it is told in fewer words."""


@dataclass(frozen=True)
class HalfDayView:
    """A half-day: its heading, whether it starts a page, its rows."""

    title: str
    new_page: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class DayView:
    """All a section of the run sheet prints."""

    title: str
    glance: str
    meeting: tuple[str, ...]
    running_head: str
    goals: tuple[Goal, ...]
    supplies: tuple[tuple[Supply, Supply], ...]
    rooms: tuple[str, ...]
    tasks: tuple[Task, ...]
    preparation_lines: range
    signs: tuple[Sign, ...]
    legend: tuple[str, ...]
    halves: tuple[HalfDayView, ...]
    totals: tuple[str, ...]
    evening: tuple[str, ...]
    note_lines: range


def fill(order: Order) -> Filling:
    """Values of the template: the title and, by day, everything the facilitator needs."""
    reading = Reading(order.programme, order.catalogue, order.language)
    days = tuple(_Day(order, reading, number).view() for number in range(1, len(order.programme.days) + 1))
    brief = order.programme.brief
    client = brief.client.name if brief.client else None
    values = {"title": brief.title, "client": client, "dated": order.dated, "days": days}
    return Filling(f"{order.words['document']} – {brief.title}", values, [{"day": day} for day in days])


DOCUMENT = Document("run-sheet", fill, with_design=True)


class _Day:
    def __init__(self, order: Order, reading: Reading, number: int) -> None:
        self.order = order
        self.reading = reading
        self.words: Words = order.words
        self.language = order.language
        self.number = number
        self.day: ProgrammeDay = order.programme.days[number - 1]
        self.telling = SlotWords(reading, order.shared("facilitating"))
        self.droppable = any(day == number for day, _ in droppable(reading))

    def view(self) -> DayView:
        """The day in the fullest words that stand on few pages, or on as few as there can be."""
        prepared = preparation(self.day, self.reading, self.telling)
        views = [self._told(prepared, brevity) for brevity in BREVITIES]
        most = max(FEW_PAGES[len(half_days(self.day)) > 1], min(pages.count for _, pages in views))
        return next(view for view, pages in views if pages.count <= most)

    def _told(self, prepared: Preparation, brevity: Brevity) -> tuple[DayView, Pages]:
        halves = half_days(self.day)
        pages = Pages(page(self.order.brand.paper), splits=brevity.splits)
        meeting = tuple(self._meeting())
        for points in prepared.heights():
            pages.add(points)
        pages.add(MEETING.total(Line("text", line) for line in meeting))
        left = pages.left
        rows = Rows(self.reading, self.words, self.telling, self.number, brevity)
        placed = tuple(self._placed(halves, rows.day(halves), pages))
        totals, evening = tuple(self._totals(halves, rows)), tuple(self._evening())
        pages.add(AFTERWORD + EVENING * len(evening))
        view = DayView(
            title=capitalised(self.telling.day(self.day, self.number)),
            glance=self._glance(),
            meeting=meeting,
            running_head=self._running_head(),
            goals=prepared.goals,
            supplies=prepared.supplies,
            rooms=prepared.rooms,
            tasks=prepared.tasks,
            preparation_lines=_note_lines(left - NOTES_TITLE) if placed[0].new_page else range(0),
            signs=tuple(self.telling.legend(droppable=self.droppable)),
            legend=tuple(self._legend()),
            halves=placed,
            totals=totals,
            evening=evening,
            note_lines=_note_lines(pages.left - NOTES_TITLE),
        )
        return view, pages

    def _placed(
        self, halves: Sequence[HalfDay], told: Sequence[tuple[Row, ...]], pages: Pages
    ) -> Iterator[HalfDayView]:
        """Half-days, on a new page when what is left of the one before cannot hold their first slot."""
        words = self.telling.words
        for half, rows in zip(halves, told, strict=True):
            first = next((number for number, row in enumerate(rows) if row.kind == "slot"), 0)
            new_page = not pages.holds(rows[first], HEADING_BELOW + sum(map(height, rows[:first])))
            if new_page:
                pages.turn()
            pages.filled += HEADING if new_page else HEADING_BELOW
            span = hours(half.total.start, half.total.end, self.language)
            title = words.say("part_title", part=words["parts"][half.part], hours=span)
            yield HalfDayView(title, new_page, pages.flow(rows))

    def _glance(self) -> str:
        facilitators = self.telling.words.count("facilitators", self.order.programme.brief.facilitators)
        span = hours(self.day.start, self.day.end, self.language)
        return f"{span} · {self.telling.present()} · {facilitators} · {self.telling.place()}"

    def _meeting(self) -> Iterator[str]:
        """Of a meeting of a cycle: which it is, who is what, and what it comes back to."""
        if self.number == 1:
            yield from (line for line in (which(self.order), *roles(self.order), *reports(self.order)) if line)

    def _running_head(self) -> str:
        brief = self.order.programme.brief
        total = len(self.order.programme.days)
        label = self.telling.words.say("day_of", number=self.number, total=total) if total > 1 else None
        date = full_date(self.day.date, self.language) if self.day.date else None
        parts = (brief.client.name if brief.client else None, brief.title, label, date, self.order.dated)
        return " · ".join(clipped(part, 50) for part in parts if part)

    def _legend(self) -> Iterator[str]:
        words = self.telling.words["legend"]
        used = {block.family for slot in self.day.slots if (block := self.reading.block(slot))}
        families = [
            words.say("family", letter=family.letter, name=family.name[self.language])
            for family in self.reading.catalogue.families.values()
            if family.id in used
        ]
        yield words.say("families", families=" · ".join(families))
        yield str(self.words["shortened"])

    def _totals(self, halves: tuple[HalfDay, ...], rows: Rows) -> Iterator[str]:
        """How the day adds up, then its minutes by moment of learning and by format."""
        shared = self.telling.words
        parts: list[str] = []
        for half in halves:
            parts.append(self._part(str(shared["parts"][half.part]), half.total.minutes))
            if half.lunch:
                parts.append(self._part(str(shared["pauses"]["lunch"]), half.lunch.minutes))
        total: Sum = day_total(self.day)
        start, end = self.telling.clock(total.start), self.telling.clock(total.end)
        added = self.words.say("sum", total=total.minutes, start=start, end=end)
        yield self.words.say("day_sum", parts=" + ".join(parts), sum=added) + " " + rows.verdict(total)
        learning: dict[str, int] = defaultdict(int)
        interaction: dict[str, int] = defaultdict(int)
        for slot in self.day.slots:
            block = self.reading.block(slot)
            if block is not None:
                learning[block.learning] += slot.minutes
                interaction[slot.group.interaction if slot.group else block.interaction] += slot.minutes
        yield self._shares("learning", learning)
        yield self._shares("interaction", interaction)

    def _part(self, name: str, minutes: int) -> str:
        return self.words.say("part_minutes", part=name.lower(), minutes=minutes)

    def _shares(self, name: str, minutes: dict[str, int]) -> str:
        order: Words = self.words[name]
        parts = [self._part(str(label), minutes[key]) for key, label in order.entries.items() if key in minutes]
        return self.words.say(f"by_{name}", parts=" · ".join(parts))

    def _evening(self) -> Iterator[str]:
        work, evening = self.day.evening_work, self.day.evening
        if work:
            yield self.words.say("evening_work", n=work.minutes, text=work.text)
        if evening:
            span = hours(evening.start, evening.end, self.language)
            case = "evening_titled" if evening.title else "evening"
            yield self.words.say(case, hours=span, title=evening.title)


def _note_lines(left: float) -> range:
    """Ruled lines for the facilitator's notes on what is left of a page, when it is worth it."""
    free = int(left / NOTE_LINE) - 1
    return range(min(free, MOST_NOTES) if free >= FEWEST_NOTES else 0)
