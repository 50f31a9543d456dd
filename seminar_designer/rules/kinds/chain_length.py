"""A chain of blocks lasts long enough, and not too long."""

from collections.abc import Iterable, Iterator

from pydantic import Field

from seminar_designer.model.base import Identifier, Model
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.patterns.selecting import group_places
from seminar_designer.rules.reading import Placed, Reading
from seminar_designer.rules.rule import Finding, Rule
from seminar_designer.rules.setting import Setting


class Parameters(Model):
    """Minutes of a chain of these `blocks`, of which the first begins it."""

    blocks: tuple[Identifier, ...] = Field(min_length=2)
    min_minutes: int = Field(default=60, ge=0)
    max_minutes: int = Field(default=100, ge=5)


class ChainLength(Rule[Parameters]):
    """Each five minutes missing or too many cost the weight, chain by chain.

    Across sessions it bounds the minutes of a half-day by those of as many chains as begin in it. That is exact while
    no two chains of one half-day offset one another, which the least minutes of the sheets should see to.
    """

    kind = "chain-length"
    Parameters = Parameters
    source = "co-development: 60 min at least (AFCODEV), 100 at most"
    depends_on = frozenset(("blocks",))

    def across(self, setting: Setting) -> Iterable[Row]:
        """Minutes of the chains of a half-day, less those they need and those they may take."""
        first, low, high = self.parameters.blocks[0], self.parameters.min_minutes, self.parameters.max_minutes
        units = {c.index: 1 for c in setting.candidates if c.block.id in self.parameters.blocks}
        begun = dict.fromkeys(setting.by_block.get(first, ()), 1)
        if not begun:
            return
        minutes, begins = Measure(f"{self.id} minutes", units=units), Measure(f"{self.id} begun", count=begun)
        for number, (_, places) in enumerate(group_places(setting.places, "half-day")):
            long = [Term(place.index, minutes) for place in places]
            for name, bound in (("least", -low // GRID), ("most", -(high // GRID))):
                terms = [*long, *(Term(place.index, begins, bound) for place in places)]
                limits = {"low": 0} if name == "least" else {"high": 0}
                yield Row(f"{self.id} {name} {number}", terms, price=self.price, **limits)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each chain that is too short or too long."""
        for chain in self._chains(reading):
            minutes = sum(placed.slot.minutes for placed in chain)
            facts = {"block": chain[0].block.id, "minutes": minutes}
            low, high = self.parameters.min_minutes, self.parameters.max_minutes
            day, at = chain[0].day + 1, chain[0].slot.start
            if minutes < low:
                yield Finding("short", self.lost((low - minutes) // GRID), day, at, {**facts, "least": low})
            if minutes > high:
                yield Finding("long", self.lost((minutes - high) // GRID), day, at, {**facts, "most": high})

    def _chains(self, reading: Reading) -> Iterator[list[Placed]]:
        """The slots of each chain, from its first block to the last one before another begins."""
        chain: list[Placed] = []
        for placed in reading.placed:
            if placed.block.id == self.parameters.blocks[0]:
                if chain:
                    yield chain
                chain = [placed]
            elif chain and placed.block.id in self.parameters.blocks:
                chain.append(placed)
        if chain:
            yield chain
