"""`seminar why`: blocks by id or by name, what they bring or would cost, in words that say what is proven."""

import json

import pytest
from command_line import seminar
from workshop import blocks, designed, written

from seminar_designer.cli import why_told
from seminar_designer.engine.answers.changes import Change
from seminar_designer.engine.answers.why import Why
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.model.programme import Proof


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """The workshop, as a file."""
    return written(tmp_path_factory.mktemp("why"))


def worth(value: int, bound: int):
    """The workshop with another proof."""
    proof = Proof(status="optimal" if value == bound else "feasible", value=value, bound=bound, gap=0.01, seconds=1)
    return designed().model_copy(update={"proof": proof})


@pytest.fixture
def engine(monkeypatch):
    """Plays an engine that finds a programme worth so many points, and none worth more than a bound."""

    def play(value: int, bound: int) -> None:
        def why(programme, block, _catalogue, _rules, _options, _progress):
            slots = tuple((day, slot) for day, slot in blocks(programme) if slot.block == block)
            new = Change("new", "world-cafe", "Tables tournantes", None, blocks(programme)[0])
            return Why(
                block, bool(slots), slots, 1000, worth(value, bound), None, (new,), {"quality": -12, "relevance": 5}
            )

        monkeypatch.setattr(why_told, "why", why)

    return play


@pytest.mark.parametrize(
    ("value", "bound", "said"),
    [
        (960, 960, "loses exactly 40 points of 1,000: this is proven"),
        (960, 980, "loses 40 points of 1,000; any other loses at least 20, which is proven"),
        (960, 1015, "it is not proven that no other does better (at most 15 points more"),
        (1000, 1000, "none is worth more: this is proven"),
        (1000, 1004, "not proven that none is worth more (at most 4 more)"),
        (1007, 1010, "worth 7 points more"),
    ],
)
def test_what_is_proven_is_said_and_nothing_else(file, engine, value, bound, said):
    """Exactly, at least, at most; and that the programme was not the best, when it was not."""
    engine(value, bound)
    block = blocks(designed())[3][1].block
    ended = seminar("why", file, block, "--lang", "en")
    assert ended.code == 0
    assert said in " ".join(ended.out.split())


def test_a_chosen_block_is_told_with_its_place_its_objective_and_its_thread(file, engine):
    """What would replace it, and what each rule would lose, by its name."""
    engine(960, 980)
    day, slot = next((day, slot) for day, slot in blocks(designed()) if slot.serves and slot.produces)
    out = seminar("why", file, slot.block).out.replace("\u00a0", " ")
    assert "est au programme" in out
    assert f"jour {day}, {slot.start // 60} h {slot.start % 60:02d}, {slot.minutes} min" in out
    assert "Il sert l'objectif" in out
    assert "Ce qu'il produit" in out
    assert "viendrait « Tables tournantes »" in out
    assert "−12  Qualité des blocs" in out


def test_a_block_is_found_by_its_name_in_either_language(file, engine):
    """Without accents, in part, with a letter missing."""
    engine(960, 980)
    block = load_catalogue().blocks["world-cafe"]
    for asked in (block.name.fr, block.name.en.upper(), "World Cafe", "world-cfe"):
        assert json.loads(seminar("why", file, asked, "--json").out)["block"] == "world-cafe"


def test_an_unknown_block_is_refused_with_the_nearest(file):
    """Exit code 2; a program gets nothing on standard output."""
    ended = seminar("why", file, "feedback", "--json")
    assert ended.code == 2
    assert not ended.out
    assert "Les plus proches" in ended.err
    assert ended.err.count("(") >= 2


def test_a_programme_that_names_unknown_blocks_is_refused(tmp_path):
    """With the day and the hour; nothing is searched."""
    file = written(tmp_path)
    block = blocks(designed())[1][1].block
    file.write_text(file.read_text(encoding="utf-8").replace(f"block: {block}\n", "block: nobody\n"), encoding="utf-8")
    ended = seminar("why", file, "world-cafe", "--lang", "en")
    assert ended.code == 2
    assert "“nobody” is unknown" in ended.err and "seminar check" in ended.err


def test_a_block_that_cannot_be_there_is_told_with_its_conflict(file):
    """By the real engine: each member with its line, where the programme's brief has it."""
    ended = seminar("why", file, "open-space", "--time-limit", "1")
    assert ended.code == 0
    assert "L'imposer est impossible" in ended.out
    assert "• le bloc" in ended.out
    assert "programme.yaml, ligne" in ended.out


def test_json_holds_the_figures(file, engine):
    """For programs: lost, at least lost, by rule, new and gone."""
    engine(960, 980)
    told = json.loads(seminar("why", file, blocks(designed())[3][1].block, "--json").out)
    assert (told["lost"], told["lost_at_least"]) == (40, 20)
    assert told["by_rule"] == {"quality": -12, "relevance": 5}
    assert told["new"] == ["world-cafe"]
    assert told["conflict"] is None
