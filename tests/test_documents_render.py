"""Word files: valid, the same every time, whatever people write, and laid out by LibreOffice."""

import datetime
import functools
import io
import itertools
import zipfile
from pathlib import Path

import pytest
from docx.oxml.ns import qn
from sample_programme import catalogue, one_day_training, two_day_seminar
from test_documents_run_sheet import very_long
from word_files import body, findings, headers, laid_out, opened, pages

from seminar_designer.documents import DOCUMENTS, write_document
from seminar_designer.documents.document import Document
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.model.programme import Programme

ONE_FOR_EACH = ("certificate", "invitation")
"""Papers of which each participant gets one: page numbers would count those of the others."""
CARDS, POSTERS = "name-badges", "wall-posters"
"""Cut out or hung up: they have no page numbers, and cards no headings."""
WORD = [name for name, one in DOCUMENTS.items() if isinstance(one, Document)]
SAMPLES = {"one-day": one_day_training, "two-day": two_day_seminar}
CASES = [(name, sample, language) for name in WORD for sample in SAMPLES for language in ("fr", "en")]
HOSTILE = 'R&D <b>"x"</b> </w:t> {{ title }} {% if %} {_{ \x00\x07\x0b\x0c\x1b ]]> 🎯👩‍💻 l\'été ' + "très long " * 30
SURVIVES = typeset(HOSTILE.replace("{_{", "{{"), "fr")
FIELDS = {"title", "text", "profile", "context", "place", "name", "question", "prerequisites", "access", "assessment",
          "accessibility_contact", "price", "trainer", "contact", "reference"}  # fmt: skip


TIMES = {
    "subgroup-lists": 15, CARDS: 0, POSTERS: 0, "attendance-sheets": 6, "certificate": 7, "evaluation-end": 5,
    "evaluation-later": 10, "invitation": 10, "participant-booklet": 60, "positioning": 5, "after-report": 15,
    "client-programme": 10, "day-at-a-glance": 1, "facilitator-guide": 25, "materials-list": 5, "run-sheet": 30,
    "proposal": 14, "contract": 50,
}  # fmt: skip
"""How often a document says what somebody wrote, at the least."""


def hostile(node, key=""):
    """The same data with every text a person can write made hostile."""
    if isinstance(node, dict):
        return {name: hostile(value, name) for name, value in node.items()}
    if isinstance(node, list):
        return [hostile(value, key) for value in node]
    if key == "text":
        return HOSTILE[:190]
    return HOSTILE if key in FIELDS and isinstance(node, str) else node


def hostile_programme() -> Programme:
    data = two_day_seminar().model_dump(mode="json", by_alias=True)
    training = one_day_training().brief
    data["brief"] |= {
        "nature": "training", "context": "x", "venue": {"place": "x"}, "training": training.training.model_dump(),
        "participants": {"expected": 14, "profile": "x"},
    }  # fmt: skip
    data["days"][0]["title"] = "x"
    statement = {"fr": HOSTILE, "en": HOSTILE}
    data["objectives"] = [one | {"statement": statement} if one["own"] else one for one in data["objectives"]]
    return Programme.model_validate(hostile(data))


@functools.cache
def written(name: str, sample: str, language: str) -> bytes:
    return write_document(name, SAMPLES[sample](), catalogue(), language)


@pytest.mark.parametrize(("name", "sample", "language"), CASES)
def test_a_file_is_sound(name, sample, language, tmp_path: Path):
    """The validator finds nothing, no tag of the template is left, Word knows what it is, headings descend."""
    data = written(name, sample, language)
    assert findings(data, tmp_path) == []
    assert not any(mark in text for text in (body(data), *headers(data)) for mark in ("{{", "}}", "{%", "%}"))
    _word_knows_the_language_title_and_paper(opened(data), name, SAMPLES[sample](), language)
    if name != CARDS:
        _headings_descend_one_level_at_a_time(opened(data))


def _word_knows_the_language_title_and_paper(document, name: str, programme: Programme, language: str) -> None:
    tag = {"fr": "fr-FR", "en": "en-GB"}[language]
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {tag}
    assert document.core_properties.language == tag
    assert typeset(programme.brief.title, language) in document.core_properties.title
    assert document.core_properties.created.replace(tzinfo=datetime.UTC).year == 2000
    for section in document.sections:
        millimetres = sorted(round(side.mm) for side in (section.page_width, section.page_height))
        assert millimetres == ([297, 420] if name == POSTERS else [210, 297])
    assert len(document.sections) == (len(programme.days) if name == "run-sheet" else 1)


