"""Some time is kept free."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule

BEYOND = 120
"""A half-day of so many minutes without any buffer is a violation; the engine keeps one in shorter ones too."""


class Parameters(Model):
    """`share` of each half-day kept free, rounded to the grid, at least `min_minutes`; none under `from_minutes`."""

    share: float = Field(default=0.06, ge=0, le=0.3)
    min_minutes: int = Field(default=5, ge=0, le=60, multiple_of=GRID)
    from_minutes: int = Field(default=90, ge=0, le=600)

    def minutes(self, half_day: int) -> int:
        """The buffer of a half-day of so many minutes."""
        if half_day < self.from_minutes:
            return 0
        return max(self.min_minutes, round(half_day * self.share / GRID) * GRID)


class Buffer(Rule[Parameters]):
    """Every half-day keeps some minutes free, before lunch or before the end: groups run over."""

    kind = "buffer"
    Parameters = Parameters
    source = "learning-design rules R07; Buehler et al. 1994"
    depends_on = frozenset(("slack",))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each half-day without its buffer."""
        for index, day in enumerate(reading.programme.days):
            halves: list[list[int]] = [[0, 0, 0]]
            for slot in day.slots:
                if slot.kind == "lunch":
                    halves.append([0, 0, 0])
                    continue
                if slot.kind in ("block", "buffer"):
                    halves[-1][0] += slot.minutes
                    halves[-1][2] = halves[-1][2] or slot.start
                if slot.kind == "buffer":
                    halves[-1][1] += slot.minutes
            for work, kept, start in halves:
                if work >= max(BEYOND, self.parameters.from_minutes) and not kept:
                    yield Finding("missing", 0, index + 1, start, {"minutes": work})
