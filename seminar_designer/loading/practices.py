"""Sheets of practices: read from YAML files, alone or all those of a folder."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.practice import PracticeSheet

FOLDER = "practices"
"""The folder beside a cycle where its sheets of practices stand."""


def practice_files(place: Path) -> list[Path]:
    """The file, or the sheets of a folder in the order of their names; none of a folder that is not there."""
    return [place] if place.suffix == ".yaml" else sorted(place.glob("*.yaml"))


def load_practices(files: Iterable[Path]) -> tuple[PracticeSheet, ...]:
    """The sheets of the files, in the order of their consultations; one not yet begun is left out.

    Raises BadInput with all problems.
    """
    found: dict[tuple[int, int], tuple[PracticeSheet, Path]] = {}
    problems: list[Problem] = []
    for file in dict.fromkeys(files):
        source = read_yaml(file)
        if isinstance(source.data, dict) and not _begun(source.data):
            continue
        wrong = root_problems(source)
        sheet, mistakes = validate(PracticeSheet, source) if isinstance(source.data, dict) else (None, [])
        problems += [*wrong, *mistakes]
        if sheet is None:
            continue
        key = (sheet.meeting, sheet.consultation)
        if key in found:
            facts = (("other", str(found[key][1])),)
            problems.append(Problem(file, *source.at(("meeting",)), "", "practice_twice", facts=facts))
        found[key] = (sheet, file)
    if problems:
        raise BadInput(problems)
    return tuple(sheet for _, (sheet, _) in sorted(found.items(), key=lambda one: one[0]))


def practices_beside(cycle: Path) -> tuple[PracticeSheet, ...]:
    """The sheets in the folder beside the file of a cycle, as far as they can be read: one may be in the making."""
    found: dict[tuple[int, int], PracticeSheet] = {}
    for file in practice_files(cycle.parent / FOLDER):
        try:
            found |= {(one.meeting, one.consultation): one for one in load_practices([file])}
        except BadInput:
            continue
    return tuple(found[key] for key in sorted(found))


def _begun(data: dict[str, Any]) -> bool:
    """Whether anything is written but which consultation it is."""
    return any(_says(value) for key, value in data.items() if key not in ("schema", "meeting", "consultation"))


def _says(value: Any) -> bool:
    if isinstance(value, dict | list):
        return any(map(_says, value.values() if isinstance(value, dict) else value))
    return value not in (None, "")
