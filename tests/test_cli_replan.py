"""`seminar replan`: what it refuses, what it changes, how it tells it, and the hand edits it keeps."""

import json

import pytest
from command_line import seminar
from workshop import blocks, designed, written

from seminar_designer.loading.atomic import MANIFEST
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.programme import load_programme
from seminar_designer.model.programme import Slot


def later() -> Slot:
    """The last working slot of the second day: nothing takes up what it makes."""
    return [slot for day, slot in blocks(designed()) if day == 2 and slot.serves is not None][-1]


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The workshop, as a file."""
    return written(tmp_path_factory.mktemp("replan"))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("--late 25", "Un retard se donne avec l'heure qu'il est"),
        ("--day 2", "--day se donne avec --from"),
        ("--late 25 --from 10:40", "ajouter --day"),
        ("--late 25 --from 10:40 --day 3", "Il n'y a pas de jour 3"),
        ("--late 25 --from 8h30 --day 1", "n'est pas en cours : il va de"),
        ("--late 25 --from midi --day 1", "« midi » trouvé"),
        ("--lock 4", "Il n'y a pas de jour 4"),
        ("--lock 1@08:10", "Les plus proches : "),
        ("--lock tout", "« tout » trouvé"),
        ("--drop zzzz", "n'est pas au programme"),
        ("--drop world-cafe", "n'est pas au programme"),
        ("--participants 1", "un nombre de personnes de 2 à 200"),
        ("--late 0 --from 10:40", "un nombre de minutes de 1 à 480"),
        ("--from 11:00 --day 2 --drop {first}", "a déjà eu lieu"),
    ],
)
def test_what_cannot_be_meant_is_refused(file, asked, said):
    """One clear sentence, exit code 2."""
    words = asked.format(first=blocks(designed())[0][1].block).split()
    ended = seminar("replan", file, *words, "--lang", "fr")
    assert ended.code == 2, ended.err
    assert said in ended.err.replace("\u00a0", " ")
    assert not ended.out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("--late 20 --from 09:30 --day 1 --lock 1", "--lock 1 keeps day 1 as it is, --late 20 delays it"),
        ("--drop {later} --lock 2", "--lock 2 keeps “{name}”, --drop {later}"),
    ],
)
def test_contradictory_locks_name_both(file, asked, said):
    """Exit code 3."""
    block = later().block or ""
    ended = seminar("replan", file, *asked.format(later=block).split(), "--lang", "en")
    assert ended.code == 3
    assert said.format(name=load_catalogue().blocks[block].name.en, later=block) in ended.err


def test_a_delay_that_leaves_no_time_is_explained(file):
    """What is in the way, and a later end that was tried; exit code 3."""
    asked = ("--late", "20", "--from", "11:45", "--day", "2", "--time-limit", "1")
    ended = seminar("replan", file, *asked, "--lang", "en")
    assert ended.code == 3
    assert "too few to close" in ended.err
    assert "end at 12:30 instead of 12:00 (day 2)" in ended.err


def test_a_delay_is_told_and_written(file, tmp_path):
    """In a paragraph, in a table, in files; what a delay breaks is told and not refused."""
    asked = ("--late", "20", "--from", "9:30", "--day", "1", "--lang", "en", "--time-limit", "1")
    ended = seminar("replan", file, *asked, "-o", tmp_path / "made")
    assert ended.code == 0, ended.err
    out = " ".join(ended.out.replace("\u00a0", " ").split())
    running = next(slot.end for slot in designed().days[0].slots if slot.start < 570 <= slot.end)
    hour, minute = divmod(running + 20, 60)
    assert out.startswith(f"20 min late at 09:30 (day 1), going on at {hour:02d}:{minute:02d}.")
    assert "Day 1 ends at 12:00, as planned" in out
    assert "Day 2 – Wednesday 10 March 2027, 09:00 – 12:00: unchanged" in out
    assert "past" in out
    names = {one.name for one in (tmp_path / "made").iterdir()}
    assert {"programme.yaml", "client-programme.docx", "run-sheet.docx"} <= names
    made = load_programme(tmp_path / "made" / "programme.yaml")
    begun = [slot for slot in designed().days[0].slots if slot.start < 570]
    assert list(made.days[0].slots)[: len(begun)] == begun
    assert made.days[1] == designed().days[1]


def test_nothing_asked_changes_nothing(file):
    """Every slot is where it was, and that is said."""
    told = json.loads(seminar("replan", file, "--json").out)
    assert "Rien ne change" in told["text"]
    assert {one["how"] for one in told["changes"]} == {"same"}
    assert told["findings"] == []


def test_json_holds_the_changes_and_the_programme(file):
    """A dropped block is gone; the rest is told one by one."""
    told = json.loads(seminar("replan", file, "--drop", later().title, "--json", "--time-limit", "1").out)
    assert [one["block"] for one in told["changes"] if one["how"] == "gone"] == [later().block]
    slots = [slot for day in told["programme"]["days"] for own in day["sessions"] for slot in own["slots"]]
    assert later().block not in {slot["block"] for slot in slots}


def edited(tmp_path):
    """The workshop, a title and a question written by hand."""
    file = written(tmp_path)
    text = file.read_text(encoding="utf-8")
    alone = [slot for _, slot in blocks(designed()) if text.count(f"title: {slot.title}\n") == 1]
    first = next(slot for slot in alone if slot.serves is not None)
    file.write_text(text.replace(f"title: {first.title}\n", "title: À ma façon\n"), encoding="utf-8")
    return file, first


def test_slots_changed_by_hand_are_locked_when_asked(tmp_path):
    """By the copy kept beside the file; the new programme has them word for word, and the file stays as it is."""
    file, first = edited(tmp_path)
    before = file.read_bytes()
    other = next(slot.block for _, slot in blocks(designed()) if slot.serves is not None and slot.block != first.block)
    asked = ("--lock", "edits", "--drop", other, "--time-limit", "1")
    ended = seminar("replan", file, *asked, "-o", tmp_path / "made", "--lang", "fr")
    assert ended.code == 0, ended.err
    assert "Gardé, parce que changé à la main" in ended.out
    made = load_programme(tmp_path / "made" / "programme.yaml")
    assert [(slot.block, slot.minutes) for _, slot in blocks(made) if slot.title == "À ma façon"] == [
        (first.block, first.minutes)
    ]
    assert file.read_bytes() == before


def test_edits_are_told_by_the_sheets_when_the_original_is_not_known(tmp_path):
    """Without what was kept beside the file; and that is said."""
    file, _ = edited(tmp_path)
    (tmp_path / MANIFEST).unlink()
    told = json.loads(seminar("replan", file, "--lock", "edits", "--json").out)
    assert told["locked_edits"]["known_by"] == "sheets"
    assert len(told["locked_edits"]["slots"]) == 1


def test_a_file_nobody_edited_has_no_lock(file):
    """And that is said."""
    told = json.loads(seminar("replan", file, "--lock", "edits", "--json").out)
    assert told["locked_edits"] == {"known_by": "same", "slots": []}


def test_a_past_that_does_not_add_up_is_to_be_corrected_first(tmp_path):
    """Eleven minutes are on no grid; exit code 2."""
    file = written(tmp_path)
    text = file.read_text(encoding="utf-8")
    minutes = blocks(designed())[0][1].minutes
    file.write_text(text.replace(f"            minutes: {minutes}\n", "            minutes: 11\n", 1), encoding="utf-8")
    ended = seminar("replan", file, "--late", "20", "--from", "9:30", "--day", "1", "--lang", "en")
    assert ended.code == 2
    assert "lasts 11 min; a multiple of 5 is expected" in ended.err


def test_hand_edits_in_the_folder_are_protected(tmp_path):
    """As in a design: refused before any search, exit code 2."""
    file, _ = edited(tmp_path)
    ended = seminar("replan", file, "--participants", "13", "-o", tmp_path, "--lang", "en")
    assert ended.code == 2
    assert "was edited by hand and is not replaced" in ended.err


def test_a_new_brief_must_keep_what_has_taken_place(file, tmp_path):
    """Its days are to be those of the programme, as far as they are past; exit code 2."""
    brief = tmp_path / "brief.yaml"
    brief.write_text(
        "title: Autre\nlanguage: en\nparticipants: 14\nthemes: management\nobjectives: [deleg-level, fb-give]\n"
        'schedule: {days: [{start: "08:00", end: "12:00"}, {start: "09:00", end: "12:00"}]}\n',
        encoding="utf-8",
    )
    ended = seminar("replan", file, "--brief", brief, "--from", "9:30", "--day", "2", "--lang", "en")
    assert ended.code == 2
    assert "Day 1, past or locked, no longer has the same hours" in ended.err
