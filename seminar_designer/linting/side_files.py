"""Files beside the lists of a catalogue that only checks read: entries by key, layer over layer."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from seminar_designer.loading.problems import BadInput, Problem
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.base import Model

M = TypeVar("M", bound=Model)


def read_entries(name: str, model: type[M], folders: Sequence[Path]) -> dict[str, M]:
    """The entries of `<name>.yaml` by key, those of a later folder on top. Raises BadInput with all problems."""
    entries: dict[str, M] = {}
    problems: list[Problem] = []
    for source in _sources(name, folders):
        for key in source.data:
            entry, mistakes = validate(model, source, (key,))
            problems += mistakes
            if entry is not None:
                entries[key] = entry
    if problems:
        raise BadInput(problems)
    return entries


def read_layers(name: str, model: type[M], folders: Sequence[Path]) -> list[M]:
    """`<name>.yaml` of each folder that has one, in the order of the folders. Raises BadInput with all problems."""
    found: list[M] = []
    problems: list[Problem] = []
    for source in _sources(name, folders):
        layer, mistakes = validate(model, source)
        problems += mistakes
        if layer is not None:
            found.append(layer)
    if problems:
        raise BadInput(problems)
    return found


def _sources(name: str, folders: Sequence[Path]) -> Iterator[Source]:
    for folder in folders:
        file = folder / f"{name}.yaml"
        if file.is_file():
            source = read_yaml(file)
            problems: list[Any] = root_problems(source)
            if problems:
                raise BadInput(problems)
            yield source
