"""`seminar check` on an agenda that somebody typed: what it finds, where, and how it ends."""

import json
import re

import pytest
from command_line import seminar
from typed_agendas import CLEAN, FORMATS, cases, checked, found, settle, write_agenda


@pytest.fixture(autouse=True)
def _settled(monkeypatch):
    settle(monkeypatch)


def _changed(*changes: tuple[str, str]) -> str:
    text = CLEAN
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("kind", FORMATS)
def test_an_agenda_in_which_nothing_is_wrong_is_left_alone(tmp_path, kind):
    """Exit code 0, in every format, and what was not measured is said in one line."""
    ended, data = checked(write_agenda(tmp_path, CLEAN, kind))
    assert ended.code == 0, data
    assert data["sound"] is True
    assert cases(data) == []
    assert "--people N" in data["unmeasured_text"]


MISTAKES = {
    "a length that is not end less start": (
        [("9h00 | 9h20 | 20 min", "9h00 | 9h20 | 25 min")], ["sums stated"],
    ),
    "a gap": ([("9h20 | 10h15 | 55 min", "9h25 | 10h15 | 50 min")], ["sums gap"]),
    "an overlap": ([("15h00 | 16h15 | 1 h 15", "14h50 | 16h15 | 1 h 25")], ["sums overlap"]),
    "an end before its start": ([("10h30 | 12h00 | 1 h 30", "12h00 | 10h30 | 1 h 30")], ["sums backwards"]),
    "a slot that lasts nothing": ([("14h45 | 15h00 | 15 min | Pause", "14h45 | 14h45 | | Pause")], ["sums empty"]),
    "a total that is wrong": ([("Durée totale : 6 h 30", "Durée totale : 7 h")], ["sums total-net"]),
    "a total of the day that is wrong": ([("# Jour 1", "# Jour 1 (7 h)")], ["sums total-net"]),
    "a slot after the hours of the day": ([("# Jour 1", "# Jour 1 : 9h00 - 16h00")], ["sums late", "sums late"]),
    "hours that are not filled": ([("# Jour 1", "# Jour 1 : 9h00 - 17h00")], ["sums ends-early"]),
    "a day that starts after it should": ([("# Jour 1", "# Jour 1 : 8h30 - 16h30")], ["sums starts-late"]),
    "a time nobody can read": ([("9h20 | 10h15 | 55 min", "9h20 | 10h75 | 55 min")], ["sums unread"]),
    "a row without time": (
        [("13h15 | 14h45 | 1 h 30 | Trois", "| | | Trois")], ["sums untimed"],
    ),
    "a length in the title that is another": (
        [("Bilan et clôture", "Bilan et clôture (20 min)")], ["sums titled"],
    ),
    "a short lunch": (
        [("12h00 | 13h15 | 1 h 15", "12h00 | 12h45 | 45 min"), ("13h15 | 14h45 | 1 h 30", "12h45 | 14h15 | 1 h 30"),
         ("14h45 | 15h00 | 15 min", "14h15 | 15h00 | 45 min")], ["lunch-window short", "sums total-net"],
    ),
    "no lunch": (
        [("12h00 | 13h15 | 1 h 15 | Déjeuner", "12h00 | 13h15 | 1 h 15 | Visite de l'atelier")],
        ["break-spacing long", "lunch-window missing", "sums total-net"],
    ),
    "too long without a break": (
        [("10h15 | 10h30 | 15 min | Pause", "10h15 | 10h30 | 15 min | Chiffres clés")],
        ["break-spacing long"],
    ),
    "nothing that opens": (
        [("8h45 | 9h00 | 15 min | Accueil café\n", ""), ("Durée totale : 6 h 30\n", ""),
         ("Bienvenue et tour des attentes", "Atelier A"), ("Ce que nous réussissons déjà", "Atelier B")],
        ["sums no-opening"],
    ),
    "nothing that closes": (
        [("Bilan et clôture", "Exercice de négociation"), ("Qui fait quoi d'ici juin", "Exercice d'écoute")],
        ["sums no-closing"],
    ),
    "rows out of order": (
        [("14h45 | 15h00 | 15 min | Pause\n15h00 | 16h15 | 1 h 15 | Qui fait quoi d'ici juin",
          "15h00 | 16h15 | 1 h 15 | Qui fait quoi d'ici juin\n14h45 | 15h00 | 15 min | Pause")], ["sums order"],
    ),
}  # fmt: skip
"""A change of the clean agenda, and all that is then found wrong."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_is_found_and_nothing_else(tmp_path, mistake):
    """In one format or another; each finding says where, and its sentence has a remedy and no gap."""
    number = list(MISTAKES).index(mistake)
    kind, language = FORMATS[number % len(FORMATS)], ("fr", "en")[number % 2]
    changes, expected = MISTAKES[mistake]
    ended, data = checked(write_agenda(tmp_path, _changed(*changes), kind), "--lang", language)
    assert cases(data) == sorted(expected), [one["text"] for one in data["findings"]]
    assert ended.code == (1 if data["violations"] else 0)
    for one in data["findings"]:
        assert one["places"], one
        assert not re.search(r"[{}–]|None", one["text"]), one["text"]
        assert re.search(r"[;.] ", one["text"]), one["text"]


def test_every_format_is_read_alike(tmp_path):
    """All changes that go together, in one agenda, found alike in each format."""
    changes = [
        change
        for name in (
            "a length that is not end less start",
            "an overlap",
            "a time nobody can read",
            "a total that is wrong",
        )
        for change in MISTAKES[name][0]
    ]
    read = [checked(write_agenda(tmp_path, _changed(*changes), kind))[1] for kind in FORMATS]
    assert len(cases(read[0])) >= 3
    for data in read[1:]:
        assert cases(data) == cases(read[0])
        assert [one["at"] for one in data["findings"]] == [one["at"] for one in read[0]["findings"]]


def test_both_lines_are_named_when_two_are_concerned(tmp_path):
    """An overlap, with its day and hour; in Word the table and its rows."""
    text = _changed(("15h00 | 16h15 | 1 h 15", "14h50 | 16h15 | 1 h 25"))
    _, data = checked(write_agenda(tmp_path, text, "csv"))
    assert found(data, "overlap")["places"] == [{"line": 10}, {"line": 11}]
    assert found(data, "overlap")["text"].startswith("Jour 1, 14 h 50 (lignes 10 et 11) : « Qui fait quoi d'ici juin »")
    _, data = checked(write_agenda(tmp_path, text, "docx"), "--lang", "en")
    assert found(data, "overlap")["places"] == [{"table": 1, "row": 9}, {"table": 1, "row": 10}]
    assert found(data, "overlap")["text"].startswith("Day 1, 14:50 (table 1, rows 9 and 10): ")


def test_people_read_the_gravest_first_and_a_verdict(tmp_path):
    """In the language of the agenda, whatever the system's; `--lang` says otherwise."""
    file = write_agenda(tmp_path, _changed(("9h00 | 9h20 | 20 min", "9h00 | 9h20 | 25 min")))
    ended = seminar("check", file)
    assert ended.code == 1
    assert "1 jour, 10 créneaux" in ended.out
    assert "À corriger" in ended.out and "1 point à corriger." in ended.out
    assert "Non mesuré, faute d'être écrit dans l'agenda : l'effectif (ajouter --people N)" in ended.out
    assert "1 point to correct." in seminar("check", file, "--lang", "en").out


