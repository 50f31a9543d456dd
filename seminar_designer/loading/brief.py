"""Briefs: read, validated, and held against the catalogue."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

from seminar_designer.loading.brief_hours import hour_problems
from seminar_designer.loading.brief_names import name_problems, raw_days
from seminar_designer.loading.problems import BadInput
from seminar_designer.loading.references import instead
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue

_NO = ("no", "non", "No", "Non", "off")


def load_brief(path: Path, catalogue: Catalogue, known_blocks: Collection[str] = ()) -> Brief:
    """The brief of a file. Raises BadInput with all problems, those of form and those of meaning together.

    `known_blocks` are ids that may be named although the catalogue does not hold them: blocks of the past.
    """
    source = read_yaml(path)
    problems = root_problems(source)
    if not isinstance(source.data, dict):
        raise BadInput(problems)
    brief, mistakes = validate(Brief, source, (), _without_lunch(source.data))
    meant = [*name_problems(source, catalogue, known_blocks), *hour_problems(source)]
    problems = instead([*problems, *mistakes], meant)
    if brief is None or problems:
        raise BadInput(problems)
    return brief


def _without_lunch(data: dict[str, Any]) -> dict[str, Any]:
    """`lunch: no` means `lunch: false`."""
    days = raw_days(data)
    if not days:
        return data
    said = [{**day, "lunch": False} if isinstance(day, dict) and day.get("lunch") in _NO else day for day in days]
    return {**data, "schedule": {**data["schedule"], "days": said}}
