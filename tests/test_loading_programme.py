"""Programmes: written for people, read back the same."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_designer.loading.problems import BadInput, say
from seminar_designer.loading.programme import load_programme, write_yaml
from seminar_designer.model.brief import Brief
from seminar_designer.model.programme import Programme

TRICKY = [
    "09:00",
    "9:30",
    "yes",
    "null",
    "~",
    "2027-03-09",
    "1_000",
    "0x1F",
    "a: b",
    "- x",
    "",
    " a ",
    "a\n\n b\n",
    "\x85",
    "\u2028\r\ufeff\x00",
]

BRIEF = {
    "title": "Manager par le sens",
    "client": "Coopérative Armor",
    "participants": {"expected": 14, "profile": "managers de proximité"},
    "schedule": {"days": [{"date": "2027-03-09", "start": "09:00", "end": "12:30", "lunch": False}]},
    "themes": {"management": 3},
    "rules": {"seated-stretch": {"max_minutes": 60, "severity": "warn", "families": ["opening"]}},
    "budget": {"materials": 150},
}


def sample(title: str = "Météo", text: str = "Racontez.", **more: object) -> Programme:
    """A small programme with one of everything."""
    slot = {
        "start": "09:00",
        "end": "09:45",
        "minutes": 45,
        "kind": "block",
        "block": "welcome",
        "title": title,
        "serves": "fb-give",
        "question": text,
        "uses": [{"artefact": "ideas", "from": "09:00", "day": 1}],
        "produces": ["priorities"],
        "steps": [{"minutes": 30}, {"minutes": 15, "debrief": True}],
        "group": {"subgroups": 0, "size": 14},
        "elastic": [30, 60],
    }
    pause = {"start": "09:45", "end": "10:00", "minutes": 15, "kind": "break", "title": "Pause"}
    sessions: list[object] = [{"slots": [slot, pause]}, {"slots": []}]
    statement = {"fr": text, "en": text}
    data = {
        "schema": 1,
        "language": "fr",
        "brief": BRIEF,
        "objectives": [{"id": "fb-give", "theme": "management", "kind": "practise", "statement": statement}],
        "days": [{"date": "2027-03-09", "start": "09:00", "end": "10:00", "sessions": sessions}],
        "proof": {"status": "optimal", "value": 2891, "bound": 2891, "gap": 0.0, "seconds": 1.8},
        "score": [{"rule": "theme-shares", "points": -12, "note": text}],
        **more,
    }
    return Programme.model_validate(data)


def read_back(folder: Path, text: str) -> Programme:
    """The programme of a real file with that text."""
    file = folder / "programme.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    return load_programme(file)


def test_a_written_programme_reads_back_the_same(tmp_path: Path) -> None:
    """And is written the same again."""
    text = write_yaml(sample())
    assert read_back(tmp_path, text) == sample()
    assert write_yaml(read_back(tmp_path, text)) == text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60) | st.sampled_from(TRICKY))
def test_any_text_reads_back_the_same(tmp_path_factory: pytest.TempPathFactory, title: str, text: str) -> None:
    """Quotes, line breaks, emoji, control characters, words that look like numbers."""
    programme = sample(title, text)
    assert read_back(tmp_path_factory.mktemp("programme"), write_yaml(programme)) == programme


def test_a_programme_is_written_for_people_to_read() -> None:
    """Keys in the order of the model, times in quotes, small things on one line, nothing that says nothing."""
    text = write_yaml(sample())
    assert text.startswith("schema: 1\nlanguage: fr\nbrief:\n  title: Manager par le sens\n")
    assert "  - date: 2027-03-09\n" in text
    assert '      - {start: "09:45", end: "10:00", minutes: 15, kind: break, title: Pause}\n' in text
    assert '        uses: [{artefact: ideas, from: "09:00", day: 1}]\n' in text
    assert "        steps: [{minutes: 30}, {minutes: 15, debrief: true}]\n" in text
    assert "proof: {status: optimal, value: 2891, bound: 2891, gap: 0, seconds: 1.8}\n" in text
    assert "  - {rule: theme-shares, points: -12, note: Racontez.}\n" in text
    assert "lunch: false" in text
    assert "themes: {management: 3}\n" in text
    assert "null" not in text
    assert "training" not in text
    assert "evening" not in text


def test_the_keys_of_the_contract_are_written_even_when_empty() -> None:
    """A reader finds `score` and `days` in any programme."""
    text = write_yaml(sample(score=[], days=[], objectives=[], proof=None))
    assert "days: []\nscore: []\n" in text
    assert "objectives: []\n" in text


def test_json_is_read_too(tmp_path: Path) -> None:
    """What `--json` printed can be checked later, whatever is escaped in it."""
    programme = sample(text="Été \U0001f600 \t\x1f")
    file = tmp_path / "programme.json"
    for text in (
        programme.model_dump_json(by_alias=True),
        programme.model_dump_json(by_alias=True, indent=1, exclude_none=True).replace("\U0001f600", "\\ud83d\\ude00"),
    ):
        file.write_text(text, encoding="utf-8")
        assert load_programme(file) == programme


@pytest.mark.parametrize("name", ["programme.yaml", "programme.json"])
def test_mistakes_of_a_programme_are_told_with_lines(tmp_path: Path, name: str) -> None:
    """In YAML and in JSON."""
    file = tmp_path / name
    file.write_text('{"schema": 2,\n "language": "fr",\n "brief": {"titel": "x"},\n "objectives": [], "days": 3}\n')
    with pytest.raises(BadInput) as raised:
        load_programme(file)
    assert [(one.line, one.where) for one in raised.value.problems if one.expected != "missing"] == [
        (1, "schema"),
        (3, "brief.titel"),
        (4, "days"),
    ]


@pytest.mark.parametrize(("text", "line"), [('{"schema": 1,\n x}', 2), ("[" * 100_000, 0), ('{"a": "\\ud800"}', 1)])
def test_broken_json_is_a_problem_not_a_traceback(tmp_path: Path, text: str, line: int) -> None:
    """With its line when there is one."""
    file = tmp_path / "programme.json"
    file.write_text(text)
    with pytest.raises(BadInput) as raised:
        load_programme(file)
    assert raised.value.problems[0].line == line
    assert say(raised.value.problems[0], "fr").encode()


def test_a_brief_of_today_survives_inside_a_programme(tmp_path: Path) -> None:
    """Rules' own parameters, dates and evenings included."""
    brief = Brief.model_validate(
        {
            **BRIEF,
            "objectives": ["fb-give", "choisir trois chantiers"],
            "schedule": {
                "days": [
                    {
                        "date": datetime.date(2027, 3, 9),
                        "start": "18:00",
                        "end": "01:00",
                        "evening": {"start": "20:00", "end": "00:30"},
                        "lunch": {"minutes": 60, "between": ["19:00", "20:00"]},
                    }
                ]
            },
        }
    )
    programme = sample(brief=brief)
    assert read_back(tmp_path, write_yaml(programme)).brief == brief


def test_a_series_keeps_its_dates(tmp_path: Path) -> None:
    """`from` is a word of the file, `from_` of Python."""
    series = {"meetings": 8, "from": "2027-01-10", "to": "2027-06-30", "weekdays": ["tue", "thu"], "school_zone": "C"}
    programme = sample(brief={**BRIEF, "schedule": {"series": series}})
    text = write_yaml(programme)
    assert "from: 2027-01-10" in text
    assert read_back(tmp_path, text) == programme
