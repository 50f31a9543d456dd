"""The client's programme: all that a training must state, in plain words, and none of the facilitator's."""

import datetime

import pytest
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, paragraphs, printed

from seminar_designer.documents import write_document
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.offer import Training
from seminar_designer.model.programme import Programme

SAMPLES = {"training": one_day_training, "seminar": two_day_seminar}


def written(programme: Programme, language="fr", **more) -> bytes:
    return write_document("client-programme", programme, catalogue(), language, **more)


def with_brief(programme: Programme, **changes) -> Programme:
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=changes)})


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_it_tells_every_objective_and_every_activity(sample, language):
    programme = SAMPLES[sample]()
    text = body(written(programme, language)).casefold()
    for objective in programme.objectives:
        assert typeset(objective.statement[language], language).casefold() in text
    for day in programme.days:
        for slot in day.slots:
            if slot.block:
                name = catalogue().blocks[slot.block].name[language]
                assert typeset(name, language).casefold() in text


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_of_the_facilitators_is_in_it(sample, language):
    programme = SAMPLES[sample]()
    text = body(written(programme, language))
    for day in programme.days:
        for slot in (slot for slot in day.slots if slot.block):
            block = catalogue().blocks[slot.block]
            private = [
                block.preparation[language],
                block.pitfalls[language],
                *(step[language].do for step in block.steps),
            ]
            private += [step[language].say for step in block.steps if step[language].say]
            private += [asked[language] for asked in (block.debrief.questions if block.debrief else ())]
            private += [slot.question] if slot.question else []
            for sentence in printed(private, language):
                assert sentence not in text
                assert sentence[:40] not in text


def test_a_training_states_the_nine_items():
    programme = one_day_training()
    training = programme.brief.training
    text = body(written(programme))
    given = [training.prerequisites, training.access, training.price, training.contact, training.assessment,
             training.accessibility_contact, training.reference, training.trainer]  # fmt: skip
    for item in printed(given, "fr"):
        assert item in text
    for label in ("Durée", "1\u00a0jour, soit 7\u00a0h\u00a015 de formation", "capables de\u00a0:", "méthodes"):
        assert label in text


def test_what_only_the_coach_knows_is_visibly_to_be_completed():
    programme = one_day_training()
    people = programme.brief.participants.model_copy(update={"profile": None})
    data = written(with_brief(programme, training=Training(), participants=people))
    missing = [*in_style(data, "Fact To Complete"), *in_style(data, "Chapter To Complete")]
    assert len(missing) == 8
    assert all(text.startswith("À compléter\u00a0: ") for text in missing)
    assert not any(mark in body(data) for mark in ("[", "TODO", "None", "null"))


def test_a_seminar_asks_for_nothing_and_never_speaks_of_training():
    programme = two_day_seminar()
    data = written(programme)
    assert "compléter" not in body(data)
    assert "formation" not in body(data).casefold()
    assert "13\u00a0h\u00a005 hors repas" in body(data)
    assert "training" not in body(written(programme, "en")).casefold()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_quality_mark_is_printed(sample, language):
    data = written(SAMPLES[sample](), language)
    assert "qualiopi" not in body(data).casefold()
    assert b"word/media" not in data


def test_the_hours_follow_one_another():
    programme = one_day_training()
    (day,) = programme.days
    spans = [*in_style(written(programme), "Hours"), *in_style(written(programme), "Pause")[::2]]
    edges = sorted(tuple(part.strip() for part in span.split("–")) for span in spans)
    assert {clock(day.start, "fr"), clock(day.end, "fr")} <= {edge for span in edges for edge in span}


def test_needs_of_participants_are_never_told():
    data = written(with_brief(one_day_training(), needs=("wheelchair",)))
    assert data == written(one_day_training())


def test_the_evening_is_announced():
    lines = paragraphs(written(two_day_seminar()))
    assert "Dîner au Vieux Phare" in lines
    assert any(line.startswith("Travail personnel du soir") for line in lines)


def test_the_edition_is_printed_when_it_is_given():
    dated = written(one_day_training(), dated=datetime.date(2027, 1, 4))
    assert "4\u00a0janvier 2027" in body(dated)
    assert "Mis à jour" not in body(written(one_day_training()))


def test_a_day_without_a_date_has_a_number():
    programme = one_day_training()
    open_day = programme.days[0].model_copy(update={"date": None})
    text = body(written(programme.model_copy(update={"days": (open_day,)})))
    assert "Jour 1" in text and "fixer ensemble" in text
