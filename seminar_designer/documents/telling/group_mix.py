"""What a group is like, told: its services, sites and levels, and the language it shares."""

from collections.abc import Iterator, Sequence

from seminar_designer.documents.typesetting.words import Words
from seminar_designer.grouping.forming_points import common_languages, counts
from seminar_designer.model.people import Person

TOLD = 8
"""Services, sites or levels of a group that are named; the others are counted."""
ATTRIBUTES = ("service", "level", "site")


def mix(people: Sequence[Person], group: Sequence[int], words: Words) -> Iterator[str]:
    """A sentence for each thing that is known of the population: « Services : 4 (logistique 2, qualité, …) »."""
    for attribute in ATTRIBUTES:
        if not any(getattr(person, attribute) for person in people):
            continue
        found = counts(people, group, attribute).most_common()
        names = [f"{name} {many}" if many > 1 else name for name, many in found[:TOLD]]
        names += [words.count("others", len(found) - TOLD)] if len(found) > TOLD else []
        told: Words = words[attribute]
        yield told.count("told", len(found), names=", ".join(names)) if found else str(told["none"])
    shared = common_languages(people, group)
    if shared and any(person.languages for person in people):
        written = {language for one in group for language in people[one].languages}
        named = sorted(one for one in written if common_languages([Person(name="x", languages=(one,))], [0]) <= shared)
        yield words.say("language", names=", ".join(named))
