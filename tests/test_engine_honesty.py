"""The engine's proofs against exhaustive search on catalogues small enough to try everything."""

import random
from collections.abc import Iterator

import numpy as np
import pytest
import small
from random_problems import TWO_SESSIONS
from random_problems import problem as random_problem

from seminar_designer.engine.automata import NEVER
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.kernels.session import read_sessions
from seminar_designer.engine.offering import Pricer
from seminar_designer.engine.problem import Column, Problem, build_problem
from seminar_designer.engine.search import Search
from seminar_designer.engine.setting import build_setting
from seminar_designer.engine.work import Work
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.rules.registry import build_rules


def problem(seed: int, minutes: int, **facts: object) -> Problem:
    """A short workshop with random wishes and weights over the small catalogue."""
    chance = random.Random(seed)
    end = 9 * 60 + minutes
    brief = Brief.model_validate(
        {
            "title": "Court", "participants": chance.choice([6, 9, 12]),
            "schedule": {"days": [{"start": "09:00", "end": end}]},
            "themes": {"management": 1},
            "objectives": chance.sample([small.FEEDBACK, small.DELEGATION], chance.choice([1, 1, 2])),
            "rules": {
                "quality": {"weight": chance.randint(1, 4)}, "relevance": {"weight": chance.randint(0, 6)},
                "typical-durations": {"weight": chance.randint(0, 5)},
                "energy-curve": {"weight": chance.randint(0, 20)},
                "learning-phases": {"weight": chance.randint(0, 40)},
                "diverge-first": {"weight": chance.randint(0, 20)},
                "seated-stretch": {"weight": chance.randint(0, 6), "max_minutes": 20},
                "objectives-served": {"min_minutes": 10, "even_share": 0.2},
            },
            **facts,
        }
    )  # fmt: skip
    rules = build_rules(load_rulebook(brief.rulebook), brief.rules)
    setting, _, _ = build_setting(brief, small.catalogue(), rules)
    return build_problem(setting, rules)


def every_session(own: Problem, place: int) -> Iterator[Column]:
    """All sessions of a place that break nothing inside."""
    admitted = np.flatnonzero(own.admitted[place]).tolist()
    tables = own.tables[place]

    def after(states: tuple[int, ...], block: int, units: int) -> tuple[int, ...] | None:
        """The states of all automata after one more slot, or None when one forbids it."""
        new = []
        for state, table in zip(states, tables, strict=True):
            token = table.tokens[block]
            to = state if token < 0 else int(table.after[state, token, units if table.timed else 0])
            if to < 0:
                return None
            new.append(to)
        return tuple(new)

    def longer(column: Column, states: tuple[int, ...], left: int) -> Iterator[Column]:
        if own.longest[place] - left >= own.shortest[place]:
            yield column
        for block in admitted:
            if any(own.later[before, block] for before, _ in column):
                continue
            for units in range(int(own.low[block]), int(min(own.high[block], left)) + 1):
                to = after(states, block, units)
                if to is not None:
                    yield from longer((*column, (block, units)), to, left - units)

    for column in longer((), (0,) * len(tables), int(own.longest[place])):
        if own.read(place, column)[0] > -NEVER / 2:
            yield column


def best_of_all(own: Problem) -> int | None:
    """The value of the best programme, by trying every one; None when there is none."""
    sessions = [list(every_session(own, place)) for place in range(own.places)]
    read = [[own.read(place, column) for column in columns] for place, columns in enumerate(sessions)]
    at = [own.term_place == place for place in range(own.places)]
    acts = [
        np.array(
            [
                np.bincount(
                    own.term_row[at[place]], own.term_coefficient[at[place]] * measured[own.term_measure[at[place]]],
                    len(own.rows),
                )
                for _, measured in read[place]
            ]
        ).reshape(-1, len(own.rows))
        for place in range(own.places)
    ]  # fmt: skip
    values = [np.array([value for value, _ in one]) for one in read]
    if any(not len(one) for one in values):
        return None
    rest = acts[1] if own.places > 1 else np.zeros((1, len(own.rows)))
    rest_values = values[1] if own.places > 1 else np.zeros(1)
    best: float | None = None
    for activity, value in zip(acts[0], values[0], strict=True):
        total = activity + rest
        outside = np.maximum(0, np.maximum(own.row_low - total, total - own.row_high))
        fine = ~(outside[:, own.hard] > 1e-9).any(axis=1)
        worth = value + rest_values - outside[:, ~own.hard] @ own.price[~own.hard]
        if fine.any():
            top = float(worth[fine].max())
            best = top if best is None else max(best, top)
    return None if best is None else round(best)


