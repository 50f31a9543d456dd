"""The summary of a proposal: what its first page says, in as many words as that page can hold."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from seminar_designer.documents.telling.occasion import Fact, Passage
from seminar_designer.documents.telling.offering import Offering
from seminar_designer.documents.telling.price_words import PriceTable
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.telling.shortening import first_sentences, fitted
from seminar_designer.documents.typesetting.brand import Brand
from seminar_designer.documents.typesetting.page_fit import POINTS_PER_MM, Column, Line, Setting
from seminar_designer.documents.typesetting.paper import SHORTER_MM
from seminar_designer.documents.typesetting.words import Words

HEIGHT_MM = 262
"""Height of the text of an A4 page of the template."""
AROUND = 165.0
"""Points of the kicker, the heading and the figures at the foot."""
HEAD = Column(170, {"title": Setting(28, 4, bold=True), "subtitle": Setting(13, 11)})
FACT = Column(60, {"fact": Setting(10.5, 0)})
ROW = 6.0
"""Points of a row of facts above and below its text."""
SUMMARY = Column(128, {"first": Setting(11, 8.5), "more": Setting(11, 3)})


@dataclass(frozen=True)
class Detail:
    """How much is told: lines of the request, objectives, lines of each, lines of any other text."""

    need: int
    objectives: int
    objective: int
    other: int


DETAILS = (
    Detail(4, 99, 2, 2), Detail(3, 99, 2, 2), Detail(4, 99, 1, 2), Detail(3, 99, 1, 1), Detail(2, 99, 1, 1),
    Detail(2, 5, 1, 1), Detail(1, 3, 1, 1),
)  # fmt: skip
"""From the most to the least: the first that the page can hold is taken."""
LETTERS = 76
"""Characters of a line, nearly."""


class Summary:
    """Tells the whole of an offering under a few labels; the texts stand in full further on."""

    def __init__(self, offering: Offering, words: Words, price: PriceTable) -> None:
        self.offering = offering
        self.words = words
        self.price = price

    def told(self, facts: Sequence[tuple[Fact, Fact | None]]) -> tuple[Fact, ...]:
        """As much as stands on the first page under the title and the `facts`."""
        left = self._room(facts)
        told: tuple[Fact, ...] = ()
        for detail in DETAILS:
            told = tuple(self._facts(detail))
            if sum(map(_height, told)) <= left:
                break
        return told

    def _room(self, facts: Sequence[tuple[Fact, Fact | None]]) -> float:
        order = self.offering.order
        head = [Line("title", self.offering.brief.title)]
        if self.offering.client:
            head.append(Line("subtitle", self.offering.client))
        taken = AROUND + _logo(order.brand) + HEAD.total(head)
        for pair in facts:
            cells = ([Line("fact", value.text) for value in fact.values] for fact in pair if fact is not None)
            taken += max(map(FACT.total, cells)) + ROW
        return (HEIGHT_MM - SHORTER_MM[order.brand.paper]) * POINTS_PER_MM - taken

    def _facts(self, detail: Detail) -> Iterator[Fact]:
        offering, labels = self.offering, self.words["summary"]

        def short(passage: Passage) -> Passage:
            return Passage(fitted(SUMMARY, "first", passage.text, detail.other), passage.missing)

        if offering.brief.context:
            need = " ".join(offering.brief.context.split())
            sentences = first_sentences(need, detail.need * LETTERS, len(need))
            yield Fact(labels["need"], (Passage(fitted(SUMMARY, "first", sentences, detail.need)),))
        yield Fact(labels["aims"], tuple(self._aims(detail)))
        dates = capitalised(offering.known_dates or str(self.words["dates_open"]))
        when = Passage(self.words.say("dates_hours", dates=dates, hours=offering.hours()))
        yield Fact(labels["when"], (when, Passage(capitalised(offering.duration()))))
        yield Fact(labels["where"], (short(offering.place()),))
        yield Fact(labels["who"], tuple(map(short, offering.public())))
        yield Fact(labels["leader"], (short(offering.given(offering.leader, "trainer")),))
        price = self.price.short
        if self.price.options and not price.missing:
            price = Passage(self.words.say("options_apart", price=price.text))
        yield Fact(labels["price"], (short(price),))
        yield Fact(labels["next"], (Passage(self.words.say("next", validity=offering.validity())),))

    def _aims(self, detail: Detail) -> Iterator[Passage]:
        aims = self.offering.objectives
        most = detail.objectives if len(aims) > detail.objectives + 1 else len(aims)
        yield from (Passage(fitted(SUMMARY, "more", f"– {aim}", detail.objective)) for aim in aims[:most])
        left = len(aims) - most
        if left:
            yield Passage(self.words.count("more_aims", left))


def _height(fact: Fact) -> float:
    return SUMMARY.total(Line("more" if number else "first", one.text) for number, one in enumerate(fact.values))


def _logo(brand: Brand) -> float:
    """Points of the logo, as high as wide when its file is not read here."""
    if brand.logo is None:
        return 0.0
    wide, high = 1, 1
    if brand.logo_bytes.startswith(b"\x89PNG"):
        wide, high = struct.unpack(">II", brand.logo_bytes[16:24])
    return brand.logo.width * high / wide * POINTS_PER_MM + 8
