"""What the solver can choose from: the counts are the engine's own, and what is too few has a name."""

from pathlib import Path

import pytest
from small_catalogue import sheet, small_catalogue, write_sheet

from seminar_designer.browsing.coverage import Grid, Situation, cover, load_grid, without
from seminar_designer.loading.catalogue import load_catalogue, read_catalogue
from seminar_designer.loading.problems import BadInput

GRID = Grid.model_validate({
    "sizes": [4, 12, 30],
    "largest": {"onsite": 30, "remote": 12},
    "people_per_facilitator": 20,
    "roles": {
        "start": {"families": ["opening"], "frames": True, "name": {"fr": "Ouvrir", "en": "Open"}},
        "practise": {"families": ["practice"], "name": {"fr": "Pratiquer", "en": "Practise"}},
    },
    "least": {"candidates": 2, "moment": 1, "frame": 1, "made_for": 2},
})  # fmt: skip


def test_blocks_count_where_they_serve_and_fit(tmp_path: Path):
    """Only one serves the objective, and none takes thirty people."""
    coverage = cover(small_catalogue(tmp_path), GRID)
    counts = {(one["mode"], one["people"]): one["blocks"] for one in coverage.cells()}
    assert counts == {
        ("onsite", 4): 1, ("onsite", 12): 1, ("onsite", 30): 0,
        ("remote", 4): 1, ("remote", 12): 1, ("remote", 30): 0,
    }  # fmt: skip
    assert coverage.made_for("fb-give") == ("feedback-trio",)
    assert coverage.of_role("start", Situation("onsite", 12)) == ("welcome",)


def test_holes_are_named_with_what_is_lacking_and_where(tmp_path: Path):
    """In situations that a real brief has: thirty people do not come in remote mode."""
    coverage = cover(small_catalogue(tmp_path), GRID)
    holes = {(hole.of, hole.objective or hole.role, hole.moment): hole for hole in coverage.holes()}
    assert holes[("frame", "start", None)].situations == (Situation("onsite", 30),)
    assert holes[("made_for", "fb-give", None)].count == 1
    everywhere = tuple(one for one in coverage.situations if one != Situation("remote", 30))
    assert holes[("candidates", "fb-give", None)].situations == everywhere
    assert holes[("moment", "fb-give", "concept")].count == 0
    assert holes[("moment", "fb-give", "experience")].situations == (Situation("onsite", 30),)


def test_a_new_sheet_closes_its_holes(tmp_path: Path):
    """The moment it gives, for the sizes it takes."""
    folder = tmp_path / "catalogue"
    small_catalogue(folder)
    text = sheet("lesson", "practice", "objectives: {fb-give: 2}\n").replace("experience", "concept")
    write_sheet(folder, "practice", "lesson", text.replace("max: 20}", "max: 40}"))
    coverage = cover(read_catalogue((folder,))[0], GRID)
    told = {(hole.of, hole.moment) for hole in coverage.holes() if hole.objective}
    assert ("moment", "concept") not in told
    assert ("made_for", None) not in told
    assert ("moment", "experience") in told


def test_what_most_objectives_lack_is_told_once(tmp_path: Path):
    """Such situations are left out of the other holes."""
    coverage = cover(small_catalogue(tmp_path), GRID)
    poor = coverage.poor()
    assert poor[Situation("onsite", 30)] == 1
    left = list(without(coverage.holes(), poor))
    assert [hole.of for hole in left] == ["made_for"]


def test_only_what_is_asked_is_counted():
    """A theme with its children, one size, one mode."""
    coverage = cover(load_catalogue(), load_grid(), theme="change", people=12, mode="hybrid")
    assert coverage.situations == (Situation("hybrid", 12),)
    assert {coverage.catalogue.root(one.theme) for one in coverage.objectives} == {"change"}


def test_every_family_has_one_role():
    """In the built-in grid."""
    grid, catalogue = load_grid(), load_catalogue()
    families = [family for role in grid.roles.values() for family in role.families]
    assert sorted(families) == sorted(catalogue.families)


def test_a_workspace_has_its_own_grid_and_its_mistakes_are_told(tmp_path: Path):
    """At their line."""
    own = tmp_path / "catalogue" / "coverage.yaml"
    own.parent.mkdir()
    own.write_text("sizes: [6]\nlargst: {onsite: 6}\n")
    with pytest.raises(BadInput) as told:
        load_grid(tmp_path)
    assert ("largst", "largest") in [(one.where, one.nearest) for one in told.value.problems]
