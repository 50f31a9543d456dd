"""Rules on programmes of which not everything is known: they say nothing they cannot know."""

from collections.abc import Iterator
from typing import Any

import pytest
from caught import ALWAYS, checked
from small import FEEDBACK, GOOD, after, altered, catalogue, programme, replaced

from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.rules.checking import Report, check
from seminar_designer.rules.known import EVERYTHING
from seminar_designer.rules.registry import build_rule, rule_kinds

SLOTS = [slot.block for day in programme().days for slot in day.slots if slot.block]
REQUIRED: dict[str, dict[str, Any]] = {
    "count": {"of": {"family": ["game"]}, "at_most": 1, "said": {"fr": "jeux", "en": "games"}},
    "share": {"of": {"doing": ["listen"]}, "at_most": 0.25, "said": {"fr": "écoute", "en": "listening"}},
}
"""Parameters of kinds that have no default."""


def _kinds() -> Iterator[str]:
    for kind, described in sorted(rule_kinds().items()):
        required = [name for name, field in described.Parameters.model_fields.items() if field.is_required()]
        if not required or kind in REQUIRED:
            yield kind


def _report(made: Programme, *kinds: str) -> Report:
    rules = [
        build_rule(kind, RuleSetting.model_validate({"severity": "forbid", **REQUIRED.get(kind, {})})) for kind in kinds
    ]
    return check(made, catalogue(), rules)


def _called(made: Programme, block: str, name: str | None) -> Programme:
    """The programme with the slots of a block naming another, or none."""
    data = made.model_dump(by_alias=True)
    for slot in [slot for day in data["days"] for session in day["sessions"] for slot in session["slots"]]:
        slot["block"] = name if slot["block"] == block else slot["block"]
    return Programme.model_validate(data)


def _wrong(report: Report) -> set[tuple[object, ...]]:
    found = {(one.kind, one.finding.case, one.finding.day, one.finding.at) for one in report.checked}
    return {one for one in found if one[:2] not in ALWAYS}


@pytest.mark.parametrize("block", SLOTS)
def test_a_block_that_nobody_knows_makes_nothing_else_wrong(block):
    """Whichever slot of the good programme it is: no rule of any kind blames its neighbours for it."""
    report = _report(_called(programme(), block, "renamed-by-hand"), *_kinds())
    assert not _wrong(report) - _wrong(_report(programme(), *_kinds()))
    assert [(one.what, one.name) for one in report.strangers] == [("block", "renamed-by-hand")]
    assert report.unknown == ("renamed-by-hand",)


def test_slots_that_name_no_block_or_an_unknown_objective_are_told_with_their_place():
    """So that nothing that could not be checked passes for checked."""
    report = _report(_called(programme(), "feedback-model", None), "once")
    assert [(one.what, one.name, one.day, one.at) for one in report.strangers] == [("block", None, 1, 640)]
    report = _report(altered(programme(), "feedback-model", serves="give-fedback"), "objectives-served", "once")
    assert [(one.what, one.name, one.day, one.at) for one in report.strangers] == [
        ("objective", "give-fedback", 1, 640)
    ]
    assert [(one.rule, one.missing) for one in report.unmeasured] == [("objectives-served", {"objectives"})]


def test_what_is_wrong_beside_a_block_that_nobody_knows_is_still_found():
    """A block used twice, an input too long, at the other end of the programme."""
    days = replaced(
        after(GOOD, "feedback-model", ("name-game", 20)), "feedback-model", ("feedback-model", 60, FEEDBACK)
    )
    report = _report(_called(programme(days), "farewell", "renamed"), "once", "plenary-length")
    assert [(one.kind, one.finding.at) for one in report.checked] == [("once", 700), ("plenary-length", 640)]


def test_rules_that_depend_on_what_is_not_known_are_named_with_what_they_miss():
    """Less is measured of less; nothing is missing when everything is known."""
    rules = [
        build_rule(kind, RuleSetting.model_validate({"severity": "forbid"})) for kind in ("durations", "venue", "once")
    ]
    report = check(programme(), catalogue(), rules, EVERYTHING - {"people", "brief"})
    assert [(one.rule, one.missing) for one in report.unmeasured] == [("durations", {"people"}), ("venue", {"brief"})]
    assert not check(programme(), catalogue(), rules).unmeasured


def test_too_many_can_be_counted_among_few_and_too_few_only_among_all():
    """The kind `count` depends on its own parameters."""
    unknown = _called(programme(), "farewell", "renamed")
    most, least = ({**REQUIRED["count"], "at_most": None, **bound} for bound in ({"at_most": 0}, {"at_least": 5}))
    assert [one.finding.case for one in checked("count", unknown, **most)] == ["many"]
    assert not checked("count", unknown, **least)
    assert [one.finding.case for one in checked("count", programme(), **least)] == ["few"]
