"""What a coach wants a block to be like, and whether one is."""

from dataclasses import dataclass
from typing import Literal, get_args

from seminar_designer.model.block import Block, Doing, Learning, Mode, Posture
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.minutes import Span
from seminar_designer.model.objective import Objective
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.patterns.serving import strength

Energy = Literal["calms", "keeps", "wakes"]
ENERGIES: tuple[Energy, ...] = get_args(Energy)
USUAL = 12
"""People for whom durations are given when nobody says how many come."""


@dataclass(frozen=True)
class Wanted:
    """What is asked of a block; what is None is not asked."""

    family: str | None = None
    theme: str | None = None
    objective: str | None = None
    people: int | None = None
    minutes: int | None = None
    mode: Mode | None = None
    learning: Learning | None = None
    doing: Doing | None = None
    posture: Posture | None = None
    energy: Energy | None = None
    no_material: bool = False

    def fits(self, block: Block, catalogue: Catalogue) -> bool:
        """Whether the block is all that is asked."""
        return (
            self.family in (None, block.family)
            and self.learning in (None, block.learning)
            and self.doing in (None, block.doing)
            and self.posture in (None, block.posture)
            and self.energy in (None, energy_of(block))
            and (self.mode is None or getattr(block.delivery, self.mode) != "no")
            and not (self.no_material and block.materials)
            and self._about(block, catalogue)
            and self._timed(block)
        )

    def _about(self, block: Block, catalogue: Catalogue) -> bool:
        """The theme or its root, and the objective."""
        if self.theme is not None and not any(self.theme in (own, catalogue.root(own)) for own in block.themes):
            return False
        return self.objective is None or serves(block, catalogue.objectives[self.objective], catalogue) > 0

    def _timed(self, block: Block) -> bool:
        """The group, and the minutes it is given."""
        span = span_for(block, self.people or USUAL)
        if self.people is not None and span is None:
            return False
        return self.minutes is None or (span is not None and span.min <= self.minutes <= span.max)


def span_for(block: Block, people: int) -> Span | None:
    """Minutes of the block for this group, or None when it does not work for as many."""
    if not block.group.min <= people <= block.group.max or block.subgroups(people) is None:
        return None
    return block.span(people)


def energy_of(block: Block) -> Energy:
    """What the block does to the energy of the group."""
    change = block.effects.energy
    return "calms" if change < 0 else "wakes" if change > 0 else "keeps"


def serves(block: Block, objective: Objective, catalogue: Catalogue) -> int:
    """How well the block serves an objective of the catalogue, as the engine counts it: 0 to 3."""
    planned = PlannedObjective(
        id=objective.id, theme=objective.theme, kind=objective.kind, statement=objective.statement
    )
    return strength(block, planned, catalogue)
