"""Quantities of material are whole and mean something."""

from collections.abc import Iterable, Iterator

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.sizes import sizes
from seminar_designer.model.block import Block, Material


class Quantities(Check):
    """Every item is counted once, in whole pieces, for every size of group."""

    id = "quantities"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Items counted twice, shared where nothing is counted by person, or not in whole pieces."""
        for block in shelf.blocks:
            seen: set[tuple[str, str]] = set()
            for number, material in enumerate(block.materials):
                item = shelf.catalogue.items[material.item].name
                if (material.item, material.per) in seen:
                    yield Finding("twice", block.id, ("materials", number, "item"), {"item": item})
                seen.add((material.item, material.per))
                if material.people > 1 and material.per != "person":
                    yield Finding("shared", block.id, ("materials", number, "people"), {"item": item})
                if any(count < 1 or count != int(count) for count in _counts(block, material)):
                    yield Finding("not_whole", block.id, ("materials", number), {"item": item})


def _counts(block: Block, material: Material) -> Iterator[int]:
    for people in sizes(block):
        yield material.count(people, block.subgroups(people) or 0)
