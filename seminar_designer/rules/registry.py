"""Which kinds of rules exist, and the rules of a brief: its rulebook with the brief's own settings on top."""

import functools
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError, create_model

from seminar_designer.loading.problems import NO_FILE, Keys, Problem, raise_if, shown, where
from seminar_designer.loading.references import unknown
from seminar_designer.loading.validating import validate
from seminar_designer.loading.yaml_nodes import Source, read_yaml
from seminar_designer.model.base import Model
from seminar_designer.model.brief import Brief
from seminar_designer.model.rulebook import Rulebook, RuleSetting
from seminar_designer.rules import kinds
from seminar_designer.rules.plugins import Broken, usable
from seminar_designer.rules.rule import Rule, Rules


class UnknownRule(Exception):
    """A setting that no kind understands: `rule` is its name, `reason` what is wrong with it.

    `known` are the names that would be understood; empty when the parameters are wrong instead.
    """

    def __init__(self, rule: str, reason: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(f"{rule}: {reason}")
        self.rule = rule
        self.reason = reason
        self.known = known


@functools.cache
def rule_kinds() -> Mapping[str, type[Rule[Any]]]:
    """Every kind by name: those that are built in, and those that other packages bring."""
    built_in = built_in_kinds()
    return {**built_in, **usable(built_in).kinds}


def broken_plugins() -> tuple[Broken, ...]:
    """What other packages bring and cannot be used."""
    return usable(built_in_kinds()).broken


@functools.cache
def built_in_kinds() -> Mapping[str, type[Rule[Any]]]:
    """The kinds that are built in, by name; a kind is a class in a module of `rules/kinds/`."""
    found: dict[str, type[Rule[Any]]] = {}
    for module in pkgutil.iter_modules(kinds.__path__):
        loaded = importlib.import_module(f"{kinds.__name__}.{module.name}")
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == loaded.__name__:
                found[value.kind] = value
    return found


def rules_of(file: Path, brief: Brief, rulebook: Rulebook, inside: Keys = ()) -> Rules:
    """The rules of a brief, as `build_rules` makes them. Raises BadInput with all that is wrong with their settings.

    `file` is where the brief stands, under the keys `inside` (`("brief",)` in a programme's file). What the brief sets
    wrongly is told at its line; what its rulebook does, at the line that names the rulebook.
    """
    source = read_yaml(file)
    known = {*rulebook.rules, *rule_kinds()}
    problems: list[Problem] = []
    for name, setting in _settings(rulebook, brief.rules).items():
        keys = (*inside, "rules" if name in brief.rules else "rulebook", name)
        problems += mistakes(source, keys, setting, known)
    raise_if(problems)
    return build_rules(rulebook, brief.rules)


def rules_of_book(rulebook: Rulebook, file: Path = NO_FILE) -> Rules:
    """The rules of a rulebook alone. Raises BadInput with all that is wrong with their settings, told in `file`."""
    source = Source(NO_FILE) if file == NO_FILE else read_yaml(file)
    known = {*rulebook.rules, *rule_kinds()}
    raise_if(
        [
            problem
            for name, setting in _settings(rulebook, {}).items()
            for problem in mistakes(source, ("rules", name), setting, known)
        ]
    )
    return build_rules(rulebook, {})


def mistakes(source: Source, keys: Keys, setting: RuleSetting, known: set[str]) -> Iterator[Problem]:
    """What is wrong with the setting of a rule that stands at `keys`."""
    parameters, name = setting.parameters, keys[-1]
    kind = shown(parameters.pop("kind", name))
    if kind in rule_kinds():
        yield from validate(_written(kind), source, keys, parameters)[1]
        if rule_kinds()[kind].told_only and setting.severity in ("forbid", "prefer"):
            at = (*keys, "severity")
            yield Problem(source.file, *source.at(at), where(at), "told_only", setting.severity)
    elif kind == name:
        yield from unknown(source, keys, name, "rule", known - {kind})
    else:
        yield from unknown(source, (*keys, "kind"), kind, "rule", rule_kinds())


@functools.cache
def _written(kind: str) -> type[Model]:
    """The parameters of a kind among the keys that every rule has, so that a misspelt `severity` is known for one."""
    every: dict[str, Any] = dict.fromkeys((*RuleSetting.model_fields, "kind"), (Any, None))
    written: type[Model] = create_model("Written", __base__=rule_kinds()[kind].Parameters, **every)
    return written


def _settings(rulebook: Rulebook, changes: Mapping[str, RuleSetting]) -> dict[str, RuleSetting]:
    """The settings of a rulebook with a brief's changes on top, in the rulebook's order."""
    settings = dict(rulebook.rules)
    for name, change in changes.items():
        settings[name] = change.over(settings.get(name, RuleSetting()))
    return settings


def build_rules(rulebook: Rulebook, changes: Mapping[str, RuleSetting]) -> Rules:
    """The rules of a rulebook with a brief's changes, in the rulebook's order; ignored ones are left out.

    Raises UnknownRule for a name that is neither in the rulebook nor a kind, or for parameters a kind refuses.
    """
    for name, change in changes.items():
        if name not in rulebook.rules and change.parameters.get("kind", name) not in rule_kinds():
            raise UnknownRule(name, "unknown", tuple(sorted({*rulebook.rules, *rule_kinds()})))
    rules = [build_rule(name, setting) for name, setting in _settings(rulebook, changes).items()]
    return tuple(rule for rule in rules if rule.severity != "ignore")


def build_rule(name: str, setting: RuleSetting) -> Rule[Any]:
    """One rule from its setting; its kind is the key `kind`, or its own name."""
    parameters = setting.parameters
    kind = parameters.pop("kind", name)
    if kind not in rule_kinds():
        raise UnknownRule(name, "unknown", tuple(sorted(rule_kinds())))
    described = rule_kinds()[kind]
    try:
        read = described.Parameters.model_validate(parameters)
    except ValidationError as error:
        first = error.errors()[0]
        inside = ".".join(str(part) for part in first["loc"])
        raise UnknownRule(name, f"{inside}: {first['msg']}") from error
    severity = setting.severity or ("warn" if described.told_only else "prefer")
    return described(name, severity, 10 if setting.weight is None else setting.weight, read)
