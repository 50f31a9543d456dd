"""Name cards to stand on tables, or badges for a larger group: who somebody is, and their group at each turn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from seminar_designer.documents.document import Document, Filling, NotNeeded, Order
from seminar_designer.documents.telling.group_plan import GroupPlan, Turn
from seminar_designer.documents.telling.names import Called, called
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.telling.shortening import fitted
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.picture import Picture
from seminar_designer.documents.typesetting.typography import typeset
from seminar_designer.documents.typesetting.words import Words

CARDS_UP_TO = 30
"""People who sit round tables, with a card each; more wear a badge."""

NUMBER_MM = 20.0
"""Millimetres that the number of somebody whose name is not known takes, at the end of the first line."""

LOGO_WIDTH = 26.0
"""Millimetres of the logo on a card, at most."""


@dataclass(frozen=True)
class Shape:
    """A card or a badge: how many stand in a row, sizes of letters, widths (mm), and room for the groups (points)."""

    beside: int
    first: tuple[int, ...]
    last: float
    width: float
    groups: float
    edge: float
    role: float
    roles: int

    @property
    def column(self) -> Column:
        """The widths of its lines."""
        return Column(self.width, {
            "last": Setting(self.last, 0), "kicker": Setting(9, 0), "numbered": Setting(9, 0, NUMBER_MM),
            "role": Setting(self.role, 0),
        })  # fmt: skip

    @property
    def lower_edge(self) -> Column:
        """The widths of the lines of groups."""
        return Column(self.edge, {"groups": Setting(9.5, 1)})

    def names(self, wider: float) -> Column:
        """The widths of first names, in a font that is so much wider than Calibri."""
        return Column(self.width / wider, {str(size): Setting(size, 0, bold=True) for size in self.first})


CARD = Shape(1, (66, 60, 54, 48, 42, 36, 30, 24), last=24, width=152, edge=182, groups=42, role=12, roles=1)
BADGE = Shape(2, (40, 36, 32, 28, 24, 20), last=17, width=87, edge=87, groups=68, role=10, roles=2)
CALIBRI, WIDER = (None, "Calibri", "Carlito"), 1.2
"""Fonts of known widths; by how much others may be wider."""


@dataclass(frozen=True)
class Place:
    """The group somebody is in, and from when."""

    time: str
    group: str


@dataclass(frozen=True)
class DayGroups:
    """The groups of a day."""

    day: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Card:
    """A card; without a first name, a line to write it on. `size` is that of the first name, as the template asks."""

    first: str = ""
    size: str = ""
    last: str = ""
    roles: tuple[str, ...] = ()
    number: str = ""
    groups: tuple[DayGroups, ...] = ()
    used: bool = True


def fill(order: Order) -> Filling:
    """Four cards a page, or eight badges. Raises NotNeeded where people meet on a screen."""
    if order.programme.brief.delivery == "remote":
        raise NotNeeded(str(order.words["not_needed"]))
    view = _Cards(order)
    across = view.shape.beside
    cards = list(view.cards())
    rows = [tuple(cards[first : first + across]) for first in range(0, len(cards), across)]
    rows = [(*row, *[Card(used=False)] * (across - len(row))) for row in rows]
    brief = order.programme.brief
    values = {
        "across": across,
        "kicker": view.kicker(brief.title),
        "pages": tuple(rows[first : first + 4] for first in range(0, len(rows), 4)),
        "logo": _small_logo(order.brand) if across == 1 else None,
    }
    return Filling(f"{order.words['document']} – {brief.title}", values)


DOCUMENT = Document("name-badges", fill)


class _Cards:
    def __init__(self, order: Order) -> None:
        self.words, self.language = order.words, order.language
        self.client = order.programme.brief.client
        self.days = len(order.programme.days)
        self.plan = GroupPlan(Reading(order.programme, order.catalogue, order.language))
        self.shape = CARD if self.plan.people <= CARDS_UP_TO else BADGE
        self.names = self.shape.names(1.0 if order.brand.fonts.headings in CALIBRI else WIDER)

    def kicker(self, title: str) -> str:
        """The title of the seminar on one line, beside a number when there is one."""
        kind = "numbered" if self.plan.unknown else "kicker"
        return fitted(self.shape.column, kind, typeset(title, self.language), 1)

    def cards(self) -> Iterator[Card]:
        """A card for each person, known or not."""
        for person in range(self.plan.people):
            groups = tuple(self.groups(person))
            if person < len(self.plan.known):
                yield replace(self.card(person), groups=groups)
            else:
                number = self.words.say("number", n=person + 1) if self.plan.turns else ""
                yield Card(number=number, groups=groups)

    def card(self, person: int) -> Card:
        """The card of somebody who is known."""
        known, column = self.plan.known[person], self.shape.column
        name: Called = called(typeset(known.name, self.language))
        fits = (str(size) for size in self.shape.first if self.names.rows(Line(str(size), name.first)) == 1)
        size = next(fits, str(self.shape.first[-1]))
        company = known.company or (self.client.name if self.client else None)
        told = [typeset(part, self.language) for part in (known.function, company) if part]
        roles = told if self.shape.roles > 1 else [" · ".join(told)]
        return Card(
            fitted(self.names, size, name.first, 1),
            size,
            fitted(column, "last", name.last, 1),
            tuple(fitted(column, "role", role, 1) for role in roles if role),
        )

    def groups(self, person: int) -> Iterator[DayGroups]:
        """The group of the person at each turn; its times are left out where they do not fit."""
        days = groupby(self.plan.turns, key=lambda turn: turn.day)
        told = [(day, tuple(self.places(person, turns))) for day, turns in days]
        lines = [
            Line("groups", self.day(day) + "   ".join(f"{at.time}→{at.group}" for at in places)) for day, places in told
        ]
        if self.shape.lower_edge.total(lines) <= self.shape.groups:
            yield from (DayGroups(self.day(day), places) for day, places in told)
        else:
            for day, places in told:
                yield DayGroups(self.day(day, "in_order"), tuple(replace(at, time="") for at in places))

    def day(self, number: int, how: str = "timed") -> str:
        """What stands before the groups of a day."""
        words: Words = self.words[how]
        return words.say("day" if self.days > 1 else "alone", number=number)

    def places(self, person: int, turns: Iterator[Turn]) -> Iterator[Place]:
        """Where the person is at each of the turns."""
        return (Place(turn.time, str(turn.group_of(person))) for turn in turns)


def _small_logo(brand: Brand) -> Picture | None:
    if brand.logo is None:
        return None
    return Picture(brand.logo_bytes, min(brand.logo.width, LOGO_WIDTH), brand.logo.alt or brand.name or "")
