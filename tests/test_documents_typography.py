"""Typography: natural typing becomes text set for print, once and for all."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_designer.documents.typesetting.typography import one_line, spoken, typeset

NATURAL = st.text(
    alphabet=st.one_of(st.sampled_from(" '\"«»“”‘’;:!?.…,()[]%€-–\u00a0\u202f\n\t0123456789hHaeéMT°"), st.characters()),
    max_size=60,
)


@pytest.mark.parametrize(
    ("typed", "set_for_print"),
    [
        ("Qui fait quoi ? Tout !", "Qui fait quoi\u202f? Tout\u202f!"),
        ("Trois temps : dire; faire", "Trois temps\u00a0: dire\u202f; faire"),
        ("l'équipe d'Anne", "l’équipe d’Anne"),
        ('dire "non" à "l\'autre"', "dire «\u00a0non\u00a0» à «\u00a0l’autre\u00a0»"),
        ("« oui »", "«\u00a0oui\u00a0»"),
        ('« dire "oui" »', "«\u00a0dire “oui”\u00a0»"),
        ("à 9h30, puis 14 h", "à 9\u00a0h\u00a030, puis 14\u00a0h"),
        ("20% en 15 min", "20\u00a0% en 15\u00a0min"),
        ("le 9 mars 2027", "le 9\u00a0mars 2027"),
        ("Appelez le 06 12 34 56 78", "Appelez le 06\u00a012\u00a034\u00a056\u00a078"),
        ("et si...", "et si…"),
        ("https://exemple.fr/?a=1;b=2", "https://exemple.fr/?a=1;b=2"),
        ("Vraiment ?!", "Vraiment\u202f?!"),
    ],
)
def test_french_is_set_as_printers_set_it(typed, set_for_print):
    assert typeset(typed, "fr") == set_for_print


@pytest.mark.parametrize(
    ("typed", "set_for_print"),
    [
        ("Who's in? Everyone!", "Who’s in? Everyone!"),
        ('Say "no" and "it\'s late"', "Say “no” and “it’s late”"),
        ("extend it with 'what if…'", "extend it with ‘what if…’"),
        ("10 min... then stop", "10\u00a0min… then stop"),
    ],
)
def test_english_gets_curly_quotes(typed, set_for_print):
    assert typeset(typed, "en") == set_for_print


@given(NATURAL)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_setting_twice_changes_nothing_more(language, text):
    once = typeset(text, language)
    assert typeset(once, language) == once


@given(NATURAL)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_letters_and_figures_are_never_touched(language, text):
    def kept(of):
        return [character for character in of.casefold() if character.isalnum()]

    assert kept(typeset(text, language)) == kept(one_line(text))


@given(st.text())
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_word_cannot_hold_is_gone(language, text):
    allowed = set(typeset(text, language)) & {chr(code) for code in (*range(32), *range(127, 160), 0xFFFE, 0xFFFF)}
    assert not allowed


def test_emoji_of_several_characters_stay_whole():
    assert typeset("🎯 👩‍💻 ok", "fr") == "🎯 👩‍💻 ok"


@pytest.mark.parametrize(
    ("typed", "language", "said"),
    [
        ("« Écrivez. »", "fr", "«\u00a0Écrivez.\u00a0»"),
        ("Écrivez.", "fr", "«\u00a0Écrivez.\u00a0»"),
        ("« Le « si » compte. »", "fr", "«\u00a0Le “si” compte.\u00a0»"),
        ("« a » et « b »", "fr", "«\u00a0“a” et “b”\u00a0»"),
        ("Write it down.", "en", "“Write it down.”"),
        ('"Better": is it "x"?', "en", "“‘Better’: is it ‘x’?”"),
    ],
)
def test_words_to_say_stand_between_quotation_marks_once(typed, language, said):
    assert spoken(typed, language) == said


def test_plain_ascii_sentences_stay_as_they_are_in_english():
    assert typeset(string.ascii_letters + " 12.5, (ok).", "en") == string.ascii_letters + " 12.5, (ok)."
