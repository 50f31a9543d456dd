"""What must come before what can be laid in order."""

from collections.abc import Iterable, Mapping

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.model.block import Block


class Order(Check):
    """Chains (`follows`) and prerequisites lead nowhere in a circle, and nothing needs what it excludes."""

    id = "order"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Each sheet from which a circle comes back to itself, and each that excludes what it builds on."""
        blocks = shelf.catalogue.blocks
        for block in shelf.blocks:
            circle = _circle(block.id, blocks)
            if circle:
                key = "follows" if circle[1] in block.follows else "prerequisites"
                yield Finding("circle", block.id, (key,), {"chain": " → ".join(circle)})
            for other in sorted({*block.follows, *block.prerequisites} & set(block.excludes)):
                yield Finding("excluded", block.id, ("excludes",), {"other": other})


def _before(block: Block, blocks: Mapping[str, Block]) -> tuple[str, ...]:
    """What must have come before; of those a chain may follow, any one will do, so only a single one binds."""
    bound = block.follows if len(block.follows) == 1 else ()
    return tuple(id for id in (*bound, *block.prerequisites) if id in blocks)


def _circle(id: str, blocks: Mapping[str, Block]) -> list[str]:
    """The shortest way from a block through what must come before back to itself; empty when there is none."""
    ways = [[id]]
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for other in _before(blocks[way[-1]], blocks):
            if other == id:
                return [*way, id]
            if other not in seen:
                seen.add(other)
                ways.append([*way, other])
    return []
