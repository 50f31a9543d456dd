"""What a block builds on has been done."""

from collections.abc import Iterable, Iterator

from seminar_designer.rules.faces import Automaton, Row
from seminar_designer.rules.patterns.precedence import Precedence
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class Prerequisites(Rule[NoParameters]):
    """A block comes after every block it has as a prerequisite."""

    kind = "prerequisites"
    source = "the sheets"
    depends_on = frozenset(("blocks",))

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """A block whose prerequisite is not to be had is out."""
        needs = candidate.block.prerequisites
        if not self.forbids or not needs:
            return True
        return setting.by_block.keys() >= set(needs)

    def _precedences(self, setting: Setting) -> Iterator[Precedence]:
        pairs = {
            (candidate.block.id, needed)
            for candidate in setting.candidates
            for needed in candidate.block.prerequisites
        }
        for block, needed in sorted(pairs):
            needs = frozenset(setting.by_block[block])
            gives = dict.fromkeys(setting.by_block.get(needed, ()), len(setting.places))
            yield Precedence(f"{block} after {needed}", needs, gives)

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers whether the prerequisite was in the session."""
        return [precedence.automaton(setting, place, self.price) for precedence in self._precedences(setting)]

    def across(self, setting: Setting) -> Iterable[Row]:
        """Otherwise it was in a session before."""
        for precedence in self._precedences(setting):
            yield from precedence.rows(setting.places, self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block whose prerequisite is missing before it."""
        done: set[str] = set()
        for placed in reading.placed:
            for needed in placed.block.prerequisites:
                if needed not in done:
                    facts = {"block": placed.block.id, "needed": needed}
                    yield Finding("missing", self.lost(1), placed.day + 1, placed.slot.start, facts)
            done.add(placed.block.id)
