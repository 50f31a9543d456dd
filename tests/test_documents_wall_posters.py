"""The posters: hours and plain words for participants, an agreement to complete, the six steps where they are used."""

import pytest
from sample_people import branded, with_brief
from sample_programme import PEOPLE, catalogue, one_day_training, planned_steps, two_day_seminar
from test_documents_run_sheet import with_slots
from word_files import body, findings, in_style, opened, pages

from seminar_designer.documents import NotNeeded, write_document
from seminar_designer.documents.telling.consultation import METHOD, STEPS, USUAL, WHOLE, minutes, uses_method
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.telling.timetable import entries
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.documents.typesetting.typography import typeset

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}


def written(programme, language="fr", **more) -> bytes:
    return write_document("wall-posters", programme, catalogue(), language, **more)


def in_styles(data: bytes, start: str) -> list[str]:
    names = [style.name for style in opened(data).styles if style.name.startswith(start)]
    return [text for name in names for text in in_style(data, name)]


def with_consultation(length: int = 80):
    """The day with a consultation in six steps."""
    sheet = catalogue().blocks[WHOLE]

    def changed(slot):
        if slot.block != "troika-consulting":
            return slot
        more = {"block": WHOLE, "title": sheet.name.fr, "minutes": length, "steps": planned_steps(sheet, length)}
        return slot.model_copy(update=more)

    return with_slots(one_day_training(), changed)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_each_day_tells_when_everything_starts_and_ends(sample, language):
    programme = SAMPLES[sample]()
    times = in_styles(written(programme, language), "Time") + in_styles(written(programme, language), "Pause Time")
    reading = Reading(programme, catalogue(), language)
    expected = [clock(entry.start, language) for day in programme.days for entry in entries(day, reading)]
    expected += [clock(day.end, language) for day in programme.days]
    expected += [clock(day.evening.start, language) for day in programme.days if day.evening]
    assert sorted(times) == sorted(expected)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_of_the_facilitators_is_in_it(sample, language):
    programme = SAMPLES[sample]()
    text = body(written(programme, language))
    for slot in (slot for day in programme.days for slot in day.slots if slot.block):
        block = catalogue().blocks[slot.block]
        assert not any(typeset(step[language].do, language)[:40] in text for step in block.steps)
        assert typeset(block.preparation[language], language)[:40] not in text
    family = {"fr": "Brise-glace", "en": "Icebreaker"}[language]
    assert family not in text


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_page_for_each_day_and_one_for_the_agreement(sample, tmp_path):
    programme = SAMPLES[sample]()
    data = written(programme)
    assert findings(data, tmp_path) == []
    laid = pages(data, tmp_path)
    assert len(laid) == len(programme.days) + 1
    assert "Ce qui se dit ici reste ici" in laid[-1]
    assert len(in_style(data, "Agreement")) == 4
    assert len(in_style(data, "Writing Line")) == 9


@pytest.mark.parametrize("workspace", ["brand", "letter"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_other_paper_and_a_brand_need_no_more_pages(sample, workspace, tmp_path):
    if workspace == "brand":
        branded(tmp_path)
    else:
        (tmp_path / "outputs").mkdir()
        (tmp_path / "outputs" / "brand.yaml").write_text("{name: A, paper: Letter}", encoding="utf-8")
    programme = SAMPLES[sample]()
    data = written(programme, workspace=tmp_path)
    assert len(pages(data, tmp_path)) == len(programme.days) + 1
    wide = round(opened(data).sections[0].page_width.mm, 1)
    assert wide == (279.4 if workspace == "letter" else 297)


def test_letters_are_large_enough_for_three_metres():
    data = written(two_day_seminar())
    used = {name for name in ("Content 36", "Content 33", "Content 30", "Content 28") if in_style(data, name)}
    assert used and not in_style(data, "Content 23")


def test_the_six_steps_hang_where_the_group_goes_through_them(tmp_path):
    data = written(with_consultation())
    names = ["Exposé", "Clarification", "Contrat", "Consultation", "Synthèse et plan d’action", "Apprentissages"]
    assert in_style(data, "Step Name") == names
    lengths = [int(text.split()[0]) for text in in_style(data, "Minutes")]
    assert lengths == [step.minutes for step in planned_steps(catalogue().blocks[WHOLE], 80)]
    assert in_style(data, "Total Minutes") == [f"{sum(lengths)}\u00a0min"] == ["80\u00a0min"]
    assert "Payette" in body(data)
    assert len(pages(data, tmp_path)) == 3


def test_other_help_between_peers_has_steps_of_its_own():
    for sample in SAMPLES.values():
        assert not uses_method(sample())
        assert in_style(written(sample()), "Step Name") == []


def test_the_blocks_of_the_method_exist():
    assert set(catalogue().blocks) >= METHOD
    assert len(catalogue().blocks[WHOLE].steps) == len(USUAL) == len(STEPS)
    assert sum(USUAL) == 75
    assert PEOPLE == 14


def test_steps_that_are_blocks_of_their_own_give_their_minutes():
    programme = one_day_training()
    blocks = iter(STEPS)
    changed = with_slots(
        programme, lambda slot: slot.model_copy(update={"block": next(blocks, slot.block)}) if slot.block else slot
    )
    lengths = [slot.minutes for slot in changed.days[0].slots if slot.block in STEPS]
    assert list(minutes(changed)) == lengths
    assert uses_method(changed)
    only_first = with_slots(
        programme, lambda slot: slot.model_copy(update={"block": STEPS[0]}) if slot.start == 540 else slot
    )
    assert minutes(only_first) == USUAL


def test_at_a_distance_there_is_no_wall():
    with pytest.raises(NotNeeded, match="mur"):
        written(with_brief(one_day_training(), delivery="remote"))


def test_an_endless_title_is_shortened(tmp_path):
    title = "Très long titre " * 700
    programme = with_brief(one_day_training(), title=title)
    data = written(with_slots(programme, lambda slot: slot.model_copy(update={"title": title})))
    assert len(pages(data, tmp_path)) == 2
