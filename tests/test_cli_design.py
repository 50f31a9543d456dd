"""`seminar design` around the engine: what it reads, refuses, writes and says. The engine itself is played here."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sample_programme
from command_line import BRIEF, seminar, write_brief

from seminar_designer.cli import designing
from seminar_designer.documents import DOCUMENTS
from seminar_designer.engine.design import Infeasible, Progress, Reason
from seminar_designer.loading.programme import load_programme
from seminar_designer.model.programme import Programme, Proof
from seminar_designer.model.texts import Text

PROOF = Proof(status="feasible", value=2845, bound=2879, gap=0.0119, seconds=3.0)
FILES = {"programme.yaml", *(f"{name}.docx" for name, one in DOCUMENTS.items() if one.with_design)}
Play = Callable[..., list[Any]]


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("SEMINAR_DEBUG", raising=False)


@pytest.fixture
def engine(monkeypatch) -> Play:
    """Plays an engine that answers with a programme, or raises; returns the options it is asked with."""

    def play(answer: Programme | Exception | None = None) -> list[Any]:
        asked: list[Any] = []
        found = answer or sample_programme.one_day_training().model_copy(update={"proof": PROOF})

        def design(_brief, _catalogue, _rules, options, progress):
            asked.append(options)
            progress(Progress("compile", None, None, 0.0))
            progress(Progress("first", 2500, None, 0.5))
            progress(Progress("prove", 2800, 2900.5, 1.0))
            if isinstance(found, Exception):
                raise found
            return found

        monkeypatch.setattr(designing, "design", design)
        return asked

    return play


def test_a_design_is_written_and_told(tmp_path, engine):
    """The programme, every document, and a summary: timetable, objectives, proof, score in words, files."""
    engine()
    ended = seminar("design", write_brief(tmp_path), "-o", tmp_path / "made")
    assert ended.code == 0
    assert {file.name for file in (tmp_path / "made").iterdir()} - {".seminar.json"} == FILES
    assert load_programme(tmp_path / "made" / "programme.yaml").proof == PROOF
    assert "Déléguer avec confiance – Coopérative Armor" in ended.out
    out = ended.out.replace("\u00a0", " ")
    assert "Jour 1 – mardi 9 mars 2027" in out
    assert "Preuve : à 1,2 % au plus du meilleur programme possible (2 845 points, aucun ne dépasse 2 879)." in out
    assert "Objectifs" in out
    assert "Ce que valent les choix" in out
    assert all(name in out for name in FILES)


def test_every_slot_stands_in_the_timetable(tmp_path, engine):
    """Its time, its minutes and its title, on one line."""
    engine()
    lines = seminar("design", write_brief(tmp_path)).out.replace("\u00a0", " ").splitlines()
    for slot in sample_programme.one_day_training().days[0].slots:
        clock = f"{slot.start // 60} h {slot.start % 60:02d}"
        line = next(line for line in lines if line.strip().startswith(clock))
        assert line.split()[3] == str(slot.minutes)
        assert slot.title[:20] in line


def test_without_a_folder_nothing_is_written(tmp_path, engine):
    """And it is said how to have it written."""
    engine()
    brief = write_brief(tmp_path)
    before = set(tmp_path.iterdir())
    ended = seminar("design", brief, "--lang", "en")
    assert ended.code == 0
    assert set(tmp_path.iterdir()) == before
    assert "Add -o DIR" in ended.out


def test_json_is_the_programme_and_nothing_else(tmp_path, engine):
    """On standard output; files are written all the same when a folder is given."""
    engine()
    ended = seminar("design", write_brief(tmp_path), "--json", "-o", tmp_path / "made")
    assert ended.code == 0
    (tmp_path / "read.json").write_text(ended.out, encoding="utf-8")
    assert load_programme(tmp_path / "read.json") == load_programme(tmp_path / "made" / "programme.yaml")
    assert not ended.err


def test_options_reach_the_engine(tmp_path, engine):
    """Seed and time limit; its own limit holds when none is asked for."""
    asked = engine()
    brief = write_brief(tmp_path)
    seminar("design", brief, "--seed", "7", "--time-limit", "2.5")
    seminar("design", brief)
    assert (asked[0].seed, asked[0].time_limit) == (7, 2.5)
    assert asked[1].time_limit == type(asked[1])().time_limit


def test_documents_and_messages_can_be_in_the_other_language(tmp_path, engine):
    """The programme stays in the brief's."""
    engine()
    ended = seminar("design", write_brief(tmp_path), "-o", tmp_path / "made", "--lang", "en")
    assert "Proof: at most 1.2% below the best programme possible" in ended.out
    assert "Lunch" in ended.out
    assert load_programme(tmp_path / "made" / "programme.yaml").language == "fr"


