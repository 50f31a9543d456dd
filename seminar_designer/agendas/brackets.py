"""Lengths that titles give in brackets: « Débat (15 min) », “Practice (20+25)”."""

import re

from seminar_designer.agendas.lengths import Length, read_length
from seminar_designer.agendas.words import flat

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_UNIT = re.compile(r"\d\s*(?:h|min|mn|'|heure|hour)")


def bracketed_length(title: str) -> Length | None:
    """The one length, with its unit, that a title gives in brackets."""
    found = [read_length(inside) for inside in _BRACKETS.findall(title) if _UNIT.search(flat(inside))]
    return found[0] if len(found) == 1 else None


def bracketed_parts(title: str) -> int | None:
    """What two or more bare numbers in brackets come to: « 20+25 », “30 rotation, 15 debrief”, “4 x 20”."""
    for inside in _BRACKETS.findall(title):
        said = flat(inside)
        numbers = [int(number) for number in re.findall(r"\d+", said)]
        if len(numbers) == 2 and re.fullmatch(r"\d+\s*[x×*]\s*\d+", said):
            return numbers[0] * numbers[1]
        if len(numbers) >= 2 and re.fullmatch(r"\d+[a-z ]*(?:[+,&/]\s*\d+[a-z ]*)+", said):
            return sum(numbers)
    return None
