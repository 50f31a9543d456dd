"""Explanations of briefs that cannot be met: conflicts of which each member is needed, repairs that repair."""

from collections.abc import Sequence
from typing import Any

import pytest

from seminar_designer.engine.explaining.conflict import minimal_conflict
from seminar_designer.engine.explaining.explain import Explainer
from seminar_designer.engine.explaining.requirements import Requirement, requirements, without
from seminar_designer.engine.explaining.saying import Sayer
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.rules.registry import build_rules


def hours(start: str = "09:00", end: str = "12:00", **day: Any) -> dict[str, Any]:
    """A schedule of one day."""
    return {"days": [{"start": start, "end": end, **day}]}


def talk(start: str, minutes: int, title: str = "Mot du directeur", kind: str = "talk") -> dict[str, Any]:
    """A fixed point of the first day."""
    return {"start": start, "minutes": minutes, "title": title, "kind": kind}


FULL = hours("09:00", "17:00")
LONG = ["marshmallow-challenge", "red-black-game", "lost-on-the-moon", "ball-point-game"]
IMPOSSIBLE: dict[str, dict[str, Any]] = {
    # too many, too few, in the wrong way, at the wrong place
    "a café for three": {"participants": 3, "include": ["world-cafe"]},
    "a café for five": {"participants": 5, "include": ["world-cafe"]},
    "a consultation for forty": {"participants": 40, "include": ["codev-full-consultation"]},
    "a listening triad for two": {"participants": 2, "include": ["active-listening-triads"]},
    "towers at a distance": {"delivery": "remote", "include": ["marshmallow-challenge"]},
    "a ball game at a distance": {"delivery": "remote", "include": ["ball-point-game"]},
    "spaghetti outdoors": {"delivery": "hybrid", "include": ["marshmallow-challenge"]},
    "no walls": {"venue": {"walls": False}, "include": ["ishikawa"]},
    "one facilitator for a test in rooms": {"participants": 40, "include": ["practical-test-case"]},
    "founding meeting of a series": {"participants": 8, "include": ["codev-frame-first-session"]},
    "mid-way review of a series": {"participants": 8, "include": ["codev-midway-review"]},
    # money
    "towers for nothing": {"budget": {"materials": 0}, "include": ["marshmallow-challenge"]},
    "a map for nothing": {"budget": {"materials": 0}, "include": ["stakeholder-map"]},
    "two games for one euro": {"budget": {"materials": 1}, "include": ["marshmallow-challenge", "egg-drop"]},
    # time
    "a forum in an hour": {"schedule": hours(end="10:00"), "include": ["open-space"]},
    "a forum before the first break": {"schedule": hours(end="11:00"), "include": ["open-space"]},
    "four games in two hours": {"schedule": hours(end="11:00"), "include": LONG},
    "three games in ninety minutes": {"schedule": hours(end="10:30"), "include": LONG[:3]},
    "a café in an hour": {"schedule": hours(end="10:00"), "include": ["world-cafe", "marshmallow-challenge"]},
    "two cafés' worth": {
        "schedule": hours(end="11:00"), "include": ["world-cafe", "fishbowl", "appreciative-interview"],
    },
    # what is excluded
    "nothing to open with": {"exclude": ["opening", "icebreaker"]},
    "nothing to close with": {"exclude": ["closing"]},
    "nothing to open nor close with": {"exclude": ["opening", "icebreaker", "closing"]},
    "a prerequisite excluded": {
        "participants": 8, "exclude": ["codev-subject-choice"], "include": ["codev-step-1-presentation"],
    },
    "a chain cut": {"participants": 8, "exclude": ["codev-step-6-learning"], "include": ["codev-step-2-clarification"]},
    # fixed points and meals
    "two speeches at once": {"fixed": [talk("10:00", 60), talk("10:30", 60, "Visite")]},
    "a speech during the only break": {"fixed": [talk("09:10", 160)]},
    "a talk over the end": {"fixed": [talk("11:30", 60)]},
    "a talk before the start": {"fixed": [talk("08:30", 45)]},
    "a hole too short": {"schedule": FULL, "fixed": [talk("10:00", 30, kind="break"), talk("10:35", 30, kind="break")]},
    "talks back to back": {"fixed": [talk("09:15", 90), talk("10:45", 60, "Visite")]},
    "a speech at lunch": {
        "schedule": hours("09:00", "17:00", lunch={"minutes": 90, "between": ["12:00", "13:30"]}),
        "fixed": [talk("12:15", 60)],
    },
    "a long lunch and a visit": {
        "schedule": hours("09:00", "17:00", lunch={"minutes": 120, "between": ["12:00", "14:00"]}),
        "fixed": [talk("11:45", 30, "Visite")],
    },
    "a talk all morning": {"schedule": FULL, "fixed": [talk("09:15", 165)]},
    # people's needs
    "no touch": {"needs": ["no-touch"], "include": ["string-closing-web"], "exclude": ["closing"]},
    "signals for the eyes": {"needs": ["low-vision"], "include": ["heads-up-eyes-up"]},
    # rules of the brief
    "a break every half hour": {"rules": {"break-spacing": {"max_minutes": 30}}, "include": ["world-cafe"]},
    "hours for each objective": {
        "objectives": ["fb-give", "deleg-brief"], "rules": {"objectives-served": {"min_minutes": 120}},
    },
    "an hour each for three": {
        "objectives": ["fb-give", "deleg-brief", "recog-express"], "rules": {"objectives-served": {"min_minutes": 75}},
    },
    "fewer blocks than families": {
        "include": ["marshmallow-challenge", "egg-drop"],
        "rules": {"no-more-games": {
            "kind": "count", "severity": "forbid", "of": {"family": ["game"]}, "at_most": 1,
            "said": {"fr": "Un jeu", "en": "One game"},
        }},
    },
}  # fmt: skip


