"""The kinds that measure a programme's pedagogy and logistics: caught, counted alike by the engine, and obeyed."""

from typing import Any

import pytest
from agreement import assert_agreement, assert_solved, counted, rule_of, tiny_catalogue
from caught import caught, checked
from small import DELEGATION, FEEDBACK, GOOD, OWN, after, programme, replaced

from seminar_designer.model.programme import Programme

SAID = {"fr": "essai", "en": "trial"}
RATIO = {"of": {"learning": ["experience"]}, "to": {"learning": ["concept", "apply"]}, "at_most": 2, "said": SAID}
COUNTED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("layout-changes", {}, {}),
    *(("in-a-row", {"attribute": name, "at_most": 1}, {}) for name in ("doing", "interaction", "posture", "learning")),
    ("in-a-row", {"at_most": 2}, {}),
    *(("variety", {"per": per, "values": ["write", "move"]}, {}) for per in ("half-day", "day", "programme")),
    ("ratio", RATIO, {}),
    ("ratio", {**RATIO, "per_objective": True}, {}),
    ("think-alone", {}, {"catalogue": tiny_catalogue()}),
    ("early-voice", {"max_minutes": 10}, {}),
    ("rounds", {"max_minutes": 5}, {"participants": 16}),
    ("report-outs", {"at_most": 1}, {}),
    ("hybrid-trust", {}, {"delivery": "hybrid"}),
    ("deep-trust", {"first_session": 0, "first_day": 1}, {}),
    ("special-materials", {"at_most": 0, "usual": []}, {}),
    ("paper", {"at_most": 1, "sheets": ["sticky-pad"]}, {}),
    ("evening-lightness", {"late": "12:15"}, {}),
    *(("spacing", {"over": over}, {}) for over in ("session", "half-day", "day")),
]


@pytest.mark.parametrize("severity", ["prefer", "forbid"])
@pytest.mark.parametrize(("kind", "given", "brief"), COUNTED, ids=lambda one: str(one)[:60])
def test_the_engine_and_the_checker_count_the_same(kind: str, given: dict, brief: dict, severity: str) -> None:
    """On programmes made at random, good or bad."""
    assert_agreement(rule_of(kind, severity, **given), **brief)


SOLVED: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("layout-changes", {}, {}),
    ("in-a-row", {"attribute": "doing", "at_most": 1}, {"binding": False}),
    ("in-a-row", {"attribute": "learning", "at_most": 1}, {"binding": False}),
    ("variety", {"values": ["listen"]}, {}),
    ("ratio", {**RATIO, "of": {"block": ["notes"]}, "to": {"block": ["talk"]}}, {}),
    ("think-alone", {}, {}),
    ("early-voice", {"max_minutes": 5}, {"binding": False}),
    ("hybrid-trust", {}, {"delivery": "hybrid"}),
    ("deep-trust", {}, {}),
    ("special-materials", {"at_most": 0}, {}),
    ("paper", {"at_most": 0}, {}),
    ("evening-lightness", {"late": "09:30"}, {}),
    ("spacing", {"over": "session"}, {}),
]


@pytest.mark.parametrize("severity", ["prefer", "forbid"])
@pytest.mark.parametrize(("kind", "given", "facts"), SOLVED, ids=str)
def test_the_solver_finds_what_trying_everything_finds(kind: str, given: dict, facts: dict, severity: str) -> None:
    """Its value, its bound, and no violation for the checker."""
    assert_solved(rule_of(kind, severity, **given), **facts)


@pytest.mark.parametrize(
    ("kind", "brief"),
    [("novelty", {"history": ["name-game"]}), ("plenary-length", {}), ("typical-durations", {}), ("one-stretch", {})],
)
def test_what_is_usually_preferred_can_be_forbidden(kind: str, brief: dict) -> None:
    """The engine and the checker break on the same programmes."""
    for _, engine, checker in counted(rule_of(kind, "forbid"), **brief):
        assert engine == checker


@caught("layout-changes", "moved", day=1, at="10:25", units=1)
def test_a_change_of_layout_without_a_break_is_caught() -> Programme:
    """A circle, then a walk outside."""
    return programme(after(GOOD, "debrief-circle", ("delegation-line", 25, FEEDBACK)))


def test_at_a_distance_nobody_moves_furniture():
    """The same programme, on screens."""
    days = after(GOOD, "debrief-circle", ("delegation-line", 25, FEEDBACK))
    assert not checked("layout-changes", programme(days, delivery="remote"))


@caught("in-a-row", "many", day=1, at="10:05", units=1, attribute="doing", at_most=2)
def test_a_third_game_in_a_row_is_caught() -> Programme:
    """Names, mirrors, names."""
    return programme(after(GOOD, "feedback-game", ("name-game", 20)))


@caught("variety", "missing", day=2, at="09:00", units=1, values=["write"])
def test_a_day_on_which_nobody_writes_is_caught() -> Programme:
    """No action plan."""
    return programme(replaced(GOOD, "action-plan"))


PLAYED = {"of": {"family": ["game"]}, "to": {"family": ["debrief"]}, "at_most": 2, "said": SAID}


