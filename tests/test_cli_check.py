"""`seminar check`: what it says of a programme, and the exit code it ends with."""

import json
from pathlib import Path

import pytest
import sample_programme
from command_line import RULEBOOK, seminar

from seminar_designer.loading.programme import write_yaml
from seminar_designer.model.programme import Programme, ProgrammeDay, Proof, Session, Slot


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def rulebook(tmp_path: Path) -> Path:
    """Rules that the sample programme keeps."""
    file = tmp_path / "few-rules.yaml"
    file.write_text(RULEBOOK, encoding="utf-8")
    return file


def _written(folder: Path, programme: Programme, name: str = "programme.yaml") -> Path:
    file = folder / name
    text = programme.model_dump_json(by_alias=True) if name.endswith(".json") else write_yaml(programme)
    file.write_text(text, encoding="utf-8")
    return file


def _doctored(programme: Programme, **changes: object) -> Programme:
    """The programme with its second block changed."""
    seen = 0

    def slot(one: Slot) -> Slot:
        nonlocal seen
        seen += one.kind == "block"
        return one.model_copy(update=changes) if one.kind == "block" and seen == 2 else one

    def session(one: Session) -> Session:
        return one.model_copy(update={"slots": tuple(slot(each) for each in one.slots)})

    def day(one: ProgrammeDay) -> ProgrammeDay:
        return one.model_copy(update={"sessions": tuple(session(each) for each in one.sessions)})

    return programme.model_copy(update={"days": tuple(day(each) for each in programme.days)})


def test_a_sound_programme_is_said_to_be_sound(tmp_path, rulebook):
    """Exit code 0, in the programme's language, whatever the system's."""
    ended = seminar("check", _written(tmp_path, sample_programme.one_day_training()), "--rulebook", rulebook)
    assert ended.code == 0
    assert "Conforme : les 2 règles obligatoires sont tenues." in ended.out
    assert "Valeur recomptée" in ended.out
    assert not ended.err


def test_a_broken_rule_is_told_with_its_time_and_ends_with_1(tmp_path, rulebook):
    """A block that comes twice, where `once` forbids it."""
    twice = _doctored(sample_programme.one_day_training(), block="welcome-and-frame")
    ended = seminar("check", _written(tmp_path, twice), "--rulebook", rulebook, "--lang", "en")
    assert ended.code == 1
    assert "To correct" in ended.out
    assert "9:15" in ended.out
    assert "1 rule that must hold is broken." in ended.out


def test_a_programme_in_json_is_checked_the_same(tmp_path, rulebook):
    """For programs that write programmes."""
    file = _written(tmp_path, sample_programme.one_day_training(), "programme.json")
    assert seminar("check", file, "--rulebook", rulebook).code == 0


def test_findings_for_programs(tmp_path, rulebook):
    """JSON on standard output, and nothing else there; the value is the sum of what is preferred."""
    twice = _doctored(sample_programme.one_day_training(), block="welcome-and-frame")
    ended = seminar("check", _written(tmp_path, twice), "--rulebook", rulebook, "--json")
    data = json.loads(ended.out)
    assert ended.code == 1
    assert data["sound"] is False
    assert data["value"] == sum(one["points"] for one in data["findings"] if one["severity"] == "prefer")
    broken = [one for one in data["findings"] if one["severity"] == "forbid"]
    assert [(one["rule"], one["day"], one["at"]) for one in broken] == [("once", 1, "09:15")]
    assert all(one["text"] for one in data["findings"])


def test_a_block_the_catalogue_does_not_have_is_named_and_not_passed_over(tmp_path, rulebook):
    """Exit code 2: the programme cannot be checked whole."""
    unknown = _doctored(sample_programme.one_day_training(), block="personal-goal-crad")
    ended = seminar("check", _written(tmp_path, unknown), "--rulebook", rulebook, "--lang", "en")
    assert ended.code == 2
    assert "personal-goal-crad. The nearest: personal-goal-card" in ended.out
    assert "Sound" not in ended.out


def test_a_value_that_is_not_the_files_is_said(tmp_path, rulebook):
    """A file touched up after its design claims what it no longer has."""
    proof = Proof(status="feasible", value=99999, bound=99999, gap=0.0, seconds=1.0)
    claimed = sample_programme.one_day_training().model_copy(update={"proof": proof})
    ended = seminar("check", _written(tmp_path, claimed), "--rulebook", rulebook, "--lang", "en")
    assert "the file claims 99,999" in ended.out


def test_a_file_that_is_no_programme_is_refused_with_every_problem(tmp_path):
    """Exit code 2; each problem with its line and column."""
    file = tmp_path / "programme.yaml"
    file.write_text("schema: 2\nlanguage: fr\ndays: nothing\n", encoding="utf-8")
    ended = seminar("check", file)
    assert ended.code == 2
    assert f"{file}, ligne 1, colonne 9" in ended.err
    assert f"{file}, ligne 3, colonne 7" in ended.err
    assert "points à corriger" in ended.err


def test_a_missing_file_or_rulebook_is_refused(tmp_path):
    """Exit code 2, and what is missing."""
    assert "does not exist" in seminar("check", tmp_path / "nothing.yaml").err
    programme = _written(tmp_path, sample_programme.one_day_training())
    ended = seminar("check", programme, "--rulebook", "hous", "--lang", "en")
    assert ended.code == 2
    assert "The nearest: “house”" in ended.err


def test_a_rule_set_wrongly_is_refused(tmp_path):
    """An unknown kind with the nearest, a parameter that its kind refuses."""
    programme = _written(tmp_path, sample_programme.one_day_training())
    for text, said in (("seated-strech: {severity: warn}", "seated-stretch"), ("once: {max: 3}", "once")):
        file = tmp_path / "wrong.yaml"
        file.write_text(f"id: wrong\nrules: {{{text}}}\n", encoding="utf-8")
        ended = seminar("check", programme, "--rulebook", file, "--lang", "en")
        assert ended.code == 2
        assert said in ended.err
