"""The slides: real layouts and titles, the words of the programme in large letters, the facilitator's steps below."""

import io
import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Emu
from sample_orders import order
from sample_programme import catalogue, one_day_training, two_day_seminar
from test_documents_render import HOSTILE, hostile_programme

from seminar_designer.documents import write_document
from seminar_designer.documents.telling.instruction import instruction
from seminar_designer.documents.telling.slide_fit import SlideFit
from seminar_designer.documents.typesetting.calendar_words import clock, hours
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.problems import BadInput, say

SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}
CASES = [(sample, language) for sample in SAMPLES for language in ("fr", "en")]
LICHEN = Path(__file__).parents[1] / "examples" / "brands" / "lichen"
TEMPLATE = data_folder("outputs") / "templates" / "slides.pptx"


def written(programme, language="fr", **more) -> bytes:
    return write_document("slides", programme, catalogue(), language, **more)


def opened(data: bytes):
    return Presentation(io.BytesIO(data))


def findings(data: bytes, folder: Path) -> list[str]:
    file = folder / "slides.pptx"
    file.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(file).errors]


def text_of(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def notes_of(slide) -> str:
    return slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""


def blocks_of(programme):
    return [slot for day in programme.days for slot in day.slots if slot.block]


def in_layout(data: bytes, *names: str) -> list:
    return [slide for slide in opened(data).slides if slide.slide_layout.name in names]


def test_the_template_is_sixteen_to_nine_and_has_no_finding(tmp_path: Path):
    assert findings(TEMPLATE.read_bytes(), tmp_path) == []
    template = Presentation(TEMPLATE)
    assert template.slide_width * 9 == template.slide_height * 16
    assert not list(template.slides)
    assert all(layout.placeholders[0].placeholder_format.idx == 0 for layout in template.slide_layouts)


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_it_has_no_finding_and_is_the_same_every_time(sample, language, tmp_path: Path):
    data = written(SAMPLES[sample](), language)
    assert findings(data, tmp_path) == []
    assert data == written(SAMPLES[sample](), language)


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_every_block_has_its_slide_with_title_time_and_words_for_participants(sample, language):
    programme = SAMPLES[sample]()
    slides = in_layout(written(programme, language), "Activity")
    told = [slide for slide in slides if notes_of(slide).count("\n") > 3]
    assert len(told) == len(blocks_of(programme))
    for slide, slot in zip(told, blocks_of(programme), strict=True):
        block = catalogue().blocks[slot.block]
        assert slide.shapes.title.text_frame.text == typeset(block.name[language], language)
        text = text_of(slide)
        assert hours(slot.start, slot.end, language) in text
        said = instruction(block, language)
        assert typeset(said or block.purpose[language], language) in text or slot.question
        if slot.question and language == "fr":
            assert typeset(slot.question, language) in text
        assert typeset(block.takeaway[language], language)[:40] in text


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_speaker_notes_hold_every_step_with_its_minutes(sample, language):
    programme = SAMPLES[sample]()
    notes = "\n".join(notes_of(slide) for slide in opened(written(programme, language)).slides)
    for slot in blocks_of(programme):
        block = catalogue().blocks[slot.block]
        for step, planned in zip(block.steps, slot.steps, strict=False):
            assert typeset(step[language].do, language) in notes
            assert f"{planned.minutes}\u00a0min" in notes
        assert typeset(block.preparation[language], language) in notes


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_debrief_has_its_questions_in_order_on_a_slide_of_its_own(sample):
    programme = SAMPLES[sample]()
    needing = [
        block for slot in blocks_of(programme) if (block := catalogue().blocks[slot.block]).debrief_needed == "inside"
    ]
    slides = in_layout(written(programme), "Debrief")
    assert len(slides) == len(needing)
    for slide, block in zip(slides, needing, strict=True):
        questions = [typeset(question.fr, "fr") for question in block.debrief.questions]
        (body,) = [shape for shape in slide.placeholders if shape.placeholder_format.idx == 11]
        assert [paragraph.text for paragraph in body.text_frame.paragraphs] == questions


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_break_says_when_to_be_back_in_very_large_letters(language):
    programme = two_day_seminar()
    slides = in_layout(written(programme, language), "Break")
    pauses = [slot for day in programme.days for slot in day.slots if slot.kind in ("break", "lunch")]
    assert len(slides) == len(pauses)
    for slide, slot in zip(slides, pauses, strict=True):
        (time,) = [shape for shape in slide.placeholders if shape.placeholder_format.idx == 11]
        assert time.text_frame.text == clock(slot.end, language)
    (layout,) = [one for one in Presentation(TEMPLATE).slide_layouts if one.name == "Break"]
    sizes = [int(one.get("sz")) for one in layout._element.iter(qn("a:defRPr"))]
    assert max(sizes) >= 15000


@pytest.mark.parametrize(("sample", "language"), CASES)
def test_every_slide_has_a_title_first_and_says_its_language(sample, language):
    deck = opened(written(SAMPLES[sample](), language))
    tag = {"fr": "fr-FR", "en": "en-GB"}[language]
    for slide in deck.slides:
        first, *others = [shape for shape in slide.shapes if shape.is_placeholder]
        assert first == slide.shapes.title and first.text_frame.text.strip()
        assert all(shape.text_frame.text.strip() for shape in others if shape.placeholder_format.idx != 21)
        assert {run.find(qn("a:rPr")).get("lang") for run in slide._element.iter(qn("a:r"))} == {tag}
    assert deck.core_properties.language == tag
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert len(set(titles)) == len(titles)


def test_slides_are_numbered_and_signed():
    slides = in_layout(written(two_day_seminar(), workspace=LICHEN), "Activity", "Debrief", "Programme")
    for slide in slides:
        assert slide._element.find(f".//{qn('a:fld')}") is not None
        assert "Lichen & Compagnie · " in text_of(slide)


def test_brand_colours_fonts_and_logo_are_those_of_the_workspace():
    data = written(one_day_training(), workspace=LICHEN)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        themes = [parts.read(name).decode() for name in parts.namelist() if "/theme/" in name]
    assert len(themes) == 2
    assert all("3B5323" in theme and 'typeface="Georgia"' in theme for theme in themes)
    pictures = [shape for slide in opened(data).slides for shape in slide.shapes if shape.shape_type == 13]
    assert len(pictures) == 2
    for picture in pictures:
        assert picture._element.nvPicPr.cNvPr.get("descr") == "Lichen & Compagnie"
        assert picture.top + picture.height <= Emu(6858000)
    assert b"ppt/media" not in written(one_day_training())


def test_programme_of_the_day_is_the_clients():
    slides = in_layout(written(two_day_seminar()), "Programme")
    assert len(slides) == 2
    text = text_of(slides[0]).replace("\u00a0", " ")
    assert "9 h 00\tAccueil et mise en route" in text and "17 h 30\tFin" in text
    assert "9 h 00 – 12 h 00" in text and "13 h 30 – 17 h 30" in text
    morning = two_day_seminar().days[0].model_copy(update={"sessions": two_day_seminar().days[0].sessions[:1]})
    half = two_day_seminar().model_copy(update={"days": (morning.model_copy(update={"end": 640}),)})
    assert len(in_layout(written(half), "Half-day programme")) == 1


def test_evening_work_and_days_have_slides():
    deck = opened(written(two_day_seminar()))
    texts = [text_of(slide) for slide in deck.slides]
    assert any("Pour demain" in text and "raison d’être écrite ce jour" in text for text in texts)
    assert [slide.slide_layout.name for slide in deck.slides].count("Day") == 2
    assert [slide.slide_layout.name for slide in opened(written(one_day_training())).slides].count("Day") == 0
    assert deck.slides[0].slide_layout.name == "Title" and deck.slides[-1].slide_layout.name == "Closing"


def test_what_a_facilitator_fills_in_is_not_shown():
    """« Bonjour à tous… Je suis… » is for the notes."""
    block = catalogue().blocks["welcome-and-frame"]
    assert "…" not in (instruction(block, "fr") or "")
    slide = in_layout(written(one_day_training()), "Activity")[0]
    assert "Je suis" not in text_of(slide) and "Je suis" in notes_of(slide)


def test_whatever_people_write_survives(tmp_path: Path):
    data = written(hostile_programme())
    assert findings(data, tmp_path) == []
    texts = "\n".join(text_of(slide) for slide in opened(data).slides)
    notes = "\n".join(notes_of(slide) for slide in opened(data).slides)
    assert texts.count("R&D <b>« x »</b> </w:t> {{ title }}".replace("« x »", "«\u00a0x\u00a0»")) > 20
    assert notes.count(typeset(HOSTILE, "fr").rstrip()) > 12
    assert "None" not in texts + notes


def test_a_long_title_is_set_smaller_then_shortened():
    fit = SlideFit(order("slides", one_day_training()))
    short, long, endless = (fit.heading("title", "Un titre assez long " * times).size for times in (1, 4, 900))
    assert (short, long, endless) == (0, 30, 22)
    assert len(fit.heading("title", "Un titre " * 900).text) < 400
    assert fit.heading("title", "Un titre " * 900).text.endswith("…")


def test_an_endless_question_leaves_room_for_the_instruction():
    fit = SlideFit(order("slides", one_day_training()))
    question, told = fit.question_and_instruction("Pourquoi ? " * 800, "Écrivez.")
    assert question.text.endswith("…") and len(question.text) < 600
    assert told.text == "Écrivez."
    alone = fit.question_and_instruction(None, "Écrivez.")
    assert [said.size for said in alone] == [34]


def test_a_fixed_point_has_a_slide_and_a_buffer_none():
    data = written(one_day_training())
    titles = [slide.shapes.title.text_frame.text for slide in opened(data).slides]
    assert "Mot de la directrice, Anne-Sophie Kervella" in titles
    assert not any("tampon" in title for title in titles)


@pytest.mark.parametrize("spoilt", ["renamed", "unreadable"])
def test_a_template_of_ones_own_that_cannot_be_filled_is_refused(spoilt, tmp_path: Path):
    own = tmp_path / "outputs" / "templates"
    own.mkdir(parents=True)
    if spoilt == "unreadable":
        (own / "slides.pptx").write_bytes(b"no deck")
    else:
        template = Presentation(TEMPLATE)
        layout = next(one for one in template.slide_layouts if one.name == "Break")
        layout._element.cSld.set("name", "Pause")
        template.save(own / "slides.pptx")
    with pytest.raises(BadInput) as told:
        written(one_day_training(), workspace=tmp_path)
    (problem,) = told.value.problems
    assert problem.found == (None if spoilt == "unreadable" else "Break")
    assert all("slides.pptx" in say(problem, language) for language in ("fr", "en"))
