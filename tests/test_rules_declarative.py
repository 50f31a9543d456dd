"""The kinds that rulebooks fill in: order, distance, together, apart."""

from typing import Any

import pytest
from agreement import assert_agreement, assert_solved, rule_of
from caught import caught, checked
from small import DELEGATION, FEEDBACK, GOOD, after, programme, replaced

from seminar_designer.model.programme import Programme

SAID = {"fr": "essai", "en": "trial"}
A = {"learning": ["experience", "concept"]}
B = {"any": [{"family": ["planning"]}, {"doing": ["listen"], "open": True}, {"uses": ["ideas"]}]}
OVERLAPPING = {"block": ["delegation-line", "feedback-model", "own-tasks"]}

FILLED: list[tuple[str, dict[str, Any]]] = [
    *(("order", {"first": A, "then": B, "within": within}) for within in ("session", "half-day", "day", "programme")),
    ("order", {"first": A, "then": OVERLAPPING}),
    ("order", {"first": A, "then": B, "per_objective": True}),
    *(
        ("order", {"first": A, "then": then, "within": within, "needed": True})
        for within in ("session", "half-day", "programme")
        for then in (B, OVERLAPPING)
    ),
    ("order", {"first": A, "then": B, "needed": True, "per_objective": True}),
    ("order", {"first": {"family": ["nowhere"]}, "then": B, "needed": True}),
    *(("distance", {"first": A, "then": then, "unit": "minutes", "at_least": 30}) for then in (B, OVERLAPPING, None)),
    *(("distance", {"first": A, "then": then, "unit": "minutes", "at_most": 20}) for then in (B, OVERLAPPING)),
    ("distance", {"first": A, "then": B, "unit": "minutes", "at_least": 10, "at_most": 25}),
    *(
        ("distance", {"first": A, "then": then, "unit": "sessions", "at_least": least})
        for then in (B, None)
        for least in (1, 2, 4)
    ),
    *(("distance", {"first": A, "then": B, "unit": "sessions", "at_most": most}) for most in (0, 2)),
    *(
        ("together", {"first": A, "then": then, "within": within})
        for within in ("next", "session", "half-day", "day")
        for then in (B, OVERLAPPING)
    ),
    *(
        ("apart", {"first": A, "then": then, "within": within})
        for within in ("session", "half-day", "day")
        for then in (B, OVERLAPPING, None)
    ),
]


@pytest.mark.parametrize("severity", ["prefer", "forbid"])
@pytest.mark.parametrize(("kind", "filled"), FILLED, ids=str)
def test_the_engine_and_the_checker_count_the_same(kind: str, filled: dict[str, Any], severity: str) -> None:
    """On programmes made at random, good or bad."""
    given = {key: value for key, value in filled.items() if value is not None}
    rule = rule_of(kind, severity, **given, said=SAID)
    assert_agreement(rule)


GAME, NOTES, CHOICE, TALK = ({"block": [id]} for id in ("game", "notes", "choice", "talk"))
SOLVED: list[tuple[str, dict[str, Any]]] = [
    ("order", {"first": NOTES, "then": {"block": ["choice", "game"]}}),
    ("order", {"first": TALK, "then": NOTES, "needed": True}),
    ("distance", {"first": {"doing": ["play", "move"]}, "unit": "minutes", "at_least": 15}),
    ("distance", {"first": CHOICE, "then": NOTES, "unit": "sessions", "at_least": 2}),
    ("distance", {"first": GAME, "then": NOTES, "unit": "sessions", "at_most": 0}),
    ("together", {"first": NOTES, "then": GAME}),
    ("together", {"first": NOTES, "then": TALK, "within": "half-day"}),
    ("apart", {"first": NOTES, "then": CHOICE, "within": "half-day"}),
    ("apart", {"first": {"block": ["choice", "notes"]}, "within": "day"}),
]


@pytest.mark.parametrize("severity", ["prefer", "forbid"])
@pytest.mark.parametrize(("kind", "filled"), SOLVED, ids=str)
def test_the_solver_finds_what_trying_everything_finds(kind: str, filled: dict[str, Any], severity: str) -> None:
    """Its value, its bound, and no violation for the checker."""
    assert_solved(rule_of(kind, severity, **filled, said=SAID))


def filled(**parameters: Any) -> dict[str, Any]:
    """Parameters of a rule that is called by a name."""
    return {**parameters, "said": {"fr": "enchaînement voulu", "en": "wanted sequence"}}


MODEL, TRIADS = {"block": ["feedback-model"]}, {"block": ["feedback-triads"]}
REFLECTION = {"family": ["reflection"]}


