"""The texts of sheets and of lists, each with its place and language."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from seminar_designer.loading.problems import Keys
from seminar_designer.model.base import Model
from seminar_designer.model.block import Block, StepText
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.texts import LANGUAGES, Language

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Passage:
    """One text of the sheet of `block`, or of an entry of `list`.

    `of` is what it is the text of (`name`, `do`, `say`, `questions`…).
    """

    keys: Keys
    of: str
    language: Language
    text: str
    block: str = ""
    list: str = ""


def passages(block: Block) -> Iterator[Passage]:
    """All texts of a sheet in both languages, in the order of the sheet."""
    for one in _inside(block, (), ""):
        yield replace(one, block=block.id)


def entries(catalogue: Catalogue) -> Iterator[Passage]:
    """All texts of the lists: names, statements and questions of objectives, patterns."""
    for name, _ in catalogue:
        if name != "blocks":
            for id, entry in getattr(catalogue, name).items():
                for one in _inside(entry, (id,), ""):
                    yield replace(one, list=name)


def _inside(value: Any, keys: Keys, of: str) -> Iterator[Passage]:
    if isinstance(value, Model):
        for name, one in value:
            if name not in LANGUAGES:
                yield from _inside(one, (*keys, name), name)
            else:
                yield from _in_language(one, keys, of, "fr" if name == "fr" else "en")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _inside(one, (*keys, key), of)
    elif isinstance(value, tuple):
        for number, one in enumerate(value):
            yield from _inside(one, (*keys, number), of)


def _in_language(value: Any, keys: Keys, of: str, language: Language) -> Iterator[Passage]:
    if isinstance(value, StepText):
        yield Passage((*keys, language, "do"), "do", language, value.do)
        if value.say is not None:
            yield Passage((*keys, language, "say"), "say", language, value.say)
    elif isinstance(value, str):
        yield Passage((*keys, language), of, language, value)


def words(text: str) -> list[str]:
    """The words of a text: letters only, an elided article apart."""
    return _WORD.findall(text)


def plain(text: str) -> str:
    """A text without case, accents, punctuation: two that look alike are alike."""
    letters = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9]+", letters))


def excerpt(text: str, most: int = 70) -> str:
    """The beginning of a text, cut after a word."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
