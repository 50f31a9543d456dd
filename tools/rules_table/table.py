"""Which kind or setting of the house keeps which rule of workshop and training design."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from seminar_designer.loading.rulebooks import load_chain
from seminar_designer.model.texts import LANGUAGES, Language
from seminar_designer.rules.describing import Told, faces_of, parameters_of, rules_told, said_unit, said_value
from seminar_designer.rules.registry import built_in_kinds
from seminar_designer.rules.saying import rule_name, sentences

NAMES: Mapping[Language, str] = {"en": "rules.md", "fr": "rules.fr.md"}
"""The page of each language."""


def pages() -> dict[str, str]:
    """Both pages by their file name."""
    return {NAMES[language]: "\n".join(_page(language)) + "\n" for language in LANGUAGES}


def keeping() -> dict[str, list[str]]:
    """For each rule of design the rules of the house, and the kinds it does not use, that name it as their source."""
    found: dict[str, list[str]] = {id: [] for id in measures()}
    used = set()
    for told in _house():
        used.add(told.rule.kind)
        for id in ids(told.source):
            found.setdefault(id, []).append(told.rule.id)
    for kind, described in built_in_kinds().items():
        if kind not in used:
            for id in ids(described.source):
                found.setdefault(id, []).append(kind)
    return found


def ids(source: str) -> list[str]:
    """`R01`, `R70`… in a source."""
    return re.findall(r"\bR\d\d\b", source)


@cache
def measures() -> dict[str, dict[str, Any]]:
    """The rules of design, in our words."""
    text = Path(__file__).with_name("measures.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return found


@cache
def _texts() -> dict[str, dict[Language, str]]:
    text = Path(__file__).with_name("texts.yaml").read_text(encoding="utf-8")
    found: dict[str, dict[Language, str]] = yaml.safe_load(text)
    return found


@cache
def _house() -> tuple[Told, ...]:
    return tuple(rules_told(load_chain("house")))


def _page(language: Language) -> Iterator[str]:
    yield _say("head", language)
    yield from _design(language)
    yield ""
    yield _say("house", language)
    yield from _rules(language)
    yield ""
    yield _say("kinds", language)
    yield from _kinds(language)


def _design(language: Language) -> Iterator[str]:
    """Each rule of design, and what keeps it."""
    kept = keeping()
    yield _row(*_say("design_columns", language).split(" | "))
    yield _row("---", "---", "---")
    for id, measure in measures().items():
        names = ", ".join(f"`{name}`" for name in kept[id])
        for key in ("by", "not"):
            if key in measure:
                said = _say(key, language).format(said=measure[key][language])
                names = f"{names}; {said}" if names else said
        yield _row(id, measure[language], names)


def _rules(language: Language) -> Iterator[str]:
    """The rules of the house: name, kind, severity."""
    yield _row(*_say("house_columns", language).split(" | "))
    yield _row("---", "---", "---", "---", "---")
    for told in _house():
        rule = told.rule
        severity = told.severity if told.severity != "prefer" else f"prefer {rule.weight}"
        name = rule_name(rule.id, language, [rule])
        yield _row(f"`{rule.id}`", f"`{rule.kind}`", name, severity, " ".join(ids(told.source)))


def _kinds(language: Language) -> Iterator[str]:
    """Every kind: what its weight pays for, its parameters, its faces."""
    yield _row(*_say("kinds_columns", language).split(" | "))
    yield _row("---", "---", "---", "---")
    for kind in sorted(built_in_kinds()):
        counts = sentences(kind).counts
        paid = counts[language] if counts is not None else "–"
        yield _row(f"`{kind}`", paid, _parameters(kind, language), ", ".join(faces_of(kind)))


def _parameters(kind: str, language: Language) -> str:
    told = []
    for one in parameters_of(kind):
        default = "" if one.required or one.default in (None, (), {}) else f" = {said_value(one.default, '', language)}"
        told.append(f"`{one.name}`{default} ({said_unit(one.unit, language)})")
    return ", ".join(told) or "–"


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _say(name: str, language: Language) -> str:
    return _texts()[name][language]
