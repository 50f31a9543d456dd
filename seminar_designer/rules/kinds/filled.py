"""The time bought is the time planned."""

from collections.abc import Iterable

from seminar_designer.model.brief import GRID
from seminar_designer.rules.faces import Row, Term
from seminar_designer.rules.patterns.lengths import length
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Setting


class Filled(Rule[NoParameters]):
    """Every day starts and ends at its minute, slots follow one another without hole, and their steps add up."""

    kind = "filled"
    source = "learning-design rules R06, R08"

    def across(self, setting: Setting) -> Iterable[Row]:
        """The places between two hours that do not move fill the time between them."""
        measure = length(setting)
        for segment in setting.segments:
            places = [place for place in setting.places if place.segment == segment.index]
            if places:
                minutes = (segment.minutes - sum(place.buffer for place in places)) // GRID
                terms = [Term(place.index, measure) for place in places]
                yield Row(f"segment {segment.index} of day {segment.day + 1}", terms, low=minutes, high=minutes)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """A finding for each hole, overlap, sum that is wrong, and edge of a day that is missed."""
        asked = reading.brief.schedule.days
        if asked and len(asked) != len(reading.programme.days):
            yield Finding("days", 0, None, None, {"asked": len(asked), "found": len(reading.programme.days)})
        for index, day in enumerate(reading.programme.days):
            slots = list(day.slots)
            clock = day.start
            if index < len(asked) and (day.start, day.end) != (asked[index].start, asked[index].end):
                yield Finding("hours", 0, index + 1, day.start, {"start": asked[index].start, "end": asked[index].end})
            for slot in slots:
                if slot.start != clock % 1440:
                    yield Finding("hole", 0, index + 1, slot.start, {"expected": clock})
                    clock = slot.start
                clock += slot.minutes
                if slot.end != clock % 1440:
                    yield Finding("end", 0, index + 1, slot.start, {"expected": clock, "found": slot.end})
                if slot.minutes % GRID:
                    yield Finding("grid", 0, index + 1, slot.start, {"minutes": slot.minutes})
                if slot.kind == "block" and slot.steps and sum(step.minutes for step in slot.steps) != slot.minutes:
                    facts = {"steps": sum(step.minutes for step in slot.steps), "minutes": slot.minutes}
                    yield Finding("steps", 0, index + 1, slot.start, facts)
            if clock % 1440 != day.end % 1440:
                yield Finding("day", 0, index + 1, day.start, {"expected": day.end, "found": clock})
