"""A chain of blocks that is begun is finished."""

from collections.abc import Iterable, Iterator

from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Candidate, Place, Setting


class ChainFinished(Rule[NoParameters]):
    """A block that `leads` to others has as many uses of each of them in the programme; that they come after it is
    for `prerequisites` and `chains`.
    """

    kind = "chain-finished"
    source = "co-development, Payette and Champagne 1997: the six steps are one whole"

    def admits(self, setting: Setting, candidate: Candidate, place: Place) -> bool:
        """A block that leads to one that is not to be had is out."""
        leads = candidate.block.leads
        if not self.forbids or not leads:
            return True
        return setting.by_block.keys() >= set(leads)

    def _pairs(self, setting: Setting) -> Iterator[tuple[str, str]]:
        present = {candidate.block.id: candidate.block for candidate in setting.candidates}
        for block in present.values():
            for led in block.leads:
                if led in present:
                    yield block.id, led

    def across(self, setting: Setting) -> Iterable[Row]:
        """As many of the one as of the other."""
        for block, led in sorted(self._pairs(setting)):
            sign = {block: -1, led: 1}
            measure = Measure(
                f"uses of {led} less those of {block}",
                count={c.index: sign[c.block.id] for c in setting.candidates if c.block.id in sign},
            )
            terms = [Term(place.index, measure) for place in setting.places]
            yield Row(f"{block} leads to {led}", terms, low=0, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block whose chain breaks off."""
        used = [placed.block.id for placed in reading.placed]
        for position, placed in enumerate(reading.placed):
            for led in placed.block.leads:
                begun = used[: position + 1].count(placed.block.id)
                if begun > used.count(led):
                    facts = {"block": placed.block.id, "led": led}
                    yield Finding("broken_off", self.lost(1), placed.day + 1, placed.slot.start, facts)
