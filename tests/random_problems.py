"""Small problems at random, by seed: briefs, rulebooks and catalogues of a few blocks, one to three sessions."""

import functools
import random
from collections.abc import Iterator
from typing import Any

import small

from seminar_designer.engine.frame import NoFrame
from seminar_designer.engine.problem import Problem, build_problem
from seminar_designer.engine.setting import build_setting
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.clock import write_clock
from seminar_designer.rules.registry import build_rules
from seminar_designer.rules.rule import Rules

RULEBOOKS = ("house", "house", "accessible", "action-learning", "reflective", "remote", "sustainable")
TURNED_OFF = (
    "artefacts-exist", "chain-finished", "chains", "closing-last", "debrief-follows", "exclusions", "filled",
    "objectives-served", "once", "opening-first", "prerequisites", "progression", "right-moment", "trust",
)  # fmt: skip
"""Requirements that a random rulebook may give up, so that few blocks make a programme after all."""
TWO_SESSIONS = (0, 13, 21, 37, 43)
"""Seeds of tiny problems with a break, for which there are programmes: few enough to try them all."""
FRAMING = 12
"""Blocks of a catalogue cut from the real one that frame the day."""
WORKING = 40


@functools.cache
def real() -> Catalogue:
    """The real catalogue."""
    return load_catalogue()


def cut(chance: random.Random) -> Catalogue:
    """Some blocks of the real catalogue."""
    whole = real()
    framing = [id for id, block in whole.blocks.items() if not whole.families[block.family].working]
    working = [id for id, block in whole.blocks.items() if whole.families[block.family].working]
    kept = {*chance.sample(sorted(framing), FRAMING), *chance.sample(sorted(working), WORKING), "welcome-and-frame"}
    return whole.model_copy(update={"blocks": {id: block for id, block in whole.blocks.items() if id in kept}})


def changed(rules: Rules, chance: random.Random) -> dict[str, Any]:
    """Other weights for some preferences, and some requirements that become preferences or are given up."""
    changes: dict[str, Any] = {}
    for rule in rules:
        if rule.severity == "prefer" and chance.random() < 0.3:
            weight = chance.choice([0, 1, 2, 5, 20, 60])
            changes[rule.id] = {"weight": weight} if weight else {"severity": "ignore"}
        elif rule.id in TURNED_OFF and chance.random() < 0.15:
            changes[rule.id] = {"severity": "ignore"}
    return changes


def hours(chance: random.Random, tiny: bool) -> dict[str, Any]:
    """From an hour to an hour and a half when tiny, else up to four hours: one session, two or three."""
    units = chance.randint(12, 19) if tiny else chance.choice([chance.randint(20, 30), chance.randint(36, 48)])
    return {"start": "09:00", "end": write_clock(540 + 5 * units)}


def brief(seed: int, catalogue: Catalogue, tiny: bool) -> tuple[Brief, Rules]:
    """A brief and its rules for a catalogue."""
    chance = random.Random(seed)
    objectives = sorted(catalogue.objectives)
    asked = chance.sample(objectives, chance.choice([1, 1, 1, 2]))
    rulebook = chance.choice(RULEBOOKS)
    facts: dict[str, Any] = {
        "title": "Au hasard", "participants": chance.choice([5, 6, 8, 9, 12, 15, 18]), "objectives": asked,
        "schedule": {"days": [hours(chance, tiny)]}, "rulebook": rulebook,
        "themes": {catalogue.root(catalogue.objectives[one].theme): chance.randint(1, 3) for one in asked},
        "delivery": "remote" if rulebook == "remote" else "onsite", "venue": {"outdoor": chance.random() < 0.5},
        "facilitators": chance.choice([1, 2]),
    }  # fmt: skip
    if tiny and chance.random() < 0.7:
        facts["rules"] = {"objectives-served": {"min_minutes": 10, "even_share": 0.2}}
    plain = Brief.model_validate(facts)
    written = load_rulebook(plain.rulebook)
    changes = {**facts.get("rules", {}), **changed(build_rules(written, plain.rules), chance)}
    asked_for = Brief.model_validate({**facts, "rules": changes})
    return asked_for, build_rules(written, asked_for.rules)


def problem(seed: int, tiny: bool) -> Problem | None:
    """The problem of a seed: `tiny` ones over the small catalogue, the others over a cut of the real one.

    None when there is not even a frame, or nothing to put into it.
    """
    catalogue = small.catalogue() if tiny else cut(random.Random(seed))
    asked, rules = brief(seed, catalogue, tiny)
    try:
        setting, _, _ = build_setting(asked, catalogue, rules)
    except NoFrame:
        return None
    return build_problem(setting, rules) if setting.candidates else None


def problems(tiny: bool, first: int = 0) -> Iterator[Problem]:
    """Problems without end, always the same."""
    for seed in range(first, first + 100_000):
        found = problem(seed, tiny)
        if found is not None:
            yield found
