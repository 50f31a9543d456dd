"""The words of words.yaml, and texts without case, accents or punctuation to look them up in."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

import yaml

from seminar_designer.model.texts import Language

_NO_WORD = re.compile(r"[^a-z0-9%]+")
_DASHES = re.compile(r"[‐‑‒–—―−→]")


def plain(text: str) -> str:
    """The text as words apart by one space: lower case, without accents and punctuation."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return _NO_WORD.sub(" ", decomposed.encode("ascii", "ignore").decode()).strip()


def flat(text: str) -> str:
    """The text in lower case without accents, with plain spaces, hyphens, slashes and apostrophes."""
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", _DASHES.sub("-", text)).replace("\N{FRACTION SLASH}", "/"))
    text = text.replace("’", "'").replace("′", "'").replace("‘", "'").casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^\S\n]+", " ", "".join(one for one in decomposed if not unicodedata.combining(one))).strip()


@functools.cache
def vocabulary() -> Mapping[str, Any]:
    """All of words.yaml."""
    text = files("seminar_designer.agendas").joinpath("words.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found


@functools.cache
def phrases(name: str, inner: str | None = None) -> tuple[str, ...]:
    """The phrases of both languages under a name, longest first."""
    lists = vocabulary()[name] if inner is None else vocabulary()[name][inner]
    return tuple(sorted({phrase for said in lists.values() for phrase in said}, key=lambda one: (-len(one), one)))


def says(words: str, name: str, inner: str | None = None) -> str | None:
    """The first of the phrases that plain words contain, as whole words."""
    return first_of(words, phrases(name, inner))


def first_of(words: str, wanted: Iterable[str]) -> str | None:
    """The first of these phrases that plain words contain, as whole words."""
    padded = f" {words} "
    return next((phrase for phrase in wanted if f" {phrase} " in padded), None)


def language_of(texts: Iterable[str]) -> Language | None:
    """The language most of the texts are in, by the words that only one language has; None when neither leads."""
    scores: dict[Language, int] = {"fr": 0, "en": 0}
    sets = _own_words()
    for text in texts:
        words = set(plain(text).split())
        for language, own in sets.items():
            scores[language] += len(words & own)
        scores["fr"] += sum(character in "éèêàçùœ" for character in text)
    if scores["fr"] == scores["en"]:
        return None
    return "fr" if scores["fr"] > scores["en"] else "en"


@functools.cache
def _own_words() -> Mapping[Language, frozenset[str]]:
    found: dict[Language, set[str]] = {"fr": set(), "en": set()}
    _gather(vocabulary(), None, found)
    return {"fr": frozenset(found["fr"] - found["en"]), "en": frozenset(found["en"] - found["fr"])}


def _gather(node: Any, language: Language | None, found: dict[Language, set[str]]) -> None:
    if isinstance(node, Mapping):
        for key, value in node.items():
            _gather(value, key if key in found else language, found)
            if language is not None and isinstance(key, str):
                found[language].add(key)
    elif isinstance(node, list):
        for phrase in node:
            _gather(phrase, language, found)
    elif language is not None and isinstance(node, str):
        found[language] |= {word for word in node.split() if len(word) > 1}
