"""The lists of groups: for each slot in subgroups who works with whom, to post in the room or read out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest

from seminar_designer.documents.document import Document, Filling, NotNeeded, Order
from seminar_designer.documents.telling.group_plan import GroupPlan, Turn
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.shortening import fitted
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.calendar_words import hours
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.typography import typeset

NARROW, WIDE = (Column(width, {"member": Setting(10.5, 1.5)}) for width in (43, 68))
"""Members of a group, three or two groups a row."""

TALLEST, KEPT = 500.0, 330.0
"""Points of a row that any page holds; and of a table that is kept on one page."""

MOST_LINES = 3
"""Lines of print that a name takes, at the most."""

AROUND = 5.0
"""Points of a row above and below its text."""


@dataclass(frozen=True)
class GroupCell:
    """A group: its number, and its members, line by line; without a number, what does not fit in one row."""

    number: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class GroupRow:
    """Two or three groups; `kept` on the page of the next row."""

    cells: tuple[GroupCell, ...]
    kept: bool


@dataclass(frozen=True)
class GroupTable:
    """A slot: when, what, how many groups; `across` is how many groups stand in a row."""

    title: str
    groups: str
    across: int
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True)
class DayView:
    """A day and its slots in subgroups."""

    title: str
    tables: tuple[GroupTable, ...]


def fill(order: Order) -> Filling:
    """Values of the template. Raises NotNeeded when nobody works in subgroups."""
    view = _Lists(order)
    if not view.plan.turns:
        raise NotNeeded(str(order.words["not_needed"]))
    brief = order.programme.brief
    values = {
        "title": brief.title,
        "subtitle": view.occasion.subtitle(),
        "lead": tuple(view.lead()),
        "days": tuple(view.days()),
        "members": order.words["columns"]["members" if view.plan.known else "numbers"],
    }
    return Filling(f"{order.words['document']} – {brief.title}", values)


DOCUMENT = Document("subgroup-lists", fill)


class _Lists:
    def __init__(self, order: Order) -> None:
        self.order, self.words, self.language = order, order.words, order.language
        self.occasion = Occasion(order)
        self.slots = SlotWords(self.occasion.reading, order.shared("facilitating"))
        self.plan = GroupPlan(self.occasion.reading, order.words["number"])

    def lead(self) -> Iterator[str]:
        """What the lists are for, how people without a name get a number, and how people meet."""
        yield str(self.words["lead"])
        unknown = self.plan.unknown
        if self.plan.known and unknown:
            yield self.words.count("some_unknown", len(unknown), first=unknown[0], last=unknown[-1])
        elif unknown:
            yield self.words.say("all_unknown", last=unknown[-1])
        yield self.meetings()

    def days(self) -> Iterator[DayView]:
        """The slots of each day."""
        for number, turns in groupby(self.plan.turns, key=lambda turn: turn.day):
            day = self.order.programme.days[number - 1]
            yield DayView(capitalised(self.slots.day(day, number)), tuple(map(self.table, turns)))

    def table(self, turn: Turn) -> GroupTable:
        """A slot and its groups."""
        slot, reading = turn.slot, self.occasion.reading
        block = reading.block(slot)
        span = hours(slot.start, slot.end, self.language)
        across = 2 if len(turn.groups) in (2, 4) else 3
        cells = [self.cells(number, group, across) for number, group in enumerate(turn.groups, start=1)]
        return GroupTable(
            self.words.say("slot", hours=span, title=reading.title(slot)),
            self.slots.group(slot, block) if block else "",
            across,
            tuple(self.rows(cells, across)),
        )

    def cells(self, number: int, group: tuple[int, ...], across: int) -> list[GroupCell]:
        """A group as one cell, or as several where they are too many for a page."""
        column = _column(across)
        names = [fitted(column, "member", typeset(name, self.language), MOST_LINES) for name in self.plan.names(group)]
        lines = names if self.plan.known else [" · ".join(names)]
        pieces = column.pieces([Line("member", line) for line in lines], TALLEST, TALLEST)
        return [
            GroupCell("" if later else str(number), tuple(line.text for line in piece))
            for later, piece in enumerate(pieces)
        ]

    def rows(self, groups: Sequence[Sequence[GroupCell]], across: int) -> Iterator[GroupRow]:
        """The groups, so many a row; a table that is not tall stays on one page."""
        rows: list[tuple[GroupCell, ...]] = []
        for first in range(0, len(groups), across):
            beside = [*groups[first : first + across], *[()] * (first + across - len(groups))]
            rows += zip_longest(*beside, fillvalue=GroupCell())
        kept = sum(_height(cells, across) for cells in rows) <= KEPT
        for number, cells in enumerate(rows, start=1):
            yield GroupRow(cells, kept and number < len(rows))

    def meetings(self) -> str:
        """How many pairs of people work together never, once, or more often."""
        met = self.plan.rotation.meetings
        again = sum(pairs for times, pairs in met.items() if times > 1)
        told = [
            self.words["meetings"].count(name, pairs, most=max(met))
            for name, pairs in (("never", met[0]), ("once", met[1]), ("again", again))
            if pairs
        ]
        sentence = self.words["meetings"].say("all", pairs=sum(met.values()), told=", ".join(told))
        if self.plan.mixed:
            return f"{sentence} {self.words['meetings']['mixed']}"
        return f"{sentence} {self.words['meetings']['proven']}" if self.plan.rotation.proven else sentence


def _column(across: int) -> Column:
    return WIDE if across == 2 else NARROW


def _height(cells: Sequence[GroupCell], across: int) -> float:
    column = _column(across)
    return AROUND + max(column.total(Line("member", line) for line in cell.members) for cell in cells)
