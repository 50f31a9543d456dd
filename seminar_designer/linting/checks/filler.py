"""Every sentence was written for its sheet."""

from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import excerpt, plain, words
from seminar_designer.loading.problems import Keys

OF = ("do", "say", "questions", "purpose", "takeaway", "preparation", "pitfalls", "small", "large", "remote")
"""Texts that are told when two sheets share them; what is said on accessibility or a licence may be the same."""
LEAST = 5
"""Words from which it is no coincidence."""


class Filler(Check):
    """No step, question, pitfall or other text of a sheet is another's, nor stands twice in the same sheet."""

    id = "filler"
    severity = "error"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Each text that stands elsewhere word for word."""
        first: dict[tuple[str, str], tuple[str, Keys]] = {}
        for id, texts in sorted(shelf.texts.items(), key=lambda one: one[0] in shelf.chosen):
            for one in texts:
                if one.of in OF and len(words(one.text)) >= LEAST:
                    other, keys = first.setdefault((one.language, plain(one.text)), (id, one.keys))
                    if (other != id and not shelf.akin(id, other)) or (other == id and keys != one.keys):
                        case = "elsewhere" if other != id else "twice"
                        yield Finding(case, id, one.keys, {"other": other, "text": excerpt(one.text)})
