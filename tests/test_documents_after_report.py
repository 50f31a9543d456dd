"""The report after the event: what the programme knows, places for the rest, nothing personal."""

import pytest
from sample_orders import order
from sample_programme import OWN_WORDS, PEOPLE, catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened

from seminar_designer.documents import write_document
from seminar_designer.documents.after_report import fill
from seminar_designer.documents.telling.half_days import half_days
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.people import Person
from seminar_designer.model.programme import Programme

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}
CASES = [(sample, language) for sample in SAMPLES for language in ("fr", "en")]


def written(programme: Programme, language="fr") -> bytes:
    return write_document("after-report", programme, catalogue(), language)


def values(programme: Programme, language="fr"):
    return fill(order("after-report", programme, language=language)).values


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_aim_and_objectives_are_recalled(sample, language):
    programme = SAMPLES[sample]()
    text = body(written(programme, language))
    for objective in programme.objectives:
        statement = objective.statement[language]
        assert typeset(statement[0].upper() + statement[1:], language) in text
    if programme.brief.context:
        assert typeset(programme.brief.context.splitlines()[0], language) in text


@pytest.mark.parametrize("sample", SAMPLES)
def test_each_half_day_has_its_attendance_and_its_course(sample):
    programme = SAMPLES[sample]()
    told = values(programme)
    halves = sum(len(half_days(day)) for day in programme.days)
    assert len(told["attendance"]) == halves == sum(bool(row.half_day) for row in told["course"])
    assert {row.expected for row in told["attendance"]} == {str(PEOPLE)}


def test_every_activity_is_told_once():
    programme = two_day_seminar()
    told = " ".join(line.text for row in values(programme)["course"] for line in row.lines)
    for day in programme.days:
        assert all(slot.title in told for slot in day.slots if slot.block)


@pytest.mark.parametrize("sample", SAMPLES)
def test_each_lasting_artefact_of_the_thread_has_its_place(sample):
    programme = SAMPLES[sample]()
    told = values(programme)
    words = order("after-report", programme).words
    made = {id for day in programme.days for slot in day.slots for id in slot.produces}
    lasting = {id for id in made if catalogue().artefacts[id].lasting}
    titles = {product.title.lower() for product in told["products"]}
    for id in lasting:
        name = catalogue().artefacts[id].name.fr
        if id in words["left_out"]:
            assert name not in titles
        elif id in words["learning"]:
            assert told["learnings_lead"].startswith("Ce que le groupe retient, d'après")
        elif id in words["acting"]:
            assert told["actions_lead"]
        else:
            assert name in titles


def test_nothing_personal_stands_in_it():
    """No name of a participant, no own situation, no feedback."""
    training = one_day_training()
    people = training.brief.participants.model_copy(update={"people": (Person(name="Yaël Corvellec"),)})
    brief = training.brief.model_copy(update={"participants": people})
    text = body(written(training.model_copy(update={"brief": brief})))
    assert "Corvellec" not in text
    assert "Situations personnelles" not in text and not any(
        title in ("Retours", "Situations personnelles") for title in in_style(written(training), "Heading 2")
    )


def test_results_have_one_row_an_objective_and_the_base():
    for sample, columns in ((one_day_training, 4), (two_day_seminar, 6)):
        programme = sample()
        document = opened(written(programme))
        statement = programme.objectives[0].statement.fr
        expected = typeset(statement[0].upper() + statement[1:], "fr")
        [results] = [
            table for table in document.tables
            if len(table.columns) == columns and any(expected == cell.text for cell in table.columns[0].cells)
        ]  # fmt: skip
        assert len(results.rows) == 1 + len(programme.objectives)
        assert results.rows[0].cells[-1].text == "Réponses (n)"
        assert all(not cell.text for cell in results.rows[1].cells[1:])


def test_a_seminar_is_never_called_a_training():
    seminar = body(written(two_day_seminar())).lower()
    assert "formation" not in seminar and "stagiaire" not in seminar
    assert "Bilan de la formation" in body(written(one_day_training()))


def test_dates_of_what_follows_are_counted_from_the_last_day():
    told = {one.what: one.date for one in values(two_day_seminar())["follow_up"]}
    assert told["Envoi de ce bilan et des photographies"] == "avant le 15 juin 2027"
    assert "entre le 13 juillet et le 24 août 2027" in told.values()
    assert len(told) == 3 and len(values(one_day_training())["follow_up"]) == 4


def test_without_dates_the_follow_up_is_to_be_agreed():
    programme = two_day_seminar()
    days = tuple(day.model_copy(update={"date": None}) for day in programme.days)
    told = values(programme.model_copy(update={"days": days}))["follow_up"]
    assert {one.date for one in told} == {"à convenir"}


def test_the_clients_own_objective_stands_in_their_words():
    assert typeset(OWN_WORDS[0].upper() + OWN_WORDS[1:], "fr") in body(written(one_day_training()))
