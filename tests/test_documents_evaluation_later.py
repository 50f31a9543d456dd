"""The evaluation three months later: a participant's page, and a manager's page apart."""

import re
from pathlib import Path

import pytest
from sample_people import branded
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened, pages

from seminar_designer.documents import write_document
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.programme import Programme

SAMPLES = {"training": one_day_training, "seminar": two_day_seminar}


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("evaluation-later", programme, catalogue(), language, **more)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_participant_and_manager_have_a_page_each(sample, language, tmp_path: Path):
    laid = pages(written(SAMPLES[sample](), language, workspace=branded(tmp_path)), tmp_path)
    assert len(laid) == 2
    assert len({page.split("\n")[0] for page in laid}) == 2


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_objective_is_a_line_with_four_steps_on_both_pages(sample, language):
    programme = SAMPLES[sample]()
    tables = opened(written(programme, language)).tables
    assert len(tables) == 2
    for table in tables:
        for objective, row in zip(programme.objectives, table.rows[1:], strict=True):
            cells = [cell.text for cell in row.cells]
            assert cells[0].casefold() == typeset(objective.statement[language], language).casefold()
            assert cells[1:] == ["☐"] * 4


def test_it_asks_for_the_action_its_effect_what_hindered_and_what_help_is_wanted():
    questions = in_style(written(one_day_training()), "Question")
    assert len(questions) == 5 + 4
    for word, question in zip(("action", "effet", "freiné", "aide", "changer"), questions, strict=False):
        assert word in question


def test_it_is_due_thirteen_weeks_after_the_last_day():
    assert "8\u00a0juin 2027" in body(written(one_day_training(), "fr"))
    days = (one_day_training().days[0].model_copy(update={"date": None}),)
    undated = one_day_training().model_copy(update={"days": days})
    assert "environ trois mois après" in body(written(undated)).casefold()


def test_it_is_sent_back_to_the_contact():
    assert "À renvoyer à Claire Le Goff" in body(written(one_day_training()))
    assert "la personne qui vous remet cette page" in body(written(two_day_seminar()))


def test_a_manager_is_told_that_nobody_is_marked():
    assert "ne servent pas à noter une personne" in body(written(one_day_training()))


def test_a_seminar_never_speaks_of_training():
    for language, word in (("fr", "formation"), ("en", "training")):
        assert not re.search(rf"\b{word}", body(written(two_day_seminar(), language)).casefold())
