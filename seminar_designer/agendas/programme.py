"""An agenda as a programme that rules can read, as far as it is known.

Slots whose block nobody knows are slots of blocks without a block; time that is not written becomes a break, lunch or
slack by its length; what runs beside the group is left out. A first or last row whose hours cannot be told stands there
as an unknown block of the least length. What comes before and after the work (arrival, dinner) is no part of a day.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from seminar_designer.agendas.agenda import Agenda, Item
from seminar_designer.agendas.laying import Laid, LaidDay
from seminar_designer.agendas.meals import unwritten
from seminar_designer.model.brief import Brief
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.people import Participants
from seminar_designer.model.programme import Programme, ProgrammeDay, Session, Slot, SlotKind
from seminar_designer.model.schedule import GRID, NO_LUNCH_UP_TO, Day, Lunch, Schedule
from seminar_designer.model.texts import Language
from seminar_designer.rules.known import Known

_USUAL_PEOPLE = 12
"""A number that the programme needs; rules that depend on it are not measured unless it is known."""
_LUNCH = Lunch(minutes=60, between=(12 * 60, 14 * 60 + 30))
"""Where no brief says it: an hour that starts between 12:00 and 13:30."""
_SLOTS: Mapping[str, SlotKind] = {
    "work": "block", "break": "break", "lunch": "lunch", "rest": "break", "buffer": "buffer", "end": "break",
}  # fmt: skip


@dataclass(frozen=True)
class Understood:
    """An agenda as a programme, what is known of it, and the blocks of its slots by their place."""

    programme: Programme
    known: frozenset[Known]
    days: tuple[LaidDay, ...]
    blocks: Mapping[Item, str]


def understand(
    agenda: Agenda, days: Sequence[LaidDay], blocks: Mapping[Item, str], people: int | None, language: Language
) -> Understood:
    """The agenda as a programme; `blocks` are the ids of the blocks that its slots mean."""
    brief = Brief.model_construct(
        title=agenda.title or agenda.file.stem or "–",
        language=language,
        participants=Participants(expected=people or _USUAL_PEOPLE),
        schedule=Schedule.model_construct(days=tuple(_asked(day, *_edges(day)) for day in days), series=None),
    )
    programme = Programme.model_construct(
        language=language,
        brief=brief,
        objectives=(),
        days=tuple(
            ProgrammeDay(
                date=day.day.date, start=_edges(day)[0], end=_edges(day)[1], sessions=tuple(_sessions(day, blocks))
            )
            for day in days
        ),
    )
    laid = [one for day in days for one in day.laid]
    known: set[Known] = set()
    if all(day.hours_known for day in days):
        known.add("hours")
    if people is not None:
        known.add("people")
    if any(one.kind == "buffer" for one in laid):
        known.add("slack")
    if all(one.item in blocks for one in laid if one.kind == "work") and not any(day.broken for day in days):
        known.add("blocks")
    return Understood(programme, frozenset(known), tuple(days), blocks)


def _planned(day: LaidDay) -> tuple[Laid, ...]:
    """The slots of the whole group from the first to the last that is no arrival, evening or other rest."""
    kept = [index for index, one in enumerate(day.main) if one.kind != "rest"]
    return day.main[kept[0] : kept[-1] + 1] if kept else ()


def _edges(day: LaidDay) -> tuple[int, int]:
    """When the work of the day starts and ends."""
    planned = _planned(day)
    if planned:
        return planned[0].start, max(one.end for one in planned)
    start = next((item.start for item in day.written if item.start is not None), 0)
    return start, start + GRID


def _asked(day: LaidDay, start: int, end: int) -> Day:
    """The day as its brief would have asked for it: with lunch when it has one, or is long and spans noon.

    Where time is free around noon that nothing is written in, lunch may well be there: it is not held to any rule.
    """
    spans = end - start > NO_LUNCH_UP_TO and start <= 11 * 60 and end >= 15 * 60
    eats = any(one.kind == "lunch" for one in day.main)
    lunch: Lunch | bool = _LUNCH if eats or (spans and not _eats_unwritten(day)) else False
    return Day.model_construct(date=day.day.date, start=start, end=end, lunch=lunch)


def _eats_unwritten(day: LaidDay) -> bool:
    return any(slot.kind == "lunch" for slot in _slots(day, {}))


def _sessions(day: LaidDay, blocks: Mapping[Item, str]) -> Iterator[Session]:
    """The slots between breaks and meals."""
    slots: list[Slot] = []
    for slot in _slots(day, blocks):
        slots.append(slot)
        if slot.kind in ("break", "lunch"):
            yield Session(slots=tuple(slots))
            slots = []
    if slots:
        yield Session(slots=tuple(slots))


def _slots(day: LaidDay, blocks: Mapping[Item, str]) -> Iterator[Slot]:
    """One after the other without holes: overlaps are cut off, unwritten time is filled."""
    now = _edges(day)[0]
    if day.unplaced("opening") is not None:
        yield _slot(now, now + GRID, "block")
        now += GRID
    for one in _planned(day):
        if one.start > now:
            yield _slot(now, one.start, unwritten(day, now, one.start))
        if one.end > now:
            kind = _SLOTS[one.kind]
            block = blocks.get(one.item) if kind == "block" else None
            yield _slot(max(now, one.start), one.end, kind, one.item.title, block)
            now = one.end
    if day.unplaced("closing") is not None:
        yield _slot(now, now + GRID, "block")


def _slot(start: int, end: int, kind: SlotKind, title: str = "", block: str | None = None) -> Slot:
    return Slot(
        start=min(start, 2 * MIDNIGHT - 1), end=min(end, 2 * MIDNIGHT - 1), minutes=end - start, kind=kind, title=title,
        block=block,
    )  # fmt: skip
