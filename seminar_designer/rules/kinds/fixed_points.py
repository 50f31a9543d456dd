"""What the client has fixed does not move."""

from collections.abc import Iterable

from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule


class FixedPoints(Rule[NoParameters]):
    """Each fixed point of the brief stands at its day and its minute, in its length."""

    kind = "fixed-points"
    source = "the brief"
    depends_on = frozenset(("hours", "brief"))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each fixed point that is not there."""
        kinds = {"talk": "fixed", "break": "break", "lunch": "lunch"}
        slots = {(day + 1, slot.start, slot.minutes, slot.kind) for day, slot in reading.slots()}
        for point in reading.brief.fixed:
            if (point.day, point.start, point.minutes, kinds[point.kind]) not in slots:
                yield Finding("missing", 0, point.day, point.start, {"title": point.title, "minutes": point.minutes})
