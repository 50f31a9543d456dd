"""Which slot of a day is its lunch, and what the time is taken for in which nothing is written."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from seminar_designer.agendas.agenda import Item
from seminar_designer.agendas.kinds import Kind
from seminar_designer.agendas.laying import Laid, LaidDay
from seminar_designer.agendas.typed import Place
from seminar_designer.model.programme import SlotKind

_NOON = (11 * 60 + 15, 14 * 60)
"""Between these hours a long pause starts that is the lunch of its day."""
_MEAL = 40
"""Minutes from which a pause around noon is a meal."""
_EVENING = 17 * 60
_REST = 10
"""Unwritten time of at least so many minutes lets people rest; less is slack between two slots."""


def with_lunch(day: LaidDay) -> LaidDay:
    """The day with its lunch named as such where it is written as a mere pause; a meal in the evening is none."""
    if not day.hours_known:
        return day
    kinds: dict[Place, Kind] = {
        one.item.place: "rest" for one in day.laid if one.kind == "lunch" and one.start >= _EVENING
    }
    if not any(one.kind == "lunch" and one.item.place not in kinds for one in day.laid):
        pauses = [one for one in day.laid if one.kind in ("break", "rest") and _NOON[0] <= one.start < _NOON[1]]
        longest = max(pauses, key=lambda one: one.minutes, default=None)
        if longest is not None and longest.minutes >= _MEAL:
            kinds[longest.item.place] = "lunch"
    laid: Iterable[Laid] = (replace(one, item=_as(one.item, kinds)) for one in day.laid)
    return replace(day, laid=tuple(laid), written=tuple(_as(item, kinds) for item in day.written))


def unwritten(day: LaidDay, start: int, end: int) -> SlotKind:
    """Lunch around noon on a day that writes none, else a break, or slack when it is short."""
    eats = any(one.kind == "lunch" for one in day.main)
    if day.hours_known and not eats and end - start >= _MEAL and _NOON[0] <= start < _NOON[1]:
        return "lunch"
    return "break" if end - start >= _REST else "buffer"


def _as(item: Item, kinds: Mapping[Place, Kind]) -> Item:
    return replace(item, kind=kinds[item.place]) if item.place in kinds else item
