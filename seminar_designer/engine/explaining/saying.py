"""Requirements and repairs in sentences, in the words of the brief."""

import functools
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

from seminar_designer.engine.explaining.feasible import Wanted
from seminar_designer.engine.explaining.repairs import Repair
from seminar_designer.engine.explaining.requirements import Requirement
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.texts import Language, Text
from seminar_designer.rules.facts import Reader
from seminar_designer.rules.saying import filled, rule_name


class Sayer:
    """Says what a brief requires and what repairs it, in one language."""

    def __init__(self, wanted: Wanted, catalogue: Catalogue, language: Language) -> None:
        self.wanted, self.language = wanted, language
        self.reader = Reader(wanted.objectives, catalogue, language, _said("words"))

    def requirement(self, one: Requirement) -> str:
        """What is required: « le bloc « World café » est demandé »."""
        return self._say("members", one.kind, one.facts)

    def repair(self, one: Repair) -> str:
        """What would repair it: « finir à 17 h 15 au lieu de 17 h 00 (jour 1) »."""
        return self._say("repairs", one.kind, one.facts)

    def _say(self, group: str, kind: str, facts: Mapping[str, Any]) -> str:
        rule = {}
        if "rule" in facts:
            rule["rule"] = self.reader.quoted(rule_name(facts["rule"], self.language, self.wanted.rules))
        return filled(_said(group)[kind][self.language], {**facts, **rule}, self.reader)


@functools.cache
def _said(group: str) -> Mapping[str, Any]:
    text = files("seminar_designer.engine.explaining").joinpath("sentences.yaml").read_text(encoding="utf-8")
    said: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))[group]
    if group == "words":
        return {fact: {value: Text.model_validate(one) for value, one in own.items()} for fact, own in said.items()}
    return {kind: Text.model_validate(one) for kind, one in said.items()}
