"""Lists of people: columns in either language, whatever the separator and the code page; all mistakes at once."""

from pathlib import Path

import pytest

from seminar_designer.loading.people import load_people, load_rounds
from seminar_designer.loading.problems import BadInput, say

ROWS = [
    ["Nom", "Service", "Niveau", "Responsable", "Site", "Langue", "Avec", "Sans"],
    ["Anne Le Goff", "Qualité", "n1", "", "Brest", "fr / en", "Yann Péron", ""],
    ["Yann Péron", "Achats", "n2", "LE GOFF Anne", "Brest", "fr", "", "Zoé Kerjean"],
    ["Zoé Kerjean", "Achats", "n2", "Madame Outside", "Lorient", "", "", ""],
]


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "people.csv"
    file.write_bytes(text.encode(encoding))
    return file


def mistakes(file: Path) -> list[tuple[int, int, str]]:
    with pytest.raises(BadInput) as told:
        load_people(file)
    for problem in told.value.problems:
        for language in ("fr", "en"):
            assert "–" not in say(problem, language).partition(" – ")[2].replace(" – ", "")
    return [(one.line, one.column, one.expected) for one in told.value.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_files_of_all_spreadsheets_are_read(delimiter, encoding, end, tmp_path):
    found = load_people(written(tmp_path, end.join(delimiter.join(row) for row in ROWS), encoding))
    anne, yann, zoe = found.people
    assert (anne.name, anne.service, anne.languages, anne.with_) == (
        "Anne Le Goff", "Qualité", ("fr", "en"), ("Yann Péron",)
    )  # fmt: skip
    assert yann.manager == "Anne Le Goff" and yann.apart == ("Zoé Kerjean",)
    assert zoe.manager == "Madame Outside" and found.outside == ("Madame Outside",)


def test_english_headings_names_in_two_columns_and_others_left_alone(tmp_path):
    text = "sep=,\nFirst name,Last name,Level,Badge\nAnne,Le Goff,a,12\nYann,Péron,b,13\n"
    found = load_people(written(tmp_path, text))
    assert [one.name for one in found.people] == ["Anne Le Goff", "Yann Péron"]
    assert [one.level for one in found.people] == ["a", "b"] and found.unread == ("Badge",)


def test_all_mistakes_are_told_at_once(tmp_path):
    text = """name;manager;with;apart
Anne;;Yanick;
Yannick;Ane;Anne;Anne
ANNE;;;
;Anne;;
Zoé;Zoé;;;too much
Marc;Nora;;
Nora;Marc;Nobody At All;
"""
    assert mistakes(written(tmp_path, text)) == [
        (2, 3, "people_unknown"), (3, 2, "people_unknown_manager"), (3, 4, "people_with_and_apart"),
        (4, 1, "people_name_twice"), (5, 1, "people_name_empty"), (6, 2, "people_oneself"), (6, 5, "people_too_wide"),
        (7, 2, "people_circle"), (8, 3, "people_unknown"),
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "case"), [
    ("", "people_empty"), ("name\nAnne", "people_too_few"), ("service;site\na;b\nc;d", "people_no_names"),
    ("name;nom\na;b\nc;d", "people_column_twice"), ("name;servise\na;b\nc;d", "people_column"),
    ('name\n"Anne\nYann', "agenda_quotes"), ("name\n" + "\n".join(map(str, range(500))), "people_too_many"),
    ("name\nAn\x07ne\nYann", "control_character"), (f"name\n{'x' * 300}\ny", "text_shorter"),
])  # fmt: skip
def test_what_is_no_list_of_people_is_refused(text, case, tmp_path):
    assert case in [expected for *_, expected in mistakes(written(tmp_path, text))]


def test_a_missing_file_is_said(tmp_path):
    assert mistakes(tmp_path / "none.csv") == [(0, 0, "file_missing")]


def test_nearest_names_are_offered(tmp_path):
    file = written(tmp_path, "name;with\nAnne Kerdoncuff;Yann Tangui\nYann Tanguy;Anne\n")
    with pytest.raises(BadInput) as told:
        load_people(file)
    assert [one.nearest for one in told.value.problems] == ["Yann Tanguy", "Anne Kerdoncuff"]


def test_rounds_are_read_again_without_who_has_left(tmp_path):
    people = load_people(written(tmp_path, "name\nAnne\nYann\nNew One\n")).people
    file = tmp_path / "rotation.csv"
    file.write_text("Nom;Tour 1;Tour 2\nAnne;1;2\nYann;1;\nGone Away;2;2\n", encoding="utf-8-sig")
    assert load_rounds(file, people) == [{"Anne": "1", "Yann": "1"}, {"Anne": "2"}]
    file.write_text("Nom;Tour 1\nAnna;1\n", encoding="utf-8")
    with pytest.raises(BadInput):
        load_rounds(file, people)
