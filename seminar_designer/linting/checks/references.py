"""What a sheet names exists."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf


class References(Check):
    """Every theme, objective, artefact, item, family and block that a sheet names is in the catalogue."""

    id = "references"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Each name that is in no list, with the nearest one that is."""
        for problem in shelf.problems:
            if problem.expected.startswith("known_"):
                yield Finding("problem", problem=problem)
