"""The thread: which artefacts a slot yields and takes up, and to what they belong."""

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue

Owned = tuple[str, str]
"""An artefact and the objective it belongs to ("" when it belongs to the whole programme)."""


def owned(artefact: str, objective: str | None, catalogue: Catalogue) -> Owned:
    """The artefact as the property of its objective, or of the programme."""
    known = catalogue.artefacts.get(artefact)
    return (artefact, "" if known is None or known.scope == "programme" else objective or "")


def yields(block: Block, objective: str | None, catalogue: Catalogue) -> frozenset[Owned]:
    """What a slot of this block, serving this objective, leaves for later slots."""
    return frozenset(
        owned(artefact, objective, catalogue) for artefact in block.produces if artefact in catalogue.artefacts
    )


def takes_up(block: Block, objective: str | None, catalogue: Catalogue) -> frozenset[Owned]:
    """What it needs one of; empty when it needs nothing, or something that participants bring with them."""
    if any(catalogue.artefacts[artefact].brought for artefact in block.uses if artefact in catalogue.artefacts):
        return frozenset()
    return frozenset(
        owned(artefact, objective, catalogue) for artefact in block.uses if artefact in catalogue.artefacts
    )
