"""What readers give: the tables of a file and the lines of text around them, each with its place."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Unit = Literal["line", "row", "paragraph"]


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands in the file: a line, a paragraph, or a row of one of its tables; all count from 1."""

    table: int
    number: int
    unit: Unit = "line"


@dataclass(frozen=True)
class Row:
    """One row of a table; a cell that is merged into another is empty."""

    place: Place
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table, its headings included."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Note:
    """A line of text outside the tables; `heading` when it is set as one."""

    place: Place
    text: str
    heading: bool = False


Piece = Table | Note


@dataclass(frozen=True)
class Typed:
    """A file as it was typed; `encoding` is the one it was read in when that is not Unicode."""

    file: Path
    pieces: tuple[Piece, ...]
    encoding: str | None = None
