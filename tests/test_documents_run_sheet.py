"""The run sheet: every time, minute and step of the programme in few pages, and sums that prove themselves."""

from pathlib import Path

import pytest
from sample_programme import catalogue, one_day_training, two_day_seminar
from word_files import body, headers, in_style, pages, paragraphs

from seminar_designer.documents import write_document
from seminar_designer.documents.telling.run_sheet_pages import height, page
from seminar_designer.documents.telling.run_sheet_rows import BREVITIES
from seminar_designer.documents.telling.shortening import first_sentences
from seminar_designer.documents.typesetting.calendar_words import clock
from seminar_designer.documents.typesetting.typography import spoken, typeset
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, Slot, Split
from seminar_designer.model.texts import Text

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}
CASES = [(sample, language) for sample in SAMPLES for language in ("fr", "en")]


def written(programme: Programme, language="fr", using: Catalogue | None = None) -> bytes:
    return write_document("run-sheet", programme, using or catalogue(), language)


def with_slots(programme: Programme, change) -> Programme:
    """The programme with each slot changed by a function."""
    days = []
    for day in programme.days:
        sessions = [one.model_copy(update={"slots": tuple(map(change, one.slots))}) for one in day.sessions]
        days.append(day.model_copy(update={"sessions": tuple(sessions)}))
    return programme.model_copy(update={"days": tuple(days)})


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_it_tells_every_time_minute_and_title_in_order(sample, language):
    programme = SAMPLES[sample]()
    data = written(programme, language)
    slots = [slot for day in programme.days for slot in day.slots]
    assert [text for text in in_style(data, "Time") if text] == [clock(slot.start, language) for slot in slots]
    assert in_style(data, "Time End") == [f"→ {clock(slot.end, language)}" for slot in slots]
    blocks = [slot for slot in slots if slot.block]
    assert in_style(data, "Minutes") == [f"{slot.minutes}\u00a0min" for slot in blocks]
    assert in_style(data, "Slot Title") == [typeset(title(slot, language), language) for slot in blocks]


def title(slot: Slot, language) -> str:
    return catalogue().blocks[slot.block].name[language] if slot.block else slot.title


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_every_step_stands_with_its_minutes_and_how_its_text_begins(sample, language):
    """The first sentence, or as much of it as the shortest of the run sheets keeps; words to say begin as they do."""
    programme = SAMPLES[sample]()
    lines = paragraphs(written(programme, language))
    for slot in (slot for day in programme.days for slot in day.slots if slot.block):
        block = catalogue().blocks[slot.block]
        for step, planned in zip(block.steps, slot.steps, strict=False):
            start = typeset(first_sentences(step[language].do, 0, 1000), language).rstrip("…")[:55]
            assert any(line.startswith(f"{planned.minutes}\u00a0min\t{start}") for line in lines)
            if step[language].say:
                said = spoken(step[language].say, language)
                assert any(line.startswith(said[:20]) and line.endswith(said[-1]) for line in lines)
        if block.debrief:
            assert slot.steps[-1].debrief
            assert any(
                line.startswith(f"{slot.steps[-1].minutes}\u00a0min\tDe") or "Débriefing" in line for line in lines
            )
            for number, asked in enumerate(block.debrief.questions, start=1):
                assert f"{number}.\t{typeset(asked[language], language)}" in lines


@pytest.mark.parametrize(("sample", "most"), [("one-day", 6), ("two-day", 11)])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_day_has_few_pages(sample, most, language, tmp_path: Path):
    """Those of fourteen slots too; on A4 portrait, as LibreOffice lays it out."""
    assert len(pages(written(SAMPLES[sample](), language), tmp_path)) <= most


def test_a_day_is_told_as_fully_as_few_pages_allow():
    """A short half-day keeps more of each step than a long day."""
    shortest, fullest = BREVITIES[-1], BREVITIES[0]
    training = one_day_training()
    short = training.days[0].model_copy(update={"sessions": training.days[0].sessions[:1], "end": 630})
    said = max(in_style(written(training.model_copy(update={"days": (short,)})), "Say"), key=len)
    assert shortest.say[0] < len(said) <= fullest.say[1] + 10


