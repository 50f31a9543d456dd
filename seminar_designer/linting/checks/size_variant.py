"""A sheet says what changes with the size of the group."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf


class SizeVariant(Check):
    """A sheet has a variant for small or for large groups."""

    id = "size-variant"
    severity = "warning"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Sheets that have neither."""
        for block in shelf.blocks:
            if block.variants.small is None and block.variants.large is None:
                yield Finding("missing", block.id, ("variants",), {"min": block.group.min, "max": block.group.max})
