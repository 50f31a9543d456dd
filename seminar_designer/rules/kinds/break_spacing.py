"""Nobody sits or works too long without a break."""

from collections.abc import Iterable

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.known import NOTHING
from seminar_designer.rules.patterns.lengths import length
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """Minutes: longest stretch without a break, shortest session, and the break itself by size of the group.

    The engine plans the sessions of a half-day even, each within `even_within` minutes of its share.

    `minutes` is the break for up to 12 people, `minutes_over_12` up to 25, `minutes_over_25` beyond.
    """

    max_minutes: int = Field(default=95, ge=30, le=240)
    min_session: int = Field(default=30, ge=15, le=90)
    even_within: int = Field(default=15, ge=0, le=240)
    minutes: int = Field(default=10, ge=5, le=60, multiple_of=GRID)
    minutes_over_12: int = Field(default=15, ge=5, le=60, multiple_of=GRID)
    minutes_over_25: int = Field(default=20, ge=5, le=60, multiple_of=GRID)

    def break_minutes(self, people: int) -> int:
        """Length of a break for a group of `people` (toilets and coffee queue)."""
        return self.minutes if people <= 12 else self.minutes_over_12 if people <= 25 else self.minutes_over_25


class BreakSpacing(Rule[Parameters]):
    """At most so many minutes pass between arrival, breaks, meals and departure."""

    kind = "break-spacing"
    Parameters = Parameters
    source = "learning-design rules R10, R11; Albulescu et al. 2022"
    depends_on = NOTHING

    def across(self, setting: Setting) -> Iterable[Row]:
        """Places that share a stretch around a fixed talk share its minutes."""
        measure: Measure = length(setting)
        for run in setting.runs:
            places = [place for place in setting.places if place.run == run.index]
            if not places or (len(places) == 1 and not run.talks):
                continue
            room = self.parameters.max_minutes - run.talks - sum(place.buffer for place in places)
            yield Row(f"stretch {run.index}", [Term(place.index, measure) for place in places], high=room // GRID)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each stretch that lasts too long."""
        for index, day in enumerate(reading.programme.days):
            start, minutes, only_fixed = day.start, 0, True
            slots = list(day.slots)
            for slot in [*slots, None]:
                rests = slot is None or slot.kind in ("break", "lunch")
                if rests:
                    if minutes > self.parameters.max_minutes and not only_fixed:
                        facts = {"minutes": minutes, "max": self.parameters.max_minutes}
                        yield Finding("long", 0, index + 1, start, facts)
                    minutes, only_fixed = 0, True
                    start = slot.end if slot is not None else start
                elif slot is not None:
                    minutes += slot.minutes
                    only_fixed = only_fixed and slot.kind == "fixed"
