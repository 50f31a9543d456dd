"""The certificate: what was planned is printed, what was done and reached is left to be written by hand."""

import datetime
from pathlib import Path

import pytest
from sample_people import PEOPLE, branded, with_people
from sample_programme import catalogue, one_day_training
from word_files import body, in_style, opened, pages, paragraphs

from seminar_designer.documents import DOCUMENTS, write_document
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.programme import Programme


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("certificate", programme, catalogue(), language, **more)


def two_days(apart: int) -> Programme:
    programme = one_day_training()
    first = programme.days[0]
    assert first.date is not None
    second = first.model_copy(update={"date": first.date + datetime.timedelta(days=apart)})
    return programme.model_copy(update={"days": (first, second)})


def test_it_is_for_trainings_only():
    assert DOCUMENTS["certificate"].natures == frozenset({"training"})


def test_each_participant_has_two_pages(tmp_path: Path):
    laid = pages(written(with_people(one_day_training()), workspace=branded(tmp_path)), tmp_path)
    assert len(laid) == 2 * len(PEOPLE)
    for number, one in enumerate(PEOPLE):
        first, second = laid[2 * number : 2 * number + 2]
        assert one["name"] in first and one["name"] in second
        assert "Certificat de réalisation" in first and "Attestation de fin de formation" in second


def test_without_names_there_is_one_with_a_line_for_the_name():
    data = written(one_day_training())
    assert in_style(data, "Participant To Write") == ["Nom, prénom"] * 2
    assert in_style(data, "Title") == ["Certificat de réalisation", "Attestation de fin de formation"]


def test_it_states_provider_registration_company_title_nature_dates_and_planned_hours(tmp_path: Path):
    text = body(written(with_people(one_day_training()), workspace=branded(tmp_path)))
    for told in ("Atelier Manivelle", "53 29 01234 29", "ne vaut pas agrément de l’État", "Claire Le Goff, dirigeante",
                 "Coopérative Armor", "Transports du Léon", "Déléguer avec confiance", "L6313-1", "9\u00a0mars 2027",
                 "7\u00a0h\u00a015"):  # fmt: skip
        assert told in text
    assert "compléter" not in text


def test_hours_done_results_and_signature_are_left_to_be_written():
    data = written(one_day_training())
    assert paragraphs(data).count("………… h …………") == 2
    (results,) = [table for table in opened(data).tables if len(table.columns) == 4]
    assert all([cell.text for cell in row.cells[1:]] == ["☐"] * 3 for row in results.rows[1:])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_objective_has_a_result_to_tick(language):
    programme = one_day_training()
    (results,) = [table for table in opened(written(programme, language)).tables if len(table.columns) == 4]
    told = [row.cells[0].text.casefold() for row in results.rows[1:]]
    assert told == [typeset(one.statement[language], language).casefold() for one in programme.objectives]


def test_days_in_a_row_are_told_by_the_first_and_the_last_others_each():
    assert "Du 9\u00a0mars 2027 au 10\u00a0mars 2027" in paragraphs(written(two_days(1)))
    assert "Du 9\u00a0mars 2027 au 18\u00a0mars 2027\u00a0: 9 et 18\u00a0mars 2027" in paragraphs(written(two_days(9)))


def test_what_is_missing_is_visibly_to_be_completed():
    assert len(in_style(written(one_day_training()), "Provider To Complete")) == 3


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_bears_no_quality_mark_and_is_no_diploma(language):
    data = written(one_day_training(), language)
    text = body(data).casefold()
    assert not any(word in text for word in ("qualiopi", "diplôm", "diploma", "certifiée", "agréée"))
    assert b"word/media" not in data
