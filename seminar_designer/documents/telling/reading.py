"""A programme read in one language: what its slots are called, ask and serve."""

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue, Family
from seminar_designer.model.programme import PlannedObjective, Programme, Slot
from seminar_designer.model.texts import Language


class Reading:
    """A programme, its catalogue and the language in which a document tells it."""

    def __init__(self, programme: Programme, catalogue: Catalogue, language: Language) -> None:
        self.programme = programme
        self.catalogue = catalogue
        self.language = language
        self.objectives = {objective.id: objective for objective in programme.objectives}
        self._numbers = {objective.id: number for number, objective in enumerate(programme.objectives, start=1)}

    @property
    def people(self) -> int:
        """The number of participants the programme is timed for."""
        return self.programme.brief.participants.expected

    def block(self, slot: Slot) -> Block | None:
        """The sheet the slot uses; None for breaks and the like."""
        return None if slot.block is None else self.catalogue.blocks[slot.block]

    def family(self, block: Block) -> Family:
        """The family of a sheet."""
        return self.catalogue.families[block.family]

    def title(self, slot: Slot) -> str:
        """The slot's title; in another language than the programme's, the name of its block."""
        block = self.block(slot)
        if block is None or self.language == self.programme.language:
            return slot.title
        return block.name[self.language]

    def question(self, slot: Slot) -> str | None:
        """The guiding question; from the catalogue when the programme holds it in another language."""
        if slot.question is None or self.language == self.programme.language:
            return slot.question
        objective = self.catalogue.objectives.get(slot.serves or "")
        if objective is None or slot.moment is None or slot.question_number is None:
            return slot.question
        questions = objective.questions.get(slot.moment, ())
        return (
            questions[slot.question_number][self.language] if slot.question_number < len(questions) else slot.question
        )

    def served(self, slot: Slot) -> PlannedObjective | None:
        """The objective the slot works on."""
        return self.objectives.get(slot.serves or "")

    def number(self, objective: PlannedObjective) -> int:
        """The number under which documents list an objective, from 1."""
        return self._numbers[objective.id]

    def statement(self, objective: PlannedObjective) -> str:
        """What participants will be able to do, with a capital."""
        return capitalised(objective.statement[self.language])


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The text with a small initial, unless its first word is an acronym."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or not text[1:2].isalpha() else text
