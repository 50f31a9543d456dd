"""Each check catches a sheet made to fail it, at its line, and leaves the good sheet alone."""

import re
from pathlib import Path

import pytest
import yaml
from linting_sample import another, linted, spoilt
from small_catalogue import LISTS, sheet, write_catalogue, write_sheet

from seminar_designer import linting
from seminar_designer.linting import Scope, lint
from seminar_designer.linting.registry import all_checks
from seminar_designer.linting.saying import say, sentences
from seminar_designer.model.texts import LANGUAGES

SPOILT = yaml.safe_load((Path(__file__).parent / "data" / "spoilt_sheets.yaml").read_text(encoding="utf-8"))


def test_the_good_sheet_has_no_finding(tmp_path: Path) -> None:
    """So what is found in a spoilt one was spoilt."""
    report = linted(tmp_path)
    assert report.found == ()
    assert report.sheets == 1


@pytest.mark.parametrize("one", SPOILT, ids=lambda one: f"{one['check']}-{one['case']}")
def test_a_spoilt_sheet_is_caught_at_its_line(one, tmp_path: Path) -> None:
    """By its check, in its case, at the line of its key, and told in one readable sentence in each language."""
    check, case, where = one["check"], one["case"], one["where"]
    report = linted(tmp_path, spoilt(*(pair for edit in one["edits"] for pair in edit.items())))
    found = [one for one in report.found if (one.check, one.finding.case) == (check, case)]
    assert [one.where for one in found] == [where], report.found
    written = found[0].file.read_text(encoding="utf-8").splitlines()[found[0].line - 1]
    assert re.sub(r"\[\d+\]$", "", where).rpartition(".")[2] in written
    for language in LANGUAGES:
        said = say(found[0], report.catalogue, language)
        assert said
        assert "{" not in said


def test_what_only_speaks_of_subgroups_is_less_grave_than_what_counts_on_them(tmp_path: Path) -> None:
    """A step for subgroups without sizes is a warning; material or minutes for each of them an error."""
    spoken = spoilt((", subgroup: {min: 2, max: 3, aim: 2}", ""), ("who: pair", "who: subgroup"))
    counted = spoilt((", subgroup: {min: 2, max: 3, aim: 2}", ""), ("per: person", "per: subgroup"))
    assert [one.severity for one in linted(tmp_path / "spoken", spoken).found] == ["warning"]
    assert [one.severity for one in linted(tmp_path / "counted", counted).found] == ["error"]


def test_names_that_are_the_same_or_nearly_are_told(tmp_path: Path) -> None:
    """Each in its language, with the other sheet."""
    twin = another("twin", ("name: {fr: Redites-moi la mission, en: Say my brief back}",
                            "name: {fr: Redites-moi la mission, en: Say my briefs back}"))  # fmt: skip
    found = [(one.check, one.finding.case, one.where) for one in linted(tmp_path, others=[twin]).found]
    assert ("same-names", "same", "name.fr") in found
    assert ("near-duplicates", "names", "name.en") in found


def test_a_sheet_whose_steps_are_anothers_is_told(tmp_path: Path) -> None:
    """Once a language, with how alike they are."""
    twin = another(
        "twin", ("Chacun note une mission à confier ce mois-ci.", "Chacun écrit une mission à confier bientôt.")
    )
    found = [one for one in linted(tmp_path, others=[twin]).found if one.check == "near-duplicates"]
    steps = [one for one in found if one.finding.case == "steps"]
    assert steps
    assert all(one.finding.facts["other"] == "twin" and one.finding.facts["percent"] >= 65 for one in steps)


def test_a_text_that_is_anothers_word_for_word_is_filler(tmp_path: Path) -> None:
    """Whatever its case and punctuation; and a text that stands twice in its own sheet is, too."""
    same = "pitfalls: {fr: 'Redire n''est pas approuver, arrêter ceux qui commentent LA mission', en: Pitfall.}"
    twin = ("twin", sheet("twin", "practice").replace("pitfalls: {fr: Piège., en: Pitfall.}", same))
    found = [one for one in linted(tmp_path, others=[twin]).found if one.check == "filler"]
    assert [(one.where, one.finding.case) for one in found] == [("pitfalls.fr", "elsewhere")]
    repeated = ("Quel écart vous a surpris ?", "Laquelle des quatre phrases manquait le plus souvent ?")
    found = [one for one in linted(tmp_path / "again", spoilt(repeated)).found if one.check == "filler"]
    assert [(one.where, one.finding.case) for one in found] == [("debrief.questions[2].fr", "twice")]


def test_a_variant_may_share_what_it_takes_from_its_base(tmp_path: Path) -> None:
    """A sheet that `extends` another is neither filler nor a near-duplicate; it still needs a name of its own."""
    write_catalogue(tmp_path / "built-in")
    write_sheet(tmp_path / "built-in", "practice", "say-it-back", spoilt())
    variant = "id: say-it-loud\nextends: say-it-back\nquality: 5\n"
    file = write_sheet(tmp_path / "own", "practice", "say-it-loud", variant)
    folders = (tmp_path / "built-in", tmp_path / "own")
    assert {one.check for one in lint(Scope(folders, path=file)).found} == {"same-names"}
    write_sheet(tmp_path / "own", "practice", "say-it-loud", variant + "name: {fr: À voix haute, en: Out loud}\n")
    assert lint(Scope(folders, path=file)).found == ()


