"""Nothing personal with half the group on a screen."""

from typing import Any

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.judging import JudgingRule


class Parameters(Model):
    """The trust a block may need when some take part at a distance and others in the room (0 to 4)."""

    at_most: int = Field(default=1, ge=0, le=4)


class HybridTrust(JudgingRule[Parameters]):
    """In hybrid delivery each block that needs more trust costs the weight."""

    kind = "hybrid-trust"
    Parameters = Parameters
    source = "learning-design rules R83"
    depends_on = frozenset(("brief",))
    case = "personal"

    def judge(self, block: Block, brief: Brief) -> tuple[int, dict[str, Any]]:
        """1 for a block that needs too much trust."""
        needed = block.effects.trust_needed
        over = brief.delivery == "hybrid" and needed > self.parameters.at_most
        return int(over), {"needed": needed, "most": self.parameters.at_most}
