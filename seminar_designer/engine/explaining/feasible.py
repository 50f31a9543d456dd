"""Whether there is any programme at all, preferences aside."""

from dataclasses import dataclass

from seminar_designer.engine.frame import NoFrame
from seminar_designer.engine.infeasible import plain_reasons
from seminar_designer.engine.objectives import plan_objectives
from seminar_designer.engine.problem import build_problem
from seminar_designer.engine.rescue import any_programme
from seminar_designer.engine.setting import Given, build_setting
from seminar_designer.engine.work import Work
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import PlannedObjective
from seminar_designer.rules.patterns.serving import strength
from seminar_designer.rules.rule import Rules


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
        setting, _, everything = build_setting(wanted.brief, catalogue, wanted.rules, Given(objectives))
    except NoFrame:
        return False
    free = not wanted.objectives
    rules = tuple(rule for rule in wanted.rules if rule.forbids and not (free and rule.kind == "objectives-served"))
    if not setting.candidates or any(True for _ in plain_reasons(setting, rules, everything)):
        return False
    return any_programme(build_problem(setting, rules), work, seed).met