def test_activities_of_the_catalogue_are_recognised_and_held_to_its_rules(tmp_path):
    """An input of 40 minutes seated after lunch, in another case, without accents and with a subtitle."""
    text = _changed(("Trois chantiers en petits groupes", "MINI-LECTURE INTERACTIVE : la delegation"))
    _, data = checked(write_agenda(tmp_path, text))
    assert [(one["title"], one["block"], one["line"]) for one in data["matched"]] == [
        ("MINI-LECTURE INTERACTIVE : la delegation", "mini-lecture-interactive", 9)
    ]
    told = {one["rule"]: one for one in data["findings"] if one["severity"] == "prefer"}
    assert {"plenary-length", "active-start", "seated-stretch"} <= told.keys()
    assert "« MINI-LECTURE INTERACTIVE : la delegation » fait écouter 90 min" in told["plenary-length"]["text"]
    assert told["active-start"]["places"] == [{"line": 9}]


def test_a_matched_block_that_cannot_open_or_close_is_a_violation(tmp_path):
    """The rule itself says so, not the words of the title."""
    text = _changed(("Bilan et clôture", "World café"), ("8h45 | 9h00 | 15 min | Accueil café\n", ""))
    _, data = checked(write_agenda(tmp_path, text.replace("Durée totale : 6 h 30\n", "")))
    assert cases(data, "forbid") == ["closing-last programme"]
    assert found(data, "programme")["places"] == [{"line": 10}]


