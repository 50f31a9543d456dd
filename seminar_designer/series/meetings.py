"""One meeting of a cycle as a brief, so that the engine designs it like any half-day."""

from collections.abc import Iterable
from typing import Any

from seminar_designer.model.brief import Brief, BriefObjective
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.cycle import Cycle, CycleMeeting
from seminar_designer.model.people import Participants
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.model.schedule import Day, Meeting, Schedule
from seminar_designer.series.arc import helping, inputs

RULEBOOK = "codevelopment"
STEPS = (
    "codev-step-1-presentation", "codev-step-2-clarification", "codev-step-3-contract", "codev-step-4-consultation",
    "codev-step-5-synthesis", "codev-step-6-learning",
)  # fmt: skip
SUBJECTS, RETURNS, LOGBOOK = "codev-subject-choice", "learning-harvest-since-last", "codev-logbook"
OWN = {"launch": "codev-frame-first-session", "midway": "codev-midway-review", "closing": "codev-final-harvest"}
"""The block that makes a meeting of its kind."""
OTHER_METHODS = (
    "codev-full-consultation", "codev-express", "case-clinic-coaching-circle", "practice-analysis-gfapp", "peer-balint",
    "wise-crowds", "troika-consulting", "reflecting-team",
)  # fmt: skip
"""Other ways of helping one another, which would double the consultation."""
METHOD = frozenset((*STEPS, SUBJECTS, RETURNS, LOGBOOK, *OWN.values()))
"""Blocks that come back by the method; all others are used once in a cycle."""
MOST_TRUST = 3
"""The trust of a group that has met a few times (rule `trust`)."""


def meeting_brief(cycle: Cycle, meeting: CycleMeeting, catalogue: Catalogue, used: Iterable[str] = ()) -> Brief:
    """The brief of a meeting; blocks `used` at meetings before are left out."""
    brief, many = cycle.brief, len(meeting.consultations)
    return brief.model_copy(
        update={
            "schedule": _schedule(cycle, meeting),
            "participants": _participants(cycle, meeting),
            "objectives": tuple(_objectives(cycle, meeting, catalogue)),
            "themes": {},
            "include": tuple(dict.fromkeys((*_method(meeting), *brief.include))) if meeting.number == 1
            else tuple(_method(meeting)),
            "exclude": tuple(dict.fromkeys((*brief.exclude, *OTHER_METHODS, *used))),
            "rulebook": brief.rulebook if brief.rulebook != "house" else RULEBOOK,
            "rules": {**_rules(meeting, many), **brief.rules},
        }
    )  # fmt: skip


def _schedule(cycle: Cycle, meeting: CycleMeeting) -> Schedule:
    number = meeting.number
    told = Meeting(
        number=number, of=len(cycle.meetings), consultations=meeting.consultations, led_by_helper=cycle.leads(number)
    )
    day = Day(date=meeting.date, start=meeting.start, end=meeting.end, lunch=False)
    return Schedule(days=(day,), meeting=told)


def _participants(cycle: Cycle, meeting: CycleMeeting) -> Participants:
    """The group, timed for all its members: one more absent or less changes no plan."""
    people = cycle.brief.participants
    members = cycle.members(meeting.number)
    if not members:
        return people
    named = tuple(person for person in people.people if person.name in members)
    return people.model_copy(update={"expected": len(named), "min": None, "max": None, "people": named})


def _objectives(cycle: Cycle, meeting: CycleMeeting, catalogue: Catalogue) -> list[BriefObjective]:
    """What consultations serve, and at a regular meeting with one of them an input, in turn."""
    found: list[BriefObjective] = [helping(cycle.brief, catalogue)]
    turn = inputs(cycle.brief, catalogue)
    roomy = [one.number for one in cycle.meetings if one.kind == "regular" and len(one.consultations) <= 1]
    if turn and meeting.number in roomy:
        found.append(turn[roomy.index(meeting.number) % len(turn)])
    return found


def _method(meeting: CycleMeeting) -> Iterable[str]:
    if meeting.number > 1:
        yield RETURNS
    if meeting.kind in OWN:
        yield OWN[meeting.kind]
    if meeting.consultations:
        yield from (SUBJECTS, *STEPS)
    yield LOGBOOK


def _rules(meeting: CycleMeeting, consultations: int) -> dict[str, RuleSetting]:
    """What holds at this meeting beside the rulebook."""
    many: dict[str, Any] = {
        "kind": "count",
        "severity": "forbid",
        "of": {"block": [STEPS[0]]},
        "per": "programme",
        "at_least": consultations,
        "at_most": consultations,
        "said": {"fr": "consultations", "en": "consultations"},
    }
    rules: dict[str, dict[str, Any]] = {"consultations": many, "trust": {"start": min(MOST_TRUST, meeting.number)}}
    if meeting.number > 1:
        rules |= {name: {"severity": "ignore"} for name in ("welcome", "welcome-first", "inclusion")}
    if meeting.kind == "closing":
        rules["looking-back"] = {"severity": "prefer"}
    return {name: RuleSetting.model_validate(setting) for name, setting in rules.items()}
