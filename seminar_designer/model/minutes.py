"""How long a step takes, as a declared formula of the group; never evaluated text.

Formulas follow the general law of timing: work in parallel does not grow with the group, exchange in
plenary grows with people or subgroups and has to be capped.
"""

import math
from typing import Annotated, Literal

from pydantic import Field, model_validator

from seminar_designer.model.base import Model

Whole = Annotated[int, Field(ge=0, le=480)]


class Span(Model):
    """Minutes between which something may last, and its usual length; whole minutes."""

    min: Whole
    typical: Whole
    max: Whole

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if not self.min <= self.typical <= self.max:
            raise ValueError(f"min <= typical <= max expected, found {self.min}, {self.typical}, {self.max}")
        return self

    def __add__(self, other: "Span") -> "Span":
        """A whole of two parts, which may be longer than any part that a sheet declares: rounds with 120 people are."""
        return Span.model_construct(
            min=self.min + other.min, typical=self.typical + other.typical, max=self.max + other.max
        )


class Each(Model):
    """Minutes of one turn, one report or one round: fractions are allowed (0.5 is thirty seconds)."""

    min: float = Field(gt=0, le=120)
    typical: float = Field(gt=0, le=120)
    max: float = Field(gt=0, le=120)

    @model_validator(mode="after")
    def _ordered(self) -> "Each":
        if not self.min <= self.typical <= self.max:
            raise ValueError(f"min <= typical <= max expected, found {self.min}, {self.typical}, {self.max}")
        return self


class Scaled(Model):
    """Minutes that grow with the group: `plus + each × count`, at least `floor`, at most `cap`.

    The count is the number of people, of pairs, of subgroups or of rounds. Results are rounded up to whole
    minutes.
    """

    per: Literal["person", "pair", "subgroup", "round"]
    each: Each | float
    rounds: Annotated[int, Field(ge=1, le=12)] | None = None
    plus: Whole = 0
    floor: Whole = 1
    cap: Whole = 480

    @model_validator(mode="after")
    def _consistent(self) -> "Scaled":
        if (self.per == "round") != (self.rounds is not None):
            raise ValueError("`rounds` is given exactly when `per` is `round`")
        if self.floor > self.cap:
            raise ValueError(f"floor {self.floor} is above cap {self.cap}")
        return self

    def span(self, people: int, subgroups: int) -> Span:
        """The minutes for a group of `people` split in `subgroups` (0 when it works as a whole)."""
        count = {
            "person": people,
            "pair": math.ceil(people / 2),
            "subgroup": max(subgroups, 1),
            "round": self.rounds or 1,
        }[self.per]
        each = self.each if isinstance(self.each, Each) else Each(min=self.each, typical=self.each, max=self.each)

        def total(one: float) -> int:
            return max(self.floor, min(self.cap, self.plus + math.ceil(one * count - 1e-9)))

        return Span(min=total(each.min), typical=total(each.typical), max=total(each.max))


Duration = Span | Scaled


def span_of(duration: Duration, people: int, subgroups: int) -> Span:
    """The span of a duration for this group."""
    return duration.span(people, subgroups) if isinstance(duration, Scaled) else duration
