"""The block works in the brief's mode of delivery."""

from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.fitting import FittingRule


class Delivery(FittingRule):
    """A block is used onsite, at a distance, hybrid or outdoors only when its sheet says it works so."""

    kind = "delivery"
    source = "learning-design rules R82, R83"
    depends_on = frozenset(("brief",))

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """The mode in which the block does not work."""
        works = getattr(block.delivery, brief.delivery) != "no"
        return None if works else {"mode": brief.delivery}
