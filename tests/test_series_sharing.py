"""Blocks that meetings share: the choice is the best there is, and prices bound every choice."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar_designer.engine.first import Found
from seminar_designer.series.sharing import OVERLAP, TWICE, Offer, Sharing

BLOCKS = "abcde"
NOTHING = Found((), 0, 0)


def offer(ask: int, value: int, blocks: str = "") -> Offer:
    return Offer(ask, value, frozenset(blocks), NOTHING)


@st.composite
def sharings(draw) -> Sharing:
    """A few asks of one meeting or two, each with offers."""
    sharing = Sharing(draw(st.lists(st.integers(1, 2), min_size=1, max_size=3)))
    for ask in range(len(sharing.many)):
        for _ in range(draw(st.integers(1, 4))):
            blocks = draw(st.sets(st.sampled_from(BLOCKS), max_size=3))
            sharing.add(offer(ask, draw(st.integers(0, 100)), "".join(sorted(blocks))))
    return sharing


def choices(sharing: Sharing):
    """Every choice of offers for all meetings."""
    each = [
        itertools.combinations_with_replacement([one for one in sharing.offers if one.ask == ask], many)
        for ask, many in enumerate(sharing.many)
    ]
    for chosen in itertools.product(*each):
        yield [one for own in chosen for one in own]


def overlaps(chosen: list[Offer]) -> int:
    every = [block for one in chosen for block in one.blocks]
    return len(every) - len(set(every))


@given(sharings())
def test_the_choice_is_the_best_of_all(sharing: Sharing):
    chosen = [one for own in sharing.choice() for one in own]
    assert [len(own) for own in sharing.choice()] == list(sharing.many)
    points = max(sum(one.value for one in every) - OVERLAP * overlaps(every) for every in choices(sharing))
    assert sum(one.value for one in chosen) - OVERLAP * overlaps(chosen) == points


@given(sharings(), st.dictionaries(st.sampled_from(BLOCKS), st.integers(0, TWICE)))
def test_any_prices_bound_every_choice_without_a_block_twice(sharing: Sharing, prices: dict[str, int]):
    values = [sum(one.value for one in every) for every in choices(sharing) if not overlaps(every)]
    assert sharing.worth(prices) >= max(values, default=0)


@given(sharings(), st.dictionaries(st.sampled_from(BLOCKS), st.integers(0, TWICE)))
def test_the_prices_of_the_linear_programme_bound_best(sharing: Sharing, prices: dict[str, int]):
    found = sharing.prices()
    assert all(-1e-9 <= price <= TWICE + 1e-6 for price in found.values())
    rounded = {block: round(price) for block, price in found.items()}
    slack = sum(sharing.many) * len(BLOCKS) + len(BLOCKS)
    assert sharing.worth(rounded) <= sharing.worth(prices) + slack / 2


def test_a_block_that_two_want_costs_what_doing_without_costs_the_second():
    sharing = Sharing([1, 1])
    for one in (offer(0, 50, "a"), offer(0, 30), offer(1, 60, "a"), offer(1, 55)):
        sharing.add(one)
    price = sharing.prices()["a"]
    assert 5 <= price <= 20
    assert sharing.worth({"a": round(price)}) == 105
    assert [[one.value for one in own] for own in sharing.choice()] == [[50], [55]]


def test_an_offer_is_kept_when_none_is_better_with_the_same_blocks():
    sharing = Sharing([1])
    for one in (offer(0, 10, "a"), offer(0, 9, "a"), offer(0, 12, "ab"), offer(0, 11, "a")):
        sharing.add(one)
    assert sorted((one.value, "".join(sorted(one.blocks))) for one in sharing.offers) == [(11, "a"), (12, "ab")]
    assert sharing.best(0, {"b": 2}).value == 11


@pytest.mark.parametrize("many", [[1], [2], [1, 3]])
def test_offers_that_share_nothing_cost_nothing(many: list[int]):
    sharing = Sharing(many)
    for ask in range(len(many)):
        sharing.add(offer(ask, 10 * ask + 5))
    assert sharing.prices() == {} and sharing.worth({}) == sum((10 * ask + 5) * n for ask, n in enumerate(many))
