"""`seminar catalogue`: what programmes are made from, for people and for programs."""

import json
from pathlib import Path

import pytest
from command_line import seminar
from small_catalogue import sheet, write_sheet


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def _ids(*arguments: str) -> set[str]:
    ended = seminar("catalogue", "list", "--json", *arguments)
    assert ended.code == 0
    return {entry["id"] for entry in json.loads(ended.out)}


def test_the_list_shows_each_block_and_counts_them():
    """Id, name in the language, family, minutes."""
    ended = seminar("catalogue", "list", "--lang", "fr")
    assert ended.code == 0
    assert "marshmallow-challenge" in ended.out
    assert "La tour et le chamallow" in ended.out
    assert ended.out.rstrip().endswith(f"{len(_ids())} blocs.")


def test_filters_add_up():
    """A family, a theme with its children, an objective."""
    everything = _ids()
    games, project = _ids("--family", "game"), _ids("--theme", "project")
    assert games
    assert project
    assert games < everything
    assert _ids("--theme", "project-risk") <= project
    assert _ids("--family", "game", "--theme", "project") == games & project
    assert "one-two-four-all" in _ids("--objective", "cr-ideas")
    assert _ids("--people", "200") < everything


def test_entries_for_programs_give_minutes_for_the_group():
    """`minutes` is for `people`, and null when the block does not work for as many."""
    ended = seminar("catalogue", "list", "--json", "--people", "30", "--family", "game")
    assert all(entry["people"] == 30 and entry["minutes"]["min"] > 0 for entry in json.loads(ended.out))


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--family", "gmae", "“gmae” is not a family of the catalogue. The nearest: game"),
        ("--family", "zzz", "There are: closing,"),
        ("--theme", "projet", "The nearest: project"),
        ("--objective", "fb-giv", "The nearest: fb-give"),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(option, value, said):
    """Exit code 2; all names when they are few and none is near."""
    ended = seminar("catalogue", "list", option, value)
    assert ended.code == 2
    assert said in ended.err


def test_a_sheet_is_shown_step_by_step():
    """Its purpose, its steps with minutes for the group, its materials counted."""
    ended = seminar("catalogue", "show", "one-two-four-all", "--people", "24", "--lang", "fr")
    assert ended.code == 0
    assert ended.out.startswith("Seul, à deux, à quatre, tous (one-two-four-all)")
    assert "3 min  Lire la question directrice" in ended.out
    assert "24 × feuilles A4" in ended.out
    assert "1 × minuteur" in ended.out


def test_a_sheet_says_when_it_does_not_fit_the_group():
    """And then gives no minutes."""
    ended = seminar("catalogue", "show", "one-two-four-all", "--people", "150")
    assert ended.code == 0
    assert "does not fit 150 people" in ended.out


def test_a_sheet_for_programs_is_the_sheet():
    """With both languages."""
    data = json.loads(seminar("catalogue", "show", "one-two-four-all", "--json").out)
    assert data["id"] == "one-two-four-all"
    assert data["name"].keys() == {"fr", "en"}


def test_every_sheet_of_the_catalogue_can_be_shown():
    """In both languages, for the usual group."""
    for id in sorted(_ids())[::12]:
        for language in ("fr", "en"):
            assert seminar("catalogue", "show", id, "--lang", language).code == 0


def test_an_unknown_block_is_refused_with_the_nearest():
    """Exit code 2."""
    ended = seminar("catalogue", "show", "worldcafe")
    assert ended.code == 2
    assert "The nearest: world-cafe" in ended.err


def test_a_workspace_adds_its_own_blocks(tmp_path: Path):
    """And a mistake in one is told with its place."""
    write_sheet(tmp_path / "catalogue", "game", "our-game", sheet("our-game", "game"))
    ended = seminar("catalogue", "list", "--family", "game", "--workspace", tmp_path)
    assert ended.code == 0
    assert "our-game" in ended.out
    write_sheet(tmp_path / "catalogue", "game", "our-game", sheet("our-game", "game").replace("talk", "tlak"))
    ended = seminar("catalogue", "list", "--workspace", tmp_path)
    assert ended.code == 2
    assert "our-game.yaml, line" in ended.err
    assert "The nearest: “talk”" in ended.err


def test_a_workspace_that_does_not_exist_is_refused(tmp_path: Path):
    """Exit code 2."""
    ended = seminar("catalogue", "list", "--workspace", tmp_path / "nowhere")
    assert ended.code == 2
    assert "does not exist" in ended.err
