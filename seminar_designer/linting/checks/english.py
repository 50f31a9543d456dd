"""English as hunspell sees it."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding, Skipped
from seminar_designer.linting.hunspell import PROGRAM, installed, nearest_words, unknown_words
from seminar_designer.linting.shelf import Shelf


class English(Check):
    """Spelling of all English texts, British, what a person has accepted left out."""

    id = "english"
    severity = "warning"
    asked = True

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Words that hunspell does not know."""
        if not installed():
            raise Skipped(PROGRAM)
        texts = [one for one in shelf.looked_at if one.language == "en"]
        found = [
            (texts[number], word)
            for number, word in unknown_words([one.text for one in texts])
            if not shelf.accepted.word(word, "en", shelf.credit(texts[number]))
        ]
        nearest = nearest_words({word for _, word in found})
        for one, word in found:
            near = f" ({nearest[word]} ?)" if word in nearest else ""
            yield Finding.in_text("spelling", one, word=word, near=near)
