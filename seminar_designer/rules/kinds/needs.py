"""The block suits the participants' needs."""

from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.fitting import FittingRule


class Needs(FittingRule):
    """A block leaves nobody out: seated version, no forced touch, no dependence on a sense someone lacks."""

    kind = "needs"
    source = "learning-design rules R18, R90, R93; Code du travail L5211-2"
    depends_on = frozenset(("brief",))

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """The first need of a participant that the block cannot meet."""
        access = block.accessibility
        unmet = {
            "wheelchair": not access.seated_version,
            "seated": not access.seated_version,
            "no-touch": access.touch == "needed",
            "low-vision": access.sight == "needed",
            "hard-of-hearing": access.hearing == "needed",
        }
        return next(({"need": need} for need in brief.needs if unmet[need]), None)
