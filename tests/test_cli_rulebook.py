"""`seminar rulebook`: for coaches, for programs, in both languages."""

import json
from pathlib import Path

import pytest
from command_line import seminar

from seminar_designer.loading.rulebooks import known_rulebooks
from seminar_designer.rules.registry import rule_kinds

MINE = """\
id: mine
extends: remote
purpose: {fr: Pour mes ateliers., en: For my workshops.}
rules:
  seated-stretch: {max_minutes: 30}
  own-walk:
    kind: count
    of: {posture: [moving]}
    per: half-day
    at_least: 1
    said: {fr: un temps en mouvement, en: a moment on the move}
"""


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A working folder with a rulebook of its own."""
    file = tmp_path / "constraints" / "mine.yaml"
    file.parent.mkdir()
    file.write_text(MINE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("path", [("rulebook",), *(("rulebook", verb) for verb in ("list", "show", "lint"))])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_verb_has_help_in_both_languages(path, language):
    """In 80 columns."""
    ended = seminar(*path, "--lang", language, "--help")
    assert ended.code == 0
    assert ended.out.startswith("Usage : seminar rulebook" if language == "fr" else "Usage: seminar rulebook")
    assert all(len(line) <= 80 for line in ended.out.splitlines())


def test_the_rulebooks_are_listed_with_their_purpose_and_base(workspace):
    """Those of the house, and the workspace's own."""
    ended = seminar("rulebook", "list", "--workspace", workspace)
    assert ended.code == 0
    line = next(line for line in ended.out.splitlines() if line.startswith(" mine"))
    assert "remote → house" in line
    assert "For my workshops." in line
    listed = json.loads(seminar("rulebook", "list", "--json").out)["rulebooks"]
    assert [one["id"] for one in listed] == list(known_rulebooks())
    assert all(one["purpose"] for one in listed)
    assert "Pour mes ateliers." in seminar("rulebook", "list", "--workspace", workspace, "--lang", "fr").out


def test_a_rulebook_is_shown_with_who_set_what(workspace):
    """Each key by the rulebook of the chain that set it last; units, defaults, purpose and source."""
    ended = seminar("rulebook", "show", "mine", "--workspace", workspace)
    assert ended.code == 0
    shown = " ".join(ended.out.split())
    assert "mine, which adapts remote → house" in shown
    assert "max_minutes 30 minutes (usually 45 minutes) (mine)" in shown
    assert "max_minutes 60 minutes (usually 95 minutes) (remote)" in shown
    assert "preferred, 4 points for each 5 min beyond (house)" in shown
    assert "own-walk (kind count) – A moment on the move" in shown
    assert "Source: learning-design rules R14" in shown
    french = " ".join(seminar("rulebook", "show", "mine", "--workspace", workspace, "--lang", "fr").out.split())
    assert "préférée, 4 points toutes les 5 min au-delà (house)" in french
    assert "Source : règles de conception R14" in french


def test_a_program_gets_the_same_as_json(workspace):
    """Values, units, defaults, who set them, in both languages."""
    shown = json.loads(seminar("rulebook", "show", "mine", "--workspace", workspace, "--json").out)
    assert shown["extends"] == ["remote", "house"]
    (seated,) = (rule for rule in shown["rules"] if rule["id"] == "seated-stretch")
    assert seated["parameters"] == [
        {"name": "max_minutes", "value": 30, "unit": "minutes", "default": 45, "set_by": "mine"}
    ]
    assert seated["set_by"]["weight"] == "house"
    assert set(seated["name"]) == {"fr", "en"}
    assert all(rule["source"] for rule in shown["rules"] if rule["id"] != "own-walk")


@pytest.mark.parametrize("kind", sorted(rule_kinds()))
def test_every_kind_is_shown_in_full(kind):
    """For people in both languages and for programs."""
    for language in ("fr", "en"):
        ended = seminar("rulebook", "show", "--kind", kind, "--lang", language)
        assert ended.code == 0
        assert ended.out.startswith(f"{kind} – ")
        assert "check " in ended.out
    told = json.loads(seminar("rulebook", "show", "--kind", kind, "--json").out)
    assert told["faces"][-1] == "check"
    assert all(one["meaning"]["fr"] and one["unit"] for one in told["parameters"])
    assert all(set(case) == {"fr", "en"} for case in told["cases"].values())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("show", "--kind", "cont"), "“cont” is not a kind of rule. The nearest: count"),
        (("show", "hose"), "The nearest: “house”"),
        (("show",), "The name of a rulebook is missing"),
        (("lint", "nowhere.yaml"), "this file does not exist"),
    ],
)
def test_what_does_not_exist_is_refused_with_the_nearest(arguments, said):
    """Exit code 2."""
    ended = seminar("rulebook", *arguments)
    assert ended.code == 2
    assert said in " ".join(ended.err.split())
    assert not ended.out


def test_our_own_rulebooks_have_no_finding():
    """Exit code 0, strict or not."""
    ended = seminar("rulebook", "lint", "--strict")
    assert ended.code == 0, ended.out
    assert ended.out.endswith("rulebooks: 0 errors, 0 points to look at again.\n")


def test_a_rulebook_of_one_s_own_is_checked_alone_or_with_its_folder(workspace):
    """By its path, its folder, its workspace; the same findings with line and column."""
    file = workspace / "constraints" / "mine.yaml"
    file.write_text(MINE.replace("max_minutes: 30", "max_minute: 30"), encoding="utf-8")
    for arguments in ((file,), (file.parent,), (workspace,), ("--workspace", workspace)):
        ended = seminar("rulebook", "lint", *arguments)
        assert ended.code == 1
        assert "5:20" in ended.out
        assert "The nearest: “max_minutes”" in " ".join(ended.out.split())
        assert ended.out.endswith("1 rulebook: 1 error, 0 points to look at again.\n")
    told = json.loads(seminar("rulebook", "lint", file, "--json").out)
    (found,) = told["findings"]
    assert (found["severity"], found["case"], found["line"], found["column"]) == ("error", "unknown_key", 5, 20)
    assert told["unset_kinds"][str(file)]


def test_warnings_alone_are_no_failure_unless_strict(workspace):
    """And they are told in French."""
    file = workspace / "constraints" / "mine.yaml"
    file.write_text(MINE.replace("max_minutes: 30", "max_minutes: 60"), encoding="utf-8")
    ended = seminar("rulebook", "lint", file, "--lang", "fr")
    assert ended.code == 0
    plain = " ".join(ended.out.replace("\u202f", " ").replace("\u00a0", " ").split())
    assert "ne change rien : la charte « remote » le dit déjà" in plain
    assert seminar("rulebook", "lint", file, "--strict").code == 1


def test_a_rulebook_that_cannot_be_read_is_an_error_with_its_line(workspace):
    """Not a traceback."""
    file = workspace / "constraints" / "mine.yaml"
    file.write_text("id: mine\nextends: remot\nrules: {}\n", encoding="utf-8")
    ended = seminar("rulebook", "lint", file)
    assert ended.code == 1
    assert "2:10" in ended.out
    assert "The nearest: “remote”" in " ".join(ended.out.split())
