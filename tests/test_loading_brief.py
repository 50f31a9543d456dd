"""Briefs: short forms, mistakes of form and of meaning, all at once."""

import datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from small_catalogue import small_catalogue

from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.problems import BadInput, Problem, say
from seminar_designer.model.brief import Brief, OwnObjective
from seminar_designer.model.catalogue import Catalogue

SOUND = """\
title: Manager par le sens
participants: 12
schedule: {days: [{start: 9:00, end: "17:30"}]}
themes: {management: 3, change: 1}
"""

MISTAKES = yaml.safe_load((Path(__file__).parent / "data" / "brief_mistakes.yaml").read_text(encoding="utf-8"))
"""One line of a brief each, with what is said of it."""

JARGON = ("Input should", "Traceback", "validation error", "type=", "pydantic", "[key]", "function-", "literal[")


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The small catalogue."""
    return small_catalogue(tmp_path_factory.mktemp("catalogue"))


def load(folder: Path, catalogue: Catalogue, text: str) -> Brief:
    """The brief of a real file."""
    file = folder / "brief.yaml"
    file.write_text(text, encoding="utf-8")
    return load_brief(file, catalogue)


def problems(folder: Path, catalogue: Catalogue, text: str) -> tuple[Problem, ...]:
    """The problems of a brief that has some."""
    with pytest.raises(BadInput) as raised:
        load(folder, catalogue, text)
    for problem in raised.value.problems:
        for sentence in (say(problem, "fr"), say(problem, "en")):
            assert not any(word in sentence for word in JARGON), sentence
            assert "\n" not in sentence
    return raised.value.problems


def told(folder: Path, catalogue: Catalogue, text: str) -> list[tuple[int, str, str, str | None]]:
    """What matters of the problems: line, key path, case, nearest."""
    return [(one.line, one.where, one.expected, one.nearest) for one in problems(folder, catalogue, text)]


def test_a_sound_brief_is_loaded_with_its_short_forms(tmp_path: Path, catalogue: Catalogue) -> None:
    """A number of people, a list of themes, a single id, a phrase for an objective, `lunch: no`."""
    brief = load(
        tmp_path,
        catalogue,
        "title: T\nparticipants: 12\nschedule: {days: [{date: 2027-03-09, start: 9h, end: '12:30', lunch: no}]}\n"
        "themes: [management, change]\nobjectives: [fb-give, choisir trois chantiers]\nexclude: opening\n"
        "client: Armor\n",
    )
    assert brief.participants.expected == 12
    assert brief.schedule.days[0].lunch is False
    assert brief.schedule.days[0].date == datetime.date(2027, 3, 9)
    assert brief.objectives == ("fb-give", OwnObjective(text="choisir trois chantiers"))
    assert brief.exclude == ("opening",)


def test_ten_mistakes_are_ten_problems_each_with_its_line(tmp_path: Path, catalogue: Catalogue) -> None:
    """Mistakes of form do not hide those of meaning."""
    text = """\
titel: Manager par le sens
nature: formation
participants: {expected: douze}
schedule:
  days:
    - {date: 2027-02-30, start: "09:00", end: "17:30"}
themes: {managment: 3}
objectives:
  - fb-gve
include: [welcom]
facilitators: 0
fixed:
  - {day: 2, start: "11:00", minutes: 45, title: Mot de la directrice}
  - {start: "08:00", minutes: 45, title: Petit-déjeuner}
