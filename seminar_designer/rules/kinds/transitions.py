"""Going from one activity to the next takes time."""

from collections.abc import Iterable

from seminar_designer.rules.patterns.methods import continues
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Setting


class Transitions(Rule[NoParameters]):
    """Each block costs the weight, whatever its length: so few long ones cost less than many short ones. The further
    steps of a method cost nothing.
    """

    kind = "transitions"
    source = "learning-design rules R60, R61; published days, whose median activity lasts 52 minutes"
    depends_on = frozenset(("blocks",))

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """The passage to this block."""
        return self.lost(0 if continues(candidate.block, setting.catalogue) else 1)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One line for the whole programme."""
        blocks = sum(not continues(placed.block, reading.catalogue) for placed in reading.placed)
        if blocks and self.severity == "prefer":
            facts = {"blocks": blocks, "minutes": round(reading.net / blocks)}
            yield Finding("counted", self.lost(blocks), None, None, facts)