def test_files_edited_by_hand_are_refused_before_any_search(tmp_path, engine):
    """All of them at once, exit code 2, nothing changed."""
    asked = engine()
    brief, made = write_brief(tmp_path), tmp_path / "made"
    seminar("design", brief, "-o", made)
    (made / "programme.yaml").write_text("mine", encoding="utf-8")
    (made / "run-sheet.docx").write_bytes(b"mine too")
    ended = seminar("design", brief, "-o", made)
    assert ended.code == 2
    assert len(asked) == 1
    assert "programme.yaml a été modifié à la main" in ended.err
    assert "run-sheet.docx a été modifié à la main" in ended.err
    assert "--force" in ended.err
    assert (made / "programme.yaml").read_text(encoding="utf-8") == "mine"


def test_force_replaces_and_keeps_a_copy(tmp_path, engine):
    """And says where the copy is."""
    engine()
    brief, made = write_brief(tmp_path), tmp_path / "made"
    seminar("design", brief, "-o", made)
    (made / "programme.yaml").write_text("mine", encoding="utf-8")
    ended = seminar("design", brief, "-o", made, "--force")
    assert ended.code == 0
    assert (made / "programme.yaml.bak").read_text(encoding="utf-8") == "mine"
    assert "copie de votre version gardée dans programme.yaml.bak" in ended.out


def test_a_second_design_replaces_its_own_files(tmp_path, engine):
    """Files that nobody touched are no obstacle."""
    engine()
    brief = write_brief(tmp_path)
    assert [seminar("design", brief, "-o", tmp_path / "made").code for _ in range(2)] == [0, 0]


def test_a_folder_that_cannot_be_one_is_refused(tmp_path, engine):
    """A file stands there, or above it; exit code 2 before any search."""
    asked = engine()
    brief = write_brief(tmp_path)
    for folder in (brief, brief / "below"):
        ended = seminar("design", brief, "-o", folder)
        assert ended.code == 2
        assert "est un fichier" in ended.err
    assert not asked


def test_a_disk_that_refuses_is_no_internal_error(tmp_path, engine, monkeypatch):
    """The file and the system's reason; exit code 2."""
    engine()

    def full(file: Path, _content: bytes, _force: bool) -> None:
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr("seminar_designer.cli.writing.write_file", full)
    ended = seminar("design", write_brief(tmp_path), "-o", tmp_path / "made")
    assert ended.code == 2
    assert "programme.yaml : No space left on device" in ended.err


def test_all_mistakes_of_a_brief_are_told_at_once(tmp_path, engine):
    """Each with file, line and column, in the brief's language even though it is wrong; exit code 2."""
    asked = engine()
    wrong = BRIEF.replace("participants: 14", "participants: many").replace("deleg-level", "deleg-levl")
    brief = write_brief(tmp_path, f"language: fr\n{wrong}colour: red\n")
    ended = seminar("design", brief)
    assert ended.code == 2
    for place in ("ligne 4, colonne 15", "ligne 8, colonne 14", "ligne 10, colonne 1"):
        assert f"{brief}, {place}" in ended.err
    assert "Le plus proche : « deleg-level »" in ended.err
    assert "3 points à corriger." in ended.err
    assert not ended.out
    assert not asked


def test_a_rule_set_wrongly_in_a_brief_is_told(tmp_path, engine):
    """Exit code 2, and the nearest rule."""
    engine()
    ended = seminar("design", write_brief(tmp_path, BRIEF + "rules: {seated-strech: {severity: warn}}\n"))
    assert ended.code == 2
    assert "seated-stretch" in ended.err


def test_a_cycle_is_not_planned_yet_and_says_so(tmp_path, engine):
    """Exit code 2, in plain words."""
    engine()
    text = BRIEF.replace('days: [{date: 2027-03-09, start: "09:00", end: "17:30"}]', "series: {meetings: 8}")
    ended = seminar("design", write_brief(tmp_path, text), "--lang", "en")
    assert ended.code == 2
    assert "does not plan cycles yet" in ended.err


