"""What an agenda states about itself: totals, and the hours of its days."""

import re

from seminar_designer.agendas.agenda import Hours, Scope, Total
from seminar_designer.agendas.clocks import spans_in
from seminar_designer.agendas.lengths import Length, lengths_in, read_length
from seminar_designer.agendas.typed import Place
from seminar_designer.agendas.words import flat, phrases, plain, says

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PAIR = re.compile(r"\b\d{1,2}\s*(?:[:.]\d{2}|h\s*\d{0,2})(?:\s*[ap]\.?m\.?)?\s*(?:-|to|a|until)\s*\d\S*")
_MARGIN = 0.05
"""A total that is “about” right may be off by this part of it."""


def total_scope(text: str) -> Scope | None:
    """What a text that introduces a total speaks of, None when it introduces none."""
    head = re.split(r"\d|[:=]", text, maxsplit=1)[0]
    words = plain(head)
    for phrase in phrases("approximately"):
        words = words.removesuffix(f" {phrase}")
    words = re.sub(r" (?:de|of|est|is)$", "", words)
    if words in phrases("subtotals"):
        return "since"
    if words in phrases("totals"):
        return "day" if any(word in words.split() for word in (*phrases("days"),)) else "all"
    return None


def read_total(
    text: str, place: Place, after: int, cells: tuple[str, ...] = (), *, hours: bool = False
) -> Total | None:
    """The total that a line, or a row with these cells, states; None when it states none."""
    scope = total_scope(text)
    if scope is None:
        return None
    lengths = [length for cell in cells if cell.strip() and (length := read_length(cell, hours=hours))]
    length = lengths[-1] if lengths else _length_in(text)
    if length is None:
        return None
    if says(plain(text), "per_day"):
        scope = "each-day"
    return Total(place, length, scope, after)


def total_in_heading(text: str, place: Place) -> Total | None:
    """The total that the heading of a day gives in brackets: « Jour 1 (7 h) »."""
    for inside in _BRACKETS.findall(text):
        for part in re.split(r"[,;]|\n", inside):
            length = None if list(spans_in(part)) else read_length(part)
            if length is not None and not part.strip().isdigit():
                return Total(place, length, "day")
    return None


def read_hours(text: str, place: Place, *, heading: bool = False) -> Hours | None:
    """The hours of a day that a line states: « Horaires : 9 h – 17 h », or any pair of times in a day's heading."""
    head = plain(re.split(r"\d", text, maxsplit=1)[0])
    head = re.sub(r" (?:de|from|entre|between)$", "", head)
    if not heading and head not in phrases("hours") and total_scope(text) is None:
        return None
    spans = [span for span in spans_in(text) if span.start is not None and span.end is not None]
    if not spans:
        return None
    first, last = spans[0].start, spans[-1].end
    assert first is not None and last is not None
    return Hours(place, first, last) if first < last else None


def about_equal(length: Length, minutes: int) -> bool:
    """Whether so many minutes are what a stated length says, nearly so where it says nearly."""
    slack = round(length.high * _MARGIN) if length.about else 0
    return length.low - slack <= minutes <= length.high + slack


def _length_in(text: str) -> Length | None:
    """The last length in a text that is no time of day; « about » when a word near it says so."""
    said = flat(text)
    found = list(lengths_in(_PAIR.sub(" ", said)))
    if not found:
        return None
    about = says(plain(text), "approximately") is not None or "~" in said
    return Length(found[0].low, found[0].high, about or found[0].about)
