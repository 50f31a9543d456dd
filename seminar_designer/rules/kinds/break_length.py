"""Breaks are long enough for the group."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule


class Parameters(Model):
    """Least minutes of a break for up to 12 people, up to 25, up to 80, and beyond."""

    minutes: int = Field(default=10, ge=0, le=60)
    minutes_over_12: int = Field(default=15, ge=0, le=60)
    minutes_over_25: int = Field(default=20, ge=0, le=60)
    minutes_over_80: int = Field(default=30, ge=0, le=60)

    def least(self, people: int) -> int:
        """Least minutes for so many people."""
        if people <= 25:
            return self.minutes if people <= 12 else self.minutes_over_12
        return self.minutes_over_25 if people <= 80 else self.minutes_over_80


class BreakLength(Rule[Parameters]):
    """A break lasts as long as the queue for toilets and coffee; those that the engine plans do (`break-spacing`)."""

    kind = "break-length"
    Parameters = Parameters
    source = "learning-design rules R11"
    depends_on = frozenset(("hours", "people"))
    told_only = True

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each break that is too short."""
        least = self.parameters.least(reading.people)
        for day, slot in reading.slots():
            if slot.kind == "break" and slot.minutes < least:
                facts = {"minutes": slot.minutes, "people": reading.people, "least": least}
                yield Finding("short", 0, day + 1, slot.start, facts)
