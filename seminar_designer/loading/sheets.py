"""Block sheets of all layers: found, adapted where they say `extends`, not validated yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seminar_designer.loading.cache import yaml_files
from seminar_designer.loading.problems import Problem, nearest_of, shown
from seminar_designer.loading.validating import root_problems
from seminar_designer.loading.yaml_nodes import Source, read_yaml


@dataclass(frozen=True)
class Sheet:
    """One sheet as its file has it; `layer` 0 is the built-in catalogue, a `loose` one stands outside any."""

    layer: int
    source: Source
    data: dict[str, Any]
    loose: bool = False

    @property
    def id(self) -> str:
        """Its file's name, which its `id` must repeat."""
        return self.source.file.stem

    @property
    def family(self) -> str | None:
        """Its file's folder, which its `family` must repeat; None when it is loose."""
        return None if self.loose else self.source.file.parent.name


Shelf = dict[str, list[Sheet]]
"""The sheets of each id, from the built-in layer to the coach's own."""


def read_sheets(folders: tuple[Path, ...], loose: tuple[Path, ...] = ()) -> tuple[Shelf, list[Problem]]:
    """All sheets under blocks/ of the folders and the `loose` ones over them, and what keeps some from being read."""
    shelf: Shelf = {}
    problems: list[Problem] = []
    layered = [(folder / "blocks", layer) for layer, folder in enumerate(folders)]
    found = [(Path(one.path), layer) for blocks, layer in layered if blocks.is_dir() for one in yaml_files(blocks)]
    for file, layer in (*found, *((file, len(folders)) for file in loose)):
        source = read_yaml(file)
        problems += root_problems(source)
        if not isinstance(source.data, dict):
            continue
        sheet = Sheet(layer, source, source.data, loose=layer == len(folders))
        same = shelf.setdefault(sheet.id, [])
        if same and same[-1].layer == layer:
            facts = (("other", str(same[-1].source.file)),)
            problems.append(Problem(source.file, *source.at(("id",)), "id", "same_id_twice", sheet.id, facts=facts))
        else:
            same.append(sheet)
    return shelf, problems


def adapted(shelf: Shelf) -> Iterator[tuple[Sheet, dict[str, Any] | None, list[Problem]]]:
    """The sheet that counts for each id, merged over the one it extends (None when that one does not exist)."""
    for sheets in shelf.values():
        try:
            yield sheets[-1], _merged(sheets[-1], shelf, ()), []
        except _NoBase as error:
            yield sheets[-1], None, [error.problem]


class _NoBase(Exception):
    """What a sheet extends does not exist, or extends it in turn."""

    def __init__(self, sheet: Sheet, case: str, nearest: str | None = None, chain: str = "") -> None:
        place = sheet.source.at(("extends",))
        found = None if chain else shown(sheet.data["extends"])
        facts = (("chain", chain),) if chain else ()
        self.problem = Problem(sheet.source.file, *place, "extends", case, found, nearest, facts)


def _merged(sheet: Sheet, shelf: Shelf, passed: tuple[Sheet, ...]) -> dict[str, Any]:
    if "extends" not in sheet.data:
        return sheet.data
    passed = (*passed, sheet)
    base = _base(sheet, shelf)
    if base in passed:
        raise _NoBase(passed[0], "sheet_cycle", chain=" → ".join(one.id for one in (*passed, base)))
    own = {key: value for key, value in sheet.data.items() if key != "extends"}
    merged = over(own, _merged(base, shelf, passed))
    return {**merged, "id": own.get("id", sheet.id)}


def _base(sheet: Sheet, shelf: Shelf) -> Sheet:
    """The sheet named by `extends`: of a layer below when it is the same id, else the one that counts from here."""
    name = sheet.data["extends"]
    below = sheet.layer - 1 if name == sheet.id else sheet.layer
    found = [one for one in shelf.get(str(name), []) if one.layer <= below]
    if not found:
        raise _NoBase(sheet, "base_unknown", nearest_of(name, (one for one in shelf if one != sheet.id)))
    return found[-1]


def over(own: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    """`own` laid over `base`: mappings are merged all the way down, a null takes away, all else is replaced."""
    merged = dict(base)
    for key, value in own.items():
        below = base.get(key)
        merged[key] = over(value, below) if isinstance(value, dict) and isinstance(below, dict) else value
    return {key: value for key, value in merged.items() if value is not None}
