"""Groups that last: their sizes, nobody with their manager, wishes; the best of all; and why they cannot be."""

from itertools import combinations, permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seminar_designer.grouping import forming
from seminar_designer.grouping.bound import even_sizes
from seminar_designer.grouping.forming import form, how_many, separating
from seminar_designer.grouping.forming_bound import least_lost
from seminar_designer.grouping.forming_points import Points, common_languages, spoken
from seminar_designer.grouping.forming_start import start
from seminar_designer.grouping.impossible import explain
from seminar_designer.grouping.lines import kept_apart, reporting_lines
from seminar_designer.grouping.separating import Separating, clash, placed
from seminar_designer.model.people import Person

NAMES = ["Anne", "Yann", "Marc", "Soizic", "Julien", "Fatou", "Karine", "Pascal", "Nora", "Loïc", "Inès", "Erwan"]


def people(*told: dict) -> list[Person]:
    return [Person.model_validate({"name": name, **one}) for name, one in zip(NAMES, told, strict=False)]


@st.composite
def populations(draw: st.DrawFn) -> list[Person]:
    many = draw(st.integers(4, 12))
    told = []
    for number in range(many):
        others = [name for name in NAMES[:many] if name != NAMES[number]]
        told.append({
            "service": draw(st.sampled_from([None, "a", "b", "c"])),
            "level": draw(st.sampled_from([None, "x", "y"])),
            "site": draw(st.sampled_from(["Brest", "Lorient"])),
            "manager": draw(st.sampled_from([None, None, "Outside", *NAMES[:number]])),
            "languages": draw(st.sampled_from([(), ("fr",), ("fr", "en"), ("français",)])),
            "with": tuple(draw(st.lists(st.sampled_from(others), max_size=1))),
            "apart": tuple(draw(st.lists(st.sampled_from(others), max_size=1))),
        })  # fmt: skip
    return people(*told)


def partitions(left: list[int], sizes: list[int]):
    """Every way to split people into groups of these sizes."""
    if not sizes:
        yield []
        return
    for group in combinations(left, sizes[0]):
        for rest in partitions([one for one in left if one not in group], sizes[1:]):
            yield [group, *rest]


