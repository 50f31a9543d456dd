"""Findings in words: names instead of ids, clocks, shares and prices as each language writes them."""

import pytest
from small import OBJECTIVES, OWN, catalogue

from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.model.texts import Text
from seminar_designer.rules.checking import Checked
from seminar_designer.rules.registry import build_rule
from seminar_designer.rules.rule import Finding
from seminar_designer.rules.saying import place_of, rule_name, rule_purpose, say

PLENARY = build_rule(
    "plenary-share",
    RuleSetting.model_validate(
        {"kind": "share", "of": {"doing": ["listen"]}, "said": {"fr": "écoute en plénière", "en": "listening"}}
    ),
)


def _found(kind: str, case: str, day: int | None = None, at: int | None = None, **facts: object) -> Checked:
    return Checked(kind, kind, "prefer", Finding(case, -10, day, at, facts))


def _said(found: Checked, language: str = "fr") -> str:
    return say(found, OBJECTIVES, catalogue(), language)


def test_blocks_are_named_in_the_language():
    """In its quotation marks."""
    found = _found("durations", "outside", block="dot-vote", minutes=80, min=25, max=40)
    assert _said(found) == "Le bloc « Vote par gommettes » dure 80 min ; pour ce groupe il lui en faut entre 25 et 40."
    assert _said(found, "en") == "The block “Dot vote” lasts 80 min; with this group it needs between 25 and 40."


def test_a_fact_can_be_read_as_another():
    """`{needed:block}` is a block, `{needed}` of another kind a number."""
    assert "« Quatre phrases utiles »" in _said(
        _found("prerequisites", "missing", block="feedback-triads", needed="feedback-model")
    )
    assert "demande 2 animateurs" in _said(_found("facilitators", "misfit", block="dot-vote", needed=2, present=1))


def test_objectives_are_told_by_their_statement():
    """The client's own words too."""
    found = _found("objectives-served", "short", objective=OWN, minutes=20, least=60)
    assert _said(found).startswith("L'objectif « Choisir trois chantiers » reçoit 20 min")


def test_a_long_statement_is_cut_between_words():
    """A sentence stays a sentence, even with two hundred letters of the client's own."""
    own = OBJECTIVES[-1].model_copy(update={"statement": Text(fr="décider ensemble " * 12, en="–")})
    found = _found("objectives-served", "short", objective=OWN, minutes=20, least=60)
    said = say(found, [own], catalogue(), "fr")
    assert "décider ensemble… »" in said
    assert len(said) < 200


def test_quotation_marks_inside_a_french_name_are_of_the_inner_sort():
    """« Le mot “oui” »."""
    found = _found("fixed-points", "missing", 1, 540, title="Mot « doux »", minutes=10)
    assert _said(found).startswith("« Mot “doux” » doit commencer à 9 h 00")


def test_braces_in_the_clients_words_stay_as_they_are():
    """They are no placeholders."""
    found = _found("fixed-points", "missing", 1, 540, title="{block} {0}", minutes=10)
    assert "“{block} {0}”" in _said(found, "en")


def test_artefacts_are_joined_with_or():
    """One of them would do."""
    found = _found("artefacts-exist", "missing", block="dot-vote", artefacts=["causes", "ideas"])
    assert "(causes ou idées)" in _said(found)
    assert "(causes or ideas)" in _said(found, "en")


def test_families_and_themes_are_named():
    """As the catalogue calls them."""
    assert "famille « Brise-glace » revient 4 fois" in _said(
        _found("family-mix", "many", family="icebreaker", found=4, most=3)
    )
    assert "The theme “Project management” gets 10 min" in _said(
        _found("theme-shares", "less", theme="project", minutes=10, wanted=30), "en"
    )
    assert "exclut « Énergisant »" in _said(_found("excluded", "misfit", block="dot-vote", excluded="energiser"))


def test_clocks_shares_prices_and_decimals_are_written_as_the_language_does():
    """« 9 h 05 » and "9:05"; past midnight the hours start again."""
    hole = _found("filled", "hole", 1, 545, expected=24 * 60 + 5)
    assert "à 9 h 05 au lieu de 0 h 05" in _said(hole)
    assert "at 9:05 instead of 0:05" in _said(hole, "en")
    over = _found("materials-budget", "over", spent=62.4, budget=60.0)
    assert "62,40 €, pour un budget de 60 €" in _said(over)
    assert "€62.40, on a budget of €60" in _said(over, "en")
    average = _found("quality", "average", average=3.44)
    assert "3,4 sur 5" in _said(average)
    assert "3.4 out of 5" in _said(average, "en")


def test_what_a_rulebook_counts_is_called_as_it_says():
    """In findings and in the name of the rule, with a capital."""
    facts = {"said": PLENARY.parameters.said, "minutes": 125, "share": 0.3472, "most": 90, "wanted": 0.25}
    found = _found("share", "many", **facts)
    assert _said(found) == "Écoute en plénière : 125 min, soit 35 % du temps ; il en faut au plus 90 min."
    assert rule_name("plenary-share", "fr", [PLENARY]) == "Écoute en plénière"
    assert rule_name("plenary-share", "en", [PLENARY]) == "Listening"


def test_a_rule_under_another_name_is_called_as_its_kind():
    """Without the rules of a brief, a name is taken for a kind's."""
    short = build_rule("short-inputs", RuleSetting.model_validate({"kind": "plenary-length"}))
    assert rule_name("short-inputs", "fr", [short]) == rule_name("plenary-length", "fr") == "Apports courts"
    assert rule_purpose("short-inputs", "en", [short]) == rule_purpose("plenary-length", "en")
    assert rule_purpose("plenary-share", "fr", [PLENARY]) == rule_purpose("share", "fr")


def test_what_has_no_sentence_is_still_told():
    """By its case, its kind or its id; a missing fact is a dash."""
    assert _said(_found("durations", "upside-down")) == "upside-down"
    assert _said(_found("no-kind", "upside-down")) == "upside-down"
    assert rule_name("no-kind", "fr") == "no-kind"
    assert _said(_found("novelty", "lived", block="gone")).startswith("Ce client a déjà vécu « gone » ;")
    assert "entre – et –" in _said(_found("durations", "outside", block="dot-vote", minutes=80))


@pytest.mark.parametrize(
    ("day", "at", "fr", "en"),
    [
        (2, 845, "Jour 2, 14 h 05", "Day 2, 14:05"),
        (1, 545, "Jour 1, 9 h 05", "Day 1, 9:05"),
        (3, None, "Jour 3", "Day 3"),
        (None, None, "", ""),
    ],
)
def test_the_place_of_a_finding_is_its_day_and_time(day, at, fr, en):
    """As far as it has them."""
    found = _found("novelty", "lived", day, at)
    assert (place_of(found, "fr"), place_of(found, "en")) == (fr, en)
