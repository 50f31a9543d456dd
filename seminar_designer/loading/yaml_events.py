"""YAML events to plain data and places, with limits on size and depth kept while reading."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, NoReturn

import yaml

from seminar_designer.loading.problems import Keys, Problem, where

MAX_NODES = 200_000
MAX_DEPTH = 40
_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp")}
_COLLECTION_TAGS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", "!"}
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]
    """The safe loader, with the booleans of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
        for first, pairs in _Base.yaml_implicit_resolvers.items()
    }


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands and where its key does (lines and columns from 1), and its text as written."""

    line: int
    column: int
    key_line: int
    key_column: int
    text: str | None = None


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


class Refused(Exception):
    """The file cannot be read any further."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class Reader:
    """Builds data straight from the parser's events, so that size and depth are limited while reading."""

    def __init__(self, text: str, file: Path) -> None:
        self.loader = _Loader(text)
        self.file = file
        self.places: dict[Keys, Place] = {}
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.nodes = 0

    def document(self) -> Any:
        """The only document of the file; None when it is empty."""
        try:
            self._next()
            if isinstance(self.loader.peek_event(), yaml.StreamEndEvent):
                return None
            self._next()
            data = self._value((), self._next(), None)
            self._next()
            after = self._next()
            if not isinstance(after, yaml.StreamEndEvent):
                self._refuse(after, (), "one_document")
            return data
        finally:
            self.loader.dispose()

    def _next(self) -> Any:
        return self.loader.get_event()

    def _problem(self, event: Any, keys: Keys, case: str, **facts: str) -> Problem:
        mark = event.start_mark
        return Problem(self.file, mark.line + 1, mark.column + 1, where(keys), case, facts=tuple(facts.items()))

    def _refuse(self, event: Any, keys: Keys, case: str) -> NoReturn:
        raise Refused(self._problem(event, keys, case))

    def _value(self, keys: Keys, event: Any, key_mark: Any) -> Any:
        before = self.nodes
        self.nodes += 1
        if isinstance(event, yaml.AliasEvent):
            data, size = self.anchors.get(str(event.anchor), (None, -1))
            if size < 0:
                self._refuse(event, keys, "unknown_alias")
            self.nodes += size
        if self.nodes > MAX_NODES or len(keys) > MAX_DEPTH:
            self._refuse(event, keys[:3], "too_many_nodes")
        mark = event.start_mark
        key_mark = key_mark or mark
        written = event.value if isinstance(event, yaml.ScalarEvent) else None
        self.places[keys] = Place(mark.line + 1, mark.column + 1, key_mark.line + 1, key_mark.column + 1, written)
        if isinstance(event, yaml.ScalarEvent):
            data = self._scalar(keys, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._check_tag(keys, event)
            data = [self._value((*keys, number), item, None) for number, item in enumerate(self._items())]
        elif isinstance(event, yaml.MappingStartEvent):
            self._check_tag(keys, event)
            data = self._mapping(keys)
        if not isinstance(event, yaml.AliasEvent) and event.anchor:
            self.anchors[event.anchor] = (data, self.nodes - before)
        return data

    def _items(self) -> Iterator[Any]:
        while True:
            event = self._next()
            if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
                return
            yield event

    def _mapping(self, keys: Keys) -> dict[str, Any]:
        data: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        for event in self._items():
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, keys, "key_is_text")
            key = event.value
            path = (*keys, key)
            if key == "<<" and event.implicit[0]:
                value = self._value(path, self._next(), event.start_mark)
                for base in value if isinstance(value, list) else [value]:
                    merged = {**base, **merged} if isinstance(base, dict) else merged
            elif key in data:
                first = str(self.places[path].key_line)
                self.problems.append(self._problem(event, path, "duplicate_key", key=key, first=first))
                places, self.places = self.places, {}
                self._value(path, self._next(), event.start_mark)
                self.places = places
            else:
                data[key] = self._value(path, self._next(), event.start_mark)
        return {**merged, **data}

    def _check_tag(self, keys: Keys, event: Any) -> None:
        if event.tag not in (None, *_COLLECTION_TAGS):
            self.problems.append(self._problem(event, keys, "tag", tag=_short(event.tag)))

    def _scalar(self, keys: Keys, event: Any) -> Any:
        tag = event.tag
        if tag is None or tag == "!":
            tag = self.loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        if tag not in _PLAIN_TAGS:
            if tag != "tag:yaml.org,2002:merge":
                self.problems.append(self._problem(event, keys, "tag", tag=_short(str(tag))))
            return event.value
        try:
            value = self.loader.construct_object(yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark))
        except (ValueError, OverflowError, KeyError, yaml.YAMLError):
            return event.value
        return event.value if isinstance(value, float) and not math.isfinite(value) else value
