"""The parts of a Word file that hold text, and where each paragraph of them stands as a reader counts."""

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
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

_COUNTED: Final = {qn("w:p"): "", qn("w:tbl"): "", qn("w:tr"): "w:tbl", qn("w:tc"): "w:tr"}
"""What is counted, and inside of what: paragraphs and tables in the part, rows in their table, cells in their row."""

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
        numbers: dict[Any, int] = {}
        counted: Counter[Any] = Counter()
        for element in self.root.iter(*_COUNTED):
            if next(element.iterancestors(FALLBACK), None) is not None:
                continue
            among = _above(element, _COUNTED[element.tag])
            counted[among, element.tag] += 1
            numbers[element] = counted[among, element.tag]
            if element.tag == qn("w:p"):
                yield Paragraph(element, self._place(element, numbers))

    def _place(self, element: Any, numbers: dict[Any, int]) -> Place:
        place = Place(self.kind, self.number, numbers[element])
        cell = _above(element, "w:tc")
        if cell is None:
            return place
        row = _above(cell, "w:tr")
        return replace(place, table=numbers[_above(row, "w:tbl")], row=numbers[row], column=numbers[cell])


def _above(element: Any, tag: str) -> Any:
    """The nearest element of this tag around another; None without a tag, or where there is none."""
    return next(element.iterancestors(qn(tag)), None) if tag else None


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
