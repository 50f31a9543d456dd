"""The price of a programme: its lines, value added tax and total, from the offer of the brief and the brand's terms.

Amounts are decimals in euros, rounded half up to the cent, line by line, so that what is printed adds up. What
nobody has said is None, never zero: a line without an amount leaves the sums without one too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from seminar_designer.documents.telling.half_days import half_days
from seminar_designer.documents.telling.materials import totals
from seminar_designer.documents.telling.reading import Reading
from seminar_designer.documents.typesetting.brand import Terms, VatRegime
from seminar_designer.model.offer import Offer, OfferLine
from seminar_designer.model.programme import Programme, ProgrammeDay
from seminar_designer.model.schedule import NO_LUNCH_UP_TO

Kind = Literal["days", "half_days", "preparation", "travel", "materials", "extra", "discount"]
CENT = Decimal("0.01")


@dataclass(frozen=True)
class PriceLine:
    """One line: `quantity` × `unit_price` is `amount`. A lump sum has no quantity.

    `text` and `unit` are the coach's own words.
    """

    kind: Kind
    amount: Decimal | None
    quantity: Decimal | None = None
    unit_price: Decimal | None = None
    text: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Vat:
    """Value added tax: its regime, its rate in per cent where there is one, and the amount."""

    regime: VatRegime
    rate: Decimal
    amount: Decimal | None


@dataclass(frozen=True)
class Price:
    """All that is sold. `subtotal` is the sum of the lines, `total` adds the tax; options are not in it."""

    lines: tuple[PriceLine, ...]
    vat: Vat
    options: tuple[PriceLine, ...]

    @property
    def subtotal(self) -> Decimal | None:
        """The sum of the lines; None when one of them is not known."""
        return _sum([line.amount for line in self.lines])

    @property
    def total(self) -> Decimal | None:
        """What is to be paid."""
        return _sum([self.subtotal, self.vat.amount])


def price_of(reading: Reading, terms: Terms) -> Price:
    """The price of a programme; what its brief does not say comes from the `terms`."""
    offer = reading.programme.brief.offer
    fees = list(_fees(reading.programme, offer, terms))
    expenses = (*_preparation(offer, terms), *_expenses(offer, reading))
    lines = (*fees, *_discount(fees, offer), *expenses, *_own(offer.lines))
    subtotal = _sum([line.amount for line in lines])
    return Price(lines, _vat(subtotal, reading.programme, terms), tuple(_own(offer.options)))


def days_and_halves(days: Sequence[ProgrammeDay]) -> tuple[int, int]:
    """How many days are charged whole, and how many as half: without a meal, and of five hours at most."""
    halves = sum(_is_half(day) for day in days)
    return len(days) - halves, halves


def _is_half(day: ProgrammeDay) -> bool:
    parts = half_days(day)
    return len(parts) == 1 and parts[0].total.minutes <= NO_LUNCH_UP_TO


def _fees(programme: Programme, offer: Offer, terms: Terms) -> Iterator[PriceLine]:
    """Days and half-days of each facilitator; a rate of zero charges nothing."""
    rates: tuple[tuple[Kind, float | None], ...] = (
        ("days", _first(offer.day_rate, terms.day_rate)),
        ("half_days", _first(offer.half_day_rate, terms.half_day_rate)),
    )
    for (kind, rate), number in zip(rates, days_and_halves(programme.days), strict=True):
        if number and rate != 0:
            yield _line(kind, number * programme.brief.facilitators, rate)


def _discount(fees: Sequence[PriceLine], offer: Offer) -> Iterator[PriceLine]:
    """In per cent of the fees."""
    if offer.discount and fees:
        share = _decimal(offer.discount)
        base = _sum([line.amount for line in fees])
        yield PriceLine("discount", None if base is None else -_cents(base * share / 100), quantity=share)


def _preparation(offer: Offer, terms: Terms) -> Iterator[PriceLine]:
    days = _first(offer.preparation_days, terms.preparation_days)
    rate = _first(offer.preparation_rate, terms.preparation_rate)
    if days and rate != 0:
        yield _line("preparation", days, rate)


def _expenses(offer: Offer, reading: Reading) -> Iterator[PriceLine]:
    """Travel, and the materials of the whole programme with their spare; a meeting at a distance uses none."""
    if offer.travel:
        yield PriceLine("travel", _cents(_decimal(offer.travel)))
    if offer.materials is not False and reading.programme.brief.delivery != "remote":
        slots = [slot for day in reading.programme.days for slot in day.slots]
        cost = sum((total.quantity * _decimal(total.item.cost) for total in totals(slots, reading)), Decimal(0))
        if _cents(cost):
            yield PriceLine("materials", _cents(cost))


def _own(lines: Sequence[OfferLine]) -> Iterator[PriceLine]:
    for line in lines:
        yield _line("extra", line.quantity, line.price, text=line.text, unit=line.unit or "")


def _vat(subtotal: Decimal | None, programme: Programme, terms: Terms) -> Vat:
    """The tax by regime. The exemption of training does not cover a seminar, taxed at the rate of the terms."""
    regime = terms.vat.regime
    if regime == "exempt" and programme.brief.nature != "training":
        regime = "standard"
    rate = _decimal(terms.vat.rate) if regime == "standard" else Decimal(0)
    return Vat(regime, rate, None if subtotal is None else _cents(subtotal * rate / 100))


def _line(kind: Kind, quantity: float, price: float | None, *, text: str = "", unit: str = "") -> PriceLine:
    number = _decimal(quantity)
    if price is None:
        return PriceLine(kind, None, number, None, text, unit)
    one = _cents(_decimal(price))
    return PriceLine(kind, _cents(number * one), number, one, text, unit)


def _first(own: float | None, usual: float | None) -> float | None:
    return usual if own is None else own


def _decimal(number: float) -> Decimal:
    """The number as it was typed."""
    return Decimal(str(number))


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def _sum(amounts: Sequence[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal("0.00")) if len(known) == len(amounts) else None
