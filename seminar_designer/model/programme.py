"""The programme: the answer to a brief, and the single source of every document."""

import datetime
from collections.abc import Iterator
from typing import Literal

from pydantic import ConfigDict, Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Interaction
from seminar_designer.model.brief import Brief
from seminar_designer.model.clock import Clock
from seminar_designer.model.objective import Kind, Moment
from seminar_designer.model.schedule import Evening, EveningWork
from seminar_designer.model.texts import Language, Text

SlotKind = Literal["block", "break", "lunch", "fixed", "buffer"]
Status = Literal["optimal", "feasible"]


class PlannedObjective(Model):
    """One objective the programme works on: from the catalogue, or in the client's own words (`own`).

    `proposed` marks those the engine chose because the brief named none for a theme; `minutes` is the time of
    the slots that serve it.
    """

    id: str
    theme: str
    kind: Kind
    statement: Text
    own: bool = False
    proposed: bool = False
    minutes: int = 0


class PlannedStep(Model):
    """The minutes of one step of a block, in the order of its sheet; the debrief comes last."""

    minutes: int = Field(ge=0)
    debrief: bool = False


class TakenUp(Model):
    """An artefact a slot takes up, and when it was made (`day` when it was another day)."""

    artefact: str
    start: Clock = Field(alias="from")
    day: int | None = None

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Split(Model):
    """How the group works: number of subgroups (0 for the whole group) and people in the largest one."""

    subgroups: int = Field(ge=0)
    size: int = Field(ge=1)
    interaction: Interaction = "plenary"


class Slot(Model):
    """A timed use of one block, or a break, lunch, buffer or fixed point. `minutes` is end − start."""

    start: Clock
    end: Clock
    minutes: int = Field(gt=0)
    kind: SlotKind
    block: str | None = None
    title: str
    serves: str | None = None
    moment: Moment | None = None
    question: str | None = None
    question_number: int | None = None
    uses: tuple[TakenUp, ...] = ()
    produces: tuple[str, ...] = ()
    steps: tuple[PlannedStep, ...] = ()
    group: Split | None = None
    elastic: tuple[int, int] | None = None


class Session(Model):
    """An uninterrupted stretch; the break, lunch or fixed point that ends it stands last in `slots`."""

    slots: tuple[Slot, ...]

    @property
    def minutes(self) -> int:
        """Sum of the slots."""
        return sum(slot.minutes for slot in self.slots)


class ProgrammeDay(Model):
    """One day of the programme."""

    date: datetime.date | None = None
    title: str | None = None
    start: Clock
    end: Clock
    sessions: tuple[Session, ...]
    evening: Evening | None = None
    evening_work: EveningWork | None = None

    @property
    def slots(self) -> Iterator[Slot]:
        """All slots of the day in order."""
        for session in self.sessions:
            yield from session.slots


class Proof(Model):
    """How good the programme is: its value, a proven upper bound, and (bound − value) / bound.

    `optimal` only when value and bound meet. `seconds` counts work in deterministic seconds, the same on every
    machine, so that the same brief gives the same bytes.
    """

    status: Status
    value: int
    bound: int
    gap: float
    seconds: float

    @classmethod
    def of(cls, value: int, bound: int, seconds: float) -> "Proof":
        """The proof of a value under a bound, after so many seconds."""
        status: Status = "optimal" if bound == value else "feasible"
        gap = round((bound - value) / bound, 4) if bound > 0 else 0.0
        return cls(status=status, value=value, bound=bound, gap=gap, seconds=round(seconds, 1))


class ScoreLine(Model):
    """What one rule earned or lost, in points and in words."""

    rule: str
    points: int
    note: str = ""


class Programme(Model):
    """Days → sessions → slots, with the brief that was asked, the proof and the score sheet."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal[1] = Field(default=1, alias="schema")
    language: Language
    brief: Brief
    objectives: tuple[PlannedObjective, ...]
    days: tuple[ProgrammeDay, ...]
    proof: Proof | None = None
    score: tuple[ScoreLine, ...] = ()