def searched(own: Problem, limit: float) -> Search:
    """The engine's search, stopped after so much work."""
    search = Search(own, flatten(own), Work(limit), 1, lambda *_: None)
    search.run()
    return search


CASES = [(seed, 60 + 5 * (seed % 3)) for seed in range(12)]


@pytest.mark.parametrize(("seed", "minutes"), CASES)
def test_the_best_of_one_session_is_what_trying_everything_finds(seed: int, minutes: int) -> None:
    """Value equals the exhaustive optimum when proven, and the bound is never under it."""
    own = problem(seed, minutes)
    truth = best_of_all(own)
    found = searched(own, 1.0)
    if truth is None:
        assert found.best.broken
        return
    assert not found.best.broken
    assert found.bound >= truth - 1e-6
    assert found.best.value == truth
    assert found.bound < truth + 1


@pytest.mark.parametrize("seed", TWO_SESSIONS)
def test_the_best_of_two_sessions_is_what_trying_everything_finds(seed: int) -> None:
    """The same across a break, under random rulebooks that leave some programme."""
    own = random_problem(seed, tiny=True)
    assert own is not None
    assert own.places == 2
    truth = best_of_all(own)
    found = searched(own, 1.5)
    assert truth is not None
    assert found.best.value == truth
    assert truth - 1e-6 <= found.bound < truth + 1


@pytest.mark.parametrize("limit", [0.001, 0.05, 0.2])
def test_a_run_stopped_anywhere_claims_no_proof_it_has_not(limit: float) -> None:
    """However short, the bound stays above the best programme there is."""
    own = problem(3, 75)
    truth = best_of_all(own)
    found = searched(own, limit)
    assert truth is not None
    assert found.bound >= truth - 1e-6
    assert found.best.broken or found.best.value <= truth


def test_compiled_reading_and_plain_reading_agree() -> None:
    """Value, forbidden things and measures of a thousand sessions, allowed or not."""
    own, chance = problem(5, 75), random.Random(5)
    arrays, width = flatten(own), int(own.longest[0])
    columns = [
        tuple((chance.randrange(own.candidates), chance.randint(1, width // 2)) for _ in range(chance.randint(1, 4)))
        for _ in range(1000)
    ]
    blocks, units = np.zeros((2, len(columns), 10), dtype=np.int64)
    for number, column in enumerate(columns):
        for slot, (block, many) in enumerate(column):
            blocks[number, slot], units[number, slot] = block, many
    slots = np.array([len(column) for column in columns])
    values, broken, measured = read_sessions(arrays, 0, blocks, units, slots, len(own.measures))
    for number, column in enumerate(columns):
        value, plain = own.read(0, column)
        allowed = all(own.admitted[0, block] for block, _ in column)
        if allowed:
            assert (value > -NEVER / 2) == (broken[number] == 0)
        if value > -NEVER / 2:
            assert values[number] == pytest.approx(value)
            assert np.allclose(measured[number], plain)


@pytest.mark.parametrize("seed", range(5))
def test_pricing_bounds_every_session_and_lists_those_above_a_threshold(seed: int) -> None:
    """At random duals: the bound is above all sessions, and a complete list is exactly those above the threshold."""
    own = problem(seed, 65)
    chance = np.random.default_rng(seed)
    duals = np.round(chance.normal(0, 4, len(own.rows)), 2)
    pricer = Pricer(own, flatten(own), 0, {})
    priced = pricer.price(duals)
    worth: dict[Column, float] = {}
    for column in every_session(own, 0):
        value, measured = own.read(0, column)
        worth[column] = value - float(duals @ own.activity([measured]))
    top = max(worth.values())
    assert priced.bound >= top - 1e-3
    found = pricer.sessions(priced, top - 6, 100_000, 10_000_000)
    assert found.complete
    listed = {found.column(row): float(found.worth[row]) for row in range(len(found))}
    for column, earned in worth.items():
        if earned > top - 6 + 1e-3:
            assert listed[column] == pytest.approx(earned, abs=1e-3)
    assert all(earned > top - 6 - 1e-3 for earned in listed.values())
