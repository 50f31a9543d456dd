"""A rulebook looked at by itself: what is wrong in it, what changes nothing, what cannot hold together."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from seminar_designer.loading.problems import BadInput, Keys, Problem, in_order, nearest_of, shown, where
from seminar_designer.loading.rulebooks import Layer
from seminar_designer.loading.yaml_nodes import Source
from seminar_designer.model.block import Doing, Interaction, Learning, Posture
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.rules.contradictions import Filled, contradictions
from seminar_designer.rules.registry import build_rule, mistakes, rule_kinds
from seminar_designer.rules.saying import sentences

Severity = Literal["error", "warning"]

_NAMED = {"block": "blocks", "family": "families", "theme": "themes", "uses": "artefacts", "produces": "artefacts"}
"""Keys of a selection that name things, and where the catalogue has them."""
_LISTED = {"block": "blocks", "family": "families", "item": "items"}
"""What a list of a kind may name, and where the catalogue has it."""
_VALUES: Mapping[str, tuple[str, ...]] = {
    "doing": get_args(Doing),
    "interaction": get_args(Interaction),
    "posture": get_args(Posture),
    "learning": get_args(Learning),
}


@dataclass(frozen=True)
class Reviewed:
    """One thing found in a rulebook, and how grave it is: an error keeps rules from working, a warning does not."""

    severity: Severity
    problem: Problem


@dataclass(frozen=True)
class Review:
    """All that was found in the last rulebook of a chain, by line, and the kinds that the whole chain never sets."""

    found: tuple[Reviewed, ...]
    unset: tuple[str, ...]

    def count(self, severity: Severity) -> int:
        """How many of one severity."""
        return sum(one.severity == severity for one in self.found)


def review(chain: Sequence[Layer], catalogue: Catalogue) -> Review:
    """Looks at the last rulebook of a chain, over those that it extends."""
    own, base = chain[-1], chain[:-1]
    below = _settings(base)
    settings = _settings(chain)
    known = {*settings, *rule_kinds()}
    errors: list[Problem] = []
    warnings: list[Problem] = []
    filled: list[Filled] = []
    for id in own.rulebook.rules:
        keys: Keys = ("rules", id)
        wrong = list(mistakes(own.source, keys, settings[id], known))
        errors += wrong
        warnings += _idle(own, id, below.get(id), base)
        if not wrong:
            errors += _names(own.source, keys, settings[id], catalogue)
    for id, setting in settings.items():
        if not list(mistakes(own.source, ("rules", id), setting, known)):
            rule = build_rule(id, setting)
            filled.append(Filled(rule, *_last(chain, id), own.source, id in own.rulebook.rules))
    grave, light = contradictions(filled, catalogue)
    errors += grave
    warnings += light
    found = [Reviewed("error", one) for one in in_order(errors)]
    found += [Reviewed("warning", one) for one in in_order(warnings) if one not in errors]
    used = {setting.parameters.get("kind", id) for id, setting in settings.items()}
    found.sort(key=lambda one: (one.problem.line, one.problem.column))
    return Review(tuple(found), tuple(sorted(set(rule_kinds()) - used)))


def unreadable(error: BadInput) -> Review:
    """What a rulebook that cannot be read has: its problems, all of them errors."""
    return Review(tuple(Reviewed("error", problem) for problem in error.problems), ())


def _settings(chain: Sequence[Layer]) -> dict[str, RuleSetting]:
    settings: dict[str, RuleSetting] = {}
    for layer in chain:
        for id, setting in layer.rulebook.rules.items():
            settings[id] = setting.over(settings.get(id, RuleSetting()))
    return settings


def _last(chain: Sequence[Layer], id: str) -> tuple[str, int]:
    """The rulebook that sets a rule last, and the line there."""
    layer = next(layer for layer in reversed(chain) if id in layer.rulebook.rules)
    return layer.rulebook.id, layer.source.key_at(("rules", id))[0]


def _idle(own: Layer, id: str, below: RuleSetting | None, base: Sequence[Layer]) -> Iterator[Problem]:
    """Settings that change nothing: already said below, or of no use at this severity."""
    setting = own.rulebook.rules[id]
    given = setting.model_dump(exclude_none=True)
    said = {} if below is None else below.model_dump(exclude_none=True)
    for key, value in given.items():
        at = ("rules", id, key)
        if key in said and said[key] == value:
            facts = (("base", base[-1].rulebook.id),)
            yield Problem(own.source.file, *own.source.at(at), where(at), "changes_nothing", shown(value), facts=facts)
    severity = setting.severity or (below.severity if below else None)
    kind = rule_kinds().get(str({**said, **given}.get("kind", id)))
    if kind is None or kind.told_only:
        return
    if severity in ("forbid", "warn") and setting.severity is not None and setting.weight is not None:
        at = ("rules", id, "weight")
        yield Problem(own.source.file, *own.source.at(at), where(at), "weight_unused", shown(setting.weight))
    if setting.severity == "prefer" and sentences(kind.kind).counts is None:
        at = ("rules", id, "severity")
        yield Problem(own.source.file, *own.source.at(at), where(at), "prefer_is_free", "prefer")


def _names(source: Source, keys: Keys, setting: RuleSetting, catalogue: Catalogue) -> Iterator[Problem]:
    """Names that the catalogue does not have, in selections and in lists."""
    parameters = setting.parameters
    kind = str(parameters.pop("kind", keys[-1]))
    for name, told in sentences(kind).parameters.items():
        value = parameters.get(name)
        if told.unit == "selection" and isinstance(value, dict):
            yield from _selection(source, (*keys, name), value, catalogue)
        elif told.names is not None:
            yield from _unknown(source, (*keys, name), value, getattr(catalogue, _LISTED[told.names]))
    if kind == "variety" and isinstance(parameters.get("values"), list):
        values = _VALUES[parameters.get("attribute", "doing")]
        for number, value in enumerate(parameters["values"]):
            at = (*keys, "values", number)
            if value not in values:
                facts = (("values", ", ".join(values)),)
                nearest = nearest_of(value, values)
                yield Problem(source.file, *source.at(at), where(at), "known_value", shown(value), nearest, facts)


def _selection(source: Source, keys: Keys, value: dict[str, Any], catalogue: Catalogue) -> Iterator[Problem]:
    for key, place in _NAMED.items():
        yield from _unknown(source, (*keys, key), value.get(key), getattr(catalogue, place))
    for number, one in enumerate(value.get("any") or ()):
        if isinstance(one, dict):
            yield from _selection(source, (*keys, "any", number), one, catalogue)


def _unknown(source: Source, keys: Keys, names: Any, known: Collection[str]) -> Iterator[Problem]:
    for number, name in enumerate(names if isinstance(names, (list, tuple)) else ()):
        if name not in known:
            at = (*keys, number)
            yield Problem(source.file, *source.at(at), where(at), "known_name", shown(name), nearest_of(name, known))
