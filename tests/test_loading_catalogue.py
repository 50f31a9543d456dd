"""The catalogue: layers, adaptations, references, cache."""

import os
from pathlib import Path

import pytest
from small_catalogue import sheet, small_catalogue, write_catalogue, write_sheet

from seminar_designer.loading import cache
from seminar_designer.loading.catalogue import load_catalogue, load_folders, read_catalogue
from seminar_designer.loading.problems import BadInput, Problem, say


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEMINAR_CACHE_DIR", str(tmp_path / "cache"))


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, str, str, str | None]]:
    """What matters of problems: file name, line, key path, case, nearest."""
    return [(one.file.name, one.line, one.where, one.expected, one.nearest) for one in problems]


def test_a_sound_catalogue_is_read_whole(tmp_path: Path) -> None:
    """Ids come from keys and file names, blocks in the order of their ids."""
    catalogue = small_catalogue(tmp_path / "catalogue")
    assert list(catalogue.blocks) == ["dot-vote", "feedback-trio", "welcome"]
    assert catalogue.root("management-feedback") == "management"
    assert catalogue.patterns["practise"].verbs["fr"] == ("pratiquer",)
    assert catalogue.objectives["fb-give"].id == "fb-give"


def test_the_product_s_own_catalogue_is_sound() -> None:
    """What we ship loads."""
    assert load_catalogue().blocks


def test_all_problems_of_all_files_are_told_at_once_with_lines_and_nearest_names(tmp_path: Path) -> None:
    """Form and references, lists and sheets."""
    folder = write_catalogue(tmp_path)
    (folder / "themes.yaml").write_text(
        "management: {name: {fr: M, en: M}}\n"
        "change: {parent: mangement, name: {fr: C, en: C}}\n"
        "deep: {parent: sub, name: {fr: C, en: C}}\n"
        "sub: {parent: management, name: {fr: C, en: C}, nme: x}\n"
        "management-feedback: {id: x, name: {fr: C}}\n"
    )
    more = (
        "themes2: 3\nobjectives: {fb-giv: 2}\nuses: [idea]\nprerequisites: [welcom, dot-vote]\n"
        "materials: [{item: markr, quantity: 0, per: person, consumed: false}]\n"
    )
    write_sheet(folder, "practice", "dot-vote", sheet("dot-vote", "practise", more))
    _, problems = read_catalogue((folder,))
    assert told(problems) == [
        ("dot-vote.yaml", 2, "family", "family_is_folder", None),
        ("dot-vote.yaml", 15, "themes2", "unknown_key", "themes"),
        ("dot-vote.yaml", 16, "objectives.fb-giv", "known_objective", "fb-give"),
        ("dot-vote.yaml", 17, "uses[1]", "known_artefact", "ideas"),
        ("dot-vote.yaml", 18, "prerequisites[1]", "known_block", "welcome"),
        ("dot-vote.yaml", 18, "prerequisites[2]", "itself", None),
        ("dot-vote.yaml", 19, "materials[1].item", "known_item", "marker"),
        ("dot-vote.yaml", 19, "materials[1].quantity", "at_least", None),
        ("themes.yaml", 2, "change.parent", "known_theme", "management"),
        ("themes.yaml", 3, "deep.parent", "root_theme", None),
        ("themes.yaml", 4, "sub.nme", "unknown_key", "name"),
        ("themes.yaml", 5, "management-feedback.id", "given_by_key", None),
        ("themes.yaml", 5, "management-feedback.name.en", "missing", None),
    ]


def test_sound_blocks_are_kept_beside_unsound_ones(tmp_path: Path) -> None:
    """`read_catalogue` gives what can be used."""
    folder = write_catalogue(tmp_path)
    write_sheet(folder, "opening", "welcome", "id: welcome\n")
    catalogue, problems = read_catalogue((folder,))
    assert set(catalogue.blocks) == {"dot-vote", "feedback-trio"}
    assert problems


def test_an_id_is_its_file_s_name_and_belongs_to_one_file(tmp_path: Path) -> None:
    """So that nobody looks for a block in vain."""
    folder = write_catalogue(tmp_path)
    write_sheet(folder, "opening", "hello", sheet("helo", "opening"))
    write_sheet(folder, "practice", "welcome", sheet("welcome", "practice"))
    _, problems = read_catalogue((folder,))
    assert told(problems) == [
        ("hello.yaml", 1, "id", "id_is_file_name", None),
        ("welcome.yaml", 1, "id", "same_id_twice", None),
    ]


def test_a_misspelt_list_file_is_not_silently_ignored(tmp_path: Path) -> None:
    """`theme.yaml` would be read by nobody."""
    folder = write_catalogue(tmp_path)
    (folder / "theme.yaml").write_text("a: 1\n")
    _, problems = read_catalogue((folder,))
    assert told(problems) == [("theme.yaml", 0, "", "unknown_file", "themes.yaml")]


def test_a_duration_that_fits_neither_form_gets_the_problems_of_the_nearer_form(tmp_path: Path) -> None:
    """A span without its maximum is not told that it is no formula."""
    folder = write_catalogue(tmp_path)
    text = sheet("welcome", "opening").replace("{min: 5, typical: 10, max: 15}", "{min: 5, typical: 10}")
    write_sheet(
        folder,
        "opening",
        "welcome",
        text.replace("{per: person, each: 1,", "{per: person, each: {min: 2, typical: 1, max: 3},"),
    )
    _, problems = read_catalogue((folder,))
    assert [(one.where, one.expected) for one in problems] == [
        ("steps[1].minutes.max", "missing"),
        ("steps[2].minutes.each", "own"),
    ]


