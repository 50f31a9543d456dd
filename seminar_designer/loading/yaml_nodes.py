"""Reading YAML into plain data while remembering where each key and value stands.

Booleans are `true` and `false` only, so `yes`, `no` and `on` stay words; keys are always text; a date is a
`datetime.date`. What the file gets wrong is a Problem, never a traceback.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from seminar_designer.loading.problems import Keys, Problem
from seminar_designer.loading.syntax import syntax_problem
from seminar_designer.loading.yaml_events import Place, Reader, Refused

MAX_BYTES = 2_000_000


@dataclass(frozen=True)
class Source:
    """One file as data, with the place of every key path in it and what is wrong with its YAML."""

    file: Path
    data: Any = None
    places: dict[Keys, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def at(self, keys: Keys) -> tuple[int, int]:
        """Line and column of the value at `keys`, or of what holds it; of its key when it starts on a line below."""
        place = self._nearest(keys)
        if place.line == place.key_line:
            return place.line, place.column
        return place.key_line, place.key_column

    def key_at(self, keys: Keys) -> tuple[int, int]:
        """Line and column of the last key of `keys`, or of what holds it."""
        place = self._nearest(keys)
        return place.key_line, place.key_column

    def text(self, keys: Keys) -> str | None:
        """The scalar at `keys` as written in the file, None for anything else."""
        place = self.places.get(keys)
        return place.text if place else None

    def _nearest(self, keys: Keys) -> Place:
        while keys and keys not in self.places:
            keys = keys[:-1]
        return self.places.get(keys, Place(1, 1, 1, 1))


def read_yaml(file: Path) -> Source:
    """The file as data with places; whatever is wrong with it is in `problems` (its data may then be partial)."""
    try:
        raw = file.read_bytes() if file.stat().st_size <= MAX_BYTES else None
    except (OSError, ValueError) as error:
        case = "file_missing" if isinstance(error, FileNotFoundError) else "file_unreadable"
        return Source(file, problems=(Problem(file, 0, 0, "", case),))
    if raw is None:
        return Source(file, problems=(Problem(file, 0, 0, "", "file_too_big"),))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before) - before.rfind(b"\n")
        return Source(file, problems=(Problem(file, before.count(b"\n") + 1, column, "", "not_utf8"),))
    return read_yaml_text(text, file)


def read_yaml_text(text: str, file: Path) -> Source:
    """The same from text already read; `file` is only named in problems."""
    try:
        reader = Reader(text, file)
    except yaml.YAMLError as error:
        return Source(file, problems=(syntax_problem(file, text, error),))
    try:
        data = reader.document()
    except Refused as refused:
        return Source(file, None, reader.places, (*reader.problems, refused.problem))
    except yaml.YAMLError as error:
        return Source(file, None, reader.places, (*reader.problems, syntax_problem(file, text, error)))
    return Source(file, data, reader.places, tuple(reader.problems))
