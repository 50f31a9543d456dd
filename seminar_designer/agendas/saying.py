"""What is found in an agenda, in words: where, when, what, and what to do about it."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import groupby
from typing import Any

import yaml

from seminar_designer.agendas.agenda import Remark
from seminar_designer.agendas.checking import SUMS, AgendaReport, Located
from seminar_designer.agendas.typed import Place
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.texts import Language, Text
from seminar_designer.rules.facts import Reader
from seminar_designer.rules.known import EVERYTHING
from seminar_designer.rules.saying import fill, place_of, say

_LENGTHS = ("stated", "minutes", "found", "net", "low", "high")
_TITLES = ("title", "before", "after")
_MOST = 12
"""So many places are listed, runs counted once; the others are counted."""
_ORDER = ("hours", "people", "blocks", "objectives", "slack", "brief")


def say_finding(one: Located, report: AgendaReport, catalogue: Catalogue, language: Language) -> str:
    """« Jour 1, 10 h 30 (ligne 7) : … », with blocks called as the agenda calls them."""
    place = _where_and_when(one, language)
    said = _sentence(one, _in_its_words(catalogue, report, one.places), language)
    return _form("colon", language, place=place[:1].upper() + place[1:], said=said) if place else said


def say_remark(remark: Remark, language: Language) -> str:
    """How something was understood."""
    facts = {**dict(remark.facts), "where": say_places(remark.places, language)}
    return str(_sentences()["remarks"][remark.case][language]).format(**facts)


def say_unmeasured(report: AgendaReport, language: Language) -> str | None:
    """In one line, what the agenda does not say and rules would need; None when nothing is missing."""
    missing = {name for one in report.unmeasured for name in one.missing}
    if report.unmatched:
        missing.add("blocks")
    assert missing <= EVERYTHING
    where = {
        "blocks": say_places([item.place for item in report.unmatched], language),
        "edges": say_places([one.place for one in report.unread], language),
    }
    names = [name for name in _ORDER if name in missing] + (["edges"] if report.unread else [])
    parts = [_missing(name, language).format(where=where.get(name, "")) for name in names if where.get(name, "–")]
    return _form("unmeasured", language, missing=", ".join(parts)) if parts else None


def say_places(places: Iterable[Place], language: Language) -> str:
    """« lignes 3, 4 et 7 », « tableau 1, rangées 3 à 6 »."""
    parts = []
    for (table, unit), alike in groupby(sorted(set(places)), key=lambda place: (place.table, place.unit)):
        found = [place.number for place in alike]
        numbers = list(_runs(found, language))
        several = len(numbers) > 1 or not numbers[0].isdigit()
        listed = _listed(numbers, language)
        if len(numbers) > _MOST:
            listed = _form("many", language, first=", ".join(numbers[:_MOST]), count=len(found))
        parts.append(_form(f"{unit}s" if several else unit, language, table=table, numbers=listed))
    return _listed(parts, language)


def say_length(minutes: int, language: Language) -> str:
    """« 45 min », « 7 h », « 7 h 30 »."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _form("length", language, minutes=minutes)
    return _form("hours_and" if rest else "hours", language, hours=hours, minutes=rest)


def _in_its_words(catalogue: Catalogue, report: AgendaReport, places: Sequence[Place]) -> Catalogue:
    """The catalogue with its blocks called as the agenda calls them, at these places first of all."""
    named = sorted(report.matched, key=lambda pair: pair[0].place in places)
    renamed = {
        block: catalogue.blocks[block].model_copy(update={"name": Text(fr=item.title, en=item.title)})
        for item, block in named
    }
    return catalogue.model_copy(update={"blocks": {**catalogue.blocks, **renamed}})


def _where_and_when(one: Located, language: Language) -> str:
    when, where = place_of(one.checked, language), say_places(one.places, language)
    return _form("placed", language, when=when, where=where) if when and where else when or where


def _sentence(one: Located, catalogue: Catalogue, language: Language) -> str:
    checked = one.checked
    if checked.kind != SUMS:
        return say(checked, (), catalogue, language)
    finding = checked.finding
    facts: dict[str, Any] = {"day": finding.day, "at": finding.at, **finding.facts}
    for name in _LENGTHS:
        if isinstance(facts.get(name), int):
            facts[name] = say_length(facts[name], language)
    for name in _TITLES:
        if name in facts:
            facts[name] = facts[name] or _form("untitled", language)
    sentence = Text.model_validate(_sentences()["cases"][finding.case])
    return fill(sentence, facts, _reader(catalogue, language))


def _reader(catalogue: Catalogue, language: Language) -> Reader:
    return _AgendaReader((), catalogue, language, {})


class _AgendaReader(Reader):
    """Reads titles before and after as titles."""

    def read(self, reading: str, value: Any) -> str:
        """As any reader does."""
        return super().read("title" if reading in _TITLES else reading, value)


def _runs(numbers: Sequence[int], language: Language) -> Iterator[str]:
    """Numbers that follow one another, three or more, as « 3 à 6 »."""
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        values = [number for _, number in run]
        if len(values) > 2:
            yield f"{values[0]}{_form('to', language)}{values[-1]}"
        else:
            yield from map(str, values)


def _listed(parts: Sequence[str], language: Language) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _form("and", language).join((", ".join(parts[:-1]), parts[-1]))


def _form(name: str, language: Language, **facts: object) -> str:
    return str(_sentences()[name][language]).format(**facts)


def _missing(name: str, language: Language) -> str:
    return str(_sentences()["missing"][name][language])


@functools.cache
def _sentences() -> Mapping[str, Any]:
    text = files("seminar_designer.agendas").joinpath("sentences.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return found
