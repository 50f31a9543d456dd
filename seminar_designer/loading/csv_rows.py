"""The rows of a CSV file as spreadsheets save it: commas, semicolons or tabs, a heading row, lines numbered."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.loading.problems import BadInput, Problem
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
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    skipped = 0
    if lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        delimiter, skipped, lines = lines[0][4], 1, lines[1:]
    else:
        headings = next(line for line in lines if line.strip())
        delimiter = max(_DELIMITERS, key=headings.count)
    return [row for row in _rows(lines, delimiter, skipped, file) if any(row.cells)]


def _rows(lines: list[str], delimiter: str, skipped: int, file: Path) -> Iterator[CsvRow]:
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadInput([Problem(file, line, 1, "", "agenda_quotes")]) from error
        yield CsvRow(line, tuple(" ".join(cell.split()) for cell in cells))
