"""Few reports in a row."""

from typing import Any

from pydantic import Field

from seminar_designer.model.base import Model
from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.judging import JudgingRule
from seminar_designer.rules.patterns.turns import reports


class Parameters(Model):
    """Subgroups that may report one after the other to all."""

    at_most: int = Field(default=6, ge=1, le=30)


class ReportOuts(JudgingRule[Parameters]):
    """Each subgroup that reports to all after so many others in the same block costs the weight."""

    kind = "report-outs"
    Parameters = Parameters
    source = "learning-design rules R50"
    depends_on = frozenset(("people",))
    case = "many"

    def judge(self, block: Block, brief: Brief) -> tuple[int, dict[str, Any]]:
        """Reports over the limit."""
        found = reports(block, brief.participants.expected)
        return max(0, found - self.parameters.at_most), {"found": found, "most": self.parameters.at_most}
