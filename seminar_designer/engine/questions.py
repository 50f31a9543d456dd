"""The guiding question an open block puts to the group for the objective it serves."""

from collections import Counter

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.objective import Moment
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.model.texts import Language


def moment_of(block: Block) -> Moment:
    """The moment of learning a block puts its question at.

    Steps back to work apply; debriefs and reflections reflect, whatever they converge on; otherwise how the block
    thinks decides, then where it stands in the learning cycle.
    """
    if block.transfer:
        return "apply"
    if block.family in ("debrief", "reflection") and block.learning == "reflect":
        return "reflect"
    if block.thinking != "neutral":
        return "diverge" if block.thinking == "diverge" else "converge"
    return "reflect" if block.learning == "concept" else block.learning


class Questions:
    """Gives each open slot its question; the same objective and moment never gets the same one twice in a row."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.catalogue, self.language = catalogue, language
        self._asked: Counter[tuple[str, Moment]] = Counter()

    def ask(self, block: Block, objective: PlannedObjective) -> tuple[Moment, int, str]:
        """The moment, the number of the question among those of the moment, and its words."""
        moment = moment_of(block)
        questions = (
            self.catalogue.patterns[objective.kind].questions
            if objective.own
            else self.catalogue.objectives[objective.id].questions
        )[moment]
        number = self._asked[objective.id, moment] % len(questions)
        self._asked[objective.id, moment] += 1
        words = questions[number][self.language]
        if objective.own:
            said = objective.statement[self.language]
            words = words.replace("{objective}", said[0].lower() + said[1:])
        return moment, number, words
