"""What a facilitator reads before the group comes: the day's objectives, materials, room and what to prepare."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.telling.materials import Total, item_name, totals
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.telling.shortening import first_sentences
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.model.programme import ProgrammeDay

TASK = Column(158, {"text": Setting(9.5, 4.5)})
SUPPLY = Column(73, {"text": Setting(10, 3.5)})
PREAMBLE, LINE = 210.0, 15.0
"""Points of what surrounds the tables of the preparation, and of an objective in it."""
TALLEST = 600.0
"""Points that a page of any paper holds easily."""
PREPARATION, LONGEST_PREPARATION = 95, 150
"""Characters of what is to be prepared up to which sentences are kept, and beyond which even one is cut."""


@dataclass(frozen=True)
class Goal:
    """An objective worked on in the day, and for how long."""

    number: int
    statement: str
    minutes: str


@dataclass(frozen=True)
class Supply:
    """One line of the materials of the day."""

    quantity: str = ""
    item: str = ""
    spare: str = ""


@dataclass(frozen=True)
class Task:
    """What to prepare for one slot; a text too long for a row goes on in one without time and title."""

    time: str
    title: str
    text: str


@dataclass(frozen=True)
class Preparation:
    """All of it, for one day; `supplies` stand in two columns."""

    goals: tuple[Goal, ...]
    supplies: tuple[tuple[Supply, Supply], ...]
    rooms: tuple[str, ...]
    tasks: tuple[Task, ...]

    def heights(self) -> Iterator[float]:
        """Points that each part takes, nearly."""
        yield from (PREAMBLE, *(LINE for _ in (*self.goals, *self.rooms)))
        for pair in self.supplies:
            yield max(SUPPLY.height(Line("text", f"{one.item} {one.spare}")) for one in pair)
        for task in self.tasks:
            yield TASK.height(Line("text", f"{task.title} – {task.text}"))


def preparation(day: ProgrammeDay, reading: Reading, telling: SlotWords) -> Preparation:
    """The preparation of a day."""
    return Preparation(
        tuple(_goals(day, reading, telling)), _supplies(day, reading, telling), tuple(_rooms(day, telling)),
        tuple(_tasks(day, reading, telling)),
    )  # fmt: skip


def _goals(day: ProgrammeDay, reading: Reading, telling: SlotWords) -> Iterator[Goal]:
    for objective in reading.programme.objectives:
        minutes = sum(slot.minutes for slot in day.slots if slot.serves == objective.id)
        if minutes:
            number = reading.number(objective)
            yield Goal(number, reading.statement(objective), telling.minutes(minutes))


def _supplies(day: ProgrammeDay, reading: Reading, telling: SlotWords) -> tuple[tuple[Supply, Supply], ...]:
    """Materials in two columns, those to ask the venue for last."""
    found = sorted(totals(day.slots, reading), key=lambda total: total.item.venue)
    supplies = [_supply(total, reading, telling) for total in found]
    half = (len(supplies) + 1) // 2
    return tuple(zip(supplies[:half], [*supplies[half:], Supply()], strict=False))


def _supply(total: Total, reading: Reading, telling: SlotWords) -> Supply:
    words = telling.words
    name = item_name(total.item, total.quantity, reading)
    return Supply(
        str(total.quantity),
        words.say("venue", item=name) if total.item.venue else name,
        words.say("spare", n=total.spare) if total.spare else "",
    )


def _rooms(day: ProgrammeDay, telling: SlotWords) -> Iterator[str]:
    """The layout at the start of the day, and when it changes; a screen has none."""
    words = telling.words
    layouts = telling.layouts(day.slots)
    for _, layout in layouts[:1]:
        yield words.say("first_layout", layout=layout)
    changes = [
        words.say("layout_change", time=telling.clock(start), layout=layout) for start, layout in layouts[1:]
    ]
    if changes:
        yield words.say("layout_changes", changes=" · ".join(changes))


def _tasks(day: ProgrammeDay, reading: Reading, telling: SlotWords) -> Iterator[Task]:
    for slot in day.slots:
        block = reading.block(slot)
        if block is None:
            continue
        text = first_sentences(block.preparation[reading.language], PREPARATION, LONGEST_PREPARATION)
        titles = TASK.pieces([Line("text", reading.title(slot))], TALLEST, TALLEST)
        time, last = telling.clock(slot.start), len(titles) - 1
        for number, title in enumerate(titles):
            words = " ".join(line.text for line in title)
            yield Task("" if number else time, words, text if number == last else "")