"""
    found = problems(tmp_path, catalogue, text)
    assert [(one.line, one.where, one.nearest) for one in found] == [
        (1, "titel", "title"),
        (2, "nature", "training"),
        (3, "participants.expected", None),
        (6, "schedule.days[1].date", None),
        (7, "themes.managment", "management"),
        (9, "objectives[1]", "fb-give"),
        (10, "include[1]", "welcome"),
        (11, "facilitators", None),
        (13, "fixed[1].day", None),
        (14, "fixed[2].start", None),
    ]
    assert len(BadInput(found).problems) == 10
    for problem in found:
        assert f"ligne {problem.line}, colonne {problem.column} – {problem.where} : " in say(problem, "fr")
        assert f"line {problem.line}, column {problem.column} – {problem.where}: " in say(problem, "en")


def test_an_unknown_key_is_at_its_own_place_with_the_nearest_valid_one(tmp_path: Path, catalogue: Catalogue) -> None:
    """At any depth, in lists and unions too, in French or English."""
    text = SOUND.replace('"17:30"', '"17:30", lunch: {minute: 60}') + (
        "venue: {murs: true}\nobjectives: [{text: choisir ensemble, them: change}]\nbudget: {materials: 3, banana: 1}\n"
    )
    assert told(tmp_path, catalogue, text) == [
        (3, "schedule.days[1].lunch.minute", "unknown_key", "minutes"),
        (5, "venue.murs", "unknown_key", "walls"),
        (6, "objectives[1].them", "unknown_key", "theme"),
        (7, "budget.banana", "unknown_key", None),
    ]
    assert problems(tmp_path, catalogue, text)[1].column == 9


def test_a_missing_key_is_told_at_what_should_hold_it(tmp_path: Path, catalogue: Catalogue) -> None:
    """With its own path."""
    days = "schedule: {days: [{start: 9:00, end: 10:00}]}"
    text = f"title: T\nparticipants:\n  min: 3\n{days}\nthemes: change\nfixed: [{{day: 1}}]\n"
    assert told(tmp_path, catalogue, text) == [
        (2, "participants.expected", "missing", None),
        (6, "fixed[1].minutes", "missing", None),
        (6, "fixed[1].start", "missing", None),
        (6, "fixed[1].title", "missing", None),
    ]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: str(mistake["line"]))
def test_every_kind_of_mistake_is_said_in_plain_words(
    tmp_path: Path, catalogue: Catalogue, mistake: dict[str, str]
) -> None:
    """In the file's own words, in French and in English, never in pydantic's."""
    key = mistake["line"].split(":")[0]
    lines = [line for line in SOUND.splitlines() if not line.startswith(f"{key}:")]
    (problem,) = problems(tmp_path, catalogue, "\n".join([*lines, mistake["line"], ""]))
    assert problem.where == mistake["where"]
    assert say(problem, "fr").endswith(f" – {mistake['where']} : {mistake['fr']}")
    assert say(problem, "en").endswith(f" – {mistake['where']}: {mistake['en']}")


def test_names_are_held_against_the_catalogue(tmp_path: Path, catalogue: Catalogue) -> None:
    """Themes of the brief, of a day and of own objectives; blocks included, excluded and lived."""
    text = SOUND.replace('"17:30"', '"17:30", themes: [chnge]') + (
        "objectives: [{text: choisir ensemble, theme: manage}]\nhistory: [dotvote]\nexclude: [openings, dot-vot]\n"
    )
    assert told(tmp_path, catalogue, text) == [
        (3, "schedule.days[1].themes[1]", "known_theme", "change"),
        (5, "objectives[1].theme", "known_theme", "management"),
        (6, "history[1]", "known_block", "dot-vote"),
        (7, "exclude[1]", "known_block_or_family", "opening"),
        (7, "exclude[2]", "known_block_or_family", "dot-vote"),
    ]


def test_blocks_of_the_past_may_be_named_when_they_are_given(tmp_path: Path, catalogue: Catalogue) -> None:
    """They are in nobody's catalogue any more."""
    file = tmp_path / "brief.yaml"
    file.write_text(SOUND + "history: [old-game]\n", encoding="utf-8")
    assert load_brief(file, catalogue, known_blocks=["old-game"]).history == ("old-game",)


def test_what_is_included_is_not_excluded_by_itself_or_by_its_family(tmp_path: Path, catalogue: Catalogue) -> None:
    """Each at the line where it is asked for, naming the line where it is excluded."""
    text = SOUND + "include: [welcome, dot-vote]\nexclude: [dot-vote, opening]\n"
    found = problems(tmp_path, catalogue, text)
    assert [(one.where, one.expected) for one in found] == [
        ("include[1]", "include_excluded_family"),
        ("include[2]", "include_excluded"),
    ]
    assert "ligne 6" in say(found[0], "fr")


