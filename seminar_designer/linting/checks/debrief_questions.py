"""An experience is looked back on with enough questions."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf

LEAST = 3


class DebriefQuestions(Check):
    """A debrief that is needed has at least three questions: what happened, what it means, what will be done."""

    id = "debrief-questions"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Experiences that are looked back on inside the block with too few questions."""
        for block in shelf.blocks:
            if block.debrief_needed == "inside" and block.debrief is not None and len(block.debrief.questions) < LEAST:
                count = len(block.debrief.questions)
                yield Finding("few", block.id, ("debrief", "questions"), {"count": count})
