"""A client sees something new."""

from collections.abc import Iterable

from seminar_designer.model.base import Model
from seminar_designer.model.brief import Brief
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class Parameters(Model):
    """`apart_from`: blocks that nobody minds to live again, such as the welcome."""

    apart_from: tuple[str, ...] = ()

    def lived(self, brief: Brief, block: str) -> bool:
        """Whether the client has lived the block and it counts."""
        return block in brief.history and block not in self.apart_from


class Novelty(Rule[Parameters]):
    """A block this client has already lived costs the weight."""

    kind = "novelty"
    source = "the brief"
    Parameters = Parameters
    depends_on = frozenset(("brief",))

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """None of the client's history, when the rule forbids."""
        return not self.forbids or not self.parameters.lived(setting.brief, candidate.block.id)

    def value(self, setting: Setting, candidate: Candidate, units: int) -> int:
        """The weight for a block of the client's history."""
        return self.lost(int(self.parameters.lived(setting.brief, candidate.block.id)))

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block already lived."""
        for placed in reading.placed:
            if self.parameters.lived(reading.brief, placed.block.id):
                yield Finding("lived", self.lost(1), placed.day + 1, placed.slot.start, {"block": placed.block.id})
