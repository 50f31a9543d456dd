"""Reading YAML: data, places, and everything a file can get wrong."""

import datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar_designer.loading.problems import Problem, say
from seminar_designer.loading.yaml_nodes import MAX_BYTES, Source, read_yaml, read_yaml_text


def read(text: str) -> Source:
    """The text as if it were a file."""
    return read_yaml_text(text, Path("a.yaml"))


def only_problem(source: Source) -> Problem:
    """The one problem of a source."""
    assert len(source.problems) == 1
    return source.problems[0]


def test_every_key_and_value_knows_its_place() -> None:
    """Lines and columns count from 1, in lists too."""
    source = read("title: Été\nschedule:\n  days:\n    - {start: 9:00}\n")
    assert source.at(("title",)) == (1, 8)
    assert source.key_at(("title",)) == (1, 1)
    assert source.at(("schedule", "days", 0, "start")) == (4, 15)
    assert source.key_at(("schedule", "days", 0, "start")) == (4, 8)


def test_a_value_that_starts_below_its_key_stands_at_its_key() -> None:
    """A person looks for `schedule:`, not for the line after it."""
    assert read("a: 1\nschedule:\n  days: 3\n").at(("schedule",)) == (2, 1)


def test_an_unknown_path_stands_where_its_parent_does() -> None:
    """What is missing has no place of its own."""
    assert read("a: 1\nb: {c: 2}\n").at(("b", "d", 3)) == (2, 4)


def test_dates_are_dates_and_yes_and_no_stay_words() -> None:
    """Only `true` and `false` are booleans, and numbers stay numbers."""
    source = read("day: 2027-03-09\nyes: no\non: true\nn: 14\nhalf: 0.5\nnone: null\ntime: 9:30\n")
    assert source.data == {
        "day": datetime.date(2027, 3, 9),
        "yes": "no",
        "on": True,
        "n": 14,
        "half": 0.5,
        "none": None,
        "time": 570,
    }


def test_keys_are_always_text() -> None:
    """A key that looks like a number, a date or nothing is the text that is written."""
    assert read("1: a\n2027-03-09: b\n~: c\n").data == {"1": "a", "2027-03-09": "b", "~": "c"}


def test_a_date_that_does_not_exist_stays_text_for_the_model_to_refuse() -> None:
    """Reading it never raises."""
    assert read("date: 2027-02-30\nfar: .inf\n").data == {"date": "2027-02-30", "far": ".inf"}


def test_anchors_and_merge_keys_work() -> None:
    """Own keys win over merged ones."""
    source = read("base: &b {x: 1, y: 2}\nday: {<<: *b, y: 3}\nagain: *b\n")
    assert source.data["day"] == {"x": 1, "y": 3}
    assert source.data["again"] == {"x": 1, "y": 2}
    assert source.problems == ()


def test_a_duplicate_key_is_a_problem_at_the_second_one() -> None:
    """It names the line of the first, and the first value is kept."""
    source = read("title: a\nclient: b\ntitle: {x: 1}\n")
    problem = only_problem(source)
    assert (problem.line, problem.column, problem.where) == (3, 1, "title")
    assert "ligne 1" in say(problem, "fr")
    assert source.data == {"title": "a", "client": "b"}
    assert source.at(("title",)) == (1, 8)


@pytest.mark.parametrize(
    ("text", "case", "line"),
    [
        ("a: 1\nb: c: d\n", "yaml_colon", 2),
        ('a: 1\nb: "c\n', "yaml_quote", 3),
        ("a: [1, 2\nb: 3\n", "yaml_bracket", 2),
        ("a:\n\tb: 1\n", "yaml_tab", 2),
        ("a: @b\n", "yaml_start", 1),
        ("a: {b: 1\n", "yaml_bracket", 2),
        ("- a\nb: 1\n", "yaml_indent", 2),
        ('a: "\\q"\n', "yaml_escape", 1),
        ("a: b\nc\n", "yaml_key", 3),
        ("a: é\nb: \x01\n", "control_character", 2),
        ("a: é\nb: *nothing\n", "unknown_alias", 2),
        ("a: &x [*x]\n", "unknown_alias", 1),
        ("[a]: b\n", "key_is_text", 1),
        ("a: 1\n---\nb: 2\n", "one_document", 2),
        ("a: !!python/name:os.system x\n", "tag", 1),
        ("a: !custom {b: 1}\n", "tag", 1),
        ("a: " + "[" * 60 + "]" * 60, "too_many_nodes", 1),
        ("a: " + "[" * 5000, "too_many_nodes", 1),
    ],
)
def test_whatever_is_not_our_yaml_is_one_problem_with_its_line(text: str, case: str, line: int) -> None:
    """Never an exception, always words in both languages."""
    problem = only_problem(read(text))
    assert (problem.expected, problem.line) == (case, line)
    assert say(problem, "fr") != say(problem, "en")


def test_an_alias_bomb_is_refused() -> None:
    """Nine levels of ten would be a thousand million values."""
    names = pairwise("abcdefghi")
    levels = [f"{name}: &{name} [{', '.join([f'*{below}'] * 10)}]" for below, name in names]
    source = read("\n".join(["a: &a [x, x, x, x, x, x, x, x, x, x]", *levels]))
    assert only_problem(source).expected == "too_many_nodes"


def test_a_missing_file_a_folder_and_a_huge_file_are_problems(tmp_path: Path) -> None:
    """Each is told of the file as a whole."""
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"a" * (MAX_BYTES + 1))
    cases = [only_problem(read_yaml(file)).expected for file in (tmp_path / "no.yaml", tmp_path, huge)]
    assert cases == ["file_missing", "file_unreadable", "file_too_big"]


def test_a_file_that_is_not_utf8_is_a_problem_at_its_first_strange_letter(tmp_path: Path) -> None:
    """Word processors still write Latin-1."""
    file = tmp_path / "latin.yaml"
    file.write_bytes("a: b\ntitle: été\n".encode("latin-1"))
    problem = only_problem(read_yaml(file))
    assert (problem.expected, problem.line, problem.column) == ("not_utf8", 2, 8)


def test_a_byte_order_mark_is_harmless(tmp_path: Path) -> None:
    """Windows editors put one in front."""
    file = tmp_path / "bom.yaml"
    file.write_bytes(b"\xef\xbb\xbftitle: a\n")
    assert read_yaml(file).data == {"title": "a"}


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab01 :-[]{},&*!|>'\"%@`#?\n\t~<é\x85\u2028😀"), max_size=40))
def test_no_text_makes_reading_raise(text: str) -> None:
    """Any text gives data or problems, and each problem can be said."""
    for problem in read(text).problems:
        assert say(problem, "fr")
        assert say(problem, "en")
