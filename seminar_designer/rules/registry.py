"""Which kinds of rules exist, and the rules of a brief: its rulebook with the brief's own settings on top."""

import functools
import importlib
import pkgutil
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from seminar_designer.model.rulebook import Rulebook, RuleSetting
from seminar_designer.rules import kinds
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
    """Every kind by name; a kind is a class in a module of `rules/kinds/`."""
    found: dict[str, type[Rule[Any]]] = {}
    for module in pkgutil.iter_modules(kinds.__path__):
        loaded = importlib.import_module(f"{kinds.__name__}.{module.name}")
        for value in vars(loaded).values():
            if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == loaded.__name__:
                found[value.kind] = value
    return found


def build_rules(rulebook: Rulebook, changes: Mapping[str, RuleSetting]) -> Rules:
    """The rules of a rulebook with a brief's changes, in the rulebook's order; ignored ones are left out.

    Raises UnknownRule for a name that is neither in the rulebook nor a kind, or for parameters a kind refuses.
    """
    settings = dict(rulebook.rules)
    for name, change in changes.items():
        if name not in settings and change.parameters.get("kind", name) not in rule_kinds():
            raise UnknownRule(name, "unknown", tuple(sorted({*settings, *rule_kinds()})))
        settings[name] = change.over(settings.get(name, RuleSetting()))
    rules = [build_rule(name, setting) for name, setting in settings.items()]
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
        where = ".".join(str(part) for part in first["loc"])
        raise UnknownRule(name, f"{where}: {first['msg']}") from error
    return described(name, setting.severity or "prefer", 10 if setting.weight is None else setting.weight, read)
