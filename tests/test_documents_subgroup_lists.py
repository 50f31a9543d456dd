"""The lists of groups: everybody in one group at every turn, under a name or a number."""

import pytest
from sample_people import with_people
from sample_programme import catalogue, one_day_training, two_day_seminar
from test_documents_run_sheet import with_slots
from word_files import body, findings, in_style, pages

from seminar_designer.documents import NotNeeded, write_document
from seminar_designer.documents.typesetting.calendar_words import hours
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.grouping import with_whom

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}
NAMES = [{"name": f"Personne {letter}"} for letter in "ABCDEFGHIJKLMN"]


def written(programme, language="fr", **more) -> bytes:
    return write_document("subgroup-lists", programme, catalogue(), language, **more)


def members(data: bytes) -> list[str]:
    return [text for style in ("Member", "Member Kept") for text in in_style(data, style)]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_slot_in_subgroups_has_its_table(sample, language):
    programme = SAMPLES[sample]()
    split = [slot for day in programme.days for slot in day.slots if slot.group and slot.group.subgroups > 1]
    titles = [
        typeset(f"{hours(slot.start, slot.end, language)} · {catalogue().blocks[slot.block].name[language]}", language)
        for slot in split
    ]
    data = written(programme, language)
    assert in_style(data, "Heading 2") == titles
    numbers = [text for style in ("Group Number", "Group Number Kept") for text in in_style(data, style) if text]
    assert len(numbers) == sum(slot.group.subgroups for slot in split)
    assert len(in_style(data, "Heading 1")) == len(programme.days)


def test_each_name_stands_once_at_every_turn():
    programme = with_people(two_day_seminar(), *NAMES)
    rounds, _ = with_whom(programme)
    told = members(written(programme))
    assert {told.count(person["name"]) for person in NAMES} == {len(rounds)}
    assert len(told) == len(NAMES) * len(rounds)


def test_people_who_are_not_known_have_numbers():
    data = written(with_people(two_day_seminar(), *NAMES[:12]))
    rounds, _ = with_whom(two_day_seminar())
    assert members(data).count("n°\u00a013") == members(data).count("n°\u00a014") == len(rounds)
    assert "Les n°\u00a013 à 14 sont pour les personnes" in body(data)
    unnamed = written(two_day_seminar())
    assert "un numéro de 1 à 14" in body(unnamed)
    assert max(" · ".join(members(unnamed)).split(" · "), key=int) == "14"


def test_a_sentence_counts_the_pairs():
    programme = two_day_seminar()
    _, rotation = with_whom(programme)
    text = body(written(programme))
    assert "Sur 91 paires de personnes" in text
    again = sum(pairs for times, pairs in rotation.meetings.items() if times > 1)
    assert f"{again} travaillent ensemble deux fois ou plus (au plus {max(rotation.meetings)})" in text
    assert ("Aucune autre répartition" in text) == rotation.proven
    people = ({**one, "company": "AB"[n % 2], "level": "xyz"[n % 3], "site": "Brest"} for n, one in enumerate(NAMES))
    mixed = body(written(with_people(programme, *people)))
    assert "mêlent autant que possible les niveaux et les entreprises." in mixed
    assert "Aucune autre répartition" not in mixed


def test_it_is_not_needed_when_nobody_works_in_subgroups():
    def together(slot):
        return slot.model_copy(update={"group": None})

    with pytest.raises(NotNeeded, match="sous-groupes"):
        written(with_slots(one_day_training(), together))


def test_a_large_group_and_an_endless_name_make_no_mess(tmp_path):
    people = [{"name": f"Anne-{number} Le Goff"} for number in range(120)]
    people[7]["name"] += " de Très-Long" * 900
    programme = with_people(one_day_training(), *people, expected=120, max=120)
    data = written(programme)
    assert findings(data, tmp_path) == []
    laid = pages(data, tmp_path)
    rounds, _ = with_whom(programme)
    assert " ".join(laid).count("Anne-119") == " ".join(laid).count("Anne-7 ") == len(rounds)
    assert len(laid) <= 2 * len(rounds)
    assert all(len(page.split()) > 20 for page in laid)


def test_a_group_larger_than_a_page_goes_on_without_its_number():
    people = [{"name": f"Anne {number}"} for number in range(180)]

    def in_two(slot):
        group = slot.group and slot.group.model_copy(update={"subgroups": 2, "size": 90})
        return slot.model_copy(update={"group": group if slot.block == "delegation-poker" else None})

    programme = with_slots(with_people(one_day_training(), *people, expected=180, max=180), in_two)
    data = written(programme)
    numbers = [text for style in ("Group Number", "Group Number Kept") for text in in_style(data, style)]
    assert sorted(numbers) == ["", "", "", "", "1", "2"]
    assert sorted(members(data)) == sorted(person["name"] for person in people)
