"""Tables of a Word file, and the paragraphs around them."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from seminar_designer.agendas.typed import Note, Piece, Place, Row, Table
from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.text_files import read_bytes

MAX_BYTES = 20_000_000
MAX_UNPACKED = 60_000_000
"""Bytes that a packed file may hold: a few kilobytes can be made to swell beyond any memory."""
_HEADINGS = ("heading", "titre", "title", "berschrift")
"""How the ids of heading styles begin, in Word of several languages."""
_SPACES = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), _FALLBACK}


def read_word(file: Path) -> tuple[Piece, ...]:
    """Its tables and paragraphs in order. Raises BadInput when it is no Word file, or a broken one."""
    raw = io.BytesIO(read_bytes(file, MAX_BYTES))
    try:
        with zipfile.ZipFile(raw) as packed:
            small = sum(part.file_size for part in packed.infolist()) <= MAX_UNPACKED
        body: Any = Document(raw).element.body if small else None
    except Exception as error:
        raise BadInput([Problem(file, 0, 0, "", "agenda_not_word")]) from error
    if body is None:
        raise BadInput([Problem(file, 0, 0, "", "agenda_too_big", facts=(("limit", f"{MAX_UNPACKED // 10**6}"),))])
    return tuple(_Reader().pieces(body))


class _Reader:
    """Numbers paragraphs and tables as it goes."""

    def __init__(self) -> None:
        self.paragraphs = 0
        self.tables = 0

    def pieces(self, element: Any) -> Iterator[Piece]:
        """What an element holds; tables inside the cells of a table come after it."""
        for child in element:
            if child.tag == qn("w:p"):
                yield from self._paragraph(child)
            elif child.tag == qn("w:tbl"):
                yield self._table(child)
                for cell in child.iter(qn("w:tc")):
                    if cell.getparent().getparent() is child:
                        yield from self._inner(cell)
            elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
                yield from self.pieces(child)

    def _inner(self, cell: Any) -> Iterator[Piece]:
        for child in cell:
            if child.tag == qn("w:tbl"):
                yield self._table(child)

    def _paragraph(self, paragraph: Any) -> Iterator[Note]:
        text = _text(paragraph).strip()
        if not text:
            return
        self.paragraphs += 1
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        named = "" if style is None else str(style.get(qn("w:val"))).lower()
        heading = any(named.startswith(start) or named.endswith(start) for start in _HEADINGS)
        yield Note(Place(0, self.paragraphs, "paragraph"), " ".join(text.split()), heading or _all_bold(paragraph))

    def _table(self, table: Any) -> Table:
        self.tables += 1
        rows = [row for row in table.iter(qn("w:tr")) if _owner(row) is table]
        return Table(
            tuple(
                Row(Place(self.tables, number, "row"), tuple(_cells(row))) for number, row in enumerate(rows, start=1)
            )
        )


def _owner(row: Any) -> Any:
    """The table a row is directly in."""
    above = row.getparent()
    while above is not None and above.tag != qn("w:tbl"):
        above = above.getparent()
    return above


def _cells(row: Any) -> Iterator[str]:
    for cell in row.iter(qn("w:tc")):
        if _owner(cell) is not _owner(row):
            continue
        facts = cell.find(qn("w:tcPr"))
        span = None if facts is None else facts.find(qn("w:gridSpan"))
        merged = None if facts is None else facts.find(qn("w:vMerge"))
        goes_on = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
        paragraphs = [_text(one).strip() for one in cell.iter(qn("w:p")) if _owner(one) is _owner(row)]
        yield "" if goes_on else "\n".join(filter(None, paragraphs))
        wide = "1" if span is None else str(span.get(qn("w:val"), "1"))
        yield from [""] * (min(int(wide), 60) - 1 if wide.isdigit() else 0)


def _text(element: Any) -> str:
    """The text as it is read: insertions kept, deletions left out."""
    if element.tag in _LEFT_OUT:
        return ""
    if element.tag == qn("w:t"):
        return element.text or ""
    if element.tag in _SPACES:
        return _SPACES[element.tag]
    return "".join(_text(child) for child in element if isinstance(child.tag, str))


def _all_bold(paragraph: Any) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if _text(run).strip()]
    return bool(runs) and all(run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in runs)
