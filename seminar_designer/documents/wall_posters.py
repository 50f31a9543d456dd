"""Posters for the wall, on A3: the timetable of each day, the agreement of the group, the steps of co-development."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from seminar_designer.documents.document import Document, Filling, NotNeeded, Order
from seminar_designer.documents.telling import consultation
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.shortening import fitted
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.telling.timetable import Entry, entries
from seminar_designer.documents.typesetting.brand import Paper
from seminar_designer.documents.typesetting.calendar_words import full_date
from seminar_designer.documents.typesetting.page_fit import LINE_SPACING, Column, Line, Setting
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import Words

CONTENT_MM: Final = {"A4": 193.0, "Letter": 176.0}
PAGE_MM: Final = {"A4": 253.0, "Letter": 235.0}
PAGE_POINTS: Final = {"A4": 1083.0, "Letter": 1116.0}
"""By the paper of the brand, which is A3 or Tabloid here: the widths of a row's content and of the page, and the height
of the page.
"""

TITLE, HEADING = Setting(24, 2), Setting(50, 4, bold=True)
LOGO, DATE, COLUMN_HEADINGS, SPARE = 75.0, 44.0, 31.0, 30.0
"""Points of what stands above the rows, and that are left free."""

AROUND = 13.0
"""Points of a row above and below its text."""

TIME_LARGER = 9
"""Points by which times are larger than titles, at most."""

TITLE_LINE, ACTIVITIES_LINE = 0.95, 0.98
"""Spacing of lines of the template's styles."""

LINES = 9
"""Empty lines of the agreement."""

MOST_ROWS = 3
"""Lines of print that a title, and the activities below it, take at the most."""


@dataclass(frozen=True)
class Scale:
    """Sizes of letters, by the name the template knows them by; the activities are left out without a size."""

    name: str
    title: float
    activities: float

    def column(self, paper: Paper) -> Column:
        """How its lines are set."""
        settings = {"title": Setting(self.title, bold=True), "pause": Setting(self.title - 4)}
        return Column(CONTENT_MM[paper], {**settings, "activities": Setting(self.activities or 1)})


SCALES = (
    Scale("36", 36, 24), Scale("33", 33, 22), Scale("30", 30, 20), Scale("28", 28, 18), Scale("26", 26, 17),
    Scale("23", 23, 15), Scale("23", 23, 0),
)  # fmt: skip
"""From the largest: the first with which a day stands on its page is taken."""


@dataclass(frozen=True)
class PosterRow:
    """When something starts, and what: `work`, a `pause` or the `end`."""

    kind: str
    time: str
    title: str
    activities: str = ""


@dataclass(frozen=True)
class DayPoster:
    """The timetable of a day."""

    title: str
    date: str
    scale: str
    rows: tuple[PosterRow, ...]


@dataclass(frozen=True)
class MethodStep:
    """A step of the consultation."""

    number: str
    name: str
    who: str
    rule: str
    minutes: str


def fill(order: Order) -> Filling:
    """Values of the template. Raises NotNeeded where there is no wall."""
    if order.programme.brief.delivery == "remote":
        raise NotNeeded(str(order.words["not_needed"]))
    view = _Posters(order)
    values = {
        "title": view.title,
        "days": tuple(map(view.day, range(1, len(order.programme.days) + 1))),
        "method": tuple(view.method()),
        "total": view.total(),
        "lines": range(LINES),
    }
    return Filling(f"{order.words['document']} – {order.programme.brief.title}", values)


DOCUMENT = Document("wall-posters", fill)


