"""Open up before choosing."""

from seminar_designer.model.block import Block
from seminar_designer.rules.patterns.ordering import OrderingRule

CHOOSING = ("decision", "creative", "planning")
"""Families whose converging blocks choose; a debrief or an exercise that converges only concludes."""


class DivergeFirst(OrderingRule):
    """For each objective a slot that opens up comes before one that chooses."""

    kind = "diverge-first"
    source = "learning-design rules R25; Kaner 1996"
    orders = ("converge",)

    def needs(self, order: str, block: Block) -> bool:
        """Slots that choose."""
        return block.thinking == "converge" and block.family in CHOOSING

    def gives(self, order: str, block: Block) -> bool:
        """Slots that open up."""
        return block.thinking == "diverge"
