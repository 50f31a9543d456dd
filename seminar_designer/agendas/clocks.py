"""Times of day as people type them, in French and in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.agendas.words import flat
from seminar_designer.model.clock import MIDNIGHT

_CLOCK = (
    r"(?:(?P<{0}word>midi|noon|minuit|midnight)"
    r"|(?P<{0}hour>\d{{1,2}})\s*(?:h(?:eures?|rs?|ours?)?\b\.?|uhr\b|h(?=\d))"
    r"\s*(?:(?P<{0}past>\d{{2}})(?!\d)(?:\s*(?:min|mn)\b)?)?"
    r"|(?P<{0}long>\d{{1,2}})[:.](?P<{0}after>\d{{2}})(?::\d{{2}})?(?!\d)(?:\s*(?:h|uhr)\b)?"
    r"|(?P<{0}only>\d{{1,2}})(?![\d:.,h%/]))"
    r"(?:\s*(?P<{0}half>[ap])\.?\s?m\b\.?)?"
)
"""With a letter instead of the braces: what is named by a word, written with h, with a colon or a dot, or bare."""
_TO = r"\s*(?:-+>?|>|/|\bto\b|\buntil\b|\btill\b|\bjusqu'a\b|\ba\b|\bau?\b|\bet\b|\band\b|\n)\s*"
_FROM = r"(?:\s*(?:de|des|from|entre|between|a|at|vers|\(|~)\s*)?"
_PAIR = _CLOCK.format("a") + _TO + _CLOCK.format("b")
_START = re.compile(rf"{_FROM}{_CLOCK.format('a')}\s*\)?")
_END = re.compile(rf"(?:jusqu'a|until|till|to|-+)\s*{_CLOCK.format('a')}")
_RANGE = re.compile(rf"{_FROM}{_PAIR}\s*\)?")
_RANGE_IN = re.compile(rf"(?<![\d:.,]){_PAIR}(?!\d)")
_CLOCK_IN = re.compile(rf"(?<![\d:.,]){_CLOCK.format('a')}(?!\d)")
_DATED = re.compile(r"^\d{4}-\d{2}-\d{2}[ t](?=\d)")
_COMPACT = re.compile(r"\b([01]\d|2[0-3])([0-5]\d)\b")


@dataclass(frozen=True)
class Span:
    """A start, an end, or both, in minutes since midnight."""

    start: int | None
    end: int | None


def read_span(text: str) -> Span | None:
    """The time or times of a cell, None when it is neither: « 9 h 00 », "9:00-9:15", « de 9h à 10h », "2 pm"."""
    said = _DATED.sub("", flat(text)).rstrip(" .-…?")
    if not re.search(r"[a-z:.]", said):
        said = _COMPACT.sub(r"\1:\2", said)
    if found := _RANGE.fullmatch(said):
        return _span(found)
    starts, ends = _START.fullmatch(said), _END.fullmatch(said)
    found = starts or ends
    if found is None or (found["aonly"] is not None and not found["ahalf"]):
        return None
    clock = _minutes(found, "a", found["ahalf"])
    if clock is None:
        return None
    return Span(clock, None) if starts else Span(None, clock)


def spans_in(text: str) -> Iterator[Span]:
    """Every pair of times that stands somewhere in a text; a bare number is none."""
    for found in _RANGE_IN.finditer(flat(text)):
        span = None if found["bonly"] and not found["bhalf"] else _span(found)
        if span is not None:
            yield span


def clocks_in(text: str) -> Iterator[tuple[str, int]]:
    """Every time in a text that cannot be a mere number, and the words before it."""
    said = flat(text)
    for found in _CLOCK_IN.finditer(said):
        if found["aonly"] is None or found["ahalf"]:
            minutes = _minutes(found, "a", found["ahalf"])
            if minutes is not None:
                yield said[: found.start()].rstrip(), minutes


def looks_timed(text: str) -> bool:
    """Whether a text that cannot be read was meant to be a time or a length: it has a digit among few letters."""
    said = flat(text)
    return bool(re.search(r"\d", said)) and len(re.findall(r"[a-z]", said)) <= 5


def _span(found: re.Match[str]) -> Span | None:
    """Both times of a match; a time without a.m. or p.m. takes the other's, the one that makes it earlier."""
    first, second = found["ahalf"], found["bhalf"]
    end = _minutes(found, "b", second or (first if found["bonly"] else None))
    start = _minutes(found, "a", first or second)
    if start is not None and end is not None and second and not first and start > end:
        start = _minutes(found, "a", None)
    return None if start is None or end is None else Span(start, end)


def _minutes(found: re.Match[str], side: str, half: str | None) -> int | None:
    word = found[f"{side}word"]
    if word:
        return 12 * 60 if word in ("midi", "noon") else MIDNIGHT if side == "b" else 0
    hour = int(found[f"{side}hour"] or found[f"{side}long"] or found[f"{side}only"])
    past = int(found[f"{side}past"] or found[f"{side}after"] or 0)
    if past >= 60 or hour > 24 or (hour == 24 and past) or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + past
