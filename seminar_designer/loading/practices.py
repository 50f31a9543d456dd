"""Sheets of practices: read from YAML files or filled-in Word forms, alone or all those of a folder."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from seminar_designer.loading.practice_forms import FormWords, form_words, read_form
from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.practice import PracticeSheet
from seminar_designer.model.texts import Text

FOLDER, WORD = "practices", ".docx"
"""The folder beside a cycle where its sheets of practices stand, and how the name of a Word form ends."""
SUFFIXES = (".yaml", WORD)
"""Sheets are typed in a text editor, or filled in in Word."""


def practice_files(place: Path) -> list[Path]:
    """The file, or the sheets of a folder in the order of their names; none of a folder that is not there."""
    if place.suffix in SUFFIXES:
        return [place]
    return sorted(one for one in place.glob("*") if one.suffix in SUFFIXES and not one.name.startswith((".", "~$")))


def load_practices(files: Iterable[Path], workspace: Path | None = None) -> tuple[PracticeSheet, ...]:
    """The sheets of the files, in the order of their consultations; one not yet begun is left out.

    Raises BadInput with all problems.
    """
    found: dict[tuple[int, int], tuple[PracticeSheet, Path]] = {}
    problems: list[Problem] = []
    for file in dict.fromkeys(files):
        sheet, wrong, at = _filled_in(file, workspace) if file.suffix == WORD else _typed(file)
        problems += wrong
        if sheet is None:
            continue
        key = (sheet.meeting, sheet.consultation)
        if key in found:
            problems.append(replace(at, expected="practice_twice", facts=(("other", str(found[key][1])),)))
        found[key] = (sheet, file)
    if problems:
        raise BadInput(problems)
    return tuple(sheet for _, (sheet, _) in sorted(found.items(), key=lambda one: one[0]))


def practice_lines(file: Path, workspace: Path | None = None) -> Sequence[tuple[Text | None, str]]:
    """Every line of a sheet; of a Word form with the box in which it stands. Raises BadInput."""
    if file.suffix == WORD:
        return read_form(file, form_words(workspace)).lines
    return [(None, line) for line in file.read_text(encoding="utf-8").splitlines()]


def practices_beside(cycle: Path, workspace: Path | None = None) -> tuple[PracticeSheet, ...]:
    """The sheets in the folder beside the file of a cycle, as far as they can be read: one may be in the making."""
    found: dict[tuple[int, int], PracticeSheet] = {}
    for file in practice_files(cycle.parent / FOLDER):
        try:
            found |= {(one.meeting, one.consultation): one for one in load_practices([file], workspace)}
        except BadInput:
            continue
    return tuple(found[key] for key in sorted(found))


def _typed(file: Path) -> tuple[PracticeSheet | None, list[Problem], Problem]:
    """The sheet of a YAML file, what is wrong with it, and where it says of which consultation it is."""
    source = read_yaml(file)
    at = Problem(file, *source.at(("meeting",)), "", "")
    if isinstance(source.data, dict) and not _begun(source.data):
        return None, [], at
    wrong = root_problems(source)
    sheet, mistakes = validate(PracticeSheet, source) if isinstance(source.data, dict) else (None, [])
    return sheet, [*wrong, *mistakes], at


def _filled_in(file: Path, workspace: Path | None) -> tuple[PracticeSheet | None, list[Problem], Problem]:
    """The same of a Word form."""
    words = form_words(workspace)
    at = Problem(file, 0, 0, "", "", spot=words.spots["meeting"])
    try:
        data = dict(read_form(file, words).data)
    except BadInput as error:
        return None, list(error.problems), at
    if not _begun(data):
        return None, [], at
    sheet, mistakes = validate(PracticeSheet, Source(file, data))
    return sheet, [_in_form(one, words) for one in mistakes], at


def _in_form(mistake: Problem, words: FormWords) -> Problem:
    """A mistake in words of the form, which has no lines and no keys."""
    field = re.split(r"[.[]", mistake.where)[0]
    case = "practice_missing" if mistake.expected == "missing" else mistake.expected
    return replace(mistake, line=0, column=0, where="", spot=words.spots[field], expected=case)


def _begun(data: dict[str, Any]) -> bool:
    """Whether anything is written but which consultation it is."""
    return any(_says(value) for key, value in data.items() if key not in ("schema", "meeting", "consultation"))


def _says(value: Any) -> bool:
    if isinstance(value, dict | list):
        return any(map(_says, value.values() if isinstance(value, dict) else value))
    return value not in (None, "")
