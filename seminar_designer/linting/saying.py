"""What checks are called, what they are for, and what they find, in words (`sentences/<check>.yaml`)."""

import functools
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Any

import yaml

from seminar_designer.linting.running import Found
from seminar_designer.loading import problems
from seminar_designer.model.base import Model
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.texts import Language, Text


class Sentences(Model):
    """What one check says: its name in a report, its purpose, a sentence for each case it can find.

    `words` are values of facts that are words of the language.
    """

    name: Text
    purpose: Text
    cases: dict[str, Text] = {}
    words: dict[str, Text] = {}


@functools.cache
def sentences(check: str) -> Sentences:
    """The sentences of a check."""
    file = files("seminar_designer.linting").joinpath("sentences", f"{check}.yaml")
    text = file.read_text(encoding="utf-8")
    return Sentences.model_validate(yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def say(found: Found, catalogue: Catalogue, language: Language) -> str:
    """The finding in one sentence: what is wrong and what would be right."""
    finding = found.finding
    if finding.problem is not None:
        return problems.say(replace(finding.problem, file=problems.NO_FILE, where=""), language)
    told = sentences(found.check)
    return told.cases[finding.case][language].format_map(_Facts(finding.facts, told, catalogue, language))


class _Facts:
    """Facts as a sentence reads them: a text in the language, a sheet by its name, a word of the check."""

    def __init__(self, facts: Mapping[str, Any], told: Sentences, catalogue: Catalogue, language: Language) -> None:
        self.facts = facts
        self.told = told
        self.catalogue = catalogue
        self.language: Language = language

    def __getitem__(self, name: str) -> str:
        value = self.facts[name]
        if isinstance(value, Text):
            return value[self.language]
        if isinstance(value, (list, tuple)):
            return ", ".join(self._read(name, one) for one in value)
        return self._read(name, value)

    def _read(self, name: str, value: Any) -> str:
        if name in ("other", "blocks") and value in self.catalogue.blocks:
            opening, closing = ("« ", " »") if self.language == "fr" else ("“", "”")
            return f"{opening}{self.catalogue.blocks[value].name[self.language]}{closing} ({value})"
        if str(value) in self.told.words:
            return self.told.words[str(value)][self.language]
        return str(value)
