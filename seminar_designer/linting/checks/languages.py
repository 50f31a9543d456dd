"""Both languages are there, each in its own."""

from collections.abc import Iterable, Iterator

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import Passage, plain, words
from seminar_designer.model.block import Block
from seminar_designer.model.texts import Language

_COMMON: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        "le la les des du un une et est dans pour que qui sur avec ce se ne pas chacun par au aux".split()  # noqa: SIM905
    ),
    "en": frozenset(
        "the of and to in is that for with each you it be are what from they their at or not".split()  # noqa: SIM905
    ),
}
"""Words by which a language is known; those that both have are left out."""
LEAST = 6
"""Words from which a text shows its language, and from which two equal texts are no coincidence."""


class Languages(Check):
    """Every text is there in French and in English, and neither stands in the other's place."""

    id = "languages"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Texts that are empty, the same in both languages, or in the wrong one; words to say in one only."""
        for block in shelf.blocks:
            yield from _one_sided(block)
        french = {_place(one): one.text for one in shelf.looked_at if one.language == "fr"}
        for one in shelf.looked_at:
            case = _case(one, french.get(_place(one), ""))
            if case is not None:
                yield Finding.in_text(case, one, language=one.language)


def _one_sided(block: Block) -> Iterator[Finding]:
    for number, step in enumerate(block.steps):
        if (step.fr.say is None) != (step.en.say is None):
            missing: Language = "fr" if step.fr.say is None else "en"
            yield Finding("said_once", block.id, ("steps", number, missing), {"language": missing})


def _case(one: Passage, french: str) -> str | None:
    """What is wrong with a text, of which `french` is the French version."""
    other: Language = "fr" if one.language == "en" else "en"
    own = [word.casefold() for word in words(one.text)]
    if not one.text.strip():
        return "empty"
    if len(own) < LEAST:
        return None
    if one.language == "en" and plain(one.text) == plain(french):
        return "same"
    foreign = _share(own, other)
    return "other_language" if foreign >= 3 and foreign > 2 * _share(own, one.language) else None


def _place(one: Passage) -> tuple[str | int, ...]:
    """Where the text stands, whatever its language."""
    return (one.block, one.list, *(key for key in one.keys if key != one.language))


def _share(own: list[str], language: Language) -> int:
    return sum(word in _COMMON[language] for word in own)
