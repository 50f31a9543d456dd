"""What works at a distance says how."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf


class RemoteVariant(Check):
    """A sheet that can be used at a distance says how; one that cannot says nothing of it."""

    id = "remote-variant"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Sheets that work remotely without a remote variant, and the contrary."""
        for block in shelf.blocks:
            possible = block.delivery.remote != "no"
            if possible and block.variants.remote is None:
                yield Finding("missing", block.id, ("delivery", "remote"), {"mode": block.delivery.remote})
            if not possible and block.variants.remote is not None:
                yield Finding("contrary", block.id, ("variants", "remote"))
