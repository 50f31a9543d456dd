"""How tall texts will stand on the page, nearly: enough to cut what no page could hold and to place page breaks.

A row of a table that may not split loses text when it is taller than the page; so long rows are cut beforehand into
rows that a page holds.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

POINTS_PER_MM = 72 / 25.4
LINE_SPACING = 1.22
"""Height of a line for its font size, as Calibri has it."""

BOLD = 1.03
"""How much wider bold letters are."""

SPACE = 0.23
WIDTHS = {
    character: width
    for width, characters in (
        (0.23, "'ilîïj\u00a0\u202f "),
        (0.25, "I.,’·;:|"),
        (0.3, "()f[]-J‘“”"),
        (0.34, "t!r/"),
        (0.39, 'szcLç"x_'),
        (0.45, "kvyFS?"),
        (0.48, "agZTàâEYÉ"),
        (0.5, "eéèêë–«»€0123456789"),
        (0.57, "VAÀBR"),
        (0.65, "NGUOQ"),
        (0.7, "w%&…"),
        (0.8, "m"),
        (0.88, "MW—→←"),
    )
    for character in characters
}
"""Widths of Calibri's letters in font sizes; others are near 0.53, capitals near 0.62."""


@dataclass(frozen=True)
class Setting:
    """How a kind of line is set: font size, space above and below (points), indent (mm), bold, spacing of its lines.

    One that `clings` stays with the line before it.
    """

    size: float = 10
    space: float = 2
    indent: float = 0
    bold: bool = False
    clings: bool = False
    spacing: float = 1


@dataclass(frozen=True)
class Line:
    """One paragraph of a cell; `kind` names its style, `lead` what stands before it (the minutes of a step)."""

    kind: str
    text: str
    lead: str = ""

    @cached_property
    def words(self) -> tuple[float, ...]:
        """Width of each word in font sizes."""
        return tuple(sum(map(_ems, word)) for word in self.text.split(" "))


@dataclass(frozen=True)
class Column:
    """Width (mm) of a column's text, and how each kind of line is set in it."""

    width: float
    settings: dict[str, Setting]

    def height(self, line: Line) -> float:
        """Points the line takes."""
        setting = self.settings[line.kind]
        return self.rows(line) * setting.size * setting.spacing * LINE_SPACING + setting.space

    def rows(self, line: Line) -> int:
        """On how many lines of print the line stands."""
        setting = self.settings[line.kind]
        across = (self.width - setting.indent) * POINTS_PER_MM / setting.size / (BOLD if setting.bold else 1)
        rows, used = 1, 0.0
        for word in line.words:
            if used and used + word > across:
                rows, used = rows + 1, 0.0
            rows, used = rows + int(word // across), used + word % across + SPACE
        return rows

    def total(self, lines: Iterable[Line]) -> float:
        """Points all lines take."""
        return sum(map(self.height, lines))

    def pieces(self, lines: Sequence[Line], first: float, limit: float) -> list[list[Line]]:
        """The lines in pieces: one of at most `first` points (maybe empty), the others of at most `limit`.

        Nothing is lost; only a word longer than a piece makes it taller.
        """
        pieces: list[list[Line]] = [[]]
        left = first
        for group in self._groups([part for line in lines for part in self._cut(line, limit)], limit):
            height = self.total(group)
            if height > left:
                pieces.append([])
                left = limit
            pieces[-1] += group
            left -= height
        return pieces

    def _groups(self, lines: Sequence[Line], limit: float) -> list[list[Line]]:
        """Lines with those that cling to them, as long as they stay under `limit`."""
        groups: list[list[Line]] = []
        for line in lines:
            if groups and self.settings[line.kind].clings and self.total([*groups[-1], line]) <= limit:
                groups[-1].append(line)
            else:
                groups.append([line])
        return groups

    def _cut(self, line: Line, limit: float) -> list[Line]:
        """A line taller than `limit` as several, cut after sentences, else after words, else anywhere."""
        if self.height(line) <= limit:
            return [line]
        middle = len(line.text) // 2
        for boundary in (r"(?<=[.!?…»”])\s+", r"\s+"):
            ends = [found.end() for found in re.finditer(boundary, line.text)]
            inner = [end for end in ends if len(line.text) // 4 <= end <= 3 * len(line.text) // 4]
            if inner:
                middle = min(inner, key=lambda end: abs(end - len(line.text) // 2))
                break
        first, second = replace(line, text=line.text[:middle]), replace(line, text=line.text[middle:], lead="")
        return [*self._cut(first, limit), *self._cut(second, limit)]


def _ems(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.2
    return WIDTHS.get(character, 0.62 if character.isupper() else 0.53)