def test_chains_and_prerequisites_in_a_circle_are_told(tmp_path: Path) -> None:
    """With the way round; a chain that any of several blocks may lead binds nothing."""
    circle = spoilt(("interaction: pair", "prerequisites: [dot-vote]\ninteraction: pair"))
    back = ("dot-vote", sheet("dot-vote", "practice", "follows: [say-it-back]\n"))
    found = [one for one in linted(tmp_path, circle, [back]).found if one.check == "order"]
    assert [one.finding.facts["chain"] for one in found] == ["say-it-back → dot-vote → say-it-back"]
    free = ("dot-vote", sheet("dot-vote", "practice", "follows: [say-it-back, feedback-trio]\n"))
    assert not [one for one in linted(tmp_path, circle, [free]).found if one.check == "order"]


def test_artefacts_need_three_makers_and_a_user(tmp_path: Path) -> None:
    """Told at their line of the list, unless brought or lasting."""
    folder = write_catalogue(tmp_path)
    (folder / "artefacts.yaml").write_text(LISTS["artefacts"] + "map: {scope: objective, name: {fr: carte, en: map}}\n")
    write_sheet(folder, "practice", "mapping", sheet("mapping", "practice", "produces: [map]\n"))
    found = [one for one in lint(Scope((folder,))).found if one.check == "thread"]
    assert [(one.where, one.line, one.finding.case) for one in found] == [
        ("ideas", 2, "few_makers"),
        ("map", 4, "no_user"),
    ]
    brought = LISTS["artefacts"].replace("{scope: objective,", "{scope: objective, brought: true,", 1)
    (folder / "artefacts.yaml").write_text(
        brought + "map: {scope: objective, lasting: true, name: {fr: carte, en: map}}\n"
    )
    assert not [one for one in lint(Scope((folder,))).found if one.check == "thread"]


def test_the_texts_of_lists_are_looked_at_with_the_whole_catalogue(tmp_path: Path) -> None:
    """At their line; not when a single sheet is looked at."""
    folder = write_catalogue(tmp_path)
    hollow = LISTS["objectives"].replace("Racontez un retour utile.", "Que pensez-vous de ce retour ?")
    (folder / "objectives.yaml").write_text(hollow.lstrip(), encoding="utf-8")
    [found] = [one for one in lint(Scope((folder,))).found if one.check == "stock-phrases"]
    assert (found.file.name, found.line, found.where) == ("objectives.yaml", 6, "fb-give.questions.experience[1].fr")
    file = write_sheet(folder, "practice", "say-it-back", spoilt())
    assert lint(Scope((folder,), path=file)).found == ()


def test_minutes_outside_the_published_range_are_told(tmp_path: Path) -> None:
    """With the source; those inside it are not."""
    write_catalogue(tmp_path)
    published = tmp_path / "published.yaml"
    published.write_text('say-it-back: {minutes: [30, 40], source: "A. Author (1999)"}\n')
    [found] = linted(tmp_path).found
    assert (found.check, found.finding.case) == ("published-minutes", "outside")
    assert "A. Author (1999)" in say(found, lint(Scope((tmp_path,))).catalogue, "en")
    published.write_text('say-it-back: {minutes: [20, 40], source: "A. Author (1999)"}\n')
    assert not linted(tmp_path).found


def test_every_check_has_its_sentences_and_every_case_is_said() -> None:
    """In both languages, typed as each is; a case that no test shows is none."""
    folder = Path(linting.__file__).parent
    assert sorted(file.stem for file in (folder / "sentences").iterdir()) == sorted(all_checks())
    for id, check in all_checks().items():
        source = (folder / "checks" / f"{id.replace('-', '_')}.py").read_text(encoding="utf-8")
        assert all(f'"{case}"' in source for case in sentences(id).cases), id
        assert check.severity in ("error", "warning")
        for text in (sentences(id).name, sentences(id).purpose, *sentences(id).cases.values()):
            assert text.fr.replace(" ;", "").replace(" :", "").count(";") == 0
            assert text.en


def test_every_case_of_every_check_is_shown_by_a_spoilt_sheet() -> None:
    """Those of language and of pairs of sheets have tests of their own."""
    elsewhere = {"near-duplicates", "same-names", "filler", "thread", "published-minutes", "french", "english"}
    shown = {(one["check"], one["case"]) for one in SPOILT} | {("order", "circle")}
    # No sheet can be so: the model and the arithmetic of quantities do not let it. The checks stay as second looks.
    impossible = {("minutes", "disordered"), ("quantities", "not_whole"), ("served", "suits_one")}
    for id in all_checks().keys() - elsewhere:
        for case in sentences(id).cases:
            assert (id, case) in shown | impossible, (id, case)
