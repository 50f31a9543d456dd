"""The sheet of one block in Word: all that is needed to run it, on a page or two, whatever stands in the sheet."""

import functools
from pathlib import Path

import pytest
from test_documents_render import HOSTILE
from word_files import body, findings, in_style, opened, pages, printed

from seminar_designer.documents import SHEETS, write_sheet
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Block
from seminar_designer.model.texts import Language


@functools.cache
def _catalogue():
    return load_catalogue()


def _written(id: str, language: Language = "fr", people: int = 12) -> bytes:
    return write_sheet("block-sheet", _catalogue().blocks[id], people, _catalogue(), language)


def _longest(many: int) -> list[str]:
    return sorted(_catalogue().blocks, key=lambda one: -len(_catalogue().blocks[one].model_dump_json()))[:many]


def test_it_is_a_document_of_its_own_and_no_part_of_a_design():
    """Made only when asked for."""
    from seminar_designer.documents import DOCUMENTS

    assert list(SHEETS) == ["block-sheet"]
    assert not set(SHEETS) & set(DOCUMENTS)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_text_of_the_sheet_is_there_in_its_language(language):
    """Steps, words to say, questions, pitfalls, variants, accessibility, caution."""
    block = _catalogue().blocks["marshmallow-challenge"]
    text = body(_written(block.id, language))
    wanted = [block.name, block.purpose, block.takeaway, block.preparation, block.pitfalls]
    wanted += list(block.debrief.questions)
    wanted += [one for one in (block.variants.small, block.variants.large) if one]
    for one in printed([one[language] for one in wanted] + [step[language].do for step in block.steps], language):
        assert one in text
    said = [step[language].say for step in block.steps if step[language].say]
    assert len(in_style(_written(block.id, language), "Say")) == len(said)


def test_minutes_are_for_the_group_and_sum_to_the_whole():
    """Those of steps that grow with it, too."""
    block = _catalogue().blocks["marshmallow-challenge"]
    for people in (12, 40):
        minutes = [int(text) for text in in_style(_written(block.id, people=people), "Minutes")]
        spans = block.step_spans(people)
        assert minutes == [span.typical for span in spans[: len(block.steps)]]
        [total] = in_style(_written(block.id, people=people), "Total")
        assert typeset(f"= {block.span(people).typical} min", "fr") in total


def test_material_is_counted_for_the_group():
    """In the singular and the plural."""
    text = body(_written("marshmallow-challenge"))
    assert "3 chamallows" in text
    assert "1 minuteur visible" in text
    assert "Matériel pour 12 personnes" in text


def test_a_block_without_material_or_debrief_says_nothing_of_them():
    """No empty heading."""
    block = next(one for one in _catalogue().blocks.values() if not one.materials and one.debrief is None)
    text = body(_written(block.id, "en", min(max(12, block.group.min), block.group.max)))
    assert "Material" not in text
    assert "Debrief" not in text


def test_the_longest_sheet_takes_two_pages_at_most(tmp_path: Path):
    """As LibreOffice lays it out, in French, which is longer; its id is at the foot."""
    [id] = _longest(1)
    block = _catalogue().blocks[id]
    laid = pages(_written(id, "fr", min(max(12, block.group.min), block.group.max)), tmp_path)
    assert len(laid) <= 2
    assert id in laid[0]


def test_every_file_is_valid_and_the_same_each_time(tmp_path: Path):
    """Zero findings of the validator, no tag left, the same bytes."""
    for number, id in enumerate([*_longest(1), "marshmallow-challenge"]):
        block = _catalogue().blocks[id]
        data = _written(id, "en" if number else "fr", min(max(12, block.group.min), block.group.max))
        assert findings(data, tmp_path) == []
        assert not any(mark in body(data) for mark in ("{{", "}}", "{%", "%}"))
        assert data == _written(id, "en" if number else "fr", min(max(12, block.group.min), block.group.max))


def test_whatever_a_coach_writes_survives(tmp_path: Path):
    """R&D, tags, control characters, emoji."""
    data = _catalogue().blocks["marshmallow-challenge"].model_dump(mode="json")
    hostile = {"fr": HOSTILE, "en": HOSTILE}
    data |= {"name": hostile, "purpose": hostile, "preparation": hostile, "pitfalls": hostile}
    data["steps"][0]["fr"] = {"do": HOSTILE, "say": HOSTILE}
    data["source"]["credit"] = HOSTILE
    block = Block.model_validate(data)
    written = write_sheet("block-sheet", block, 12, _catalogue(), "fr")
    assert findings(written, tmp_path) == []
    assert body(written).count("R&D <b>") == 7
    assert "{{ title }}" in body(written)


def test_the_file_knows_its_language_title_and_brand(tmp_path: Path):
    """The brand of a workspace, as for other documents."""
    (tmp_path / "outputs").mkdir()
    (tmp_path / "outputs" / "brand.yaml").write_text("{name: Atelier & Cie, colours: {accent: '7A1F5C'}}")
    block = _catalogue().blocks["world-cafe"]
    data = write_sheet("block-sheet", block, 24, _catalogue(), "en", workspace=tmp_path)
    properties = opened(data).core_properties
    assert (properties.language, properties.author) == ("en-GB", "Atelier & Cie")
    assert properties.title == "Facilitation sheet – Rotating tables"
    assert "Atelier & Cie" in "".join(one.text for one in opened(data).sections[0].footer.paragraphs)
