"""Heights of texts, and cutting what a page cannot hold without losing a word."""

from hypothesis import given
from hypothesis import strategies as st

from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting

COLUMN = Column(60, {"plain": Setting(10, 2), "said": Setting(10, 2, 5, clings=True)})
LINES = st.lists(st.builds(Line, st.sampled_from(["plain", "said"]), st.text(max_size=800)), max_size=8)


def joined(lines):
    return "".join(line.text for line in lines)


@given(LINES, st.floats(0, 300), st.floats(40, 300))
def test_pieces_hold_every_character_in_order(lines, first, limit):
    pieces = COLUMN.pieces(lines, first, limit)
    assert joined(line for piece in pieces for line in piece) == joined(lines)


@given(LINES, st.floats(0, 300), st.floats(60, 300))
def test_no_piece_is_taller_than_its_limit(lines, first, limit):
    head, *others = COLUMN.pieces(lines, first, limit)
    assert COLUMN.total(head) <= max(first, 0)
    assert all(COLUMN.total(piece) <= limit for piece in others)


def test_a_line_is_cut_after_a_sentence_when_it_can_be():
    text = "Une phrase assez longue pour tenir deux lignes au moins. " * 6
    (_, *pieces) = COLUMN.pieces([Line("plain", text)], 0, 60)
    assert all(line.text.endswith(". ") for piece in pieces for line in piece)


def test_what_clings_stays_with_the_line_before():
    lines = [Line("plain", "a"), Line("plain", "b"), Line("said", "c")]
    assert [len(piece) for piece in COLUMN.pieces(lines, 30, 45)] == [1, 2]


def test_wide_characters_and_endless_words_take_more_lines():
    assert COLUMN.height(Line("plain", "漢" * 60)) > COLUMN.height(Line("plain", "i" * 60))
    assert COLUMN.height(Line("plain", "x" * 500)) > 10 * COLUMN.height(Line("plain", "x"))
