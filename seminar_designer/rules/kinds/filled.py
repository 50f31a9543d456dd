"""The time bought is the time planned."""

from collections.abc import Iterable, Iterator

from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.programme import ProgrammeDay, Slot
from seminar_designer.model.schedule import GRID, Day
from seminar_designer.rules.faces import Row, Term
from seminar_designer.rules.patterns.lengths import length
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Setting


class Filled(Rule[NoParameters]):
    """Every day starts and ends at its minute, slots follow one another without hole, and their steps add up."""

    kind = "filled"
    source = "learning-design rules R06, R08"
    depends_on = frozenset(("hours", "brief"))

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
        """A finding for each hole, overlap, wrong sum, day that is another, and edge of a day that is missed."""
        asked = reading.brief.schedule.days
        if asked and len(asked) != len(reading.programme.days):
            yield Finding("days", 0, None, None, {"asked": len(asked), "found": len(reading.programme.days)})
        for index, day in enumerate(reading.programme.days):
            if index < len(asked):
                yield from _as_asked(index, day, asked[index])
            clock, before = day.start, day.start
            for slot in day.slots:
                late = _signed(slot.start - clock)
                if late:
                    facts = {"expected": clock, "minutes": abs(late), "before": before}
                    earlier = _signed(slot.start + slot.minutes - before) <= 0
                    case = "hole" if late > 0 else "order" if earlier else "overlap"
                    yield Finding(case, 0, index + 1, slot.start, facts)
                    clock = slot.start
                before = slot.start
                clock += slot.minutes
                yield from _sums(index, slot, clock)
            if clock % MIDNIGHT != day.end % MIDNIGHT:
                yield Finding("day", 0, index + 1, day.start, {"expected": day.end, "found": clock})


def _as_asked(index: int, day: ProgrammeDay, asked: Day) -> Iterator[Finding]:
    """What a day has otherwise than its brief."""
    if None not in (day.date, asked.date) and day.date != asked.date:
        yield Finding("date", 0, index + 1, None, {"found": day.date, "asked": asked.date})
    if (day.start, day.end) != (asked.start, asked.end):
        yield Finding("hours", 0, index + 1, day.start, {"start": asked.start, "end": asked.end})


def _sums(index: int, slot: Slot, end: int) -> Iterator[Finding]:
    """What does not add up in one slot, which ends at `end` by its length."""
    if slot.end != end % MIDNIGHT:
        case = "backwards" if _signed(slot.end - slot.start) < 0 else "end"
        yield Finding(case, 0, index + 1, slot.start, {"expected": end, "found": slot.end, "minutes": slot.minutes})
    if slot.minutes % GRID:
        yield Finding("grid", 0, index + 1, slot.start, {"minutes": slot.minutes})
    if slot.kind == "block" and slot.steps and sum(step.minutes for step in slot.steps) != slot.minutes:
        facts = {"steps": sum(step.minutes for step in slot.steps), "minutes": slot.minutes}
        yield Finding("steps", 0, index + 1, slot.start, facts)


def _signed(minutes: int) -> int:
    """Minutes between two clock times, negative when the second is the earlier; never more than half a day."""
    return (minutes + MIDNIGHT // 2) % MIDNIGHT - MIDNIGHT // 2
