"""The words of the documents: the same in both languages, layered by a workspace."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from seminar_designer.documents import CHOICES, CYCLE_DOCUMENTS, DOCUMENTS, GROUPINGS, SHEETS
from seminar_designer.documents.typesetting.brand import load_brand
from seminar_designer.documents.typesetting.words import Words, filled, load_words
from seminar_designer.loading.data_folders import data_folder
from seminar_designer.loading.problems import BadInput

OUTPUTS = data_folder("outputs")


def leaves(entries: Mapping, path: str = "") -> Iterator[tuple[str, str]]:
    for name, entry in entries.items():
        if isinstance(entry, Mapping):
            yield from leaves(entry, f"{path}{name}.")
        else:
            yield path + name, str(entry)


@pytest.mark.parametrize("document", [*DOCUMENTS, *CYCLE_DOCUMENTS, *SHEETS, *CHOICES, *GROUPINGS])
def test_both_languages_have_the_same_entries_with_the_same_facts(document):
    french, english = (dict(leaves(load_words(document, one, [OUTPUTS]).entries)) for one in ("fr", "en"))
    labels = ("labels.", "training.labels.", "seminar.labels.", "training.headings.", "seminar.headings.")
    shared = [name for name in french | english if not name.startswith((*labels, "the_one."))]
    for name in shared:
        assert set(re.findall(r"\{\w+\}", french[name])) == set(re.findall(r"\{\w+\}", english[name])), name


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("document", [*DOCUMENTS, *CYCLE_DOCUMENTS, *SHEETS, *CHOICES, *GROUPINGS])
def test_no_entry_is_empty_or_a_placeholder(document, language):
    for name, text in leaves(load_words(document, language, [OUTPUTS]).entries):
        assert text.strip() and not re.search(r"TODO|XXX|\[(?!['\"])", text), name


def test_a_fact_is_never_taken_for_a_sentence():
    assert filled("{title} · {client} {unknown}", {"title": "{client}", "client": "R&D"}) == "{client} · R&D {unknown}"


def test_counts_choose_the_plural_of_the_language():
    words = {"days": {"one": "{n} jour", "other": "{n} jours"}}
    assert [Words(words, "fr").count("days", n) for n in (0, 1, 2)] == ["0 jour", "1 jour", "2 jours"]
    assert Words(words, "en").count("days", 0) == "0 jours"


def test_a_workspace_replaces_single_entries(tmp_path: Path):
    own = tmp_path / "texts" / "fr" / "run-sheet.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("prepare: {title: Avant}\n", encoding="utf-8")
    words = load_words("run-sheet", "fr", [OUTPUTS, tmp_path])
    assert words["prepare"]["title"] == "Avant"
    assert words["prepare"]["tasks"] == "À préparer"


def test_the_last_brand_counts(tmp_path: Path):
    (tmp_path / "brand.yaml").write_text("name: Atelier\nidentifiers: [SIRET 1]\n", encoding="utf-8")
    assert load_brand([OUTPUTS, tmp_path]).footer == "Atelier · SIRET 1"
    assert load_brand([OUTPUTS]).footer == ""


def test_mistakes_of_a_brand_are_told_with_their_place(tmp_path: Path):
    (tmp_path / "brand.yaml").write_text("colours:\n  accent: blue\nnme: x\n", encoding="utf-8")
    with pytest.raises(BadInput) as told:
        load_brand([tmp_path])
    assert [problem.line for problem in told.value.problems] == [2, 3]
