"""Sheets that are about some words, whatever their accents, endings and typing errors, in both languages."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from seminar_designer.model.block import Block
from seminar_designer.model.catalogue import Catalogue

WEIGHTS = {"name": 1.0, "about": 0.75, "purpose": 0.65, "content": 0.45}
"""What a word weighs by where it stands: in the name; in family, themes and objectives; in the purpose; elsewhere."""
ALIKE = 80
"""Per cent of letters in common (rapidfuzz's ratio) from which a word is taken for another misspelt…"""
ALIKE_BUT_FIRST = 93
"""… when their first letters differ, which are seldom mistyped: coûte is not écoute."""
KIN = 0.88
"""What a word of the same stem counts beside the very word."""
SHORTEST_STEM = 5
_SMALL = frozenset(
    "a an and the of in on to for with le la les l de des du d un une et en au aux pour par sur avec".split()  # noqa: SIM905
)
"""Words that are about nothing."""


@dataclass(frozen=True)
class Hit:
    """A block that is about the words, how much (1: all of them stand in its name), and whether about all of them."""

    block: Block
    score: float
    whole: bool = True


class Index:
    """The words of a catalogue: for each, the blocks in which it stands and its greatest weight there."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.blocks: dict[str, dict[str, float]] = defaultdict(dict)
        for block in catalogue.blocks.values():
            for place, text in _texts(block, catalogue):
                for word in _plain(text):
                    known = self.blocks[word]
                    known[block.id] = max(known.get(block.id, 0), WEIGHTS[place])

    def search(self, words: str) -> list[Hit]:
        """The blocks that are about all of the words, best first; where none is, those about most of them."""
        asked = [word for word in _plain(words) if word not in _SMALL]
        totals: dict[str, list[float]] = defaultdict(list)
        for word in asked:
            for id, score in self._about(word).items():
                totals[id].append(score)
        most = max(map(len, totals.values()), default=0)
        hits = [
            Hit(self.catalogue.blocks[id], sum(found) / len(asked), most == len(asked))
            for id, found in totals.items()
            if len(found) == most
        ]
        return sorted(hits, key=lambda hit: (-hit.score, hit.block.id))

    def _about(self, word: str) -> dict[str, float]:
        """The blocks in which a word stands, or one like it, and how much that counts."""
        vocabulary = list(self.blocks)
        alike = process.cdist([word], vocabulary, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=np.float32)[0]
        best: dict[str, float] = {}
        for known, percent in zip(vocabulary, alike, strict=True):
            misspelt = percent if known[0] == word[0] or percent >= ALIKE_BUT_FIRST else 0
            likeness = max(float(misspelt) / 100, KIN if _kin(word, known) else 0)
            if likeness:
                for id, weight in self.blocks[known].items():
                    best[id] = max(best.get(id, 0), likeness * weight)
        return best


def _kin(word: str, known: str) -> bool:
    """Whether one word begins the other, or both grow from one stem (`deleg-` of `deleguer`, `delegation`)."""
    shorter = min(len(word), len(known))
    if shorter < SHORTEST_STEM:
        return False
    common = next((n for n, pair in enumerate(zip(word, known, strict=False)) if pair[0] != pair[1]), shorter)
    return common >= max(SHORTEST_STEM, 0.6 * shorter)


def _texts(block: Block, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The texts of a block in both languages, and what kind of place each is."""
    yield from (("name", one) for one in (block.id, block.name.fr, block.name.en))
    named = [catalogue.families[block.family].name, *(catalogue.themes[theme].name for theme in block.themes)]
    named += [catalogue.objectives[id].statement for id in block.objectives]
    yield from (("about", one) for text in named for one in (text.fr, text.en))
    yield from (("purpose", one) for one in (block.purpose.fr, block.purpose.en))
    rest = [block.takeaway.fr, block.takeaway.en, block.source.credit]
    for step in block.steps:
        rest += [step.fr.do, step.en.do, step.fr.say or "", step.en.say or ""]
    yield from (("content", one) for one in rest)


def _plain(text: str) -> list[str]:
    """The words of a text in small letters without accents."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe")).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", letters.replace("’", "'"))
