"""What the brief includes is there."""

from collections.abc import Iterable

from seminar_designer.rules.faces import Measure, Row, Term
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Setting


class Included(Rule[NoParameters]):
    """Every block the brief includes is used."""

    kind = "included"
    source = "the brief"
    depends_on = frozenset(("blocks", "brief"))

    def across(self, setting: Setting) -> Iterable[Row]:
        """At least one use of each."""
        for block in dict.fromkeys(setting.brief.include):
            uses = {candidate.index: 1 for candidate in setting.candidates if candidate.block.id == block}
            measure = Measure(f"uses of {block}", count=uses)
            yield Row(f"include {block}", [Term(p.index, measure) for p in setting.places], low=1, price=self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each block that is missing."""
        used = {placed.block.id for placed in reading.placed}
        for block in dict.fromkeys(reading.brief.include):
            if block not in used:
                yield Finding("missing", self.lost(1), None, None, {"block": block})
