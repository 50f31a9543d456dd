"""Nobody waits long for a turn."""

import math
from typing import Any

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.model.schedule import GRID
from seminar_designer.rules.patterns.judging import JudgingRule
from seminar_designer.rules.patterns.turns import longest_round


class Parameters(Model):
    """Minutes of a round in plenary, each person in turn, that cost nothing."""

    max_minutes: int = Field(default=25, ge=5, le=120)


class Rounds(JudgingRule[Parameters]):
    """Each five minutes, begun or full, that a block's longest round takes beyond the limit, at its quickest, cost the
    weight.
    """

    kind = "rounds"
    Parameters = Parameters
    source = "learning-design rules R48"
    depends_on = frozenset(("people",))
    case = "long"

    def judge(self, block: Block, brief: Brief) -> tuple[int, dict[str, Any]]:
        """Five minutes over the limit."""
        people, limit = brief.participants.expected, self.parameters.max_minutes
        minutes = longest_round(block, people)
        return math.ceil(max(0, minutes - limit) / GRID), {"minutes": minutes, "people": people, "max": limit}