@pytest.mark.parametrize("sample", SAMPLES)
def test_running_minutes_start_again_after_lunch(sample):
    programme = SAMPLES[sample]()
    running, expected = 0, []
    for slot in (slot for day in programme.days for slot in (*day.slots, None)):
        running = 0 if slot is None or slot.kind == "lunch" else running + slot.minutes
        if slot is not None and slot.block:
            expected.append(typeset(f"cumul {running}", "fr"))
    assert [one for one in in_style(written(programme), "Running") if "min" not in one] == expected


def test_totals_prove_that_the_minutes_add_up():
    data = written(one_day_training())
    assert in_style(data, "Total") == [
        typeset("Matin : 185 min = 9 h 00 → 12 h 05 ✓", "fr"),
        typeset("Après-midi : 250 min = 13 h 20 → 17 h 30 ✓", "fr"),
    ]
    day = "Journée : matin 185 + déjeuner 75 + après-midi 250 = 510 min = 9 h 00 → 17 h 30 ✓"
    assert in_style(data, "Day Total") == [typeset(day, "fr")]


def test_minutes_that_do_not_add_up_are_shown():
    def longer(slot):
        return slot.model_copy(update={"minutes": slot.minutes + 5}) if slot.start == 540 else slot

    totals = in_style(written(with_slots(one_day_training(), longer)), "Total")
    assert totals[0].endswith("✗ 5\u00a0min de trop")
    assert totals[1].endswith("✓")


def test_the_guiding_question_stands_out_in_the_language_asked():
    programme = one_day_training()
    own = next(slot.question for slot in programme.days[0].slots if slot.question and slot.question_number is None)
    question = catalogue().objectives["deleg-level"].questions["experience"][1]
    for language in ("fr", "en"):
        asked = in_style(written(programme, language), "Guiding Question")
        assert [one.split(":", 1)[1].strip() for one in asked] == [
            typeset(question[language], language), typeset(own, language),
        ]  # fmt: skip


def test_the_thread_says_what_to_take_up_and_from_when():
    assert in_style(written(one_day_training()), "Thread") == ["← Reprendre la décision de 13\u00a0h\u00a030"]
    threads = in_style(written(two_day_seminar(), "en"), "Thread")
    assert "← Take up the vision from day 1, 13:55" in threads
    assert "← Take up the priorities from 09:35" in threads
    assert "← Reprendre les retours de 15\u00a0h\u00a040" in in_style(written(two_day_seminar()), "Thread")


def test_quantities_and_groups_are_those_of_this_group():
    data = written(one_day_training())
    assert "4 groupes de 3–4" in in_style(data, "Group")
    assert "Tous ensemble (14)" in in_style(data, "Group")
    assert "7 binômes" in in_style(data, "Group")
    assert "14 feuilles A4" in in_style(data, "Material")


@pytest.mark.parametrize(
    ("people", "split", "told"),
    [
        (15, Split(subgroups=0, size=15, interaction="pair"), "6 binômes et 1 trio"),
        (3, Split(subgroups=0, size=3, interaction="pair"), "Tous ensemble (3)"),
        (2, Split(subgroups=0, size=2, interaction="pair"), "1 binôme"),
        (14, Split(subgroups=7, size=2, interaction="subgroup"), "7 binômes"),
        (15, Split(subgroups=3, size=5, interaction="subgroup"), "3 groupes de 5"),
        (15, Split(subgroups=1, size=15, interaction="subgroup"), "Tous ensemble (15)"),
        (15, Split(subgroups=0, size=15, interaction="solo"), "Chacun seul"),
    ],
)
def test_formats_are_told_in_words(people, split, told):
    programme = with_slots(one_day_training(), lambda slot: slot.model_copy(update={"group": split}))
    present = programme.brief.participants.model_copy(update={"expected": people})
    brief = programme.brief.model_copy(update={"participants": present})
    assert set(in_style(written(programme.model_copy(update={"brief": brief})), "Group")) == {told}