def test_a_workspace_replaces_a_sheet_of_the_same_id_and_adds_its_own(tmp_path: Path) -> None:
    """Lists are laid over entry by entry."""
    base = write_catalogue(tmp_path / "base")
    own = tmp_path / "own"
    write_sheet(own, "opening", "welcome", sheet("welcome", "opening", "quality: 5\n"))
    write_sheet(own, "opening", "tea", sheet("tea", "opening"))
    (own / "themes.yaml").write_text("change: {name: {fr: Transition, en: Transition}}\n", encoding="utf-8")
    catalogue = load_folders((base, own))
    assert catalogue.blocks["welcome"].quality == 5
    assert set(catalogue.blocks) == {"dot-vote", "feedback-trio", "tea", "welcome"}
    assert catalogue.themes["change"].name.fr == "Transition"
    assert "management" in catalogue.themes


def test_a_sheet_that_extends_another_keeps_what_it_does_not_say(tmp_path: Path) -> None:
    """Mappings are merged, lists replaced, a null takes away; of the same id or under a new one."""
    base = write_catalogue(tmp_path / "base")
    own = tmp_path / "own"
    write_sheet(
        own,
        "practice",
        "feedback-trio",
        "id: feedback-trio\nextends: feedback-trio\ngroup: {max: 12}\nproduces: null\n",
    )
    write_sheet(
        own,
        "practice",
        "feedback-duo",
        "id: feedback-duo\nextends: feedback-trio\nname: {fr: À deux}\nproduces: [priorities]\n",
    )
    catalogue = load_folders((base, own))
    trio, duo = catalogue.blocks["feedback-trio"], catalogue.blocks["feedback-duo"]
    assert (trio.group.min, trio.group.max, trio.produces) == (4, 12, ())
    assert (duo.group.max, duo.name.fr, duo.name.en, duo.produces) == (
        12,
        "À deux",
        "Block feedback-trio",
        ("priorities",),
    )


def test_extending_nothing_or_in_a_circle_is_a_problem(tmp_path: Path) -> None:
    """The chain is told."""
    base = write_catalogue(tmp_path / "base")
    own = tmp_path / "own"
    write_sheet(own, "opening", "a", "id: a\nextends: b\n")
    write_sheet(own, "opening", "b", "id: b\nextends: a\n")
    write_sheet(own, "opening", "c", "id: c\nextends: welcom\n")
    write_sheet(own, "opening", "d", "id: d\nextends: d\n")
    _, problems = read_catalogue((base, own))
    assert told(problems) == [
        ("a.yaml", 2, "extends", "sheet_cycle", None),
        ("b.yaml", 2, "extends", "sheet_cycle", None),
        ("c.yaml", 2, "extends", "base_unknown", "welcome"),
        ("d.yaml", 2, "extends", "base_unknown", None),
    ]
    assert "a → b → a" in say(problems[0], "fr")


def test_a_second_load_reads_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read again, and the catalogue is the same."""
    folder = write_catalogue(tmp_path / "catalogue")
    first = load_folders((folder,))
    monkeypatch.setattr("seminar_designer.loading.catalogue.read_catalogue", None)
    assert load_folders((folder,)) == first


@pytest.mark.parametrize("change", ["edited", "touched", "added", "removed"])
def test_any_change_of_a_file_makes_the_cache_stale(tmp_path: Path, change: str) -> None:
    """Size, time, presence: each counts."""
    folder = write_catalogue(tmp_path / "catalogue")
    load_folders((folder,))
    before = cache.digest((folder,))
    file = folder / "blocks" / "opening" / "welcome.yaml"
    if change == "edited":
        file.write_text(sheet("welcome", "opening", "quality: 5\n"), encoding="utf-8")
    elif change == "touched":
        os.utime(file, ns=(1, 1))
    elif change == "added":
        write_sheet(folder, "opening", "tea", sheet("tea", "opening"))
    else:
        file.unlink()
    assert cache.digest((folder,)) != before
    catalogue = load_folders((folder,))
    assert ("tea" in catalogue.blocks) == (change == "added")
    assert ("welcome" in catalogue.blocks) == (change != "removed")
    assert change != "edited" or catalogue.blocks["welcome"].quality == 5


def test_a_damaged_or_unwritable_cache_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read again, silently."""
    folder = write_catalogue(tmp_path / "catalogue")
    first = load_folders((folder,))
    for file in (tmp_path / "cache").iterdir():
        file.write_bytes(b'{"blocks": {')
    assert load_folders((folder,)) == first
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SEMINAR_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert load_folders((folder,)) == first


def test_an_unsound_catalogue_is_never_cached_and_old_caches_are_forgotten(tmp_path: Path) -> None:
    """A few stay, the rest goes."""
    folder = write_catalogue(tmp_path / "catalogue")
    for quality in (1, 2, 3, 4, 5, 1):
        write_sheet(folder, "opening", "welcome", sheet("welcome", "opening", f"quality: {quality}\n"))
        load_folders((folder,))
    assert len(list((tmp_path / "cache").iterdir())) == cache.KEPT
    write_sheet(folder, "opening", "welcome", "id: welcome\n")
    key = cache.digest((folder,))
    with pytest.raises(BadInput):
        load_folders((folder,))
    assert cache.recall(key) is None
