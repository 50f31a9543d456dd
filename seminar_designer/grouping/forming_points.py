"""The points that groups lose: for levels and sites beyond the first, people of one service, wishes not heard."""

from collections import Counter
from collections.abc import Sequence

from seminar_designer.grouping.lines import wished
from seminar_designer.loading.names import NamesKnown
from seminar_designer.loading.problems import messages
from seminar_designer.model.people import Person

LEVEL, SITE, SERVICE, WISH = 60, 20, 10, 30
"""Points: each level of responsibility (or sort of work) in a group beyond the first, each site beyond the first, each
pair of people of one service, each wish that is not heard.
"""
CRITERIA = ("level", "site", "service", "wish")


class Points:
    """The points of these people, with what is looked up for each kept as numbers."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.levels, self.sites, self.services = (_coded(people, name) for name in ("level", "site", "service"))
        self.wishes = wished(people)
        self._wished: list[list[int]] = [[] for _ in people]
        for one, other in self.wishes:
            self._wished[one].append(other)

    def of(self, groups: Sequence[Sequence[int]]) -> dict[str, int]:
        """The points that groups lose, by criterion."""
        heard = sum(map(self._heard, groups))
        return {
            "level": LEVEL * sum(_beyond_first(self.levels, group) for group in groups),
            "site": SITE * sum(_beyond_first(self.sites, group) for group in groups),
            "service": SERVICE * sum(_pairs(self.services, group) for group in groups),
            "wish": WISH * (len(self.wishes) - heard),
        }

    def of_one(self, group: Sequence[int]) -> int:
        """The points of one group, less those of the wishes that it hears."""
        return (
            LEVEL * _beyond_first(self.levels, group) + SITE * _beyond_first(self.sites, group)
            + SERVICE * _pairs(self.services, group) - WISH * self._heard(group)
        )  # fmt: skip

    def _heard(self, group: Sequence[int]) -> int:
        return sum(other in group for one in group for other in self._wished[one])


def counts(people: Sequence[Person], group: Sequence[int], attribute: str) -> Counter[str]:
    """How many of a group have each service, level or site, whatever its case; who has none is not counted."""
    values = (getattr(people[person], attribute) for person in group)
    forms = [(NamesKnown.form(value), value) for value in values if value]
    names = dict(reversed(forms))
    return Counter(names[form] for form, _ in forms)


def spoken(people: Sequence[Person]) -> tuple[frozenset[str], ...]:
    """The languages of each; « français » is « fr »."""
    synonyms = messages()["synonyms"]
    forms = [[NamesKnown.form(one).replace(" ", "-") for one in person.languages] for person in people]
    return tuple(frozenset(str(synonyms.get(form, form)) for form in person) for person in forms)


def common_languages(people: Sequence[Person], group: Sequence[int]) -> frozenset[str]:
    """The languages that all of a group can work in; none where nobody says any."""
    each = [languages for languages in spoken([people[person] for person in group]) if languages]
    return frozenset.intersection(*each) if each else frozenset()


def _coded(people: Sequence[Person], attribute: str) -> list[str]:
    return [NamesKnown.form(getattr(person, attribute) or "") for person in people]


def _beyond_first(codes: Sequence[str], group: Sequence[int]) -> int:
    return max(len({codes[person] for person in group if codes[person]}) - 1, 0)


def _pairs(codes: Sequence[str], group: Sequence[int]) -> int:
    seen: dict[str, int] = {}
    pairs = 0
    for person in group:
        code = codes[person]
        if code:
            before = seen.get(code, 0)
            pairs += before
            seen[code] = before + 1
    return pairs
