"""How a slot is told to who facilitates it: its times, group, room and materials, the thread and the signs."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.telling.materials import item_name, needs
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.calendar_words import clock, full_date, listed
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.programme import ProgrammeDay, Slot, TakenUp

ELASTIC, DROPPABLE, PROTECTED = "⟷", "✂", "▲"


@dataclass(frozen=True)
class Sign:
    """A mark, such as ✂, and what it says; set apart because few fonts have the marks."""

    mark: str
    text: str


class SlotWords:
    """Tells the slots of a programme; `words` are those of `facilitating.yaml`."""

    def __init__(self, reading: Reading, words: Words) -> None:
        self.reading = reading
        self.words = words
        self.language = reading.language

    def clock(self, minutes: int) -> str:
        """A time of day in the language."""
        return clock(minutes, self.language)

    def minutes(self, number: int) -> str:
        """So many minutes."""
        return self.words.say("minutes", n=number)

    def until(self, slot: Slot) -> str:
        """« → 9 h 25 »."""
        return self.words.say("until", time=self.clock(slot.end))

    def name(self, slot: Slot) -> str:
        """The title of a slot, of a pause too."""
        told = slot.kind in ("block", "fixed") or self.language == self.reading.programme.language
        return self.reading.title(slot) if told else str(self.words["pauses"][slot.kind])

    def day(self, day: ProgrammeDay, number: int) -> str:
        """« Jour 1/2 – lundi 31 mai 2027 – titre »; a day alone needs no number when it has a date."""
        total = len(self.reading.programme.days)
        label = self.words.say("day_of", number=number, total=total)
        date = full_date(day.date, self.language) if day.date else None
        parts = (None if date and total == 1 else label, date, day.title)
        return " – ".join(part for part in parts if part)

    def group(self, slot: Slot, block: Block) -> str:
        """How the group works: « 7 binômes », « 4 groupes de 3–4 », « Tous ensemble (14) »."""
        people = self.reading.people
        subgroups = slot.group.subgroups if slot.group else block.subgroups(people) or 0
        interaction = slot.group.interaction if slot.group else block.interaction
        if subgroups == 1:
            interaction = "plenary"
        if subgroups > 1:
            small, large = people // subgroups, -(-people // subgroups)
            if large == 2 == small:
                return self.words.count("pairs", subgroups)
            size = str(small) if small == large else self.words.say("sizes", small=small, large=large)
            return self.words.say("groups", n=subgroups, size=size)
        if interaction == "pair":
            odd = people % 2
            if people > 3 or not odd:
                return self.words.count("pairs_and_trio" if odd else "pairs", people // 2 - odd)
            interaction = "plenary"
        return self.words.say(interaction, n=people)

    def present(self) -> str:
        """How many people come."""
        people = self.reading.programme.brief.participants
        low, high = people.min or people.expected, people.max or people.expected
        if low == high:
            return self.words.count("people", people.expected)
        return self.words.say("people_between", n=people.expected, min=low, max=high)

    def place(self) -> str:
        """The place, when it is known, and whether people meet there or at a distance."""
        brief = self.reading.programme.brief
        return " – ".join(part for part in (brief.venue.place, str(self.words["modes"][brief.delivery])) if part)

    def layout(self, block: Block) -> str | None:
        """How the room must stand; None when it does not matter, or there is none."""
        if self.reading.programme.brief.delivery == "remote" or block.room.layout == "any":
            return None
        return str(self.words["layouts"][block.room.layout])

    def layouts(self, slots: Iterator[Slot]) -> tuple[tuple[int, str], ...]:
        """From when the room stands how: the start of the slots that change it."""
        found: list[tuple[int, str]] = []
        for slot in slots:
            block = self.reading.block(slot)
            layout = self.layout(block) if block else None
            if layout and (not found or found[-1][1] != layout):
                found.append((slot.start, layout))
        return tuple(found)

    def materials(self, slot: Slot) -> tuple[str, ...]:
        """« 14 feuilles A4 », for each item."""
        return tuple(
            f"{need.quantity} {item_name(need.item, need.quantity, self.reading)}" for need in needs(slot, self.reading)
        )

    def signs(self, slot: Slot, block: Block, *, droppable: bool) -> Iterator[Sign]:
        """Between which minutes the slot may last, whether it may be dropped, whether it is to be protected."""
        words = self.words["signs"]
        if slot.elastic is not None and slot.elastic[0] < slot.elastic[1]:
            yield Sign(ELASTIC, words.say("elastic", min=slot.elastic[0], max=slot.elastic[1]))
        if droppable:
            yield Sign(DROPPABLE, str(words["droppable"]))
        if protected(block):
            yield Sign(PROTECTED, str(words["protected"]))

    def objective(self, slot: Slot) -> str:
        """The objective served, with its number."""
        objective = self.reading.served(slot)
        if objective is None:
            return ""
        statement = self.reading.statement(objective)
        return self.words.say("objective", number=self.reading.number(objective), statement=statement)

    def artefact(self, id: str) -> str:
        """What an artefact is called."""
        artefact = self.reading.catalogue.artefacts.get(id)
        return id if artefact is None else artefact.name[self.language]

    def yields(self, slot: Slot) -> str:
        """What comes out of the slot."""
        if not slot.produces:
            return ""
        return self.words.say("yields", artefacts=listed([self.artefact(id) for id in slot.produces], self.language))

    def take_up(self, use: TakenUp) -> str:
        """« ← Reprendre les causes de 10 h 40 »."""
        name = self.artefact(use.artefact)
        the_one = self.words["the_one"].entries.get(use.artefact)
        many = self.language == "en" or name.split()[0].endswith(("s", "x"))
        the = the_one or (self.words.say("the_many", name=name) if many else None)
        case = ("take_up" if the else "take_up_plain") + ("" if use.day is None else "_day")
        return self.words.say(case, artefact=the or name, time=self.clock(use.start), day=use.day)

    def legend(self, *, droppable: bool) -> Iterator[Sign]:
        """What the signs mean."""
        words = self.words["legend"]
        yield Sign(ELASTIC, str(words["elastic"]))
        if droppable:
            yield Sign(DROPPABLE, str(words["droppable"]))
        yield Sign(PROTECTED, str(words["protected"]))


def protected(block: Block) -> bool:
    """Whether the block closes, so that its minutes are not to be eaten by delays before it."""
    return bool(block.closes) or block.family == "closing"
