"""What rules see of a problem: the places to fill and the candidates that may fill them.

A *place* is where one session goes: a stretch of a day between arrival, breaks, lunch, fixed points and departure.
A *candidate* is a block, with the objective it would serve, timed for the group.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from seminar_designer.model.block import Block, Edge
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective


@dataclass(frozen=True)
class Place:
    """Where one session goes; `low` and `high` bound its working minutes, without its buffer.

    `segment` numbers the stretches of time between two hours that do not move (arrival, fixed points, departure);
    `run` numbers the stretches between two breaks or meals: places around a fixed talk share a run.
    `half_day` counts half-days over the whole programme.
    """

    index: int
    day: int
    half_day: int
    segment: int
    run: int
    low: int
    high: int
    buffer: int = 0
    opens: Edge | None = None
    closes: Edge | None = None
    after_lunch: bool = False
    before_lunch: bool = False


@dataclass(frozen=True)
class Segment:
    """Time between two hours that do not move: its places' minutes (buffers included) sum to `minutes`.

    With a lunch inside, `lunch_low` and `lunch_high` bound the minutes of the places before it.
    """

    index: int
    day: int
    minutes: int
    lunch_low: int | None = None
    lunch_high: int | None = None


@dataclass(frozen=True)
class Run:
    """Places between two breaks or meals, and the minutes of fixed talks among them."""

    index: int
    talks: int


@dataclass(frozen=True)
class Candidate:
    """A block that may be used, and the objective it would serve (None for blocks that frame the day).

    `strength` says how well it serves that objective (0 to 3); `low`, `typical` and `high` are minutes on the grid.
    """

    index: int
    block: Block
    objective: PlannedObjective | None
    strength: int
    low: int
    typical: int
    high: int

    @property
    def working(self) -> bool:
        """Whether the slot works on an objective of the brief."""
        return self.objective is not None


@dataclass(frozen=True, eq=False)
class Setting:
    """One problem: a brief, its objectives, the catalogue, the places and the candidates.

    Settings are the same only when they are one object, so that what is derived from them can be kept.
    """

    brief: Brief
    catalogue: Catalogue
    objectives: tuple[PlannedObjective, ...]
    places: tuple[Place, ...]
    segments: tuple[Segment, ...]
    runs: tuple[Run, ...]
    candidates: tuple[Candidate, ...]

    @property
    def people(self) -> int:
        """The number of participants the programme is timed for."""
        return self.brief.participants.expected

    @cached_property
    def by_objective(self) -> Mapping[str, tuple[Candidate, ...]]:
        """The candidates that serve each objective, by its id."""
        found: dict[str, list[Candidate]] = {objective.id: [] for objective in self.objectives}
        for candidate in self.candidates:
            if candidate.objective is not None:
                found.setdefault(candidate.objective.id, []).append(candidate)
        return {id: tuple(candidates) for id, candidates in found.items()}

    @cached_property
    def by_block(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the candidates of each block, by its id."""
        found: dict[str, list[int]] = {}
        for candidate in self.candidates:
            found.setdefault(candidate.block.id, []).append(candidate.index)
        return {id: tuple(numbers) for id, numbers in found.items()}

    @cached_property
    def net(self) -> int:
        """Minutes of all blocks together: the segments less their buffers."""
        return sum(segment.minutes for segment in self.segments) - sum(place.buffer for place in self.places)

    def day_net(self, day: int) -> int:
        """Minutes of the blocks of one day."""
        minutes = sum(segment.minutes for segment in self.segments if segment.day == day)
        return minutes - sum(place.buffer for place in self.places if place.day == day)
