"""The first programme of a long course, whose objectives have to come into an order."""

import functools

import numpy as np

from seminar_designer.engine.first import first_programme, in_order, siblings
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.problem import Problem, build_problem
from seminar_designer.engine.setting import build_setting
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.rules.registry import build_rules

STEPS = 60_000


@functools.cache
def week() -> Problem:
    """Five days on nine objectives."""
    brief = Brief.model_validate(
        {
            "title": "Une semaine pour devenir manager", "participants": 14, "themes": {"management": 1},
            "schedule": {"days": [{"start": "09:00", "end": "17:30"}] * 5}, "rulebook": "action-learning",
            "objectives": ["lead-posture", "lead-adapt", "goals-write", "deleg-level", "deleg-brief", "fb-give",
                           "coach-question", "team-diagnose", "le-transfer"],
        }
    )  # fmt: skip
    rules = build_rules(load_rulebook(brief.rulebook), brief.rules)
    setting, _, _ = build_setting(brief, load_catalogue(), rules)
    return build_problem(setting, rules)


def test_a_week_has_a_programme_at_once_when_its_objectives_start_in_order() -> None:
    """From random sessions it takes many times as long: they leave more broken after as many steps."""
    own = week()
    arrays = flatten(own)
    ordered, loose = (
        [first_programme(own, arrays, STEPS, seed, ordered=start).broken for seed in range(1, 4)]
        for start in (True, False)
    )
    assert sum(ordered) < sum(loose)
    assert any(not first_programme(own, arrays, 5 * STEPS, seed, ordered=True).broken for seed in range(1, 4))


def test_in_order_every_place_admits_one_objective_and_what_frames_the_day() -> None:
    """The first place the first objective, the last place the last, never one before another."""
    own = week()
    arrays, (serves, _) = in_order(own, flatten(own)), siblings(own)
    admitted = [arrays.admitted[arrays.admitted_at[p] : arrays.admitted_at[p + 1]] for p in range(own.places)]
    objectives = [sorted(set(serves[one].tolist()) - {-1}) for one in admitted]
    assert all(len(one) <= 1 for one in objectives)
    order = [number for one in objectives for number in one]
    assert order == sorted(order)
    assert set(order) == set(range(len(own.setting.objectives)))
    assert np.all(arrays.admitted_at[1:] > arrays.admitted_at[:-1])


def test_annealing_keeps_to_what_each_place_admits() -> None:
    """Also when blocks change places: no run ends with a block where it may not be."""
    own = week()
    arrays = flatten(own)
    for seed in range(1, 4):
        found = first_programme(own, arrays, STEPS, seed, ordered=True)
        for place, column in enumerate(found.columns):
            assert all(own.admitted[place, candidate] for candidate, _ in column)
