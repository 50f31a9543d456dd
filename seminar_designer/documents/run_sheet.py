"""The run sheet (« conducteur »): the facilitator's timed plan, one section a day."""

import functools
import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.half_days import HalfDay, Sum, day_total, half_days
from seminar_designer.documents.telling.materials import Total, item_name, totals
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.telling.run_sheet_pages import HEADING, HEADING_BELOW, PAGE, flow, height
from seminar_designer.documents.telling.run_sheet_rows import Row, Rows
from seminar_designer.documents.typesetting.calendar_words import full_date, hours
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.programme import ProgrammeDay

PREPARATION_LINE = 16.0
TASK = Column(200, {"text": Setting(10, 4)})
TITLE = Column(43, {"text": Setting(10, 4, bold=True)})
SUPPLY = Column(73, {"text": Setting(10, 4)})
PREAMBLE, PREPARATION_PAGE = 242.0, 484.0
"""Points of what surrounds the tables of the preparation, and that a page of it holds."""

AFTERWORD, EVENING, NOTES_TITLE, NOTE_LINE = 60.0, 24.0, 40.0, 27.0
"""Points of the totals of a day, of an evening, of the title of the notes, and of a line for notes."""

FEWEST_NOTES = 5
OFTEN = 4
"""Uses of an item whose times are told; more are told as all day long."""

STARTS_BELOW = 0.45
"""Share of a page above which what is already there sends a half-day, too long for the rest, to a page of its own."""


@dataclass(frozen=True)
class Goal:
    """An objective worked on in the day, and for how long."""

    number: int
    statement: str
    minutes: str


@dataclass(frozen=True)
class Supply:
    """One line of the materials of the day."""

    quantity: str = ""
    item: str = ""
    spare: str = ""
    used_at: str = ""


