"""What the provider and the client each bring so that the programme can be held, read from the programme itself."""

from collections.abc import Iterator

from seminar_designer.documents.telling.materials import item_name, totals
from seminar_designer.documents.telling.offering import Offering
from seminar_designer.documents.telling.shortening import clipped
from seminar_designer.documents.typesetting.calendar_words import listed
from seminar_designer.documents.typesetting.words import Words

LONGEST = 120
"""Characters of a name: all that each side brings stays together on a page."""


def ours(offering: Offering, words: Words) -> Iterator[str]:
    """What the provider brings."""
    yield str(words["design"])
    yield words.count("lead", offering.brief.facilitators)
    yield str(words["screen" if offering.brief.delivery == "remote" else "materials"])
    yield str(words["adjust"])


def yours(offering: Offering, words: Words) -> Iterator[str]:
    """What the client brings: people, someone to speak to, the place and what stands in it."""
    brief = offering.brief
    contact = brief.client.contact if brief.client else None
    yield words.say("contact", contact=clipped(contact, LONGEST)) if contact else str(words["contact_open"])
    yield words.say("people", group=offering.group())
    yield str(words["inform"])
    if brief.delivery == "remote":
        yield str(words["own_screens"])
        return
    if brief.delivery == "outdoor":
        yield str(words["outdoor"])
    else:
        yield _room(offering, words)
    equipment = _equipment(offering, words)
    if equipment:
        yield words.say("equipment", items=listed(equipment, offering.language))
    kinds = {slot.kind for day in offering.days for slot in day.slots}
    if "lunch" in kinds:
        yield str(words["pauses_lunch"])
    elif "break" in kinds:
        yield str(words["pauses"])


def _room(offering: Offering, words: Words) -> str:
    people = offering.brief.participants
    has = {"movable_chairs": offering.brief.venue.movable_chairs, "walls": offering.brief.venue.walls}
    details = [str(words["room_details"][name]) for name, there in has.items() if there]
    told = words.say("room_with", details=listed(details, offering.language)) if details else ""
    return words.say("room", n=people.max or people.expected, details=told)


def _equipment(offering: Offering, words: Words) -> list[str]:
    """What the venue is asked for, in the largest number used on one day."""
    most: dict[str, tuple[int, str]] = {}
    for day in offering.days:
        for total in totals(day.slots, offering.reading):
            if total.item.venue and total.quantity > most.get(total.item.id, (0, ""))[0]:
                name = item_name(total.item, total.quantity, offering.reading)
                most[total.item.id] = total.quantity, clipped(name, LONGEST)
    return [words.say("item", n=number, item=name) for number, name in most.values()]
