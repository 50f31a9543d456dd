"""Methods of several blocks: the steps of a consultation are one activity, told in several sheets."""

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue


def continues(block: Block, catalogue: Catalogue) -> bool:
    """Whether a block is a further step of a method whose step before is a block of the same family."""
    before = [catalogue.blocks[id] for id in block.follows if id in catalogue.blocks]
    before += [catalogue.blocks[id] for id in catalogue.leaders.get(block.id, ())]
    return any(other.family == block.family for other in before)
