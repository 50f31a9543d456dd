"""Files that people save: columns in any order, every delimiter and code page, what Word hides, what is no agenda."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from command_line import seminar
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typed_agendas import cases, checked, found, settle


@pytest.fixture(autouse=True)
def _settled(monkeypatch):
    settle(monkeypatch)


ROWS = ["9h – 9h30", "9h30 – 10h30", "10h30 – 10h45", "10h45 – 11h45", "11h45 – 12h"]
TITLES = ["Accueil", "Nos clients", "Pause", "Nos moyens", "Clôture"]


def _file(folder: Path, text: str | bytes, name: str = "agenda.csv") -> Path:
    file = folder / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("headings", [("Horaire", "Activité"), ("Time", "Session"), None])
@pytest.mark.parametrize("turned", [False, True])
def test_columns_are_found_in_any_order_by_heading_or_by_what_they_hold(tmp_path, delimiter, headings, turned):
    """French, English or no headings at all; a column of people beside them."""
    table = [*([(*headings, "Qui")] if headings else []), *zip(ROWS, TITLES, ["Anne"] * 5, strict=True)]
    lines = [delimiter.join(row[::-1] if turned else row) for row in table]
    ended, data = checked(_file(tmp_path, "\n".join(lines)))
    assert ended.code == 0, data
    assert cases(data) == []
    assert data["days"] == [{"label": "", "date": None, "start": "09:00", "end": "12:00", "slots": 5}]


def test_text_above_and_below_the_table_is_no_slot(tmp_path):
    """Titles, people, hours, totals, notes; a heading that comes again."""
    above = ["Séminaire;;", "Pour 12 personnes;;", "Horaires : 9h - 12h;;", ";;"]
    table = ["Heure;Quoi;Durée", "9h;Accueil;30 min", "9h30;Jeu;1h", "10h30;Pause;15", "Heure;Quoi;Durée"]
    below = ["10h45;Atelier;1h", "11h45;Clôture;15 min", "Total;;3h", "Venir en tenue libre;;"]
    _, data = checked(_file(tmp_path, "\n".join([*above, *table, *below])))
    assert cases(data) == []
    assert data["days"][0]["slots"] == 5


def test_lengths_in_hours_times_with_seconds_and_other_text_are_read(tmp_path):
    """What spreadsheets write."""
    rows = ["Début,Durée (h),Thème", '09:00:00,"0,5",Accueil', '09:30:00,1,"Jeu, en équipes"', '10:30:00,"0,25",Pause']
    _, data = checked(_file(tmp_path, "\n".join([*rows, "10:45:00,1,Clôture"])))
    assert cases(data) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_code_pages_of_office_programs_are_read(tmp_path, encoding):
    """With a remark where it is not Unicode, since it may be another one."""
    text = "Heure;Activité\r\n9h – 9h30;Accueil à l'entrée\r\n9h30 – 10h;Clôture d’étape\r\n"
    ended, data = checked(_file(tmp_path, text.encode(encoding)))
    assert ended.code == 0
    assert bool(data["remarks"]) is (encoding == "cp1252")


def test_markdown_marks_are_not_part_of_what_is_read(tmp_path):
    """Bold, links, code, line breaks, escaped bars, fences and comments."""
    text = """\
```
| Heure | Quoi |
| 9h75 | rien |
```
<!-- | 9h75 | rien | -->

