"""The page of alternatives: what tells them apart, in the client's words, on one page."""

import pytest
from sample_programme import catalogue, two_day_seminar
from test_cli_alternatives import worth
from test_documents_render import HOSTILE, hostile_programme
from word_files import body, findings, headers, in_style, pages
from workshop import blocks

from seminar_designer.documents import write_choice
from seminar_designer.documents.telling.differences import in_all, minutes_by, only_in, tones
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.model.block import Block

PAIR = (worth(1000, 1000), worth(980, 990, "world-cafe"))


def written(programmes=PAIR, language="fr") -> bytes:
    return write_choice("alternatives", programmes, catalogue(), language)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("many", [2, 3, 5])
def test_it_is_valid_and_one_page(many, language, tmp_path):
    """However many, one landscape page of LibreOffice."""
    data = written((*PAIR, *PAIR, *PAIR)[:many], language)
    assert findings(data, tmp_path) == []
    assert len(pages(data, tmp_path)) == 1
    assert not any(mark in text for text in (body(data), *headers(data)) for mark in ("{{", "}}", "{%", "%}"))


def test_long_programmes_fit_too(tmp_path):
    """Two days three times, on one page."""
    assert len(pages(written((two_day_seminar(),) * 3), tmp_path)) == 1


def test_minutes_and_points_are_the_coachs_own():
    """Nothing of them is printed, nor any step."""
    text = body(written())
    assert "min" not in text.split()
    assert "1000" not in text and "1\u00a0000" not in text and "points" not in text
    used = [catalogue().blocks[slot.block] for programme in PAIR for _, slot in blocks(programme)]
    steps = [step.fr.do for block in used for step in block.steps]
    assert not any(typeset(step, "fr") in text for step in steps)


def test_each_has_a_letter_a_name_of_its_own_and_a_box():
    """The name comes from what only it has."""
    data = written()
    assert in_style(data, "Heading 1") == ["A", "B"]
    first, second = in_style(data, "Heading 2")
    assert "Tables tournantes" in second and first != second
    assert sum("☐" in line for line in in_style(data, "Choose")) == 2


def test_both_runs_are_told_activity_by_activity():
    """By name, half-day by half-day."""
    text = body(written())
    for programme in PAIR:
        for _, slot in blocks(programme):
            assert typeset(slot.title, "fr") in text


def test_what_people_write_survives(tmp_path):
    """Markup, control characters and very long titles."""
    data = written((hostile_programme(), hostile_programme()))
    assert findings(data, tmp_path) == []
    assert typeset(HOSTILE.replace("{_{", "{{"), "fr")[:60] in body(data)


def test_the_same_programmes_give_the_same_bytes():
    """As every document."""
    assert written() == written()


def test_what_only_one_has_and_what_all_have_are_told_apart():
    """No block is in both lists."""
    only = [only_in(PAIR, number) for number in (0, 1)]
    assert only[1] == ["world-cafe"]
    assert len(only[0]) == 1
    assert not {*only[0], *only[1]} & set(in_all(PAIR))


def test_minutes_by_sort_add_up_to_the_blocks():
    """Whatever they are sorted by."""
    total = sum(slot.minutes for _, slot in blocks(PAIR[0]))

    def family(block: Block) -> str:
        return block.family

    assert sum(minutes_by(PAIR[0], catalogue(), family).values()) == total


def test_no_two_have_the_same_tone():
    """And one that is like the others has none."""
    found = [tone for tone in tones(PAIR, catalogue()) if tone is not None]
    assert len(found) == len(set(found))
    assert tones((PAIR[0], PAIR[0]), catalogue()) == [None, None]