def _headings_descend_one_level_at_a_time(document) -> None:
    levels = {"Title": 0, "Heading 1": 1, "Heading 2": 2, "Half-Day New Page": 2, "Heading 3": 3}
    found = [levels[one.style.name] for one in document.paragraphs if one.style.name in levels]
    assert found[0] == 0
    assert all(after <= before + 1 for before, after in itertools.pairwise(found))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_whatever_people_write_survives(language, tmp_path: Path):
    files = {name: write_document(name, hostile_programme(), catalogue(), language) for name in WORD}
    for name, data in files.items():
        assert findings(data, tmp_path) == []
        text = body(data)
        assert "R&D <b>" in text and "🎯👩‍💻" in text and "{{ title }}" in text and "</w:t>" in text, name
        assert "None" not in text, name
        if language == "fr":
            assert text.count(SURVIVES[:100]) >= TIMES[name], name
            assert text.count(SURVIVES.rstrip()) >= TIMES[name] // 2, name
    assert all(laid_out(files, tmp_path).values())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_programme_gives_the_same_bytes(name):
    def once():
        return write_document(name, two_day_seminar(), catalogue(), "fr")

    assert once() == once()


@pytest.mark.parametrize("name", [name for name in WORD if name != CARDS])
def test_tables_repeat_their_heading_and_keep_rows_whole(name):
    document = opened(write_document(name, one_day_training(), catalogue(), "fr"))
    headed = [table for table in document.tables if table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"]
    main = max(headed, key=lambda table: len(table.rows))
    first, *others = main._tbl.tr_lst
    assert first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in (first, *others))
    assert all(table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) for table in document.tables)


@pytest.mark.parametrize("name", [name for name in WORD if name not in (*ONE_FOR_EACH, CARDS, POSTERS)])
def test_pages_are_numbered_by_fields(name):
    footer = opened(write_document(name, one_day_training(), catalogue(), "fr")).sections[0].footer._element
    assert [one.get(qn("w:instr")).strip() for one in footer.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_a_workspace_brings_its_brand_and_its_template(tmp_path: Path):
    own = tmp_path / "outputs"
    (own / "templates").mkdir(parents=True)
    (own / "templates" / "run-sheet.docx").write_bytes(
        (data_folder("outputs") / "templates/run-sheet.docx").read_bytes()
    )
    brand = "{name: Atelier & Cie, person: Claire Le Goff, colours: {accent: '7A1F5C'}, fonts: {headings: Georgia}}"
    (own / "brand.yaml").write_text(brand, encoding="utf-8")
    data = write_document("client-programme", two_day_seminar(), catalogue(), "fr", workspace=tmp_path)
    document = opened(data)
    assert document.core_properties.author == "Atelier & Cie"
    assert "Atelier & Cie" in "".join(one.text for one in document.sections[0].footer.paragraphs)
    title = document.styles["Title"].element.find(f"{qn('w:rPr')}/{qn('w:color')}")
    assert title.get(qn("w:val")) == "7A1F5C"
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        theme = parts.read("word/theme/theme1.xml").decode()
    assert 'typeface="Georgia"' in theme and "7A1F5C" in theme
    assert write_document("run-sheet", two_day_seminar(), catalogue(), "fr", workspace=tmp_path)


MOST = {
    ("client-programme", "one-day"): 2, ("client-programme", "two-day"): 3,
    ("run-sheet", "one-day"): 6, ("run-sheet", "two-day"): 11, ("day-at-a-glance", "one-day"): 1,
    ("day-at-a-glance", "two-day"): 2, ("facilitator-guide", "one-day"): 18, ("facilitator-guide", "two-day"): 26,
    ("materials-list", "one-day"): 3, ("materials-list", "two-day"): 4, ("after-report", "one-day"): 4,
    ("after-report", "two-day"): 5,
}  # fmt: skip
"""Pages of a document of a sample at most."""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_libreoffice_lays_them_out_on_few_pages_none_of_them_blank(language, tmp_path: Path):
    laid = laid_out({f"{name} {sample}": written(name, sample, language) for name, sample in MOST}, tmp_path)
    number = {"fr": "Page 1 sur", "en": "Page 1 of"}[language]
    for (name, sample), most in MOST.items():
        found = laid[f"{name} {sample}"]
        assert 0 < len(found) <= most, name
        assert all(len(page.split()) > 20 for page in found), name
        assert f"{number} {len(found)}" in " ".join(found[0].replace("\u00a0", " ").split()), name


def test_libreoffice_prints_every_word_of_a_slot_taller_than_a_page(tmp_path: Path):
    programme, using, numbered = very_long()
    text = "".join(pages(write_document("run-sheet", programme, using, "fr"), tmp_path))
    assert [word for word in numbered if word not in text] == []
