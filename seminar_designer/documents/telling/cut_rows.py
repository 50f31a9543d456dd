"""Rows of a table that no page could hold, cut into rows that go on with them."""

import itertools
from collections.abc import Mapping
from typing import TypeVar

from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting

Name = TypeVar("Name", bound=str)
TALLEST = 330.0
"""Points of a row that any page holds easily, a landscape one too."""


def cut_row(cells: Mapping[Name, str], widths: Mapping[Name, float], size: float = 10) -> list[dict[Name, str]]:
    """The texts of a row by column, in as many rows as they take; nearly always one."""
    pieces = []
    for name, text in cells.items():
        column = Column(widths[name], {"cell": Setting(size, 0)})
        told = column.pieces([Line("cell", text)], TALLEST, TALLEST)
        pieces.append(["".join(line.text for line in piece) for piece in told])
    return [dict(zip(cells, row, strict=True)) for row in itertools.zip_longest(*pieces, fillvalue="")]
