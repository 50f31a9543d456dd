"""What does not add up in the hours of a day: lengths against hours, gaps, overlaps, ends before starts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from seminar_designer.agendas.agenda import Item
from seminar_designer.agendas.clocks import clocks_in
from seminar_designer.agendas.laying import Laid, LaidDay
from seminar_designer.agendas.meals import unwritten
from seminar_designer.agendas.noticed import Noticed
from seminar_designer.agendas.stated import about_equal
from seminar_designer.agendas.words import phrases, plain

_OFTEN = 4
"""So many gaps of one length are told together: they are a habit, not a slip."""
_EVENING = 17 * 60


def sums_of(days: Sequence[LaidDay]) -> Iterator[Noticed]:
    """All that is wrong inside the days."""
    found = [one for day in days for one in _day(day)]
    gaps = Counter(one.facts["minutes"] for one in found if one.case == "gap")
    often = {minutes for minutes, times in gaps.items() if times >= _OFTEN}
    for minutes in sorted(often):
        alike = [one for one in found if one.case == "gap" and one.facts["minutes"] == minutes]
        places = tuple(dict.fromkeys(place for one in alike for place in one.places[-1:]))
        yield Noticed("gaps", "warn", places, None, None, {"minutes": minutes, "count": len(alike)})
    yield from (one for one in found if one.case != "gap" or one.facts["minutes"] not in often)


def _day(day: LaidDay) -> Iterator[Noticed]:
    for item in day.written:
        yield from _item(day, item)
    for item in day.beyond:
        yield Noticed("beyond", "forbid", (item.place,), day.number, item.start, {"title": item.title})
    yield from _timeless(day)
    if day.clocked:
        yield from _between(day)
        yield from _order(day)
    yield from _ends(day)


def _item(day: LaidDay, item: Item) -> Iterator[Noticed]:
    """What is wrong with one row alone."""
    facts = {"title": item.title, "start": item.start, "end": item.end}
    found = Noticed("", "forbid", (item.place,), day.number, item.start, facts)
    for cell in item.unread:
        yield replace(found, case="unread", facts={**facts, "cell": cell})
    if item.start is None:
        return
    if item.end is not None and item.end < item.start:
        yield replace(found, case="backwards")
    elif item.end == item.start and item.kind not in ("rest", "end"):
        yield replace(found, case="empty")
    elif item.end is not None and item.length is not None and not about_equal(item.length, item.end - item.start):
        stated = {"stated": item.length.low, "minutes": item.end - item.start}
        yield replace(found, case="stated", facts={**facts, **stated})
    for before, clock in clocks_in(item.title):
        said = f" {plain(before)}"
        if clock < item.start and any(said.endswith(f" {one}") for one in phrases("deadline")):
            busy = next((one for one in day.main if one.start < clock <= one.end and one.item != item), None)
            due = replace(found, case="deadline", severity="warn", facts={**facts, "clock": clock})
            if busy is not None:
                meanwhile = {**due.facts, "before": busy.item.title, "end": busy.end}
                due = replace(due, case="deadline-busy", places=(busy.item.place, item.place), facts=meanwhile)
            yield due


def _timeless(day: LaidDay) -> Iterator[Noticed]:
    """Rows without hours or length, unless the slots around them leave no hole: they are details of the one above."""
    for index, item in enumerate(day.written):
        if not item.timeless or item.unread:
            continue
        before = next((one for one in reversed(day.written[:index]) if not one.timeless), None)
        after = next((one for one in day.written[index + 1 :] if not one.timeless), None)
        if item not in day.details:
            places = tuple(one.place for one in (before, item, after) if one is not None)
            facts = {"title": item.title, "before": before and before.title, "after": after and after.title}
            case = "untimed" if before and after else "untimed-edge"
            yield Noticed(case, "forbid", places, day.number, before.start if before else None, facts)


def _between(day: LaidDay) -> Iterator[Noticed]:
    """Gaps and overlaps from one slot to the next."""
    last: Laid | None = None
    beside: list[Laid] = []
    for one in _with_ending(day):
        if one.item.parallel:
            beside.append(one)
            continue
        if last is not None and one.start > last.end:
            if _explained(day, last.item, one):
                last = one
                continue
            facts = {
                "before": last.item.title, "after": one.item.title, "start": last.end, "end": one.start,
                "minutes": one.start - last.end,
            }  # fmt: skip
            case = "gap-lunch" if unwritten(day, last.end, one.start) == "lunch" else "gap"
            yield Noticed(case, "warn", (last.item.place, one.item.place), day.number, last.end, facts)
        elif last is not None and one.start < last.end:
            yield _overlap(day, last, one)
        last = one if last is None or one.end >= last.end else last
    for one in beside:
        with_it = [other for other in day.laid if other is not one and other.start < one.end and one.start < other.end]
        places = (one.item.place, *(other.item.place for other in with_it))
        facts = {"title": one.item.title, "start": one.start, "end": one.end}
        yield Noticed("parallel", "warn", tuple(sorted(set(places))), day.number, one.start, facts)


def _explained(day: LaidDay, first: Item, second: Laid) -> bool:
    """Whether a gap needs no word: a row stands in it whose hours cannot be told, or an evening comes after it."""
    rows = [item.place for item in day.written]
    between = rows[rows.index(first.place) + 1 : rows.index(second.item.place)]
    evening = second.kind == "rest" and second.start >= _EVENING
    return evening or any(item.place in between for item in day.broken)


def _overlap(day: LaidDay, first: Laid, second: Laid) -> Noticed:
    facts = {
        "before": first.item.title, "title": second.item.title, "start": second.start, "end": first.end,
        "minutes": min(first.end, second.end) - second.start,
    }  # fmt: skip
    places = (first.item.place, second.item.place)
    if second.kind == "end":
        return Noticed("past-end", "forbid", places, day.number, second.start, facts)
    if (first.start, first.end) == (second.start, second.end) and first.item.title != second.item.title:
        return Noticed("same-hours", "warn", places, day.number, second.start, facts)
    return Noticed("overlap", "forbid", places, day.number, second.start, facts)


def _with_ending(day: LaidDay) -> Iterator[Laid]:
    """The slots, and last the row that says when the day ends."""
    yield from day.laid
    if day.ending is not None and day.ending.start is not None:
        yield Laid(day.ending, day.ending.start, day.ending.start)


def _order(day: LaidDay) -> Iterator[Noticed]:
    """Rows written after a later one, where no overlap tells it already."""
    before: Item | None = None
    for item in day.written:
        if item.start is None or item.parallel:
            continue
        if before is not None and before.start is not None and item.start < before.start:
            ends = {one.item.place: one.end for one in day.laid}
            if ends.get(item.place, item.start) <= before.start:
                facts = {"title": item.title, "start": item.start, "before": before.title, "earlier": before.start}
                yield Noticed("order", "forbid", (before.place, item.place), day.number, item.start, facts)
            continue
        before = item


def _ends(day: LaidDay) -> Iterator[Noticed]:
    """Slots with a start only."""
    placed = {one.item.place for one in day.laid if not one.inferred}
    open_ = [
        item
        for item in day.written
        if item.kind not in ("end", "rest") and item.start is not None and item.end is None and item.place not in placed
    ]
    if open_:
        last = open_[-1].place not in {one.item.place for one in day.laid}
        facts = {"count": len(open_), "title": open_[-1].title}
        case = "no-end" if len(open_) == 1 else "no-ends"
        case = f"{case}-last" if last else case
        yield Noticed(case, "warn", tuple(one.place for one in open_), day.number, open_[0].start, facts)
