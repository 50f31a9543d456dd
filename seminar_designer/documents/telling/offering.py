"""What a proposal and a contract state alike: who contracts with whom, on what terms, at what price."""

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from seminar_designer.documents.document import Order
from seminar_designer.documents.telling.occasion import Occasion, Passage
from seminar_designer.documents.telling.price_words import PriceTable, PriceWords
from seminar_designer.documents.telling.reading import capitalised, lowered
from seminar_designer.documents.telling.shortening import clipped
from seminar_designer.documents.typesetting.calendar_words import listed, short_date
from seminar_designer.documents.typesetting.words import Words

BOXED = 120
"""Characters of a name in a box to sign in, which stays whole; the name stands in full elsewhere."""


@dataclass(frozen=True)
class Signer:
    """A box to sign in: for whom, the words of agreement, the lines to fill in by hand, and where to sign."""

    party: str
    good: str
    lines: tuple[str, ...]
    signature: str


LUMP_SUM = re.compile(r"\b40\s*(?:€|euros?|EUR)|(?:€|EUR)\s*40\b")
"""The lump sum of recovery costs: terms of payment that name it already tell what late payment costs."""


class Offering(Occasion):
    """The programme as it is sold to this client, in the words of its nature."""

    def __init__(self, order: Order) -> None:
        super().__init__(order)
        nature = self.brief.nature
        self.sales: Words = order.shared("sales")
        self.legal: Words = order.shared("legal").over(nature)
        self.told: Words = order.shared("client-programme").over(nature)
        self.offer = self.brief.offer
        self.terms = order.brand.terms
        self.provider_data = order.brand.provider

    def missing(self, what: str) -> Passage:
        """That something is still to be completed."""
        if what not in self.sales["missing"].entries:
            return super().missing(what)
        told = self.sales.say("to_complete", what=self.sales["missing"][what])
        return Passage(capitalised(told), missing=True)

    def group(self) -> str:
        """How many people come."""
        people = self.brief.participants
        low, high = people.min or people.expected, people.max or people.expected
        if low == high:
            return self.sales.count("people", people.expected)
        return self.sales.say("people_between", min=low, max=high)

    def place(self) -> Passage:
        """Where it is; at a distance, that it is: the link comes with the invitation."""
        if self.brief.delivery == "remote" and not self.brief.venue.place:
            return Passage(capitalised(str(self.words["modes"]["remote"])))
        return super().place()

    def issued(self) -> str:
        """The date of the offer, or else of this edition."""
        return short_date(self.offer.dated, self.language) if self.offer.dated else self.order.dated or ""

    def validity(self) -> str:
        """Until when the offer stands."""
        days = self.offer.valid_days or self.terms.valid_days
        if self.offer.dated:
            until = self.offer.dated + datetime.timedelta(days=days)
            return self.sales.say("valid_until", date=short_date(until, self.language))
        if self.order.dated:
            return self.sales.count("valid_days_from", days, date=self.order.dated)
        return self.sales.count("valid_days", days)

    def price(self) -> PriceTable:
        """The price, line by line."""
        return PriceWords(self.order).table()

    def methods(self) -> tuple[str, ...]:
        """How people will learn, as the client's programme tells it."""
        blocks = [block for day in self.days for slot in day.slots if (block := self.reading.block(slot))]
        sentences = [str(self.told["methods_active"])]
        if any(block.own_situations for block in blocks):
            sentences.append(str(self.told["methods_own"]))
        if any(block.peer_help for block in blocks):
            sentences.append(str(self.told["methods_peers"]))
        return tuple(sentences)

    def takeaways(self) -> tuple[str, ...]:
        """What the group makes and takes away, and what the coach always gives."""
        artefacts, left_aside = self.order.catalogue.artefacts, self.told["not_taken_away"]
        made = dict.fromkeys(id for day in self.days for slot in day.slots for id in slot.produces if id in artefacts)
        names = [artefacts[id].name[self.language] for id in made if artefacts[id].lasting and id not in left_aside]
        given = str(self.told["documents"])
        return (self.told.say("taken_away", artefacts=listed(names, self.language)), given) if names else (given,)

    def provider_identity(self) -> Iterator[Passage]:
        """Name, form and address of the provider, its numbers and, for a training, its registration."""
        given, brand = self.provider_data, self.order.brand
        form = f", {given.legal_form}" if brand.name and given.legal_form else ""
        name = self.given(brand.name, "provider")
        yield name if name.missing else Passage(name.text + form)
        yield self.given(given.address, "provider_address")
        yield Passage(self.sales.say("siret", number=given.siret)) if given.siret else self.missing("siret")
        if given.vat_number:
            yield Passage(self.sales.say("vat_number", number=given.vat_number))
        if self.training:
            yield from self.registration()

    def registration(self) -> Iterator[Passage]:
        """The declaration of activity, in the only words that the law allows."""
        held = self.provider_data.registration
        if held:
            yield Passage(self.legal.say("registration", number=held.number, region=held.region))
        else:
            yield self.missing("registration")

    def payment(self) -> tuple[Passage, ...]:
        """Terms of payment, and what late payment costs unless they say it."""
        terms = self.given(self.terms.payment, "payment")
        if LUMP_SUM.search(terms.text):
            return (terms,)
        return (terms, Passage(f"{self.legal['late_payment']} {self.legal['no_discount']}"))

    def cancellation(self) -> tuple[Passage, ...]:
        """Terms of cancellation, and what happens when the provider does not deliver."""
        return (self.given(self.terms.cancellation, "cancellation"), Passage(str(self.legal["refund"])))

    def accessibility(self) -> tuple[Passage, ...]:
        """Whom to speak to about an adaptation."""
        contact = self.brief.training.accessibility_contact
        if contact:
            return (Passage(self.legal.say("accessibility", contact=contact)),)
        return (Passage(str(self.legal["accessibility_open"])), self.missing("accessibility"))

    def personal_data(self) -> Passage:
        """What is done with the data of people."""
        contact = self.order.brand.email or str(self.legal["personal_data_contact"])
        return Passage(self.legal.say("personal_data", contact=contact))

    def signers(self) -> tuple[Signer, Signer]:
        """The client's box and the provider's."""
        client, brand = self.brief.client, self.order.brand
        own = self.provider_data.signatory or brand.person
        return (
            self._signer("client", client.name if client else None, client.signatory if client else None),
            self._signer("provider", brand.name, own),
        )

    def _signer(self, side: str, party: str | None, signatory: str | None) -> Signer:
        words: Words = self.sales["approval"]
        named = words.say("party", side=words[side], name=clipped(party, BOXED)) if party else str(words[side])
        if signatory:
            who: tuple[str, ...] = (words.say("name_position", name=clipped(signatory, BOXED)),)
        else:
            who = (str(words["name"]), str(words["position"]))
        return Signer(named, str(words["good"]), (str(words["date"]), *who), str(words["signature"]))

    def enumerated(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Texts as the items of the list that a lead announces: small initials, semicolons, a full stop at the end."""
        items = [lowered(text.rstrip(" .;")) for text in texts]
        ends = [str(self.told["item"])] * (len(items) - 1) + [str(self.told["last_item"])]
        return tuple(item + end for item, end in zip(items, ends, strict=True))

    def public(self) -> Iterator[Passage]:
        """How many people and who they are."""
        profile = self.brief.participants.profile
        if profile:
            yield Passage(self.sales.say("group_profile", group=capitalised(self.group()), profile=profile))
        else:
            yield Passage(capitalised(self.group()))
            if self.training:
                yield self.missing("public")
