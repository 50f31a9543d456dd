"""A sheet can be chosen: it serves something."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.patterns.serving import strength


class Served(Check):
    """A block of a working family serves some objective of the catalogue; an open one suits at least two kinds."""

    id = "served"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Blocks that no programme can use for anything."""
        objectives = _planned(shelf.catalogue)
        for block in shelf.blocks:
            working = shelf.catalogue.families[block.family].working
            if working and not any(strength(block, one, shelf.catalogue) for one in objectives):
                yield Finding("serves_nothing", block.id, ("objectives",))
            if block.open and len(set(block.suits)) < 2:
                yield Finding("suits_one", block.id, ("suits",))


def _planned(catalogue: Catalogue) -> list[PlannedObjective]:
    return [
        PlannedObjective(id=one.id, theme=one.theme, kind=one.kind, statement=one.statement)
        for one in catalogue.objectives.values()
    ]
