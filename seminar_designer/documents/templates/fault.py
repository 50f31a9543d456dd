"""One thing that is wrong with a template, as data, and where in the Word file it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from seminar_designer.loading.problems import Problem, messages, raise_if
from seminar_designer.model.texts import LANGUAGES, Language, Text

AROUND = 60
"""Characters that are quoted of a paragraph to find it again."""


@dataclass(frozen=True)
class Place:
    """Where something stands: the part of the document (`body`, `header`…), and in it a paragraph or a cell.

    All count from 1, 0 is unknown; `words` are those around it.
    """

    part: str = ""
    number: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    words: str = ""

    def near(self, text: str, start: int = 0, end: int = 0) -> "Place":
        """The same place, with the words of `text` around its characters from `start` to `end`."""
        spare = max(0, AROUND - (end - start)) // 2
        first, last = max(0, start - spare), min(len(text), max(end + spare, AROUND))
        if first > 0 and (space := text.find(" ", first - 1, start)) >= 0:
            first = space + 1
        if last < len(text) and (space := text.rfind(" ", end, last + 1)) >= 0:
            last = space
        words = " ".join(text[first:last].split())
        cut = ("… " if first > 0 else "", " …" if last < len(text) else "")
        return replace(self, words=cut[0] + words + cut[1] if words else "")

    @property
    def spot(self) -> Text | None:
        """The place in words; None for the file as a whole."""
        if not self.part:
            return None
        return Text(**{language: self._said(language) for language in LANGUAGES})

    def _said(self, language: Language) -> str:
        spots = messages()["spots"]
        parts = [] if self.part == "body" else [spots[self.part][language]]
        if self.number > 1:
            parts[-1] += f" {self.number}"
        if self.table:
            parts.append(spots["cell"][language].format(table=self.table, row=self.row, column=self.column))
        elif self.paragraph:
            parts.append(spots["paragraph"][language].format(paragraph=self.paragraph))
        said = ", ".join(parts)
        return said + spots["words"][language].format(words=self.words) if self.words else said


@dataclass(frozen=True)
class Fault:
    """A mistake: the sentence `case` of messages.yaml, which `facts`, `found` and `nearest` complete."""

    case: str
    place: Place = Place()
    found: str | None = None
    nearest: str | None = None
    facts: tuple[tuple[str, str], ...] = ()

    def problem(self, file: Path) -> Problem:
        """The mistake in this file, to be said."""
        found = None if self.found is None else _short(self.found)
        facts = tuple((name, _short(value)) for name, value in self.facts)
        return Problem(file, 0, 0, "", self.case, found, self.nearest, facts, self.place.spot)

    def as_data(self) -> dict[str, Any]:
        """For programs."""
        place = {name: value for name, value in vars(self.place).items() if value}
        return {"case": self.case, "place": place, "found": self.found, "nearest": self.nearest}


def refuse_if(faults: Iterable[Fault], file: Path) -> None:
    """Raises BadInput with all mistakes when there is any."""
    raise_if([fault.problem(file) for fault in faults])


def _short(text: str) -> str:
    text = " ".join(text.split())
    text = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return text if len(text) <= 2 * AROUND else f"{text[: 2 * AROUND]}…"
