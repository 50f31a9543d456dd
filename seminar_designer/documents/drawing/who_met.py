"""Who has met whom: a square for each pair, empty, pointed once, or dark with how often."""

import functools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from seminar_designer.documents.drawing.canvas import INK, LINE, MUTED, SHADE, Canvas, canvas, wide, wrapped
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import Words
from seminar_designer.grouping.rotation import times_together
from seminar_designer.model.people import Person
from seminar_designer.model.texts import Language

SQUARE = 4.1
"""Millimetres of a square: room for a figure of nine points."""
NAMES, NUMBER, LEGEND, APART = 44.0, 7.0, 8.0, 7.0
"""Millimetres of the names, of their numbers, of the legend, and around what it says."""
MOST_PRINTED = 29
"""People for whom the picture is as wide as a page; for more it is a file of its own."""
DARK = "#404040"


@dataclass(frozen=True)
class Scene:
    """All that is drawn."""

    names: tuple[str, ...]
    met: tuple[tuple[int, int, int], ...]
    legend: tuple[str, str, str]


def who_met_picture(
    people: Sequence[Person], rounds: Sequence[Sequence[Sequence[int]]], words: Words, language: Language
) -> Picture:
    """The picture, as wide as its people need."""
    told: Words = words["who_met"]
    met = Counter(pair for groups in rounds for group in groups for pair in combinations(sorted(group), 2))
    names = tuple(typeset(person.name, language) for person in people)
    legend = (str(told["never"]), str(told["once"]), str(told["again"]))
    scene = Scene(names, tuple((one, other, times) for (one, other), times in sorted(met.items())), legend)
    counted = times_together(len(people), rounds)
    again = sum(pairs for times, pairs in counted.items() if times > 1)
    alt = told.say("alt", people=len(people), never=counted[0], once=counted[1], again=again)
    return Picture(_drawn(scene), _width(scene), alt)


def _width(scene: Scene) -> float:
    """Of the squares, or of the legend where that is wider."""
    return max(NAMES + NUMBER + SQUARE * len(scene.names), sum(SQUARE + wide(said) + APART for said in scene.legend))


@functools.lru_cache(maxsize=8)
def _drawn(scene: Scene) -> bytes:
    people = len(scene.names)
    width = _width(scene)
    height = SQUARE * (people + 1.5) + LEGEND
    top = height - SQUARE * 1.5
    left = NAMES + NUMBER
    with canvas(width, height) as sheet:
        for number, name in enumerate(scene.names):
            middle = top - (number + 0.5) * SQUARE
            sheet.text(NAMES - 1, middle, wrapped(name, NAMES - 2, 1)[0], across="right")
            sheet.text(left - 1, middle, str(number + 1), across="right", colour=MUTED)
            if number % 5 == 4 or number == 0:
                sheet.text(left + (number + 0.5) * SQUARE, top + SQUARE * 0.7, str(number + 1), across="center",
                           colour=MUTED)  # fmt: skip
            sheet.box(left + number * SQUARE, middle - SQUARE / 2, SQUARE, SQUARE, fill=LINE)
        for one, other, times in scene.met:
            _square(sheet, left + one * SQUARE, top - (other + 1) * SQUARE, times)
        for number in range(people + 1):
            along = left + number * SQUARE
            foot, head = top - people * SQUARE, top - max(number - 1, 0) * SQUARE
            sheet.line([along, along], [foot, head], colour=LINE, width=0.4)
            down = top - number * SQUARE
            sheet.line([left, left + min(number + 1, people) * SQUARE], [down, down], colour=LINE, width=0.4)
        x = 1.0
        for times, said in enumerate(scene.legend):
            sheet.box(x, 1.5, SQUARE, SQUARE, fill="#FFFFFF", edge=LINE)
            _square(sheet, x, 1.5, times)
            sheet.text(x + SQUARE + 1.2, 1.5 + SQUARE / 2, said, colour=MUTED)
            x += SQUARE + wide(said) + APART
        return sheet.png()


def _square(sheet: Canvas, x: float, y: float, times: int) -> None:
    """A pair who have met so many times."""
    middle = (x + SQUARE / 2, y + SQUARE / 2)
    if times == 1:
        sheet.box(x, y, SQUARE, SQUARE, fill=SHADE)
        sheet.text(*middle, "·", bold=True, size=12, across="center", colour=INK)
    elif times > 1:
        sheet.box(x, y, SQUARE, SQUARE, fill=DARK)
        sheet.text(*middle, str(times), bold=True, across="center", colour="#FFFFFF")
