"""Kinds of rules that other packages bring: their entry points in the group `seminar_designer.rules`.

An entry point names a class of rule; its sentences stand in `<kind>.yaml` beside the module of the class. What cannot
be used is left out and told (`Broken`); it never stops the product.
"""

import functools
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any, Literal

from yaml import YAMLError

from seminar_designer.rules.rule import Rule
from seminar_designer.rules.sentences_of import read_sentences

GROUP = "seminar_designer.rules"

Reason = Literal["fails", "no_rule", "no_kind", "taken", "no_sentences"]
"""Why a plug-in is left out: importing it fails, it is no kind of rule or has no name, its name is taken, or its
sentences are missing or cannot be read."""


@dataclass(frozen=True)
class Broken:
    """A plug-in that is left out; `told` completes the reason (an error, a name, a file)."""

    name: str
    package: str
    reason: Reason
    told: str = ""


@dataclass(frozen=True)
class Plugins:
    """The kinds that installed packages bring, by name, and what could not be used."""

    kinds: Mapping[str, type[Rule[Any]]]
    broken: tuple[Broken, ...]


@functools.cache
def installed() -> tuple[tuple[EntryPoint, type[Rule[Any]] | Broken], ...]:
    """Every entry point of the group, with its class or why it cannot be had."""
    return tuple((entry, _loaded(entry)) for entry in sorted(entry_points(group=GROUP), key=_order))


def usable(built_in: Mapping[str, type[Rule[Any]]]) -> Plugins:
    """The plug-ins beside the kinds that are built in; of two with one name the first is used."""
    kinds: dict[str, type[Rule[Any]]] = {}
    broken = []
    for entry, found in installed():
        if isinstance(found, Broken):
            broken.append(found)
        elif found.kind in built_in or found.kind in kinds:
            broken.append(Broken(entry.name, package(entry), "taken", found.kind))
        else:
            kinds[found.kind] = found
    return Plugins(kinds, tuple(broken))


def sentences_files() -> Iterator[tuple[str, Path]]:
    """Where each plug-in has its sentences, by kind."""
    for _, found in installed():
        if not isinstance(found, Broken):
            yield found.kind, _sentences(found)


def package(entry: EntryPoint) -> str:
    """The name of the package that brings an entry point."""
    return entry.dist.name if entry.dist is not None else "?"


def _order(entry: EntryPoint) -> tuple[str, str]:
    return package(entry), entry.name


def _loaded(entry: EntryPoint) -> type[Rule[Any]] | Broken:
    own = (entry.name, package(entry))
    try:
        found = entry.load()
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a package does, the product goes on
        return Broken(*own, "fails", f"{type(error).__name__}: {error}")
    if not (isinstance(found, type) and issubclass(found, Rule)):
        return Broken(*own, "no_rule", entry.value)
    if not isinstance(getattr(found, "kind", None), str):
        return Broken(*own, "no_kind", entry.value)
    try:
        read_sentences(_sentences(found))
    except (OSError, YAMLError, ValueError):
        return Broken(*own, "no_sentences", str(_sentences(found)))
    return found


def _sentences(kind: type[Rule[Any]]) -> Path:
    """The file of its sentences, beside its module."""
    module = getattr(sys.modules[kind.__module__], "__file__", None)
    return Path(module or "").parent / f"{kind.kind}.yaml"
