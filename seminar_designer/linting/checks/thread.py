"""The thread can be spun: artefacts have makers and users."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf

LEAST_MAKERS = 3


class Thread(Check):
    """Every artefact used has at least three makers, unless brought; every one made has a user, unless lasting."""

    id = "thread"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """One finding for each artefact the catalogue makes too seldom or never uses."""
        blocks = shelf.catalogue.blocks.values()
        for artefact in shelf.catalogue.artefacts.values():
            makers = [block.id for block in blocks if artefact.id in block.produces]
            users = [block.id for block in blocks if artefact.id in block.uses]
            facts = {"artefact": artefact.name, "count": len(makers)}
            if users and len(makers) < LEAST_MAKERS and not artefact.brought:
                yield Finding("few_makers", keys=(artefact.id,), list="artefacts", facts={**facts, "blocks": users[:3]})
            if makers and not users and not artefact.lasting:
                yield Finding("no_user", keys=(artefact.id,), list="artefacts", facts={**facts, "blocks": makers[:3]})
