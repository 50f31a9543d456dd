"""Sheets of practices filled in in Word: the form that is exported, as people hand it back."""

import datetime
from pathlib import Path

import docx
import pytest
from command_line import seminar
from sample_cycle import cycle as sample
from word_files import body

from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.practices import load_practices, practice_files, practices_beside
from seminar_designer.loading.problems import BadInput, say
from seminar_designer.loading.programme_yaml import write_yaml
from seminar_designer.model.practice import Decided, PracticeSheet

HEAD = {"fr": "Rencontre 2   Consultation 2   Thème Dire ce qui ne va pas …………",
        "en": "Meeting 2   Consultation 2   Theme Dire ce qui ne va pas …………"}  # fmt: skip
BOXES = (
    ["Recadrer"], ["Un technicien contourne", "une consigne."], ["- Lui en parler", "2. Attendre"],
    ["• Partir d'un fait vu", "Dire l'effet", "Demander"], [],
    ["Parler à deux, pour le 12/03/2027 → c'est fait", "Relire la consigne"],
)  # fmt: skip
SHEET = PracticeSheet(
    meeting=2, consultation=2, theme="Dire ce qui ne va pas", title="Recadrer",
    situation="Un technicien contourne une consigne.", tried=("Lui en parler", "Attendre"),
    practices=("Partir d'un fait vu", "Dire l'effet", "Demander"),
    actions=(
        Decided(what="Parler à deux", by=datetime.date(2027, 3, 12), became="c'est fait"),
        Decided(what="Relire la consigne"),
    ),
)  # fmt: skip


@pytest.fixture
def cycle(tmp_path: Path) -> Path:
    file = tmp_path / "cycle.yaml"
    file.write_text(write_yaml(sample()), encoding="utf-8")
    (tmp_path / "practices").mkdir()
    return file


def filled(cycle: Path, language: str = "fr", head: str | None = None, boxes=BOXES) -> Path:
    """The exported form with lines typed into its boxes, more than there is room for if need be."""
    folder = cycle.parent / "forms"
    asked = ("series", "export", "--cycle", cycle, "--document", "practice-form", "-o", folder, "--lang", language)
    assert seminar(*asked, "--force").code == 0
    document = docx.Document(folder / "practice-form.docx")
    line = next(one for one in document.paragraphs if one.style.name == "Head")
    line.text = HEAD[language] if head is None else head
    cells = [row.cells[0] for table in document.tables for row in table.rows]
    for cell, lines in zip(cells, boxes, strict=True):
        blank = [one for one in cell.paragraphs if not one.text.strip()]
        for number, text in enumerate(lines):
            (blank[number] if number < len(blank) else cell.add_paragraph()).text = text
    file = cycle.parent / "practices" / "02.docx"
    document.save(str(file))
    return file


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_form_filled_in_is_a_sheet(cycle: Path, language: str):
    assert load_practices([filled(cycle, language)]) == (SHEET,)
    assert practices_beside(cycle) == (SHEET,)
    assert seminar("series", "capitalise", "--cycle", cycle).code == 0
    assert "Partir d’un fait vu" in body((cycle.parent / "practice-book.docx").read_bytes())


def test_a_title_may_be_typed_behind_and_hints_taken_out(cycle: Path):
    file = filled(cycle)
    document = docx.Document(file)
    first = document.tables[0].rows[0].cells[0]
    for paragraph in first.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    first.paragraphs[0].text = "TITRE : Recadrer"
    document.save(str(file))
    assert load_practices([file]) == (SHEET,)


def test_a_form_in_words_of_ones_own_is_read_wherever_sheets_are(cycle: Path):
    """The boxes are called as the working folder has them, also when the cycle is written anew."""
    own = cycle.parent / "own"
    (own / "outputs" / "texts" / "fr").mkdir(parents=True)
    words = (data_folder("outputs") / "texts" / "fr" / "practice-form.yaml").read_text(encoding="utf-8")
    (own / "outputs" / "texts" / "fr" / "practice-form.yaml").write_text(
        words.replace("Les pratiques qui marchent", "Nos trouvailles"), encoding="utf-8"
    )
    file = filled(cycle)
    document = docx.Document(file)
    titles = [one for table in document.tables for row in table.rows for one in row.cells[0].paragraphs]
    next(one for one in titles if one.text == "Les pratiques qui marchent").text = "Nos trouvailles"
    document.save(str(file))
    assert load_practices([file], own) == practices_beside(cycle, own) == (SHEET,)
    assert practices_beside(cycle) == ()


