"""Doing before theory, and theory or doing before application."""

from seminar_designer.model.block import Block
from seminar_designer.rules.patterns.ordering import OrderingRule


class LearningOrder(OrderingRule):
    """For each objective something is lived or reflected on before it is explained, and anything before it is
    applied.
    """

    kind = "learning-order"
    source = "learning-design rules R23, R24; Kolb 1984; Kapur 2014"
    orders = ("concept", "apply")

    def needs(self, order: str, block: Block) -> bool:
        """Concepts need an experience, applications need anything."""
        return block.learning == order

    def gives(self, order: str, block: Block) -> bool:
        """What comes earlier in the cycle."""
        earlier = {"concept": ("experience", "reflect"), "apply": ("experience", "reflect", "concept")}
        return block.learning in earlier[order]