def test_a_change_of_layout_is_told_only_when_it_changes():
    changes = in_style(written(one_day_training()), "Room Change")
    assert changes == [
        typeset(f"Salle : {layout}", "fr")
        for layout in ("tables en îlots", "espace dégagé", "tables en îlots", "chaises en cercle")
    ]


def test_closings_are_protected_and_elastic_minutes_told():
    training = one_day_training()
    data = written(training)
    blocks = [slot.block for day in training.days for slot in day.slots if slot.block]
    closings = [block for block in blocks if catalogue().blocks[block].family == "closing"]
    signs = in_style(data, "Sign")
    assert signs.count("▲ clôture") == len(closings) > 0
    assert "⟷ 13–22\u00a0min" in signs


def test_each_day_has_its_own_header_and_evening():
    data = written(two_day_seminar())
    first, second = headers(data)
    assert "Jour 1/2" in first and "31\u00a0mai 2027" in first and "Maison Kerouan & Fils" in first
    assert "Jour 2/2" in second and "1er\u00a0juin 2027" in second
    assert len(in_style(data, "Evening")) == 2


def test_preparation_comes_before_the_first_half_day():
    lines = paragraphs(written(one_day_training()))
    assert lines.index("À préparer") < lines.index(typeset("Matin, 9 h 00 – 12 h 05", "fr"))
    for slot in (slot for slot in one_day_training().days[0].slots if slot.block):
        block = catalogue().blocks[slot.block]
        start = typeset(f"{slot.title} – {block.preparation.fr}", "fr")[: len(slot.title) + 40]
        assert any(line.startswith(start) for line in lines)


def test_at_a_distance_and_for_needs_the_sheets_adaptations_are_given():
    programme = one_day_training()
    brief = programme.brief.model_copy(update={"delivery": "remote", "needs": ("wheelchair",)})
    text = body(written(programme.model_copy(update={"brief": brief})))
    block = catalogue().blocks["troika-consulting"]
    assert typeset(f"À distance : {block.variants.remote.fr}", "fr") in text
    assert typeset(f"Accessibilité : {block.accessibility.fr}", "fr") in text


def very_long() -> tuple[Programme, Catalogue, list[str]]:
    """A sample with questions and titles that no page could hold."""
    numbered = [f"mot{number:04d}" for number in range(2400)]
    block = catalogue().blocks["one-two-four-all"]
    poker = catalogue().blocks["delegation-poker"]
    questions = (Text(fr=" ".join(numbered[:1500]), en="x"), *poker.debrief.questions)
    blocks = {
        **catalogue().blocks,
        poker.id: poker.model_copy(update={"debrief": poker.debrief.model_copy(update={"questions": questions})}),
    }  # fmt: skip

    def longer(slot):
        if slot.block == block.id:
            return slot.model_copy(
                update={"question": " ".join(numbered[1500:1800]), "title": " ".join(numbered[1800:2000])}
            )
        if slot.block == "walk-stop":
            return slot.model_copy(update={"title": " ".join(numbered[2200:])})
        return slot.model_copy(update={"title": " ".join(numbered[2000:2200])}) if slot.kind == "fixed" else slot

    return with_slots(one_day_training(), longer), catalogue().model_copy(update={"blocks": blocks}), numbered


def test_a_slot_taller_than_a_page_keeps_all_its_text():
    programme, using, numbered = very_long()
    text = body(written(programme, "fr", using))
    assert [word for word in numbered if word not in text] == []


def test_no_row_is_taller_than_a_page():
    from sample_orders import order

    from seminar_designer.documents.run_sheet import fill

    programme, using, _ = very_long()
    for day in fill(order("run-sheet", programme, using)).values["days"]:
        for half in day.halves:
            assert max(map(height, half.rows)) <= page("A4")


def test_at_a_distance_no_chair_is_moved():
    """The same day, on screens."""
    training = one_day_training()
    brief = training.brief.model_copy(update={"delivery": "remote"})
    assert not in_style(written(training.model_copy(update={"brief": brief})), "Room Change")
