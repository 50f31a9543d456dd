"""Every sheet has a name of its own."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import plain
from seminar_designer.model.texts import LANGUAGES


class SameNames(Check):
    """No two sheets have the same name in a language."""

    id = "same-names"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Each sheet whose name another has as well."""
        for language in LANGUAGES:
            named: dict[str, list[str]] = {}
            for block in shelf.catalogue.blocks.values():
                named.setdefault(plain(block.name[language]), []).append(block.id)
            for block in shelf.blocks:
                for other in named[plain(block.name[language])]:
                    if other != block.id:
                        yield Finding("same", block.id, ("name", language), {"other": other})
