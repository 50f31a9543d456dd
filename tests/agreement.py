"""The two faces of a rule held against each other: what it costs the engine, and what the checker counts.

Programmes are made at random, good or bad, over the small catalogue: two days, six sessions. The engine's arrays hold
the rule under test alone, so its cost is their whole value.
"""

import functools
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import small
from test_engine_honesty import best_of_all, searched

from seminar_designer.engine.columns import Column
from seminar_designer.engine.problem import Problem, build_problem
from seminar_designer.engine.setting import build_setting
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedStep, Programme, ProgrammeDay, Session, Slot
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.checking import check
from seminar_designer.rules.registry import build_rule
from seminar_designer.rules.rule import Rule
from seminar_designer.rules.setting import Setting

TWO_DAYS = [{"start": "09:00", "end": "16:00", "lunch": {}}, {"start": "09:00", "end": "12:30", "lunch": False}]


def rule_of(kind: str, severity: str = "prefer", weight: int = 3, **parameters: Any) -> Rule[Any]:
    """A rule of a kind."""
    return build_rule(kind, RuleSetting.model_validate({**parameters, "severity": severity, "weight": weight}))


def brief_of(**facts: Any) -> Brief:
    """Two days for twelve people, three objectives."""
    return Brief.model_validate(
        {
            "title": "Deux jours", "participants": 12, "schedule": {"days": TWO_DAYS}, "themes": {"management": 3},
            "objectives": [small.FEEDBACK, small.DELEGATION, {"text": "choisir trois chantiers", "theme": "project"}],
            **facts,
        }
    )  # fmt: skip


def programme_of(setting: Setting, columns: list[Column]) -> Programme:
    """The programme of these sessions, as the checker reads it: a break or lunch after each session."""
    days: list[list[Session]] = [[] for _ in setting.brief.schedule.days]
    clocks = [day.start for day in setting.brief.schedule.days]
    for place, column in zip(setting.places, columns, strict=True):
        slots = []
        for index, units in column:
            slots.append(_slot(setting, index, clocks[place.day], units * GRID))
            clocks[place.day] += units * GRID
        follows = setting.places[place.index + 1] if place.index + 1 < len(setting.places) else None
        if follows is not None and follows.day == place.day:
            kind = "lunch" if follows.after_lunch else "break"
            times = {"start": clocks[place.day], "end": clocks[place.day] + 15, "minutes": 15}
            slots.append(Slot.model_validate({**times, "kind": kind, "title": kind}))
            clocks[place.day] += 15
        days[place.day].append(Session(slots=tuple(slots)))
    return Programme(
        language="fr", brief=setting.brief, objectives=setting.objectives,
        days=tuple(
            ProgrammeDay(start=asked.start, end=asked.end, sessions=tuple(sessions))
            for asked, sessions in zip(setting.brief.schedule.days, days, strict=True)
        ),
    )  # fmt: skip


def _slot(setting: Setting, index: int, start: int, minutes: int) -> Slot:
    candidate = setting.candidates[index]
    return Slot(
        start=start, end=start + minutes, minutes=minutes, kind="block", block=candidate.block.id,
        title=candidate.block.name.fr, serves=candidate.objective.id if candidate.objective else None,
        steps=(PlannedStep(minutes=minutes),),
    )  # fmt: skip


def counted(
    rule: Rule[Any], seed: int = 1, tries: int = 80, catalogue: Catalogue | None = None, **facts: Any
) -> Iterator[tuple[list[Column], int, int]]:
    """Random programmes, with what the engine and the checker count of the rule.

    A preference is counted in points; of what is forbidden 1 when anything breaks it, 0 when nothing does.
    """
    own = catalogue or small.catalogue()
    setting = build_setting(brief_of(**facts), own, ())[0]
    problem, chance = build_problem(setting, [rule]), random.Random(seed)
    for _ in range(tries):
        longest = chance.randint(1, 5)
        columns = [_column(problem, place, longest, chance) for place in range(problem.places)]
        value, broken = problem.worth(columns)
        report = check(programme_of(setting, columns), own, [rule])
        if rule.forbids:
            yield columns, int(broken > 0), int(bool(report.violations))
        else:
            yield columns, value, report.value


def assert_agreement(rule: Rule[Any], **facts: Any) -> None:
    """The engine and the checker count alike on every programme, and the rule tells programmes apart."""
    seen = set()
    for columns, engine, checker in counted(rule, **facts):
        assert engine == checker, columns
        seen.add(engine)
    assert len(seen) > 1, seen


