"""The parts of a Word file that hold text, and where each paragraph of them stands as a reader counts."""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from seminar_designer.documents.templates.fault import Place

_KINDS: Final = {"header": "header", "footer": "footer", "footnotes": "footnotes", "endnotes": "endnotes",
                 "comments": "comments"}  # fmt: skip
FILLED = frozenset({"body", "header", "footer", "footnotes"})
"""Parts in which tags are filled in."""

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: its element and its place."""

    element: Any
    place: Place


@dataclass(frozen=True)
class Part:
    """A part that holds text: `kind` is that of a place, `number` counts those of its kind."""

    kind: str
    number: int
    root: Any

    def paragraphs(self) -> Iterator[Paragraph]:
        """Each paragraph in the order of reading; what stands there only for old versions of Word is left out."""
        tables: dict[Any, int] = {}
        count = 0
        for element in self.root.iter(qn("w:p"), qn("w:tbl")):
            if next(element.iterancestors(FALLBACK), None) is not None:
                continue
            if element.tag == qn("w:tbl"):
                tables[element] = len(tables) + 1
                continue
            count += 1
            yield Paragraph(element, self._place(element, count, tables))

    def _place(self, element: Any, count: int, tables: dict[Any, int]) -> Place:
        cell = next(element.iterancestors(qn("w:tc")), None)
        if cell is None:
            return Place(self.kind, self.number, count)
        row = next(cell.iterancestors(qn("w:tr")))
        table = next(row.iterancestors(qn("w:tbl")))
        return Place(
            self.kind, self.number, count, tables.get(table, 0),
            _position(row, table, "w:tr"), _position(cell, row, "w:tc"),
        )  # fmt: skip


def _position(one: Any, among: Any, tag: str) -> int:
    """Which of its kind it is, from 1."""
    for number, element in enumerate(among.iter(qn(tag)), start=1):
        if element is one:
            return number
    return 0


def opened(data: bytes) -> WordDocument:
    """The file as python-docx reads it. Raises whatever is wrong with it."""
    return docx.Document(io.BytesIO(data))


def parts(word: WordDocument) -> Iterator[Part]:
    """The body, then headers, footers and notes."""
    yield Part("body", 0, word.element.body)
    counted: Counter[str] = Counter()
    for relation in word.part.rels.values():
        kind = _KINDS.get(relation.reltype.rpartition("/")[2])
        if kind is not None and not relation.is_external:
            counted[kind] += 1
            yield Part(kind, counted[kind], parse_xml(relation.target_part.blob))
