"""Names that must exist: each reference of a file is looked up, and gets the nearest name when it is unknown."""

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from seminar_designer.loading.problems import Keys, Problem, nearest_of, shown, where
from seminar_designer.loading.yaml_nodes import Source

_IN_BLOCKS = {
    "themes": "theme",
    "objectives": "objective",
    "uses": "artefact",
    "produces": "artefact",
    "prerequisites": "block",
    "excludes": "block",
    "follows": "block",
    "leads": "block",
    "resumes": "block",
}
"""Keys of a sheet that name things, and what they name."""

Names = dict[str, Collection[str]]
"""What exists, by what it is: theme, objective, artefact, item, block, family."""


def unknown(source: Source, keys: Keys, name: Any, what: str, known: Collection[str]) -> Iterator[Problem]:
    """The problem of a reference at `keys` to something that does not exist; what is not text is told elsewhere."""
    if isinstance(name, str) and name not in known:
        on_key = bool(keys) and keys[-1] == name
        place = source.key_at(keys) if on_key else source.at(keys)
        found = shown(name)
        yield Problem(source.file, *place, where(keys), f"known_{what}", found, nearest_of(name, known))


def named(keys: Keys, value: Any) -> Iterator[tuple[Keys, Any]]:
    """Each name with its key path in a mapping by name, a list of names or a single name."""
    if isinstance(value, dict):
        yield from (((*keys, name), name) for name in value)
    elif isinstance(value, list):
        yield from (((*keys, number), name) for number, name in enumerate(value))
    else:
        yield keys, value


def block_references(source: Source, data: dict[str, Any], id: str, names: Names) -> Iterator[Problem]:
    """Everything a block sheet refers to."""
    for key, what in _IN_BLOCKS.items():
        for keys, name in named((key,), data.get(key)):
            if what == "block" and name == id:
                yield Problem(source.file, *source.at(keys), where(keys), "itself", shown(name))
            else:
                yield from unknown(source, keys, name, what, names[what])
    yield from unknown(source, ("family",), data.get("family"), "family", names["family"])
    materials = data.get("materials")
    for number, material in enumerate(materials if isinstance(materials, list) else ()):
        if isinstance(material, dict):
            yield from unknown(source, ("materials", number, "item"), material.get("item"), "item", names["item"])


def theme_references(source: Source, id: str, data: dict[str, Any], themes: dict[str, Any]) -> Iterator[Problem]:
    """A theme's parent exists and is a root."""
    parent, keys = data.get("parent"), (id, "parent")
    yield from unknown(source, keys, parent, "theme", themes)
    above = themes.get(parent) if isinstance(parent, str) else None
    if isinstance(above, dict) and above.get("parent") is not None:
        yield Problem(source.file, *source.at(keys), where(keys), "root_theme", shown(parent))


def instead(problems: Iterable[Problem], references: Iterable[Problem]) -> list[Problem]:
    """Both, but one problem only for one spot: an unknown name says more than a badly formed one."""
    kept = list(problems)
    spots = {(one.file, one.line, one.column, one.where): one for one in kept}
    for reference in references:
        same = spots.get((reference.file, reference.line, reference.column, reference.where))
        if same is None:
            kept.append(reference)
        elif same.expected == "identifier" and same in kept:
            kept[kept.index(same)] = reference
    return kept