@dataclass(frozen=True)
class Task:
    """What to prepare for one slot."""

    time: str
    title: str
    text: str


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
    running_head: str
    goals: tuple[Goal, ...]
    supplies: tuple[tuple[Supply, Supply], ...]
    rooms: tuple[str, ...]
    tasks: tuple[Task, ...]
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
        self.rows = Rows(reading, self.words)

    def view(self) -> DayView:
        goals, supplies, tasks = tuple(self._goals()), self._supplies(), tuple(self._tasks())
        label = self.words.say("day_of", number=self.number, total=len(self.order.programme.days))
        date = full_date(self.day.date, self.language) if self.day.date else None
        alone = date and len(self.order.programme.days) == 1
        name = " – ".join(part for part in (None if alone else label, date, self.day.title) if part)
        halves = half_days(self.day)
        placed, filled = self._placed(halves, _prepared(goals, supplies, tasks))
        totals, evening = tuple(self._totals(halves)), tuple(self._evening())
        return DayView(
            title=capitalised(name),
            glance=self._glance(),
            running_head=self._running_head(label, date),
            goals=goals,
            supplies=supplies,
            rooms=tuple(self._rooms()),
            tasks=tasks,
            legend=tuple(self._legend()),
            halves=placed,
            totals=totals,
            evening=evening,
            note_lines=_note_lines(_after(filled, AFTERWORD + EVENING * len(evening)) + NOTES_TITLE),
        )

    def _placed(self, halves: Sequence[HalfDay], filled: float) -> tuple[tuple[HalfDayView, ...], float]:
        """Half-days, on a new page when they would not fit on what is left of the page before; and where they end."""
        placed: list[HalfDayView] = []
        for half, rows in zip(halves, self.rows.day(halves), strict=True):
            needed = HEADING_BELOW + sum(map(height, rows))
            new_page = needed > PAGE - filled and filled > PAGE * STARTS_BELOW
            laid, filled = flow(rows, HEADING if new_page else filled + HEADING_BELOW)
            span = hours(half.total.start, half.total.end, self.language)
            title = self.words.say("part_title", part=self.words["parts"][half.part], hours=span)
            placed.append(HalfDayView(title, new_page, laid))
        return tuple(placed), filled

    def _glance(self) -> str:
        brief = self.order.programme.brief
        people = brief.participants
        low, high = people.min or people.expected, people.max or people.expected
        if low == high:
            group = self.words.count("people", people.expected)
        else:
            group = self.words.say("people_between", n=people.expected, min=low, max=high)
        place = " – ".join(part for part in (brief.venue.place, str(self.words["modes"][brief.delivery])) if part)
        facilitators = self.words.count("facilitators", brief.facilitators)
        span = hours(self.day.start, self.day.end, self.language)
        return f"{span} · {group} · {facilitators} · {place}"

    def _running_head(self, label: str, date: str | None) -> str:
        brief = self.order.programme.brief
        parts = (brief.client.name if brief.client else None, brief.title, label, date, self.order.dated)
        return " · ".join(part if len(part) <= 70 else f"{part[:69]}…" for part in parts if part)

    def _goals(self) -> Iterator[Goal]:
        for objective in self.order.programme.objectives:
            minutes = sum(slot.minutes for slot in self.day.slots if slot.serves == objective.id)
            if minutes:
                number = self.reading.number(objective)
                yield Goal(number, self.reading.statement(objective), self.words.say("minutes", n=minutes))

    def _supplies(self) -> tuple[tuple[Supply, Supply], ...]:
        """Materials in two columns, those to ask the venue for last."""
        found = sorted(totals(self.day.slots, self.reading), key=lambda total: total.item.venue)
        supplies = [self._supply(total) for total in found]
        half = (len(supplies) + 1) // 2
        return tuple(zip(supplies[:half], [*supplies[half:], Supply()], strict=False))

    def _supply(self, total: Total) -> Supply:
        words = self.words["prepare"]
        name = item_name(total.item, total.quantity, self.reading)
        return Supply(
            str(total.quantity),
            words.say("venue", item=name) if total.item.venue else name,
            words.say("spare", n=total.spare) if total.spare else "",
            " · ".join(map(self.rows.clock, total.used_at)) if len(total.used_at) <= OFTEN else str(words["all_day"]),
        )

    def _rooms(self) -> Iterator[str]:
        """The layout at the start of the day, and when it changes; a screen has none."""
        if self.reading.programme.brief.delivery == "remote":
            return
        words = self.words["prepare"]
        layouts: list[tuple[str, int]] = []
        for slot in self.day.slots:
            block = self.reading.block(slot)
            layout = str(block.room.layout) if block else "any"
            if layout != "any" and (not layouts or layouts[-1][0] != layout):
                layouts.append((layout, slot.start))
        names = self.words["layouts"]
        for first, _ in layouts[:1]:
            yield words.say("first_layout", layout=names[first])
        changes = [
            words.say("layout_change", time=self.rows.clock(start), layout=names[layout])
            for layout, start in layouts[1:]
        ]
        if changes:
            yield words.say("layout_changes", changes=" · ".join(changes))

    def _tasks(self) -> Iterator[Task]:
        for slot in self.day.slots:
            block = self.reading.block(slot)
            if block is None:
                continue
            texts = TASK.pieces([Line("text", block.preparation[self.language])], PREPARATION_PAGE, PREPARATION_PAGE)
            titles = TITLE.pieces([Line("text", self.reading.title(slot))], PREPARATION_PAGE, PREPARATION_PAGE)
            cells = itertools.zip_longest(titles, texts, fillvalue=[Line("text", "")])
            for number, (title, text) in enumerate(cells):
                time = "" if number else self.rows.clock(slot.start)
                yield Task(time, " ".join(line.text for line in title), " ".join(line.text for line in text))

    def _legend(self) -> Iterator[str]:
        words = self.words["legend"]
        used = {block.family for slot in self.day.slots if (block := self.reading.block(slot))}
        families = [
            words.say("family", letter=family.letter, name=family.name[self.language])
            for family in self.reading.catalogue.families.values()
            if family.id in used
        ]
        yield words.say("families", families=" · ".join(families))
        yield f"{words['protected']} · {words['elastic']}"

    def _totals(self, halves: tuple[HalfDay, ...]) -> Iterator[str]:
        """How the day adds up, then its minutes by moment of learning and by format."""
        parts: list[str] = []
        for half in halves:
            parts.append(self._part(str(self.words["parts"][half.part]), half.total.minutes))
            if half.lunch:
                parts.append(self._part(str(self.words["lunch"]), half.lunch.minutes))
        total: Sum = day_total(self.day)
        start, end = self.rows.clock(total.start), self.rows.clock(total.end)
        added = self.words.say("sum", total=total.minutes, start=start, end=end)
        yield self.words.say("day_sum", parts=" + ".join(parts), sum=added) + " " + self.rows.verdict(total)
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


def _prepared(goals: Sequence[Goal], supplies: Sequence[tuple[Supply, Supply]], tasks: Sequence[Task]) -> float:
    """Points that the preparation of a day takes on its last page, nearly."""
    heights = [PREAMBLE, *(PREPARATION_LINE for _ in goals)]
    heights += [max(SUPPLY.height(Line("text", f"{one.item} {one.spare}")) for one in pair) for pair in supplies]
    heights += [max(TASK.height(Line("text", task.text)), TITLE.height(Line("text", task.title))) for task in tasks]
    return functools.reduce(lambda filled, more: _after(filled, more, PREPARATION_PAGE), heights, 0.0)


def _after(filled: float, more: float, page: float = PAGE) -> float:
    """How far a page is filled once `more` stands on it, or on the next one."""
    return filled + more if filled + more <= page else more


def _note_lines(filled: float) -> range:
    """Ruled lines for the facilitator's notes on what is left of a page, when it is worth it."""
    free = int((PAGE - filled) / NOTE_LINE) - 1
    return range(free if free >= FEWEST_NOTES else 0)
