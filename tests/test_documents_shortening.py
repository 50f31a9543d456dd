"""Texts in fewer words: whole sentences, whole words, nothing left open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_designer.documents.telling.shortening import clipped, enumerated, first_sentences, fitted
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting

COLUMN = Column(40, {"text": Setting(10, 0)})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lire la question. Laisser une minute de silence.", "Lire la question."),
        ("Lire « Aidez-moi. Vite ! » à voix haute. Puis se taire.", "Lire « Aidez-moi. Vite ! » à voix haute."),
        ("Écrire : 1. le fait. 2. l'effet.", "Écrire : 1. le fait. 2. l'effet."),
        ("Le cas de M. Martin. Puis un autre.", "Le cas de M. Martin."),
        ("Sans point", "Sans point"),
        ("", ""),
    ],
)
def test_the_first_sentence_is_whole(text, told):
    assert first_sentences(text, 20, 200) == told


def test_more_sentences_are_kept_where_they_fit_or_where_one_says_too_little():
    assert first_sentences("Un. Deux. Trois quatre cinq six.", 12, 40) == "Un. Deux."
    assert first_sentences("Usages. Où cela se produit-il dans votre travail ? Trop.", 30, 60) == (
        "Usages. Où cela se produit-il dans votre travail ?"
    )


def test_a_long_sentence_is_cut_at_a_semicolon_and_never_inside_a_quotation():
    long = "Former des trios qui ne se connaissent pas ; chacun passe une fois et les autres écoutent sans parler."
    assert first_sentences(long, 30, 70) == "Former des trios qui ne se connaissent pas…"
    quoted = "Imprimer le message que voici : « À partir de lundi, tout le monde change de bureau et de cantine »."
    assert first_sentences(quoted, 30, 70) == "Imprimer le message que voici…"


@given(st.text(max_size=400), st.integers(2, 200))
def test_clipping_never_makes_a_text_longer(text, most):
    assert len(clipped(text, most)) <= max(most, 1)
    assert text.startswith(clipped(text, most).removesuffix("…")) or len(text) <= most


@given(st.text(min_size=1, max_size=600), st.integers(1, 4))
def test_what_is_fitted_stands_on_so_many_lines(text, rows):
    assert COLUMN.rows(Line("text", fitted(COLUMN, "text", text, rows))) <= rows


def test_an_enumeration_tells_how_many_are_left_out():
    parts = ("14 feuilles A4", "14 stylos", "1 minuteur visible", "3 feutres")
    assert enumerated(COLUMN, "text", parts, 9) == ", ".join(parts)
    assert enumerated(COLUMN, "text", parts, 1) == "14 feuilles A4, 14 stylos + 2"
    assert enumerated(COLUMN, "text", (), 1) == ""
