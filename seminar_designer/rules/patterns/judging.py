"""Rules that look at one block and the brief only, and may find it more or less wanting."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting

P = TypeVar("P", bound=Model)


class JudgingRule(Rule[P], ABC):
    """A block is out when the rule forbids and finds anything in it; with `prefer` it costs the weight a unit, whatever
    its minutes. `case` is the sentence that says so.
    """

    case: ClassVar[str]

    @abstractmethod
    def judge(self, block: Block, brief: Brief) -> tuple[int, dict[str, Any]]:
        """Units that the block is over a limit (0: nothing to say), and the facts."""

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """Only blocks in which nothing is found, when the rule forbids."""
        return not self.forbids or not self.judge(candidate.block, setting.brief)[0]

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """What a use costs."""
        return self.lost(self.judge(candidate.block, setting.brief)[0])

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each slot with such a block."""
        for placed in reading.placed:
            over, facts = self.judge(placed.block, reading.brief)
            if over:
                facts = {"block": placed.block.id, **facts}
                yield Finding(self.case, self.lost(over), placed.day + 1, placed.slot.start, facts)