def test_what_depends_on_the_number_of_people_is_measured_only_with_it(tmp_path):
    """Fifteen minutes of world café are too short for thirty people, and nobody knows without `--people`."""
    file = write_agenda(tmp_path, _changed(("Bienvenue et tour des attentes", "World café")))
    _, data = checked(file)
    assert "durations" in {one["rule"] for one in data["unmeasured"]}
    assert "durations outside" not in cases(data)
    ended, data = checked(file, "--people", "30")
    assert ended.code == 1
    assert "durations outside" in cases(data)
    assert "durations" not in {one["rule"] for one in data["unmeasured"]}
    assert "--people" not in data["unmeasured_text"]


def test_slack_is_missed_only_where_the_agenda_writes_any(tmp_path):
    """A programme for participants does not show it, so its absence proves nothing."""
    _, data = checked(write_agenda(tmp_path, CLEAN))
    assert "buffer" in {one["rule"] for one in data["unmeasured"]}
    written = _changed(("15 min | Bilan et clôture", "15 min | Bilan et clôture\n16h30 | 16h40 | 10 min | Marge"))
    _, data = checked(write_agenda(tmp_path, written.replace("Durée totale : 6 h 30\n", "")))
    assert cases(data) == ["break-spacing long", "buffer missing"]


def test_another_rulebook_can_be_asked_for(tmp_path):
    """By its name or its file; one that is wrong is refused at its own line."""
    file = write_agenda(tmp_path, _changed(("10h15 | 10h30 | 15 min | Pause", "10h15 | 10h30 | 15 min | Échange")))
    lax, wrong = tmp_path / "lax.yaml", tmp_path / "wrong.yaml"
    lax.write_text("id: lax\nrules:\n  break-spacing: {severity: warn, max_minutes: 200}\n", encoding="utf-8")
    assert "break-spacing long" in cases(checked(file)[1])
    assert "break-spacing long" not in cases(checked(file, "--rulebook", str(lax))[1])
    wrong.write_text("id: wrong\nrules:\n  break-spasing: {severity: warn}\n", encoding="utf-8")
    ended = seminar("check", file, "--rulebook", wrong, "--lang", "en")
    assert ended.code == 2
    assert "wrong.yaml, line 3, column 3" in ended.err and "break-spacing" in ended.err


def test_programs_get_one_document_and_nothing_else(tmp_path):
    """Schema, verdict, days, findings, matches, remarks, and what was not measured."""
    ended = seminar("check", write_agenda(tmp_path, CLEAN), "--json")
    data = json.loads(ended.out)
    assert not ended.err
    assert data["schema"] == 1 and data["violations"] == 0
    assert data["days"] == [{"label": "Jour 1", "date": None, "start": "08:45", "end": "16:30", "slots": 10}]
    assert {"findings", "matched", "remarks", "unmeasured", "unmeasured_text"} <= data.keys()
    assert all(one["missing"] for one in data["unmeasured"])
