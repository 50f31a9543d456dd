"""French by Grammalecte and English by hunspell: what they find, what a person has accepted, where they are missing."""

from pathlib import Path

import pytest
from linting_sample import linted, spoilt

from seminar_designer.linting import grammalecte, hunspell


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory, monkeypatch):
    monkeypatch.setenv("SEMINAR_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


FRENCH = pytest.mark.skipif(not grammalecte.installed(), reason="grammalecte-cli is not installed")
ENGLISH = pytest.mark.skipif(not hunspell.installed(), reason="hunspell with its British dictionary is not installed")
SURPRISE = "Quel écart vous a surpris ?"


def _told(folder: Path, *edits: tuple[str, str]) -> list[tuple[str, str, str]]:
    found = linted(folder, spoilt(*edits), spelling=True).found
    return [(one.check, one.finding.case, one.where) for one in found if one.check in ("french", "english")]


@FRENCH
@ENGLISH
def test_the_good_sheet_is_well_written(tmp_path: Path) -> None:
    """In both languages, typed naturally: straight apostrophes and plain spaces are no mistakes."""
    assert _told(tmp_path) == []


@FRENCH
def test_a_fault_of_grammar_and_an_unknown_word_are_told_in_their_text(tmp_path: Path) -> None:
    """With the words around, and what Grammalecte says."""
    edits = ((SURPRISE, "Quels écart vous a surpris ?"), ("quatre phrases.,", "quatre frazes.,"))
    assert set(_told(tmp_path, *edits)) == {
        ("french", "spelling", "takeaway.fr"),
        ("french", "grammar", "debrief.questions[1].fr"),
    }


@FRENCH
def test_what_a_person_accepted_is_not_told_again(tmp_path: Path) -> None:
    """A word everywhere, a message only where its words stand; a name that the sheet credits without being listed."""
    tmp_path.mkdir(exist_ok=True)
    (tmp_path / "accepted-spelling.yaml").write_text(
        'fr:\n  words: [fraze]\n  messages:\n    - {rule: g3__gn_det_mas_plur_1m__b1_a1_1, context: "elsewhere"}\n'
    )
    edits = ((SURPRISE, "Quelle fraze de Gollwitzer vous a surpris ?"), ("(brief-back)", "(P. Gollwitzer)"))
    assert _told(tmp_path, *edits) == []
    fault = (SURPRISE, "Quels écart vous a surpris ?")
    found = [one for one in linted(tmp_path, spoilt(fault), spelling=True).found if one.check == "french"]
    rules = {one.finding.facts["rule"] for one in found}
    assert rules
    (tmp_path / "accepted-spelling.yaml").write_text(
        "fr:\n  messages:\n" + "".join(f"    - {{rule: {one}, context: Quels écart vous}}\n" for one in rules)
    )
    assert _told(tmp_path, fault) == []
    assert _told(tmp_path, (SURPRISE, "Quels écart est-ce ?"))


@ENGLISH
def test_a_word_that_is_not_british_is_told_with_the_nearest(tmp_path: Path) -> None:
    """In the text where it stands."""
    edits = [("Which gap surprised you?", "Which color surprised you?")]
    assert _told(tmp_path, *edits) == [("english", "spelling", "debrief.questions[1].en")]
    [found] = [one for one in linted(tmp_path, spoilt(*edits), spelling=True).found if one.check == "english"]
    assert found.finding.facts == {"word": "color", "near": " (colour ?)"}


def test_where_the_programs_are_missing_both_checks_are_skipped_and_named(tmp_path: Path, monkeypatch) -> None:
    """The other checks run all the same."""
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    report = linted(tmp_path / "catalogue", spelling=True)
    assert report.skipped == (("english", "hunspell (hunspell-en-gb)"), ("french", "grammalecte-cli"))
    assert report.found == ()


def test_a_mistake_in_the_list_of_accepted_words_is_told_with_its_place(tmp_path: Path) -> None:
    """As in any file of a catalogue."""
    from seminar_designer.loading.problems import BadInput

    (tmp_path / "accepted-spelling.yaml").write_text("fr:\n  wrods: [x]\n")
    with pytest.raises(BadInput) as told:
        linted(tmp_path)
    assert [(one.line, one.nearest) for one in told.value.problems] == [(2, "words")]


@FRENCH
def test_a_text_that_was_read_is_not_read_again(tmp_path: Path, monkeypatch) -> None:
    """Until the program changes; a broken memory is no harm."""
    monkeypatch.setenv("SEMINAR_CACHE_DIR", str(tmp_path))
    first = list(grammalecte.remarks(["Les chat dort.", "Tout va bien."]))
    asked: list[int] = []
    run = grammalecte._run
    monkeypatch.setattr(grammalecte, "_run", lambda texts, part: asked.append(len(part)) or run(texts, part))
    assert list(grammalecte.remarks(["Les chat dort.", "Tout va bien."])) == first
    assert asked == []
    assert list(grammalecte.remarks(["Les chien dort.", "Les chat dort."]))[-1][0] == 1
    assert asked == [1]
    (tmp_path / "grammalecte-cli.json").write_text("{")
    assert list(grammalecte.remarks(["Les chat dort.", "Tout va bien."])) == first


@FRENCH
def test_the_number_of_an_item_is_no_count_of_it() -> None:
    """« 1 usagers, 2 valeur » is a list; « il reste 2 valeur » is a mistake."""
    texts = ["Coller dans l'ordre : 1 usagers, 2 valeur, 3 canaux.", "Il reste 2 valeur au tableau."]
    assert {number for number, _ in grammalecte.remarks(texts)} == {1}


@FRENCH
def test_many_texts_are_read_in_one_call_a_core() -> None:
    """Remarks come back with the number of their text, also of those after an empty one."""
    texts = ["Tout va bien."] * 40 + [""] + ["Les chat dort."] + ["Tout va bien."] * 40
    assert {number for number, _ in grammalecte.remarks(texts)} == {41}
