"""The command line as a whole: its help, its languages, its refusals, and how it ends when something goes wrong."""

import importlib
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from command_line import seminar

from seminar_designer import cli
from seminar_designer.cli.wording import Words, asked_language, system_language

HEAVY = ("numpy", "rapidfuzz", "numba", "ortools", "pandas", "pydantic", "rich", "docx", "docxtpl", "babel")
TEXTS = Path(cli.__file__).parent / "texts"


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    """Tests speak English unless they say otherwise."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("SEMINAR_DEBUG", raising=False)


def test_help_tells_the_verbs_in_the_order_of_the_work():
    """The story and the list of commands go from the catalogue to the check."""
    ended = seminar("--help")
    assert ended.code == 0
    assert not ended.err
    story, commands = ended.out.split("Commands:")
    for text in (story, commands):
        places = [text.index(verb) for verb in ("catalogue", "design", "check")]
        assert places == sorted(places)


@pytest.mark.parametrize("arguments", [(), ("catalogue",)])
def test_a_group_without_a_verb_shows_its_help_and_is_a_usage_error(arguments):
    """Exit code 2, and the help on stderr."""
    ended = seminar(*arguments)
    assert ended.code == 2
    assert "Commands:" in ended.err
    assert not ended.out


@pytest.mark.parametrize(
    "path",
    [("design",), ("check",), ("catalogue",)]
    + [("catalogue", verb) for verb in ("list", "search", "show", "new", "lint", "coverage")],
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_verb_has_help_in_both_languages(path, language):
    """Usage, options and text are all in the language, whatever the system's."""
    ended = seminar(*path, "--lang", language, "--help")
    assert ended.code == 0
    assert ended.out.startswith("Usage : seminar" if language == "fr" else "Usage: seminar")
    assert ("Afficher cette aide." if language == "fr" else "Show this help.") in ended.out
    assert all(len(line) <= 80 for line in ended.out.splitlines())
    assert "<=" not in ended.out


def test_help_starts_fast_and_imports_nothing_heavy():
    """A third of a second, measured as the best of three: the rest is the machine's mood."""
    seconds = []
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "seminar_designer", "--help"], check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    assert min(seconds) <= 0.3
    code = "import sys; from seminar_designer.cli.app import main; main(['--help']); print(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert not set(HEAVY) & set(shown.splitlines()[-1].split())


def test_version_is_told():
    """The version of the package, and nothing else."""
    from seminar_designer import __version__

    assert seminar("--version").out == f"seminar-designer {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("desing",), "“desing” is not a command. The nearest: design"),
        (("catalogue", "lst"), "“lst” is not a command. The nearest: list"),
        (("design", "--outptu", "x", "b.yaml"), "There is no option --outptu. The nearest: --output"),
        (("design",), "BRIEF is missing."),
        (("design", "b.yaml", "-o"), "A value is missing after -o."),
        (("design", "b.yaml", "--seed", "one"), "--seed: a positive whole number expected."),
        (("design", "b.yaml", "--time-limit", "0"), "--time-limit: a number of seconds from 1 to 3600 expected."),
        (("design", "b.yaml", "--lang", "de"), "--lang: fr or en expected."),
        (("design", "my", "brief.yaml"), "Too much on the command line: brief.yaml."),
    ],
)
def test_a_slip_on_the_command_line_is_named_with_its_remedy(arguments, said):
    """Exit code 2, the mistake, and where help is; standard output stays clean."""
    ended = seminar(*arguments)
    assert ended.code == 2
    assert said in ended.err
    assert "--help" in ended.err
    assert not ended.out


def test_a_slip_is_told_in_french_where_the_system_speaks_french(monkeypatch):
    """The locale decides before any brief is read."""
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert "« desing » n'est pas une commande. Le plus proche : design" in seminar("desing").err


def test_an_internal_error_is_one_line_that_says_how_to_report(monkeypatch):
    """Exit code 4, never a traceback."""
    monkeypatch.setattr(importlib.import_module("seminar_designer.cli.catalogue_list"), "load_catalogue", _broken)
    ended = seminar("catalogue", "list")
    assert ended.code == 4
    assert ended.err.count("\n") == 1
    assert "ZeroDivisionError: by zero" in ended.err
    assert "SEMINAR_DEBUG=1" in ended.err


def test_seminar_debug_shows_the_traceback(monkeypatch):
    """For whoever repairs it."""
    monkeypatch.setenv("SEMINAR_DEBUG", "1")
    monkeypatch.setattr(importlib.import_module("seminar_designer.cli.catalogue_list"), "load_catalogue", _broken)
    assert "Traceback" in seminar("catalogue", "list").err


def test_an_interruption_is_not_an_error_message(monkeypatch):
    """Control-C: one line, and the code shells expect."""
    module = importlib.import_module("seminar_designer.cli.catalogue_list")

    def interrupted(_workspace):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "load_catalogue", interrupted)
    ended = seminar("catalogue", "list")
    assert ended.code == 130
    assert "Interrupted" in ended.err
    assert "Traceback" not in ended.err


def test_the_language_is_asked_for_or_the_systems(monkeypatch):
    """`--lang` anywhere, else the first variable that says one, else English."""
    assert asked_language(["design", "b.yaml", "--lang", "fr"]) == "fr"
    assert asked_language(["--lang=en", "design"]) == "en"
    assert asked_language(["design", "--lang"]) is None
    assert asked_language(["design", "--language", "fr"]) is None
    monkeypatch.setenv("LC_ALL", "")
    monkeypatch.setenv("LC_MESSAGES", "")
    monkeypatch.setenv("LANG", "fr_CA.UTF-8")
    assert system_language() == "fr"
    monkeypatch.setenv("LC_ALL", "C")
    assert system_language() == "en"


def test_numbers_are_written_as_each_language_writes_them():
    """Thousands, decimals, signs, and the French plural that starts at two."""
    french, english = Words("fr"), Words("en")
    assert french.whole(2891) == "2\u00a0891"
    assert english.whole(2891) == "2,891"
    assert french.decimal(1234.56) == "1\u00a0234,6"
    assert english.decimal(1234.56) == "1,234.6"
    assert french.points(-12) == "−12"
    assert english.points(256) == "+256"
    assert french.count("catalogue.count", 0) == "0 bloc."
    assert english.count("catalogue.count", 0) == "0 blocks."


def test_both_languages_say_the_same_things():
    """The same keys, and the same facts in each sentence."""
    french, english = (dict(_sentences(yaml.safe_load((TEXTS / f"{one}.yaml").read_text()))) for one in ("fr", "en"))
    assert french.keys() == english.keys()
    for name, sentence in french.items():
        assert _facts(sentence) == _facts(english[name]), name


def test_french_sentences_are_spaced_as_french_is():
    """A space before « ; : ! ? » and none doubled; no straight double quotes."""
    for name, sentence in _sentences(yaml.safe_load((TEXTS / "fr.yaml").read_text())):
        for line in sentence.splitlines():
            assert not re.search(r"[\w»)][;:!?](\s|$)", line.replace("http:", "")), name
            assert "  " not in line.strip() or ".help" in name, name


def _broken(_workspace):
    raise ZeroDivisionError("by zero")


def _sentences(entries: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, entry in entries.items():
        if isinstance(entry, dict):
            yield from _sentences(entry, f"{prefix}{name}.")
        else:
            yield prefix + name, str(entry)


def _facts(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", sentence))
