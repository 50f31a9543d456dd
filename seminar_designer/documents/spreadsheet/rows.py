"""What the workbook of a run sheet holds, before it is written."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """An objective, by the number under which documents list it."""

    number: int
    statement: str


@dataclass(frozen=True)
class SheetRow:
    """A slot: the half-day it belongs to (none for lunch), its minutes, and what is told of it.

    `sort` is its family, or what sort of pause it is; `between` are the fewest and the most minutes it may last; a
    `band` is a pause.
    """

    part: str
    minutes: int
    title: str
    goal: int | None = None
    objective: str = ""
    sort: str = ""
    who: str = ""
    materials: str = ""
    between: tuple[int, int] | None = None
    band: bool = False


@dataclass(frozen=True)
class DaySheet:
    """A sheet: its name, the day in words, when it starts and is to end (minutes), and its slots."""

    name: str
    title: str
    start: int
    end: int
    rows: tuple[SheetRow, ...]
