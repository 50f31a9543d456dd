"""Designing: from a brief to the best programme found, with its proof and its score."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from seminar_designer.engine.assembly import assemble
from seminar_designer.engine.failing import missed_rows
from seminar_designer.engine.frame import NoFrame
from seminar_designer.engine.infeasible import Infeasible, Reason, no_frame, plain_reasons, rule_of_row, too_few_blocks
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.nearby import columns_of
from seminar_designer.engine.problem import build_problem
from seminar_designer.engine.rescue import Verdict, any_programme
from seminar_designer.engine.search import Search
from seminar_designer.engine.setting import NOTHING, Given, build_setting
from seminar_designer.engine.work import Work
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme, Proof
from seminar_designer.rules.rule import Rules
from seminar_designer.rules.scoring import score
from seminar_designer.rules.setting import Setting

LIMITS, LONGEST = ((300, 5.0), (660, 10.0), (1300, 11.0), (1800, 11.2)), 14.0
"""Deterministic seconds for programmes of so many minutes at most: a workshop, a day, two, three; and for longer."""
SHARE_RESCUE, LEAST_RESCUE = 0.4, 0.5
"""Part of the time that is left, and seconds at the least, for any programme at all when annealing has found none."""

__all__ = ["Infeasible", "Options", "Progress", "Reason", "design"]


@dataclass(frozen=True)
class Options:
    """The seed of all chance, and `time_limit` in deterministic seconds of work (about those of the clock); without
    one the length of the programme decides.
    """

    seed: int = 1
    time_limit: float | None = None


def usual_limit(brief: Brief) -> float:
    """Deterministic seconds worth spending on a brief: a workshop, a day, several days."""
    minutes = sum(day.minutes for day in brief.schedule.days)
    return next((limit for most, limit in LIMITS if minutes <= most), LONGEST)


def _rescue(setting: Setting, rules: Rules, work: Work, seed: int) -> Verdict:
    """Any programme of a setting, or the proof that there is none."""
    own = Work(max(SHARE_RESCUE * work.left, LEAST_RESCUE))
    verdict = any_programme(build_problem(setting, [rule for rule in rules if rule.forbids]), own, seed)
    work.spend(own.done)
    return verdict


@dataclass(frozen=True)
class Progress:
    """Where the search is: its stage, the value of the best programme, the proven bound, seconds of wall clock."""

    stage: str
    value: int | None
    bound: float | None
    seconds: float


def design(
    brief: Brief,
    catalogue: Catalogue,
    rules: Rules,
    options: Options = Options(),
    progress: Callable[[Progress], None] = lambda _: None,
    given: Given = NOTHING,
) -> Programme:
    """The best programme of a brief found within the limit, with its proof and its score by rule.

    The same brief, catalogue, rules and options give the same programme; `given` is what is settled already. Raises
    Infeasible with the requirements that cannot be met.
    """
    work = Work(usual_limit(brief) if options.time_limit is None else options.time_limit)
    try:
        setting, frame, everything = build_setting(brief, catalogue, rules, given)
    except NoFrame as error:
        raise no_frame(error) from error
    reasons = tuple(plain_reasons(setting, rules, everything))
    if reasons:
        raise Infeasible(reasons, proven=True)
    problem = build_problem(setting, rules)
    progress(Progress("compile", None, None, work.wall))
    search = Search(
        problem, flatten(problem), work, options.seed,
        lambda best, bound: progress(
            Progress(
                "first" if math.isinf(bound) else "prove", None if best.broken else best.value,
                None if math.isinf(bound) else bound, work.wall,
            )
        ),
        lambda: _rescue(setting, rules, work, options.seed),
        () if given.start is None else columns_of(setting, given.start),
    )
    search.run()
    if search.best.broken:
        missed = missed_rows(problem, search.root, search.best)
        named = {rule.id: rule for row in missed if (rule := rule_of_row(row, setting, rules)) is not None}
        few = too_few_blocks(setting)
        found = tuple(Reason("row", {"rule": name}) for name in named) or (Reason("nothing"),)
        raise Infeasible(found if few is None else (few, *found), search.proven_infeasible)
    programme = assemble(setting, frame, search.best, brief.language)
    value = search.best.value
    bound = max(value, math.floor(search.bound + 1e-6))
    proof = Proof(
        status="optimal" if bound == value else "feasible", value=value, bound=bound,
        gap=round((bound - value) / bound, 4) if bound > 0 else 0.0, seconds=round(work.done, 1),
    )
    progress(Progress("done", value, float(bound), work.wall))
    return score(programme.model_copy(update={"proof": proof}), catalogue, rules)
