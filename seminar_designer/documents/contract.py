"""The contract: an agreement for professional training, or a service contract for a seminar, with its programme."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from seminar_designer.documents import client_programme
from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.conditions import ours, yours
from seminar_designer.documents.telling.occasion import Addressee, Passage
from seminar_designer.documents.telling.offering import Offering
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.typesetting.words import Words


@dataclass(frozen=True)
class Party:
    """One of the two who contract: who they are, and what they are called from here on."""

    lines: tuple[Passage, ...]
    role: str


@dataclass(frozen=True)
class Clause:
    """Passages, and the enumeration that the last of them announces."""

    passages: tuple[Passage, ...]
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """An article: what it says; `priced` when the price stands in it."""

    title: str
    clauses: tuple[Clause, ...] = ()
    priced: bool = False


@dataclass(frozen=True)
class Annex:
    """The programme as the client receives it."""

    facts: tuple[client_programme.Fact, ...]
    context: tuple[client_programme.Passage, ...]
    lead: str
    objectives: tuple[str, ...]
    about: tuple[client_programme.Fact, ...]
    days: tuple[client_programme.DayView, ...]
    terms: tuple[client_programme.Fact, ...]


def fill(order: Order) -> Filling:
    """Values of the template, in the wording that the nature of the brief asks for."""
    view = _Contract(order)
    brief = order.programme.brief
    price = view.offering.price()
    values = {
        "title": brief.title,
        "reference": brief.offer.reference and view.words.say("reference", reference=brief.offer.reference),
        "parties": view.parties(),
        "articles": tuple(view.articles()),
        "price": price,
        "price_words": view.offering.sales["price"],
        "signers": view.offering.signers(),
        "annex": _annex(order, None if price.short.missing else price.short.text),
        "annex_words": view.offering.told,
        "people": view.people(),
        "words": view.words,
    }
    return Filling(f"{view.words['title']} – {brief.title}", values)


DOCUMENT = Document("contract", fill)


class _Contract:
    def __init__(self, order: Order) -> None:
        self.order = order
        self.offering = Offering(order)
        self.brief = order.programme.brief
        self.words: Words = order.words.over(self.brief.nature)
        self.sides: Words = order.shared("proposal").over(self.brief.nature)["conditions"]

    def parties(self) -> tuple[Party, Party]:
        """The provider and the client, each with who represents them."""
        offering, client = self.offering, self.brief.client
        own = offering.provider_data.signatory or self.order.brand.person
        provider = (*offering.provider_identity(), self._represented(own, "provider_signatory"))
        buyer = [offering.given(client.name if client else None, "client")]
        buyer.append(offering.given(client.address if client else None, "client_address"))
        buyer += [Passage(client.registration)] if client and client.registration else []
        buyer.append(self._represented(client.signatory if client else None, "client_signatory"))
        return Party(provider, str(self.words["provider_role"])), Party(tuple(buyer), str(self.words["client_role"]))

    def _represented(self, name: str | None, missing: str) -> Passage:
        return Passage(self.words.say("represented", name=name)) if name else self.offering.missing(missing)

    def articles(self) -> Iterator[Article]:
        """The articles, numbered."""
        for number, article in enumerate(self._articles(), start=1):
            title = self.words.say("article", number=number, title=self.words["titles"][article.title])
            yield replace(article, title=title)

    def _articles(self) -> Iterator[Article]:
        """What both natures agree on, and what only a training must state, in the order of the law."""
        offering, training = self.offering, self.offering.training
        yield _article("object", self._said("object", title=self.brief.title))
        objectives = Clause((self._said("objectives"),), offering.enumerated(offering.objectives))
        yield Article("objectives", (objectives, Clause((self._said("content"),))))
        yield _article("people", *self._people())
        yield _article("period", *self._period())
        if training:
            yield _article("means", *self._means())
            yield _article("conduct", *self._conduct())
            yield _article("accessibility", *offering.accessibility())
            yield _article("information", self._law("information"), self._law("internal_rules"))
        else:
            yield _article("conduct", *self._means())
        own = Clause((self._said("provider_brings"),), offering.enumerated(ours(offering, self.sides)))
        asked = Clause((self._said("client_brings"),), offering.enumerated(yours(offering, self.sides)))
        yield Article("sides", (own, asked))
        yield Article("price", priced=True)
        yield _article("payment", *offering.payment())
        yield _article("cancellation", *offering.cancellation(), self._law("force_majeure"))
        yield _article("confidentiality", self._law("confidentiality"))
        yield _article("intellectual_property", self._law("intellectual_property"))
        yield _article("personal_data", offering.personal_data())
        insurance = offering.provider_data.insurance
        if insurance:
            yield _article("insurance", Passage(offering.legal.say("insurance", insurance=insurance)))
        yield _article("law", self._said("changes"), self._law("law"))

    def _law(self, name: str) -> Passage:
        return Passage(str(self.offering.legal[name]))

    def _said(self, name: str, **facts: object) -> Passage:
        return Passage(self.words.say(name, **facts))

    def _people(self) -> Iterator[Passage]:
        """How many, who they are, what they must know before, and their list."""
        yield self._said("group", group=self.offering.group())
        profile = self.brief.participants.profile
        if profile:
            yield self._said("profile", profile=profile.rstrip(". "))
        elif self.offering.training:
            yield self.offering.missing("public")
        if self.offering.training:
            prerequisites = self.brief.training.prerequisites
            if prerequisites:
                yield self._said("prerequisites", text=prerequisites)
            else:
                yield self.offering.missing("prerequisites")
        yield self._said("list_annexed" if self.brief.participants.people else "list_open")

    def _period(self) -> Iterator[Passage]:
        """How long, when, at what hours and where."""
        offering = self.offering
        yield self._said("duration", duration=offering.duration())
        yield self._said("dates", dates=offering.known_dates) if offering.known_dates else self._said("dates_open")
        yield self._said("hours", hours=offering.hours())
        place = offering.place()
        yield place if place.missing else self._said("place", place=place.text)
        if offering.training and self.brief.delivery in ("remote", "hybrid"):
            yield self._said("remote")

    def _means(self) -> Iterator[Passage]:
        """How people work, who leads them, what they are given."""
        yield Passage(" ".join(self.offering.methods()))
        leader = self.offering.leader
        yield self._said("leader", leader=leader) if leader else self.offering.missing("trainer")
        yield from map(Passage, self.offering.takeaways())

    def _conduct(self) -> Iterator[Passage]:
        """How attendance is proven, how it is assessed, what comes after."""
        yield self._law("attendance")
        assessment = self.brief.training.assessment
        yield self._said("assessment", text=assessment) if assessment else self.offering.missing("assessment")
        yield Passage(str(self.offering.told["follow_up"]))

    def people(self) -> tuple[Addressee, ...]:
        """The participants known by name."""
        return self.offering.addressees() if self.brief.participants.people else ()


def _article(title: str, *passages: Passage) -> Article:
    return Article(title, (Clause(passages),))


def _annex(order: Order, price: str | None) -> Annex:
    """The client's programme, which the contract refers to, at the price of the contract."""
    brief = order.programme.brief
    training = brief.training.model_copy(update={"price": price})
    programme = order.programme.model_copy(update={"brief": brief.model_copy(update={"training": training})})
    told = replace(order, programme=programme, words=order.shared("client-programme"))
    values = client_programme.fill(told).values
    facts = [*(pair[0] for pair in values["facts"]), *(pair[1] for pair in values["facts"])]
    objectives = tuple(capitalised(text.rstrip(" ;.")) for text in values["objectives"])
    named = tuple(fact for fact in facts if fact.label)
    return Annex(
        named, values["context"], str(values["lead"]), objectives, values["about"], values["days"], values["terms"]
    )
