"""Kinds of rules and their settings as data that a person can read: parameters, units, faces, who set what."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

import yaml
from pydantic.fields import FieldInfo

from seminar_designer.loading.rulebooks import Layer
from seminar_designer.model.base import Model
from seminar_designer.model.rulebook import RuleSetting, Severity
from seminar_designer.model.texts import Language, Text
from seminar_designer.rules.facts import say_clock, say_form
from seminar_designer.rules.registry import build_rule, rule_kinds
from seminar_designer.rules.rule import Rule
from seminar_designer.rules.saying import sentences

FACES: Final = ("admits", "value", "later", "inside", "across")
"""What a kind may show the engine, beside the checker's `check`, which every one has."""
_LIMITS: Final = ("ge", "gt", "le", "lt", "multiple_of")


@dataclass(frozen=True)
class Described:
    """One parameter of a kind; `limits` are its bounds, `default` is None when it must be given."""

    name: str
    unit: str
    meaning: Text
    required: bool
    default: Any
    limits: dict[str, Any]


@dataclass(frozen=True)
class Told:
    """One rule of a rulebook with its settings; `set_by` says which rulebook of the chain set each key last."""

    rule: Rule[Any]
    severity: Severity
    source: str
    set_by: dict[str, str]

    @property
    def values(self) -> dict[str, Any]:
        """The parameters in force."""
        parameters: Model = self.rule.parameters
        return {name: getattr(parameters, name) for name in type(parameters).model_fields}


def parameters_of(kind: str) -> Iterator[Described]:
    """The parameters of a kind, in their order."""
    told = sentences(kind).parameters
    for name, field in rule_kinds()[kind].Parameters.model_fields.items():
        said = told.get(name)
        yield Described(
            name,
            said.unit if said else "",
            Text(fr=said.fr, en=said.en) if said else Text(fr="", en=""),
            field.is_required(),
            None if field.is_required() else field.get_default(call_default_factory=True),
            _limits(field),
        )


def _limits(field: FieldInfo) -> dict[str, Any]:
    found = {name: getattr(one, name) for one in field.metadata for name in _LIMITS if hasattr(one, name)}
    return {name: value for name, value in found.items() if value is not None}


def faces_of(kind: str) -> tuple[str, ...]:
    """What a kind shows the engine and the checker."""
    described = rule_kinds()[kind]
    shown = [face for face in FACES if getattr(described, face) is not getattr(Rule, face)]
    return (*shown, "check")


def rules_told(chain: Sequence[Layer]) -> Iterator[Told]:
    """The rules of a chain of rulebooks, from the base to the last, in its order."""
    settings: dict[str, RuleSetting] = {}
    set_by: dict[str, dict[str, str]] = {}
    for layer in chain:
        for id, setting in layer.rulebook.rules.items():
            settings[id] = setting.over(settings.get(id, RuleSetting()))
            own = set_by.setdefault(id, {})
            own |= dict.fromkeys(setting.model_dump(exclude_none=True), layer.rulebook.id)
    for id, setting in settings.items():
        rule = build_rule(id, setting)
        yield Told(rule, rule.severity, setting.source or rule.source, set_by[id])


def said_source(source: str, language: Language) -> str:
    """Where a rule comes from, its words in the language."""
    if language == "en":
        return source
    for phrase in describing()["sources"]:
        source = source.replace(phrase["en"], phrase[language])
    return re.sub(r"; (?=\S)", " ; ", source)


def said_unit(unit: str, language: Language) -> str:
    """A unit in words; empty for none."""
    return describing()["units"][unit][language] if unit in describing()["units"] else ""


def said_value(value: Any, unit: str, language: Language) -> str:
    """A value as people read it: with its unit when it is a number, as it could stand in a file otherwise."""
    if value is None:
        return "–"
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, bool):
        return "true" if value else "false"
    if unit == "clock":
        return say_clock(value, language)
    if unit == "share":
        return say_form("percent", language, number=f"{100 * value:g}")
    if isinstance(value, (int, float)):
        number = f"{value:g}".replace(".", say_form("decimal_mark", language))
        told = describing()["units"].get(unit, {})
        if "one" not in told:
            return number
        singular = abs(value) < 2 if language == "fr" else value == 1
        return f"{number} {(told['one'] if singular else told)[language]}"
    return written(value)


def written(value: Any) -> str:
    """A value as it could stand in a file, on one line."""
    if isinstance(value, Model):
        given = value.model_dump(mode="json", exclude_unset=True)
        return written(given)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(written(one) for one in value) + "]"
    return {True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value)


@functools.cache
def describing() -> dict[str, Any]:
    """The texts of describing.yaml."""
    text = files("seminar_designer.rules").joinpath("describing.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found
