"""A price as it is printed: rows, sums, the mention of the law, options."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from seminar_designer.documents.document import Order
from seminar_designer.documents.telling.occasion import Passage
from seminar_designer.documents.telling.price import Price, PriceLine, price_of
from seminar_designer.documents.telling.reading import Reading, capitalised
from seminar_designer.documents.typesetting.calendar_words import plural
from seminar_designer.documents.typesetting.money import euros, number, per_cent
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.words import Words

TEXT = Column(72, {"text": Setting(10, 4)})
TALLEST = 500.0
"""Points of a row that a page holds easily."""
LONGEST_UNIT = 24
"""Characters of a unit that stand in the column of quantities."""
UNITS = {"days": "day_units", "half_days": "half_day_units", "preparation": "day_units"}

NOTHING = Passage("")


@dataclass(frozen=True)
class PriceRow:
    """A line of the table; `amount` may still be to complete."""

    text: str
    quantity: str = ""
    unit_price: Passage = NOTHING
    amount: Passage = NOTHING


@dataclass(frozen=True)
class SumRow:
    """A sum under the lines; the last one is the total."""

    label: str
    amount: Passage
    last: bool = False


@dataclass(frozen=True)
class PriceTable:
    """What the price section prints. `told` is a price in the coach's own words, which then replaces the table."""

    rows: tuple[PriceRow, ...]
    sums: tuple[SumRow, ...]
    options: tuple[PriceRow, ...]
    mention: str
    short: Passage
    """The total in a few words."""
    told: str = ""
    missing: Passage | None = None
    """What to give so that the table can be computed."""


class PriceWords:
    """Tells a price in the shared words of the sales documents."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.brief = order.programme.brief
        self.language = order.language
        self.all_words: Words = order.shared("sales")
        self.words: Words = self.all_words["price"]
        self.legal: Words = order.shared("legal").over(self.brief.nature)

    def table(self) -> PriceTable:
        """The price of the programme on the terms of the brand."""
        price = price_of(Reading(self.order.programme, self.order.catalogue, self.language), self.order.brand.terms)
        told = (self.brief.training.price or "") if price.total is None else ""
        missing = None
        if price.total is None and not told:
            asked = self.all_words["missing"]["rate"]
            missing = Passage(capitalised(self.all_words.say("to_complete", what=asked)), missing=True)
        return PriceTable(
            rows=tuple(row for line in price.lines for row in self._rows(line)),
            sums=tuple(self._sums(price)),
            options=tuple(row for line in price.options for row in self._rows(line)),
            mention=self._mention(price),
            short=Passage(told) if told else self._short(price),
            told=told,
            missing=missing,
        )

    def _rows(self, line: PriceLine) -> Iterator[PriceRow]:
        """The line, in several rows when no page could hold it in one."""
        pieces = TEXT.pieces([Line("text", self._text(line))], TALLEST, TALLEST)
        first, *others = (" ".join(part.text for part in piece) for piece in pieces)
        one = Passage(euros(line.unit_price, self.language)) if line.unit_price is not None else NOTHING
        if line.unit_price is None and line.kind in UNITS:
            one = self._open()
        yield PriceRow(first, self._quantity(line), one, self._amount(line.amount))
        for other in others:
            yield PriceRow(other)

    def _text(self, line: PriceLine) -> str:
        if line.kind == "extra":
            long = len(line.unit) > LONGEST_UNIT
            return self.words.say("long_unit", text=line.text, unit=line.unit) if long else line.text
        if line.kind in ("days", "half_days"):
            return str(self.words["lines"].count(line.kind, self.brief.facilitators))
        if line.kind == "discount":
            return str(self.words["lines"].say("discount", share=per_cent(line.quantity or Decimal(0), self.language)))
        return str(self.words["lines"][line.kind])

    def _quantity(self, line: PriceLine) -> str:
        if line.quantity is None:
            return str(self.words["lump"])
        if line.kind == "discount":
            return ""
        quantity = number(line.quantity, self.language)
        if line.kind in UNITS:
            forms = self.words[UNITS[line.kind]]
            return str(forms.say(plural(_plain(line.quantity), self.language), n=quantity))
        unit = line.unit if len(line.unit) <= LONGEST_UNIT else ""
        return self.words.say("unit", n=quantity, unit=unit).strip()

    def _sums(self, price: Price) -> Iterator[SumRow]:
        regime = price.vat.regime
        yield SumRow(str(self.words["subtotal"]), self._amount(price.subtotal))
        label = self.words["vat"].say(regime, rate=per_cent(price.vat.rate, self.language))
        free = self.words["vat_free"].entries.get(regime)
        yield SumRow(label, Passage(str(free)) if free else self._amount(price.vat.amount))
        yield SumRow(str(self.words["total"][regime]), self._amount(price.total), last=True)

    def _mention(self, price: Price) -> str:
        """The coach's own sentence on the tax, where it speaks of the regime that applies; else the usual one."""
        vat = self.order.brand.terms.vat
        if vat.mention and vat.regime == price.vat.regime:
            return vat.mention
        return str(self.legal["vat"].entries.get(price.vat.regime, ""))

    def _short(self, price: Price) -> Passage:
        if price.total is None:
            return self._open()
        amount = euros(price.total, self.language)
        return Passage(self.words["total_short"].say(price.vat.regime, amount=amount))

    def _amount(self, amount: Decimal | None) -> Passage:
        return self._open() if amount is None else Passage(euros(amount, self.language))

    def _open(self) -> Passage:
        return Passage(str(self.words["open"]), missing=True)


def _plain(quantity: Decimal) -> int | Decimal:
    """The quantity without decimals that say nothing: 1.0 is 1, in the singular."""
    return int(quantity) if quantity == quantity.to_integral_value() else quantity
