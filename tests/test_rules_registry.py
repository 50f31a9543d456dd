"""From the settings of a rulebook and a brief to rules, and every wrong setting told at its line."""

from pathlib import Path
from textwrap import indent

import pytest
from command_line import BRIEF

from seminar_designer.loading.problems import BadInput, Problem, say
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.brief import Brief
from seminar_designer.model.rulebook import Rulebook
from seminar_designer.rules.registry import rule_kinds, rules_of
from seminar_designer.rules.rule import Rules


def _rules(folder: Path, text: str, rulebook: Rulebook | None = None) -> Rules:
    file = folder / "brief.yaml"
    file.write_text(BRIEF + text, encoding="utf-8")
    brief = Brief.model_validate(read_yaml(file).data)
    return rules_of(file, brief, rulebook or load_rulebook("house"))


def _problems(folder: Path, text: str, rulebook: Rulebook | None = None) -> tuple[Problem, ...]:
    with pytest.raises(BadInput) as caught:
        _rules(folder, text, rulebook)
    return caught.value.problems


def test_the_changes_of_a_brief_stand_on_top_of_the_rulebook(tmp_path):
    """The rest of the rule stays; an ignored one is gone; a kind the rulebook does not use can be added."""
    text = "rules: {seated-stretch: {max_minutes: 60}, novelty: {severity: ignore}, quick: {kind: plenary-length}}\n"
    rules = {rule.id: rule for rule in _rules(tmp_path, text)}
    seated = rules["seated-stretch"]
    house = load_rulebook("house").rules["seated-stretch"]
    assert (seated.severity, seated.weight, seated.parameters.max_minutes) == (house.severity, house.weight, 60)
    assert "novelty" not in rules
    assert rules["quick"].kind == "plenary-length"


def test_every_rulebook_of_the_house_is_sound(tmp_path):
    """All its rules are of a kind and have the parameters of that kind."""
    for name in ("house", "remote"):
        assert _rules(tmp_path, "", load_rulebook(name))


def test_a_misspelt_rule_is_told_at_its_line_with_the_nearest(tmp_path):
    """In the brief's language."""
    (problem,) = _problems(tmp_path, "rules:\n  novelty: {weight: 3}\n  seated-strech: {severity: warn}\n")
    assert (problem.line, problem.column, problem.nearest) == (11, 3, "seated-stretch")
    assert say(problem, "fr").endswith(
        "rules.seated-strech : une règle connue attendue, « seated-strech » trouvé. "
        "Le plus proche : « seated-stretch »"
    )


def test_all_wrong_settings_are_told_at_once(tmp_path):
    """An unknown rule, two unknown kinds, a misspelt parameter, a misspelt severity, and a value out of bounds."""
    text = """\
rules:
  seated-strech: {severity: warn}
  lively: {kind: cont, per: day}
  own: {kind: peer-help}
  break-spacing: {max_minute: 60}
  novelty: {severty: ignore}
  plenary-length: {max_minutes: 500}
  peer-help: {of: {familly: [game]}}
"""
    found = [(one.line, one.where, one.expected, one.nearest) for one in _problems(tmp_path, text)]
    assert found == [
        (10, "rules.seated-strech", "known_rule", "seated-stretch"),
        (11, "rules.lively.kind", "known_rule", "count"),
        (12, "rules.own.kind", "known_rule", None),
        (13, "rules.break-spacing.max_minute", "unknown_key", "max_minutes"),
        (14, "rules.novelty.severty", "unknown_key", "severity"),
        (15, "rules.plenary-length.max_minutes", "at_most", None),
        (16, "rules.peer-help.of.familly", "unknown_key", "family"),
    ]


def test_a_parameter_that_is_missing_is_told_at_its_rule(tmp_path):
    """A count must say what it counts and how it is called."""
    problems = _problems(tmp_path, "rules: {lively: {kind: count, at_least: 1}}\n")
    assert [(one.line, one.where, one.expected) for one in problems] == [
        (9, "rules.lively.of", "missing"),
        (9, "rules.lively.said", "missing"),
    ]


def test_what_a_rulebook_sets_wrongly_is_told_where_the_brief_names_it(tmp_path):
    """A brief that sets nothing itself still learns which rule of its rulebook is wrong."""
    rulebook = Rulebook.model_validate({"id": "ours", "rules": {"plenary-length": {"max_minutes": 0}, "nap": {}}})
    problems = _problems(tmp_path, "", rulebook)
    line = BRIEF.splitlines().index("rulebook: few-rules.yaml") + 1
    assert {(one.line, one.where, one.expected) for one in problems} == {
        (line, "rulebook.plenary-length.max_minutes", "at_least"),
        (line, "rulebook.nap", "known_rule"),
    }


def test_in_a_programme_the_brief_stands_under_its_key(tmp_path):
    """The line is the programme file's."""
    file = tmp_path / "programme.yaml"
    file.write_text("brief:\n" + indent(BRIEF + "rules:\n  novelti: {weight: 3}\n", "  "), encoding="utf-8")
    brief = Brief.model_validate(read_yaml(file).data["brief"])
    with pytest.raises(BadInput) as caught:
        rules_of(file, brief, load_rulebook("house"), ("brief",))
    (problem,) = caught.value.problems
    assert (problem.line, problem.where, problem.nearest) == (11, "brief.rules.novelti", "novelty")


def test_a_kind_is_found_by_its_file():
    """Its name is its file's, with dashes."""
    for kind, described in rule_kinds().items():
        assert described.__module__.rpartition(".")[2] == kind.replace("-", "_")
