"""What participants are told to do in a block: the words of its sheet that are for their ears."""

from seminar_designer.documents.typesetting.typography import spoken
from seminar_designer.model.block import Block
from seminar_designer.model.texts import Language


def instruction(block: Block, language: Language) -> str | None:
    """The first thing the facilitator says that can be shown as it is, without quotation marks.

    What is left open for the facilitator to fill in (« Je suis… ») cannot. None when nothing is said.
    """
    said = [step[language].say for step in block.steps]
    told = [spoken(words, language)[1:-1].strip() for words in said if words]
    return next((words for words in told if "…" not in words), told[0] if told else None)


def aloud(block: Block, language: Language) -> list[tuple[str, str | None]]:
    """What is done in each step, and what is said, between quotation marks."""
    return [
        (step[language].do, spoken(say, language) if (say := step[language].say) else None) for step in block.steps
    ]
