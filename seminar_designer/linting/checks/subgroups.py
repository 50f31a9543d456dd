"""Subgroups work out for every group a sheet allows."""

from collections.abc import Iterable, Iterator

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.sizes import ranges, sizes
from seminar_designer.loading.problems import Keys
from seminar_designer.model.block import Block
from seminar_designer.model.minutes import Duration, Scaled


class Subgroups(Check):
    """Every number of people splits into subgroups of the sizes the sheet allows; who speaks of subgroups has sizes."""

    id = "subgroups"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Sizes of the group that no split respects, and subgroups nobody gave a size."""
        for block in shelf.blocks:
            sub = block.group.subgroup
            unsplit = [people for people in sizes(block) if block.subgroups(people) is None]
            if sub is not None and unsplit:
                facts = {"people": ranges(unsplit), "min": sub.min, "max": sub.max}
                yield Finding("unsplit", block.id, ("group", "subgroup"), facts)
            if sub is None:
                yield from (Finding("no_sizes", block.id, keys) for keys in _counted_on(block))
                yield from (Finding("no_sizes", block.id, keys, severity="warning") for keys in _spoken_of(block))


def _spoken_of(block: Block) -> Iterator[Keys]:
    """Where the sheet speaks of subgroups."""
    for number, step in enumerate(block.steps):
        if step.who == "subgroup":
            yield ("steps", number, "who")


def _counted_on(block: Block) -> Iterator[Keys]:
    """Where minutes or quantities depend on how many subgroups there are."""
    for number, step in enumerate(block.steps):
        if _by_subgroup(step.minutes):
            yield ("steps", number, "minutes")
    if block.debrief is not None and _by_subgroup(block.debrief.minutes):
        yield ("debrief", "minutes")
    for number, material in enumerate(block.materials):
        if material.per == "subgroup":
            yield ("materials", number, "per")


def _by_subgroup(duration: Duration) -> bool:
    return isinstance(duration, Scaled) and duration.per == "subgroup"
