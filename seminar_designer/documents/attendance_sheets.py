"""The attendance sheets (« feuilles d'émargement »): a line for each participant, a column for each half-day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.half_days import HalfDay, half_days
from seminar_designer.documents.telling.meeting_roles import which
from seminar_designer.documents.telling.occasion import Addressee, Fact, Occasion, Passage
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.typesetting.calendar_words import duration, hours
from seminar_designer.documents.typesetting.page_fit import Column, Setting
from seminar_designer.documents.typesetting.page_fit import Line as Printed
from seminar_designer.documents.typesetting.words import Words

ADDED = 2
"""Blank lines after those expected."""

ONE_PAGE = 4
"""Half-days that one landscape page holds when there are no more in all."""

UPRIGHT = 3
"""Half-days that a portrait page holds."""


NAME = Column(40, {"name": Setting(11), "role": Setting(9)})
TALLEST = 300.0
"""Points of a line that a page holds easily."""


@dataclass(frozen=True)
class Half:
    """A half-day to sign for."""

    date: str
    part: str
    hours: str


@dataclass(frozen=True)
class Line:
    """A line of the sheet, blank without a name; without a number it goes on with a name that no page could hold."""

    number: str
    name: str = ""
    role: str = ""


@dataclass(frozen=True)
class Leader:
    """A line for who trains; without a label it goes on with a name that no page could hold."""

    label: str
    name: str


@dataclass(frozen=True)
class Page:
    """Half-days signed on the same sheet, and by whom; `columns` is their number, as the template asks for it."""

    columns: str
    halves: tuple[Half, ...]
    people: tuple[Line, ...]


def fill(order: Order) -> Filling:
    """A sheet for every three half-days at most, days kept whole; one landscape sheet for four."""
    occasion = Occasion(order)
    words = order.words.over(occasion.brief.nature)
    pages = tuple(_pages(occasion, words))
    values = {
        "kicker": words["kicker"],
        "title": occasion.brief.title,
        "facts": tuple(_facts(occasion, words)),
        "pages": pages,
        "leaders": tuple(_leaders(occasion, words)),
        "rule": _rule(occasion, words),
        "data": occasion.data_notice(str(words["purpose"])),
        "words": words,
    }
    landscape = any(len(page.halves) > UPRIGHT for page in pages)
    return Filling(f"{words['kicker']} – {occasion.brief.title}", values, landscape=landscape)


DOCUMENT = Document("attendance-sheets", fill)


def _pages(occasion: Occasion, words: Words) -> Iterator[Page]:
    days = [
        [_half(occasion, number, half, words) for half in half_days(day)]
        for number, day in enumerate(occasion.days, start=1)
    ]
    people = tuple(_lines(occasion))
    most = ONE_PAGE if sum(map(len, days)) <= ONE_PAGE else UPRIGHT
    for halves in _sheets(days, most):
        yield Page(str(len(halves)), halves, people)


def _sheets(days: Sequence[Sequence[Half]], most: int) -> Iterator[tuple[Half, ...]]:
    """Half-days by sheets of at most `most`; a day is cut only when it has more."""
    waiting: list[Half] = []
    for day in days:
        if waiting and len(waiting) + len(day) > most:
            yield tuple(waiting)
            waiting = []
        waiting += day
        while len(waiting) > most:
            yield tuple(waiting[:most])
            waiting = waiting[most:]
    if waiting:
        yield tuple(waiting)


def _half(occasion: Occasion, number: int, half: HalfDay, words: Words) -> Half:
    span = hours(half.total.start, half.total.end, occasion.language)
    part = capitalised(str(words["parts"][half.part]))
    date = capitalised(occasion.day(number))
    if occasion.days[number - 1].date is None:
        date = words.say("undated", day=date)
    return Half(date, part, span)


def _lines(occasion: Occasion) -> Iterator[Line]:
    """Those known by name, else as many as may come; and some more for those who come unannounced."""
    people = occasion.brief.participants
    named = occasion.addressees() if people.people else ()
    expected = len(named) or people.max or people.expected
    total = expected + ADDED
    for number, one in enumerate([*named, *[Addressee()] * (total - len(named))], start=1):
        company = "" if one.company == occasion.client else one.company
        role = ", ".join(part for part in (one.role, company) if part)
        for position, piece in enumerate(_cut(one.name, role)):
            yield Line("" if position else str(number), *piece)


def _cut(name: str, role: str = "") -> Iterator[tuple[str, str]]:
    """A name and what its bearer does, in pieces that a page holds."""
    told = [Printed(kind, text) for kind, text in (("name", name), ("role", role)) if text]
    for piece in NAME.pieces(told, TALLEST, TALLEST):
        first, second = ("".join(line.text for line in piece if line.kind == kind) for kind in ("name", "role"))
        yield first, second


def _leaders(occasion: Occasion, words: Words) -> Iterator[Leader]:
    """Who trains: the one known by name, and a blank line for each other."""
    label = str(words["leader"])
    for position, (name, _) in enumerate(_cut(occasion.leader)):
        yield Leader("" if position else label, name)
    yield from (Leader(label, "") for _ in range(occasion.brief.facilitators - 1))


def _facts(occasion: Occasion, words: Words) -> Iterator[tuple[Fact, ...]]:
    """The facts at the head by rows: the provider alone, the others two a row."""
    labels: Words = words["labels"]
    told = list(occasion.provider())
    known = " · ".join(one.text for one in told if not one.missing)
    provider = (*((Passage(known),) if known else ()), *(one for one in told if one.missing))
    if provider:
        yield (_fact(labels["provider"], *provider),)
    dates = occasion.dates()
    told_others = {
        "meeting": Passage(which(occasion.order)),
        "dates": dates if dates.missing else Passage(f"{dates.text} · {duration(occasion.minutes, occasion.language)}"),
        "place": occasion.place(),
        "client": Passage(occasion.client),
        "leader": occasion.given(occasion.leader, "leader"),
    }
    others = [
        _fact(labels[name], passage)
        for name, passage in told_others.items()
        if passage.text and (occasion.training or not passage.missing)
    ]
    yield from (tuple(others[first : first + 2]) for first in range(0, len(others), 2))


def _fact(label: str, *values: Passage) -> Fact:
    return Fact(label, tuple(Passage(capitalised(one.text), one.missing) for one in values))


def _rule(occasion: Occasion, words: Words) -> str:
    """How the sheet is signed."""
    remote = occasion.brief.delivery in ("remote", "hybrid")
    return " ".join([str(words["rule"]), *([str(words["rule_remote"])] if remote else [])])
