"""What is produced is used."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.patterns.thread import Owned, owned
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """`a_use_takes`: how many times an artefact may have been produced for one use to take it all up."""

    a_use_takes: int = Field(default=2, ge=1, le=6)


class ArtefactsUsed(Rule[Parameters]):
    """Each artefact that is produced and that no later block takes up costs the weight; lasting ones do not."""

    kind = "artefacts-used"
    Parameters = Parameters
    source = "design, the thread"
    depends_on = frozenset(("blocks", "objectives"))

    def _traffic(
        self, slots: Iterable[tuple[int, Block, str | None]], catalogue: Catalogue
    ) -> Iterator[tuple[Owned, list[int], list[int]]]:
        """For each artefact to be used: the keys of the slots that yield it and of those that can take it up."""
        made: dict[Owned, list[int]] = defaultdict(list)
        used: dict[Owned, list[int]] = defaultdict(list)
        for key, block, serves in slots:
            for artefact in block.produces:
                known = catalogue.artefacts.get(artefact)
                if known is not None and not known.lasting:
                    made[owned(artefact, serves, catalogue)].append(key)
            for artefact in block.uses:
                used[owned(artefact, serves, catalogue)].append(key)
        for artefact_owned in sorted(made):
            yield artefact_owned, made[artefact_owned], used[artefact_owned]

    def across(self, setting: Setting) -> Iterable[Row]:
        """Products less what the uses can take up."""
        slots = [(c.index, c.block, c.objective.id if c.objective else None) for c in setting.candidates]
        for (artefact, serves), made, used in self._traffic(slots, setting.catalogue):
            balance: dict[int, int] = defaultdict(int)
            for index in made:
                balance[index] += 1
            for index in used:
                balance[index] -= self.parameters.a_use_takes
            name = f"{artefact} of {serves or 'the programme'} left"
            measure = Measure(name, count=dict(balance))
            yield Row(name, [Term(p.index, measure) for p in setting.places], high=0, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each artefact that is left alone."""
        slots = [(position, placed.block, placed.serves) for position, placed in enumerate(reading.placed)]
        for (artefact, serves), made, used in self._traffic(slots, reading.catalogue):
            left = len(made) - self.parameters.a_use_takes * len(used)
            if left > 0:
                last = reading.placed[made[-1]]
                facts = {"artefact": artefact, "objective": serves, "block": last.block.id, "left": left}
                yield Finding("left", self.lost(left), last.day + 1, last.slot.start, facts)