def explainer(facts: dict[str, Any]) -> Explainer:
    """The explainer of a workshop for twelve with these facts."""
    brief = Brief.model_validate(
        {"title": "Impossible", "participants": 12, "schedule": hours(), "themes": ["management"], **facts}
    )
    return Explainer(brief, load_catalogue(), build_rules(load_rulebook(brief.rulebook), brief.rules))


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_a_conflict_is_minimal_and_every_repair_repairs(name: str) -> None:
    """Together its members cannot be met, without any one of them they can; each repair makes the brief feasible."""
    own = explainer(IMPOSSIBLE[name])
    found = own.explain()
    assert found.feasible is False
    assert found.conflict
    assert found.minimal
    everything = requirements(own.wanted)
    fresh = explainer(IMPOSSIBLE[name])

    def met(kept: Sequence[Requirement]) -> bool | None:
        ids = {one.id for one in kept}
        return fresh.feasible(without(own.wanted, [one for one in everything if one.id not in ids]))

    assert met(found.conflict) is False
    for member in found.conflict:
        assert met([one for one in found.conflict if one is not member]) is True, member.id
    fresh.work.done = 0.0
    assert found.repairs
    for repair in found.repairs:
        assert fresh.feasible(repair[-1].wanted) is True, [one.kind for one in repair]
    for language in ("fr", "en"):
        sayer = Sayer(own.wanted, own.catalogue, language)
        said = [sayer.requirement(one) for one in found.conflict]
        said += [sayer.repair(one) for repair in found.repairs for one in repair]
        assert all(said)
        assert not any("{" in one or "–" in one for one in said), said


def test_fewer_minutes_for_objectives_are_offered_as_many_as_can_be() -> None:
    """Where a rule asks for more than there are."""
    own = explainer(IMPOSSIBLE["hours for each objective"])
    repair = next(one for repair in own.explain().repairs for one in repair if one.kind == "less-time")
    assert repair.facts["before"] == 120 and repair.facts["after"] == 60
    said = Sayer(own.wanted, own.catalogue, "fr").repair(repair)
    assert said.startswith("demander 60 min par objectif au moins, au lieu de 120")


def test_weeks_are_explained_with_repairs() -> None:
    """Runs that start from the objectives in their order find programmes of many days."""
    week = {"days": [{"start": "09:00", "end": "17:00"}] * 5}
    found = explainer({"schedule": week, "participants": 3, "include": ["world-cafe"]}).explain()
    assert found.minimal and [one.kind for one in found.conflict] == ["include"]
    assert [[one.kind for one in repair] for repair in found.repairs] == [["leave-out"]]


def test_a_brief_that_can_be_met_is_not_explained() -> None:
    """Nothing contradicts itself."""
    assert explainer({}).explain().feasible is True


@pytest.mark.parametrize("conflict", [{0}, {3, 4}, {1, 6, 7}, {0, 1, 2, 3, 4, 5, 6, 7}])
def test_the_conflict_that_is_there_is_found(conflict: set[int]) -> None:
    """Among eight requirements, those that cannot be met together are told, in order."""
    eight = [Requirement("rule", rule=str(number)) for number in range(8)]
    found = minimal_conflict(eight, lambda kept: not conflict <= {int(one.rule) for one in kept})
    assert [int(one.rule) for one in found] == sorted(conflict)


def test_of_two_conflicts_the_one_named_first_is_told() -> None:
    """The words of the brief come before the rules."""
    eight = [Requirement("rule", rule=str(number)) for number in range(8)]

    def meets(kept: Sequence[Requirement]) -> bool:
        ids = {int(one.rule) for one in kept}
        return not ({0, 1} <= ids or {6, 7} <= ids)

    assert [one.rule for one in minimal_conflict(eight, meets)] == ["0", "1"]


def test_what_is_not_known_is_kept() -> None:
    """A conflict is always proven: a question without an answer never makes it smaller."""
    eight = [Requirement("rule", rule=str(number)) for number in range(8)]
    found = minimal_conflict(eight, lambda kept: False if len(kept) >= 6 else None)
    assert len(found) >= 6


def test_a_rulebook_without_any_memory_is_explained_too() -> None:
    """No rule that remembers anything: arrays of automata are empty."""
    only = {"objectives-served": {"min_minutes": 400}}
    rules = {
        rule: {"severity": "ignore"} for rule in load_rulebook("house").rules if rule != "objectives-served"
    }  # fmt: skip
    found = explainer({"rules": {**rules, **only}, "objectives": ["fb-give"]}).explain()
    assert [one.kind for one in found.conflict] == ["objective"]
