"""What belongs to others is said to."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf


class Licence(Check):
    """A method under a trademark or a licence comes with the caution it asks for."""

    id = "licence"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Sheets that name a trademark or licensed material without a caution."""
        for block in shelf.blocks:
            if block.source.licence in ("trademark", "licensed-material") and block.source.caution is None:
                yield Finding("no_caution", block.id, ("source",), {"licence": block.source.licence})
