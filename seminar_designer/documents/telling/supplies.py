"""Supplies of a programme: each item once, to bring or to ask the venue for, with its cost and what it is for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from seminar_designer.documents.telling.materials import Total, item_name, needs, totals
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.telling.shortening import clipped
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.money import euros
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.programme import Slot

LONGEST_USE = 60
"""Characters of the title of a slot that uses an item."""

MOST_USES = 6
"""Uses of an item that are named; of more, some are counted."""


@dataclass(frozen=True)
class Supply:
    """A line of the list; without a cost nothing is to be bought."""

    quantity: str
    item: str
    spare: str
    sort: str
    price: str
    cost: str
    days: str
    uses: str


@dataclass(frozen=True)
class DaySupply:
    """What one day needs of an item."""

    quantity: str
    item: str
    uses: str


class Supplies:
    """The materials of a programme, in the words of its list."""

    def __init__(self, reading: Reading, telling: SlotWords, words: Words) -> None:
        self.reading = reading
        self.telling = telling
        self.words = words
        self.days: Sequence[Sequence[Slot]] = [tuple(day.slots) for day in reading.programme.days]
        self.totals = totals((slot for day in self.days for slot in day), reading)
        self.used_up = {
            need.item.id for day in self.days for slot in day for need in needs(slot, reading) if need.consumed
        }

    @property
    def cost(self) -> Decimal:
        """What all that is to be bought costs."""
        return sum((_cost(total) for total in self.totals), Decimal(0))

    def lines(self, *, venue: bool) -> tuple[Supply, ...]:
        """The items to ask the venue for, or those to bring; what is used up first."""
        found = [total for total in self.totals if total.item.venue == venue]
        found.sort(key=lambda total: total.item.id not in self.used_up)
        return tuple(self._line(total) for total in found)

    def _line(self, total: Total) -> Supply:
        language, cost = self.reading.language, _cost(total)
        return Supply(
            quantity=str(total.quantity),
            item=item_name(total.item, total.quantity, self.reading),
            spare=self.words.say("spare", n=total.spare) if total.spare else "",
            sort=str(self.words["sorts"]["consumed" if total.item.id in self.used_up else "reused"]),
            price=euros(Decimal(str(total.item.cost)), language) if cost else "",
            cost=euros(cost, language) if cost else str(self.words["free"]),
            days=" · ".join(self._by_day(total.item.id)),
            uses=self._uses(total.item.id, (slot for day in self.days for slot in day)),
        )

    def _by_day(self, id: str) -> Iterator[str]:
        for number, slots in enumerate(self.days, start=1):
            needed = _needed(totals(slots, self.reading), id)
            if needed:
                yield self.words.say("day_part", day=number, n=needed)

    def day(self, number: int) -> tuple[DaySupply, ...]:
        """What a day needs, without spare."""
        slots = self.days[number - 1]
        found = sorted(totals(slots, self.reading), key=lambda total: total.item.venue)
        return tuple(
            DaySupply(
                str(total.quantity - total.spare),
                item_name(total.item, total.quantity - total.spare, self.reading),
                self._uses(total.item.id, slots, timed=True),
            )
            for total in found
        )

    def _uses(self, id: str, slots: Iterable[Slot], *, timed: bool = False) -> str:
        """The titles of the slots that use an item, with their times within a day."""
        told = []
        for slot in slots:
            if any(need.item.id == id for need in needs(slot, self.reading)):
                title = clipped(self.reading.title(slot), LONGEST_USE)
                time = self.telling.clock(slot.start)
                told.append(self.words.say("use", time=time, title=title) if timed else title)
        told = list(dict.fromkeys(told))
        if len(told) <= MOST_USES:
            return " · ".join(told)
        named = MOST_USES - 1
        return " · ".join(told[:named]) + " " + self.words.say("more_uses", n=len(told) - named)


def _needed(found: Sequence[Total], id: str) -> int:
    return next((total.quantity - total.spare for total in found if total.item.id == id), 0)


def _cost(total: Total) -> Decimal:
    return total.quantity * Decimal(str(total.item.cost))
