"""The sentences of every kind of rule: complete, fillable, and typed as each language is."""

import ast
import re
from importlib.resources import files
from pathlib import Path
from typing import get_args

import pytest
import test_rules_check_coherence
import test_rules_check_fitting
import test_rules_check_frame
import test_rules_check_preferences
import test_rules_declarative
import test_rules_measured
from caught import ALWAYS, DOCTORED, Doctored, checked
from small import catalogue, programme

from seminar_designer.model.block import Learning, Mode
from seminar_designer.model.brief import Need
from seminar_designer.model.texts import LANGUAGES, Text
from seminar_designer.rules import kinds
from seminar_designer.rules.checking import Checked
from seminar_designer.rules.describing import describing
from seminar_designer.rules.registry import rule_kinds
from seminar_designer.rules.saying import place_of, say, sentences

IMPORTED = (
    test_rules_check_coherence,
    test_rules_check_fitting,
    test_rules_check_frame,
    test_rules_check_preferences,
    test_rules_declarative,
    test_rules_measured,
)
"""What fills DOCTORED."""
KINDS = sorted(rule_kinds())
TEXTS = [
    pytest.param(kind, name, text, id=f"{kind}-{name}")
    for kind in KINDS
    for name, text in [
        ("name", sentences(kind).name),
        ("purpose", sentences(kind).purpose),
        *((f"cases.{case}", text) for case, text in sentences(kind).cases.items()),
        *((f"words.{value}", text) for words in sentences(kind).words.values() for value, text in words.items()),
        *((f"parameters.{name}", text) for name, text in sentences(kind).parameters.items()),
        *[("counts", text) for text in [sentences(kind).counts] if text is not None],
    ]
]


def _found(doctored: Doctored) -> tuple[Checked, ...]:
    return checked(doctored.kind, doctored.programme(), **doctored.parameters)


def test_every_kind_has_its_file_and_every_file_its_kind():
    """Named as the kind, with dashes."""
    folder = files("seminar_designer.rules").joinpath("sentences")
    assert sorted(file.name for file in folder.iterdir()) == [f"{kind}.yaml" for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS)
def test_every_case_that_a_doctored_programme_shows_has_its_sentence_and_no_other(kind):
    """So every sentence is said by some test, and every case has one."""
    shown = {one.case for one in DOCTORED if one.kind == kind} | {case for other, case in ALWAYS if other == kind}
    assert set(sentences(kind).cases) == shown


@pytest.mark.parametrize("kind", KINDS)
def test_every_case_written_in_the_source_has_its_sentence(kind):
    """Each `Finding("case", …)` of the kind's file."""
    source = Path(kinds.__path__[0], f"{kind.replace('-', '_')}.py").read_text(encoding="utf-8")
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    findings = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Finding"]
    written = {call.args[0].value for call in findings if isinstance(call.args[0], ast.Constant)}
    assert written <= set(sentences(kind).cases)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("doctored", DOCTORED, ids=lambda one: f"{one.kind}-{one.case}-{one.programme.__name__}")
def test_every_finding_can_be_said(doctored, language):
    """Every placeholder is filled, ids are names, and it stays one readable sentence or two."""
    for one in _found(doctored):
        said = say(one, programme().objectives, catalogue(), language)
        assert not set("{}–") & set(said), said
        named = [*catalogue().blocks, *catalogue().families, *catalogue().themes, *catalogue().artefacts]
        assert not [id for id in named if "-" in id and id in said], said
        assert len(said) < 260
        assert said.endswith((".", "!", "?"))
        assert said[0] == said[0].upper()
        assert place_of(one, language) or one.finding.day is None


@pytest.mark.parametrize(("kind", "name", "text"), TEXTS)
def test_every_text_is_typed_as_its_language_is(kind: str, name: str, text: Text):
    """Plain spaces and straight apostrophes everywhere; French spaces before its double marks, English none."""
    for language in LANGUAGES:
        typed = re.sub(r"\{[^}]*\}", "x", text[language])
        assert typed == typed.strip()
        assert not re.search(r"  |[\u00a0\u202f\u2019]", typed)
        assert not re.search(r"[ ](?=[;:!?])" if language == "en" else r"[^ ](?=[;:!?])", typed)
    if not name.startswith("words") and kind != "count":
        assert text.fr != text.en


@pytest.mark.parametrize(("kind", "name", "text"), [one for one in TEXTS if "cases." in one.values[1]])
def test_every_finding_is_told_in_25_words_with_the_same_facts_in_each_language(kind: str, name: str, text: Text):
    """Facts count as one word."""
    for language in LANGUAGES:
        words = re.findall(r"\w[\w'’-]*", re.sub(r"\{[^}]*\}", "x", text[language]))
        assert len(words) <= 25, words
        assert text[language].endswith(".")
    assert _placeholders(text.fr) == _placeholders(text.en)


def _placeholders(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", sentence))


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_short_and_purposes_are_one_sentence(kind):
    """A name fits a score sheet; no two kinds share it."""
    told = sentences(kind)
    for language in LANGUAGES:
        assert len(told.name[language]) <= 45
        assert not told.name[language].endswith(".")
        assert told.purpose[language].count(". ") == 0
        assert told.purpose[language].endswith(".")
        assert [sentences(one).name[language] for one in KINDS].count(told.name[language]) == 1


@pytest.mark.parametrize(
    ("kind", "fact", "values"),
    [
        ("needs", "need", get_args(Need)),
        ("delivery", "mode", get_args(Mode)),
        ("learning-phases", "phase", get_args(Learning)),
        ("venue", "missing", ("walls", "movable_chairs", "outdoor")),
    ],
)
def test_every_value_that_a_fact_can_have_has_its_words(kind, fact, values):
    """None is ever shown as it stands in a file."""
    assert set(sentences(kind).words[fact]) == set(values)


@pytest.mark.parametrize("kind", KINDS)
def test_every_parameter_says_what_it_means_and_in_what_unit(kind):
    """No other does, and the units are known."""
    told = sentences(kind).parameters
    assert set(told) == set(rule_kinds()[kind].Parameters.model_fields)
    assert {one.unit for one in told.values()} <= set(describing()["units"])


@pytest.mark.parametrize("kind", KINDS)
def test_what_can_cost_points_says_for_what_they_are_paid(kind):
    """And what only warns, or must hold, does not."""
    paid = [one for one in DOCTORED if one.kind == kind and any(found.finding.points for found in _found(one))]
    assert (sentences(kind).counts is not None) == bool(paid or kind in {always for always, _ in ALWAYS}), kind
