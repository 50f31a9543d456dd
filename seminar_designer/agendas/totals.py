"""Totals and hours that an agenda states about itself, held against its slots."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from seminar_designer.agendas.agenda import Agenda, Hours, Item, Total
from seminar_designer.agendas.kinds import Kind
from seminar_designer.agendas.laying import Laid, LaidDay
from seminar_designer.agendas.lengths import Length
from seminar_designer.agendas.noticed import Noticed
from seminar_designer.agendas.stated import about_equal

_LEFT_OUT: tuple[frozenset[Kind], ...] = tuple(
    frozenset(kinds)
    for kinds in (
        (), ("rest",), ("lunch",), ("lunch", "rest"), ("lunch", "break"), ("lunch", "break", "rest"),
        ("lunch", "break", "rest", "buffer"),
    )
)  # fmt: skip
"""What people leave out when they count: nothing, the meal, the breaks too…; each makes an honest total."""


@dataclass(frozen=True)
class _Counted:
    """Some slots as totals count them: everything, without meals and breaks, and every honest way between."""

    whole: Length
    net: Length
    ways: tuple[Length, ...]

    def has(self, total: Length) -> bool:
        """Whether some honest way of counting gives the total."""
        return any(about_equal(replace(total, high=max(total.high, total.low)), minutes)
                   for way in self.ways for minutes in {way.low, way.high} | _inside(way, total))  # fmt: skip


def _inside(way: Length, total: Length) -> set[int]:
    """The total itself when it lies within a range of lengths."""
    return {total.low} if way.low <= total.low <= way.high else set()


def totals_of(agenda: Agenda, days: Sequence[LaidDay]) -> Iterator[Noticed]:
    """Every total that is wrong, and every slot outside the hours of its day."""
    for day in days:
        yield from _totals(agenda, days, day)
        hours = day.day.hours or agenda.hours
        if hours is not None and day.hours_known:
            yield from _hours(day, hours)
    for total in agenda.totals:
        if total.scope == "each-day":
            for day in days:
                yield from _against(total, day.laid, day, "day-total")
        elif not any(_counted(day.laid).has(total.length) for day in days if len(days) > 1):
            yield from _against(total, [one for day in days for one in day.laid], _unsure(days), "total")
    yield from _unsaid(agenda, days)


def _totals(agenda: Agenda, days: Sequence[LaidDay], day: LaidDay) -> Iterator[Noticed]:
    """The totals that stand within a day: since the one before, of the day, or of all days up to there."""
    since = 0
    for total in day.day.totals:
        upto = _laid(day, day.written[: total.after]) if total.after else day.laid
        part = _laid(day, day.written[since : total.after])
        earlier = [one for other in days[: day.number - 1] for one in other.laid]
        since = total.after
        candidates = [upto, part, [*earlier, *upto]] if total.scope != "day" else [upto]
        if any(_counted(some).has(total.length) for some in candidates if some):
            continue
        if total.scope == "since":
            yield from _against(total, part, day, "subtotal")
        else:
            grand = total.scope == "all" and len(days) > 1 and agenda.days[-1] is day.day
            meant = [*earlier, *upto] if grand and total.length.low > _counted(upto).whole.high else upto
            case = "total" if len(days) == 1 or meant is not upto else "day-total"
            yield from _against(total, meant, (case == "total" and _unsure(days)) or day, case)


def _laid(day: LaidDay, items: Sequence[Item]) -> list[Laid]:
    places = {item.place for item in items}
    return [one for one in day.laid if one.item.place in places]


def _unsure(days: Sequence[LaidDay]) -> LaidDay | None:
    """A day of which some length is not known, so that no total of all days can be held against it."""
    return next((day for day in days if day.unsure), None)


def _against(total: Total, laid: Sequence[Laid], day: LaidDay | None, case: str) -> Iterator[Noticed]:
    """The finding when a total is not what its slots make; none when not all of them have a length."""
    if day is not None and day.unsure:
        return
    counted = _counted(laid)
    if counted.has(total.length):
        return
    facts = {"stated": total.length.low, "found": counted.whole.low, "net": counted.net.low}
    shown = f"{case}-net" if counted.net != counted.whole else case
    number = day.number if day is not None and case != "total" else None
    yield Noticed(shown, "forbid", (total.place,), number, None, facts)


def _counted(laid: Sequence[Laid]) -> _Counted:
    main = [one for one in laid if not one.item.parallel]
    ways = [_sum(one for one in main if one.kind not in left_out) for left_out in _LEFT_OUT]
    spans = _spans(main)
    meals = sum(one.minutes for one in main if one.kind == "lunch")
    ways += [Length(spans, spans), Length(spans - meals, spans - meals)]
    return _Counted(ways[0], _sum(one for one in main if one.kind not in ("lunch", "break", "rest")), tuple(ways))


def _sum(laid: Iterator[Laid]) -> Length:
    total = Length(0, 0)
    for one in laid:
        total = total.plus(one.length)
    return total


def _spans(laid: Sequence[Laid]) -> int:
    """From the first start to the last end, day by day (slots that go back in time begin another day)."""
    spans, first, last = 0, 0, 0
    for number, one in enumerate(laid):
        if number == 0 or one.start < laid[number - 1].start:
            spans, first, last = spans + last - first, one.start, one.end
        last = max(last, one.end)
    return spans + last - first


def _hours(day: LaidDay, hours: Hours) -> Iterator[Noticed]:
    """Slots before or after the hours of the day, and hours that the slots do not fill."""
    facts = {"from": hours.start, "until": hours.end}
    for one in day.main:
        said = {**facts, "title": one.item.title, "start": one.start, "end": one.end}
        places = (hours.place, one.item.place)
        if one.kind == "rest":
            continue
        if one.start < hours.start:
            yield Noticed("early", "forbid", places, day.number, one.start, said)
        if one.end > hours.end and not one.inferred:
            yield Noticed("late", "forbid", places, day.number, one.start, said)
    if not day.main or day.unsure:
        return
    last = max(day.main, key=lambda one: one.end)
    first = day.main[0]
    if first.start > hours.start:
        said = {**facts, "title": first.item.title, "start": first.start, "minutes": first.start - hours.start}
        yield Noticed("starts-late", "forbid", (hours.place, first.item.place), day.number, first.start, said)
    if last.end < hours.end:
        said = {**facts, "title": last.item.title, "end": last.end, "minutes": hours.end - last.end}
        yield Noticed("ends-early", "forbid", (hours.place, last.item.place), day.number, last.start, said)


def _unsaid(agenda: Agenda, days: Sequence[LaidDay]) -> Iterator[Noticed]:
    """Lengths that are ranges, where no total says what they should come to."""
    laid = [one for day in days for one in day.laid]
    ranged = tuple(one.item.place for one in laid if one.length.high > one.length.low)
    totals = [*agenda.totals, *(total for day in days for total in day.day.totals)]
    if ranged and not totals:
        whole = _counted(laid).whole
        yield Noticed("no-total", "warn", ranged, None, None, {"low": whole.low, "high": whole.high})
