"""From a brief to a setting: its frame, its objectives, and the candidates that may fill it."""

import dataclasses
import math
from typing import TypeVar

from seminar_designer.engine.frame import Frame, build_frame
from seminar_designer.engine.objectives import plan_objectives
from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import GRID, Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.kinds.break_spacing import Parameters as BreakParameters
from seminar_designer.rules.kinds.buffer import Parameters as BufferParameters
from seminar_designer.rules.kinds.typical_durations import typical_units
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.setting import Candidate, Setting

P = TypeVar("P", bound=Model)


def build_setting(
    brief: Brief, catalogue: Catalogue, rules: Rules, objectives: tuple[PlannedObjective, ...] | None = None
) -> tuple[Setting, Frame, tuple[Candidate, ...]]:
    """The setting of a brief under these rules, the frame of its days, and the candidates before rules left any out.

    `objectives` stand in for those that the brief would get.

    Raises NoFrame.
    """
    frame = build_frame(
        brief, _parameters(rules, "break-spacing", BreakParameters), _parameters(rules, "buffer", BufferParameters)
    )
    if objectives is None:
        objectives = plan_objectives(brief, catalogue, rules)
    setting = Setting(
        brief, catalogue, objectives, frame.places, frame.segments, frame.runs,
        tuple(_candidates(brief, catalogue, objectives)),
    )
    return _prune(setting, rules), frame, setting.candidates


def _parameters(rules: Rules, kind: str, parameters: type[P]) -> P:
    """Parameters of the first rule of a kind, or the kind's own defaults when it is off."""
    for rule in rules:
        if rule.kind == kind and isinstance(rule.parameters, parameters):
            return rule.parameters
    return parameters()


def _candidates(brief: Brief, catalogue: Catalogue, objectives: tuple[PlannedObjective, ...]) -> list[Candidate]:
    """Every block for every objective it serves, and the blocks that frame the day.

    A block that the brief includes and that serves none of the objectives may work on any, for what it is worth.
    """
    found: list[Candidate] = []
    for block in catalogue.blocks.values():
        timed = _timed(block, brief.participants.expected)
        if timed is None:
            continue
        low, high = timed
        typical = min(high, max(low, typical_units(block, brief.participants.expected) * GRID))
        if not catalogue.families[block.family].working:
            found.append(Candidate(len(found), block, None, 0, low, typical, high))
        strengths = [strength(block, objective, catalogue) for objective in objectives]
        wished = block.id in brief.include and not any(strengths) and catalogue.families[block.family].working
        for objective, serves in zip(objectives, strengths, strict=True):
            if serves or wished:
                found.append(Candidate(len(found), block, objective, serves, low, typical, high))
    return found


def _timed(block: Block, people: int) -> tuple[int, int] | None:
    """Shortest and longest minutes on the grid, or None when the block has none for this group."""
    if block.subgroups(people) is None:
        return None
    span = block.span(people)
    low, high = max(GRID, math.ceil(span.min / GRID) * GRID), span.max // GRID * GRID
    return (low, high) if low <= high else None


def _prune(setting: Setting, rules: Rules) -> Setting:
    """Leaves out candidates that no place admits, again and again: one's leaving can cost another its supplier."""
    while True:
        longest = max(place.high for place in setting.places)
        kept = [
            candidate
            for candidate in setting.candidates
            if candidate.low <= longest
            and any(all(rule.admits(setting, candidate, place) for rule in rules) for place in setting.places)
        ]
        if len(kept) == len(setting.candidates):
            return setting
        renumbered = tuple(dataclasses.replace(candidate, index=index) for index, candidate in enumerate(kept))
        setting = dataclasses.replace(setting, candidates=renumbered)
