"""Programmes: read from YAML or JSON, written as YAML that a person can read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.programme_yaml import write_yaml
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.programme import Programme

__all__ = ["load_programme", "read_programme", "write_yaml"]


@dataclass(frozen=True)
class ProgrammeLines:
    """The lines of a programme's file on which its days (from 1) and their slots begin."""

    days: Mapping[int, int]
    slots: Mapping[tuple[int, int], int]

    def of(self, day: int | None, at: int | None) -> int | None:
        """The line of the slot that starts then, else of the day; None when neither has one."""
        if day is None:
            return None
        return self.slots.get((day, -1 if at is None else at), self.days.get(day))


NO_LINES: Final = ProgrammeLines({}, {})


def load_programme(path: Path) -> Programme:
    """The programme of a YAML or JSON file. Raises BadInput with all problems."""
    return read_programme(path)[0]


def read_programme(path: Path) -> tuple[Programme, ProgrammeLines]:
    """The programme of a file, and the lines it stands on. Raises BadInput with all problems."""
    source = _read_json(path) if path.suffix.lower() == ".json" else read_yaml(path)
    problems = root_problems(source)
    if isinstance(source.data, dict):
        programme, mistakes = validate(Programme, source)
        problems += mistakes
        if programme is not None and not problems:
            return programme, _lines(programme, source)
    raise BadInput(problems)


def _lines(programme: Programme, source: Source) -> ProgrammeLines:
    """Where days and slots stand; nowhere when the file is one line. Of slots that start together the first counts."""
    days: dict[int, int] = {}
    slots: dict[tuple[int, int], int] = {}
    for number, day in enumerate(programme.days):
        days[number + 1] = source.at(("days", number))[0]
        for index, session in enumerate(day.sessions):
            for position, slot in enumerate(session.slots):
                line = source.at(("days", number, "sessions", index, "slots", position))[0]
                slots.setdefault((number + 1, slot.start), line)
    return ProgrammeLines(days, slots) if len(set(slots.values())) > 1 else NO_LINES


def _read_json(path: Path) -> Source:
    """JSON is nearly YAML: places come from the YAML reader when it can read the file, data from the JSON one."""
    source = read_yaml(path)
    if source.data is None and any(problem.expected.startswith(("file", "not_utf8")) for problem in source.problems):
        return source
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        return Source(path, problems=(Problem(path, error.lineno, error.colno, "", "json_syntax"),))
    except (RecursionError, ValueError):
        return Source(path, problems=(Problem(path, 0, 0, "", "too_many_nodes"),))
    duplicates = tuple(problem for problem in source.problems if problem.expected == "duplicate_key")
    return Source(path, data, source.places, duplicates)
