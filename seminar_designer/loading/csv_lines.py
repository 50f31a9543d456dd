"""CSV text cut into rows of cells, whatever the ends of lines, with the line on which each begins."""

import csv
from collections.abc import Iterator
from pathlib import Path

from seminar_designer.loading.problems import BadInput, Problem

_SAID = "sep="
"""How a spreadsheet announces its delimiter on the first line."""


def lines_of(text: str) -> list[str]:
    """The lines, however they end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def announced(lines: list[str]) -> str | None:
    """The delimiter that the first line announces; None when it does not."""
    return lines[0][-1] if lines[0].lower().startswith(_SAID) and len(lines[0]) == len(_SAID) + 1 else None


def cut(lines: list[str], delimiter: str, file: Path, skipped: int = 0) -> Iterator[tuple[int, list[str]]]:
    """Each row: its line, when so many were `skipped` before the first, and its cells. Raises BadInput when quotes do
    not close.
    """
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        line = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadInput([Problem(file, line, 1, "", "agenda_quotes")]) from error
        yield line, cells
