"""What a title, a heading or a name means: breaks, meals, days, blocks of the catalogue."""

import re
from importlib.resources import files
from typing import Any

import pytest
import sample_programme
import small
import yaml

from seminar_designer import agendas
from seminar_designer.agendas.agenda import Item
from seminar_designer.agendas.days import read_day
from seminar_designer.agendas.kinds import edge_of, kind_of
from seminar_designer.agendas.matching import Names, match, names_of
from seminar_designer.agendas.typed import Place
from seminar_designer.agendas.words import language_of, plain
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.texts import LANGUAGES

KINDS = {
    "lunch": "Déjeuner|Pause déjeuner|Repas de midi|Lunch|Working lunch|Déjeuner-débat|Pause méridienne (libre)|LUNCH",
    "break": "Pause|Pause café|Pause-café et viennoiseries|Coffee break|Coffee and cake|Café|Petite pause|Break|"
    "Pause (15 min)|Tea time|Pause de l'après-midi|Short break/networking",
    "rest": "Petit-déjeuner|Breakfast|Arrivée|Arrival and check-in|Accueil café|Dîner|Welcome dinner|Soirée conviviale|"
    "Temps libre|Buffet et soirée (fin non indiquée)|Registration & coffee|Leisure activities",
    "buffer": "Marge|Temps tampon|Buffer|Transition|Battement",
    "end": "Fin|Fin de la journée|Départ|Adjourn|End of day",
    "work": "World café|Café des questions|Icebreaker|Break-out rooms|Break the ice|Retour de déjeuner : énergisant|"
    "After lunch: energiser|Pause réflexive|Accueil des participants|Clôture|Transfer of learning|"
    "La courbe de transition|Départ en binômes|Atelier 1|The target|Thérapie de groupe",
}


@pytest.mark.parametrize(
    ("title", "kind"), [(title, kind) for kind, said in KINDS.items() for title in said.split("|")]
)
def test_breaks_meals_and_slack_are_recognised_by_their_words_in_both_languages(title, kind):
    """And nothing else is: world café is no coffee break."""
    assert kind_of(title) == kind


def test_a_type_says_what_a_title_does_not():
    """A column of types wins over a bare « Pause », and a title over « logistique » only where it names a meal."""
    assert kind_of("Pause", "déjeuner") == "lunch"
    assert kind_of("Fin de partie", "Lunch") == "lunch"
    assert kind_of("Coffee break", "exercise") == "break"
    assert edge_of("Atelier 3", "", "opening") is False
    assert edge_of("Atelier 3", "ouverture", "opening") is True
    assert edge_of("Message", "", "closing") is None


@pytest.mark.parametrize(
    ("text", "number", "weekday", "date"),
    [
        ("Jour 2", 2, None, None), ("J2 – matin", 2, None, None), ("Deuxième journée", 2, None, None),
        ("Day two", 2, None, None), ("Mardi 9 mars 2027", None, 1, "2027-03-09"),
        ("2027-03-09", None, None, "2027-03-09"), ("Tuesday, March 9th, 2027", None, 1, "2027-03-09"),
        ("09/03/2027", None, None, "2027-03-09"),
        ("Jour 1 : lundi 8 mars", 1, 0, None),
    ],
)  # fmt: skip
def test_days_are_read_in_both_languages(text, number, weekday, date):
    """By number, weekday or date."""
    mark = read_day(text)
    assert (mark.number, mark.weekday) == (number, weekday)
    assert date is None or str(mark.date) == date


@pytest.mark.parametrize(
    "text", ["Matin", "7,5 h", "Du lundi 8 au mardi 9 mars", "1/2 journée", "31/02/2027", "Journal de bord"]
)
def test_what_names_no_one_day_is_none(text):
    """Half-days, lengths, spans of days."""
    assert read_day(text) is None