@caught("order", "after", day=1, at="11:40", units=1, **filled(first=MODEL, then=TRIADS))
def test_what_comes_after_what_it_should_precede_is_caught() -> Programme:
    """Practice before its model."""
    return programme(after(replaced(GOOD, "feedback-model"), "feedback-triads", ("feedback-model", 15, FEEDBACK)))


@caught("order", "missing", day=1, at="10:40", units=1, **filled(first=MODEL, then=TRIADS, needed=True))
def test_what_nothing_prepares_is_caught_when_something_is_needed() -> Programme:
    """Practice without its model."""
    return programme(replaced(GOOD, "feedback-model"))


def test_an_order_is_only_looked_at_within_its_group():
    """The model after its practice, but in another half-day."""
    days = after(replaced(GOOD, "feedback-model"), "delegation-line", ("feedback-model", 15, FEEDBACK))
    own = filled(first=MODEL, then=TRIADS)
    assert [one.finding.case for one in checked("order", programme(days), **own)] == ["after"]
    assert not checked("order", programme(days), **own, within="half-day")


def test_every_session_that_something_comes_before_counts():
    """A welcome in the fifth session, after the learning of three sessions."""
    days = after(GOOD, "dot-vote", ("welcome-and-frame", 15))
    own = filled(first={"block": ["welcome-and-frame"]}, then={"learning": ["concept", "apply"]})
    assert [one.finding.facts["found"] for one in checked("order", programme(days), **own)] == [3]


@caught(
    "distance", "near", day=1, at="14:35", units=2,
    **filled(first=REFLECTION, unit="minutes", at_least=30),
)  # fmt: skip
def test_too_few_minutes_between_are_caught() -> Programme:
    """Twenty minutes between two reflections, where thirty are wanted."""
    return programme(after(GOOD, "delegation-scale", ("one-two-four-all", 20, DELEGATION)))


@caught(
    "distance", "far", day=1, at="10:15", units=1,
    **filled(first={"family": ["game"]}, then={"family": ["debrief"]}, unit="minutes", at_most=5),
)  # fmt: skip
def test_too_many_minutes_between_are_caught() -> Programme:
    """Ten minutes between a game and its debrief."""
    return programme(after(GOOD, "feedback-game", ("one-word", 10)))


@caught(
    "distance", "near_sessions", day=1, at="14:15", units=1,
    **filled(first={"block": ["own-tasks"]}, then={"open": True, "thinking": ["diverge"]}, unit="sessions", at_least=1),
)  # fmt: skip
def test_too_few_sessions_between_are_caught() -> Programme:
    """Two reflections in one session, where the next was wanted."""
    return programme(replaced(GOOD, "delegation-scale", ("one-two-four-all", 20, DELEGATION)))


@caught(
    "distance", "far_sessions", day=2, at="09:40", units=1,
    **filled(first={"produces": ["ideas"]}, then={"uses": ["ideas"]}, unit="sessions", at_most=1),
)  # fmt: skip
def test_too_many_sessions_between_are_caught() -> Programme:
    """A vote on ideas that nobody had."""
    return programme(replaced(GOOD, "one-two-four-all"))


@caught(
    "together", "not_next", day=1, at="09:35", units=1,
    **filled(first={"family": ["game"]}, then={"layout": ["circle"]}),
)
def test_what_is_not_followed_by_its_fellow_is_caught() -> Programme:
    """A game, then a break."""
    return programme(replaced(GOOD, "debrief-circle"))


@caught("together", "alone", day=1, at="10:40", units=1, **filled(first=MODEL, then=TRIADS, within="half-day"))
def test_what_lacks_its_fellow_in_the_half_day_is_caught() -> Programme:
    """A model and no practice."""
    return programme(replaced(GOOD, "feedback-triads"))


@caught("apart", "met", day=1, at="14:15", units=1, **filled(first={"doing": ["write"]}, within="session"))
def test_two_of_a_sort_too_close_are_caught() -> Programme:
    """Writing twice in one session."""
    return programme(after(GOOD, "own-tasks", ("action-plan", 20, DELEGATION)))


def test_apart_counts_each_pair_of_sessions_of_its_group():
    """Debriefs and inputs share the first morning, in two sessions."""
    own = filled(first={"family": ["debrief"]}, then={"family": ["input"]})
    assert not checked("apart", programme(), **own, within="session")
    (met,) = checked("apart", programme(), **own, within="half-day")
    assert (met.finding.at, met.finding.facts["other"]) == (640, "debrief-circle")
