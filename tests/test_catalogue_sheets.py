"""Every sheet of the catalogue, for every group size it allows."""

import pytest

from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.block import Block
from seminar_designer.model.schedule import GRID

BLOCKS = load_catalogue().blocks


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
def test_a_sheet_can_be_timed_and_split_for_every_group_it_allows(block: Block) -> None:
    """Subgroups work out, and some multiple of five minutes lies between minimum and maximum."""
    for people in range(block.group.min, block.group.max + 1):
        span = block.span(people)
        assert block.subgroups(people) is not None
        assert span.min <= span.typical <= span.max
        assert -(-span.min // GRID) * GRID <= span.max


def test_there_are_sheets_in_every_family() -> None:
    """At least four each, 140 and more in all."""
    families = [block.family for block in BLOCKS.values()]
    assert all(families.count(family) >= 4 for family in load_catalogue().families)
    assert len(families) >= 140


def test_names_are_unique_in_each_language() -> None:
    """No two sheets can be taken for one another."""
    for language in ("fr", "en"):
        names = [block.name[language].casefold() for block in BLOCKS.values()]
        assert len(set(names)) == len(names)


def test_an_artefact_that_is_used_can_be_produced() -> None:
    """By at least two sheets, unless participants bring it."""
    catalogue = load_catalogue()
    for artefact in catalogue.artefacts.values():
        users = [block.id for block in BLOCKS.values() if artefact.id in block.uses]
        makers = [block.id for block in BLOCKS.values() if artefact.id in block.produces]
        assert not users or artefact.brought or len(makers) >= 2, artefact.id
