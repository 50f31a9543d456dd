"""There are facilitators enough for the block."""

import math
from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.fitting import FittingRule


class Facilitators(FittingRule):
    """A block that asks for one facilitator to so many people has them."""

    kind = "facilitators"
    source = "learning-design rules R65"
    depends_on = frozenset(("people", "brief"))

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """How many facilitators the block asks for."""
        if block.people_per_facilitator is None:
            return None
        needed = math.ceil(brief.participants.expected / block.people_per_facilitator)
        return None if needed <= brief.facilitators else {"needed": needed, "present": brief.facilitators}
