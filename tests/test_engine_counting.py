"""Automata made of rows: what a place adds is counted, limited when the search splits, paid for when it is alone."""

import random

import numpy as np
import pytest
from test_engine_honesty import problem

from seminar_designer.engine.automata import NEVER, Table
from seminar_designer.engine.counting import Counted
from seminar_designer.engine.folding import fold, foldable
from seminar_designer.engine.problem import Column
from seminar_designer.rules.faces import Measure, Row, Term

LONGEST = 12


def read(table: Table, column: Column) -> float:
    """What a session costs in an automaton; NEVER when it is forbidden."""
    state, cost = 0, 0.0
    for candidate, units in column:
        token = table.tokens[candidate]
        if token >= 0:
            at = (state, token, units if table.timed else 0)
            if table.after[at] < 0:
                return NEVER
            state, cost = table.after[at], cost + table.cost[at]
    return float(min(NEVER, cost + table.end[state]))


def sessions(candidates: int, seed: int) -> list[Column]:
    """Some sessions at random."""
    chance = random.Random(seed)
    return [
        tuple((chance.randrange(candidates), chance.randint(1, 3)) for _ in range(chance.randint(1, 4)))
        for _ in range(60)
    ]


@pytest.mark.parametrize("seed", range(8))
def test_a_count_admits_exactly_the_sessions_within_its_bounds(seed: int) -> None:
    """Whatever the sides: at least so much, at most so much, or both."""
    chance = random.Random(seed)
    by_unit = [chance.choice([0, 1]) if seed % 2 else 0 for _ in range(6)]
    own = Counted(np.array([chance.choice([0, 0, 1, 2]) for _ in range(6)]), np.array(by_unit))
    low, high = chance.choice([(2.0, np.inf), (-np.inf, 3.0), (1.0, 4.0), (-np.inf, 0.0)])
    table = own.table("count", (low, high), LONGEST)
    for column in sessions(6, seed):
        total = sum(own.once[candidate] + units * own.by_unit[candidate] for candidate, units in column)
        assert (read(table, column) < NEVER) == (low <= total <= high)


@pytest.mark.parametrize("seed", range(4))
def test_a_row_of_one_place_costs_its_sessions_what_it_would_cost_the_programme(seed: int) -> None:
    """The price of a unit for each that is missing."""
    own = problem(seed, 60)
    candidates, chance = len(own.setting.candidates), random.Random(seed)
    count = {index: chance.choice([1, 2]) for index in range(candidates) if index % 3 == 0}
    units = {index: 1 for index in range(candidates) if index % 4 == 1}
    row = Row("some opening", [Term(0, Measure("some", count, units), 2)], low=7, price=9)
    assert foldable(row, np.ones((1, candidates), dtype=np.bool_)) == 0
    table = fold(row, 0, own.setting, LONGEST)
    for column in sessions(candidates, seed):
        total = sum(2 * (count.get(index, 0) + many * units.get(index, 0)) for index, many in column)
        assert read(table, column) == 9 * max(0, 7 - total)


def test_only_wishes_for_something_at_least_that_one_place_alone_can_meet_are_folded() -> None:
    """Requirements stay rows, since they are told by rows; so does what several places can meet."""
    measure, admitted = Measure("some", {0: 1, 1: 1}), np.ones((2, 3), dtype=np.bool_)
    both = [Term(0, measure), Term(1, measure)]
    assert foldable(Row("wish", both, low=1, price=5), admitted) is None
    admitted[1, :2] = False
    assert foldable(Row("wish", both, low=1, price=5), admitted) == 0
    assert foldable(Row("requirement", both, low=1), admitted) is None
    assert foldable(Row("dose", both, high=1, price=5), admitted) is None
    assert foldable(Row("balance", [Term(0, measure, -1)], low=1, price=5), admitted) is None
