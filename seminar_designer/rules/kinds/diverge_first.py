"""Open up before choosing."""

from seminar_designer.model.block import Block
from seminar_designer.rules.patterns.ordering import OrderingRule


class DivergeFirst(OrderingRule):
    """For each objective a slot that opens up comes before one that chooses."""

    kind = "diverge-first"
    source = "learning-design rules R25; Kaner 1996"
    orders = ("converge",)

    def needs(self, order: str, block: Block) -> bool:
        """Slots that choose."""
        return block.thinking == "converge"

    def gives(self, order: str, block: Block) -> bool:
        """Slots that open up."""
        return block.thinking == "diverge"
