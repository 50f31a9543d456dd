"""The group fits the block."""

from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.fitting import FittingRule


class GroupSize(FittingRule):
    """A block is used with as many people as it works for, in even subgroups of the sizes it allows."""

    kind = "group-size"
    source = "learning-design rules R40, R41"
    depends_on = frozenset(("people",))

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """The bounds that the group misses."""
        people, group = brief.participants.expected, block.group
        if group.min <= people <= group.max and block.subgroups(people) is not None:
            return None
        return {"people": people, "min": group.min, "max": group.max}
