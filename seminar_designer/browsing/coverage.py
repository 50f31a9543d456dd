"""What the solver can choose from: for each objective, moment of learning and role, group size and mode, which blocks.

What serves what, and what fits whom, are the engine's own rules. A hole is a combination that a real brief would hit
with too few blocks; what a real brief is, and what too few is, stand in `catalogue/coverage.yaml`.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from seminar_designer.browsing.wanted import serves
from seminar_designer.loading.data_folders import layers
from seminar_designer.loading.problems import BadInput
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.loading.validating import root_problems, validate
from seminar_designer.loading.yaml_nodes import read_yaml
from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.block import Block, Learning, Mode
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.objective import Kind, Objective
from seminar_designer.model.texts import Text
from seminar_designer.rules.kinds.learning_phases import LearningPhases
from seminar_designer.rules.patterns.fitting import FittingRule
from seminar_designer.rules.registry import build_rules

MADE_FOR = 2
"""Strength from which a block is made for an objective; an open block, which takes any matter, never is."""


class Role(Model):
    """What blocks of some families are for in a programme; one that `frames` serves no objective."""

    families: tuple[Identifier, ...]
    frames: bool = False
    name: Text


class Least(Model):
    """How many blocks there must be, so that nothing is a hole."""

    candidates: int
    moment: int
    frame: int
    made_for: int


class Grid(Model):
    """The combinations that are counted."""

    sizes: tuple[int, ...]
    largest: dict[Mode, int]
    people_per_facilitator: int
    roles: dict[str, Role]
    least: Least


@dataclass(frozen=True)
class Situation:
    """A group and how it meets."""

    mode: Mode
    people: int


@dataclass(frozen=True)
class Hole:
    """Too few blocks: `of` says of what (a case of the texts); for an objective, a moment of it, or a role."""

    of: str
    situations: tuple[Situation, ...]
    count: int
    objective: str = ""
    moment: Learning | None = None
    role: str = ""


@dataclass(frozen=True)
class Coverage:
    """The counts of a catalogue for some situations."""

    catalogue: Catalogue
    grid: Grid
    phases: Mapping[Kind, tuple[Learning, ...]]
    situations: tuple[Situation, ...]
    fitting: Mapping[Situation, frozenset[str]]
    themes: frozenset[str]

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        """The objectives of the themes that are looked at."""
        return tuple(one for one in self.catalogue.objectives.values() if one.theme in self.themes)

    @cached_property
    def serving(self) -> Mapping[str, Mapping[str, int]]:
        """For each objective, the blocks that serve it and how strongly."""
        return {one.id: dict(self._strengths(one)) for one in self.objectives}

    def _strengths(self, objective: Objective) -> Iterator[tuple[str, int]]:
        for block in self.catalogue.blocks.values():
            strength = serves(block, objective, self.catalogue)
            if strength:
                yield block.id, strength

    def candidates(self, objective: str, situation: Situation) -> tuple[Block, ...]:
        """The blocks that serve an objective and fit a situation."""
        fitting = self.fitting[situation]
        return tuple(self.catalogue.blocks[id] for id in self.serving[objective] if id in fitting)

    def made_for(self, objective: str) -> tuple[str, ...]:
        """The blocks made for an objective."""
        blocks = self.catalogue.blocks
        return tuple(id for id, much in self.serving[objective].items() if much >= MADE_FOR and not blocks[id].open)

    def of_role(self, role: str, situation: Situation) -> tuple[str, ...]:
        """The blocks of a role that fit a situation, whatever they serve."""
        families = self.grid.roles[role].families
        return tuple(id for id in self.fitting[situation] if self.catalogue.blocks[id].family in families)

    def role_of(self, block: Block) -> str | None:
        """The role of a block's family."""
        return next((name for name, role in self.grid.roles.items() if block.family in role.families), None)

    def cells(self) -> Iterator[dict[str, Any]]:
        """Every count, as programs read it: an objective in a situation, by moment and by role."""
        for objective in self.objectives:
            for situation in self.situations:
                found = self.candidates(objective.id, situation)
                roles = Counter(role for block in found if (role := self.role_of(block)))
                moments = Counter(block.learning for block in found)
                yield {
                    "theme": objective.theme,
                    "root": self.catalogue.root(objective.theme),
                    "objective": objective.id,
                    "mode": situation.mode,
                    "people": situation.people,
                    "blocks": len(found),
                    "moments": dict(sorted(moments.items())),
                    "roles": {name: roles[name] for name, role in self.grid.roles.items() if not role.frames},
                }

    def holes(self) -> Iterator[Hole]:
        """Everything of which there is too little, in situations a real brief has."""
        least = self.grid.least
        real = [one for one in self.situations if one.people <= self.grid.largest[one.mode]]
        for role in (name for name, one in self.grid.roles.items() if one.frames):
            counts = {situation: len(self.of_role(role, situation)) for situation in real}
            yield from _too_few("frame", counts, least.frame, role=role)
        for objective in self.objectives:
            made = len(self.made_for(objective.id))
            if made < least.made_for:
                yield Hole("made_for", (), made, objective.id)
            found = {situation: self.candidates(objective.id, situation) for situation in real}
            counts = {situation: len(blocks) for situation, blocks in found.items()}
            yield from _too_few("candidates", counts, least.candidates, objective=objective.id)
            for moment in self.phases.get(objective.kind, ()):
                counts = {one: sum(block.learning == moment for block in blocks) for one, blocks in found.items()}
                yield from _too_few("moment", counts, least.moment, objective=objective.id, moment=moment)

    def poor(self) -> dict[Situation, int]:
        """Situations in which most objectives lack something, and how many do: better said once than each time."""
        lacking: dict[Situation, set[str]] = {}
        for hole in self.holes():
            for situation in hole.situations:
                lacking.setdefault(situation, set()).add(hole.objective)
        counts = {situation: len(ids - {""}) for situation, ids in lacking.items()}
        return {one: counts[one] for one in self.situations if counts.get(one, 0) > len(self.objectives) / 2}


