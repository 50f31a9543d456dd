"""The sheet of one block on paper: all that a facilitator who has never seen it needs to run it, on a page or two."""

from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Filling, SheetDocument, SheetOrder
from seminar_designer.documents.telling.block_words import BlockWords, Fact, StepRow
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.model.block import Block
from seminar_designer.model.minutes import Span

MOST_SERVED = 3
"""Objectives that are named at the head."""


@dataclass(frozen=True)
class DebriefView:
    """The debrief: its minutes and its questions in order."""

    title: str
    questions: tuple[str, ...]


def fill(order: SheetOrder) -> Filling:
    """Values of the template for this group."""
    view = _Sheet(order)
    block, language = order.block, order.language
    family = order.catalogue.families[block.family]
    values = {
        "letter": family.letter,
        "colour": family.colour,
        "kicker": order.words.say("kicker", family=family.name[language], minutes=view.length()),
        "title": block.name[language],
        "purpose": block.purpose[language],
        "facts": view.pairs(),
        "served": view.served(),
        "takeaway": block.takeaway[language],
        "materials": view.materials(),
        "materials_title": order.words.say("materials", people=order.people),
        "preparation": block.preparation[language],
        "steps": tuple(view.steps()),
        "total": view.total(),
        "debrief": view.debrief(),
        "notes": tuple(view.notes()),
        "footer": order.words.say("footer", id=block.id),
    }
    return Filling(f"{order.words['document']} – {block.name[language]}", values)


SHEET = SheetDocument("block-sheet", fill)


class _Sheet:
    def __init__(self, order: SheetOrder) -> None:
        self.order = order
        self.block: Block = order.block
        self.words = order.words
        self.language = order.language
        self.spans: tuple[Span, ...] = order.block.step_spans(order.people)
        self.told = BlockWords(order.block, order.words, order.language)

    def length(self) -> str:
        """Usual minutes for this group."""
        return self.words.say("minutes", n=self.block.span(self.order.people).typical)

    def pairs(self) -> tuple[tuple[Fact, Fact], ...]:
        """The table at the head, two facts a row."""
        found = [Fact(self.words["labels"][name], (capitalised(text),)) for name, text in self._facts()]
        half = (len(found) + 1) // 2
        return tuple(zip(found[:half], [*found[half:], Fact()], strict=False))

    def served(self) -> Fact:
        """What it is good for."""
        return Fact(self.words["labels"]["serves"], tuple(map(capitalised, self._serves())))

    def _facts(self) -> Iterator[tuple[str, str]]:
        block, words = self.block, self.words
        span = block.span(self.order.people)
        yield "length", words.say("length", min=span.min, max=span.max, people=self.order.people)
        yield "group", self._group()
        yield "moment", f"{words['learning'][block.learning]}, {words['doing'][block.doing]}"
        yield "room", ", ".join(self._room())
        yield "modes", ", ".join(self._modes())
        yield "energy", str(self.words["energy"][self.block.effects.energy + 2])

    def _group(self) -> str:
        group, words = self.block.group, self.words
        told = words.say("group", min=group.min, max=group.max)
        if group.subgroup is None:
            return told
        if group.subgroup.min == group.subgroup.max:
            return told + words.say("by_exactly", size=group.subgroup.aim)
        return told + words.say("by", min=group.subgroup.min, max=group.subgroup.max)

    def _room(self) -> Iterator[str]:
        room = self.block.room
        yield str(self.words["posture"][self.block.posture])
        if room.layout != "any":
            yield str(self.words["layouts"][room.layout])
        elif room.movable_chairs:
            yield str(self.words["movable_chairs"])
        if room.walls == "needed":
            yield str(self.words["walls"])

    def _modes(self) -> Iterator[str]:
        for mode, fit in self.block.delivery:
            if fit != "no":
                name = str(self.words["modes"][mode])
                yield self.words.say("adapted", mode=name) if fit == "adapted" else name

    def _serves(self) -> Iterator[str]:
        """The objectives it serves best; for an open block, the kinds it suits; for one that frames, its themes."""
        catalogue, block = self.order.catalogue, self.block
        ranked = sorted(block.objectives, key=lambda one: -block.objectives[one])
        if block.open:
            yield self.words.say("open", kinds=", ".join(str(self.words["kinds"][kind]) for kind in block.suits))
        elif ranked:
            yield from (catalogue.objectives[id].statement[self.language] for id in ranked[:MOST_SERVED])
        else:
            yield ", ".join(catalogue.themes[theme].name[self.language] for theme in block.themes)

    def materials(self) -> tuple[tuple[str, str], ...]:
        """What to bring for this group, counted, two items a row."""
        found = list(self._materials())
        half = (len(found) + 1) // 2
        return tuple(zip(found[:half], [*found[half:], ""], strict=False))

    def _materials(self) -> Iterator[str]:
        people = self.order.people
        for material in self.block.materials:
            count = material.count(people, self.block.subgroups(people) or 0)
            item = self.order.catalogue.items[material.item]
            name = (item.name if count < 2 else item.plural)[self.language]
            yield self.words.say("item", count=count, name=name)

    def steps(self) -> Iterator[StepRow]:
        """A row for each step, with its usual minutes."""
        return self.told.steps([span.typical for span in self.spans], self.spans)

    def total(self) -> str:
        """What the minutes of steps and debrief sum to."""
        parts = [str(span.typical) for span in self.spans]
        return self.words.say("total", parts=" + ".join(parts), sum=sum(span.typical for span in self.spans))

    def debrief(self) -> DebriefView | None:
        """The debrief inside the block, if it has one."""
        if self.block.debrief is None:
            return None
        title = self.words.say("debrief", minutes=self.words.say("minutes", n=self.spans[-1].typical))
        return DebriefView(title, self.told.questions())

    def notes(self) -> Iterator[Fact]:
        """What to watch, what changes, for whom to adapt, where it comes from."""
        yield self.told.pitfalls()
        yield from self.told.variants()
        yield Fact(self.words["labels"]["access"], (self.told.access(),))
        yield self.told.source()
