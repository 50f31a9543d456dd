"""A typed file becomes an agenda: its tables and lines read in order, day by day."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from seminar_designer.agendas.agenda import Agenda, AgendaDay, Hours, Item, Remark, Summary, Total
from seminar_designer.agendas.columns import Columns, read_columns
from seminar_designer.agendas.days import DayMark, read_day
from seminar_designer.agendas.kinds import kind_of
from seminar_designer.agendas.rows import filled, is_headings, is_label, read_item
from seminar_designer.agendas.splitting import afternoons, split_days
from seminar_designer.agendas.stated import read_hours, read_total, total_in_heading, total_scope
from seminar_designer.agendas.summaries import read_summary
from seminar_designer.agendas.typed import Note, Piece, Place, Row, Table, Typed
from seminar_designer.agendas.words import language_of
from seminar_designer.loading.problems import BadInput, Problem

_PROSE = 80
"""A line longer than this that is no heading does not begin a day."""


def interpret(typed: Typed) -> Agenda:
    """The agenda of a file. Raises BadInput when no row of it has a time or a length."""
    pieces = list(_with_columns(typed))
    every = [columns for _, columns in pieces if columns is not None]
    clocked, timed = any(one.clocked for one in every), any(one.timed for one in every)
    reader = _Reader()
    for piece, columns in pieces:
        if isinstance(piece, Note) or columns is None:
            assert isinstance(piece, Note)
            reader.note(piece.text, piece.place, heading=piece.heading)
        elif _sums_up(columns, clocked=clocked):
            reader.summaries.append(read_summary(piece, columns))
        elif columns.timed or not timed:
            reader.table(piece, columns)
    made = reader.agenda(typed)
    if all(item.timeless and not item.unread for item in made.items):
        place = made.items[0].place if made.items else None
        line = place.number if place is not None and place.unit == "line" else 0
        case = "agenda_no_times" if made.items else "agenda_no_table"
        raise BadInput([Problem(typed.file, line, min(line, 1), "", case)])
    return made


def _with_columns(typed: Typed) -> Iterator[tuple[Piece, Columns | None]]:
    """Each piece, tables with their columns; one without headings may go on with those of the table before."""
    headings: tuple[str, ...] = ()
    for piece in typed.pieces:
        columns = read_columns(piece, headings) if isinstance(piece, Table) else None
        headings = headings if columns is None else columns.headings
        yield piece, columns


def _sums_up(columns: Columns, *, clocked: bool) -> bool:
    """Whether a table sums up the agenda instead of being a part of it."""
    return not columns.clocked and ("percent" in columns.roles or (clocked and "minutes" in columns.roles))


@dataclass
class _Day:
    """A day while it is read."""

    label: str = ""
    mark: DayMark | None = None
    place: Place | None = None
    hours: Hours | None = None
    items: list[Item] = field(default_factory=list)
    totals: list[Total] = field(default_factory=list)

    def made(self) -> AgendaDay:
        """The day as data."""
        date = self.mark.date if self.mark else None
        return AgendaDay(tuple(self.items), self.label, date, self.place, self.hours, tuple(self.totals))


class _Reader:
    """Reads the pieces of a file in order."""

    def __init__(self) -> None:
        self.title = ""
        self.days: list[_Day] = [_Day()]
        self.now = self.days[0]
        self.hours: Hours | None = None
        self.totals: list[Total] = []
        self.summaries: list[Summary] = []

    def note(self, text: str, place: Place, *, heading: bool = False) -> None:
        """A line of text: the title, a day, its hours, a total, or nothing of interest."""
        mark = read_day(text)
        if mark is not None and (heading or (mark.leads and len(text) <= _PROSE)):
            self._day(text, mark, place)
        total = read_total(text, place, len(self.now.items))
        if total is not None:
            self._total(total)
        hours = read_hours(text, place)
        if hours is not None:
            self._hours(hours)
        if heading and not self.title and mark is None:
            self.title = text

    def table(self, table: Table, columns: Columns) -> None:
        """A table: every row of it."""
        for row in table.rows[: max(columns.first - 1, 0)]:
            self.note(" ".join(filled(row)), row.place, heading=len(filled(row)) == 1)
        for row in table.rows[columns.first :]:
            if not filled(row) or is_headings(row, columns):
                continue
            if columns.days:
                self._across(row, columns, table.rows[columns.first - 1].place)
            else:
                self._row(row, columns)

    def _across(self, row: Row, columns: Columns, place: Place) -> None:
        """A row of a table with a column for each day; a break or meal in the first of them is everybody's."""
        titles = [row.cells[index].strip() if index < len(row.cells) else "" for index, _ in columns.days]
        shared = titles[0] if titles[0] and not any(titles[1:]) and kind_of(titles[0]) != "work" else ""
        for (index, mark), title in zip(columns.days, titles, strict=True):
            if title or shared:
                self._day(columns.headings[index], mark, place)
                self.now.items.append(read_item(row, columns, title or shared))

    def _row(self, row: Row, columns: Columns) -> None:
        texts = filled(row)
        after = len(self.now.items)
        introduced = next((text for text in texts if total_scope(text) is not None), texts[0])
        total = read_total(introduced, row.place, after, row.cells, hours=columns.hours)
        if total is not None:
            self._total(total)
            return
        day = columns.cell(row, "day")
        if day and (mark := self._mark_of(day)) is not None:
            self._day(day, mark, row.place)
        if len(texts) == 1 and (mark := read_day(texts[0])) is not None and mark.leads:
            self._day(texts[0], mark, row.place)
            return
        if len(texts) == 1 and (hours := read_hours(texts[0], row.place)) is not None:
            self._hours(hours)
            return
        if not is_label(row, columns) and len(texts) > (1 if day else 0):
            self.now.items.append(read_item(row, columns))

    def _mark_of(self, cell: str) -> DayMark | None:
        """The day of a cell in a column of days, where « 2 » is enough."""
        if cell.strip().isdigit() and int(cell) < 100:
            return DayMark(number=int(cell))
        return read_day(cell)

    def _day(self, label: str, mark: DayMark, place: Place) -> None:
        """Goes on with the day of that mark, or begins it; what was said of a day without slots is said of all."""
        same = next((day for day in self.days if day.mark is not None and day.mark.key == mark.key), None)
        if same is None:
            if self.now.mark is not None and not self.now.items:
                self.hours = self.hours or self.now.hours
                self.totals += [replace(total, scope="all") for total in self.now.totals]
                self.days.remove(self.now)
            same = _Day(label, mark, place)
            self.days.append(same)
        self.now = same
        total, hours = total_in_heading(label, place), read_hours(label, place, heading=True)
        if total is not None:
            same.totals.append(total)
        same.hours = same.hours or hours

    def _hours(self, hours: Hours) -> None:
        if self.now.mark is None:
            self.hours = self.hours or hours
        else:
            self.now.hours = self.now.hours or hours

    def _total(self, total: Total) -> None:
        of_day = total.scope in ("day", "since") or total.after > 0 or self.now.mark is not None
        (self.now.totals if of_day and total.scope != "each-day" else self.totals).append(total)

    def agenda(self, typed: Typed) -> Agenda:
        """All that was read."""
        days = tuple(day.made() for day in self.days if day.items)
        days, spread = split_days(days)
        days, shifted = afternoons(days)
        said = [self.title, *(day.label for day in days), *(item.title for day in days for item in day.items)]
        encoding = (Remark("encoding", facts=(("encoding", typed.encoding),)),) if typed.encoding else ()
        return Agenda(
            typed.file, days, self.title, self.hours, tuple(self.totals), tuple(self.summaries), language_of(said),
            (*encoding, *spread, *shifted),
        )  # fmt: skip
