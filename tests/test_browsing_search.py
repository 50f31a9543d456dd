"""Searching sheets: accents, endings, typing errors and both languages."""

import functools
from pathlib import Path

import pytest
from small_catalogue import small_catalogue

from seminar_designer.browsing.search import Hit, Index
from seminar_designer.loading.catalogue import load_catalogue


@functools.cache
def _index() -> Index:
    return Index(load_catalogue())


def search(words: str) -> list[Hit]:
    return _index().search(words)


def _first(words: str) -> str | None:
    hits = search(words)
    return hits[0].block.id if hits and hits[0].whole else None


@pytest.mark.parametrize(
    ("words", "block"),
    [
        ("world café", "world-cafe"),
        ("world cafe", "world-cafe"),
        ("wrold cafe", "world-cafe"),
        ("chamalow", "marshmallow-challenge"),
        ("Marshmelow", "marshmallow-challenge"),
        ("ecoute active", "active-listening-triads"),
        ("ÉCOUTER À TROIS", "active-listening-triads"),
        ("listening", "active-listening-triads"),
        ("deleger poker", "delegation-poker"),
        ("parties prenantes", "stakeholder-map"),
        ("the stakeholders of a map", "stakeholder-map"),
    ],
)
def test_a_block_is_found_by_its_words_however_they_are_typed(words, block):
    """In French or in English, with or without accents, misspelt, in another form of the word."""
    assert _first(words) == block


def test_every_block_is_found_by_its_name_in_either_language():
    """Among the first five."""
    for block in list(_index().catalogue.blocks.values())[::60]:
        for name in (block.name.fr, block.name.en, block.id):
            assert block.id in [hit.block.id for hit in search(name)[:5]], (block.id, name)


def test_all_words_count_and_where_none_has_them_all_the_nearest_are_told():
    """`whole` says which it is."""
    both = search("carbone chamallow")
    assert both
    assert not both[0].whole
    assert search("écoute")[0].whole


@pytest.mark.parametrize("words", ["", "   ", "le la de", "zzqqxx", "!?"])
def test_words_that_say_nothing_find_nothing(words):
    """Without an error."""
    assert search(words) == []


def test_a_name_weighs_more_than_a_step(tmp_path: Path):
    """So the block that is called so comes first."""
    hits = Index(small_catalogue(tmp_path)).search("welcome")
    assert hits[0].block.id == "welcome"
    assert hits[0].score == 1
