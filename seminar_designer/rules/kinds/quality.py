"""Good blocks are worth more."""

from collections.abc import Iterable

from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Setting


class Quality(Rule[NoParameters]):
    """Each five minutes of a block earn its quality (1 to 5) times the weight."""

    kind = "quality"
    source = "the sheets"
    depends_on = frozenset(("blocks",))

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """Quality × weight a grid unit."""
        return self.weight * candidate.block.quality * units

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One line for the whole programme."""
        units = sum(placed.units for placed in reading.placed)
        points = sum(placed.block.quality * placed.units for placed in reading.placed)
        average = points / units if units else 0.0
        if self.severity == "prefer":
            yield Finding("average", self.weight * points, None, None, {"average": average})
