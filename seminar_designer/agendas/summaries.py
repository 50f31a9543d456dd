"""A table that sums up an agenda: so much time for each sort of activity."""

import re

from seminar_designer.agendas.agenda import Summary, SummaryLine
from seminar_designer.agendas.columns import Columns
from seminar_designer.agendas.lengths import read_length
from seminar_designer.agendas.rows import filled, is_headings
from seminar_designer.agendas.stated import total_scope
from seminar_designer.agendas.typed import Row, Table

_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*%?")


def read_summary(table: Table, columns: Columns) -> Summary:
    """The lines of the table, and its total."""
    rows = [row for row in table.rows[columns.first :] if filled(row) and not is_headings(row, columns)]
    total = next((row for row in rows if total_scope(filled(row)[0]) is not None), None)
    lines = [_line(row, columns) for row in rows if row is not total]
    return Summary(
        tuple(one for one in lines if one.length or one.percent), None if total is None else _line(total, columns)
    )


def _line(row: Row, columns: Columns) -> SummaryLine:
    name = columns.cell(row, "kind") or columns.cell(row, "title") or filled(row)[0]
    percent = columns.cell(row, "percent") or next((cell for cell in row.cells if cell.strip().endswith("%")), "")
    found = _PERCENT.fullmatch(percent.strip())
    length = read_length(columns.cell(row, "minutes"), hours=columns.hours)
    return SummaryLine(row.place, name, length, float(found[1].replace(",", ".")) if found else None)
