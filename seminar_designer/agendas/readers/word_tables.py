"""Tables of a Word file, and the paragraphs around them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn

from seminar_designer.agendas.typed import Note, Piece, Place, Row, Table
from seminar_designer.loading.word_files import read_body, text_of

_HEADINGS = ("heading", "titre", "title", "berschrift")
"""How the ids of heading styles begin, in Word of several languages."""


def read_word(file: Path) -> tuple[Piece, ...]:
    """Its tables and paragraphs in order. Raises BadInput when it is no Word file, or a broken one."""
    return tuple(_Reader().pieces(read_body(file)))


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
        text = text_of(paragraph).strip()
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
        paragraphs = [text_of(one).strip() for one in cell.iter(qn("w:p")) if _owner(one) is _owner(row)]
        yield "" if goes_on else "\n".join(filter(None, paragraphs))
        wide = "1" if span is None else str(span.get(qn("w:val"), "1"))
        yield from [""] * (min(int(wide), 60) - 1 if wide.isdigit() else 0)


def _all_bold(paragraph: Any) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if text_of(run).strip()]
    return bool(runs) and all(run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for run in runs)
