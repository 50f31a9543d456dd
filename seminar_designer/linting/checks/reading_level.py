"""What is read or said is easy to understand."""

from collections.abc import Iterable, Iterator

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.readability import ease, split_sentences
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import Passage, excerpt, words
from seminar_designer.model.texts import LANGUAGES

PLAIN = 60
"""Reading ease of plain language, which the steps of a sheet reach."""
HARD = 40
"""Reading ease below which a sentence is too hard to be said to a group…"""
LEAST = 12
"""… when it has at least so many words (the formulas know nothing of shorter ones)."""
LONGEST = 32
"""Words in one breath."""


class ReadingLevel(Check):
    """The steps of a sheet are in plain language, and no sentence to be said aloud is too long or too hard."""

    id = "reading-level"
    severity = "warning"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Sheets whose steps are hard to read, and sentences that are hard to say."""
        for block in shelf.blocks:
            texts = [one for one in shelf.texts[block.id] if one.of in ("do", "say")]
            for language in LANGUAGES:
                sentences = [part for one in texts if one.language == language for part in split_sentences(one.text)]
                level = ease(sentences, language) if sentences else 100
                if level < PLAIN:
                    facts = {"language": language, "level": round(level), "plain": PLAIN}
                    yield Finding("hard_steps", block.id, ("steps",), facts)
            for one in texts:
                if one.of == "say":
                    yield from _hard_to_say(one)


def _hard_to_say(one: Passage) -> Iterator[Finding]:
    for sentence in split_sentences(one.text):
        count = len(words(sentence))
        level = ease([sentence], one.language)
        if count > LONGEST:
            yield Finding.in_text("long_sentence", one, count=count, text=excerpt(sentence))
        elif count >= LEAST and level < HARD:
            yield Finding.in_text("hard_sentence", one, level=round(level), text=excerpt(sentence))
