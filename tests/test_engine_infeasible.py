"""Briefs that cannot be met: the requirement is named."""

from typing import Any

import pytest

from seminar_designer.engine.design import Infeasible, Options, design
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.rules.registry import build_rules

MORNING = {"days": [{"start": "09:00", "end": "12:30"}]}


def reasons(**facts: Any) -> set[tuple[str, Any]]:
    """Cases of the reasons, each with the rule, block, edge or day it names."""
    brief = Brief.model_validate(
        {"title": "Impossible", "participants": 12, "schedule": MORNING, "themes": ["management"], **facts}
    )
    rules = build_rules(load_rulebook(brief.rulebook), brief.rules)
    with pytest.raises(Infeasible) as caught:
        design(brief, load_catalogue(), rules, Options(time_limit=0.5))
    named = ("rule", "edge", "objective", "day", "blocks")
    return {
        (one.case, next((one.facts[name] for name in named if name in one.facts), None))
        for one in caught.value.reasons
    }


def test_a_block_for_more_people_than_there_are() -> None:
    """A world café for three."""
    assert reasons(participants=3, include=["world-cafe"]) == {("include", "group-size")}


def test_a_block_that_needs_what_is_excluded() -> None:
    """Included and excluded by its family."""
    assert reasons(include=["world-cafe"], exclude=["reflection"]) == {("include", "excluded")}


def test_more_included_blocks_than_the_morning_holds() -> None:
    """Five games and a world café."""
    games = ["marshmallow-challenge", "red-black-game", "lost-on-the-moon", "ball-point-game", "world-cafe"]
    assert ("row", "included") in reasons(include=games)


def test_a_budget_that_an_included_block_passes() -> None:
    """Spaghetti for nothing."""
    found = reasons(budget={"materials": 0}, include=["marshmallow-challenge"])
    assert found & {("row", "included"), ("row", "materials-budget"), ("include", "materials-budget")}


def test_nothing_left_to_open_with() -> None:
    """All openings and icebreakers excluded, and energisers too."""
    found = reasons(exclude=["opening", "icebreaker", "energiser", "creative", "reflection"])
    assert ("no-block", "opens") in found


def test_fixed_points_that_overlap() -> None:
    """Two speeches at once."""
    points = [{"start": "10:00", "minutes": 60, "title": "Un"}, {"start": "10:30", "minutes": 60, "title": "Deux"}]
    assert reasons(fixed=points) == {("frame-overlap", 1)}


def test_more_objectives_than_minutes() -> None:
    """Nine objectives in two hours."""
    nine = [
        "deleg-brief", "fb-give", "lead-style", "lead-posture", "motiv-levers", "recog-express", "confl-analyse",
        "meet-design", "prio-sort",
    ]  # fmt: skip
    assert reasons(objectives=nine, schedule={"days": [{"start": "09:00", "end": "11:00"}]})
