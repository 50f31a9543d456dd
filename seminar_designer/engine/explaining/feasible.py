"""Whether there is any programme at all, preferences aside."""

import itertools
from dataclasses import dataclass

from seminar_designer.engine.branching import Branching
from seminar_designer.engine.first import first_programme
from seminar_designer.engine.frame import NoFrame
from seminar_designer.engine.improving import Improving
from seminar_designer.engine.infeasible import plain_reasons
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.objectives import plan_objectives
from seminar_designer.engine.problem import Problem, build_problem
from seminar_designer.engine.relaxation import Node, Relaxation
from seminar_designer.engine.setting import build_setting
from seminar_designer.engine.work import ANNEALING_STEP, Work
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.rule import Rules

STEPS = (8_000, 40_000)
"""Steps of the annealing runs that are tried before anything is proven."""
ITERATIONS = 40
COMBINE, COMBINED_EVERY = 0.2, 6
"""Seconds to make a programme of the sessions that the proof came across, and after how many nodes again."""
FLOOR = -1e-6
"""Without preferences every programme is worth nothing: a bound under it proves that there is none."""


@dataclass(frozen=True)
class Wanted:
    """What a programme must meet: a brief, the objectives it works on, and the rules; only those that forbid count.

    `easiest` is worked on, as little as may be, when no objective is asked for: a programme works on something.
    """

    brief: Brief
    objectives: tuple[PlannedObjective, ...]
    rules: Rules
    easiest: PlannedObjective


def wanted_of(brief: Brief, catalogue: Catalogue, rules: Rules) -> Wanted:
    """What a brief wants."""
    objectives = plan_objectives(brief, catalogue, rules)
    served = {
        objective.id: sum(strength(block, objective, catalogue) > 0 for block in catalogue.blocks.values())
        for objective in objectives
    }
    return Wanted(brief, objectives, rules, max(objectives, key=lambda objective: served[objective.id]))


def feasible(wanted: Wanted, catalogue: Catalogue, work: Work, seed: int = 1) -> bool | None:
    """True with a programme in hand, False with a proof that there is none, None when the work is over before."""
    try:
        objectives = wanted.objectives or (wanted.easiest,)
        setting, _, everything = build_setting(wanted.brief, catalogue, wanted.rules, objectives)
    except NoFrame:
        return False
    free = not wanted.objectives
    rules = tuple(rule for rule in wanted.rules if rule.forbids and not (free and rule.kind == "objectives-served"))
    if not setting.candidates or any(True for _ in plain_reasons(setting, rules, everything)):
        return False
    problem = build_problem(setting, rules)
    arrays = flatten(problem)
    for number, steps in enumerate(STEPS):
        work.spend(steps * ANNEALING_STEP)
        if not first_programme(problem, arrays, steps, seed + number).broken:
            return True
    return _search(problem, Relaxation(problem, arrays, work), work, seed)


def _search(problem: Problem, relaxation: Relaxation, work: Work, seed: int) -> bool | None:
    """Branch and price, deepest first: what matters is any programme, or that none is left."""
    branching, improving = Branching(problem, relaxation), Improving(problem, relaxation, seed)
    nothing = first_programme(problem, relaxation.arrays, 1, seed)
    for place, column in enumerate(nothing.columns):
        relaxation.add([(place, column)])
    open_ = [Node()]
    proven = True
    for number in itertools.count():
        if not open_:
            break
        node = open_.pop()
        relaxation.close(node, ITERATIONS, FLOOR, lambda _: None)
        if node.bound < FLOOR:
            continue
        if work.over:
            return None
        if number % COMBINED_EVERY == 0 and node.relaxed is not None and not node.relaxed.missed:
            columns = improving.combine(nothing, min(COMBINE, work.left))
            if columns is not None and not problem.worth(columns)[1]:
                return True
        parts = branching.split(node, FLOOR) if node.relaxed is not None else []
        proven = proven and bool(parts)
        open_ += parts
    return False if proven else None
