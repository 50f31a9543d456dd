"""Rules that look at one block and the brief only: whether it fits this group, this place, these people."""

from collections.abc import Iterable
from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class FittingRule(Rule[NoParameters]):
    """A block that does not fit the brief is not admitted anywhere; with `prefer` it costs its weight a use."""

    admits_alike = True

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """The facts of the misfit, or None when the block fits."""
        return None

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """Only blocks that fit, when the rule forbids."""
        return not self.forbids or self.misfit(candidate.block, setting.brief) is None

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """What a misfit costs when it is only unwelcome."""
        return self.lost(0 if self.misfit(candidate.block, setting.brief) is None else 1)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each slot whose block does not fit."""
        for placed in reading.placed:
            facts = self.misfit(placed.block, reading.brief)
            if facts is not None:
                yield Finding(
                    "misfit", self.lost(1), placed.day + 1, placed.slot.start, {"block": placed.block.id, **facts}
                )
