"""The rows of a CSV file as spreadsheets save it: commas, semicolons or tabs, a heading row, lines numbered."""

from dataclasses import dataclass
from pathlib import Path

from seminar_designer.loading.csv_lines import announced, cut, lines_of
from seminar_designer.loading.text_files import read_text

_DELIMITERS = ";\t,"
"""The surest first."""


@dataclass(frozen=True)
class CsvRow:
    """The cells of a row, without blanks around them, and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


def read_rows(file: Path, kind: str) -> list[CsvRow]:
    """All rows that are not empty, the headings first. Raises BadInput; `kind` names its cases, as for `read_text`."""
    text, _ = read_text(file, kind)
    lines, skipped = lines_of(text), 0
    delimiter = announced(lines)
    if delimiter is not None:
        skipped, lines = 1, lines[1:]
    else:
        headings = next(line for line in lines if line.strip())
        delimiter = max(_DELIMITERS, key=headings.count)
    rows = (
        CsvRow(line, tuple(" ".join(cell.split()) for cell in cells))
        for line, cells in cut(lines, delimiter, file, skipped)
    )
    return [row for row in rows if any(row.cells)]