def test_a_blank_form_is_no_sheet_yet(cycle: Path):
    file = filled(cycle, head="Rencontre 2   Consultation 1   Thème ………", boxes=[[]] * 6)
    assert load_practices([file]) == ()
    assert seminar("series", "capitalise", "--cycle", cycle).code == 2


@pytest.mark.parametrize(("head", "spot"), [
    ("Rencontre ………   Consultation ………   Thème Recadrer", "Rencontre"),
    ("Rencontre deux   Consultation ………   Thème Recadrer", "Rencontre"),
    ("Rencontre 2   Consultation 3   Thème Recadrer", "Consultation"),
    ("Rencontre 2   Consultation 1   Thème ………………", "Thème"),
    ("", "Rencontre"),
])  # fmt: skip
def test_what_lacks_above_the_boxes_is_told_where_it_stands(cycle: Path, head: str, spot: str):
    file = filled(cycle, head=head)
    with pytest.raises(BadInput) as told:
        load_practices([file])
    first = told.value.problems[0]
    assert first.spot is not None and spot in {one.spot.fr for one in told.value.problems if one.spot}
    assert str(file) in say(first, "fr") and "line" not in say(first, "en")


def test_a_box_that_must_be_filled_is_told_by_its_title(cycle: Path):
    file = filled(cycle, boxes=[*BOXES[:3], [], [], []])
    with pytest.raises(BadInput) as told:
        load_practices([file])
    (problem,) = told.value.problems
    assert say(problem, "fr").endswith("Les pratiques qui marchent : à remplir")
    assert say(problem, "en").endswith("Practices that work: to be filled in")


@pytest.mark.parametrize(("typed", "what", "by"), [
    ("Parler avant le 3.4.2027", "Parler", datetime.date(2027, 4, 3)),
    ("Parler (2027-04-03)", "Parler", datetime.date(2027, 4, 3)),
    ("Parler d'ici le 31/02/2027", "Parler d'ici le 31/02/2027", None),
    ("Parler dès demain", "Parler dès demain", None),
])  # fmt: skip
def test_dates_of_actions_are_read_as_far_as_they_are_dates(cycle: Path, typed, what, by):
    (found,) = load_practices([filled(cycle, boxes=[*BOXES[:5], [typed]])])
    assert found.actions == (Decided(what=what, by=by),)


def test_a_form_that_names_somebody_is_refused_with_its_box(cycle: Path):
    file = filled(cycle, boxes=[*BOXES[:3], ["Comme Soizic : partir d'un fait"], [], []])
    ended = seminar("series", "capitalise", "--cycle", cycle)
    assert ended.code == 2 and f"{file}, « Les pratiques qui marchent »" in " ".join(ended.err.split())
    assert not (cycle.parent / "practice-book.docx").exists()


def test_a_form_and_a_typed_sheet_on_one_consultation_are_refused(cycle: Path):
    file = filled(cycle)
    typed = "schema: 1\nmeeting: 2\nconsultation: 2\ntheme: x\ntitle: x\nsituation: x\npractices: x\n"
    file.with_suffix(".yaml").write_text(typed, encoding="utf-8")
    with pytest.raises(BadInput) as told:
        load_practices(practice_files(file.parent))
    assert [one.expected for one in told.value.problems] == ["practice_twice"]


@pytest.mark.parametrize("content", [b"", b"no Word file", b"PK\x03\x04"])
def test_what_is_no_word_file_is_refused(cycle: Path, content: bytes):
    file = cycle.parent / "practices" / "02.docx"
    file.write_bytes(content)
    ended = seminar("series", "capitalise", "--cycle", cycle)
    assert ended.code == 2 and "Word" in ended.err and "Traceback" not in ended.err


def test_files_that_word_keeps_beside_are_left_out(cycle: Path):
    file = filled(cycle)
    for name in ("~$02.docx", ".02.docx", "02.docx~", "notes.txt"):
        (file.parent / name).write_bytes(b"")
    assert practice_files(file.parent) == [file]
