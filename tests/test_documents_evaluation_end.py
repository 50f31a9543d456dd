"""The evaluation at the end: one page, made from the objectives."""

import re
from pathlib import Path

import pytest
from sample_people import branded, with_brief
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened, pages

from seminar_designer.documents import write_document
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.programme import Programme

SAMPLES = {"training": one_day_training, "seminar": two_day_seminar}


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("evaluation-end", programme, catalogue(), language, **more)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_objective_is_a_line_with_four_steps_and_a_position_before_and_after(sample, language):
    programme = SAMPLES[sample]()
    table = opened(written(programme, language)).tables[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(rows) == 1 + len(programme.objectives)
    assert len(set(rows[0])) == 7
    for objective, row in zip(programme.objectives, rows[1:], strict=True):
        assert row[0].casefold() == typeset(objective.statement[language], language).casefold()
        assert row[1:] == ["☐"] * 4 + ["/10"] * 2


def test_pace_methods_trainer_room_group_and_use_are_judged_on_the_same_four_steps():
    table = opened(written(one_day_training())).tables[1]
    texts = [row.cells[0].text for row in table.rows[1:]]
    for word, text in zip(("rythme", "méthodes", "animation", "salle", "groupe", "travail"), texts, strict=True):
        assert word in text
    assert all([cell.text for cell in row.cells[1:5]] == ["☐"] * 4 for row in table.rows[1:])


def test_it_asks_from_0_to_10_whether_one_would_recommend_it():
    table = opened(written(one_day_training())).tables[2]
    (row,) = table.rows
    assert [cell.text for cell in row.cells[1:]] == [str(figure) for figure in range(11)]


def test_it_asks_what_will_be_done_and_for_a_free_comment():
    data = written(one_day_training())
    assert {"Ce que je vais faire", "Un mot de plus"} <= set(in_style(data, "Heading 1"))
    assert len(in_style(data, "Answer")) == 2
    assert in_style(data, "Writing Line")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_it_holds_on_one_page(sample, language, tmp_path: Path):
    assert len(pages(written(SAMPLES[sample](), language, workspace=branded(tmp_path)), tmp_path)) == 1


def test_it_holds_on_one_page_with_eight_objectives_too(tmp_path: Path):
    programme = one_day_training()
    first = programme.objectives[0]
    objectives = tuple(first.model_copy(update={"id": f"{first.id}-{number}"}) for number in range(8))
    data = written(programme.model_copy(update={"objectives": objectives}))
    assert len(pages(data, tmp_path)) == 1


def test_no_name_is_asked_for_and_what_answers_serve_is_told():
    data = written(one_day_training())
    assert "nom n’est pas demandé" in body(data)
    assert any("restituées sans nom" in text for text in in_style(data, "Data"))


def test_a_seminar_never_speaks_of_training():
    for language, word in (("fr", "formation"), ("en", "training")):
        assert not re.search(rf"\b{word}", body(written(two_day_seminar(), language)).casefold())


def test_at_a_distance_the_connection_is_judged_instead_of_the_room():
    text = body(written(with_brief(one_day_training(), delivery="remote")))
    assert "connexion" in text and "salle" not in text.replace("salle des Genêts", "")
