"""What a programme asks of its venue: layouts by half-day, space, walls, equipment, or what it needs on screens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from seminar_designer.documents.telling.half_days import HalfDay, half_days
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.calendar_words import hours
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Slot

SEATED, MOVING = 2, 3
"""Square metres for each person, seated or moving (learning-design rules R64)."""

WALL = 1
"""Metres of wall for each group."""

OPEN_BEFORE = 30
"""Minutes before the start from which the room is open."""

OFTEN = 4
"""Times that are told; of more, the days are."""


@dataclass(frozen=True)
class LayoutRow:
    """A half-day: how the room stands, when it changes, the most subgroups at once."""

    half_day: str
    layout: str
    changes: str
    groups: str


class VenueWords:
    """Tells what the venue must offer."""

    def __init__(self, reading: Reading, telling: SlotWords, words: Words) -> None:
        self.reading = reading
        self.telling = telling
        self.words = words
        self.brief = reading.programme.brief
        self.uses: list[tuple[int, Slot, Block]] = [
            (number, slot, block)
            for number, day in enumerate(reading.programme.days, start=1)
            for slot in day.slots
            if (block := reading.block(slot)) is not None
        ]

    def layouts(self) -> Iterator[LayoutRow]:
        """A row a half-day; a layout lasts until one changes it, over lunch and through the night."""
        standing: str | None = None
        for number, day in enumerate(self.reading.programme.days, start=1):
            for half in half_days(day):
                changes = self.telling.layouts(iter(half.slots))
                if changes and (standing is None or changes[0][0] == half.total.start):
                    standing = changes[0][1]
                first, told = standing, []
                for start, layout in changes:
                    if layout != standing:
                        told.append(self.words.say("change", time=self.telling.clock(start), layout=layout))
                        standing = layout
                yield LayoutRow(
                    self._half_day(number, half),
                    capitalised(first or str(self.words["as_it_is"])),
                    " · ".join(told) or str(self.words["no_change"]),
                    capitalised(self._most_groups(half)),
                )

    def _half_day(self, number: int, half: HalfDay) -> str:
        shared = self.telling.words
        part = str(shared["parts"][half.part])
        span = hours(half.total.start, half.total.end, self.reading.language)
        label = part
        if len(self.reading.programme.days) > 1:
            label = self.words.say("half_day", day=shared.say("day", number=number), part=part.lower())
        return f"{label}, {span}"

    def _most_groups(self, half: HalfDay) -> str:
        found = [
            (self._subgroups(slot, block), slot, block) for slot in half.slots if (block := self.reading.block(slot))
        ]
        many, slot, block = max(found, key=lambda one: one[0], default=(0, None, None))
        if many < 2 or slot is None or block is None:
            return str(self.words["whole"])
        return self.words.say("groups_of", groups=self.telling.group(slot, block), time=self.telling.clock(slot.start))

    def _subgroups(self, slot: Slot, block: Block) -> int:
        return slot.group.subgroups if slot.group else block.subgroups(self.reading.people) or 0

    def _times(self, holds: Callable[[Block], bool]) -> str:
        """When blocks hold something: times of a single day, else days; of many, the days only."""
        found = [(number, slot) for number, slot, block in self.uses if holds(block)]
        several = len(self.reading.programme.days) > 1
        days = list(dict.fromkeys(number for number, _ in found))
        if not several:
            times = [self.telling.clock(slot.start) for _, slot in found]
            return ", ".join(times[:OFTEN]) + ("…" if len(times) > OFTEN else "")
        return ", ".join(self.telling.words.say("day", number=number).lower() for number in days)

    def needed(self) -> Iterator[str]:
        """What to check with the venue."""
        words, brief, people = self.words["needed"], self.brief, self.reading.people
        staff = brief.facilitators
        yield words.count("rooms", brief.venue.rooms)
        moving = any(block.room.space == "open" or block.posture == "moving" for _, _, block in self.uses)
        each = MOVING if moving else SEATED
        yield words.say("area", n=each * people, each=each)
        yield words.say("chairs", n=people + staff, people=people, facilitators=staff)
        several = [(self._subgroups(slot, block), slot, block) for _, slot, block in self.uses]
        most = max((one for one in several if one[0] > 1), key=lambda one: one[0], default=None)
        if most is not None:
            groups, time = self.telling.group(most[1], most[2]), self.telling.clock(most[1].start)
            yield words.say("corners", groups=groups, time=time)
        cases: tuple[tuple[str, Callable[[Block], bool]], ...] = (
            ("movable", lambda block: block.room.movable_chairs),
            ("open", lambda block: block.room.space == "open"),
            ("outdoor", lambda block: block.room.layout == "outside"),
        )
        for name, holds in cases:
            times = self._times(holds)
            if times:
                yield words.say(name, times=times)
        yield from self._walls()
        if brief.delivery == "hybrid":
            yield from map(str, self.words["hybrid"].entries.values())
        for name in ("power", "wifi", "light"):
            yield str(words[name])
        yield words.say("access", minutes=OPEN_BEFORE)

    def _walls(self) -> Iterator[str]:
        words = self.words["needed"]
        needing = [(slot, block) for _, slot, block in self.uses if block.room.walls == "needed"]
        if needing:
            metres = WALL * max(max(self._subgroups(slot, block), 1) for slot, block in needing)
            times = self._times(lambda block: block.room.walls == "needed")
            yield words.say("walls", n=metres, times=times)
        else:
            times = self._times(lambda block: block.room.walls == "wished")
            if times:
                yield words.say("walls_wished", times=times)

    def needed_remote(self) -> Iterator[str]:
        """What to check before people connect."""
        words = self.words["needed_remote"]
        yield str(words["link"])
        several = [(self._subgroups(slot, block), slot, block) for _, slot, block in self.uses]
        seen: dict[str, str] = {}
        for many, slot, block in several:
            if many > 1:
                seen.setdefault(self.telling.group(slot, block), self.telling.clock(slot.start))
        for groups, time in seen.items():
            yield words.say("breakouts", groups=groups, time=time)
        for name in ("board", "vote", "timer", "equipment"):
            yield str(words[name])
