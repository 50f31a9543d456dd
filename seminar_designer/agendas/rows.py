"""What one row of a table is: a slot, a day, a total, headings again, or a mere label."""

from seminar_designer.agendas.agenda import Item
from seminar_designer.agendas.brackets import bracketed_length
from seminar_designer.agendas.clocks import looks_timed, read_span
from seminar_designer.agendas.columns import Columns
from seminar_designer.agendas.kinds import is_parallel, kind_of
from seminar_designer.agendas.lengths import Length, read_length
from seminar_designer.agendas.typed import Row
from seminar_designer.agendas.words import phrases, plain


def filled(row: Row) -> tuple[str, ...]:
    """The different texts of a row; a cell that only holds dashes is empty."""
    return tuple(dict.fromkeys(cell.strip() for cell in row.cells if cell.strip(" -–—_\n\t")))


def is_headings(row: Row, columns: Columns) -> bool:
    """Whether a row repeats the headings of its table."""
    said = [plain(cell) for cell in row.cells if cell.strip()]
    return bool(said) and said == [plain(cell) for cell in columns.headings if cell.strip()]


def is_label(row: Row, columns: Columns) -> bool:
    """Whether a row is no slot but a title over those below it: « Matin », “Module 2” across the table."""
    texts = filled(row)
    if len(texts) != 1:
        return False
    words = plain(texts[0])
    alone = columns.roles.get("title")
    across = alone is not None and alone < len(row.cells) and not row.cells[alone].strip()
    return words in phrases("parts_of_day") or (across and read_span(texts[0]) is None and not looks_timed(texts[0]))


def read_item(row: Row, columns: Columns, called: str | None = None) -> Item:
    """The slot of a row, `called` so or as its column of titles says."""
    title = _title(row, columns) if called is None else " ".join(called.split())
    times = _Times()
    times.read_start(columns.cell(row, "span"))
    times.read_start(columns.cell(row, "start"))
    times.read_end(columns.cell(row, "end"))
    times.read_length(columns.cell(row, "minutes"), columns)
    if times.end is None and times.length is None:
        times.length = bracketed_length(title)
    said = columns.cell(row, "kind")
    kind = kind_of(title, said)
    if kind == "end" and (times.end is not None or times.length is not None):
        kind = "rest"
    return Item(
        row.place, title, kind, times.start, times.end, times.length, said, columns.cell(row, "block"),
        is_parallel(title), tuple(times.unread),
    )  # fmt: skip


class _Times:
    """Gathers what the cells of one row say of its hours."""

    def __init__(self) -> None:
        self.start: int | None = None
        self.end: int | None = None
        self.length: Length | None = None
        self.unread: list[str] = []

    def read_start(self, cell: str) -> None:
        """A cell with a time, two, or after all a length."""
        span = read_span(cell)
        if span is not None:
            self.start = span.start if self.start is None else self.start
            self.end = span.end if self.end is None else self.end
        elif (length := read_length(cell)) is not None and not cell.strip().isdigit():
            self.length = length
        elif looks_timed(cell) and not _is_label(cell):
            self.unread.append(cell)

    def read_end(self, cell: str) -> None:
        """A cell with the time of the end."""
        span = read_span(cell)
        if span is not None:
            self.end = span.start if span.end is None else span.end
        elif looks_timed(cell):
            self.unread.append(cell)

    def read_length(self, cell: str, columns: Columns) -> None:
        """A cell with a length, or after all two times."""
        length, span = read_length(cell, hours=columns.hours), read_span(cell)
        if length is not None:
            self.length = length
        elif span is not None and span.end is not None and self.start is None:
            self.start, self.end = span.start, span.end
        elif looks_timed(cell):
            self.unread.append(cell)


def _is_label(cell: str) -> bool:
    """Whether a cell where a time could stand only numbers the slot: « Séquence 3 »."""
    return cell.strip()[:1].isalpha() and ":" not in cell


def _title(row: Row, columns: Columns) -> str:
    """What the slot is called: the cell of that column, else the longest text that has no other role."""
    title = columns.cell(row, "title")
    if title.strip(" -–—"):
        return " ".join(title.split())
    others = [cell for index, cell in enumerate(row.cells) if index not in columns.roles.values()]
    return " ".join(max(others, key=len, default="").split())
