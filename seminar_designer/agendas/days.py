"""Which day a heading, a row or a cell speaks of: « Jour 2 », "Tuesday 9 March", « 09/03/2027 »."""

import datetime
import functools
import re
from dataclasses import dataclass

from seminar_designer.agendas.words import phrases, plain, vocabulary

_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_SLASHED = re.compile(r"\b(\d{1,2})(?:/(\d{2})(?:/(\d{4}|\d{2}))?|\.(\d{1,2})\.(\d{4}))\b(?![:h/])")
_LEAD = 14
"""Letters that may come before the day in a text that is about a day: « Programme du »."""


@dataclass(frozen=True)
class DayMark:
    """A day that is named; two marks with the same `key` name the same one."""

    number: int | None = None
    weekday: int | None = None
    date: datetime.date | None = None
    day_of_year: tuple[int, int] | None = None
    leads: bool = False

    @property
    def key(self) -> object:
        """What tells the day from others: its number, else its date, else its weekday."""
        return self.number or self.day_of_year or ("weekday", self.weekday)


def read_day(text: str) -> DayMark | None:
    """The day a text names, None when it names none, or several."""
    words = plain(text)
    if _several(words):
        return None
    number, numbered = _number(words)
    weekday, weekdays = _weekday(words)
    date, day_of_year, dated = _date(text, words)
    found = [position for position in (numbered, weekdays, dated) if position is not None]
    return DayMark(number, weekday, date, day_of_year, min(found) <= _LEAD) if found else None


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    days, ordinals = "|".join(phrases("days")), "|".join(_ordinals())
    months = "|".join(phrases("months"))
    return (
        re.compile(rf"\b(?:{days}) ?(?:n |no |numero )?(\d{{1,2}}|{ordinals})\b(?! (?:{months})\b)"),
        re.compile(rf"\b({ordinals}) (?:{days})\b"),
        re.compile(rf"\b(\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?({months})(?: (\d{{4}}))?\b"),
        re.compile(rf"\b({months}) (\d{{1,2}})(?:st|nd|rd|th)?(?: (\d{{4}}))?\b"),
    )


@functools.cache
def _ordinals() -> dict[str, int]:
    return {word: number for said in vocabulary()["ordinals"].values() for word, number in said.items()}


def _several(words: str) -> bool:
    """Whether the words speak of more than one day: « jours 1 et 2 », "Friday to Sunday"."""
    named = {name for names in vocabulary()["weekdays"].values() for name in names if f" {name} " in f" {words} "}
    days = "|".join(phrases("days"))
    numbered = re.search(rf"\b(?:{days})s? ?\d{{1,2}} (?:et|and|a|to|au) (?:(?:{days}) ?)?\d", words)
    return len(named) > 1 or numbered is not None


def _number(words: str) -> tuple[int | None, int | None]:
    after, before, _, _ = _patterns()
    found = after.search(words) or before.search(words)
    if found is None:
        return None, None
    return int(found[1]) if found[1].isdigit() else _ordinals()[found[1]], found.start()


def _weekday(words: str) -> tuple[int | None, int | None]:
    for names in vocabulary()["weekdays"].values():
        for index, name in enumerate(names):
            if found := re.search(rf"\b{name}\b", words):
                return index, found.start()
    return None, None


def _date(text: str, words: str) -> tuple[datetime.date | None, tuple[int, int] | None, int | None]:
    """The date, its month and day, and where it stands."""
    _, _, day_first, month_first = _patterns()
    if found := _ISO.search(text):
        return _dated(found[1], int(found[2]), int(found[3]), found.start())
    if found := day_first.search(words):
        return _dated(found[3], _month(found[2]), int(found[1]), found.start())
    if found := month_first.search(words):
        return _dated(found[3], _month(found[1]), int(found[2]), found.start())
    if found := _SLASHED.search(text):
        year = found[3] or found[5]
        year = f"20{year}" if year and len(year) == 2 else year
        return _dated(year, int(found[2] or found[4]), int(found[1]), found.start())
    return None, None, None


def _month(name: str) -> int:
    return next(index for names in vocabulary()["months"].values() for index, one in enumerate(names, 1) if one == name)


def _dated(
    year: str | None, month: int, day: int, position: int
) -> tuple[datetime.date | None, tuple[int, int] | None, int | None]:
    try:
        date = datetime.date(int(year or 2024), month, day)
    except ValueError:
        return None, None, None
    return (date if year else None), (month, day), position
