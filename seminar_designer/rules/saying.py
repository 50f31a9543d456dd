"""What rules are called, what they are for, and what they find, in words.

Each kind has its sentences in `rules/sentences/<kind>.yaml`. In a sentence, `{block}` is the fact of that name read as
its name says; `{needed:block}` is the fact `needed` read as a block. A kind gives `words` for values of its own.
"""

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.model.texts import Language, Text
from seminar_designer.rules.checking import Checked
from seminar_designer.rules.facts import Reader, say_clock, say_form
from seminar_designer.rules.plugins import sentences_files
from seminar_designer.rules.rule import Rule, Rules
from seminar_designer.rules.sentences_of import Sentences, read_sentences


def say(
    checked: Checked, programme_objectives: Iterable[PlannedObjective], catalogue: Catalogue, language: Language
) -> str:
    """The finding in one sentence, with names instead of ids; its bare case when its kind has no sentence for it."""
    told, finding = sentences(checked.kind), checked.finding
    if finding.case not in told.cases:
        return finding.case
    reader = Reader(tuple(programme_objectives), catalogue, language, told.words)
    return fill(told.cases[finding.case], {"day": finding.day, "at": finding.at, **finding.facts}, reader)


def fill(sentence: Text, facts: Mapping[str, Any], reader: Reader) -> str:
    """A sentence with its facts, read as they are written in the reader's language."""
    return _capitalised(filled(sentence[reader.language], facts, reader))


def filled(sentence: str, facts: Mapping[str, Any], reader: Reader) -> str:
    """The same as a part of a sentence, as it is written."""
    return sentence.format_map(_Facts(facts, reader))


def rule_name(kind_or_rule: str, language: Language, rules: Rules | None = None) -> str:
    """The name of a kind, or of a rule among `rules`: what its rulebook says it counts, or its kind's name."""
    rule = _rule(kind_or_rule, rules)
    said = None if rule is None else getattr(rule.parameters, "said", None)
    if isinstance(said, Text):
        return _capitalised(said[language])
    return sentences(kind_or_rule if rule is None else rule.kind).name[language]


def rule_purpose(kind_or_rule: str, language: Language, rules: Rules | None = None) -> str:
    """What a kind, or a rule among `rules`, ensures and why."""
    rule = _rule(kind_or_rule, rules)
    return sentences(kind_or_rule if rule is None else rule.kind).purpose[language]


def place_of(checked: Checked, language: Language) -> str:
    """Where a finding stands: « Jour 2, 14 h 05 », « Jour 2 »; empty when it is about the whole programme."""
    finding = checked.finding
    if finding.day is None:
        return ""
    if finding.at is None:
        return say_form("day", language, day=finding.day)
    return say_form("day_at", language, day=finding.day, at=say_clock(finding.at, language))


@functools.cache
def sentences(kind: str) -> Sentences:
    """The sentences of a kind; only its own name when it has none."""
    file: Traversable = files("seminar_designer.rules").joinpath("sentences", f"{kind}.yaml")
    if not file.is_file():
        file = dict(sentences_files()).get(kind, file)
    if not file.is_file():
        return Sentences(name=Text(fr=kind, en=kind), purpose=Text(fr=kind, en=kind))
    return read_sentences(file)


def _rule(name: str, rules: Rules | None) -> Rule[Any] | None:
    return next((rule for rule in rules or () if rule.id == name), None)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class _Facts:
    """The facts of a sentence, each ready to be read; one that is missing shows as a dash."""

    values: Mapping[str, Any]
    reader: Reader

    def __getitem__(self, name: str) -> "_Fact":
        return _Fact(name, self.values.get(name), self.reader)


@dataclass(frozen=True)
class _Fact:
    """A fact that a sentence reads as its name says, or as the word after the colon does."""

    name: str
    value: Any
    reader: Reader

    def __format__(self, reading: str) -> str:
        return self.reader.read(reading or self.name, self.value)
