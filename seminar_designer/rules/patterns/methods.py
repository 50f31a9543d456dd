"""Methods of several blocks: the steps of a consultation are one activity, told in several sheets."""

from collections.abc import Mapping

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue

_last: list[tuple[Mapping[str, Block], Mapping[str, list[Block]]]] = []
"""The blocks that were last asked for, with what leads to each: it is asked for every candidate of a problem."""


def continues(block: Block, catalogue: Catalogue) -> bool:
    """Whether a block is a further step of a method whose step before is a block of the same family."""
    before = [catalogue.blocks[id] for id in block.follows if id in catalogue.blocks]
    before += _leaders(catalogue.blocks).get(block.id, [])
    return any(other.family == block.family for other in before)


def _leaders(blocks: Mapping[str, Block]) -> Mapping[str, list[Block]]:
    """For each block, those that lead to it."""
    if not _last or _last[0][0] is not blocks:
        found: dict[str, list[Block]] = {}
        for block in blocks.values():
            for led in block.leads:
                found.setdefault(led, []).append(block)
        _last[:] = [(blocks, found)]
    return _last[0][1]