@caught("ratio", "over", units=2, **PLAYED)
def test_too_much_of_one_sort_for_another_is_caught() -> Programme:
    """Thirty minutes of play, ten of debrief."""
    return programme(replaced(GOOD, "debrief-circle", ("debrief-circle", 10, FEEDBACK)))


@caught("ratio", "over_objective", units=6, **PLAYED, per_objective=True)
def test_too_much_of_one_sort_for_an_objective_is_caught() -> Programme:
    """The debrief is for another one."""
    return programme(replaced(GOOD, "debrief-circle", ("debrief-circle", 20, DELEGATION)))


@caught("think-alone", "at_once", day=1, at="10:55", units=1)
def test_a_group_that_looks_for_ideas_at_once_is_caught() -> Programme:
    """After an input, all together."""
    return programme(after(GOOD, "feedback-model", ("mid-way-review", 25, FEEDBACK)))


def test_after_writing_a_group_may_look_for_ideas_at_once():
    """Everyone has thought alone."""
    assert not checked("think-alone", programme(after(GOOD, "own-tasks", ("mid-way-review", 25, DELEGATION))))


@caught("early-voice", "late", day=1, at="09:25", units=1)
def test_a_long_welcome_in_silence_is_caught() -> Programme:
    """Twenty-five minutes before the names."""
    return programme(replaced(GOOD, "welcome-and-frame", ("welcome-and-frame", 25)))


@caught("early-voice", "never", day=1, at="09:00", units=1)
def test_a_first_session_in_which_not_everyone_speaks_is_caught() -> Programme:
    """No names."""
    return programme(replaced(GOOD, "name-game"))


@caught("rounds", "long", day=2, at="11:15", units=1, max_minutes=5)
def test_a_round_of_too_many_is_caught() -> Programme:
    """Sixteen people say goodbye, for seven minutes at least."""
    return programme(participants=16)


@caught("report-outs", "many", day=1, at="10:55", units=2, at_most=4)
def test_too_many_reports_in_a_row_are_caught() -> Programme:
    """Six triads."""
    return programme(participants=18)


@caught("hybrid-trust", "personal", day=1, at="10:55", units=1)
def test_something_personal_in_hybrid_is_caught() -> Programme:
    """Feedback in triads."""
    return programme(delivery="hybrid")


@caught("deep-trust", "first_session", day=1, at="10:25", units=1)
def test_exposure_in_the_first_session_is_caught() -> Programme:
    """Trust of 4, before the first break."""
    return programme(after(GOOD, "debrief-circle", ("mid-way-review", 25)))


@caught("deep-trust", "first_day", day=1, at="13:45", units=1)
def test_exposure_on_the_first_day_is_caught() -> Programme:
    """Trust of 4, after the first lunch."""
    return programme(after(GOOD, "delegation-line", ("mid-way-review", 25)))


@caught("special-materials", "many", day=1, at="09:00", units=2, at_most=0)
def test_too_many_special_materials_are_caught() -> Programme:
    """Questionnaires and a bell."""
    return programme(after(GOOD, "debrief-circle", ("mid-way-review", 25)))


@caught("paper", "much", day=1, units=1, at_most=0)
def test_too_much_paper_is_caught() -> Programme:
    """A questionnaire each."""
    return programme(after(GOOD, "debrief-circle", ("mid-way-review", 25)))


@caught("evening-lightness", "heavy", day=1, at="13:45", units=14)
def test_a_heavy_evening_is_caught() -> Programme:
    """Tasks, a scale and, after dinner, a plan."""
    return programme(after(GOOD, "one-word", ("fixed", 240, "Dîner"), ("action-plan", 20, DELEGATION)))


TAKEN_UP = after(GOOD, "dot-vote", ("delegation-scale", 15, DELEGATION), ("debrief-circle", 10, FEEDBACK))
TAKEN_UP = after(TAKEN_UP, "delegation-line", ("one-two-four-all", 30, OWN))


@caught("spacing", "once", day=1, units=1, good=TAKEN_UP)
def test_an_objective_that_is_not_taken_up_again_is_caught() -> Programme:
    """Delegation, on the first afternoon only."""
    return programme(replaced(replaced(TAKEN_UP, "delegation-scale"), "delegation-scale"))


@caught("facilitator-ratio", "few")
def test_too_few_facilitators_for_the_group_are_caught() -> Programme:
    """One for twenty-four."""
    return programme(participants=24)


@caught("day-length", "long", day=1, at="09:00")
def test_a_day_that_is_too_long_is_caught() -> Programme:
    """With a talk of five hours."""
    return programme(after(GOOD, "one-word", ("fixed", 300, "Mot de la directrice")))


@caught("night-rest", "short", day=2, at="09:00")
def test_a_night_that_is_too_short_is_caught() -> Programme:
    """A feast until 22:15."""
    return programme(after(GOOD, "one-word", ("fixed", 440, "Fête")))


@caught("break-length", "short", day=1, at="10:25")
def test_a_break_that_is_too_short_is_caught() -> Programme:
    """Five minutes."""
    return programme(replaced(GOOD, "break", ("break", 5)))
