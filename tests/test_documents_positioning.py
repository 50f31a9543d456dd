"""The positioning form: one page before, made from the objectives."""

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
    return write_document("positioning", programme, catalogue(), language, **more)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_objective_has_a_scale_from_0_to_10(sample, language):
    programme = SAMPLES[sample]()
    (table,) = opened(written(programme, language)).tables
    for objective, row in zip(programme.objectives, table.rows[1:], strict=True):
        cells = [cell.text for cell in row.cells]
        assert cells[0].casefold() == typeset(objective.statement[language], language).casefold()
        assert cells[1:] == [str(figure) for figure in range(11)]


def test_it_asks_for_situation_expectation_constraint_and_adaptation():
    questions = in_style(written(one_day_training()), "Question")
    for word, question in zip(("situation", "attends", "contrainte", "aménagement"), questions, strict=True):
        assert word in question


def test_an_adaptation_is_optional_and_erased_afterwards():
    (note,) = in_style(written(one_day_training()), "Question Note")
    assert note.startswith("Facultatif") and "effacée" in note


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_it_holds_on_one_page(sample, language, tmp_path: Path):
    assert len(pages(written(SAMPLES[sample](), language, workspace=branded(tmp_path)), tmp_path)) == 1


def test_a_seminar_never_speaks_of_training():
    for language, word in (("fr", "formation"), ("en", "training")):
        assert not re.search(rf"\b{word}", body(written(two_day_seminar(), language)).casefold())
