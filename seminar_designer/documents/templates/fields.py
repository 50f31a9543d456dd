"""The fields of a template: the tree of what it is filled with, read from real values and from what they declare."""

import dataclasses
import datetime
import functools
import types
import typing
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.words import Words

Kind = Literal["group", "list", "picture", "text", "number", "flag"]
Role = Literal["", "labels", "section"]
PRINTABLE: frozenset[Kind] = frozenset({"text", "number", "flag", "picture"})
DEEPEST = 10
"""Levels of groups and lists that are looked into."""

LONGEST_EXAMPLE = 300
MOST_CHOICES = 14
_CODE_LENGTH = 20
_PLAIN: dict[type, Kind] = {
    bool: "flag", int: "number", float: "number", str: "text",
    datetime.date: "text", datetime.datetime: "text", datetime.time: "text",
}  # fmt: skip


@dataclass(frozen=True)
class Field:
    """What may stand at a place of a template: its kinds (none: not known, so anything may), parts, items, an example.

    `choices` are the values found of a text that is a code, such as `work`, `pause`; None for any other text. `role` is
    what it is besides a matter of the document: labels of its texts, or the section whose page header it is for.
    """

    kinds: frozenset[Kind] = frozenset()
    parts: Mapping[str, "Field"] = field(default_factory=dict)
    item: "Field | None" = None
    example: str = ""
    choices: tuple[str, ...] | None = ()
    role: Role = ""

    @property
    def kind(self) -> Kind | None:
        """The kind that tells most; None when it is not known."""
        return next((kind for kind in get_args(Kind) if kind in self.kinds), None)


OPEN = Field()
"""A field of which nothing is known: absent from the sample, it may be anything."""


def group(parts: Mapping[str, Field]) -> Field:
    """A group of these fields."""
    return Field(frozenset({"group"}), parts)


def listed(item: Field) -> Field:
    """A list of such items."""
    return Field(frozenset({"list"}), item=item)


def field_of(value: Any, declared: Any = None, depth: int = 0) -> Field:
    """The field that has this value, completed by what is `declared` of it."""
    if depth > DEEPEST:
        return OPEN
    return merged(_read(value, depth), _declared(declared, depth))


def merged(one: Field, other: Field) -> Field:
    """A field that may be either; the first example counts."""
    parts = dict(one.parts)
    for name, part in other.parts.items():
        parts[name] = merged(parts[name], part) if name in parts else part
    items = [part.item for part in (one, other) if part.item is not None]
    return Field(
        one.kinds | other.kinds,
        parts,
        functools.reduce(merged, items) if items else None,
        one.example or other.example,
        _either(one.choices, other.choices),
        one.role or other.role,
    )


def _either(one: tuple[str, ...] | None, other: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if one is None or other is None:
        return None
    both = tuple(dict.fromkeys((*one, *other)))
    return both if len(both) <= MOST_CHOICES else None


def _read(value: Any, depth: int) -> Field:
    """What a value tells of its field."""
    if value is None or isinstance(value, bytes):
        return OPEN
    if isinstance(value, Picture):
        return Field(frozenset({"picture"}), example=value.alt)
    if isinstance(value, str | int | float | datetime.date | datetime.time):
        return _plain(value)
    if isinstance(value, Words):
        return dataclasses.replace(_read(value.entries, depth), role="labels")
    if isinstance(value, Mapping):
        return group({str(name): field_of(one, None, depth + 1) for name, one in value.items()})
    if isinstance(value, Collection):
        items: Iterable[Field] = (field_of(one, None, depth + 1) for one in value)
        return listed(functools.reduce(merged, items, OPEN))
    kind: type = type(value)
    declared = dict(_attributes(kind))
    return group({name: field_of(getattr(value, name), hint, depth + 1) for name, hint in declared.items()})


def _plain(value: Any) -> Field:
    kind = next(_PLAIN[one] for one in type(value).__mro__ if one in _PLAIN)
    text = f"{value:.10g}" if isinstance(value, float) else str(value)
    if kind != "text":
        return Field(frozenset({kind}), example=text.lower())
    code = text.isascii() and text.islower() and text.replace("_", "").replace("-", "").isalpha()
    choices = (text,) if code and len(text) <= _CODE_LENGTH else None
    return Field(frozenset({kind}), example=text[:LONGEST_EXAMPLE], choices=choices if text else ())


def _declared(hint: Any, depth: int) -> Field:
    """What a type says of its values."""
    if depth > DEEPEST:
        return OPEN
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _declared(arguments[0], depth)
    if origin in (Union, types.UnionType):
        return functools.reduce(merged, (_declared(one, depth) for one in arguments), OPEN)
    if origin is Literal:
        return functools.reduce(merged, (field_of(one) for one in arguments), OPEN)
    if isinstance(origin, type) and issubclass(origin, Collection) and not issubclass(origin, Mapping):
        items = (_declared(one, depth + 1) for one in arguments if one is not Ellipsis)
        return listed(functools.reduce(merged, items, OPEN))
    if hint is range:
        return listed(_declared(int, depth + 1))
    if hint is Picture:
        return Field(frozenset({"picture"}))
    if isinstance(hint, type) and hint in _PLAIN:
        return Field(frozenset({_PLAIN[hint]}))
    if isinstance(hint, type) and (dataclasses.is_dataclass(hint) or issubclass(hint, BaseModel)):
        return _declared_group(hint, depth)
    return OPEN


@functools.cache
def _declared_group(kind: type, depth: int) -> Field:
    return group({name: _declared(hint, depth + 1) for name, hint in _attributes(kind)})


@functools.cache
def _attributes(kind: type) -> tuple[tuple[str, Any], ...]:
    """The public fields and properties that a dataclass or a model declares, with their types."""
    return tuple((name, hint) for name, hint in _found(kind) if not name.startswith("_"))


def _found(kind: type) -> Iterator[tuple[str, Any]]:
    if issubclass(kind, BaseModel):
        yield from ((name, one.annotation) for name, one in kind.model_fields.items())
    elif dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        yield from ((one.name, hints.get(one.name)) for one in dataclasses.fields(kind))
    for base in kind.__mro__:
        if base is BaseModel:
            return
        for name, member in vars(base).items():
            if isinstance(member, property) and member.fget is not None:
                yield name, typing.get_type_hints(member.fget).get("return")
