"""The facilitator's notes below a slide: steps with their minutes, what to say, what to have at hand."""

from collections.abc import Iterator

from seminar_designer.documents.telling.instruction import aloud
from seminar_designer.documents.telling.slot_words import SlotWords
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.model.block import Block
from seminar_designer.model.programme import Slot


class SpeakerNotes:
    """Tells a slot to who stands in front of the slide; `words` are those of the slides."""

    def __init__(self, slots: SlotWords, words: Words) -> None:
        self.slots, self.words, self.language = slots, words, slots.language

    def activity(self, slot: Slot, block: Block) -> Iterator[str]:
        """All steps, and the debrief without its questions."""
        yield f"{self.slots.clock(slot.start)} {self.slots.until(slot)} · {self.slots.minutes(slot.minutes)}"
        yield self.slots.reading.title(slot)
        yield from filter(None, (self.slots.objective(slot),))
        yield from map(self.slots.take_up, slot.uses)
        question = self.slots.reading.question(slot)
        if question:
            yield self.words.say("question", text=question)
        yield self.words.say("prepare", text=block.preparation[self.language])
        materials = " · ".join(self.slots.materials(slot))
        if materials:
            yield self.words.say("materials", text=materials)
        lengths = [self.slots.minutes(step.minutes) for step in slot.steps]
        lengths += [""] * (len(block.steps) - len(lengths))
        for (do, say), length in zip(aloud(block, self.language), lengths, strict=False):
            yield self.words.say("step", minutes=length, text=do) if length else do
            if say:
                yield say
        yield from filter(None, (self.slots.yields(slot),))
        yield self.words.say("pitfalls", text=block.pitfalls[self.language])

    def debrief(self, slot: Slot, block: Block) -> Iterator[str]:
        """When the debrief begins, and all its questions."""
        if block.debrief is not None:
            yield self.words.say("debrief_notes", n=len(block.debrief.questions), minutes=self.debrief_minutes(slot))
            yield from (question[self.language] for question in block.debrief.questions)

    def debrief_minutes(self, slot: Slot) -> str:
        """How long the debrief lasts; empty when the programme does not say."""
        return next((self.slots.minutes(step.minutes) for step in slot.steps if step.debrief), "")
