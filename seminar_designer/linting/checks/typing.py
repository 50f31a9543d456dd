"""Texts are typed plainly: documents set them for print."""

import re
from collections.abc import Iterable

from seminar_designer.linting.check import Check, Finding
from seminar_designer.linting.shelf import Shelf
from seminar_designer.linting.texts import excerpt

_CASES = {
    "special_space": re.compile("[\u00a0\u202f\u2009]"),
    "double_space": re.compile(r"\S {2,}\S"),
    "edge_space": re.compile(r"^\s|\s$"),
}


class Typing(Check):
    """Plain single spaces in the sheet; words to say between « » in French, without quotation marks in English."""

    id = "typing"
    severity = "warning"

    def look(self, shelf: Shelf) -> Iterable[Finding]:
        """Special, doubled or stray spaces, and words to say that are quoted otherwise."""
        for one in shelf.looked_at:
            for case, pattern in _CASES.items():
                if pattern.search(one.text):
                    yield Finding.in_text(case, one, text=excerpt(one.text))
            if one.of == "say" and one.language == "fr" and not re.match("«.*»$", one.text, re.DOTALL):
                yield Finding.in_text("unquoted", one, text=excerpt(one.text))
            if one.of == "say" and one.language == "en" and re.match('["“].*["”]$', one.text, re.DOTALL):
                yield Finding.in_text("quoted", one, text=excerpt(one.text))
