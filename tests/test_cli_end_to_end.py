"""The whole way, with the real engine and the real catalogue: from a brief to files, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from seminar_designer.cli.wording import Words
from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.catalogue import load_catalogue

EXAMPLES = Path(__file__).parent.parent / "examples"
MORNING = """\
title: Learning to delegate
client: Harbour Foods
language: en
participants: 12
schedule: {days: [{date: 2027-03-09, start: "09:00", end: "12:30"}]}
themes: management
objectives: [deleg-level]
"""


def _seminar(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "seminar_designer", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )


@pytest.fixture(scope="module")
def designed(tmp_path_factory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A folder where a morning has been designed, and how that ended."""
    folder = tmp_path_factory.mktemp("morning")
    (folder / "brief.yaml").write_text(MORNING, encoding="utf-8")
    return folder, _seminar(folder, "design", "brief.yaml", "-o", "made", "--time-limit", "2")


def test_a_morning_is_designed_from_end_to_end(designed):
    """Exit code 0; the programme and two Word files that open; a summary in the brief's language."""
    folder, ended = designed
    assert ended.returncode == 0, ended.stderr
    assert "Proof: " in ended.stdout
    assert (folder / "made" / "programme.yaml").is_file()
    for name in ("client-programme.docx", "run-sheet.docx"):
        Document(str(folder / "made" / name))
        assert name in ended.stdout


def test_nothing_but_the_first_run_is_said_on_stderr(designed):
    """Where nobody watches; no library's own warnings either, which would break the line of progress."""
    said = designed[1].stderr.splitlines()
    assert not said or said == [Words("en")["progress.compile"]]


def test_what_was_designed_passes_the_check(designed):
    """The file as written, read back; and the value is the one claimed."""
    folder, _ = designed
    checked = _seminar(folder, "check", "made/programme.yaml")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "the file claims" not in checked.stdout
    data = json.loads(_seminar(folder, "check", "made/programme.yaml", "--json").stdout)
    assert data["sound"] is True


def test_the_same_seed_gives_the_same_programme(designed):
    """So nothing stands in the way of a second design into the same folder."""
    folder, _ = designed
    before = {file.name: file.read_bytes() for file in (folder / "made").iterdir()}
    again = _seminar(folder, "design", "brief.yaml", "-o", "made", "--time-limit", "2", "--json")
    assert again.returncode == 0, again.stderr
    assert {file.name: file.read_bytes() for file in (folder / "made").iterdir()} == before
    assert json.loads(again.stdout)["schema"] == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ('fixed: [{start: "09:00", minutes: 210, title: Board meeting}]', "Day 1"),
        ("include: [fishbowl-nowhere]", None),
        ("participants: 3", "3"),
    ],
)
def test_what_cannot_be_met_or_read_is_explained(tmp_path, change, said):
    """Exit code 3 with reasons, or 2 with the problem; never 4, never a traceback."""
    text = MORNING.replace("participants: 12", change) if change.startswith("participants") else f"{MORNING}{change}\n"
    (tmp_path / "brief.yaml").write_text(text, encoding="utf-8")
    ended = _seminar(tmp_path, "design", "brief.yaml", "-o", "made", "--time-limit", "2")
    assert ended.returncode in ((2,) if said is None else (0, 3)), ended.stderr
    assert "Traceback" not in ended.stderr


def test_every_example_is_a_sound_brief():
    """They are the first thing a coach copies."""
    catalogue = load_catalogue()
    examples = sorted(EXAMPLES.glob("*.yaml"))
    assert examples
    for example in examples:
        load_brief(example, catalogue)
