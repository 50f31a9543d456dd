"""Tables saved as CSV: whatever the delimiter, with text above or below the table."""

import csv
from collections import Counter
from pathlib import Path

from seminar_designer.agendas.typed import Piece, Place, Row, Table
from seminar_designer.loading.csv_lines import announced, cut, lines_of

_DELIMITERS = ";\t,|"
"""The surest first."""
_SAMPLE = 60


def read_csv(text: str, file: Path) -> tuple[Piece, ...]:
    """The one table of the text. Raises BadInput when its quotes do not close."""
    lines, skipped = lines_of(text), 0
    delimiter = _delimiter([line for line in lines if line.strip()][:_SAMPLE])
    said = announced(lines)
    if said is not None:
        delimiter, skipped, lines = said, 1, lines[1:]
    rows = (
        Row(Place(0, line), tuple(cell.strip() for cell in cells))
        for line, cells in cut(lines, delimiter, file, skipped)
    )
    return (Table(tuple(row for row in rows if any(row.cells))),)


def _delimiter(lines: list[str]) -> str:
    """The one by which most lines have as many cells as one another."""

    def alike(delimiter: str) -> tuple[int, int]:
        counts = Counter(len(cells) for cells in csv.reader(lines, delimiter=delimiter) if len(cells) > 1)
        return max(((times, cells) for cells, times in counts.items()), default=(0, 0))

    return max(_DELIMITERS, key=alike)
