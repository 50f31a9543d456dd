"""Rulebooks: by name, from files, laid over one another."""

from pathlib import Path

import pytest

from seminar_designer.loading.problems import BadInput, Problem, say
from seminar_designer.loading.rulebooks import known_rulebooks, load_rulebook


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a base rulebook of two rules."""
    write(
        tmp_path,
        "mine",
        "id: mine\nrules:\n  first: {severity: forbid, limit: 3, other: 1}\n  second: {severity: prefer, weight: 5}\n",
    )
    return tmp_path


def write(workspace: Path, name: str, text: str) -> Path:
    """A rulebook's file in a workspace."""
    file = workspace / "constraints" / f"{name}.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def problems(name: str | Path, workspace: Path | None, brief: Path | None = None) -> tuple[Problem, ...]:
    """The problems of a rulebook that has some."""
    with pytest.raises(BadInput) as raised:
        load_rulebook(name, workspace, brief)
    return raised.value.problems


def test_the_house_s_rulebook_is_built_in() -> None:
    """And so are those that extend it."""
    assert load_rulebook("house").rules
    assert list(load_rulebook("remote").rules)[: len(load_rulebook("house").rules)] == list(
        load_rulebook("house").rules
    )


def test_a_rulebook_keeps_of_its_base_what_it_does_not_say(workspace: Path) -> None:
    """Base rules first in their order, then its own; parameters one by one."""
    write(
        workspace,
        "softer",
        "id: softer\nextends: mine\nrules:\n  third: {severity: warn}\n  first: {severity: warn, limit: 9}\n",
    )
    rulebook = load_rulebook("softer", workspace)
    assert rulebook.id == "softer"
    assert list(rulebook.rules) == ["first", "second", "third"]
    assert rulebook.rules["first"].severity == "warn"
    assert rulebook.rules["first"].parameters == {"limit": 9, "other": 1}
    assert rulebook.rules["second"].weight == 5


def test_a_rulebook_may_extend_another_of_the_same_name_below_it(workspace: Path) -> None:
    """The workspace's `house` adapts the built-in one, and whoever extends `house` gets it."""
    write(workspace, "house", "id: house\nextends: house\nrules:\n  mine-only: {severity: warn}\n")
    assert list(load_rulebook("house", workspace).rules) == [*load_rulebook("house").rules, "mine-only"]
    assert "mine-only" in load_rulebook("remote", workspace).rules


def test_a_rulebook_may_be_any_file(workspace: Path, tmp_path: Path) -> None:
    """By its path, or by a path from the brief's folder."""
    file = tmp_path / "client.yaml"
    file.write_text("id: for-this-client\nextends: mine\nrules: {}\n", encoding="utf-8")
    assert load_rulebook(file, workspace).id == "for-this-client"
    assert load_rulebook(str(file), workspace).id == "for-this-client"
    assert load_rulebook("client.yaml", workspace, brief=tmp_path / "brief.yaml").id == "for-this-client"


def test_an_unknown_name_is_told_with_the_nearest(workspace: Path, tmp_path: Path) -> None:
    """At the brief's line when a brief names it."""
    (problem,) = problems("hose", workspace)
    assert (problem.expected, problem.nearest, problem.line) == ("known_rulebook", "house", 0)
    brief = tmp_path / "brief.yaml"
    brief.write_text("title: T\nrulebook: mne\n", encoding="utf-8")
    (problem,) = problems("mne", workspace, brief)
    assert (problem.file, problem.line, problem.column, problem.nearest) == (brief, 2, 11, "mine")
    assert "mine" in known_rulebooks(workspace)


def test_extending_in_a_circle_is_a_problem(workspace: Path) -> None:
    """The chain is told, in both languages."""
    write(workspace, "one", "id: one\nextends: two\nrules: {}\n")
    write(workspace, "two", "id: two\nextends: one\nrules: {}\n")
    (problem,) = problems("one", workspace)
    assert (problem.expected, problem.line) == ("rulebook_cycle", 2)
    assert "one → two → one" in say(problem, "fr")
    assert "one → two → one" in say(problem, "en")


def test_extending_what_does_not_exist_and_mistakes_of_form_are_told_together(workspace: Path) -> None:
    """Also those of the base."""
    write(workspace, "mine", "id: mine\nextends: hous\nrules:\n  first: {severity: forbidden}\n")
    write(workspace, "top", "id: topp\nextends: mine\nrule: {}\n")
    found = problems("top", workspace)
    assert [(one.file.name, one.line, one.where, one.nearest) for one in found] == [
        ("mine.yaml", 2, "extends", "house"),
        ("mine.yaml", 4, "rules.first.severity", "forbid"),
        ("top.yaml", 1, "id", None),
        ("top.yaml", 3, "rule", "rules"),
    ]


def test_a_file_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    """Not a traceback."""
    assert [one.expected for one in problems(tmp_path / "no.yaml", None)] == ["file_missing"]
