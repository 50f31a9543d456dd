"""The participant's booklet: the programme, room to write for each block, a plan; nothing of the facilitator's."""

import re
from pathlib import Path

import pytest
from sample_people import PEOPLE, branded, with_people
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened, pages, printed

from seminar_designer.documents import write_document
from seminar_designer.documents.telling.booklet_pages import FEWEST, is_working
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.programme import Programme

SAMPLES = {"training": one_day_training, "seminar": two_day_seminar}


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("participant-booklet", programme, catalogue(), language, **more)


def working(programme: Programme, language="fr"):
    reading = Reading(programme, catalogue(), language)
    return reading, [slot for day in programme.days for slot in day.slots if is_working(slot, reading)]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_working_block_has_its_title_its_questions_and_lines(sample, language):
    programme = SAMPLES[sample]()
    data = written(programme, language)
    reading, slots = working(programme, language)
    titles = printed([reading.title(slot) for slot in slots], language)
    headings = in_style(data, "Heading 2")
    assert [heading for heading in headings if heading in titles] == titles
    asked = in_style(data, "Guiding Question")
    for slot in slots:
        block = catalogue().blocks[slot.block]
        question = reading.question(slot)
        if question:
            assert typeset(question, language) in asked
        if block.debrief:
            assert typeset(block.debrief.questions[-1][language], language) in asked
    assert len(in_style(data, "Writing Line")) >= FEWEST * len(slots)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_agenda_is_the_clients(sample, language):
    programme = SAMPLES[sample]()
    reading = Reading(programme, catalogue(), language)
    names = " · ".join(in_style(written(programme, language), "Activities"))
    for day in programme.days:
        for slot in day.slots:
            if slot.block:
                assert typeset(reading.title(slot), language) in names


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_of_the_facilitators_is_in_it(sample, language):
    programme = SAMPLES[sample]()
    text = body(written(programme, language))
    for day in programme.days:
        for slot in (slot for slot in day.slots if slot.block):
            block = catalogue().blocks[slot.block]
            private = [block.preparation[language], block.pitfalls[language]]
            private += [step[language].do for step in block.steps]
            private += [question[language] for question in (block.debrief.questions[:-1] if block.debrief else ())]
            for sentence in printed(private, language):
                assert sentence not in text


def test_a_game_does_not_tell_what_it_will_show():
    programme = one_day_training()
    data = written(programme)
    told = in_style(data, "Idea")
    for slot in (slot for day in programme.days for slot in day.slots if slot.block):
        block = catalogue().blocks[slot.block]
        purpose = typeset(block.purpose.fr, "fr")
        if block.open or block.learning in ("experience", "reflect"):
            assert purpose not in told and typeset(block.takeaway.fr, "fr") not in body(data)
    assert told


def test_there_is_room_for_expectations_learnings_and_a_plan_of_three_actions():
    data = written(one_day_training())
    assert {"Mes attentes", "Ce que j’emporte", "Mon plan d’action", "Contacts"} <= set(in_style(data, "Heading 1"))
    (plan,) = [table for table in opened(data).tables if table.style.name == "Plan"]
    assert [cell.text for cell in plan.rows[0].cells] == ["Quoi", "Quand, où", "Avec qui", "Premier pas"]
    assert len(plan.rows) == 1 + 3


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("sample", "most"), [("training", 16), ("seminar", 24)])
def test_pages_are_few_and_none_runs_over(sample, most, language, tmp_path: Path):
    laid = pages(written(SAMPLES[sample](), language, workspace=branded(tmp_path)), tmp_path)
    assert 8 <= len(laid) <= most
    footer = {"fr": "Page", "en": "Page"}[language]
    assert all(len(page.split()) > 20 and footer in page for page in laid)


def test_sources_are_credited():
    programme = two_day_seminar()
    told = in_style(written(programme), "Source")
    for slot in (slot for day in programme.days for slot in day.slots if slot.block):
        block = catalogue().blocks[slot.block]
        named = any(typeset(block.source.credit, "fr") in line for line in told)
        assert named == (block.source.licence != "common")


def test_participants_are_listed_when_they_are_known_and_the_data_explained():
    assert in_style(written(one_day_training()), "Person") == []
    data = written(with_people(one_day_training()))
    assert [line.split(",")[0] for line in in_style(data, "Person")] == [one["name"] for one in PEOPLE]
    assert any("personne ne le relève" in text for text in in_style(data, "Data"))
    crowd = [{"name": f"Personne {number}"} for number in range(60)]
    assert in_style(written(with_people(one_day_training(), *crowd, max=60)), "Person") == []


def test_a_seminar_never_speaks_of_training():
    for language, word in (("fr", "formation"), ("en", "training")):
        assert not re.search(rf"\b{word}", body(written(two_day_seminar(), language)).casefold())
