"""A client sees something new."""

from collections.abc import Iterable

from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class Novelty(Rule[NoParameters]):
    """A block this client has already lived costs the weight."""

    kind = "novelty"
    depends_on = frozenset(("brief",))

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """None of the client's history, when the rule forbids."""
        return not self.forbids or candidate.block.id not in setting.brief.history

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """The weight for a block of the client's history."""
        return self.lost(int(candidate.block.id in setting.brief.history))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block already lived."""
        for placed in reading.placed:
            if placed.block.id in reading.brief.history:
                yield Finding("lived", self.lost(1), placed.day + 1, placed.slot.start, {"block": placed.block.id})
