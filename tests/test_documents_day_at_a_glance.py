"""The day at a glance: a page a day, whatever its length, with the times of the programme."""

from pathlib import Path

import pytest
from sample_orders import order
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, in_style, opened, pages

from seminar_designer.documents import write_document
from seminar_designer.documents.day_at_a_glance import fill
from seminar_designer.documents.telling.glance_sizes import SIZES
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.programme import Programme, ProgrammeDay, Session, Slot

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}


def written(programme: Programme, language="fr", workspace: Path | None = None) -> bytes:
    return write_document("day-at-a-glance", programme, catalogue(), language, workspace=workspace)


def days(programme: Programme, language="fr"):
    return fill(order("day-at-a-glance", programme, language=language)).values["days"]


def of_slots(many: int, title: str = "Une activité au nom assez long pour tenir deux lignes") -> Programme:
    """The sample with a day of so many slots, of which each fourth is a break."""
    training = one_day_training()
    model = next(slot for slot in training.days[0].slots if slot.block == "delegation-poker")
    slots = []
    for number in range(many):
        facts = {"start": 540 + 25 * number, "end": 565 + 25 * number, "minutes": 25}
        if number % 4 == 3:
            slots.append(Slot(kind="break", title="Pause", **facts))
        else:
            slots.append(model.model_copy(update={**facts, "title": title}))
    day = training.days[0]
    made = ProgrammeDay(date=day.date, start=540, end=540 + 25 * many, sessions=(Session(slots=tuple(slots)),))
    return training.model_copy(update={"days": (made,)})


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_has_every_slot_in_order_with_its_minutes(sample, language):
    programme = SAMPLES[sample]()
    for told, day in zip(days(programme, language), programme.days, strict=True):
        slots = list(day.slots)
        assert [row.start for row in told.rows] == [clock(slot.start, language) for slot in slots]
        assert [row.minutes for row in told.rows] == [str(slot.minutes) for slot in slots]
        kinds = {"block": "block", "buffer": "buffer"}
        assert [row.kind for row in told.rows] == [kinds.get(slot.kind, "pause") for slot in slots]


@pytest.mark.parametrize("many", [4, 8, 14, 16, 20, 26])
def test_a_day_of_many_slots_has_one_page(many, tmp_path: Path):
    """With long names, on which LibreOffice agrees."""
    data = written(of_slots(many))
    assert len(pages(data, tmp_path)) == 1
    assert len(opened(data).tables[0].rows) == many + 1


def test_letters_shrink_with_the_day_and_never_under_nine_points():
    names = [days(of_slots(many))[0].size for many in (3, 8, 16, 26)]
    order_of = [size.name for size in SIZES]
    ranks = [order_of.index(name) for name in names]
    assert ranks == sorted(ranks) and ranks[0] < ranks[-1]
    assert min(size.text for size in SIZES) >= 9


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_day_has_exactly_one_page(paper, tmp_path: Path):
    """On both papers, in a font wider than that of the template."""
    (tmp_path / "outputs").mkdir()
    (tmp_path / "outputs" / "brand.yaml").write_text(
        f"{{name: Atelier, phone: 06 98 76 54 32, paper: {paper}, fonts: {{headings: DejaVu Serif}}}}"
    )
    programme = two_day_seminar()
    laid = pages(written(programme, workspace=tmp_path), tmp_path)
    assert len(laid) == len(programme.days)
    assert all("06 98 76 54 32" in page.replace("\u00a0", " ") for page in laid)


def test_running_minutes_start_again_after_lunch_and_the_sum_is_right():
    [told] = days(one_day_training())
    assert [row.running for row in told.rows][-1] == "250"
    assert told.rows[[row.title for row in told.rows].index("Déjeuner")].running == ""
    assert told.total == "Matin 185 + déjeuner 75 + après-midi 250 = 510 min"


def test_closings_droppable_slots_and_buffers_are_marked():
    [told] = days(one_day_training())
    marks = {row.title: [sign.mark for sign in row.signs] for row in told.rows}
    closings = [slot.title for slot in one_day_training().days[0].slots
                if slot.block and catalogue().blocks[slot.block].family == "closing"]  # fmt: skip
    assert all("▲" in marks[title] for title in closings)
    assert any("✂" in signs for signs in marks.values())
    [buffer] = [row for row in told.rows if row.kind == "buffer"]
    assert buffer.how == "réserve pour les retards"


def test_the_instruction_is_the_guiding_question_or_that_of_the_longest_step():
    [told] = days(one_day_training())
    by_title = {row.title: row for row in told.rows}
    slots = {slot.title: slot for slot in one_day_training().days[0].slots}
    for title, row in by_title.items():
        slot = slots.get(title)
        if slot is not None and slot.question:
            assert row.how.startswith("Question : ")
    poker = next(slot for slot in slots.values() if slot.block == "delegation-poker")
    steps = [step.minutes for step in poker.steps if not step.debrief]
    text = catalogue().blocks["delegation-poker"].steps[steps.index(max(steps))].fr.do
    assert by_title[poker.title].how.rstrip("…")[:40] in text


def test_numbers_to_call_stand_at_the_foot_or_have_a_blank():
    data = written(one_day_training())
    footer = "".join(one.text for one in opened(data).sections[0].footer.paragraphs)
    assert "Animateur" in footer and "Client" in footer and "____" in footer


def test_an_endless_title_does_not_push_anything_off_the_page(tmp_path: Path):
    programme = of_slots(14, "mot " * 2500)
    brief = programme.brief.model_copy(update={"title": "Séminaire " * 1000})
    laid = pages(written(programme.model_copy(update={"brief": brief})), tmp_path)
    assert len(laid) == 1
    assert "…" in laid[0]


def test_titles_are_those_of_the_language():
    text = body(written(one_day_training(), "en"))
    slot = next(slot for slot in one_day_training().days[0].slots if slot.block == "delegation-poker")
    assert typeset(catalogue().blocks[slot.block].name.en, "en") in text
    assert in_style(written(one_day_training(), "en"), "Title") == ["Déléguer avec confiance"]
