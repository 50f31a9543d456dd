"""What a brief and its rulebook require, piece by piece: each can be given up alone."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from seminar_designer.engine.explaining.feasible import Wanted
from seminar_designer.rules.rule import Rule, Rules

CARRIERS: Mapping[str, str] = {
    "group-size": "participants", "delivery": "delivery", "venue": "venue", "facilitators": "facilitators",
}  # fmt: skip
"""Rules that only carry what a key of the brief says: it is the key that is required."""
NAMED_BY = {"include": "block", "objective": "objective", "fixed": "title", "exclude": "word", "need": "need"}
"""The fact that names a requirement among those of its kind; the others are named by where they stand."""
LONGEST_STRETCH = 240
"""Minutes without a break once the rule on breaks is given up."""
ALWAYS = frozenset({
    "filled", "fixed-points", "lunch-window", "included", "excluded", "durations", "needs", "materials-budget",
    "objectives-served", "progression",
})  # fmt: skip
"""Kinds of rules that are never given up: they carry what other requirements say, or what a programme is."""


@dataclass(frozen=True)
class Requirement:
    """One thing that is required: `kind` names its sentence and `facts` fill it.

    `keys` is where it stands in the brief, empty for a rule of the rulebook, which `facts["rule"]` names.
    """

    kind: str
    keys: tuple[str | int, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict, compare=False)
    rule: str = ""

    @property
    def id(self) -> str:
        """A name of its own, which stays when other requirements are given up."""
        own = self.facts.get(NAMED_BY.get(self.kind, ""), "")
        return ".".join([self.kind, str(own) or ".".join(map(str, self.keys)), self.rule])


def requirements(wanted: Wanted) -> tuple[Requirement, ...]:
    """Everything that can be given up, what a client says first: conflicts are told in those words if they can be."""
    return (*_of_brief(wanted), *_of_rules(wanted.rules))


def _of_brief(wanted: Wanted) -> Iterator[Requirement]:
    brief = wanted.brief
    for number, block in enumerate(brief.include):
        if block not in brief.include[:number]:
            yield Requirement("include", ("include", number), {"block": block})
    for number, objective in enumerate(wanted.objectives):
        keys = ("objectives", number) if number < len(brief.objectives) else ("themes",)
        yield Requirement("objective", (*keys, objective.id), {"objective": objective.id})
    for number, point in enumerate(brief.fixed):
        facts = {"title": point.title, "start": point.start, "minutes": point.minutes, "day": point.day}
        yield Requirement("fixed", ("fixed", number), facts)
    for number, word in enumerate(brief.exclude):
        yield Requirement("exclude", ("exclude", number), {"word": word})
    for number, day in enumerate(brief.schedule.days):
        if day.meal is not None:
            early, late = day.meal.between
            facts = {"day": number + 1, "minutes": day.meal.minutes, "early": early, "late": late}
            yield Requirement("lunch", ("schedule", "days", number, "lunch"), facts)
    for number, need in enumerate(brief.needs):
        yield Requirement("need", ("needs", number), {"need": need})
    if brief.budget is not None:
        yield Requirement("budget", ("budget", "materials"), {"amount": brief.budget.materials})
    here = {rule.kind for rule in wanted.rules if rule.forbids}
    said = {
        "participants": brief.participants.expected, "delivery": brief.delivery, "facilitators": brief.facilitators,
    }
    for kind, key in CARRIERS.items():
        if kind in here:
            yield Requirement(key, (key,), {key: said.get(key, "")})


def _of_rules(rules: Rules) -> Iterator[Requirement]:
    for rule in rules:
        if rule.forbids and rule.kind not in CARRIERS and rule.kind not in ALWAYS:
            yield Requirement("rule", facts={"rule": rule.id}, rule=rule.id)


def without(wanted: Wanted, given_up: Iterable[Requirement]) -> Wanted:
    """What is wanted once some requirements are given up."""
    dropped = tuple(given_up)
    brief, rules = wanted.brief, list(wanted.rules)
    keys = {one.keys for one in dropped}
    include = {str(one.facts["block"]) for one in dropped if one.kind == "include"}
    out = {key for kind, key in CARRIERS.items() for one in dropped if one.kind == key}
    changes: dict[str, Any] = {
        "include": tuple(block for block in brief.include if block not in include),
        "exclude": _kept(brief.exclude, "exclude", keys),
        "fixed": _kept(brief.fixed, "fixed", keys),
        "needs": _kept(brief.needs, "needs", keys),
    }
    if any(one.kind == "budget" for one in dropped):
        changes["budget"] = None
    days = tuple(
        day.model_copy(update={"lunch": False}) if ("schedule", "days", number, "lunch") in keys else day
        for number, day in enumerate(brief.schedule.days)
    )
    changes["schedule"] = brief.schedule.model_copy(update={"days": days})
    named = {one.rule for one in dropped if one.kind == "rule"}
    kept = tuple(
        _loosest(rule) if rule.id in named and rule.kind == "break-spacing" else rule
        for rule in rules
        if (rule.id not in named or rule.kind == "break-spacing") and CARRIERS.get(rule.kind, "") not in out
    )
    gone = {str(one.keys[-1]) for one in dropped if one.kind == "objective"}
    objectives = tuple(objective for objective in wanted.objectives if objective.id not in gone)
    return dataclasses.replace(wanted, brief=brief.model_copy(update=changes), objectives=objectives, rules=kept)


def _loosest(rule: Rule[Any]) -> Rule[Any]:
    """Breaks as rare as they may be: days need some, so the rule itself stays."""
    parameters = rule.parameters.model_copy(update={"max_minutes": LONGEST_STRETCH})
    return type(rule)(rule.id, rule.severity, rule.weight, parameters)


def _kept(values: tuple[Any, ...], key: str, keys: set[tuple[str | int, ...]]) -> tuple[Any, ...]:
    return tuple(value for number, value in enumerate(values) if (key, number) not in keys)
