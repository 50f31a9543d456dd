"""`seminar catalogue lint`: for coaches, for programs, and for our own catalogue."""

import json
import re
import time
from pathlib import Path

import pytest
from command_line import seminar
from linting_sample import ID, REAL
from small_catalogue import write_sheet

from seminar_designer.linting import scope_of
from seminar_designer.loading.data_folders import data_folder


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def test_our_own_catalogue_has_no_finding():
    """Looked at whole, in seconds; `.ci/run` has its language read as well."""
    started = time.perf_counter()
    ended = seminar("catalogue", "lint", "--strict")
    assert ended.code == 0, ended.out
    assert ended.out.endswith("sheets: 0 errors, 0 points to look at again.\n")
    assert time.perf_counter() - started <= 20


def test_a_coach_s_sheet_anywhere_is_looked_at_alone(tmp_path: Path):
    """Its mistakes with line and column, what is built in untouched; exit code 1."""
    file = tmp_path / f"{ID}.yaml"
    file.write_text(REAL, encoding="utf-8")
    ended = seminar("catalogue", "lint", file)
    assert (ended.code, ended.out) == (0, "1 sheet: 0 errors, 0 points to look at again.\n")
    file.write_text(REAL.replace("who: solo", "who: solos"), encoding="utf-8")
    ended = seminar("catalogue", "lint", file)
    assert ended.code == 1
    assert "31:10" in ended.out
    assert "The nearest: “solo”" in " ".join(ended.out.split())
    assert ended.out.endswith("1 sheet: 1 error, 0 points to look at again.\n")


def test_a_folder_of_sheets_a_workspace_and_a_catalogue_are_looked_at_whole(tmp_path: Path):
    """Each is laid over the built-in catalogue, and only what is in it is told."""
    file = write_sheet(tmp_path / "catalogue", "practice", ID, REAL.replace("en: Which gap surprised you?", 'en: ""'))
    for path in (file, file.parent, tmp_path / "catalogue" / "blocks", tmp_path / "catalogue", tmp_path):
        scope = scope_of(path)
        assert scope.folders == (data_folder("catalogue"), tmp_path / "catalogue")
        assert scope.holds(file)
        assert not scope.holds(data_folder("catalogue") / "artefacts.yaml")
    ended = seminar("catalogue", "lint", tmp_path, "--json")
    told = json.loads(ended.out)
    assert ended.code == 1
    assert (told["sheets"], told["errors"], told["warnings"]) == (1, 1, 0)
    assert told["findings"] == [{
        "check": "languages", "severity": "error", "case": "empty", "file": str(file), "line": 45, "column": 45,
        "where": "debrief.questions[1].en", "text": "This text is empty; write it in English.",
    }]  # fmt: skip


def test_warnings_and_skipped_checks_are_no_failure_unless_asked_to_be(tmp_path: Path, monkeypatch):
    """Exit code 0, 1 with --strict; shown in the language, with what to install."""
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    file = tmp_path / f"{ID}.yaml"
    file.write_text(REAL.replace("Quel écart vous a surpris ?", "Qu'en avez-vous pensé ?"), encoding="utf-8")
    ended = seminar("catalogue", "lint", file, "--spelling", "--lang", "fr")
    assert ended.code == 0
    assert "à revoir" in ended.out
    assert "convient à toute activité" in ended.out
    assert "Contrôle « Français (Grammalecte) » sauté : grammalecte-cli n'est pas installé." in ended.out
    assert "hunspell" in ended.out
    assert ended.out.endswith("1 fiche : 0 erreur, 1 point à revoir.\n")
    file.write_text(REAL, encoding="utf-8")
    assert seminar("catalogue", "lint", file, "--spelling", "--strict").code == 1


@pytest.mark.parametrize(("name", "said"), [("nowhere", "does not exist"), ("", "holds no sheets")])
def test_a_path_at_which_there_is_nothing_is_bad_input(name, said, tmp_path: Path):
    """Exit code 2."""
    ended = seminar("catalogue", "lint", tmp_path / name if name else tmp_path)
    assert ended.code == 2
    assert said in ended.err


def test_the_sheet_of_the_guide_is_a_good_one(tmp_path: Path):
    """Whoever copies it from docs/adding-a-block.md starts well."""
    guide = Path(__file__).parents[1] / "docs" / "adding-a-block.md"
    facts, texts = re.findall(r"^```yaml\n(.*?)^```$", guide.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)[:2]
    file = write_sheet(tmp_path / "catalogue", "practice", "brief-back", facts + texts)
    assert seminar("catalogue", "lint", file).out == "1 sheet: 0 errors, 0 points to look at again.\n"
