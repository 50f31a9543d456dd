"""Names of people in a text that is to have none."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.telling.names import called

SHORT = 3
"""Letters of the shortest name alone that is looked for."""


@dataclass(frozen=True)
class Named:
    """Somebody named in a line (from 1): with what words, and whether it can hardly be anything but the name.

    A surname alone may be an ordinary word at the start of a sentence; a first name or a whole name is sure.
    """

    line: int
    words: str
    name: str
    sure: bool


def named(lines: Sequence[str], names: Iterable[str]) -> Iterator[Named]:
    """Each of the names that is told in a line, whole or in part, whatever its accents."""
    known = list(names)
    for number, line in enumerate(lines, start=1):
        for name in known:
            found = _found(line, name)
            if found is not None:
                yield Named(number, *found)


def _found(line: str, name: str) -> tuple[str, str, bool] | None:
    """What of the name the line tells, the name, and whether that is sure."""
    plain = _folded(line)
    if re.search(rf"\b{re.escape(_folded(name))}\b", plain):
        return name, name, True
    parts = called(name)
    for part, sure in ((parts.first, True), (parts.last, False)):
        if len(part) >= SHORT and any(
            line[found.start()].isupper() for found in re.finditer(rf"\b{re.escape(_folded(part))}\b", plain)
        ):
            return part, name, sure
    return None


def _folded(text: str) -> str:
    """The text in small letters without accents, as long as it was."""
    return "".join(unicodedata.normalize("NFD", character)[0].lower()[0] for character in text)