MATCHES = {
    "LE JEU DES PRENOMS": "name-game", "Le jeu des prénoms : se connaître": "name-game",
    "The mirror game": "feedback-game", "Vote par gomettes": "dot-vote", "Atelier : vote par gommettes": "dot-vote",
    "1-2-4-tous – nos idées": "one-two-four-all", "One, two, four, all (20 min)": "one-two-four-all",
    "3. Plan d'action": "action-plan", "Feedback triads": "feedback-triads", "Quatre phrase utiles": "feedback-model",
    "Échelle de délégation – nos équipes": "delegation-scale",
}  # fmt: skip
NO_MATCHES = (
    "Introduction", "Message", "Activité 1", "Débat", "Plan", "Plan d'actions de communication", "Le jeu", "",
    "Accueil : nos clients", "Retour sur le vote par gommettes", "3-2-4-tous", "Délégation", "Trois phrases utiles",
)  # fmt: skip


def _matched(title: str, catalogue: Catalogue, names: Names, block: str = "") -> str | None:
    return match(Item(Place(0, 1), title, block=block), catalogue, names)


def test_titles_mean_blocks_whatever_their_accents_case_and_wording():
    """Both languages, ids, misspelt letters, numbers as figures or words, what stands before and after."""
    known = small.catalogue(), names_of(small.catalogue())
    assert {title: _matched(title, *known) for title in MATCHES} == MATCHES


def test_titles_that_only_resemble_a_block_mean_none():
    """Nothing is guessed."""
    known = small.catalogue(), names_of(small.catalogue())
    assert {title: _matched(title, *known) for title in NO_MATCHES} == dict.fromkeys(NO_MATCHES)


def test_every_block_is_found_by_its_names_and_none_by_anothers():
    """The whole catalogue, in both languages, in capitals, and by its ids in a column."""
    catalogue = sample_programme.catalogue()
    names = names_of(catalogue)
    for block in catalogue.blocks.values():
        for name in (block.name.fr, block.name.en.upper(), block.id):
            assert _matched(name, catalogue, names) in (block.id, None), name
        assert _matched("x", catalogue, names, block=block.id) == block.id


def test_the_language_is_that_of_most_words():
    """None where nothing tells."""
    assert language_of(["Déjeuner", "Pause", "Accueil"]) == "fr"
    assert language_of(["Lunch", "Welcome", "Closing"]) == "en"
    assert language_of(["X"]) is None


def _texts(name: str) -> Any:
    return yaml.safe_load(files(agendas).joinpath(name).read_text(encoding="utf-8"))


def _phrases(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return [one for key, value in node.items() for one in (*_phrases(value), key)]
    return [one for item in node for one in _phrases(item)] if isinstance(node, list) else [node]


def test_the_words_are_written_as_they_are_looked_up():
    """Plain text all of them: YAML reads a bare `no` or `on` as something else, accents would never be found."""
    for phrase in _phrases(_texts("words.yaml")):
        if not isinstance(phrase, int):
            assert isinstance(phrase, str), phrase
            assert phrase == plain(phrase) or phrase in ("not_after", "not_before") or "_" in phrase, phrase


def test_sentences_are_in_both_languages_with_the_same_facts():
    """And typed as each language is."""
    said = _texts("sentences.yaml")
    for name, text in [*said["cases"].items(), *said["remarks"].items(), *said["missing"].items()]:
        assert set(text) == set(LANGUAGES), name
        facts = {language: sorted(re.findall(r"\{([^}]*)\}", text[language])) for language in LANGUAGES}
        assert facts["fr"] == facts["en"], name
        assert not re.search(r"[\w»)}][;!?»]|\w:\s", text["fr"]), text["fr"]
        assert not re.search(r"\s[;:!?]", text["en"]), text["en"]
    source = "".join(file.read_text(encoding="utf-8") for file in files(agendas).iterdir() if file.name.endswith(".py"))
    for case in said["cases"]:
        assert f'"{case}' in source or case.endswith(("-net", "-last", "-opening", "-closing")), case
