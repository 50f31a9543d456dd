"""Lengths of time as people type them, in French and in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from seminar_designer.agendas.words import flat, phrases

_WORDS = {
    r"\b(?:une |1 )?demi[- ]heure\b": "30 min",
    r"\bhalf an hour\b": "30 min",
    r"\b(?:trois|3) quarts? d'heure\b": "45 min",
    r"\bthree quarters of an hour\b": "45 min",
    r"\b(?:un |1 )?quart d'heure\b": "15 min",
    r"\b(?:a )?quarter of an hour\b": "15 min",
    r"\b(?:une) heure\b": "1 h",
    r"\b(?:an|one) hour\b": "1 h",
    r"\bet demie\b": "30",
    r"\b1/2\b": "0.5",
    r"\b3/4\b": "0.75",
    r"\b1/4\b": "0.25",
}
_HOURS = r"(?P<hours>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:heures?|hours?|hrs?|h)\.?(?![a-z])"
_MINUTES = r"\s*(?:minutes?|mins?|mn|m|'|\")?\.?(?![a-z\d:])"
_CLOCK = r"(?P<clock>\d{1,2}:\d{2})(?::\d{2})?(?!\d)"
_LENGTH = re.compile(
    rf"(?:{_HOURS}(?:\s*(?:et|and|,)?\s*(?P<past>\d{{1,4}}){_MINUTES})?|{_CLOCK}|(?P<alone>\d{{1,4}}){_MINUTES})"
)
_UNIT = r"(?:heures?|hours?|hrs?|h|minutes?|mins?|mn|'|\")"
_LENGTH_IN = re.compile(
    rf"(?<![\d:.,~])(?:\d+\s*[x×*]\s*)?\d[\d.,]*(?:~\d[\d.,]*)?\s*{_UNIT}(?![a-z])"
    r"(?:\s*\d{1,2}(?!\d)(?:\s*(?:minutes?|mins?|mn|'))?)?"
)
_PLAIN = re.compile(r"^\d+(?:[.,]\d+)?$")
_UNITED = re.compile(r"\d\s*(?:heures?|hours?|hrs?|h|minutes?|mins?|mn|m|'|\")(?![a-z])")


@dataclass(frozen=True)
class Length:
    """Minutes from `low` to `high`; `about` when the text says that they are only nearly so."""

    low: int
    high: int
    about: bool = False

    def plus(self, other: "Length") -> "Length":
        """Both one after the other."""
        return Length(self.low + other.low, self.high + other.high, self.about or other.about)

    def times(self, number: int) -> "Length":
        """So many times."""
        return Length(self.low * number, self.high * number, self.about)


def read_length(text: str, *, hours: bool = False) -> Length | None:
    """The minutes of a cell that holds nothing but a length; a bare number is minutes, or hours where `hours`.

    « 15 min », « 1 h 30 », "1:30", « 20 à 30 min », "4 x 20 min", « 30 + 15 », « env. 1 h ».
    """
    said = _worded(text)
    about = False
    for phrase in (*phrases("approximately"), "~", "≈", "±", "+/-"):
        if re.match(rf"{re.escape(phrase)}(?![a-z])\.?", said):
            said, about = said[len(phrase) :].lstrip(" ."), True
    said = re.sub(r"\s*\((?:environ|env\.?|approx\.?|about)\)$", "", said)
    sums = [_one(part.strip(), hours) for part in said.split("+")]
    if not said or any(part is None for part in sums):
        return None
    total = Length(0, 0, about)
    for part in sums:
        assert part is not None
        total = total.plus(part)
    return total if 0 <= total.low <= total.high <= 100 * 60 else None


def lengths_in(text: str) -> Iterator[Length]:
    """Every length with its unit that stands somewhere in a text, repeated ones multiplied."""
    said = re.sub(r"(\d)\s*(?:-|\ba\b|\bto\b|/)\s*(?=\d)", r"\1~", _worded(text))
    for found in _LENGTH_IN.finditer(said):
        length = read_length(found[0].replace("~", "-"))
        if length is not None:
            yield length


def _worded(text: str) -> str:
    said = flat(re.sub(r"(\d)\s*½", r"\1,5", text))
    for pattern, written in _WORDS.items():
        said = re.sub(pattern, written, said)
    return said


def _one(said: str, hours: bool) -> Length | None:
    """One part of a sum: a length, a range of lengths, or so many times a length."""
    if found := re.fullmatch(r"(\d{1,2})\s*(?:[x×*]|fois|times)\s*(.+)", said):
        once = _one(found[2], hours)
        return None if once is None else once.times(int(found[1]))
    ends = re.split(r"\s*(?:-|\ba\b|\bto\b|/)\s*", said.strip("() "))
    if len(ends) > 2:
        return None
    unit = _UNITED.search(ends[-1])
    read = []
    for end in ends:
        bare = _PLAIN.match(end)
        borrowed = bool(bare and len(ends) == 2 and unit and re.search(r"\d\s*h", unit[0]))
        read.append(_minutes_of(end, hours or borrowed))
    if None in read:
        return None
    low, high = read[0], read[-1]
    assert low is not None and high is not None
    return Length(low, high) if low <= high else None


def _minutes_of(said: str, hours: bool) -> int | None:
    if _PLAIN.match(said):
        number = float(said.replace(",", "."))
        return round(number * 60) if hours or not number.is_integer() else int(number)
    found = _LENGTH.fullmatch(said)
    if found is None:
        return None
    if found["clock"]:
        whole, part = found["clock"].split(":")
        return int(whole) * 60 + int(part) if int(part) < 60 else None
    if found["hours"] is None:
        return int(found["alone"])
    part = int(found["past"] or 0)
    return None if part >= 60 else round(float(found["hours"].replace(",", ".")) * 60) + part
