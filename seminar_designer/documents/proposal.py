"""The proposal: what a buyer reads, compares and signs, with the quotation; nothing of the facilitator's know-how."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.drawing.shares import shares
from seminar_designer.documents.telling.conditions import ours, yours
from seminar_designer.documents.telling.evidence import evidence
from seminar_designer.documents.telling.glance import Glance
from seminar_designer.documents.telling.occasion import Fact, Passage
from seminar_designer.documents.telling.offering import Offering
from seminar_designer.documents.telling.summary import Summary
from seminar_designer.documents.typesetting.calendar_words import duration, listed
from seminar_designer.documents.typesetting.page_fit import Column, Line, Setting
from seminar_designer.documents.typesetting.words import Words

OBJECTIVE = Column(128, {"text": Setting(10.5, 4)})
TALLEST = 500.0
"""Points of a row that a page holds easily."""
SMALLEST_SHARE = 50
"""Per cent of active time from which it is told."""


Pair = tuple[Fact, Fact | None]
"""Two facts side by side."""


@dataclass(frozen=True)
class Objective:
    """A row of the objectives: number, what people will be able to do, minutes of the programme that serve it."""

    number: str
    text: str
    time: str


@dataclass(frozen=True)
class Figure:
    """A figure that the programme proves."""

    value: str
    label: str


def fill(order: Order) -> Filling:
    """Values of the template, in the wording that the nature of the brief asks for."""
    view = _Proposal(order)
    brief = order.programme.brief
    price, facts = view.offering.price(), _paired(view.facts())
    values = {
        "title": brief.title,
        "client": view.offering.client,
        "facts": facts,
        "summary": Summary(view.offering, view.words, price).told(facts),
        "context": tuple(view.context()),
        "lead": view.offering.told["objectives_lead"],
        "objectives": tuple(view.objectives()),
        "objectives_time": view.objectives_time(),
        "shares": shares(order),
        "days": Glance(order, view.words).days(),
        "methods": tuple(view.methods()),
        "figures": tuple(view.figures()),
        "about": tuple(line for line in (order.brand.about or "").splitlines() if line.strip()),
        "team": tuple(view.team()),
        "ours": tuple(ours(view.offering, view.words["conditions"])),
        "yours": tuple(yours(view.offering, view.words["conditions"])),
        "follow": tuple(view.follow()),
        "price": price,
        "price_words": view.offering.sales["price"],
        "terms": tuple(view.terms()),
        "signers": view.offering.signers(),
        "words": view.words,
    }
    return Filling(f"{view.words['kicker']} – {brief.title}", values)


DOCUMENT = Document("proposal", fill)


class _Proposal:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.offering = Offering(order)
        self.brief = order.programme.brief
        self.words: Words = order.words.over(self.brief.nature)
        self.language = order.language
        self.evidence = evidence(self.offering.reading)

    def facts(self) -> Iterator[Fact]:
        """What identifies the proposal."""
        client, brand, labels = self.brief.client, self.order.brand, self.words["facts"]
        issued = self.offering.issued()
        for_whom = [self.offering.given(client.name if client else None, "client")]
        for_whom += [Passage(client.contact)] if client and client.contact else []
        by_whom = [self.offering.given(brand.name or brand.person, "provider")]
        told = " · ".join(part for part in (brand.person if brand.name else None, brand.phone, brand.email) if part)
        by_whom += [Passage(told)] if told else []
        yield Fact(labels["client"], tuple(for_whom))
        yield Fact(labels["provider"], tuple(by_whom))
        yield Fact(labels["date"], (self.offering.given(issued, "date"),))
        yield Fact(labels["validity"], (Passage(self.offering.validity()),))
        if self.brief.offer.reference:
            yield Fact(labels["reference"], (Passage(self.brief.offer.reference),))
        if self.order.dated and self.order.dated != issued:
            yield Fact(labels["edition"], (Passage(self.order.dated),))

    def context(self) -> Iterator[Passage]:
        """The client's words, paragraph by paragraph."""
        lines = [line for line in (self.brief.context or "").splitlines() if line.strip()]
        yield from (Passage(line) for line in lines)
        if not lines:
            yield self.offering.missing("context")

    def objectives(self) -> Iterator[Objective]:
        """Each objective with the time it is worked on."""
        for number, objective in enumerate(self.order.programme.objectives, start=1):
            text = self.offering.reading.statement(objective).rstrip(" .;")
            pieces = OBJECTIVE.pieces([Line("text", text)], TALLEST, TALLEST)
            first, *others = (" ".join(line.text for line in piece) for piece in pieces)
            yield Objective(str(number), first, duration(self._minutes(objective.id), self.language))
            yield from (Objective("", other, "") for other in others)

    def objectives_time(self) -> str:
        """The sum of those times."""
        every = sum(self._minutes(objective.id) for objective in self.order.programme.objectives)
        return duration(every, self.language)

    def _minutes(self, objective: str) -> int:
        return sum(slot.minutes for day in self.offering.days for slot in day.slots if slot.serves == objective)

    def methods(self) -> Iterator[str]:
        """Why and how people learn by doing."""
        yield str(self.words["method_why"])
        yield " ".join(self.offering.methods())
        told = self.words["learning"].entries
        parts = [
            self.words["learning"].say(name, minutes=duration(self.evidence.learning[name], self.language))
            for name in told
            if name in self.evidence.learning
        ]
        if len(parts) > 1:
            work = duration(self.evidence.work, self.language)
            yield self.words.say("method_learning", work=work, parts=listed(parts, self.language))

    def figures(self) -> Iterator[Figure]:
        """What the programme proves of it; a figure of nothing is left out."""
        told, labels = self.evidence, self.words["figures"]
        if told.active_share >= SMALLEST_SHARE:
            yield Figure(self.words.say("share", n=told.active_share), labels["active"])
        for name, minutes in (("small_groups", told.small_groups), ("own_situations", told.own_situations)):
            if minutes:
                yield Figure(duration(minutes, "fr"), labels[name])  # « 8 h 55 » is short and read in either language
        if told.activities:
            yield Figure(str(told.activities), labels.count("activities", told.activities))

    def team(self) -> Iterator[Fact]:
        """Who leads, who contracts, whom to speak to."""
        labels, offering = self.words["team"], self.offering
        yield Fact(labels["leader"], (offering.given(offering.leader, "trainer"),))
        yield Fact(labels["provider"], tuple(offering.provider_identity()))
        contact = self.brief.training.contact or self.order.brand.contact
        if contact:
            yield Fact(labels["contact"], (Passage(contact),))

    def follow(self) -> Iterator[Fact]:
        """How it is assessed, what stays, what comes after."""
        labels, told = self.words["follow"], self.offering.told
        if self.offering.training:
            yield Fact(labels["assessment"], (self.offering.given(self.brief.training.assessment, "assessment"),))
            yield Fact(labels["attendance"], (Passage(str(self.offering.legal["attendance"])),))
        yield Fact(labels["documents"], tuple(map(Passage, self.offering.takeaways())))
        yield Fact(labels["follow_up"], (Passage(str(told["follow_up"])),))

    def terms(self) -> Iterator[Fact]:
        """On what terms, in the order in which they are met."""
        labels, offering = self.words["terms"], self.offering
        validity = self.words.say("validity", validity=offering.validity())
        yield Fact(labels["validity"], (Passage(validity),))
        yield Fact(labels["payment"], offering.payment())
        yield Fact(labels["cancellation"], offering.cancellation())
        yield Fact(labels["confidentiality"], (Passage(str(offering.legal["confidentiality"])),))
        yield Fact(labels["intellectual_property"], (Passage(str(offering.legal["intellectual_property"])),))
        yield Fact(labels["personal_data"], (offering.personal_data(),))
        if offering.training:
            yield Fact(labels["accessibility"], offering.accessibility())
        if self.order.brand.provider.insurance:
            text = offering.legal.say("insurance", insurance=self.order.brand.provider.insurance)
            yield Fact(labels["insurance"], (Passage(text),))


def _paired(facts: Iterable[Fact]) -> tuple[Pair, ...]:
    told = list(facts)
    return tuple(
        (first, told[number + 1] if number + 1 < len(told) else None)
        for number, first in enumerate(told)
        if number % 2 == 0
    )
