"""A block lasts as long as it can."""

from collections.abc import Iterable

from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule


class Durations(Rule[NoParameters]):
    """A block has between its minimum and its maximum minutes for this group (candidates are timed so)."""

    kind = "durations"
    source = "timing facts"
    depends_on = frozenset(("people",))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that is too short or too long."""
        for placed in reading.placed:
            if placed.block.subgroups(reading.people) is None:
                continue
            span = placed.block.span(reading.people)
            if not span.min <= placed.slot.minutes <= span.max:
                facts = {"block": placed.block.id, "minutes": placed.slot.minutes, "min": span.min, "max": span.max}
                yield Finding("outside", 0, placed.day + 1, placed.slot.start, facts)
