"""From a brief to a setting: its frame, its objectives, and the candidates that may fill it."""

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from seminar_designer.engine.frame import Frame, build_frame
from seminar_designer.engine.objectives import plan_objectives
from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective, Programme
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.kinds.break_spacing import Parameters as BreakParameters
from seminar_designer.rules.kinds.buffer import Parameters as BufferParameters
from seminar_designer.rules.kinds.typical_durations import typical_units
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.rule import Rules, facing
from seminar_designer.rules.setting import Candidate, Setting

P = TypeVar("P", bound=Model)
Lasting = Mapping[tuple[str, str | None], tuple[int, int]]
"""Least and most minutes of uses of blocks, by block and objective."""


@dataclass(frozen=True)
class Given:
    """What is settled before a setting is built; what is None or absent is worked out.

    `lasting` are minutes that some uses of blocks last whatever their sheets say, by block and objective: they have
    taken place. `start` is a programme to start from.
    """

    objectives: tuple[PlannedObjective, ...] | None = None
    frame: Frame | None = None
    lasting: Lasting = field(default_factory=dict)
    start: Programme | None = None


NOTHING = Given()


def build_setting(
    brief: Brief, catalogue: Catalogue, rules: Rules, given: Given = NOTHING
) -> tuple[Setting, Frame, tuple[Candidate, ...]]:
    """The setting of a brief under these rules, the frame of its days, and the candidates before rules left any out.

    Raises NoFrame.
    """
    frame = build_frame(brief, *frame_parameters(rules)) if given.frame is None else given.frame
    objectives = plan_objectives(brief, catalogue, rules) if given.objectives is None else given.objectives
    candidates = [_lasting(one, given) for one in _candidates(brief, catalogue, objectives, given.lasting)]
    setting = Setting(
        brief, catalogue, objectives, frame.places, frame.segments, frame.runs, tuple(candidates),
    )
    return _prune(setting, rules), frame, setting.candidates


def frame_parameters(rules: Rules) -> tuple[BreakParameters, BufferParameters]:
    """What the rules say of breaks and of buffers; without a rule on buffers there is none."""
    breaks = _parameters(rules, "break-spacing", BreakParameters)
    kept = any(rule.kind == "buffer" for rule in rules)
    return breaks, _parameters(rules, "buffer", BufferParameters) if kept else BufferParameters(share=0, min_minutes=0)


def _lasting(candidate: Candidate, given: Given) -> Candidate:
    """The candidate with the minutes that its past uses have lasted among those it may last."""
    key = (candidate.block.id, candidate.objective.id if candidate.objective else None)
    if key not in given.lasting:
        return candidate
    least, most = given.lasting[key]
    return dataclasses.replace(candidate, low=min(candidate.low, least), high=max(candidate.high, most))


def _parameters(rules: Rules, kind: str, parameters: type[P]) -> P:
    """Parameters of the first rule of a kind, or the kind's own defaults when it is off."""
    for rule in rules:
        if rule.kind == kind and isinstance(rule.parameters, parameters):
            return rule.parameters
    return parameters()


def _candidates(
    brief: Brief, catalogue: Catalogue, objectives: tuple[PlannedObjective, ...], lasting: Lasting
) -> list[Candidate]:
    """Every block for every objective it serves, and the blocks that frame the day.

    A block that the brief includes and that serves none of the objectives may work on any, for what it is worth.
    """
    found: list[Candidate] = []
    past = {block: minutes for (block, _), minutes in lasting.items()}
    for block in catalogue.blocks.values():
        timed = _timed(block, brief.participants.expected) or past.get(block.id)
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
    admitting = facing(rules, "admits")
    while True:
        longest = max(place.high for place in setting.places)
        kept = [
            candidate
            for candidate in setting.candidates
            if candidate.low <= longest
            and any(all(rule.admits(setting, candidate, place) for rule in admitting) for place in setting.places)
        ]
        if len(kept) == len(setting.candidates):
            return setting
        renumbered = tuple(dataclasses.replace(candidate, index=index) for index, candidate in enumerate(kept))
        setting = dataclasses.replace(setting, candidates=renumbered)
