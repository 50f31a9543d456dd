"""A mistake in somebody's file, as data: where it stands, what was expected, what was found, what is nearest."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from seminar_designer.model.texts import Language, Text

NO_FILE = Path()
"""The file of a problem that is in no file: a name asked for on the command line."""

OWN = "own"
"""The case of a mistake that the model tells in its own words (the fact `text`)."""

Keys = tuple[str | int, ...]
"""A path of keys and of positions in lists (from 0) into a file's data."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `expected` names a sentence of messages.yaml, which `facts`, `found` and `nearest` complete.

    `line` and `column` count from 1 (0: the file as a whole), and so do positions in lists in `where`:
    `schedule.days[2].start` is the second day's. In a file without lines, such as a Word file, `spot` says in words
    where it stands.
    """

    file: Path
    line: int
    column: int
    where: str
    expected: str
    found: str | None = None
    nearest: str | None = None
    facts: tuple[tuple[str, str], ...] = ()
    spot: Text | None = None


class BadInput(Exception):
    """What somebody wrote cannot be used; carries all problems, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(say(problem, "en") for problem in self.problems))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, line and column."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda one: (str(one.file), one.line, one.column, one.where)))


def where(keys: Keys) -> str:
    """`participants.expected`, `schedule.days[2].start`."""
    text = ""
    for key in keys:
        text += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if text else key
    return _printable(text)


def nearest_of(found: object, names: Iterable[str]) -> str | None:
    """The name most like what was found, or that means the same (« formation » for `training`); None when none is."""
    by_form = {_form(name): name for name in names}
    meant = messages()["synonyms"].get(_form(str(found)))
    if meant in by_form:
        return by_form[meant]
    close = get_close_matches(_form(str(found)), by_form, n=1, cutoff=0.6)
    return by_form[close[0]] if close else None


def _form(name: str) -> str:
    """The name without case, accents or the choice between space, hyphen and underscore."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return "-".join(plain.replace("_", " ").replace("-", " ").split())


def shown(value: Any, limit: int = 60) -> str:
    """A value as it could stand in a file, on one line and not too long."""
    text = " ".join(value.split()) if isinstance(value, str) else _flow(value)
    return _printable(text if len(text) <= limit else text[: limit - 1] + "…")


def _printable(text: str) -> str:
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def _flow(value: Any, depth: int = 0) -> str:
    if isinstance(value, (dict, list)) and depth > 2:
        return "…"
    if isinstance(value, dict):
        pairs = list(value.items())[:12]
        return "{" + ", ".join(f"{key}: {_flow(one, depth + 1)}" for key, one in pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(one, depth + 1) for one in value[:12]) + "]"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return shown(str(value))


def say(problem: Problem, language: Language) -> str:
    """The problem in one sentence, with its file, line and column."""
    texts = messages()
    frame = texts["frame"]
    place = "" if problem.file == NO_FILE else _printable(str(problem.file))
    if place:
        place += frame["place" if problem.line else "file"][language].format(line=problem.line, column=problem.column)
    sentence = _expected(problem, language)
    if problem.found is not None:
        sentence += frame["found" if problem.found else "found_nothing"][language].format(found=problem.found)
    if problem.nearest is not None:
        sentence += frame["nearest"][language].format(nearest=problem.nearest)
    standing = problem.where if problem.spot is None else _printable(problem.spot[language])
    path = frame["where"][language].format(where=standing) if standing else ""
    return f"{place}{path}{sentence}"


def _expected(problem: Problem, language: Language) -> str:
    facts = dict(problem.facts)
    if problem.expected == OWN:
        return _own(facts["text"], language)
    cases = messages()["expected"]
    either = str(messages()["frame"]["or"][language])
    return either.join(str(cases[case][language]).format_map(_Facts(facts)) for case in problem.expected.split("|"))


def _own(text: str, language: Language) -> str:
    """A sentence of the model, in `language` when messages.yaml knows it."""
    for sentence in messages()["own"]:
        if found := re.fullmatch(sentence["match"], text, re.DOTALL):
            return str(sentence[language]).format(*(group.replace("None", "–") for group in found.groups()))
    return text


class _Facts(dict[str, str]):
    """Facts of a sentence; one that is not known is shown as a dash instead of raising."""

    def __missing__(self, key: str) -> str:
        return "–"


@functools.cache
def messages() -> dict[str, Any]:
    """The sentences of messages.yaml."""
    text = files("seminar_designer.loading").joinpath("messages.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found


def raise_if(problems: Sequence[Problem]) -> None:
    """Raises BadInput when there is any problem."""
    if problems:
        raise BadInput(problems)
