"""`seminar design --alternatives`: several programmes, compared in one table and on one page."""

import json

import pytest
from command_line import seminar, write_brief
from sample_programme import one_day_training
from word_files import body
from workshop import blocks

from seminar_designer.cli import choosing
from seminar_designer.engine.answers.alternatives import Alternatives
from seminar_designer.model.programme import Programme, Proof


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


def worth(value: int, bound: int, swap: str | None = None) -> Programme:
    """The sample with another value, and another block in the place of one."""
    proof = Proof(status="optimal" if value == bound else "feasible", value=value, bound=bound, gap=0.012, seconds=1)
    programme = one_day_training().model_copy(update={"proof": proof})
    if swap is None:
        return programme
    data = programme.model_dump(mode="json", by_alias=True)
    first = next(slot.block for _, slot in blocks(programme) if slot.serves is not None)
    for day in data["days"]:
        for session in day["sessions"]:
            session["slots"] = [
                {**slot, "block": swap, "title": "Tables tournantes"} if slot["block"] == first else slot
                for slot in session["slots"]
            ]
    return Programme.model_validate(data)


@pytest.fixture
def engine(monkeypatch):
    """Plays an engine that finds these."""

    def play(found: Alternatives) -> list:
        asked = []

        def alternatives(_brief, _catalogue, _rules, wanted, _options, _progress):
            asked.append(wanted)
            return found

        monkeypatch.setattr(choosing, "alternatives", alternatives)
        return asked

    return play


ONE = (worth(1000, 1000),)
TWO = Alternatives((worth(1000, 1000), worth(980, 990, "world-cafe")))


def test_every_programme_has_its_folder_and_all_have_a_page(tmp_path, engine):
    """A and B with a programme and its documents, and one Word page."""
    asked = engine(TWO)
    ended = seminar("design", write_brief(tmp_path), "--alternatives", "2", "--differ", "25", "-o", tmp_path / "made")
    assert ended.code == 0, ended.err
    assert (asked[0].programmes, asked[0].differ, asked[0].lose) == (2, 0.25, 0.05)
    names = {str(one.relative_to(tmp_path / "made")) for one in (tmp_path / "made").rglob("*.*")}
    documents = {f"{letter}/{name}" for letter in "AB" for name in ("programme.yaml", "run-sheet.docx")}
    assert documents | {"alternatives.docx"} <= names
    assert "Tables tournantes" in body((tmp_path / "made" / "alternatives.docx").read_bytes())


def test_one_table_compares_them(tmp_path, engine):
    """Value and loss, proof, minutes, sessions, what only one has, and how much they differ."""
    engine(TWO)
    out = seminar("design", write_brief(tmp_path), "--alternatives", "2", "--lang", "en").out
    told = " ".join(out.split())
    for said in ("1,000", "980 (−20, or 2.0%)", "none does better", "at most 1.2% below", "Minutes by theme",
                 "Minutes by family", "Minutes by what people do", "Day 1, morning", "Only in this one",
                 "Minutes that differ: A and B,"):  # fmt: skip
        assert said in told, said
    assert "Nothing was written" in told


def test_json_is_the_list_of_programmes(tmp_path, engine):
    """The best first."""
    engine(TWO)
    found = json.loads(seminar("design", write_brief(tmp_path), "--alternatives", "2", "--json").out)
    assert [one["proof"]["value"] for one in found] == [1000, 980]


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Alternatives(ONE, (worth(900, 940),)), "loses more than 5.0% of the value, which is proven"),
        (Alternatives(ONE, (worth(900, 990),)), "the best found that differs by at least 30% loses 10.0%"),
        (Alternatives(ONE, (), True), "no other differs by at least 30%, which is proven"),
        (Alternatives(ONE, (), False), "was found in the time given"),
    ],
)
def test_why_there_are_not_more_is_said(tmp_path, engine, found, said):
    """Which were refused and why, and whether that is proven; no page to choose from one."""
    engine(found)
    ended = seminar("design", write_brief(tmp_path), "--alternatives", "3", "--lang", "en", "-o", tmp_path / "made")
    assert ended.code == 0
    assert said in " ".join(ended.out.split())
    assert not (tmp_path / "made" / "alternatives.docx").exists()


def test_shares_without_alternatives_are_refused(tmp_path):
    """They would mean nothing; exit code 2."""
    ended = seminar("design", write_brief(tmp_path), "--differ", "20", "--lang", "en")
    assert ended.code == 2
    assert "go with --alternatives" in ended.err


def test_files_edited_by_hand_are_refused_in_every_folder(tmp_path, engine):
    """Before any search."""
    asked = engine(TWO)
    brief, made = write_brief(tmp_path), tmp_path / "made"
    seminar("design", brief, "--alternatives", "2", "-o", made)
    for name in ("B/programme.yaml", "alternatives.docx"):
        kept = (made / name).read_bytes()
        (made / name).write_bytes(b"mine")
        ended = seminar("design", brief, "--alternatives", "2", "-o", made, "--lang", "en")
        assert ended.code == 2
        assert f"{made / name} was edited by hand" in ended.err
        (made / name).write_bytes(kept)
    assert len(asked) == 1
