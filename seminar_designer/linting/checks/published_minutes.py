"""A sheet lasts about as long as others say it does."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf

REFERENCE = 12
"""People for whom durations are published."""


class PublishedMinutes(Check):
    """The usual minutes for the smallest, the usual and the largest group are within the published range."""

    id = "published-minutes"
    severity = "warning"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Sheets that usually last less or more than published."""
        for block in shelf.blocks:
            published = shelf.published.get(block.id)
            if published is None:
                continue
            low, high = published.minutes
            usual = min(max(REFERENCE, block.group.min), block.group.max)
            for people in dict.fromkeys((block.group.min, usual, block.group.max)):
                typical = block.span(people).typical
                if not low <= typical <= high:
                    facts = {"people": people, "minutes": typical, "min": low, "max": high, "source": published.source}
                    yield Finding("outside", block.id, ("steps",), facts)
                    break
