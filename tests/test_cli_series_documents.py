"""`seminar series export` and `capitalise`: papers of a cycle, sheets without names, what a meeting comes back to."""

from pathlib import Path

import pytest
from command_line import seminar
from sample_cycle import CYCLE, practices
from sample_cycle import cycle as sample
from test_documents_meeting_roles import programme
from word_files import body

from seminar_designer.cli.series_files import reports, told, write_cycle
from seminar_designer.cli.wording import Words
from seminar_designer.documents import CYCLE_DOCUMENTS
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.cycle import load_cycle
from seminar_designer.loading.practices import load_practices, practices_beside
from seminar_designer.loading.problems import BadInput
from seminar_designer.loading.programme_yaml import write_yaml

SHEET = """\
schema: 1
meeting: 2
consultation: 2
theme: Dire ce qui ne va pas
title: Recadrer
situation: >-
  Un technicien contourne une consigne,
  {who}.
practices: [Partir d'un fait vu]
actions: Parler à deux
"""


@pytest.fixture
def cycle(tmp_path: Path) -> Path:
    file = tmp_path / "cycle.yaml"
    file.write_text(write_yaml(sample()), encoding="utf-8")
    return file


def sheet(cycle: Path, who: str = "devant un collègue") -> Path:
    folder = cycle.parent / "practices"
    folder.mkdir(exist_ok=True)
    (folder / "02.yaml").write_text(SHEET.format(who=who), encoding="utf-8")
    return folder / "02.yaml"


def test_without_names_the_documents_are_listed(cycle: Path):
    ended = seminar("series", "export", "--cycle", cycle)
    assert ended.code == 0
    assert all(name in ended.out for name in CYCLE_DOCUMENTS)


def test_documents_are_written_beside_the_cycle_or_elsewhere(cycle: Path, tmp_path: Path):
    assert seminar("series", "export", "--cycle", cycle, "--document", "cycle-ics").code == 0
    assert (cycle.parent / "cycle-ics.ics").is_file()
    ended = seminar("series", "export", "--cycle", cycle, "--all", "-o", tmp_path / "papers")
    assert ended.code == 0 and "practice-book" in ended.err
    files = {file.name for file in (tmp_path / "papers").iterdir() if not file.name.startswith(".")}
    assert files == {f"{name}.{one.extension}" for name, one in CYCLE_DOCUMENTS.items() if name != "practice-book"}


def test_an_unknown_document_is_refused_with_the_nearest(cycle: Path):
    ended = seminar("series", "export", "--cycle", cycle, "--document", "cycle-chartre")
    assert ended.code == 2 and "cycle-charter" in ended.err


def test_a_document_of_trainings_is_refused_for_a_seminar(cycle: Path):
    cycle.write_text(cycle.read_text(encoding="utf-8").replace("nature: training", "nature: seminar"), encoding="utf-8")
    ended = seminar("series", "export", "--cycle", cycle, "--document", "cycle-certificate")
    assert ended.code == 2 and "cycle-certificate" in ended.err


def test_a_document_edited_by_hand_is_kept(cycle: Path):
    asked = ("series", "export", "--cycle", cycle, "--document", "cycle-ics")
    seminar(*asked)
    (cycle.parent / "cycle-ics.ics").write_text("mine", encoding="utf-8")
    assert seminar(*asked).code == 2
    assert (cycle.parent / "cycle-ics.ics").read_text(encoding="utf-8") == "mine"
    assert seminar(*asked, "--force").code == 0


def test_new_writes_a_sheet_for_each_consultation_and_replaces_none(cycle: Path):
    folder = cycle.parent / "practices"
    assert seminar("series", "capitalise", "--cycle", cycle, "--new", "2").code == 0
    assert sorted(file.name for file in folder.glob("*.yaml")) == ["02a.yaml", "02b.yaml"]
    assert seminar("series", "capitalise", "--cycle", cycle, "--new", "1").code == 0
    assert (folder / "01.yaml").is_file()
    (folder / "01.yaml").write_text("mine", encoding="utf-8")
    assert seminar("series", "capitalise", "--cycle", cycle, "--new", "1").code == 0
    assert (folder / "01.yaml").read_text(encoding="utf-8") == "mine"
    assert seminar("series", "capitalise", "--cycle", cycle, "--new", "9").code == 2


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_blank_sheet_is_no_sheet_yet_and_one_half_filled_says_what_lacks(cycle: Path, language: str):
    seminar("series", "capitalise", "--cycle", cycle, "--new", "1", "--lang", language)
    file = cycle.parent / "practices" / "01.yaml"
    assert load_practices([file]) == ()
    assert seminar("series", "capitalise", "--cycle", cycle).code == 2
    file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: Recadrer"), encoding="utf-8")
    with pytest.raises(BadInput):
        load_practices([file])
    assert practices_beside(cycle) == ()