def test_fixed_points_and_lunches_stay_inside_days_and_apart(tmp_path: Path, catalogue: Catalogue) -> None:
    """Also on a day that ends after midnight."""
    text = """\
title: T
participants: 12
themes: change
schedule:
  days:
    - {start: "09:00", end: "13:00", lunch: {minutes: 60, between: ["12:30", "14:00"]}}
    - {start: "18:00", end: "01:00"}
fixed:
  - {start: "12:30", minutes: 60, title: Trop tard}
  - {start: "10:00", minutes: 45, title: Un}
  - {start: "10:30", minutes: 45, title: Deux}
  - {day: 2, start: "00:15", minutes: 30, title: Minuit}
  - {day: 2, start: "00:45", minutes: 30, title: Trop tard}
  - {day: 2, start: "10:30", minutes: 30, title: Trop tôt}
"""
    assert told(tmp_path, catalogue, text) == [
        (6, "schedule.days[1].lunch.between", "lunch_inside_day", None),
        (9, "fixed[1].start", "inside_day", None),
        (11, "fixed[3].start", "fixed_overlap", None),
        (13, "fixed[5].start", "inside_day", None),
        (14, "fixed[6].start", "inside_day", None),
    ]


def test_a_mistake_elsewhere_does_not_hide_what_the_brief_contradicts(tmp_path: Path, catalogue: Catalogue) -> None:
    """No themes, dates out of order, a day too short, more people at least than expected."""
    text = """\
titre: T
participants: {expected: 12, min: 14, profil: x}
schedule:
  days:
    - {date: 2027-03-10, start: "09:00", end: "09:30", titre: x}
    - {date: 2027-03-09, start: "09:00", end: "17:30"}
facilitators: beaucoup
"""
    assert told(tmp_path, catalogue, text) == [
        (1, "", "own", None),
        (1, "titre", "unknown_key", "title"),
        (2, "participants", "own", None),
        (2, "participants.profil", "unknown_key", "profile"),
        (3, "schedule", "own", None),
        (5, "schedule.days[1]", "own", None),
        (5, "schedule.days[1].titre", "unknown_key", "title"),
        (7, "facilitators", "whole", None),
    ]


@pytest.mark.parametrize(
    ("text", "case"),
    [("", "file_empty"), ("# rien\n", "file_empty"), ("- a\n", "root_is_mapping"), ("bonjour\n", "root_is_mapping")],
)
def test_a_file_that_is_no_mapping_is_one_problem(tmp_path: Path, catalogue: Catalogue, text: str, case: str) -> None:
    """Empty, a list, a text."""
    assert [one.expected for one in problems(tmp_path, catalogue, text)] == [case]


def test_a_duplicate_key_is_told_beside_the_other_problems(tmp_path: Path, catalogue: Catalogue) -> None:
    """And alone when all else is sound."""
    assert told(tmp_path, catalogue, SOUND + "title: B\n") == [(5, "title", "duplicate_key", None)]
    assert len(told(tmp_path, catalogue, SOUND + "title: B\nfacilitators: 0\n")) == 2


WORDS = ["fb-give", "9:00", "x y", "2027-13-01", "é\x07"]
_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 2000)
    | st.sampled_from(["fb-give", "9:00", "x y", "2027-13-01", "é\x07"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [*Brief.model_fields, "days", "start", "end", "lunch", "day", "minutes", "text", "date", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*Brief.model_fields, "titel"]), _VALUES, max_size=6))
def test_no_brief_however_wrong_raises_anything_but_bad_input(
    tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue, data: dict[str, object]
) -> None:
    """And everything it says is in plain words."""
    folder = tmp_path_factory.mktemp("brief")
    problems(folder, catalogue, yaml.safe_dump({**data, "unknown-thing": 1}, allow_unicode=True))
