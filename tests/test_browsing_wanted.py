"""What is asked of a block, one thing at a time."""

from pathlib import Path

import pytest
from small_catalogue import sheet, small_catalogue, write_sheet

from seminar_designer.browsing.wanted import Wanted, energy_of, span_for
from seminar_designer.loading.catalogue import read_catalogue


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Wanted(), {"welcome", "feedback-trio", "dot-vote"}),
        (Wanted(family="practice"), {"feedback-trio", "dot-vote"}),
        (Wanted(theme="management"), {"welcome", "feedback-trio", "dot-vote"}),
        (Wanted(theme="change"), set()),
        (Wanted(objective="fb-give"), {"feedback-trio"}),
        (Wanted(people=21), set()),
        (Wanted(no_material=True), {"welcome", "dot-vote"}),
        (Wanted(mode="remote", posture="seated", learning="experience", doing="talk", energy="keeps"),
         {"welcome", "feedback-trio", "dot-vote"}),
        (Wanted(mode="hybrid"), set()),
        (Wanted(posture="moving"), set()),
        (Wanted(learning="concept"), set()),
        (Wanted(doing="make"), set()),
        (Wanted(energy="wakes"), set()),
        (Wanted(minutes=18), set()),
        (Wanted(minutes=19), {"welcome", "feedback-trio", "dot-vote"}),
        (Wanted(minutes=29), {"welcome", "feedback-trio", "dot-vote"}),
        (Wanted(minutes=30), set()),
        (Wanted(minutes=11, people=4), {"welcome", "feedback-trio", "dot-vote"}),
    ],
)  # fmt: skip
def test_only_blocks_that_are_all_that_is_asked_are_kept(wanted, kept, tmp_path: Path):
    """The small catalogue's last from 5 + 2 + people to 15 + 2 + people minutes."""
    catalogue = small_catalogue(tmp_path)
    assert {block.id for block in catalogue.blocks.values() if wanted.fits(block, catalogue)} == kept


def test_energy_is_a_word_for_the_change_it_brings(tmp_path: Path):
    """Calms below zero, wakes above."""
    folder = tmp_path / "catalogue"
    small_catalogue(folder)
    write_sheet(folder, "practice", "nap", sheet("nap", "practice").replace("energy: 0", "energy: -1"))
    write_sheet(folder, "practice", "run", sheet("run", "practice").replace("energy: 0", "energy: 2"))
    blocks = read_catalogue((folder,))[0].blocks
    assert [energy_of(blocks[id]) for id in ("nap", "welcome", "run")] == ["calms", "keeps", "wakes"]


def test_minutes_are_none_for_a_group_it_does_not_take(tmp_path: Path):
    """Too few, too many; else the sheet's own span."""
    block = small_catalogue(tmp_path).blocks["welcome"]
    assert span_for(block, 3) is None
    assert span_for(block, 21) is None
    assert span_for(block, 12) == block.span(12)