def kept(population: list[Person], groups) -> bool:
    """Whether groups keep what they must, read from the people again."""
    names = {person.name: person for person in population}
    for group in groups:
        members = [population[one] for one in group]
        for person in members:
            if {other.name for other in members} & set(person.apart):
                return False
            above, seen = person.manager, set()
            while above in names and above not in seen:
                if names[above] in members and above != person.name:
                    return False
                seen.add(above)
                above = names[above].manager
        said = [{"fr" if one == "français" else one for one in person.languages} for person in members]
        said = [one for one in said if one]
        if said and not set.intersection(*said):
            return False
    return True


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(populations(), st.integers(2, 8))
def test_groups_keep_what_they_must_or_are_explained(population, size):
    found = form(population, size)
    if found is None:
        told = explain(population, size)
        languages = spoken(population) if told.clash.language else ()
        assert placed(Separating(told.sizes, told.clash.apart, languages)) is None
        for repair in told.repairs:
            if repair.kind == "size":
                assert form(population, repair.size) is not None
            if repair.kind == "person":
                left = [one for at, one in enumerate(population) if at not in repair.people]
                sizes = even_sizes(len(left), len(told.sizes))
                assert placed(Separating(tuple(sizes), separating(left, len(sizes)).apart, spoken(left))) is not None
        return
    assert sorted(one for group in found.groups for one in group) == list(range(len(population)))
    sizes = [len(group) for group in found.groups]
    assert len(sizes) == how_many(len(population), size) and max(sizes) - min(sizes) <= 1
    assert kept(population, found.groups)
    assert 0 <= found.bound <= found.total == sum(Points(population).of(found.groups).values())


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(populations())
def test_groups_are_as_good_as_any(population):
    """Against every split of the first eight."""
    some = population[:8]
    asked = separating(some, 2)
    every = [one for one in partitions(list(range(len(some))), list(asked.sizes)) if kept(some, one)]
    found = form(some, -(-len(some) // 2))
    assert (found is None) == (not every)
    if found is not None and len(found.groups) == 2:
        assert found.total == found.bound == min(sum(Points(some).of(one).values()) for one in every)
        assert least_lost(asked.sizes, Points(some), every[0]) <= found.total


def test_no_groups_of_any_sizes_lose_less_than_the_linear_programme_says():
    """Against every split, apart or not; where no two differ in more than one thing it is the least there is."""
    for told, exact in (
        ([{"level": "xy"[n % 2], "service": "abc"[n % 3]} for n in range(9)], False),
        ([{"level": "xyz"[n % 3], "site": "uv"[n // 5]} for n in range(8)], False),
        ([{"service": "ab"[n // 5]} for n in range(7)], True),
        ([{} for _ in range(6)], True),
    ):
        some = people(*told)
        sizes = even_sizes(len(some), 2)
        every = [sum(Points(some).of(one).values()) for one in partitions(list(range(len(some))), sizes)]
        begin = next(iter(partitions(list(range(len(some))), sizes)))
        bound = least_lost(sizes, Points(some), begin)
        assert bound <= min(every)
        assert not exact or bound == min(every)


def test_groups_of_many_are_not_worse_than_where_the_search_begins(monkeypatch):
    """The solver may end before it has found as much, whatever it was told to begin with."""
    monkeypatch.setattr(forming, "SECONDS", 0.05)
    population = [Person(name=f"P{n}", service="abcde"[n % 5], level="xyz"[n * n % 3], site="uv"[n % 7 % 2])
                  for n in range(40)]  # fmt: skip
    asked, points = separating(population, 5), Points(population)
    first = start(asked, points)
    found = form(population, 8)
    assert first is not None and found is not None
    assert found.bound <= found.total <= sum(points.of(first).values())


def test_the_same_question_has_the_same_answer():
    population = people(*[{"service": "abc"[n % 3], "level": "xy"[n % 2]} for n in range(12)])
    assert form(population, 4) == form(population, 4)


@pytest.mark.parametrize(("many", "size", "groups"), [
    (8, 8, 1), (9, 8, 1), (10, 8, 2), (11, 8, 2), (16, 8, 2), (17, 8, 3), (40, 8, 5), (14, 8, 2), (3, 8, 1), (5, 2, 3),
])  # fmt: skip
def test_groups_are_about_the_size_asked_for(many, size, groups):
    """Of eight at most, unless fewer than five would be left in one; ten is the most."""
    assert how_many(many, size) == groups


def test_lines_go_through_others_and_come_back_from_circles():
    population = people({}, {"manager": "Anne"}, {"manager": "Yann"}, {"manager": "Julien"}, {"manager": "Soizic"})
    assert reporting_lines(population) == {(0, 1): (1, 0), (1, 2): (2, 1), (0, 2): (2, 1, 0), (3, 4): (4, 3)}


def test_wishes_count_by_name_and_once_each():
    population = people({"apart": ("Yann", "Yann")}, {"apart": ("Anne", "Nobody")})
    assert kept_apart(population) == [(0, 1)]


def test_a_long_line_is_told_as_one():
    population = people({}, *({"manager": name} for name in NAMES[:5]))
    told = explain(population, 3)
    assert told.chain == (5, 4, 3, 2, 1, 0) and len(told.clash.mutual) == 3
    assert form(population, 3) is None


def test_a_manager_of_all_is_left_out():
    population = people({}, *({"manager": "Anne"} for _ in range(11)))
    told = explain(population, 8)
    assert not told.clash.language and all(0 in pair for pair in told.clash.apart) and len(told.clash.apart) == 7
    assert ("person", (0,)) in [(one.kind, one.people) for one in told.repairs]


def test_every_member_of_a_small_conflict_is_needed():
    told = clash(Separating((2, 2), ((0, 1), (0, 2), (0, 3), (1, 2))))
    assert told.smallest
    for left in told.apart:
        rest = tuple(pair for pair in told.apart if pair != left)
        assert placed(Separating((2, 2), rest)) is not None


def test_languages_are_shared_by_whole_groups():
    population = people(*[{"languages": (one,)} for one in ("fr", "fr", "en", "en", "français", "anglais")])
    found = form(population, 3)
    assert found is not None
    assert sorted(tuple(common_languages(population, group)) for group in found.groups) == [("en",), ("fr",)]
    told = explain(people(*[{"languages": (one,)} for one in ("fr", "fr", "fr", "en")]), 2)
    assert told.clash.language and "language" in [one.kind for one in told.repairs]


def test_levels_come_before_services_and_case_does_not_count():
    population = people(
        *[{"level": "Chef", "service": "Achats"}, {"level": "chef", "service": "achats"}] * 2,
        *[{"level": "Expert", "service": "Achats"}] * 4,
    )
    found = form(population, 4)
    assert found is not None
    assert found.lost["level"] == 0 and found.lost["service"] == 120


def test_all_orders_give_groups_of_the_same_worth():
    told = [{"service": "a"}, {"service": "a"}, {"service": "b"}, {"service": "b"}]
    worth = {form(people(*order), 2).total for order in permutations(told)}
    assert worth == {0}
