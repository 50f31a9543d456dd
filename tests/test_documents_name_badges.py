"""Name cards and badges: the name large, the group at every turn, a line where no name is known."""

import re
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from sample_people import PEOPLE, branded, with_brief, with_people
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import findings, in_style, opened, pages

from seminar_designer.documents import NotNeeded, write_document
from seminar_designer.documents.telling.names import Called, called
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.grouping import with_whom

LICHEN = Path(__file__).parents[1] / "examples" / "brands" / "lichen"
MANY = [{"name": f"Marie-Noëlle Le Goff-{number}", "company": "Armor"} for number in range(37)]


def written(programme, language="fr", **more) -> bytes:
    return write_document("name-badges", programme, catalogue(), language, **more)


def first_names(data: bytes) -> dict[str, str]:
    styles = [style.name for style in opened(data).styles if style.name.startswith("First Name")]
    return {text: style for style in styles for text in in_style(data, style)}


@pytest.mark.parametrize(("name", "first", "last"), [
    ("Claire Le Goff", "Claire", "Le Goff"), ("LE GOFF Claire", "Claire", "LE GOFF"),
    ("Le Goff, Claire", "Claire", "Le Goff"), ("Jean-Pierre MOREL", "Jean-Pierre", "MOREL"),
    ("Mme Anne  Riou", "Anne", "Riou"), ("Zoé", "Zoé", ""), ("Nguyễn Thị Lan", "Nguyễn", "Thị Lan"),
    ("Ève D", "Ève", "D"), ("ANNE RIOU", "ANNE", "RIOU"), ("Ana, ", "Ana,", ""),
])  # fmt: skip
def test_names_are_read_in_either_order(name, first, last):
    assert called(name) == Called(first, last)


def test_a_first_name_is_as_large_as_the_card_allows():
    people = ({"name": "Léa Riou"}, {"name": "Maximiliane-Gwendoline Riou"}, {"name": "A" * 300}, {"name": "Ève"})
    sizes = first_names(written(with_people(one_day_training(), *people)))
    assert sizes["Léa"] == sizes["Ève"] == "First Name 66"
    assert 24 < int(sizes["Maximiliane-Gwendoline"].split()[-1]) < 60
    assert next(style for text, style in sizes.items() if text.startswith("AAA")) == "First Name 24"


def test_usual_first_names_stand_at_sixty_points_or_more():
    usual = ("Jean-Baptiste", "Anne-Sophie", "Maximilien", "Gwenaëlle", "Marguerite", "Abdelkrim", "Christopher")
    sizes = first_names(written(with_people(one_day_training(), *({"name": f"{one} Riou"} for one in usual))))
    assert all(int(sizes[one].split()[-1]) >= 60 for one in usual)


def test_function_and_company_stand_below_the_surname():
    data = written(with_people(one_day_training()))
    assert in_style(data, "Surname") == ["Morel", "Benhaddou", "Thị Lan"]
    client = one_day_training().brief.client.name
    assert in_style(data, "Role") == [f"cheffe d’atelier · {client}", "chef d’équipe · Transports du Léon", client]
    assert len(PEOPLE) == 3


@pytest.mark.parametrize("sample", [one_day_training, two_day_seminar])
def test_the_lower_edge_tells_the_group_at_every_turn(sample):
    programme = sample()
    rounds, _ = with_whom(programme)
    lines = in_style(written(programme), "Groups")
    days = len(programme.days)
    for person in range(14):
        line = " ".join(lines[person * days : (person + 1) * days])
        told = re.findall(r"(\d+\u00a0h\u00a0\d+)\u00a0→\u00a0(\d+)", line)
        expected = [
            (clock(one.slot.start, "fr"), str(next(n for n, group in enumerate(one.groups, 1) if person in group)))
            for one in rounds
        ]
        assert told == expected


def test_people_who_are_not_known_have_a_line_and_a_number():
    data = written(with_people(one_day_training()))
    assert len(in_style(data, "Writing Line")) == 14 - len(PEOPLE)
    assert [text.split("N°")[1].strip() for text in in_style(data, "Kicker")[len(PEOPLE) :]] == [
        str(number) for number in range(len(PEOPLE) + 1, 15)
    ]


def test_four_cards_or_eight_badges_stand_on_a_page(tmp_path):
    for expected, a_page, people in ((14, 4, ()), (37, 8, MANY)):
        programme = with_people(one_day_training(), *(people or PEOPLE), expected=expected, max=expected)
        data = written(programme)
        assert findings(data, tmp_path) == []
        assert len(pages(data, tmp_path)) == -(-expected // a_page)


def test_the_logo_stands_on_each_card(tmp_path):
    assert b"word/media" not in written(one_day_training(), workspace=branded(tmp_path))
    document = opened(written(one_day_training(), workspace=LICHEN))
    pictures = list(document.element.body.iter(qn("wp:docPr")))
    assert len(pictures) == 14
    assert {picture.get("descr") for picture in pictures} == {"Lichen & Compagnie"}


def test_letter_paper_holds_as_many(tmp_path):
    (tmp_path / "outputs").mkdir()
    (tmp_path / "outputs" / "brand.yaml").write_text("{name: A, paper: Letter}", encoding="utf-8")
    assert len(pages(written(one_day_training(), workspace=tmp_path), tmp_path)) == 4


def test_at_a_distance_nobody_needs_one():
    with pytest.raises(NotNeeded, match="distance"):
        written(with_brief(one_day_training(), delivery="remote"))
