"""Shares of the themes: what the brief asks for beside what the programme gives, as paired bars with their figures."""

import functools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from seminar_designer.documents.document import Order
from seminar_designer.documents.drawing.canvas import LINE, TEXT, Canvas, canvas, pale, wide, wrapped
from seminar_designer.documents.telling.differences import minutes_by_theme
from seminar_designer.documents.typesetting.calendar_words import duration
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import Words

WIDTH = 170.0
NAMES = 58.0
"""Millimetres for the names of the themes."""
BAR, PAIR = 4.6, 13.0
"""Heights in millimetres of a bar, and from one theme to the next."""
ACCENT = "1F4E5F"
"""The colour of the templates, when the brand gives none."""


@dataclass(frozen=True)
class Share:
    """A theme: parts in per cent, and the minutes obtained."""

    theme: str
    wanted: int
    obtained: int
    minutes: int


@dataclass(frozen=True)
class Scene:
    """All that is drawn: the themes, with the words of each of the two bars."""

    themes: tuple[tuple[Share, str, str], ...]
    colour: str


def shares(order: Order) -> Picture | None:
    """The picture; None when the brief weighs fewer than two themes, since there is nothing to compare."""
    found = tuple(theme_shares(order))
    if len(found) < 2:
        return None
    words: Words = order.shared("pictures")["shares"]
    scene = Scene(tuple(_worded(share, order, words) for share in found), order.brand.colours.accent or ACCENT)
    told = [
        words.say(
            "alt_theme", theme=share.theme, wanted=share.wanted, obtained=share.obtained,
            minutes=duration(share.minutes, order.language),
        )
        for share in found
    ]  # fmt: skip
    return Picture(_drawn(scene), WIDTH, words.say("alt", themes="; ".join(told)))


def theme_shares(order: Order) -> Iterator[Share]:
    """Each theme of the brief, those asked for most first, then themes that only the objectives bring.

    A slot counts for the theme of the objective it serves, as in the score sheet.
    """
    catalogue = order.catalogue
    wanted: dict[str, float] = {}
    for theme, weight in order.programme.brief.themes.items():
        root = catalogue.root(theme)
        wanted[root] = wanted.get(root, 0.0) + weight
    if not wanted:
        return
    minutes = minutes_by_theme(order.programme, catalogue)
    every = sorted(wanted, key=lambda theme: -wanted[theme]) + [theme for theme in minutes if theme not in wanted]
    asked, given = per_cent(wanted), per_cent(minutes)
    for theme in every:
        name = catalogue.themes[theme].name[order.language]
        yield Share(name, asked.get(theme, 0), given.get(theme, 0), minutes.get(theme, 0))


def per_cent(parts: Mapping[str, float]) -> dict[str, int]:
    """Each part of a whole in whole per cent; equal parts stay equal, so that the sum may miss 100 by one or two."""
    total = sum(parts.values())
    return {name: math.floor(part * 100 / total + 0.5) if total else 0 for name, part in parts.items()}


def _worded(share: Share, order: Order, words: Words) -> tuple[Share, str, str]:
    """The share, with its name and the words of its bars set for print."""
    minutes = duration(share.minutes, order.language)
    wanted = words.say("wanted", share=share.wanted)
    obtained = words.say("obtained", share=share.obtained, minutes=minutes)
    name, wanted, obtained = (typeset(text, order.language) for text in (share.theme, wanted, obtained))
    return replace(share, theme=name), wanted, obtained


@functools.lru_cache(maxsize=32)
def _drawn(scene: Scene) -> bytes:
    longest = max(max(share.wanted, share.obtained) for share, _, _ in scene.themes) or 1
    figures = max(wide(words) for _, *both in scene.themes for words in both) + 3
    scale = (WIDTH - NAMES - figures) / longest
    height = PAIR * len(scene.themes)
    colour = f"#{scene.colour}"
    with canvas(WIDTH, height) as sheet:
        for number, (share, wanted, obtained) in enumerate(scene.themes):
            middle = height - (number + 0.5) * PAIR
            _name(sheet, share.theme, middle)
            sheet.box(NAMES, middle + 0.2, share.wanted * scale, BAR, fill=pale(colour, 0.12), edge=colour, hatch="//")
            sheet.box(NAMES, middle - 0.2 - BAR, share.obtained * scale, BAR, fill=colour, edge=colour)
            sheet.text(NAMES + share.wanted * scale + 1.5, middle + 0.2 + BAR / 2, wanted)
            sheet.text(NAMES + share.obtained * scale + 1.5, middle - 0.2 - BAR / 2, obtained)
        sheet.line([NAMES, NAMES], [0.5, height - 0.5], colour=LINE)
        return sheet.png()


def _name(sheet: Canvas, theme: str, middle: float) -> None:
    lines = wrapped(theme, NAMES - 3)
    leading = TEXT * 0.44
    for number, line in enumerate(lines):
        up = middle + leading * ((len(lines) - 1) / 2 - number)
        sheet.text(NAMES - 2, up, line, across="right")
