"""Rulebooks: by id or from a file, laid over those they extend."""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.problems import NO_FILE, BadInput, Problem, nearest_of, shown
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.rulebook import Rulebook


@dataclass(frozen=True)
class _Found:
    """A rulebook's file, and the layer it is in (one above all layers for a file named by its path)."""

    file: Path
    layer: int


@dataclass(frozen=True)
class Layer:
    """One rulebook of a chain, as its own file has it."""

    source: Source
    rulebook: Rulebook


def load_rulebook(name_or_path: str | Path, workspace: Path | None = None, brief: Path | None = None) -> Rulebook:
    """The rulebook of that id (built in, or the workspace's own), or of that file, with all that it extends.

    When a brief names it, `brief` is that brief's file: paths start from its folder, and an unknown name is told at
    its line. The rules of the base come first, in its order. Raises BadInput with all problems.
    """
    return laid_over(load_chain(name_or_path, workspace, brief))


def load_chain(
    name_or_path: str | Path, workspace: Path | None = None, brief: Path | None = None
) -> tuple[Layer, ...]:
    """The same rulebook, with those it extends each by itself: from the base to the one asked for."""
    folders = layers("constraints", workspace)
    if isinstance(name_or_path, Path) or "/" in name_or_path or name_or_path.endswith((".yaml", ".yml")):
        file = Path(name_or_path) if brief is None else brief.parent / name_or_path
        return _resolved(_Found(file, len(folders)), folders, ())
    found = _find(name_or_path, folders, len(folders) - 1)
    if found is None:
        place = (NO_FILE, 0, 0) if brief is None else (brief, *read_yaml(brief).at(("rulebook",)))
        nearest = nearest_of(name_or_path, _names(folders))
        raise BadInput([Problem(*place, "rulebook", "known_rulebook", shown(name_or_path), nearest)])
    return _resolved(found, folders, ())


def laid_over(chain: Sequence[Layer]) -> Rulebook:
    """The last rulebook of a chain over those that it extends."""
    return functools.reduce(_over, (layer.rulebook for layer in chain))


def known_rulebooks(workspace: Path | None = None) -> tuple[str, ...]:
    """The ids of all rulebooks there are."""
    return _names(layers("constraints", workspace))


def _names(folders: tuple[Path, ...]) -> tuple[str, ...]:
    return tuple(sorted({file.stem for folder in folders for file in folder.glob("*.yaml")}))


def _find(name: str, folders: tuple[Path, ...], highest: int) -> _Found | None:
    layered = [_Found(folders[layer] / f"{name}.yaml", layer) for layer in range(highest, -1, -1)]
    return next((found for found in layered if name in _names((folders[found.layer],))), None)


def _resolved(found: _Found, folders: tuple[Path, ...], passed: tuple[_Found, ...]) -> tuple[Layer, ...]:
    source = read_yaml(found.file)
    problems = root_problems(source)
    if not isinstance(source.data, dict):
        raise BadInput(problems)
    own, mistakes = validate(Rulebook, source)
    problems += mistakes
    base: tuple[Layer, ...] = ()
    try:
        base = _base(source, found, folders, (*passed, found))
    except BadInput as error:
        problems += error.problems
    id = source.data.get("id")
    if found.layer < len(folders) and isinstance(id, str) and id != found.file.stem:
        facts = (("name", found.file.stem),)
        problems.append(Problem(source.file, *source.at(("id",)), "id", "id_is_file_name", shown(id), facts=facts))
    if own is None or problems:
        raise BadInput(problems)
    return (*base, Layer(source, own))


def _base(
    source: Source, found: _Found, folders: tuple[Path, ...], passed: tuple[_Found, ...]
) -> tuple[Layer, ...]:
    name = source.data.get("extends")
    if not isinstance(name, str):
        return ()
    highest = len(folders) - 1
    if name == source.data.get("id"):
        highest = found.layer - 1
    base = _find(name, folders, highest)
    place = source.at(("extends",))
    if base is None:
        nearest = nearest_of(name, _names(folders))
        raise BadInput([Problem(source.file, *place, "extends", "known_rulebook", shown(name), nearest)])
    if base in passed:
        chain = " → ".join(one.file.stem for one in (*passed[passed.index(base) :], base))
        raise BadInput([Problem(source.file, *place, "extends", "rulebook_cycle", facts=(("chain", chain),))])
    return _resolved(base, folders, passed)


def _over(base: Rulebook, own: Rulebook) -> Rulebook:
    rules = dict(base.rules)
    for id, setting in own.rules.items():
        rules[id] = setting.over(rules[id]) if id in rules else setting
    return Rulebook(id=own.id, extends=own.extends, purpose=own.purpose, rules=rules)


def where_set(rule: str, name: str, workspace: Path | None = None, brief: Path | None = None) -> tuple[Path, int]:
    """The file and line that set a rule last in a rulebook and those that it extends; line 1 when none names it."""
    chain = load_chain(name, workspace, brief)
    for layer in reversed(chain):
        if ("rules", rule) in layer.source.places:
            return layer.source.file, layer.source.key_at(("rules", rule))[0]
    return chain[-1].source.file, 1
