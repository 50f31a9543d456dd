"""An agenda as it is written, before anything is worked out: days, slots, totals, each with its place."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from seminar_designer.agendas.kinds import Kind
from seminar_designer.agendas.lengths import Length
from seminar_designer.agendas.typed import Place
from seminar_designer.model.texts import Language

Scope = Literal["since", "day", "each-day", "all"]
"""What a total is of: the slots since the last one, a day, each day, or the whole agenda."""


@dataclass(frozen=True)
class Item:
    """One row with a slot. Times are minutes since midnight; `unread` are the cells that no time could be read from."""

    place: Place
    title: str
    kind: Kind = "work"
    start: int | None = None
    end: int | None = None
    length: Length | None = None
    type: str = ""
    block: str = ""
    parallel: bool = False
    unread: tuple[str, ...] = ()

    @property
    def timeless(self) -> bool:
        """Whether the row says neither when nor how long."""
        return self.start is None and self.end is None and self.length is None


@dataclass(frozen=True)
class Total:
    """A total that is written; it comes after `after` slots of its day."""

    place: Place
    length: Length
    scope: Scope
    after: int = 0


@dataclass(frozen=True)
class Hours:
    """When a day starts and ends, as it is written."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True)
class AgendaDay:
    """One day; without `place` nothing in the file names it."""

    items: tuple[Item, ...]
    label: str = ""
    date: datetime.date | None = None
    place: Place | None = None
    hours: Hours | None = None
    totals: tuple[Total, ...] = ()


@dataclass(frozen=True)
class SummaryLine:
    """One line of a table that sums up an agenda by sorts of activity."""

    place: Place
    name: str
    length: Length | None
    percent: float | None


@dataclass(frozen=True)
class Summary:
    """A table that sums up an agenda, with its total when it has one."""

    lines: tuple[SummaryLine, ...]
    total: SummaryLine | None


@dataclass(frozen=True)
class Remark:
    """Something about how the agenda was understood, said so that nothing is guessed in silence."""

    case: str
    places: tuple[Place, ...] = ()
    facts: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True)
class Agenda:
    """All of an agenda; `totals` and `hours` are those written above or below all days."""

    file: Path
    days: tuple[AgendaDay, ...]
    title: str = ""
    hours: Hours | None = None
    totals: tuple[Total, ...] = ()
    summaries: tuple[Summary, ...] = ()
    language: Language | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The slots of all days."""
        return tuple(item for day in self.days for item in day.items)
