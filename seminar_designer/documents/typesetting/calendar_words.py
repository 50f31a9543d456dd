"""Dates, times of day and durations as people write them in each language."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list

from seminar_designer.documents.typesetting.typography import NBSP
from seminar_designer.model.clock import MIDNIGHT
from seminar_designer.model.texts import Language

LOCALES: dict[Language, str] = {"fr": "fr_FR", "en": "en_GB"}


def clock(minutes: int, language: Language) -> str:
    """A time of day: « 9 h 30 » or "09:30"; past midnight the hours start again."""
    hour, minute = divmod(minutes % MIDNIGHT, 60)
    return f"{hour}{NBSP}h{NBSP}{minute:02d}" if language == "fr" else f"{hour:02d}:{minute:02d}"


def hours(start: int, end: int, language: Language) -> str:
    """From one time of day to another: « 9 h 00 – 12 h 15 »."""
    return f"{clock(start, language)} – {clock(end, language)}"


def duration(minutes: int, language: Language) -> str:
    """A length of time: « 45 min », « 3 h », « 7 h 15 » ("7 h 15 min" in English)."""
    hour, minute = divmod(minutes, 60)
    if not hour:
        return f"{minute}{NBSP}min"
    if not minute:
        return f"{hour}{NBSP}h"
    return f"{hour}{NBSP}h{NBSP}{minute:02d}" + ("" if language == "fr" else f"{NBSP}min")


def full_date(date: datetime.date, language: Language) -> str:
    """A date with its weekday: « mardi 9 mars 2027 »."""
    return _written(date, "EEEE d MMMM y", language)


def short_date(date: datetime.date, language: Language) -> str:
    """A date without its weekday: « 9 mars 2027 »."""
    return _written(date, "d MMMM y", language)


def dates(days: Sequence[datetime.date], language: Language) -> str:
    """One date in full, or several in as few words as possible: « 9 et 10 mars 2027 »."""
    if len(days) == 1:
        return full_date(days[0], language)
    if len({(day.year, day.month) for day in days}) == 1:
        firsts = [_written(day, "d", language) for day in days[:-1]]
    else:
        firsts = [_written(day, "d MMMM" if day.year == days[-1].year else "d MMMM y", language) for day in days[:-1]]
    return listed([*firsts, short_date(days[-1], language)], language)


def listed(parts: Sequence[str], language: Language) -> str:
    """Parts of an enumeration: « a, b et c »."""
    return format_list(list(parts), style="standard", locale=LOCALES[language])


def plural(number: int | Decimal, language: Language) -> str:
    """The plural category of a number in the language: `one`, or `other`."""
    return "one" if Locale.parse(LOCALES[language]).plural_form(number) == "one" else "other"


def _written(date: datetime.date, pattern: str, language: Language) -> str:
    written = format_date(date, pattern, locale=LOCALES[language])
    if language == "fr" and date.day == 1:
        day = pattern.split("d", maxsplit=1)[0]
        before = format_date(date, day, locale=LOCALES[language]) if day else ""
        written = before + "1er" + written[len(before) + 1 :]
    return written
