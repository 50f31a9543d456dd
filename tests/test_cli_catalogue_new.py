"""`seminar catalogue new`: a sheet from questions, in the coach's own language first."""

import io
from pathlib import Path

import pytest
from command_line import Ended, seminar
from linting_sample import ID, REAL

from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.yaml_nodes import read_yaml

NAME = ["Redites-moi la mission", "Say my brief back"]
FACTS = [
    "practice",
    "Entendre l'écart entre le dit et le compris.", "Hear the gap between said and understood.",
    "management-delegation", "non", "deleg-brief", "",
    "6", "24", "oui", "2", "3",
    "", "", "pair", "standing", "wakes", "oui", "oui",
    "remote", "oui", "non", "Chacun peut rester assis.", "Anyone may stay seated.", "",
]  # fmt: skip
TEXTS = [
    "Une mission reformulée en quatre phrases.", "An assignment in four sentences.",
    "Écrire les quatre phrases au tableau.", "Write the four sentences on the board.",
    "Chacun note une mission à confier.", "Each person writes down an assignment.", "", "4", "solo",
    "L'un confie sa mission, l'autre la redit. Puis l'inverse.",
    "One hands over, the other says it back. Then the other way round.",
    "Redites-moi la mission avec vos mots.", "Say the assignment back in your own words.", "8 12 16", "pair",
    "",
    "5 8 10",
    "Quel écart vous a surpris ?", "Which gap surprised you?",
    "Laquelle des quatre phrases manquait ?", "Which of the four sentences was missing?",
    "À qui ferez-vous redire une mission ?", "Whom will you ask to say a brief back?",
    "",
    "Redire n'est pas approuver : arrêter ceux qui commentent.", "Saying back is not approving: stop comments.",
    "À six, un seul trio observe.", "With six, one trio watches.", "",
    "Un salon par binôme.", "A breakout room per pair.",
]  # fmt: skip


@pytest.fixture
def answering(monkeypatch):
    """Runs the command with these answers typed one after another."""

    def run(answers: list[str], *arguments: str | Path) -> Ended:
        monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(answers) + "\n"))
        return seminar("catalogue", "new", *arguments, "--lang", "fr")

    return run


def _file(folder: Path, id: str = "redites-moi-la-mission") -> Path:
    return folder / "catalogue" / "blocks" / "practice" / f"{id}.yaml"


def test_answers_make_a_sheet_that_the_catalogue_takes(answering, tmp_path: Path):
    """In the coach's own folder, made when it is not there; as a file to be read and corrected: in the order of the
    guide, small things on one line, no empty keys, what is said quoted as sheets quote it.
    """
    ended = answering([*NAME, "", *FACTS, *TEXTS], "--workspace", tmp_path / "mine")
    assert ended.code == 0, ended.err
    block = load_catalogue(tmp_path / "mine").blocks["redites-moi-la-mission"]
    assert (block.name.fr, block.name.en) == tuple(NAME)
    assert (block.group.min, block.group.max, block.group.subgroup.max) == (6, 24, 3)
    assert block.steps[1].fr.say == "« Redites-moi la mission avec vos mots. »"
    assert block.steps[0].minutes.model_dump() == {"min": 3, "typical": 4, "max": 5}
    assert block.objectives == {"deleg-brief": 3}
    assert (block.delivery.remote, block.delivery.hybrid) == ("adapted", "no")
    assert f"Fiche écrite dans {_file(tmp_path / 'mine')}" in ended.out
    assert "La relire" in ended.out
    text = _file(tmp_path / "mine").read_text(encoding="utf-8")
    assert text.startswith("id: redites-moi-la-mission\nfamily: practice\nthemes: {management-delegation: 3}\n")
    assert "[]" not in text
    assert all(len(line) <= 120 for line in text.splitlines())
    assert not read_yaml(_file(tmp_path / "mine")).problems


def test_the_other_language_can_wait_and_what_is_missing_is_told(answering, tmp_path: Path):
    """As `lint` tells it."""
    answers = [NAME[0], "", "", *FACTS, *TEXTS]
    ended = answering(answers, "--workspace", tmp_path)
    assert ended.code == 0
    assert "Ce texte est vide ; l'écrire en anglais. (name.en, languages)" in ended.out
    assert "seminar catalogue lint" in ended.out


def test_what_cannot_be_used_is_asked_again_with_the_remedy(answering, tmp_path: Path):
    """An unknown family or theme, a number out of range, an answer that is needed, minutes out of order."""
    facts = ["practise", *FACTS[:3], "management-delegaton", *FACTS[3:7], "0", *FACTS[7:]]
    texts = [*TEXTS[:7], "9 4 2", *TEXTS[7:10]]
    ended = answering(["", *NAME, "", *facts, *texts], "--workspace", tmp_path)
    assert "Étape 2" in ended.out
    for said in (
        "Une réponse est nécessaire.",
        "« practise » n'existe pas. Le plus proche : practice",
        "Le plus proche : management-delegation",
        "Un nombre entier de 1 à 500 attendu.",
        "ou trois dans l'ordre comme 3 5 8",
    ):
        assert said in ended.out


def test_a_sheet_that_exists_is_not_replaced_without_force(answering, tmp_path: Path):
    """Neither a built-in one nor one's own; with --force a copy is kept."""
    ended = answering(NAME, "world-cafe", "--workspace", tmp_path)
    assert ended.code == 2
    assert "world-cafe est déjà la fiche" in ended.err
    _file(tmp_path).parent.mkdir(parents=True)
    _file(tmp_path).write_text(f"{REAL.replace(ID, 'redites-moi-la-mission')}# mine\n", encoding="utf-8")
    assert answering([*NAME, ""], "--workspace", tmp_path).code == 2
    answers = [*NAME, *FACTS, *TEXTS]
    ended = answering(answers, "redites-moi-la-mission", "--workspace", tmp_path, "--force")
    assert ended.code == 0, ended.err
    assert "# mine" in _file(tmp_path).with_name("redites-moi-la-mission.yaml.bak").read_text(encoding="utf-8")


def test_an_id_that_cannot_be_one_is_refused(answering, tmp_path: Path):
    """With one that can."""
    ended = answering(NAME, "Redites Moi", "--workspace", tmp_path)
    assert ended.code == 2
    assert "comme redites-moi" in ended.err


def test_giving_up_writes_nothing(answering, tmp_path: Path):
    """The end of the answers is Control-D."""
    ended = answering([*NAME, "", *FACTS], "--workspace", tmp_path)
    assert ended.code == 130
    assert not list(tmp_path.rglob("*.yaml"))


def test_a_folder_is_asked_for():
    """So that nothing is written into the product."""
    ended = seminar("catalogue", "new", "--lang", "en")
    assert ended.code == 2
    assert "--workspace" in ended.err
