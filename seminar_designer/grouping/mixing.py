"""Who is mixed with whom when groups change from round to round: by service, level, site and company.

Meeting again costs three points each time. Being together costs people of one service two points, people of one level,
site or company one; so groups are mixed where that does not cost more meetings than it spares. People in one another's
reporting line, and those who have no language in common, pay sixty: they are kept apart as far as can be.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from seminar_designer.grouping.forming_points import spoken
from seminar_designer.grouping.lines import Pair, kept_apart, pair, reporting_lines, wished
from seminar_designer.grouping.turning import Turning
from seminar_designer.loading.names import NamesKnown
from seminar_designer.model.people import Person

ALIKE: Mapping[str, int] = {"service": 2, "level": 1, "site": 1, "company": 1}
"""Points of two people together who share it."""
LINE, AGAIN = 60, 3
"""Points of two together who are in one reporting line, or have no language in common; and of two who meet again."""


def turning_of(people: Sequence[Person], many: int, groups: Sequence[int]) -> Turning:
    """Rounds of so many groups for these people and others, `many` in all, of whom nothing is known."""
    known = alike(people)
    return Turning(many, groups, known, kept_apart(people), wishes(people), worth=AGAIN if known else 1)


def alike(people: Sequence[Person]) -> list[tuple[int, ...]]:
    """Groups of people who pay for being together, each as often as it pays a point."""
    shared = [group for name, times in ALIKE.items() for group in _sharing(people, name) * times]
    return shared + [two for two in distant(people) for _ in range(LINE)]


def mixed_by(people: Sequence[Person]) -> list[str]:
    """What groups of these people are mixed by: service, level, site, company, in this order."""
    return [name for name in ALIKE if _sharing(people, name)]


def _sharing(people: Sequence[Person], attribute: str) -> list[tuple[int, ...]]:
    """The groups of people who share an attribute, without those of one and without the group of everybody.

    « ARMOR » and « Armor » are one company; a service is one of its company, sites and levels are everybody's.
    """
    members: dict[tuple[str, str], list[int]] = {}
    for number, person in enumerate(people):
        value = getattr(person, attribute)
        if value:
            company = person.company if attribute == "service" else None
            members.setdefault((NamesKnown.form(company or ""), NamesKnown.form(value)), []).append(number)
    return [tuple(group) for group in members.values() if 1 < len(group) < len(people)]


def distant(people: Sequence[Person]) -> list[Pair]:
    """Pairs who are kept apart as far as can be: one above the other, or without a language in common."""
    languages = spoken(people)
    mute = [
        two for two in combinations(range(len(people)), 2)
        if all(languages[one] for one in two) and not languages[two[0]] & languages[two[1]]
    ]  # fmt: skip
    return list(dict.fromkeys([*reporting_lines(people), *mute]))


def wishes(people: Sequence[Person]) -> list[Pair]:
    """Pairs of whom one at least wishes to be with the other, without those who are kept apart."""
    apart = {*kept_apart(people), *distant(people)}
    return [two for two in dict.fromkeys(pair(*one) for one in wished(people)) if two not in apart]
