"""Which block of the catalogue a title means: by its name in either language or its id, however it is worded.

A title that only resembles several blocks, or none enough, means none: nothing is guessed.
"""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from seminar_designer.agendas.agenda import Item
from seminar_designer.agendas.words import phrases, plain, vocabulary
from seminar_designer.model.catalogue import Catalogue

_CLOSE = 90.0
"""Per cent of letters in common (rapidfuzz's ratio) from which a title is a misspelt name."""
_AHEAD = 4.0
"""By so much the nearest block must be ahead of the next one."""
_LONG = 8
"""Letters of a name of one word that is found in a longer title."""
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_ENDS = re.compile(r"\s*(?:[:;(\[|/]|\s[-–—]\s|\.\s).*$")
_NUMBERED = re.compile(r"^\s*(?:[A-Za-zéÉ]*\s*)?\d+\s*(?:[.):]|[-–—]\s)\s*(?=\D)")


@dataclass(frozen=True)
class Names:
    """Every way in which the blocks of a catalogue are called, as sorted words and in their own order."""

    exact: Mapping[str, str]
    ordered: Mapping[str, str]


def match(item: Item, catalogue: Catalogue, names: Names) -> str | None:
    """The id of the block that a slot means, None when it means none for sure."""
    if item.block:
        return item.block if item.block in catalogue.blocks else names.exact.get(_key(item.block))
    for title in _titles(item.title):
        found = names.exact.get(_key(title)) if _key(title) else None
        if found is not None:
            return found
    begun = max((words for words in names.ordered if _begins(item.title, words)), key=len, default=None)
    return _nearest(item.title, names) if begun is None else names.ordered[begun]


def names_of(catalogue: Catalogue) -> Names:
    """The names of a catalogue: those that several blocks share mean none of them."""
    by_key: dict[str, set[str]] = {}
    ordered: dict[str, set[str]] = {}
    for block in catalogue.blocks.values():
        for name in (block.name.fr, block.name.en, block.id.replace("-", " ")):
            by_key.setdefault(_key(name), set()).add(block.id)
            ordered.setdefault(" ".join(_significant(name)), set()).add(block.id)
    return Names(_unshared(by_key), _unshared(ordered))


def _unshared(names: Mapping[str, set[str]]) -> Mapping[str, str]:
    return {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1 and name}


def _titles(title: str) -> Iterator[str]:
    """The title whole, without what it says in brackets, without its number, and what comes before its colon."""
    bare = _NUMBERED.sub("", _BRACKETS.sub(" ", title))
    yield from (title, _BRACKETS.sub(" ", title), bare)
    head = _ENDS.sub("", bare)
    words = _significant(head)
    if head != bare and (len(words) >= 2 or sum(map(len, words)) >= _LONG):
        yield head


@functools.lru_cache(maxsize=4096)
def _significant(text: str) -> tuple[str, ...]:
    """The words of a text that say which block is meant, numbers as figures («6-3-5» as 635); all when none does."""
    numbers = {word: figure for said in vocabulary()["numbers"].values() for word, figure in said.items()}
    words = plain(text).replace("%", " ").split()
    kept = [word for word in words if word not in _unspecific() or word in numbers] or words
    figured = " ".join(numbers.get(word, word) for word in kept)
    return tuple(re.sub(r"(?<=\b\d) (?=\d\b)", "", figured).split())


@functools.cache
def _unspecific() -> frozenset[str]:
    return frozenset(phrases("unspecific"))


def _key(text: str) -> str:
    return " ".join(sorted(_significant(text)))


def _begins(title: str, words: str) -> bool:
    """Whether a title begins with a name that is telling enough: « World café : nos irritants »."""
    said = " ".join(_significant(_NUMBERED.sub("", title)))
    return len(words) >= _LONG and f"{said} ".startswith(f"{words} ")


def _nearest(title: str, names: Names) -> str | None:
    """The block whose name is spelt nearly so and has the same figures, when no other one is as near."""
    best: dict[str, float] = {}
    for key in {_key(one) for one in _titles(title)}:
        if len(key) >= _LONG:
            for name, score, _ in process.extract(key, list(names.exact), scorer=fuzz.ratio, limit=5):
                id = names.exact[name]
                if re.findall(r"\d+", name) == re.findall(r"\d+", key):
                    best[id] = max(score, best.get(id, 0.0))
    ranked = sorted(best.items(), key=lambda one: -one[1])
    if not ranked or ranked[0][1] < _CLOSE or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _AHEAD):
        return None
    return ranked[0][0]
