"""`seminar groups`: the files and sentences of groups that last and of groups that change, and what is refused."""

import csv
import io
import json
from pathlib import Path

import pytest
from command_line import Ended, seminar

EXAMPLE = Path(__file__).parents[1] / "examples" / "people-onze.csv"


def rows(file: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))


def people(folder: Path, text: str) -> Path:
    file = folder / "people.csv"
    file.write_text(text, encoding="utf-8")
    return file


def rotate(*more: object, rounds: int = 3) -> Ended:
    return seminar("groups", "rotate", EXAMPLE, "--rounds", str(rounds), "--lang", "fr", *map(str, more))


def test_eleven_people_make_two_groups(tmp_path):
    ended = seminar("groups", "form", EXAMPLE, "--size", "8", "--lang", "fr", "-o", tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert "11 personnes, 2 groupes de 5 ou 6" in ended.out and "Preuve" in ended.out
    assert "Hélène Jaffré" in ended.out
    heading, *found = rows(tmp_path / "groups.csv")
    assert heading == ["Nom", "Groupe"] and len(found) == 11
    groups = dict(found)
    assert groups["Yann Tanguy"] != groups["Anne Kerdoncuff"]
    assert groups["Pascal Moreau"] != groups["Julien Cadoret"]
    assert (tmp_path / "groups-list.docx").is_file() and (tmp_path / "groups.png").read_bytes()[1:4] == b"PNG"


def test_json_is_the_same_as_what_is_written(tmp_path):
    ended = seminar("groups", "form", EXAMPLE, "--json", "-o", tmp_path)
    data = json.loads(ended.out)
    written = dict(row for row in csv.reader((tmp_path / "groups.csv").read_text("utf-8-sig").splitlines()))
    assert {name: str(group["number"]) for group in data["groups"] for name in group["people"]} == {
        name: number for name, number in written.items() if name != "Name"
    }
    assert data["lost"]["total"] == data["lost"]["bound"] == sum(
        data["lost"][name] for name in ("level", "site", "service", "wish")
    )  # fmt: skip


def test_nothing_is_written_over_by_hand(tmp_path):
    assert seminar("groups", "form", EXAMPLE, "-o", tmp_path).code == 0
    (tmp_path / "groups.csv").write_text("mine", encoding="utf-8")
    assert seminar("groups", "form", EXAMPLE, "-o", tmp_path).code == 2
    assert (tmp_path / "groups.csv").read_text("utf-8") == "mine"
    assert seminar("groups", "form", EXAMPLE, "-o", tmp_path, "--force").code == 0


def test_impossible_groups_are_explained(tmp_path):
    chain = "\n".join(f"P{n},P{n - 1}" for n in range(1, 14))
    ended = seminar("groups", "form", people(tmp_path, f"name,manager\nP0,\n{chain}\n"), "--lang", "en", "--size", "7")
    assert ended.code == 3 and ended.out == ""
    assert "14 people are in one reporting line, so in 14 different groups: P13 → P12" in ended.err
    assert "2 groups of 7 people" in ended.err
    ended = seminar("groups", "form", people(tmp_path, "nom;sans\nAnne;Yann\nYann;\nMarc;\n"), "--lang", "fr")
    assert ended.code == 3
    assert "Anne et Yann sont à séparer" in ended.err and "ne plus séparer Anne et Yann" in ended.err


def test_mistakes_in_the_list_are_told_together(tmp_path):
    file = people(tmp_path, "name,manager,with\nAnne,,Zed\nYann,An,\nAnne,,\n")
    for verb in (("form",), ("rotate", "--rounds", "2")):
        ended = seminar("groups", verb[0], file, *verb[1:], "--lang", "en")
        assert ended.code == 2 and ended.out == ""
        assert "line 2, column 3" in ended.err and "line 4, column 1" in ended.err


def test_rounds_are_written_and_taken_up_again(tmp_path):
    assert rotate("-o", tmp_path, "--absent", "nora belkacem:1").code == 0
    heading, *found = rows(tmp_path / "rotation.csv")
    assert heading == ["Nom", "Tour 1", "Tour 2", "Tour 3"]
    assert next(row for row in found if row[0] == "Nora Belkacem")[1] == ""
    ended = rotate("--keep", tmp_path / "rotation.csv", "--done", 2, "--json", rounds=4)
    data = json.loads(ended.out)
    for turn in range(2):
        before = {}
        for name, *groups in found:
            if groups[turn]:
                before.setdefault(groups[turn], []).append(name)
        assert sorted(map(sorted, data["rounds"][turn])) == sorted(map(sorted, before.values()))
    assert len(data["rounds"]) == 4 and sum(data["met"].values()) == 55
    assert (tmp_path / "rotation-lists.docx").is_file() and (tmp_path / "who-met-whom.png").is_file()


def test_managers_and_separations_hold_in_every_round():
    data = json.loads(rotate("--json", rounds=5).out)
    for groups in data["rounds"]:
        for group in groups:
            assert not {"Pascal Moreau", "Julien Cadoret"} <= set(group)
            assert not {"Yann Tanguy", "Anne Kerdoncuff"} <= set(group)
    assert any({"Marc Le Bihan", "Fatou Diallo"} <= set(group) for groups in data["rounds"] for group in groups)


@pytest.mark.parametrize(("options", "told"), [
    (("--size", 4, "--groups", 3), "pas les deux"), (("--groups", 6), "5 groupes au plus"), (("--done", 1), "--keep"),
    (("--stay", 9), "que 3 tours"), (("--absent", "Nora"), "NOM:TOUR"), (("--absent", "Nora Belkacem:4"), "1 à 3"),
    (("--absent", "Norah Belkacem:1"), "Nora Belkacem"), (("--keep", "nowhere.csv"), "n'existe pas"),
])  # fmt: skip
def test_what_cannot_be_asked_is_refused(options, told):
    ended = rotate(*options)
    assert ended.code == 2 and told in ended.err and ended.out == ""


def test_a_round_without_people_is_refused(tmp_path):
    file = people(tmp_path, "name\nAnne\nYann\nMarc\n")
    away = ("--absent", "Anne:2", "--absent", "Yann:2")
    ended = seminar("groups", "rotate", file, "--rounds", "2", *away, "--lang", "en")
    assert ended.code == 2 and "round 2" in ended.err


def test_who_cannot_be_apart_in_a_round_is_named(tmp_path):
    file = people(tmp_path, "name;apart\nAnne;Yann / Marc\nYann;Marc\nMarc;\nNora;\n")
    ended = seminar("groups", "rotate", file, "--rounds", "2", "--groups", "2", "--lang", "en")
    assert ended.code == 3 and "Anne and Yann are to be apart" in ended.err
