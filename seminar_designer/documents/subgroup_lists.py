"""The lists of groups: for each slot in subgroups who works with whom, to post in the room or read out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from seminar_designer.documents.document import Document, Filling, NotNeeded, Order
from seminar_designer.documents.telling.group_plan import GroupPlan, Turn
from seminar_designer.documents.telling.group_tables import GroupRow, across, group_rows
from seminar_designer.documents.telling.occasion import Occasion
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.calendar_words import hours, listed


@dataclass(frozen=True)
class GroupTable:
    """A slot: when, what, how many groups; `across` is how many groups stand in a row."""

    title: str
    groups: str
    across: int
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True)
class DayView:
    """A day and its slots in subgroups."""

    title: str
    tables: tuple[GroupTable, ...]


def fill(order: Order) -> Filling:
    """Values of the template. Raises NotNeeded when nobody works in subgroups."""
    view = _Lists(order)
    if not view.plan.turns:
        raise NotNeeded(str(order.words["not_needed"]))
    brief = order.programme.brief
    values = {
        "title": brief.title,
        "subtitle": view.occasion.subtitle(),
        "lead": tuple(view.lead()),
        "days": tuple(view.days()),
        "members": order.words["columns"]["members" if view.plan.known else "numbers"],
    }
    return Filling(f"{order.words['document']} – {brief.title}", values)


DOCUMENT = Document("subgroup-lists", fill)


class _Lists:
    def __init__(self, order: Order) -> None:
        self.order, self.words, self.language = order, order.words, order.language
        self.occasion = Occasion(order)
        self.slots = SlotWords(self.occasion.reading, order.shared("facilitating"))
        self.plan = GroupPlan(self.occasion.reading, order.words["number"])

    def lead(self) -> Iterator[str]:
        """What the lists are for, how people without a name get a number, and how people meet."""
        yield str(self.words["lead"])
        unknown = self.plan.unknown
        if self.plan.known and unknown:
            yield self.words.count("some_unknown", len(unknown), first=unknown[0], last=unknown[-1])
        elif unknown:
            yield self.words.say("all_unknown", last=unknown[-1])
        yield self.meetings()

    def days(self) -> Iterator[DayView]:
        """The slots of each day."""
        for number, turns in groupby(self.plan.turns, key=lambda turn: turn.day):
            day = self.order.programme.days[number - 1]
            yield DayView(capitalised(self.slots.day(day, number)), tuple(map(self.table, turns)))

    def table(self, turn: Turn) -> GroupTable:
        """A slot and its groups."""
        slot, reading = turn.slot, self.occasion.reading
        block = reading.block(slot)
        span = hours(slot.start, slot.end, self.language)
        names = [tuple(self.plan.names(group)) for group in turn.groups]
        return GroupTable(
            self.words.say("slot", hours=span, title=reading.title(slot)),
            self.slots.group(slot, block) if block else "",
            across(len(names)),
            group_rows(names, self.language, named=bool(self.plan.known)),
        )

    def meetings(self) -> str:
        """How many pairs of people work together never, once, or more often."""
        met = self.plan.rotation.meetings
        again = sum(pairs for times, pairs in met.items() if times > 1)
        told = [
            self.words["meetings"].count(name, pairs, most=max(met))
            for name, pairs in (("never", met[0]), ("once", met[1]), ("again", again))
            if pairs
        ]
        sentence = self.words["meetings"].say("all", pairs=sum(met.values()), told=", ".join(told))
        names = [str(self.words["mixed_by"][name]) for name in self.plan.mixed_by]
        if names:
            return f"{sentence} {self.words['meetings'].say('mixed', what=listed(names, self.language))}"
        return f"{sentence} {self.words['meetings']['proven']}" if self.plan.rotation.proven else sentence
