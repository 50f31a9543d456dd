"""Tables saved as CSV: whatever the delimiter, with text above or below the table."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from seminar_designer.agendas.typed import Piece, Place, Row, Table
from seminar_designer.loading.problems import BadInput, Problem

_DELIMITERS = ";\t,|"
"""The surest first."""
_SAMPLE = 60


def read_csv(text: str, file: Path) -> tuple[Piece, ...]:
    """The one table of the text. Raises BadInput when its quotes do not close."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    skipped = 0
    delimiter = _delimiter([line for line in lines if line.strip()][:_SAMPLE])
    if lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        delimiter, skipped, lines = lines[0][4], 1, lines[1:]
    rows = [row for row in _rows(lines, delimiter, skipped, file) if any(row.cells)]
    return (Table(tuple(rows)),)


def _rows(lines: list[str], delimiter: str, skipped: int, file: Path) -> Iterator[Row]:
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadInput([Problem(file, line, 1, "", "agenda_quotes")]) from error
        yield Row(Place(0, line), tuple(cell.strip() for cell in cells))


def _delimiter(lines: list[str]) -> str:
    """The one by which most lines have as many cells as one another."""

    def alike(delimiter: str) -> tuple[int, int]:
        counts = Counter(len(cells) for cells in csv.reader(lines, delimiter=delimiter) if len(cells) > 1)
        return max(((times, cells) for cells, times in counts.items()), default=(0, 0))

    return max(_DELIMITERS, key=alike)
