"""Problems: how they are said."""

import re
from pathlib import Path
from typing import get_args

import pytest
from pydantic_core.core_schema import ErrorType

from seminar_designer.loading.problems import NO_FILE, BadInput, Problem, messages, nearest_of, say, shown, where
from seminar_designer.loading.wording import word


def test_a_problem_is_said_with_its_place_in_both_languages() -> None:
    """File, line, column, key path, what was expected, what was found, and the nearest."""
    problem = Problem(Path("brief.yaml"), 4, 3, "themes.managment", "known_theme", "managment", "management")
    assert say(problem, "fr") == (
        "brief.yaml, ligne 4, colonne 3 – themes.managment : un thème du catalogue attendu, « managment » trouvé. "
        "Le plus proche : « management »"
    )
    assert say(problem, "en") == (
        "brief.yaml, line 4, column 3 – themes.managment: a theme of the catalogue expected, found “managment”. "
        "The nearest: “management”"
    )


def test_a_problem_of_a_whole_file_or_of_no_file_says_no_line() -> None:
    """There is none to say."""
    assert say(Problem(Path("a.yaml"), 0, 0, "", "file_missing"), "en") == "a.yaml – this file does not exist"
    assert say(Problem(NO_FILE, 0, 0, "rulebook", "known_rulebook", "hous", "house"), "en").startswith("rulebook: ")


def test_paths_count_list_positions_from_one() -> None:
    """As people do."""
    assert where(("schedule", "days", 1, "start")) == "schedule.days[2].start"
    assert where(()) == ""


def test_bad_input_carries_all_problems_in_the_order_of_the_file_and_each_once() -> None:
    """Whoever catches it shows all of them."""
    first, second = Problem(Path("a"), 2, 1, "x", "missing"), Problem(Path("a"), 1, 1, "y", "missing")
    assert BadInput([first, second, first]).problems == (second, first)


@pytest.mark.parametrize(
    ("found", "nearest"),
    [
        ("trainning", "training"),
        ("formation", "training"),
        ("Séminaire", "seminar"),
        ("TRAINING", "training"),
        ("banana", None),
    ],
)
def test_the_nearest_name_is_close_in_letters_or_in_meaning(found: str, nearest: str | None) -> None:
    """French words find their English value."""
    assert nearest_of(found, ("training", "seminar")) == nearest


def test_what_was_found_is_shown_short_and_on_one_line() -> None:
    """Control characters of a file never reach the terminal."""
    assert shown({"a": [1, True, None], "b": {"c": {"d": {}}}}) == "{a: [1, true, null], b: {c: {d: …}}}"
    assert shown("x" * 100) == "x" * 59 + "…"
    assert shown("a\nb\x1b[31m") == "a b\N{REPLACEMENT CHARACTER}[31m"


def test_every_sentence_exists_in_both_languages_with_the_same_facts() -> None:
    """A fact said in one language is said in the other."""
    for case, sentence in {**messages()["expected"], **messages()["frame"]}.items():
        assert set(sentence) == {"fr", "en"}, case
        assert set(re.findall(r"{\w+}", sentence["fr"])) == set(re.findall(r"{\w+}", sentence["en"])), case


def test_every_error_that_pydantic_knows_has_words() -> None:
    """Also those that no model of ours can raise today; none lets pydantic's own English through."""
    context = {"pattern": "x", "expected": "'a' or 'b'", "error": "told by the model", "limit_value": 3}
    for kind in get_args(ErrorType):
        worded = word({"type": kind, "ctx": context, "input": 3}, ())
        problem = Problem(Path("a"), 1, 1, "x", worded.case, facts=worded.facts)
        assert say(problem, "fr").startswith("a, ligne 1, colonne 1 – x : ")
        assert "Input should" not in say(problem, "en")
