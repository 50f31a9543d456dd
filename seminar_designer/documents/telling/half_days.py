"""Half-days: the parts of a day between arrival, lunch and departure, and whether their minutes add up."""

from dataclasses import dataclass
from typing import Literal

from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.programme import ProgrammeDay, Slot

Part = Literal["morning", "afternoon", "evening", "day"]
NOON = 12 * 60
LATE = 17 * 60 + 30


@dataclass(frozen=True)
class Sum:
    """Minutes counted from the slots, and the hours they have to fill."""

    minutes: int
    start: int
    end: int

    @property
    def missing(self) -> int:
        """Minutes between start and end that no slot fills (negative: slots too many)."""
        return (self.end - self.start) % MIDNIGHT - self.minutes % MIDNIGHT


@dataclass(frozen=True)
class HalfDay:
    """Slots between two meals, and the lunch that ends them."""

    part: Part
    slots: tuple[Slot, ...]
    lunch: Slot | None

    @property
    def total(self) -> Sum:
        """Minutes of the slots, lunch left out."""
        return Sum(sum(slot.minutes for slot in self.slots), self.slots[0].start, self.slots[-1].end)


def half_days(day: ProgrammeDay) -> tuple[HalfDay, ...]:
    """The half-days of a day, in order."""
    parts: list[tuple[list[Slot], Slot | None]] = [([], None)]
    for slot in day.slots:
        slots, _ = parts[-1]
        if slot.kind == "lunch" and slots:
            parts[-1] = (slots, slot)
            parts.append(([], None))
        else:
            slots.append(slot)
    filled = [(slots, lunch) for slots, lunch in parts if slots]
    alone = len(filled) == 1
    return tuple(HalfDay(_part(slots, alone), tuple(slots), lunch) for slots, lunch in filled)


def day_total(day: ProgrammeDay) -> Sum:
    """All minutes of a day, meals included."""
    return Sum(sum(slot.minutes for slot in day.slots), day.start, day.end)


def _part(slots: list[Slot], alone: bool) -> Part:
    start, length = slots[0].start % MIDNIGHT, sum(slot.minutes for slot in slots)
    if alone and start < NOON and start + length > NOON + 150:
        return "day"
    return "morning" if start < NOON else "afternoon" if start < LATE else "evening"
