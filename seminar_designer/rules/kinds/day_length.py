"""Days are not too long."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule


class Parameters(Model):
    """Minutes of a day, without breaks and meals."""

    max_minutes: int = Field(default=420, ge=60, le=720)


class DayLength(Rule[Parameters]):
    """What a day asks of people, breaks and meals left out, stays bearable."""

    kind = "day-length"
    Parameters = Parameters
    source = "learning-design rules R71, R80"
    depends_on = frozenset(("hours", "slack"))
    told_only = True

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each day that is too long."""
        for number, day in enumerate(reading.programme.days, start=1):
            minutes = sum(slot.minutes for slot in day.slots if slot.kind not in ("break", "lunch"))
            if minutes > self.parameters.max_minutes:
                facts = {"minutes": minutes, "max": self.parameters.max_minutes}
                yield Finding("long", 0, number, day.start, facts)
