"""The tags of a template, each with its place: `{{ title }}`, `{%p for day in days %}`, `{# a remark #}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from docx.oxml.ns import qn

from seminar_designer.documents.templates.fault import Fault, Place
from seminar_designer.documents.templates.parts import FALLBACK, Paragraph, Part

MARKS: Final = {"print": ("{{", "}}"), "do": ("{%", "%}"), "note": ("{#", "#}")}
_TAG = re.compile(
    r"\{\{(?P<print>(?:(?!\{\{|\}\}).)*)\}\}"
    r"|\{%(?P<do>(?:(?!\{%|%\}).)*)%\}"
    r"|\{#(?P<note>(?:(?!\{#|#\}).)*)#\}",
    re.DOTALL,
)
"""A tag ends where the first end stands; one that another begins in is no tag."""
_HALF = re.compile(r"\{\{|\}\}|\{%|%\}|\{#")
_LEVELLED = re.compile("(p|tr|tc|r) (.*)", re.DOTALL)
_HOLDERS: Final = {"p": "w:p", "tr": "w:tr", "tc": "w:tc"}
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_APART = frozenset({qn("w:p"), qn("w:txbxContent"), FALLBACK})
_DESCRIBING = frozenset(map(qn, ("w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr")))


@dataclass(frozen=True)
class Tag:
    """A tag: `said` stands between its marks, `level` is what it takes away with it (p, tr, tc, r, or nothing).

    `within` is the element in which a block must both begin and end.
    """

    kind: str
    level: str
    said: str
    place: Place
    within: Any

    @property
    def written(self) -> str:
        """The tag as a person writes it."""
        left, right = MARKS[self.kind]
        return f"{left}{self.level} {self.said.strip()} {right}"


@dataclass(frozen=True)
class _Text:
    """The text of a paragraph; `aside` are the stretches of it that stand in attributes, such as alternative texts."""

    text: str
    aside: tuple[tuple[int, int], ...] = ()

    def read(self, found: re.Match[str]) -> bool:
        """Whether a match stands in what a reader sees."""
        return not any(start <= found.start() < end for start, end in self.aside)

    @property
    def seen(self) -> str:
        """What a reader sees of it."""
        text = list(self.text)
        for start, end in self.aside:
            text[start:end] = [""] * (end - start)
        return "".join(text)


def tags(part: Part) -> Iterator[Tag | Fault]:
    """The tags of a part in the order of reading, and what is wrong with how they stand."""
    for paragraph in part.paragraphs():
        element, place = paragraph.element, paragraph.place
        text = _text(element)
        deleted = "".join(one.text or "" for one in _own(element) if one.tag == qn("w:delText"))
        if _HALF.search(deleted):
            yield Fault("template_tracked", place.near(text.seen), deleted)
        described = _described(element)
        yield from _tags(paragraph, _Text(described, ((0, len(described)),)))
        yield from _tags(paragraph, text)


def _tags(paragraph: Paragraph, text: _Text) -> Iterator[Tag | Fault]:
    matches = list(_TAG.finditer(text.text))
    count = sum(map(text.read, matches))
    for found in matches:
        yield from _tag(paragraph, text, found, count)
    rest = _TAG.sub(lambda one: "\N{OBJECT REPLACEMENT CHARACTER}" * len(one[0]), text.text)
    halves = {half[0]: half for half in reversed(list(_HALF.finditer(rest)))}
    for half in sorted(halves.values(), key=lambda one: one.start()):
        yield Fault("template_half_tag", paragraph.place.near(text.text, *half.span()), half[0])


def _tag(paragraph: Paragraph, text: _Text, found: re.Match[str], count: int) -> Iterator[Tag | Fault]:
    kind = str(found.lastgroup)
    said = found[kind].translate(_STRAIGHT)
    levelled = _LEVELLED.fullmatch(said)
    level, said = (levelled[1], levelled[2]) if levelled else ("", said.removeprefix("-").removesuffix("-"))
    place = paragraph.place.near(text.text, *found.span())
    tag = Tag(kind, level, said, place, _within(paragraph.element, level))
    if kind == "print" and level:
        yield Fault("template_value_level", place, tag.written)
    elif tag.within is None:
        yield Fault(f"template_outside_{level}", place, tag.written)
    elif level and re.search("[%}]", said):
        yield Fault("template_percent", place, tag.written)
    else:
        if level in _HOLDERS:
            alone = count == 1 and text.read(found) and not text.seen.replace(found[0], "", 1).strip()
            if not (alone and _all_its_own(paragraph.element, level)):
                yield Fault(f"template_alone_{level}", place, tag.written)
        yield tag


def _holder(paragraph: Any, level: str) -> Any:
    """What a tag of this level takes away with it."""
    return paragraph if level == "p" else next(paragraph.iterancestors(qn(_HOLDERS[level])), None)


def _within(paragraph: Any, level: str) -> Any:
    if level not in _HOLDERS:
        return paragraph
    holder = _holder(paragraph, level)
    return None if holder is None else holder.getparent()


def _all_its_own(paragraph: Any, level: str) -> bool:
    """Whether no other text and no picture would be taken away with the tag."""
    holder = _holder(paragraph, level)
    others = (one for one in holder.iter(qn("w:p")) if one is not paragraph)
    pictures = holder.iter(qn("w:drawing"), qn("w:pict"), qn("w:object"))
    return next(pictures, None) is None and not any(_text(one).seen.strip() for one in others)


def _text(paragraph: Any) -> _Text:
    """The text of a paragraph without that of paragraphs inside it, and the tags in attributes where they stand."""
    pieces: list[str] = []
    aside: list[tuple[int, int]] = []
    length = 0
    for element in _own(paragraph):
        for piece, seen in ((_attributes(element), False), (_seen(element), True)):
            if piece:
                pieces.append(piece)
                if not seen:
                    aside.append((length, length + len(piece)))
                length += len(piece)
    return _Text("".join(pieces), tuple(aside))


def _seen(element: Any) -> str:
    if element.tag == qn("w:t"):
        return element.text or ""
    return " " if element.tag in (qn("w:tab"), qn("w:br")) and element.getparent().tag == qn("w:r") else ""


def _attributes(element: Any) -> str:
    """The attributes of an element that hold tags; the code of a field is none of them."""
    told = [value for name, value in element.attrib.items() if _HALF.search(value) and name != qn("w:instr")]
    return " ".join(told)


def _described(paragraph: Any) -> str:
    """Tags in the description of a table, a row or a cell whose first paragraph this is."""
    told = []
    for holder in reversed(list(paragraph.iterancestors(qn("w:tbl"), qn("w:tr"), qn("w:tc")))):
        if next(holder.iter(qn("w:p"))) is paragraph:
            described = (child for child in holder if child.tag in _DESCRIBING)
            told += [text for child in described for one in child.iter("*") if (text := _attributes(one))]
    return " ".join(told)


def _own(element: Any) -> Iterator[Any]:
    """Elements inside, in their order, without those of text boxes."""
    for child in element.iterchildren("*"):
        if child.tag not in _APART:
            yield child
            yield from _own(child)
