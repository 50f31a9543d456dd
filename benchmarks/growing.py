"""Larger and smaller worlds than the real one: catalogues of other sizes, longer programmes, shorter rulebooks."""

import random
from collections.abc import Iterator
from itertools import chain, cycle, islice
from typing import Any

from measuring import ROOT, Case

from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.registry import build_rules

KEPT = "welcome-and-frame"
"""The one block that the house's rulebook names."""
OBJECTIVES = ("lead-posture", "goals-write", "deleg-level", "fb-give", "coach-question", "team-diagnose",
              "motiv-levers", "confl-analyse", "dec-consent", "le-transfer")  # fmt: skip


def catalogue_of(whole: Catalogue, blocks: int) -> Catalogue:
    """A catalogue of so many blocks: the first of every family in turn, then sheets again with other facts."""
    chance = random.Random(blocks)  # noqa: S311 – it picks sheets, it guards nothing
    by_family: dict[str, list[Block]] = {}
    for block in sorted(whole.blocks.values(), key=lambda block: block.id != KEPT):
        by_family.setdefault(block.family, []).append(block)
    longest = max(map(len, by_family.values()))
    turns = [own[turn] for turn in range(longest) for own in by_family.values() if turn < len(own)]
    more = (_again(block, number, chance) for number, block in enumerate(cycle(turns)))
    kept = list(islice(chain(turns, more), blocks))
    return whole.model_copy(update={"blocks": {block.id: block for block in kept}})


def _again(block: Block, number: int, chance: random.Random) -> Block:
    """The sheet once more, a little better or worse, livelier or calmer, and of other use for what it serves."""
    effects = block.effects
    changed = {
        "energy": min(2, max(-2, effects.energy + chance.choice((-1, 0, 0, 1)))),
        "trust_needed": min(4, max(0, effects.trust_needed + chance.choice((-1, 0, 0, 1)))),
        "trust_given": min(2, max(0, effects.trust_given + chance.choice((-1, 0, 0, 1)))),
    }
    return block.model_copy(
        update={
            "id": f"{block.id}-again-{number}",
            "quality": min(5, max(1, block.quality + chance.choice((-1, 0, 1)))),
            "effects": effects.model_copy(update=changed),
            "objectives": {one: min(3, max(1, strength + chance.choice((-1, 0, 1))))
                           for one, strength in block.objectives.items()},
        }
    )  # fmt: skip


def managers(catalogue: Catalogue, days: int) -> Case:
    """A course for managers of so many days, an objective more each day, up to ten."""
    brief = Brief.model_validate(
        {
            "title": "Un parcours pour managers", "participants": 14, "themes": {"management": 1},
            "schedule": {"days": [{"start": "09:00", "end": "17:30"}] * days},
            "objectives": OBJECTIVES[: min(len(OBJECTIVES), days + 1)], "venue": {"outdoor": True},
        }
    )  # fmt: skip
    return Case(f"{days} days", brief, catalogue, ROOT)


def with_preferences(case: Case, many: int) -> Case:
    """The case with its requirements, and so many preferences: the house's first ones, then families in doses."""
    house = [rule.id for rule in build_rules(load_rulebook("house"), {}) if rule.severity == "prefer"]
    changes: dict[str, Any] = {name: {"severity": "ignore"} for name in house[many:]}
    changes |= dict(islice(_doses(case.catalogue), max(0, many - len(house))))
    return Case(case.name, case.brief.model_copy(update={"rules": _settings(changes)}), case.catalogue, case.file)


def _settings(changes: dict[str, Any]) -> Any:
    return Brief.model_validate({"title": "–", "participants": 2, "themes": {"management": 1}, "rules": changes,
                                 "schedule": {"days": [{"start": "09:00", "end": "11:00"}]}}).rules  # fmt: skip


def _doses(catalogue: Catalogue) -> Iterator[tuple[str, dict[str, Any]]]:
    """Preferences that no rulebook has: at most so many of a family a half-day."""
    for most in (1, 2):
        for family in catalogue.families:
            said = {"fr": f"au plus {most} de {family}", "en": f"at most {most} of {family}"}
            yield (
                f"at-most-{most}-{family}",
                {"kind": "count", "severity": "prefer", "weight": 4, "of": {"family": [family]}, "per": "half-day",
                 "at_most": most, "said": said, "source": "growth"},
            )  # fmt: skip