def without(holes: Iterable[Hole], situations: Collection[Situation]) -> Iterator[Hole]:
    """The holes in other situations than these; those that are in none anyway stay."""
    for hole in holes:
        left = tuple(one for one in hole.situations if one not in situations)
        if left or not hole.situations:
            yield replace(hole, situations=left)


def _too_few(of: str, counts: Mapping[Situation, int], least: int, **what: Any) -> Iterator[Hole]:
    """One hole for all situations in which there are fewer, with the smallest count."""
    few = {situation: count for situation, count in counts.items() if count < least}
    if few:
        yield Hole(of, tuple(few), min(few.values()), **what)


def cover(
    catalogue: Catalogue,
    grid: Grid,
    *,
    workspace: Path | None = None,
    theme: str | None = None,
    people: int | None = None,
    mode: Mode | None = None,
) -> Coverage:
    """The counts of the catalogue under the house's rules, for all themes, sizes and modes or only those asked."""
    rules = build_rules(load_rulebook("house", workspace), {})
    fitting = [rule for rule in rules if isinstance(rule, FittingRule) and rule.forbids]
    phases = next((rule.parameters.phases for rule in rules if isinstance(rule, LearningPhases)), {})
    modes: Sequence[Mode] = tuple(grid.largest) if mode is None else (mode,)
    sizes = grid.sizes if people is None else (people,)
    situations = tuple(Situation(one, size) for one in modes for size in sizes)
    fits = {situation: _fitting(catalogue, fitting, _brief(situation, grid, catalogue)) for situation in situations}
    themes = frozenset(id for id in catalogue.themes if theme in (None, id, catalogue.root(id)))
    return Coverage(catalogue, grid, phases, situations, fits, themes)


def _fitting(catalogue: Catalogue, rules: Sequence[FittingRule], brief: Brief) -> frozenset[str]:
    blocks = catalogue.blocks.values()
    return frozenset(block.id for block in blocks if all(rule.misfit(block, brief) is None for rule in rules))


def _brief(situation: Situation, grid: Grid, catalogue: Catalogue) -> Brief:
    """A plain brief for this group: a day, a usual room (or the open air), facilitators enough."""
    return Brief.model_validate(
        {
            "title": "-",
            "participants": situation.people,
            "schedule": {"days": [{"start": "09:00", "end": "17:00"}]},
            "themes": next(iter(catalogue.themes)),
            "delivery": situation.mode,
            "venue": {"outdoor": situation.mode == "outdoor"},
            "facilitators": math.ceil(situation.people / grid.people_per_facilitator),
        }
    )


def load_grid(workspace: Path | None = None) -> Grid:
    """What is counted, from `coverage.yaml` of the last layer that has one. Raises BadInput with all its mistakes."""
    file = [one for folder in layers("catalogue", workspace) if (one := folder / "coverage.yaml").is_file()][-1]
    source = read_yaml(file)
    problems = root_problems(source)
    if problems:
        raise BadInput(problems)
    grid, problems = validate(Grid, source)
    if grid is None:
        raise BadInput(problems)
    return grid
