"""What the command line says: the sentences of cli/texts, and the language to say them in.

The model is not imported here: it would make `seminar --help` wait.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

import yaml

if TYPE_CHECKING:
    from seminar_designer.model.texts import Language

_TEXTS = files("seminar_designer.cli").joinpath("texts")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says its language, strongest first."""


class Words:
    """The sentences of one language, by dotted name such as `proof.optimal`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._entries = _entries(language)

    def __getitem__(self, name: str) -> Any:
        entry: Any = self._entries
        for part in name.split("."):
            entry = entry[part]
        return entry

    def __contains__(self, name: str) -> bool:
        entry: Any = self._entries
        for part in name.split("."):
            if not isinstance(entry, Mapping) or part not in entry:
                return False
            entry = entry[part]
        return True

    def say(self, name: str, /, **facts: object) -> str:
        """The sentence `name` with its `{facts}`; one that is not known shows as a dash."""
        return str(self[name]).format_map(_Facts(facts))

    def count(self, name: str, number: int, /, **facts: object) -> str:
        """The sentence `name` in the singular or plural that `number` asks for; `{n}` is the number."""
        singular = abs(number) <= 1 if self.language == "fr" else abs(number) == 1
        return self.say(f"{name}.{'one' if singular else 'other'}", n=self.whole(number), **facts)

    def whole(self, number: float) -> str:
        """A whole number with its thousands apart: « 2 891 », "2,891"."""
        return f"{number:,.0f}".replace(",", self["numbers.thousands"])

    def points(self, number: int) -> str:
        """Points earned or lost, with their sign: « +256 », « −12 »."""
        return f"{'−' if number < 0 else '+'}{self.whole(abs(number))}"

    def decimal(self, number: float) -> str:
        """A number with one decimal: « 1,2 », "1.2"."""
        marks = {",": self["numbers.thousands"], ".": self["numbers.decimal"]}
        return f"{number:,.1f}".translate(str.maketrans(marks))


class _Facts(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return "–"


@functools.cache
def _entries(language: Language) -> Mapping[str, Any]:
    text = _TEXTS.joinpath(f"{language}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found


@functools.cache
def languages() -> tuple[Language, ...]:
    """The languages the command line speaks, by their files."""
    return tuple(cast("Language", file.name.removesuffix(".yaml")) for file in _TEXTS.iterdir())


def known(value: object) -> Language | None:
    """`value` when it is a language the command line speaks."""
    return next((language for language in languages() if language == value), None)


def asked_language(arguments: Sequence[str]) -> Language | None:
    """The language that `--lang` asks for anywhere on the command line, before it is parsed."""
    following = [*arguments[1:], ""]
    for argument, after in zip(arguments, following, strict=False):
        if argument == "--lang":
            return known(after)
        if argument.startswith("--lang="):
            return known(argument.removeprefix("--lang="))
    return None


def system_language() -> Language:
    """The language of the system: French when it says so, English otherwise."""
    said = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    return "fr" if (said or _windows_language()).lower().startswith("fr") else "en"


def _windows_language() -> str:
    import locale  # noqa: PLC0415 - asked only where the system has no such variables

    return locale.getlocale()[0] or ""
