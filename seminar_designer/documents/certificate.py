"""The certificate of a training: proof that it was carried out, and for each objective what was reached.

Two pages for each participant. Hours really done, results and signature are written by hand once it is over.
"""

from collections.abc import Iterator, Sequence

from seminar_designer.documents.document import Document, Filling, Order
from seminar_designer.documents.telling.occasion import Fact, Occasion, Passage
from seminar_designer.documents.telling.reading import capitalised
from seminar_designer.documents.typesetting.calendar_words import duration, short_date


def fill(order: Order) -> Filling:
    """Two pages for each participant known by name, else two without a name."""
    occasion = Occasion(order)
    title = occasion.brief.title
    values = {
        "title": title,
        "addressees": occasion.addressees(),
        "signing": tuple(_signing(order, occasion)),
        "facts": tuple(_facts(order, occasion, ("training", "nature", "dates", "place", "planned"))),
        "fewer": tuple(_facts(order, occasion, ("training", "nature", "dates", "planned"))),
        "objectives": occasion.objectives,
        "assessment": _assessment(order, occasion),
        "signatory": order.brand.provider.signatory or "",
        "words": order.words,
    }
    return Filling(f"{order.words['realisation']['title']} – {title}", values)


DOCUMENT = Document("certificate", fill, natures=frozenset({"training"}))


def _signing(order: Order, occasion: Occasion) -> Iterator[Passage]:
    """Who certifies: the provider, with its registration and its signatory."""
    brand, words = order.brand, order.words
    yield occasion.given(brand.name and " · ".join(filter(None, (brand.name, brand.provider.address))), "provider")
    registration = brand.provider.registration
    if registration is None:
        yield occasion.missing("registration")
    else:
        legal = order.shared("legal").over("training")
        yield Passage(legal.say("registration", number=registration.number, region=registration.region))
    signatory = brand.provider.signatory
    yield Passage(words.say("represented", signatory=signatory)) if signatory else occasion.missing("signatory")


def _facts(order: Order, occasion: Occasion, names: Sequence[str]) -> Iterator[Fact]:
    """What was carried out, as planned: the facts of these names."""
    labels, planned = order.words["labels"], duration(occasion.minutes, order.language)
    told = {
        "training": Passage(occasion.brief.title),
        "nature": Passage(str(order.words["nature"])),
        "dates": _period(order, occasion),
        "place": occasion.place(),
        "planned": Passage(planned),
    }
    for name in names:
        yield Fact(labels[name], (Passage(capitalised(told[name].text), told[name].missing),))


def _period(order: Order, occasion: Occasion) -> Passage:
    """From the first day to the last, and each day when some lie between."""
    known = [day.date for day in occasion.days if day.date is not None]
    if len(known) < max(2, len(occasion.days)):
        return occasion.dates()
    first, last = (short_date(one, order.language) for one in (known[0], known[-1]))
    case = "period" if (known[-1] - known[0]).days == len(known) - 1 else "days"
    return Passage(order.words.say(case, first=first, last=last, dates=occasion.known_dates))


def _assessment(order: Order, occasion: Occasion) -> Passage:
    """How the results were found."""
    assessment = occasion.brief.training.assessment
    if assessment:
        return Passage(order.words.say("assessment", assessment=assessment.strip().rstrip(".")))
    return occasion.missing("assessment")