class _Posters:
    def __init__(self, order: Order) -> None:
        self.order, self.words, self.language = order, order.words, order.language
        self.occasion = Occasion(order)
        self.slots = SlotWords(self.occasion.reading, order.shared("facilitating"))
        self.paper = order.brand.paper
        self.heading = Column(PAGE_MM[self.paper], {"title": TITLE, "heading": HEADING})
        self.title = fitted(self.heading, "title", typeset(order.programme.brief.title, self.language), 2)

    def day(self, number: int) -> DayPoster:
        """The timetable of a day, in the largest letters that its page can hold."""
        day = self.order.programme.days[number - 1]
        date = capitalised(full_date(day.date, self.language)) if day.date else ""
        alone = len(self.order.programme.days) == 1
        label = "" if alone else self.words.say("day", number=number)
        title = " – ".join(part for part in (label, day.title) if part) or date or str(self.words["timetable"])
        shown = fitted(self.heading, "heading", typeset(title, self.language), 2)
        date = "" if title == date else date
        rows = tuple(self.rows(number))
        room = self.room(shown, date)
        scale = next((one for one in SCALES if self.height(rows, one) <= room), SCALES[-1])
        return DayPoster(shown, date, scale.name, tuple(self.cut(row, scale) for row in rows))

    def room(self, heading: str, date: str) -> float:
        """Points that the rows of a day may take below its heading."""
        above = self.heading.total([Line("title", self.title), Line("heading", heading)]) + COLUMN_HEADINGS + SPARE
        return PAGE_POINTS[self.paper] - above - (LOGO if self.order.brand.logo else 0) - (DATE if date else 0)

    def rows(self, number: int) -> Iterator[PosterRow]:
        """What starts when, and when the day ends."""
        day = self.order.programme.days[number - 1]
        for entry in entries(day, self.occasion.reading):
            yield self.row(entry)
        yield PosterRow("end", self.slots.clock(day.end), str(self.words["end"]))
        if day.evening:
            title = day.evening.title or str(self.words["evening"])
            yield PosterRow("pause", self.slots.clock(day.evening.start), capitalised(title))

    def row(self, entry: Entry) -> PosterRow:
        """A stretch of work, or a pause."""
        time = self.slots.clock(entry.start)
        if entry.pause is not None:
            return PosterRow("pause" if entry.pause.kind != "fixed" else "work", time, self.slots.name(entry.pause))
        names = list(dict.fromkeys(activity.name for activity in entry.activities))
        title = " · ".join(map(capitalised, entry.titles)) or str(self.words["work"])
        return PosterRow("work", time, title, " · ".join(names))

    def cut(self, row: PosterRow, scale: Scale) -> PosterRow:
        """The row as the poster shows it."""
        column = scale.column(self.paper)
        kind = "title" if row.kind == "work" else "pause"
        activities = typeset(row.activities, self.language) if scale.activities else ""
        return replace(
            row,
            title=fitted(column, kind, typeset(row.title, self.language), MOST_ROWS),
            activities=fitted(column, "activities", activities, MOST_ROWS),
        )

    def height(self, rows: Sequence[PosterRow], scale: Scale) -> float:
        """Points that the rows take."""
        return sum(self.row_height(self.cut(row, scale), scale) for row in rows)

    def row_height(self, row: PosterRow, scale: Scale) -> float:
        """Points that a row takes."""
        column = scale.column(self.paper)
        kind = "title" if row.kind == "work" else "pause"
        size = column.settings[kind].size * LINE_SPACING
        title = column.rows(Line(kind, row.title)) * size * TITLE_LINE + 2
        activities = column.rows(Line("activities", row.activities)) if row.activities else 0
        below = activities * scale.activities * LINE_SPACING * ACTIVITIES_LINE
        return AROUND + max(title + below, size + TIME_LARGER)

    def method(self) -> Iterator[MethodStep]:
        """The steps of a consultation, when the group goes through them."""
        if not consultation.uses_method(self.order.programme):
            return
        words: Words = self.words["method"]
        given = consultation.minutes(self.order.programme)
        for number, (name, length) in enumerate(zip(consultation.NAMES, given, strict=True), start=1):
            step: Words = words["steps"][name]
            yield MethodStep(str(number), step["name"], step["who"], step["rule"], words.say("minutes", n=length))

    def total(self) -> str:
        """Minutes of all steps."""
        words: Words = self.words["method"]
        return words.say("minutes", n=sum(consultation.minutes(self.order.programme)))