def _column(problem: Problem, place: int, most: int, chance: random.Random) -> Column:
    """Some slots at random; blocks may come back."""
    column = []
    for _ in range(chance.randint(1, most)):
        index = chance.randrange(problem.candidates)
        longest = min(int(problem.high[index]), int(problem.longest[place]))
        if problem.low[index] <= longest:
            column.append((index, chance.randint(int(problem.low[index]), longest)))
    return tuple(column) or ((0, int(problem.low[0])),)


def tiny_catalogue() -> Catalogue:
    """Six blocks of five to twenty minutes, so that every programme of two short sessions can be tried."""
    blocks = (
        small.block("game", "game", "Jeu | Game", 10, objectives={small.FEEDBACK: 3}, learning="experience",
                    doing="play", effects={"energy": 1}, room={"layout": "cleared"}),
        small.block("walk", "creative", "Marche | Walk", 10, objectives={small.FEEDBACK: 2}, learning="experience",
                    doing="move", posture="moving", thinking="diverge", room={"layout": "circle"}),
        small.block("talk", "reflection", "Échange | Talk", 10, objectives={small.DELEGATION: 2}, interaction="pair"),
        small.block("lecture", "input", "Apport | Input", 10, objectives={small.DELEGATION: 3}, learning="concept",
                    doing="listen", posture="seated", effects={"energy": -1}),
        small.block("notes", "planning", "Notes | Notes", 10, objectives={small.FEEDBACK: 1}, doing="write",
                    learning="apply", interaction="solo", thinking="converge", quality=5, materials=[
                        {"item": "worksheet", "quantity": 1, "per": "person", "consumed": True},
                        {"item": "bell", "quantity": 1, "per": "group", "consumed": False}]),
        small.block("choice", "decision", "Choix | Choice", 10, objectives={small.DELEGATION: 1}, learning="apply",
                    thinking="converge", interaction="subgroup", quality=4, effects={"trust_needed": 3}),
    )  # fmt: skip
    return small.catalogue().model_copy(update={"blocks": {one.id: one for one in blocks}})


def tiny_problem(rule: Rule[Any], pause: str = "break", **facts: Any) -> Problem:
    """Two sessions of fifteen and twenty minutes with a game and a walk; besides that the rule under test and the
    quality of blocks alone judge.

    Without the rule all of the second session is spent on notes; choice, game and walk share the first.
    """
    brief = Brief.model_validate(
        {
            "title": "Court", "participants": 8, "schedule": {"days": [{"start": "09:00", "end": "10:05"}]},
            "objectives": [small.FEEDBACK, small.DELEGATION], "include": ["game", "walk"],
            "fixed": [{"day": 1, "start": "09:15", "minutes": 30, "title": "Pause", "kind": pause}], **facts,
        }
    )  # fmt: skip
    needed = [rule_of(kind, "forbid") for kind in ("filled", "buffer", "once", "included")]
    breaks = rule_of("break-spacing", "forbid", min_session=15, even_within=240)
    rules = (*needed, breaks, rule_of("quality", weight=1), rule)
    setting, _, _ = build_setting(brief, tiny_catalogue(), rules)
    lengths = [next(own.minutes for own in setting.segments if own.index == place.segment) for place in setting.places]
    exact = [replace(place, low=own, high=own) for place, own in zip(setting.places, lengths, strict=True)]
    return build_problem(replace(setting, places=tuple(exact)), rules)


@functools.cache
def _best_without() -> int:
    """What the best programme is worth when no rule is under test."""
    best = best_of_all(tiny_problem(rule_of("novelty", weight=0)))
    assert best is not None
    return best


def assert_solved(rule: Rule[Any], *, binding: bool = True, **facts: Any) -> None:
    """The engine's best is the best of all programmes, proven, and the checker counts the same.

    A `binding` rule costs something: the best programme without it does not keep it.
    """
    own = tiny_problem(rule, **facts)
    truth = best_of_all(own)
    found = searched(own, 1.0)
    assert truth is not None
    assert truth < _best_without() or not binding
    assert (found.best.value, found.best.broken) == (truth, 0)
    assert truth <= found.bound + 1e-6
    programme = programme_of(own.setting, list(found.best.columns))
    report = check(programme, own.setting.catalogue, (rule_of("quality", weight=1), rule))
    assert not report.violations
    assert report.value == truth
