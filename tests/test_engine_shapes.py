"""What the deciding measures of one place say about the others cuts no programme off."""

import itertools
import random

import numpy as np
import pytest
import small
from test_engine_honesty import every_session, problem

from seminar_designer.engine.automata import Floats
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.limits import Limits
from seminar_designer.engine.offering import Pricer
from seminar_designer.engine.problem import Problem
from seminar_designer.engine.shapes import build_shapes

FEW = {"delivery": "remote", "rulebook": "remote", "exclude": ["practice", "creative"]}
TWO = {"objectives": [small.FEEDBACK, small.DELEGATION]}


def two_sessions(seed: int) -> Problem:
    """A workshop with a break, small enough to try everything."""
    return problem(seed, 85, **FEW, **TWO)


def activities(own: Problem, place: int) -> Floats:
    """What each session of a place adds to all rows, without repetition."""
    rows = [own.activity_at([place], [own.read(place, column)[1]]) for column in every_session(own, place)]
    return np.unique(np.array(rows).reshape(-1, len(own.rows)), axis=0)


def local_rows(own: Problem) -> list[int]:
    """The rows of all places on which the search may branch."""
    return [row for rows in own.local for row in rows]


@pytest.mark.parametrize("seed", range(3))
def test_what_limits_imply_holds_for_every_programme_within_them(seed: int) -> None:
    """Programmes that keep all requirements over deciding measures and the limits keep the tightened limits too."""
    own, chance = two_sessions(seed), random.Random(seed)
    shapes = build_shapes(own)
    rows = local_rows(own)
    deciding = [row for row in range(len(own.rows)) if all(term.measure.decides for term in own.rows[row].terms)]
    first, second = (np.unique(activities(own, place)[:, [*deciding, *rows]], axis=0) for place in range(2))
    low, high = own.row_low[[*deciding, *rows]], own.row_high[[*deciding, *rows]]
    programmes = [one + other for one, other in itertools.product(first, second)]
    programmes = [total for total in programmes if np.all((total >= low) & (total <= high))]
    assert programmes
    for _ in range(30):
        limits: Limits = {row: chance.choice([(-np.inf, 0.0), (1.0, np.inf)]) for row in chance.sample(rows, 2)}
        inside = [total[len(deciding) :] for total in programmes]
        inside = [
            total for total in inside
            if all(bound[0] <= total[rows.index(row)] <= bound[1] for row, bound in limits.items())
        ]  # fmt: skip
        tight = shapes.tightened(limits)
        if tight is None:
            assert not inside
            continue
        assert tight.keys() >= limits.keys()
        for total in inside:
            assert all(bound[0] <= total[rows.index(row)] <= bound[1] for row, bound in tight.items())


@pytest.mark.parametrize("seed", range(3))
def test_pricing_within_limits_lists_exactly_the_sessions_within_them(seed: int) -> None:
    """Under limits on what a place decides, all sessions within them are bounded and listed, and no other."""
    own, chance = two_sessions(seed), random.Random(seed)
    arrays = flatten(own)
    duals = np.round(np.random.default_rng(seed).normal(0, 3, len(own.rows)), 2)
    decided = [row for row in own.local[1] if all(term.measure.decides for term in own.rows[row].terms)]
    for _ in range(4):
        limits: Limits = {row: chance.choice([(-np.inf, 0.0), (1.0, np.inf)]) for row in chance.sample(decided, 2)}
        worth = {}
        for column in every_session(own, 1):
            value, measured = own.read(1, column)
            added = own.activity_at([1], [measured])
            if all(low <= added[row] <= high for row, (low, high) in limits.items()):
                worth[column] = value - float(duals @ added)
        pricer = Pricer(own, arrays, 1, limits)
        priced = pricer.price(duals)
        top = max(worth.values(), default=0.0)
        found = pricer.sessions(priced, top - 5, 100_000, 10_000_000)
        assert found.complete
        if not worth:
            assert not len(found)
            continue
        assert priced.bound >= top - 1e-3
        listed = {found.column(row) for row in range(len(found))}
        assert listed <= worth.keys()
        assert listed >= {column for column, earned in worth.items() if earned > top - 5 + 1e-3}


def test_the_places_of_a_programme_restrict_one_another() -> None:
    """Two objectives in two sessions: when the first ends on the first objective, the second may start on either."""
    own = two_sessions(0)
    shapes = build_shapes(own)
    names = {row.name: number for number, row in enumerate(own.rows)}
    ends, starts = names["session 0 ends on objective 0 at most"], names["session 1 starts on objective 0 at most"]
    tight = shapes.tightened({ends: (-np.inf, 0.0)})
    assert tight is not None
    assert tight[starts] == (0.0, 0.0)
    assert shapes.tightened({ends: (-np.inf, 0.0), starts: (1.0, np.inf)}) is None
