"""The minutes of a sheet work out for every group it allows."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.sizes import ranges, sizes
from seminar_designer.model.schedule import GRID


class Minutes(Check):
    """Steps and debrief sum to a span in order, a multiple of five minutes fits into it, and it leaves some play."""

    id = "minutes"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Sizes of the group for which the steps sum to nothing in order, to no multiple of five, or to no play."""
        for block in shelf.blocks:
            spans = {people: block.span(people) for people in sizes(block)}
            wrong = {
                "disordered": [n for n, one in spans.items() if not one.min <= one.typical <= one.max],
                "off_grid": [n for n, one in spans.items() if -(-one.min // GRID) * GRID > one.max],
                "rigid": [n for n, one in spans.items() if one.max - one.min < GRID],
            }
            told: set[int] = set()
            for case, people in wrong.items():
                left = [one for one in people if one not in told]
                told |= set(people)
                if left:
                    span = spans[left[0]]
                    yield Finding(case, block.id, ("steps",), {"people": ranges(left), **span.model_dump()})
