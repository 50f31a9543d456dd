"""The facilitator's guide: every word of every block, with the minutes, groups and quantities of this programme."""

from pathlib import Path

import pytest
from sample_orders import order
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, pages, paragraphs

from seminar_designer.documents import write_document
from seminar_designer.documents.facilitator_guide import fill
from seminar_designer.documents.telling.guide_sheets import paged
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.documents.typesetting.typography import spoken, typeset
from seminar_designer.model.programme import Programme
from seminar_designer.model.texts import Text

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}
CASES = [(sample, language) for sample in SAMPLES for language in ("fr", "en")]


def written(programme: Programme, language="fr") -> bytes:
    return write_document("facilitator-guide", programme, catalogue(), language)


def sheets(programme: Programme, language="fr"):
    return [sheet for day in fill(order("facilitator-guide", programme, language=language)).values["days"]
            for sheet in day.sheets]  # fmt: skip


def blocks(programme: Programme):
    return [(slot, catalogue().blocks[slot.block]) for day in programme.days for slot in day.slots if slot.block]


def briefed(programme: Programme, **changes) -> Programme:
    return programme.model_copy(update={"brief": programme.brief.model_copy(update=changes)})


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_every_word_of_every_block_is_there(sample, language):
    programme = SAMPLES[sample]()
    lines = set(paragraphs(written(programme, language)))
    for _, block in blocks(programme):
        wanted = [block.purpose, block.preparation, block.takeaway, block.pitfalls]
        wanted += [one for one in (block.variants.small, block.variants.large) if one]
        assert [one[language] for one in wanted if typeset(one[language], language) not in lines] == []
        for step in block.steps:
            assert typeset(step[language].do, language) in lines
            if step[language].say:
                assert spoken(step[language].say, language) in lines
        for number, asked in enumerate(block.debrief.questions if block.debrief else (), start=1):
            assert f"{number}.\t{typeset(asked[language], language)}" in lines


@pytest.mark.parametrize("sample", SAMPLES)
def test_minutes_are_those_planned_and_sum_to_the_slot(sample):
    programme = SAMPLES[sample]()
    for sheet, (slot, _) in zip(sheets(programme), blocks(programme), strict=True):
        assert [int(step.minutes) for step in sheet.steps if step.minutes] == [one.minutes for one in slot.steps]
        assert sheet.total.endswith(f"= {slot.minutes} min")
        assert sheet.start == clock(slot.start, "fr")


def test_groups_and_quantities_are_those_of_this_group():
    found = {sheet.title: sheet for sheet in sheets(one_day_training())}
    assert found["À chacun son style : quatre cas"].group == "4 groupes de 3–4"
    text = body(written(one_day_training()))
    assert "☐ 14 feuilles A4" in text


def test_sheets_are_numbered_in_order_and_listed_on_the_cover():
    programme = two_day_seminar()
    values = fill(order("facilitator-guide", programme)).values
    numbers = [sheet.number for sheet in sheets(programme)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [entry.number for day in values["days"] for entry in day.entries] == numbers
    assert [entry.title for day in values["days"] for entry in day.entries] == [one.title for one in sheets(programme)]


def test_objective_question_and_thread_are_those_of_the_programme():
    [sheet] = [one for one in sheets(one_day_training()) if one.title == "Consultation à trois, dos tourné"]
    told = {fact.label: fact for fact in sheet.facts}
    assert told["Objectif 4"].lines == ("Choisir trois décisions à confier à son équipe dès le retour",)
    assert told["Question directrice, à afficher"].style == "strong"
    assert told["Fil rouge"].lines[0] == "← Reprendre la décision de 13\u00a0h\u00a030"


def test_only_the_adaptations_that_needs_call_for_are_stressed():
    training = one_day_training()
    assert not any(fact.style == "stressed" for sheet in sheets(training) for fact in sheet.facts)
    assert all(any(note.label == "Accessibilité" for note in sheet.notes) for sheet in sheets(training))
    told = sheets(briefed(training, needs=("hard-of-hearing", "wheelchair")))
    for sheet, (_, block) in zip(told, blocks(training), strict=True):
        stressed = [fact for fact in sheet.facts if fact.style == "stressed"]
        moves = block.posture != "seated" or block.room.space == "open" or block.room.layout in ("cleared", "outside")
        expected = moves or block.accessibility.hearing != "fine"
        assert bool(stressed) == expected
        if stressed:
            assert stressed[0].lines == (block.accessibility.fr,)
            assert ("fauteuil roulant" in stressed[0].label) == moves
            assert not any(note.label == "Accessibilité" for note in sheet.notes)


def test_at_a_distance_the_variant_is_stressed_and_there_is_no_room():
    training = one_day_training()
    for sheet, (_, block) in zip(sheets(briefed(training, delivery="remote")), blocks(training), strict=True):
        stressed = [fact.lines[0] for fact in sheet.facts if fact.style == "stressed"]
        assert stressed == ([block.variants.remote.fr] if block.variants.remote else [])
        assert sheet.room == ""


def test_a_sheet_shares_a_page_only_when_it_stands_there_whole():
    assert list(paged([300, 300, 300], 700)) == [True, False, True]
    assert list(paged([900, 300, 500], 700)) == [True, False, True]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_there_is_about_a_page_a_block(language, tmp_path: Path):
    programme = one_day_training()
    laid = pages(written(programme, language), tmp_path)
    assert len(laid) <= len(blocks(programme)) + 4


def test_steps_taller_than_a_page_keep_every_word():
    numbered = [f"mot{number:04d}" for number in range(1800)]
    block = catalogue().blocks["delegation-poker"]
    step = block.steps[0].model_copy(
        update={"fr": block.steps[0].fr.model_copy(update={"do": " ".join(numbered[:1200])})}
    )
    changed = block.model_copy(
        update={"steps": (step, *block.steps[1:]), "preparation": Text(fr=" ".join(numbered[1200:]), en="x")}
    )
    using = catalogue().model_copy(update={"blocks": {**catalogue().blocks, block.id: changed}})
    text = body(write_document("facilitator-guide", one_day_training(), using, "fr"))
    assert [word for word in numbered if word not in text] == []


def test_the_source_and_its_caution_are_told():
    notes = in_style(written(one_day_training()), "Note")
    for _, block in blocks(one_day_training()):
        assert any(typeset(block.source.credit, "fr").rstrip(".") in note for note in notes)
