"""Lunch is eaten at lunch time."""

from collections.abc import Iterable

from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Row, Term
from seminar_designer.rules.patterns.lengths import length
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Setting


class LunchWindow(Rule[NoParameters]):
    """Lunch has the minutes and stands in the window that the brief gives it."""

    kind = "lunch-window"
    source = "learning-design rules R09"
    depends_on = frozenset(("hours",))

    def across(self, setting: Setting) -> Iterable[Row]:
        """The places before lunch fill the morning up to a moment inside the window."""
        measure = length(setting)
        for segment in setting.segments:
            if segment.lunch_low is None or segment.lunch_high is None:
                continue
            before = [place for place in setting.places if place.segment == segment.index and place.before_lunch]
            buffers = sum(place.buffer for place in before)
            yield Row(
                f"lunch of day {segment.day + 1}",
                [Term(place.index, measure) for place in before],
                low=(segment.lunch_low - buffers) // GRID,
                high=(segment.lunch_high - buffers) // GRID,
            )

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding for a lunch that is missing, too short or outside its window."""
        for index, (asked, day) in enumerate(zip(reading.brief.schedule.days, reading.programme.days, strict=False)):
            fixed = [point for point in reading.brief.fixed if point.day == index + 1 and point.kind == "lunch"]
            lunch = asked.meal
            eaten = [slot for slot in day.slots if slot.kind == "lunch"]
            if fixed or lunch is None:
                continue
            early, late = lunch.between
            facts = {"early": early, "late": late, "minutes": lunch.minutes}
            if not eaten:
                yield Finding("missing", 0, index + 1, day.start, facts)
            for slot in eaten:
                if slot.minutes < lunch.minutes:
                    yield Finding("short", 0, index + 1, slot.start, {**facts, "found": slot.minutes})
                elif slot.start < early or slot.end > late:
                    yield Finding("outside", 0, index + 1, slot.start, facts)