REASONS = (
    Reason("frame-overlap", {"day": 1}),
    Reason("frame-lunch", {"day": 1, "minutes": 75}),
    Reason("frame-breaks", {"day": 2, "max": 95}),
    Reason("frame-hole", {"day": 1, "minutes": 10}),
    Reason("frame-full", {"day": 1}),
    Reason("row", {"rule": "once"}),
    Reason("row", {"rule": "once", "missing": 3}),
    Reason("include", {"block": "world-cafe", "rule": "once"}),
    Reason("no-block", {"edge": "opens", "day": 1}),
    Reason("no-block", {"edge": "closes", "day": 1}),
    Reason("objective", {"objective": "own-1", "statement": Text(fr="Choisir trois chantiers", en="Choose three")}),
    Reason("nothing"),
)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_cannot_be_done_is_explained(tmp_path, engine, language):
    """Exit code 3; each reason in words of its own, with names instead of ids, and nothing on standard output."""
    engine(Infeasible(REASONS, proven=True))
    ended = seminar("design", write_brief(tmp_path), "-o", tmp_path / "made", "--json", "--lang", language)
    assert ended.code == 3
    assert not ended.out
    assert not (tmp_path / "made").exists()
    told = [line for line in ended.err.splitlines() if line.startswith("  • ")]
    assert len(told) == len(REASONS)
    assert not any(mark in line for line in told for mark in ("{", "–", "world-cafe", "own-1", "no-block", "frame-"))
    assert ("Aucun programme ne peut tenir" if language == "fr" else "No programme can meet") in ended.err


def test_a_reason_without_a_sentence_is_still_told(tmp_path, engine):
    """Whatever a later engine may find."""
    engine(Infeasible((Reason("eclipse", {"day": 2}),), proven=True))
    ended = seminar("design", write_brief(tmp_path), "--lang", "en")
    assert ended.code == 3
    assert "eclipse (day: 2)." in ended.err


def test_nothing_found_is_not_said_to_be_impossible(tmp_path, engine):
    """Without a proof, more time is suggested."""
    engine(Infeasible((), proven=False))
    ended = seminar("design", write_brief(tmp_path), "--lang", "en")
    assert ended.code == 3
    assert "without proof" in ended.err
    assert "--time-limit" in ended.err


def test_a_programme_the_checker_refuses_is_never_written(tmp_path, engine):
    """An internal error of one line, exit code 4, and no file."""
    wrong = sample_programme.one_day_training()
    session = wrong.days[0].sessions[0]
    twice = session.model_copy(update={"slots": (session.slots[0], *session.slots)})
    day = wrong.days[0].model_copy(update={"sessions": (twice, *wrong.days[0].sessions[1:])})
    engine(wrong.model_copy(update={"days": (day,)}))
    ended = seminar("design", write_brief(tmp_path), "-o", tmp_path / "made", "--lang", "en")
    assert ended.code == 4
    assert "independent checker refuses" in ended.err
    assert ended.err.count("\n") == 1
    assert not (tmp_path / "made").exists()


def test_an_engine_that_breaks_is_one_line(tmp_path, engine):
    """Exit code 4, nothing written, no traceback."""
    engine(RuntimeError("the engine broke"))
    ended = seminar("design", write_brief(tmp_path), "-o", tmp_path / "made")
    assert ended.code == 4
    assert ended.err.count("\n") == 1
    assert "RuntimeError: the engine broke" in ended.err


@pytest.mark.parametrize(
    ("proof", "said"),
    [
        (Proof(status="optimal", value=12, bound=12, gap=0.0, seconds=1), "no programme made from this catalogue"),
        (Proof(status="feasible", value=1000, bound=1001, gap=0.001, seconds=1), "at most 0.1% below"),
        (Proof(status="feasible", value=1000, bound=1002, gap=0.001996, seconds=1), "at most 0.2% below"),
        (Proof(status="feasible", value=-50, bound=-10, gap=0.0, seconds=1), "no possible programme exceeds -10"),
    ],
)
def test_the_proof_is_said_in_words_and_never_rounded_in_ones_own_favour(tmp_path, engine, proof, said):
    """Optimal, a gap rounded up, or points where a share would mean nothing."""
    engine(sample_programme.one_day_training().model_copy(update={"proof": proof}))
    assert said in seminar("design", write_brief(tmp_path), "--lang", "en").out


def test_texts_of_a_brief_cannot_steer_the_terminal(tmp_path, engine):
    """Markup and control characters of a title are shown, not obeyed."""
    sample = sample_programme.one_day_training()
    brief = sample.brief.model_copy(update={"title": "R&D [bold]\x1b[31m 🎉"})
    engine(sample.model_copy(update={"brief": brief}))
    out = seminar("design", write_brief(tmp_path)).out
    assert "R&D [bold][31m 🎉" in out
    assert "\x1b" not in out
