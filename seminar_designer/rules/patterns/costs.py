"""What the materials of a block cost for a group."""

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue

SPARE = 1.1
"""Consumables are bought with ten per cent to spare."""


def cents(block: Block, people: int, facilitators: int, catalogue: Catalogue) -> int:
    """Cost in euro cents, excluding tax, of what the block consumes; reused material costs nothing."""
    subgroups = block.subgroups(people) or 0
    total = sum(
        material.count(people, subgroups, facilitators) * catalogue.items[material.item].cost
        for material in block.materials
        if material.consumed and material.item in catalogue.items
    )
    return round(total * SPARE * 100)
