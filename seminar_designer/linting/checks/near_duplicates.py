"""No sheet is another one in disguise."""

from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import plain
from seminar_designer.model.block import Block
from seminar_designer.model.texts import LANGUAGES, Language

NAMES_ALIKE = 88
STEPS_ALIKE = 65
"""Per cent of letters in common (rapidfuzz's ratio) from which two names, or two courses of steps, are told."""
WORDS_SHARED = 0.5
"""Share of the fewer words of two courses below which their letters need not be compared: they cannot be alike."""


class NearDuplicates(Check):
    """No two sheets are alike in name or in what is done."""

    id = "near-duplicates"
    severity = "warning"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Pairs of sheets whose names, or whose steps, are nearly the same; each pair once."""
        for language in LANGUAGES:
            names = {block.id: plain(block.name[language]) for block in shelf.catalogue.blocks.values()}
            courses = {block.id: _course(block, language) for block in shelf.catalogue.blocks.values()}
            words = {id: frozenset(course.split()) for id, course in courses.items()}
            for id, other in _pairs(shelf):
                percent = fuzz.ratio(names[id], names[other], score_cutoff=NAMES_ALIKE)
                if percent and names[id] != names[other]:
                    yield Finding("names", id, ("name", language), {"other": other, "percent": int(percent)})
                shared = len(words[id] & words[other])
                if shared < WORDS_SHARED * min(len(words[id]), len(words[other])):
                    continue
                percent = fuzz.ratio(courses[id], courses[other], score_cutoff=STEPS_ALIKE)
                if percent and courses[id] != courses[other]:
                    yield Finding("steps", id, ("steps",), {"other": other, "percent": int(percent)})


def _pairs(shelf: Shelf) -> Iterator[tuple[str, str]]:
    """Each sheet to look at with every other, once; not with its own variants."""
    for id in shelf.chosen:
        for other in shelf.catalogue.blocks:
            told_from_there = other in shelf.chosen and other <= id
            if id in shelf.catalogue.blocks and other != id and not told_from_there and not shelf.akin(id, other):
                yield id, other


def _course(block: Block, language: Language) -> str:
    """What is done, step after step."""
    return plain(" ".join(step[language].do for step in block.steps))
