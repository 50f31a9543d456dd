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


def test_filters_on_what_a_block_is_like():
    """Minutes for the group, mode, moment, doing, posture, energy, material; each leaves fewer, and they add up."""
    everything = _ids()
    asked = [
        ("--minutes", "20"), ("--mode", "outdoor"), ("--learning", "concept"), ("--doing", "play"),
        ("--posture", "moving"), ("--energy", "wakes"), ("--no-material",),
    ]  # fmt: skip
    for one in asked:
        assert set() < _ids(*one) < everything, one
    assert _ids("--doing", "play", "--no-material") == _ids("--doing", "play") & _ids("--no-material")


def test_an_unknown_word_of_a_filter_is_refused_with_those_there_are():
    """Exit code 2."""
    ended = seminar("catalogue", "list", "--posture", "lying")
    assert ended.code == 2
    assert "--posture: seated, standing or moving expected." in ended.err


def test_search_shows_the_nearest_first_in_the_language():
    """Whatever the accents and the typing."""
    ended = seminar("catalogue", "search", "ecoutte", "active", "--lang", "fr")
    assert ended.code == 0
    rows = [line.split() for line in ended.out.splitlines() if line.strip()]
    assert rows[2][0] == "active-listening-triads"
    assert "Écouter pour de bon, à trois" in ended.out


def test_search_says_when_nothing_or_not_all_is_found():
    """And how many more there are."""
    assert "Nothing in the catalogue about “zzqqxx”." in seminar("catalogue", "search", "zzqqxx").out
    assert "No sheet answers to all of these words" in seminar("catalogue", "search", "carbone", "chamallow").out
    assert "more, less near" in seminar("catalogue", "search", "group").out


def test_search_for_programs_gives_all_with_their_score():
    """Best first."""
    found = json.loads(seminar("catalogue", "search", "feedback", "--json").out)
    assert len(found) > 3
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)


def test_coverage_shows_counts_and_names_holes():
    """Tables by mode, theme and role, and what is lacking in words."""
    ended = seminar("catalogue", "coverage", "--candidates", "50", "--lang", "fr")
    assert ended.code == 0
    assert "Gestion de projets" in ended.out
    assert "Jouer et créer" in ended.out
    assert "(deleg-level)" in ended.out or "il manque quelque chose à" in ended.out
    assert len(ended.out.splitlines()) < 300


def test_coverage_without_holes_says_so():
    """When nothing is asked for."""
    thresholds = [part for name in ("candidates", "moment", "frame", "made-for") for part in (f"--{name}", "0")]
    assert "No hole" in seminar("catalogue", "coverage", *thresholds).out


def test_coverage_for_programs_gives_every_count():
    """A cell for each objective, size and mode."""
    told = json.loads(seminar("catalogue", "coverage", "--theme", "change", "--people", "12", "--json").out)
    assert {cell["root"] for cell in told["cells"]} == {"change"}
    assert len(told["cells"]) == 4 * len(told["objectives"])
    assert all(cell["blocks"] >= sum(cell["roles"].values()) for cell in told["cells"])


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
    for id in sorted(_ids())[::40]:
        for language in ("fr", "en"):
            assert seminar("catalogue", "show", id, "--lang", language).code == 0


def test_a_sheet_is_written_in_word_when_asked(tmp_path: Path):
    """For the group asked, in the language; a file edited since is not replaced without --force."""
    file = tmp_path / "sheets" / "cafe.docx"
    ended = seminar("catalogue", "show", "world-cafe", "--word", file, "--people", "24", "--lang", "fr")
    assert ended.code == 0
    assert f"Fiche écrite dans {file}" in ended.out
    assert file.read_bytes().startswith(b"PK")
    assert seminar("catalogue", "show", "world-cafe", "--word", file).code == 0
    file.write_bytes(b"mine")
    ended = seminar("catalogue", "show", "world-cafe", "--word", file)
    assert (ended.code, file.read_bytes()) == (2, b"mine")
    assert "--force" in ended.err
    assert seminar("catalogue", "show", "world-cafe", "--word", file, "--force").code == 0
    assert file.with_name("cafe.docx.bak").read_bytes() == b"mine"


def test_a_word_sheet_for_a_group_that_does_not_fit_is_refused(tmp_path: Path):
    """Without --people the nearest group it takes is meant."""
    ended = seminar("catalogue", "show", "world-cafe", "--word", tmp_path / "x.docx", "--people", "5")
    assert ended.code == 2
    assert "does not fit 5 people (from 12" in ended.err
    assert not (tmp_path / "x.docx").exists()


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
