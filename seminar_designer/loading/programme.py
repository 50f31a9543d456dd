"""Programmes: read from YAML or JSON, written as YAML that a person can read."""

import json
from pathlib import Path
from typing import Any

from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.programme_yaml import write_yaml
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.programme import Programme

__all__ = ["load_programme", "write_yaml"]


def load_programme(path: Path) -> Programme:
    """The programme of a YAML or JSON file. Raises BadInput with all problems."""
    source = _read_json(path) if path.suffix.lower() == ".json" else read_yaml(path)
    problems = root_problems(source)
    if isinstance(source.data, dict):
        programme, mistakes = validate(Programme, source)
        problems += mistakes
        if programme is not None and not problems:
            return programme
    raise BadInput(problems)


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
