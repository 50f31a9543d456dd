"""Blocks that only make sense over several meetings stay out of a single programme."""

from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.fitting import FittingRule


class SeriesOnly(FittingRule):
    """A founding session, a mid-way review or a final harvest belongs to a series of meetings."""

    kind = "series-only"
    source = "co-development, the arc of a cycle"

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """Nothing more to say than which block it is."""
        return {} if block.series and brief.schedule.meeting is None else None
