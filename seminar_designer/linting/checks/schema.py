"""A sheet can be read."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf


class Schema(Check):
    """Every key is known, complete and of the right kind."""

    id = "schema"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """What reading the files found, except names of things that do not exist."""
        for problem in shelf.problems:
            if not problem.expected.startswith("known_"):
                yield Finding("problem", problem=problem)
