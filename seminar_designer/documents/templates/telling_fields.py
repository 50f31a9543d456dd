"""The fields of a template as a list to read: path, kind, meaning, example."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seminar_designer.documents.templates.expressions import inner
from seminar_designer.documents.templates.fields import PRINTABLE, Field, group
from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.model.texts import Language

SHARED = "template-fields"
"""The texts that give the meaning of fields of several documents."""

_LAST = ("logo", "brand", "words")
_NOT_PRINTED = frozenset({"brand.logo", "brand.logo_bytes", "brand.paper", "brand.colours", "brand.fonts"})
"""What the brand says to the typesetter, not to the reader."""


@dataclass(frozen=True)
class Told:
    """A field: its path, its kind (`pairs` is a list of lists), what it means (where known), and an example.

    A label is a text of the document that its template may print.
    """

    path: str
    kind: str
    meaning: str
    example: str
    label: bool = False


def told_fields(name: str, fields: Field, language: Language, folders: Sequence[Path]) -> Iterator[Told]:
    """Each field of the document `name`: its own in the order of its filling, then those that every template has."""
    own = load_words(name, language, folders).entries.get("fields", {})
    shared = load_words(SHARED, language, folders).entries.get("fields", {})
    parts = dict(sorted(fields.parts.items(), key=lambda part: _LAST.index(part[0]) if part[0] in _LAST else -1))
    yield from _told(group(parts), "", {**shared, **own})


def _told(of: Field, before: str, meanings: Mapping[str, Any], *, label: bool = False) -> Iterator[Told]:
    for name, part in of.parts.items():
        path = f"{before}{name}"
        if path in _NOT_PRINTED:
            continue
        labels = label or part.role == "labels"
        yield Told(path, _kind(part), _meaning(path, meanings), _example(part), labels)
        yield from _told(_inside(part), f"{path}.", meanings, label=labels)


def _inside(field: Field) -> Field:
    """What is told of the inside of a field; of the section that a page header is for, only what it may print."""
    if field.role != "section":
        return inner(field)
    return group({name: part for name, part in field.parts.items() if part.kinds & PRINTABLE})


def _meaning(path: str, meanings: Mapping[str, Any]) -> str:
    """What a field means: by its path, else by the longest end of it that has a meaning anywhere (`*.missing`)."""
    names = path.split(".")
    ends = (f"*.{'.'.join(names[start:])}" for start in range(1, len(names)))
    return next((str(meanings[key]) for key in (path, *ends) if key in meanings), "")


def _kind(field: Field) -> str:
    """The kind to be told: a list of lists is one of pairs."""
    if field.kind == "list" and field.item is not None and field.item.kind == "list":
        return "pairs"
    return field.kind or "open"


def _example(field: Field) -> str:
    """An example of what is printed; for a list of plain values, of one; all values of a code."""
    one = inner(field) if field.kind == "list" else field
    if field.kind == "list" and one.parts:
        return ""
    if not one.kinds & PRINTABLE:
        return ""
    return " | ".join(one.choices) if one.choices and len(one.choices) > 1 else one.example
