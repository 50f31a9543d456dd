"""What the bound of a place may remember, and what it must leave to the enumeration."""

import random
from collections.abc import Iterable

import numpy as np
import pytest
import small
from test_engine_honesty import every_session

from seminar_designer.engine.automata import Floats, tabulate
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.offering import Pricer
from seminar_designer.engine.problem import Column, Problem, build_problem
from seminar_designer.engine.remembering import remember
from seminar_designer.engine.setting import build_setting
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.rules.faces import Automaton, Measure, Move, Row, Term
from seminar_designer.rules.registry import build_rules
from seminar_designer.rules.rule import NoParameters, Rule
from seminar_designer.rules.setting import Place, Setting

TALK = Measure("units of talk")
GROWN = 20
"""Times that more is remembered at most."""


class Counted(Rule[NoParameters]):
    """A rule whose automata emit units of talk: one the minutes, which no state tells, others one unit a slot."""

    kind = "counted-in-tests"

    def __init__(self, copies: int, timed: bool) -> None:
        super().__init__("counted", "prefer", 1, NoParameters())
        self.copies, self.timed = copies, timed

    def inside(self, setting: Setting, place: Place) -> Iterable[Automaton]:
        """Emits the slot's minutes in units, or one."""
        tokens = [True if one.block.doing == "talk" else None for one in setting.candidates]
        for number in range(self.copies):
            yield Automaton(
                f"talk {number}", tokens, 0,
                lambda state, _, units: Move(1 - int(state == 1), emits=TALK, amount=units if self.timed else 1),
                timed=self.timed,
            )

    def across(self, setting: Setting) -> Iterable[Row]:
        """At most two units."""
        yield Row("talk", [Term(0, TALK)], high=2, price=3)


def counted(copies: int, timed: bool) -> Problem:
    """A workshop of an hour under the house's rules and this one."""
    brief = Brief.model_validate(
        {
            "title": "Court", "participants": 9, "schedule": {"days": [{"start": "09:00", "end": 600}]},
            "themes": {"management": 1}, "objectives": [small.FEEDBACK],
            "rules": {"objectives-served": {"min_minutes": 10, "even_share": 0.2}},
        }
    )  # fmt: skip
    rules = [*build_rules(load_rulebook(brief.rulebook), brief.rules), Counted(copies, timed)]
    setting, _, _ = build_setting(brief, small.catalogue(), rules)
    return build_problem(setting, rules)


@pytest.mark.parametrize(("copies", "timed"), [(1, True), (2, False), (2, True)])
@pytest.mark.parametrize("dual", [-4.0, 5.0])
def test_the_bound_holds_whatever_automata_emit(copies: int, timed: bool, dual: float) -> None:
    """Amounts that depend on minutes, and two automata that emit one measure, with duals that pay or cost."""
    own = counted(copies, timed)
    duals = np.zeros(len(own.rows))
    duals[[row.name for row in own.rows].index("talk")] = dual
    pricer = Pricer(own, flatten(own), 0, {})
    worth = worths(own, duals)
    for _ in range(GROWN):
        lists_all(pricer, duals, worth)
        if not pricer.grow(pricer.price(duals), duals, max(worth.values())):
            break


def worths(own: Problem, duals: Floats) -> dict[Column, float]:
    """What every session of the first place earns."""
    worth = {}
    for column in every_session(own, 0):
        value, measured = own.read(0, column)
        worth[column] = value - float(duals @ own.activity([measured]))
    return worth


def lists_all(pricer: Pricer, duals: Floats, worth: dict[Column, float]) -> None:
    """The bound is over all sessions, and those near the best are listed, no others."""
    top = max(worth.values())
    priced = pricer.price(duals)
    assert priced.bound >= top - 1e-3
    found = pricer.sessions(priced, top - 4, 100_000, 10_000_000)
    assert found.complete
    assert {found.column(row) for row in range(len(found))} == {
        column for column, earned in worth.items() if earned > top - 4
    }


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_remembered_the_same_sessions_are_listed(seed: int) -> None:
    """Random choices of automata, at random duals."""
    own = counted(1, timed=seed % 2 == 0)
    chance = random.Random(seed)
    duals = np.round(np.random.default_rng(seed).normal(0, 3, len(own.rows)), 2)
    pricer = Pricer(own, flatten(own), 0, {})
    worth = worths(own, duals)
    repeated = [pricer.of.repeat(one.block.id) for one in chance.sample(own.setting.candidates, 2)]
    for _ in range(4):
        chosen = chance.sample([*range(pricer.of.own), *repeated], 5)
        memory = remember(pricer.of, tuple(chosen), 1.0)
        if memory is not None:
            pricer.memory = memory
            lists_all(pricer, duals, worth)


@pytest.mark.parametrize("seed", range(6))
def test_offers_bound_all_sessions_whatever_was_learnt_before(seed: int) -> None:
    """Duals that move, and a pricer that adapts: offers are real sessions that earn what they say, under the bound."""
    own = counted(1, timed=True)
    chance = np.random.default_rng(seed)
    pricer = Pricer(own, flatten(own), 0, {})
    for _ in range(10):
        duals = np.round(chance.normal(0, 4, len(own.rows)), 2)
        worth = worths(own, duals)
        offer = pricer.offer(duals, max(worth.values()) - 3)
        assert offer.bound >= max(worth.values()) - 1e-3
        assert offer.bound <= max(worth.values()) + 1e-3
        for row in range(len(offer.sessions)):
            assert worth[offer.sessions.column(row)] == pytest.approx(offer.sessions.worth[row], abs=1e-3)
        after = Pricer(own, pricer.arrays, 0, {}, pricer)
        assert after.memory.chosen == pricer.memory.chosen
        lists_all(after, duals, worth)


def test_an_automaton_is_steady_when_minutes_do_not_change_what_it_emits() -> None:
    """Forbidden minutes do not count."""

    def table(amount: int, allowed: int) -> bool:
        def step(_state: object, _token: object, units: int) -> Move | None:
            return Move(0, emits=TALK, amount=amount * units or 1) if units >= allowed else None

        return tabulate(Automaton("own", [True], 0, step, timed=True), 6, {}).steady

    assert table(0, 1)
    assert table(0, 4)
    assert not table(1, 1)
    assert table(1, 6)
