"""The slots of a day laid on its clock: ends that follow from lengths or from the next start, hours past midnight."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from seminar_designer.agendas.agenda import Agenda, AgendaDay, Item
from seminar_designer.agendas.kinds import Edge, Kind
from seminar_designer.agendas.lengths import Length
from seminar_designer.model.clock import MIDNIGHT

_EVENING, _NIGHT = 17 * 60, 6 * 60
_OFFSETS = 5 * 60
"""A day that starts before this hour counts from its own start: 0:00, 0:10, 0:35."""


@dataclass(frozen=True)
class Laid:
    """One slot with its hours; when `inferred`, its end is only the start of the next one."""

    item: Item
    start: int
    end: int
    inferred: bool = False

    @property
    def minutes(self) -> int:
        """Its length; the least one where a range was written."""
        return self.end - self.start

    @property
    def length(self) -> Length:
        """Its length, as a range where one was written and no clock settles it."""
        ranged = self.item.length if self.item.end is None else None
        return ranged if ranged is not None and ranged.high > ranged.low else Length(self.minutes, self.minutes)

    @property
    def kind(self) -> Kind:
        """What it is."""
        return self.item.kind


@dataclass(frozen=True)
class LaidDay:
    """One day laid out: its slots in the order of their start; rows that find no place on the clock are left out.

    `clocked` when hours are written, not lengths only; `offsets` when those hours count from the start of the day.
    `written` are its items with hours past midnight as such, in the order of the file; `beyond` those that would make
    the day longer than one.
    """

    number: int
    day: AgendaDay
    laid: tuple[Laid, ...]
    written: tuple[Item, ...]
    clocked: bool
    offsets: bool
    beyond: tuple[Item, ...] = ()

    @property
    def hours_known(self) -> bool:
        """Whether its hours are those of a clock on the wall."""
        return self.clocked and not self.offsets

    @property
    def unsure(self) -> bool:
        """Whether some row has no length that could be counted, so that no total can be held against the day."""
        return bool(self.broken) or any(item.unread for item in self.written)

    @property
    def ending(self) -> Item | None:
        """The row that says when the day ends."""
        return next((item for item in self.written if item.kind == "end" and item.start is not None), None)

    @property
    def broken(self) -> tuple[Item, ...]:
        """Rows whose hours cannot be told, so that the time around them is not simply free."""
        known = {one.item.place for one in self.laid} | {item.place for item in self.details}
        return tuple(item for item in self.written if item.place not in known and item.kind not in ("end", "rest"))

    @property
    def details(self) -> tuple[Item, ...]:
        """Rows without hours between slots that follow one another to the minute: they belong to the one above."""
        return tuple(item for index, item in enumerate(self.written) if item.timeless and self._details(index))

    def _details(self, index: int) -> bool:
        before = next((one for one in reversed(self.written[:index]) if not one.timeless), None)
        after = next((one for one in self.written[index + 1 :] if not one.timeless), None)
        above = next((one for one in self.laid if before is not None and one.item.place == before.place), None)
        if above is None or above.inferred or self.written[index].unread:
            return False
        return after is None or (after.start in (above.end, None) and self.clocked)

    def unplaced(self, edge: Edge) -> Item | None:
        """The first (or last) working row of the whole group when its hours cannot be told."""
        work = [item for item in self.written if item.kind == "work" and not item.parallel]
        outermost = (work[0] if edge == "opening" else work[-1]) if work else None
        return outermost if outermost in self.broken else None

    @property
    def main(self) -> tuple[Laid, ...]:
        """The slots of the whole group, without those that run beside others."""
        return tuple(one for one in self.laid if not one.item.parallel)


def lay(agenda: Agenda) -> tuple[LaidDay, ...]:
    """Every day of an agenda, laid out."""
    return tuple(_lay(day, number) for number, day in enumerate(agenda.days, start=1))


def _lay(day: AgendaDay, number: int) -> LaidDay:
    clocked = any(item.start is not None for item in day.items)
    items = tuple(_past_midnight(day.items))
    laid: list[Laid] = []
    beyond: list[Item] = []
    now: int | None = None if clocked else 0
    for index, item in enumerate(items):
        start = now if item.start is None and (item.length is not None or item.end is not None) else item.start
        end, inferred = _end(item, start, items[index + 1 :])
        if item.kind == "end" or start is None or end is None or end <= start:
            now = start if item.kind == "end" or start is not None else now
        elif end - min([start, *(one.start for one in laid)]) > MIDNIGHT:
            beyond.append(item)
        else:
            laid.append(Laid(item, start, end, inferred))
            now = end
    laid.sort(key=lambda one: one.start)
    offsets = clocked and bool(laid) and laid[0].start < _OFFSETS and laid[-1].end <= 12 * 60
    return LaidDay(number, day, tuple(laid), items, clocked, offsets, tuple(beyond))


def _end(item: Item, start: int | None, later: Sequence[Item]) -> tuple[int | None, bool]:
    """When the slot ends, and whether only the next start says so."""
    if start is None:
        return None, False
    if item.end is not None:
        return item.end, False
    if item.length is not None:
        return start + item.length.low, False
    if item.timeless:
        return None, False
    return next((one.start for one in later if one.start is not None and one.start > start), None), True


def _past_midnight(items: Sequence[Item]) -> Iterator[Item]:
    """The items with times after midnight as such: 22:00 to 1:00 ends at 25:00."""
    latest = 0
    for item in items:
        start, end = item.start, item.end
        if start is not None and start < _NIGHT and latest >= _EVENING:
            start += MIDNIGHT
        if end is not None and start is not None and end <= _NIGHT and end < start and start >= _EVENING:
            end += MIDNIGHT
        latest = max(latest, start or 0)
        yield replace(item, start=start, end=end)
