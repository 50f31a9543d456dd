"""A block told in the words of its sheet: steps, debrief, pitfalls, variants, adaptations, source."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from seminar_designer.documents.typesetting.typography import spoken
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Need
from seminar_designer.model.minutes import Span
from seminar_designer.model.texts import Language

Variant = Literal["small", "large", "remote"]
VARIANTS: tuple[Variant, ...] = ("small", "large", "remote")


@dataclass(frozen=True)
class Fact:
    """A label and what there is to say under it, in one or more lines."""

    label: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class StepRow:
    """A step: its minutes, between which it may last, who works, what is done, what is said."""

    minutes: str
    span: str
    who: str
    do: str
    say: str


class BlockWords:
    """Tells a block; `words` are those of `block-sheet.yaml`."""

    def __init__(self, block: Block, words: Words, language: Language) -> None:
        self.block = block
        self.words = words
        self.language = language

    def steps(self, minutes: Sequence[int], spans: Sequence[Span]) -> Iterator[StepRow]:
        """A row for each step, with so many minutes."""
        for step, number, span in zip(self.block.steps, minutes, spans, strict=False):
            said = step[self.language]
            yield StepRow(
                str(number),
                "" if span.min == span.max else self.words.say("between", min=span.min, max=span.max),
                str(self.words["who"][step.who]),
                said.do,
                "" if said.say is None else spoken(said.say, self.language),
            )

    def questions(self) -> tuple[str, ...]:
        """The questions of the debrief inside the block, in order."""
        debrief = self.block.debrief
        return () if debrief is None else tuple(question[self.language] for question in debrief.questions)

    def pitfalls(self) -> Fact:
        """What to watch."""
        return Fact(self.words["labels"]["pitfalls"], (self.block.pitfalls[self.language],))

    def variants(self, names: Sequence[Variant] = VARIANTS) -> Iterator[Fact]:
        """What changes for another group, or at a distance."""
        for name in names:
            variant = getattr(self.block.variants, name)
            if variant is not None:
                yield Fact(self.words["labels"][name], (variant[self.language],))

    def access(self) -> str:
        """How to adapt it to people's needs."""
        accessibility = self.block.accessibility
        return accessibility.fr if self.language == "fr" else accessibility.en

    def source(self) -> Fact:
        """Where it comes from, and the caution its licence asks."""
        caution = self.block.source.caution
        lines = (self.block.source.credit, *(() if caution is None else (caution[self.language],)))
        return Fact(self.words["labels"]["source"], lines)


def concerned(block: Block, needs: Sequence[Need]) -> tuple[Need, ...]:
    """Which of these needs the block touches, so that it must be adapted."""
    access, room = block.accessibility, block.room
    moves = block.posture != "seated" or room.space == "open" or room.layout in ("cleared", "outside")
    touched: dict[Need, bool] = {
        "wheelchair": moves,
        "seated": moves,
        "no-touch": access.touch != "none",
        "low-vision": access.sight != "fine",
        "hard-of-hearing": access.hearing != "fine",
    }
    return tuple(need for need in needs if touched[need])
