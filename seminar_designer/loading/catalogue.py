"""The catalogue: blocks, themes, objectives, patterns, families, artefacts and items, from all layers."""

from pathlib import Path
from typing import Any

from seminar_designer.loading import cache
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.problems import BadInput, Problem, in_order, nearest_of, shown
from seminar_designer.loading.references import Names, block_references, instead, theme_references, unknown
from seminar_designer.loading.sheets import Sheet, adapted, read_sheets
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Artefact, Catalogue, Family, Item, Theme
from seminar_designer.model.objective import Objective, Pattern

_LISTS: dict[str, tuple[type[Model], str]] = {
    "themes": (Theme, "id"),
    "families": (Family, "id"),
    "artefacts": (Artefact, "id"),
    "items": (Item, "id"),
    "objectives": (Objective, "id"),
    "patterns": (Pattern, "kind"),
}
"""Files that map an id to a value, and the field of the value that is its id."""

_BESIDE = ("published", "accepted-spelling", "coverage")
"""Files of a catalogue that programmes are not made from: `seminar catalogue lint` and `coverage` read them."""

Entries = dict[str, tuple[Source, Any]]
"""By id, the file that counts and the value as it stands there."""


def load_catalogue(workspace: Path | None = None) -> Catalogue:
    """The built-in catalogue with the workspace's laid over it. Raises BadInput with all problems of all files."""
    return load_folders(layers("catalogue", workspace))


def load_folders(folders: tuple[Path, ...]) -> Catalogue:
    """The catalogue of these folders, each laid over those before it; from the cache when nothing has changed."""
    try:
        key = cache.digest(folders)
        with cache.without_collector():
            kept = cache.recall(key)
            if kept is not None:
                return kept
            catalogue, problems = read_catalogue(folders)
    except OSError as error:
        raise BadInput([Problem(Path(error.filename or ""), 0, 0, "", "file_unreadable")]) from error
    if problems:
        raise BadInput(problems)
    cache.keep(key, catalogue)
    return catalogue


def read_catalogue(
    folders: tuple[Path, ...], loose: tuple[Path, ...] = ()
) -> tuple[Catalogue, tuple[Problem, ...]]:
    """What is sound in these folders, from the built-in layer to the coach's own, and all that is not.

    `loose` are sheets outside any catalogue, laid over all folders.
    """
    problems: list[Problem] = []
    lists: dict[str, Entries] = {}
    models: dict[str, dict[str, Any]] = {}
    for name, (model, field) in _LISTS.items():
        lists[name], unread = _read_list(name, folders)
        models[name], mistakes = _models(lists[name], model, field)
        problems += [*unread, *mistakes]
    shelf, unread = read_sheets(folders, loose)
    problems += [*unread, *_strangers(folders)]
    names: Names = {
        "theme": lists["themes"],
        "objective": lists["objectives"],
        "artefact": lists["artefacts"],
        "item": lists["items"],
        "family": lists["families"],
        "block": shelf,
    }
    problems = instead(problems, _list_references(lists))
    blocks: dict[str, Block] = {}
    for sheet, data, mistakes in adapted(shelf):
        block, more = (None, []) if data is None else _block(sheet, data, names)
        problems += [*mistakes, *more]
        if block is not None:
            blocks[block.id] = block
    catalogue = Catalogue.model_validate({**models, "blocks": dict(sorted(blocks.items()))})
    return catalogue, in_order(problems)


def _strangers(folders: tuple[Path, ...]) -> list[Problem]:
    """YAML files beside the lists that are none of them, likely misspelt."""
    return [
        Problem(file, 0, 0, "", "unknown_file", nearest=nearest_of(file.name, (f"{name}.yaml" for name in _LISTS)))
        for folder in folders
        for file in sorted(folder.glob("*.y*ml"))
        if file.suffix != ".yaml" or file.stem not in (*_LISTS, *_BESIDE)
    ]


def _read_list(name: str, folders: tuple[Path, ...]) -> tuple[Entries, list[Problem]]:
    entries: Entries = {}
    problems: list[Problem] = []
    for layer, folder in enumerate(folders):
        file = folder / f"{name}.yaml"
        if layer > 0 and not file.exists():
            continue
        source = read_yaml(file)
        problems += root_problems(source)
        if isinstance(source.data, dict):
            entries |= {id: (source, value) for id, value in source.data.items()}
    return entries, problems


def _models(entries: Entries, model: type[Model], field: str) -> tuple[dict[str, Any], list[Problem]]:
    """The sound models by id, and what keeps the others from being one."""
    sound: dict[str, Any] = {}
    problems: list[Problem] = []
    for id, (source, value) in entries.items():
        if not isinstance(value, dict):
            problems.append(Problem(source.file, *source.at((id,)), id, "mapping", shown(value)))
            continue
        if field in value:
            keys = (id, field)
            problems.append(Problem(source.file, *source.key_at(keys), f"{id}.{field}", "given_by_key"))
        one, mistakes = validate(model, source, (id,), {**value, field: id})
        problems += mistakes
        if one is not None:
            sound[id] = one
    return sound, problems


def _list_references(lists: dict[str, Entries]) -> list[Problem]:
    """Parents of themes and themes of objectives exist."""
    themes = {id: value for id, (_, value) in lists["themes"].items()}
    problems: list[Problem] = []
    for id, (source, value) in lists["themes"].items():
        if isinstance(value, dict):
            problems += theme_references(source, id, value, themes)
    for id, (source, value) in lists["objectives"].items():
        if isinstance(value, dict):
            problems += unknown(source, (id, "theme"), value.get("theme"), "theme", themes)
    return problems


def _block(sheet: Sheet, data: dict[str, Any], names: Names) -> tuple[Block | None, list[Problem]]:
    """The block of a sheet, and what is wrong with it."""
    source = sheet.source
    block, problems = validate(Block, source, (), data)
    problems = instead(problems, block_references(source, data, sheet.id, names))
    for key, case, right in (("id", "id_is_file_name", sheet.id), ("family", "family_is_folder", sheet.family)):
        given = data.get(key)
        if isinstance(given, str) and right is not None and given != right:
            facts = (("name", right),)
            found = Problem(source.file, *source.at((key,)), key, case, shown(given), facts=facts)
            problems = [*(one for one in problems if one.where != key), found]
    return block if not problems else None, problems
