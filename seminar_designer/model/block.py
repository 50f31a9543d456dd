"""A block: one reusable activity sheet of the catalogue."""

import math
from typing import Annotated, Literal

from pydantic import Field, model_validator

from seminar_designer.model.base import Identifier, Model, Strength
from seminar_designer.model.minutes import Duration, Span, span_of
from seminar_designer.model.objective import Kind
from seminar_designer.model.texts import Language, Text

Learning = Literal["experience", "reflect", "concept", "apply"]
Thinking = Literal["diverge", "neutral", "converge"]
Interaction = Literal["solo", "pair", "subgroup", "plenary"]
Posture = Literal["seated", "standing", "moving"]
Doing = Literal["listen", "write", "talk", "make", "play", "move"]
Layout = Literal["any", "circle", "islands", "rows", "cleared", "outside"]
Mode = Literal["onsite", "remote", "hybrid", "outdoor"]
Fit = Literal["yes", "adapted", "no"]
Touch = Literal["none", "optional", "needed"]
Sense = Literal["fine", "adapted", "needed"]
Edge = Literal["programme", "day"]
Who = Literal["facilitator", "solo", "pair", "subgroup", "plenary"]


class Subgroups(Model):
    """Hard bounds on the size of each subgroup and the size to aim at."""

    min: int = Field(ge=2)
    max: int = Field(ge=2)
    aim: int = Field(ge=2)

    @model_validator(mode="after")
    def _ordered(self) -> "Subgroups":
        if not self.min <= self.aim <= self.max:
            raise ValueError(f"min <= aim <= max expected, found {self.min}, {self.aim}, {self.max}")
        return self

    def count(self, people: int) -> int | None:
        """How many even subgroups `people` make, nearest to the aim; None when no split respects the bounds.

        Sizes then differ by one at most (rule R41 of the learning-design rules).
        """
        fits = [
            count
            for count in range(1, people // self.min + 1)
            if people // count >= self.min and math.ceil(people / count) <= self.max
        ]
        return min(fits, key=lambda count: (abs(people / count - self.aim), count), default=None)


class Group(Model):
    """For how many people the block works; without `subgroup` the whole group works together or each alone."""

    min: int = Field(ge=1)
    max: int = Field(ge=1, le=500)
    subgroup: Subgroups | None = None

    @model_validator(mode="after")
    def _ordered(self) -> "Group":
        if self.min > self.max:
            raise ValueError(f"min <= max expected, found {self.min}, {self.max}")
        return self


class Effects(Model):
    """What the block does to the group.

    `energy` is the change it brings (-2 calms, +2 wakes up), `activation` how physically active it is (1 seated
    and calm, 5 running about). `trust_needed` is the trust the group must have reached (0 facts, 1 opinions,
    2 experience, 3 difficulty and feedback, 4 vulnerability), `trust_given` what it adds.
    """

    energy: int = Field(ge=-2, le=2)
    activation: int = Field(ge=1, le=5)
    trust_needed: int = Field(ge=0, le=4)
    trust_given: int = Field(ge=0, le=2)


class Room(Model):
    """What the room must offer; `layout` is how seats and tables stand (a change of layout costs minutes)."""

    walls: Literal["no", "wished", "needed"] = "no"
    movable_chairs: bool = False
    space: Literal["seats", "open"] = "seats"
    layout: Layout = "any"


class Delivery(Model):
    """Whether the block runs as it is, adapted, or not at all in each mode of delivery."""

    onsite: Fit
    remote: Fit
    hybrid: Fit
    outdoor: Fit


class Accessibility(Model):
    """Adaptations, in words, for people who use a wheelchair, hear or see less, or do not want to be touched."""

    seated_version: bool
    touch: Touch
    sight: Sense = "fine"
    hearing: Sense = "fine"
    fr: str
    en: str


class Material(Model):
    """A quantity of one item, by person, pair, subgroup, facilitator or for the group.

    With `per: person`, `people` says how many persons share one (3: one for three people).
    """

    item: Identifier
    quantity: int = Field(ge=1)
    per: Literal["group", "person", "pair", "subgroup", "facilitator"]
    people: int = Field(default=1, ge=1)
    consumed: bool

    def count(self, people: int, subgroups: int, facilitators: int = 1) -> int:
        """Whole number of items for this group."""
        units = {
            "group": 1,
            "person": math.ceil(people / self.people),
            "pair": math.ceil(people / 2),
            "subgroup": max(subgroups, 1),
            "facilitator": facilitators,
        }[self.per]
        return self.quantity * units


class StepText(Model):
    """What is done in a step and, where the wording matters, what the facilitator says."""

    do: str
    say: str | None = None


class Step(Model):
    """One instruction inside a block, with its minutes."""

    minutes: Duration
    who: Who
    fr: StepText
    en: StepText

    def __getitem__(self, language: Language) -> StepText:
        """The instruction in `language`."""
        return self.fr if language == "fr" else self.en


class Debrief(Model):
    """The reflection that follows inside the block: its minutes and its questions, in order."""

    minutes: Duration
    questions: tuple[Text, ...] = Field(min_length=1)


class Variants(Model):
    """What changes for a small group, a large group, or at a distance."""

    small: Text | None = None
    large: Text | None = None
    remote: Text | None = None


class Source(Model):
    """Where the activity comes from, and the caution its licence asks."""

    credit: str
    licence: Literal["common", "free-method", "named-method", "trademark", "licensed-material"]
    caution: Text | None = None


class Block(Model):
    """A reusable activity sheet, in both languages.

    A dedicated block carries its own content and lists the `objectives` it serves; an open block is a structure
    for any matter: it serves any objective of a kind it `suits` and receives a guiding question. `uses` lists
    artefacts of which one must be there before; `produces` those it yields. `opens` and `closes` say which edge
    of a programme or of a day it can stand at. Once used, a block is followed later by all that it `leads` to; one
    that `resumes` others takes one up at once, or first thing after a pause; a `series` block only makes sense over
    several meetings. `repeatable` blocks may come back on another day with
    the same objective.
    """

    id: Identifier
    family: Identifier
    themes: dict[Identifier, Strength] = Field(min_length=1)
    objectives: dict[Identifier, Strength] = {}
    open: bool
    suits: tuple[Kind, ...] = ()
    group: Group
    effects: Effects
    learning: Learning
    thinking: Thinking
    uses: tuple[Identifier, ...] = ()
    produces: tuple[Identifier, ...] = ()
    interaction: Interaction
    posture: Posture
    doing: Doing
    own_situations: bool = False
    peer_help: bool = False
    opens: tuple[Edge, ...] = ()
    closes: tuple[Edge, ...] = ()
    transfer: bool = False
    recall: bool = False
    debrief_needed: Literal["no", "inside", "after"] = "no"
    room: Room = Room()
    delivery: Delivery
    accessibility: Accessibility
    materials: tuple[Material, ...] = ()
    prerequisites: tuple[Identifier, ...] = ()
    excludes: tuple[Identifier, ...] = ()
    follows: tuple[Identifier, ...] = ()
    leads: tuple[Identifier, ...] = ()
    resumes: tuple[Identifier, ...] = ()
    series: bool = False
    repeatable: bool = False
    people_per_facilitator: int | None = Field(default=None, ge=4)
    quality: Annotated[int, Field(ge=1, le=5)] = 3
    source: Source
    name: Text
    purpose: Text
    takeaway: Text
    preparation: Text
    steps: tuple[Step, ...] = Field(min_length=2)
    debrief: Debrief | None = None
    pitfalls: Text
    variants: Variants = Variants()

    @model_validator(mode="after")
    def _open_or_dedicated(self) -> "Block":
        if self.open and len(self.suits) < 2:
            raise ValueError("an open block suits at least two kinds of objective")
        if self.debrief_needed == "inside" and self.debrief is None:
            raise ValueError("debrief_needed is `inside`, so a debrief with its minutes and questions is expected")
        return self

    def subgroups(self, people: int) -> int | None:
        """Number of subgroups for `people`: 0 when the block has none, None when no split works."""
        return 0 if self.group.subgroup is None else self.group.subgroup.count(people)

    def step_spans(self, people: int) -> tuple[Span, ...]:
        """Minutes of each step, and last of the debrief when there is one, for this group."""
        subgroups = self.subgroups(people) or 0
        durations = [step.minutes for step in self.steps]
        if self.debrief is not None:
            durations.append(self.debrief.minutes)
        return tuple(span_of(duration, people, subgroups) for duration in durations)

    def span(self, people: int) -> Span:
        """Minimum, typical and maximum minutes of the whole block for this group: the sums of its steps."""
        spans = self.step_spans(people)
        return sum(spans[1:], start=spans[0])
