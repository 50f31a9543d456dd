"""Nobody votes on ideas that do not exist."""

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from seminar_designer.rules.faces import Automaton, Row
from seminar_designer.rules.patterns.precedence import Precedence, reads
from seminar_designer.rules.patterns.thread import Owned, takes_up, yields
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class ArtefactsExist(Rule[NoParameters]):
    """What a block uses was produced before, for the same objective, and not longer ago than it keeps."""

    kind = "artefacts-exist"
    source = "design, the thread"
    depends_on = frozenset(("blocks", "objectives"))

    def _uses(self, setting: Setting, candidate: Candidate) -> frozenset[Owned]:
        serves = candidate.objective.id if candidate.objective else None
        return takes_up(candidate.block, serves, setting.catalogue)

    def _gives(self, setting: Setting, needs: frozenset[Owned]) -> dict[int, int]:
        """Candidates that yield something needed, and for how many sessions."""
        found: dict[int, int] = {}
        for artefact, serves in sorted(needs):
            keeps = setting.catalogue.artefacts[artefact].keeps
            for index in suppliers(setting).get((artefact, serves), ()):
                found[index] = max(keeps, found.get(index, 0))
        return found

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """A block that uses what no other candidate yields is out."""
        needs = self._uses(setting, candidate)
        return not self.forbids or not needs or bool(self._gives(setting, needs).keys() - {candidate.index})

    def _precedences(self, setting: Setting) -> Iterator[Precedence]:
        users: dict[frozenset[Owned], set[int]] = {}
        for candidate in setting.candidates:
            needs = self._uses(setting, candidate)
            if needs:
                users.setdefault(needs, set()).add(candidate.index)
        for needs in sorted(users, key=sorted):
            name = "thread " + " or ".join(f"{artefact}/{serves}" for artefact, serves in sorted(needs))
            gives = self._gives(setting, needs)
            yield Precedence(name, frozenset(users[needs]), gives)

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers what the session has produced."""
        return [precedence.automaton(setting, place, self.price) for precedence in self._precedences(setting)]

    def across(self, setting: Setting) -> Iterable[Row]:
        """What the session uses and has not produced comes from a session before."""
        for precedence in self._precedences(setting):
            yield from precedence.rows(setting.places, self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each session that takes up what is not there."""
        catalogue = reading.catalogue
        wanted = {takes_up(placed.block, placed.serves, catalogue) for placed in reading.placed} - {frozenset()}
        for needs in sorted(wanted, key=sorted):
            rows = [
                (
                    placed.session,
                    takes_up(placed.block, placed.serves, catalogue) == needs,
                    max(
                        (
                            catalogue.artefacts[artefact].keeps
                            for artefact, _ in needs & yields(placed.block, placed.serves, catalogue)
                        ),
                        default=-1,
                    ),
                )
                for placed in reading.placed
            ]
            for position in reads(rows):
                placed = reading.placed[position]
                facts = {"block": placed.block.id, "artefacts": sorted(artefact for artefact, _ in needs)}
                yield Finding("missing", self.lost(1), placed.day + 1, placed.slot.start, facts)


@functools.lru_cache(maxsize=8)
def suppliers(setting: Setting) -> Mapping[Owned, frozenset[int]]:
    """Which candidates yield each artefact."""
    found: dict[Owned, set[int]] = defaultdict(set)
    for candidate in setting.candidates:
        serves = candidate.objective.id if candidate.objective else None
        for artefact in yields(candidate.block, serves, setting.catalogue):
            found[artefact].add(candidate.index)
    return {artefact: frozenset(indices) for artefact, indices in found.items()}