| **Heure** | *Quoi* |
|:--|--:|
| `9h-9h30` | [Accueil](http://x.fr) \\| café |
| 9h30<br>10h | **Clôture** |
"""
    ended, data = checked(_file(tmp_path, text, "agenda.md"))
    assert ended.code == 0
    assert data["days"][0] == {"label": "", "date": None, "start": "09:00", "end": "10:00", "slots": 2}


def test_word_tables_are_read_with_what_word_hides(tmp_path):
    """Merged cells, a table in a table, deleted text, content in controls; places are tables and rows."""
    document = docx.Document()
    document.add_heading("Jour 1", 1)
    table = document.add_table(4, 3)
    for row, texts in enumerate(
        [("Heure", "Quoi", "Qui"), ("9h-10h", "Accueil", "A"), ("Matin", "", ""), ("10h-11h", "Jeu", "B")]
    ):
        for cell, text in zip(table.rows[row].cells, texts, strict=True):
            cell.text = text
    table.rows[2].cells[0].merge(table.rows[2].cells[2])
    inner = document.add_table(1, 1).rows[0].cells[0].add_table(2, 2)
    for row, texts in enumerate([("11h-10h", "Bilan"), ("11h-11h30", "Clôture")]):
        for cell, text in zip(inner.rows[row].cells, texts, strict=True):
            cell.text = text
    file = tmp_path / "agenda.docx"
    document.save(str(file))
    _, data = checked(file)
    assert data["days"][0]["slots"] == 4
    assert found(data, "backwards")["places"] == [{"table": 3, "row": 1}]
    assert "tableau 3, rangée 1" in found(data, "backwards")["text"]


def _swollen() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * 70_000_000)
    return out.getvalue()


BAD = {
    "no such file": ("missing.csv", None, "does not exist"),
    "empty": ("a.csv", b" \n", "is empty"),
    "no table": ("a.md", b"# Agenda\n\n9h: welcome\n", "no table here"),
    "one column": ("a.csv", b"9h Welcome\n9h30 Game\n", "no table here"),
    "no times": ("a.csv", b"What;Who\nWelcome;Anne\nGame;Bob\n", "line 2, column 1 – no time or length in this table"),
    "no table in Word": ("a.docx", None, "no table here"),
    "not a Word file": ("a.docx", b"9h;Welcome", "not a readable Word file"),
    "a broken Word file": ("a.docx", b"PK\x03\x04" + b"x" * 50, "not a readable Word file"),
    "a Word file that swells": ("a.docx", _swollen(), "larger than 60 MB"),
    "another format": ("a.xlsx", b"PK", "save the agenda as Word (.docx) or CSV"),
    "another code page": ("a.csv", "Heure;Quoi\n9h;Пауза\n".encode("koi8-r"), "line 2, column 4 – this file is not"),
    "bytes that are no text": ("a.csv", b"9h;Welcome\n9h30;\x00\x01\n", "line 2, column 6 – an invisible character"),
    "quotes that do not close": ("a.csv", b'Time;What\n9h;Hello\n9h30;"Game\n10h;End', "line 3, column 1 – the quotes"),
    "a huge file": ("a.csv", b"9h;Welcome\n" * 250_000, "larger than 2 MB"),
    "a huge table": ("a.csv", b"9h;Welcome\n" * 3_000, "too large for an agenda: 2000 rows"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_a_clear_error_and_never_a_traceback(tmp_path, name):
    """Exit code 2, the file, the line where there is one, and what to do."""
    called, content, said = BAD[name]
    file = tmp_path / called
    if content is not None:
        file.write_bytes(content)
    elif called.endswith(".docx"):
        docx.Document().save(str(file))
    ended = seminar("check", file, "--lang", "en")
    assert ended.code == 2
    assert ended.err.startswith(str(file)) and said in ended.err, ended.err
    assert not ended.out and "Traceback" not in ended.err


CELLS = st.sampled_from(
    ["", "9h", "9h30-10h", "10:00", "25:00", "9h75", "midi", "22:00", "1:00", "15 min", "1h30", "90", "20-30 min", "–",
     "Jour 1", "Day 2", "mardi 9 mars", "Total", "Sous-total matin", "Total : 7 h par jour", "Durée totale : 7h", "?",
     "Déjeuner", "World café", "Accueil", "Clôture (20 min)", "Fin", "Matin", "Horaires : 9h-17h", "Heure", "Durée",
     "Pause", "Activité", "Type", "33 %", "X (20+25)", "départ avant 9 h", "en parallèle", "9999", "１５", "🙂",
     "é" * 99, '"', "\\|"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=9),
    kind=st.sampled_from(["csv", "md"]),
    data=st.data(),
)
def test_whatever_the_cells_hold_the_check_ends_well(tmp_path_factory, rows, kind, data):
    """0, 1 or 2, and no placeholder is left unfilled; in either output."""
    lines = [";".join(row) if kind == "csv" else f"| {' | '.join(row)} |" for row in rows]
    file = _file(tmp_path_factory.mktemp("any"), "\n".join(lines), f"agenda.{kind}")
    options = data.draw(st.sampled_from([(), ("--json",), ("--people", "12"), ("--lang", "fr")]))
    ended = seminar("check", file, *options)
    assert ended.code in (0, 1, 2), ended.err
    assert "{" not in ended.out or "--json" in options
    assert ended.err if ended.code == 2 else not ended.err
