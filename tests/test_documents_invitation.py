"""The invitation: all that one must know to come, a page for each participant."""

from pathlib import Path

import pytest
from sample_people import PEOPLE, branded, with_brief, with_people
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened, pages

from seminar_designer.documents import write_document
from seminar_designer.documents.invitation import EARLY
from seminar_designer.documents.typesetting.calendar_words import clock, full_date, hours
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.programme import Programme

SAMPLES = {"training": one_day_training, "seminar": two_day_seminar}


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("invitation", programme, catalogue(), language, **more)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_day_tells_when_to_arrive_when_it_starts_and_ends_and_when_there_is_lunch(sample, language):
    programme = SAMPLES[sample]()
    (table,) = opened(written(programme, language)).tables
    for day, row in zip(programme.days, table.rows[1:], strict=True):
        lunch = next(slot for slot in day.slots if slot.kind == "lunch")
        date = full_date(day.date, language)
        told = [date[:1].upper() + date[1:], clock(day.start - EARLY, language), hours(day.start, day.end, language)]
        told.append(hours(lunch.start, lunch.end, language))
        assert [cell.text for cell in row.cells] == [typeset(text, language) for text in told]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_it_tells_every_objective(sample, language):
    programme = SAMPLES[sample]()
    told = [text.casefold() for text in in_style(written(programme, language), "Objective")]
    assert told == [typeset(one.statement[language], language).casefold() for one in programme.objectives]


def test_each_participant_known_by_name_has_a_page(tmp_path: Path):
    data = written(with_people(one_day_training()), workspace=branded(tmp_path))
    laid = pages(data, tmp_path)
    assert len(laid) == len(PEOPLE)
    assert all(one["name"] in page for one, page in zip(PEOPLE, laid, strict=True))


def test_without_names_there_is_a_line_to_write_one():
    data = written(one_day_training())
    assert in_style(data, "Addressee To Write") == ["Pour\t"]
    assert in_style(data, "Addressee") == []


def test_a_training_states_contact_adaptations_absence_rules_and_data(tmp_path: Path):
    text = body(written(one_day_training(), workspace=branded(tmp_path)))
    stated = ("Salle des Genêts", "06\u00a012\u00a034\u00a056\u00a078", "situation de handicap", "règlement intérieur")
    for told in (*stated, "feuille d’émargement", "données personnelles", "CNIL", "Claire Le Goff"):
        assert told in text
    assert "compléter" not in text


def test_what_is_missing_is_visibly_to_be_completed():
    programme = one_day_training()
    training = programme.brief.training.model_copy(
        update={"contact": None, "trainer": None, "accessibility_contact": None}
    )
    venue = programme.brief.venue.model_copy(update={"place": None})
    text = body(written(with_brief(programme, training=training, venue=venue)))
    assert text.count("À compléter") == 5


def test_a_seminar_never_speaks_of_training():
    for language, word in (("fr", "formation"), ("en", "training")):
        text = body(written(two_day_seminar(), language)).casefold()
        assert word not in text and "règlement" not in text and "rules" not in text


def test_the_evening_is_announced():
    text = body(written(two_day_seminar()))
    assert "19\u00a0h\u00a030" in text and "Vieux Phare" in text


def test_at_a_distance_one_connects_and_no_meal_is_spoken_of():
    data = written(with_brief(two_day_seminar(), delivery="remote"))
    text = body(data)
    assert "Connexion" in text and "casque" in text and "Lien de connexion" not in text
    assert "covoiturage" not in text and "régime" not in text
    assert "lien de connexion" in text


def test_own_situations_are_asked_for_only_when_a_block_works_on_them():
    blocks = catalogue().blocks
    programme = two_day_seminar()
    asked = "situation de travail"
    assert asked in body(written(programme))
    days = tuple(
        day.model_copy(update={"sessions": tuple(
            session.model_copy(update={"slots": tuple(
                slot for slot in session.slots if slot.block is None or not blocks[slot.block].own_situations
            )}) for session in day.sessions
        )}) for day in programme.days
    )  # fmt: skip
    assert asked not in body(written(programme.model_copy(update={"days": days})))
