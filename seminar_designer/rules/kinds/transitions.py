"""Going from one activity to the next takes time."""

from collections.abc import Iterable

from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Setting


class Transitions(Rule[NoParameters]):
    """Each block costs the weight, whatever its length: so few long ones cost less than many short ones."""

    kind = "transitions"
    source = "learning-design rules R60, R61; published days, whose median activity lasts 52 minutes"
    depends_on = frozenset(("blocks",))

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """The passage to this block."""
        return self.lost(1)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One line for the whole programme."""
        blocks = len(reading.placed)
        if blocks and self.severity == "prefer":
            facts = {"blocks": blocks, "minutes": round(reading.net / blocks)}
            yield Finding("counted", self.lost(blocks), None, None, facts)
