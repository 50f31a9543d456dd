"""What the brief excludes stays out."""

from typing import Any

from seminar_designer.model.block import Block
from seminar_designer.model.brief import Brief
from seminar_designer.rules.patterns.fitting import FittingRule


class Excluded(FittingRule):
    """A block the brief excludes, by its id or by its family, is not used."""

    kind = "excluded"
    source = "the brief"
    depends_on = frozenset(("brief",))

    def misfit(self, block: Block, brief: Brief) -> dict[str, Any] | None:
        """The word of the brief that excludes it."""
        return next(({"excluded": word} for word in (block.id, block.family) if word in brief.exclude), None)