def test_the_sheets_make_a_book(cycle: Path):
    sheet(cycle)
    ended = seminar("series", "capitalise", "--cycle", cycle)
    assert ended.code == 0
    assert "Recadrer" in body((cycle.parent / "practice-book.docx").read_bytes())


@pytest.mark.parametrize("who", ["Marc Le Bihan", "marc le bihan", "Soizic", "SOIZIC QUERE", "avec Fatou"])
def test_a_sheet_that_names_somebody_is_refused_with_its_line(cycle: Path, who: str):
    file = sheet(cycle, who)
    for asked in (("capitalise",), ("export", "--document", "practice-book")):
        ended = seminar("series", *asked, "--cycle", cycle)
        assert ended.code == 2
        assert f"{file}, ligne 8" in ended.err
        assert not (cycle.parent / "practice-book.docx").exists()


def test_a_surname_that_may_be_a_word_is_told_only(cycle: Path):
    file = sheet(cycle, "à Morvan")
    ended = seminar("series", "capitalise", "--cycle", cycle)
    assert ended.code == 0 and f"{file}, ligne 8" in ended.err


def test_a_sheet_on_no_consultation_of_the_cycle_is_refused(cycle: Path):
    file = sheet(cycle)
    file.write_text(file.read_text(encoding="utf-8").replace("meeting: 2", "meeting: 3"), encoding="utf-8")
    ended = seminar("series", "capitalise", "--cycle", cycle)
    assert ended.code == 2 and "3" in ended.err


def test_two_sheets_on_one_consultation_are_refused(cycle: Path):
    file = sheet(cycle)
    file.with_name("other.yaml").write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    ended = seminar("series", "capitalise", "--cycle", cycle)
    assert ended.code == 2 and "02.yaml" in ended.err


def test_a_meeting_comes_back_to_the_actions_of_the_one_before():
    """By its number, and by the place of the consultation when there were two."""
    found = reports(sample(), 2, practices())
    assert [(one.meeting, one.consultation, one.what) for one in found] == [
        (1, None, "Écrire les trois limites."), (1, None, "Ne plus ouvrir les plannings"),
    ]  # fmt: skip
    assert [(one.meeting, one.consultation) for one in reports(sample(), 3, practices())] == [(2, 2)]
    assert reports(sample(), 1, practices()) == ()
    assert told(programme(), sample(), sample().meetings[2], practices()).brief.schedule.meeting.reports


def test_the_actions_are_printed_on_the_next_run_sheet_which_a_hand_edited_one_keeps_out(cycle: Path):
    folder = cycle.parent
    day = sample().meetings[0].date
    write_cycle(folder, load_cycle(cycle), {3: programme()}, load_catalogue(), None, True, Words("fr"), dated=day)
    sheet(cycle)
    ended = seminar("series", "capitalise", "--cycle", cycle)
    assert ended.code == 0 and "rencontre 3" in ended.out
    run_sheet = folder / "meetings" / "03" / "run-sheet.docx"
    assert "second client de la rencontre 2" in body(run_sheet.read_bytes()).replace("\u00a0", " ")
    assert "rencontre 3" not in seminar("series", "capitalise", "--cycle", cycle).out
    run_sheet.write_bytes(b"mine")
    changed = SHEET.format(who="seul").replace("à deux", "à trois")
    (folder / "practices" / "02.yaml").write_text(changed, encoding="utf-8")
    assert "--force" in seminar("series", "capitalise", "--cycle", cycle).out
    assert run_sheet.read_bytes() == b"mine"


def test_a_new_cycle_comes_with_its_calendar_and_charter(cycle: Path, tmp_path: Path):
    folder = tmp_path / "new"
    write_cycle(folder, sample(), {}, load_catalogue(), None, False, Words("fr"), dated=sample().meetings[0].date)
    assert {"cycle-calendar.docx", "cycle-charter.docx", "cycle-ics.ics", "cycle.yaml"} <= {
        file.name for file in folder.iterdir()
    }
    assert len(CYCLE["meetings"]) == len(load_cycle(folder / "cycle.yaml").meetings)
