"""Rules that put one sort of slot before another, objective by objective."""

from collections.abc import Iterable, Iterator

from seminar_designer.model.block import Block
from seminar_designer.rules.faces import Automaton, Row
from seminar_designer.rules.patterns.precedence import Precedence, reads
from seminar_designer.rules.reading import Reading
from seminar_designer.rules.rule import Finding, NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting


class OrderingRule(Rule[NoParameters]):
    """For each objective, a slot that `needs` something comes after one that `gives` it; each session that starts
    with the need unmet costs the weight.
    """

    orders: tuple[str, ...] = ("order",)
    depends_on = frozenset(("blocks", "objectives"))

    def needs(self, order: str, block: Block) -> bool:
        """Whether a slot of this block needs the other sort before it."""
        return False

    def gives(self, order: str, block: Block) -> bool:
        """Whether a slot of this block is of the other sort."""
        return False

    def _precedences(self, setting: Setting) -> Iterator[Precedence]:
        for objective in setting.objectives:
            serving = setting.by_objective[objective.id]
            for order in self.orders:
                needs = frozenset(c.index for c in serving if self.needs(order, c.block))
                gives = {c.index: len(setting.places) for c in serving if self.gives(order, c.block)}
                if needs:
                    name = f"{self.id} {order} for {objective.id}"
                    yield Precedence(name, needs, gives)

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Remembers whether the session gave it."""
        return [precedence.automaton(setting, place, self.price) for precedence in self._precedences(setting)]

    def across(self, setting: Setting) -> Iterable[Row]:
        """Otherwise a session before did."""
        for precedence in self._precedences(setting):
            yield from precedence.rows(setting.places, self.price)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """One finding for each session that starts at the wrong end."""
        for objective in reading.programme.objectives:
            serving = [placed for placed in reading.placed if placed.serves == objective.id]
            for order in self.orders:
                always = len(reading.sessions)
                rows = [
                    (one.session, self.needs(order, one.block), always if self.gives(order, one.block) else -1)
                    for one in serving
                ]
                for position in reads(rows):
                    placed = serving[position]
                    facts = {"block": placed.block.id, "objective": objective.id}
                    yield Finding(order, self.lost(1), placed.day + 1, placed.slot.start, facts)
