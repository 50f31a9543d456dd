"""Ruled lines to write on: how many a page still holds under what is printed on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.image.image import Image

from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.page_fit import LINE_SPACING, POINTS_PER_MM, Column, Line, Setting
from seminar_designer.documents.typesetting.paper import SHORTER_MM
from seminar_designer.documents.typesetting.words import Words

RULED = 26.5
"""Points from one ruled line to the next."""

RESERVE = 24.0
"""Points a page keeps free, since heights are estimates."""


@dataclass(frozen=True)
class Question:
    """An open question, and the ruled lines to answer on."""

    text: str
    lines: range


IN_MARGIN = 20.0
"""Points of the footer that stand in the margin."""

FOOTER = Column(150, {"footer": Setting(9)})


def page_points(brand: Brand, margins: float, *, small: bool = False) -> float:
    """Points of a portrait page between margins of so many millimetres in all, less what a long footer takes of it.

    A `small` page is A5, or half a Letter, which is higher.
    """
    footer = FOOTER.rows(Line("footer", brand.footer)) * 9 * LINE_SPACING
    high = 210 if small else 297 - SHORTER_MM[brand.paper]
    return (high - margins) * POINTS_PER_MM - RESERVE - max(0.0, footer - IN_MARGIN)


def logo_points(brand: Brand) -> float:
    """Points the logo stands higher than the line of text beside it."""
    if brand.logo is None:
        return 0.0
    picture = Image.from_blob(brand.logo_bytes)
    return max(0.0, brand.logo.width * POINTS_PER_MM * picture.px_height / picture.px_width - 12)


def asked(words: Words) -> tuple[str, ...]:
    """The texts of a group of questions, in order."""
    return tuple(str(text) for text in words["questions"].entries.values())


def ruled(texts: Sequence[str], free: float, least: int, most: int) -> tuple[Question, ...]:
    """The questions with as many lines as `free` points hold in all, shared evenly, each within bounds."""
    lines, left = divmod(max(0, int(free // RULED)), len(texts))
    numbers = (max(least, min(most, lines + (number < left))) for number in range(len(texts)))
    return tuple(Question(text, range(number)) for text, number in zip(texts, numbers, strict=True))


def rows_points(texts: Iterable[str], column: Column, kind: str, padding: float, height: float) -> float:
    """Points of table rows with these texts, each at least `height`."""
    return sum(max(height, column.height(Line(kind, text)) + padding) for text in texts)
