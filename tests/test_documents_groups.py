"""The Word lists and pictures of groups: everyone in them once a round, whatever people are called."""

import pytest
from test_documents_render import HOSTILE, SURVIVES
from word_files import body, findings, headers, in_style, pages

from seminar_designer.documents import GROUPINGS, write_groups
from seminar_designer.documents.drawing.mix import mix_picture
from seminar_designer.documents.drawing.who_met import who_met_picture
from seminar_designer.documents.typesetting.words import load_words
from seminar_designer.grouping.rounds import Asked, meet
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.model.people import Person

PEOPLE = [
    Person(name=f"Personne {n:02}", service="abc"[n % 3] * 3, level="xy"[n % 2], site="Brest", languages=("fr",))
    for n in range(14)
]
GROUPS = [tuple(range(7)), tuple(range(7, 14))]
ROUNDS = meet(Asked(PEOPLE, 4, 4)).groups
CASES = [(name, language) for name in GROUPINGS for language in ("fr", "en")]


def written(name: str, people=PEOPLE, language="fr", rounds=None) -> bytes:
    return write_groups(name, people, rounds or ([GROUPS] if name == "groups-list" else ROUNDS), language)


def pictures(language: str):
    return load_words("pictures", language, [data_folder("outputs")])


@pytest.mark.parametrize(("name", "language"), CASES)
def test_files_are_valid_and_the_same_each_time(name, language, tmp_path):
    data = written(name, language=language)
    assert findings(data, tmp_path) == [] and data == written(name, language=language)
    assert not any(mark in text for text in (body(data), *headers(data)) for mark in ("{{", "}}", "{%", "%}"))


@pytest.mark.parametrize("name", GROUPINGS)
def test_whatever_people_are_called_survives(name, tmp_path):
    people = [one.model_copy(update={"name": f"{n} {HOSTILE}", "service": HOSTILE}) for n, one in enumerate(PEOPLE)]
    data = written(name, people)
    assert findings(data, tmp_path) == []
    assert body(data).count(SURVIVES[:60]) >= 14
    assert pages(data, tmp_path)


def test_each_group_has_its_people_and_its_mix():
    data = written("groups-list")
    text = body(data).replace("\u00a0", " ")
    assert all(text.count(person.name) == 1 for person in PEOPLE)
    assert in_style(data, "Heading 1") == ["Groupe 1 – 7 personnes", "Groupe 2 – 7 personnes"]
    assert "3 services : aaa 3, bbb 2, ccc 2." in text and "Un site : Brest 7." in text
    assert "Langue commune : fr." in text


def test_nothing_is_told_of_what_is_not_known():
    text = body(written("groups-list", [Person(name=one.name, manager="Personne 00", apart=("X",)) for one in PEOPLE]))
    assert "service" not in text and "Niveau" not in text and "X" not in text.split()


def test_each_round_has_everyone_once():
    data = written("rotation-lists")
    text = body(data)
    assert all(text.count(person.name) == 4 for person in PEOPLE)
    assert in_style(data, "Heading 1") == ["Tour 1", "Tour 2", "Tour 3", "Tour 4", "Qui a rencontré qui"]
    assert "Sur 91 paires" in text


def test_who_is_absent_is_told():
    rounds = [[(0, 1, 2), (3, 4, 5, 6)], [tuple(range(7)), tuple(range(7, 14))]]
    text = body(written("rotation-lists", rounds=rounds)).replace("\u00a0", " ")
    assert "absents : Personne 07, Personne 08" in text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_pictures_say_what_they_show(language):
    picture = mix_picture(PEOPLE, GROUPS, pictures(language), language)
    assert picture is not None and "aaa 3" in picture.alt
    again = mix_picture(PEOPLE, GROUPS, pictures(language), language)
    assert again is not None and again.data == picture.data
    assert mix_picture([Person(name="A"), Person(name="B")], [(0, 1)], pictures(language), language) is None
    met = who_met_picture(PEOPLE, ROUNDS, pictures(language), language)
    assert "14" in met.alt and met.data[1:4] == b"PNG"


def test_many_people_and_odd_names_are_drawn():
    many = [Person(name=f"{HOSTILE[:150]} {n}", service=f"{n % 30}", level=f"{n % 12}") for n in range(60)]
    groups = [tuple(range(start, start + 6)) for start in range(0, 60, 6)]
    assert mix_picture(many, groups, pictures("fr"), "fr") is not None
    assert who_met_picture(many, [groups], pictures("fr"), "fr").data
