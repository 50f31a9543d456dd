"""Designing: from a brief to the best programme found, with its proof and its score."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from seminar_designer.engine.failing import missed_rows
from seminar_designer.engine.first import Found
from seminar_designer.engine.infeasible import Infeasible, Reason, rule_of_row, too_few_blocks
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.nearby import columns_of
from seminar_designer.engine.posing import Posed, pose
from seminar_designer.engine.problem import Column, build_problem
from seminar_designer.engine.rescue import Verdict, any_programme
from seminar_designer.engine.search import Search
from seminar_designer.engine.setting import NOTHING, Given
from seminar_designer.engine.work import Work
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.rules.rule import Rules

LIMITS, LONGEST = ((300, 5.0), (660, 10.0), (1300, 11.0), (1800, 11.2)), 14.0
"""Deterministic seconds for programmes of so many minutes at most: a workshop, a day, two, three; and for longer."""
SHARE_RESCUE, LEAST_RESCUE = 0.4, 0.5
"""Part of the time that is left, and seconds at the least, for any programme at all when annealing has found none."""

__all__ = ["Infeasible", "Options", "Progress", "Reason", "Solved", "design", "solve"]


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


@dataclass(frozen=True)
class Progress:
    """Where the search is: its stage, the value of the best programme, the proven bound, seconds of wall clock."""

    stage: str
    value: int | None
    bound: float | None
    seconds: float


@dataclass(frozen=True)
class Solved:
    """The best programme found of a problem, the bound that none exceeds, and the deterministic seconds it took."""

    found: Found
    bound: int
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
    posed = pose(brief, catalogue, rules, given)
    start = () if given.start is None else columns_of(posed.setting, given.start)
    solved = solve(posed, work, options.seed, progress, start)
    return posed.programme(solved.found, solved.bound, solved.seconds)


def solve(
    posed: Posed, work: Work, seed: int, progress: Callable[[Progress], None] = lambda _: None,
    start: tuple[Column, ...] = (),
) -> Solved:
    """The best programme of a brief that is posed, from `start` on where there is one. Raises Infeasible."""
    problem = posed.problem
    progress(Progress("compile", None, None, work.wall))
    search = Search(
        problem, flatten(problem), work, seed,
        lambda best, bound: progress(
            Progress(
                "first" if math.isinf(bound) else "prove", None if best.broken else best.value,
                None if math.isinf(bound) else bound, work.wall,
            )
        ),
        lambda: _rescue(posed, work, seed), start,
    )
    search.run()
    if search.best.broken:
        raise Infeasible(_reasons(posed, search), search.proven_infeasible)
    value = search.best.value
    bound = max(value, math.floor(search.bound + 1e-6))
    progress(Progress("done", value, float(bound), work.wall))
    return Solved(search.best, bound, work.done)


def _rescue(posed: Posed, work: Work, seed: int) -> Verdict:
    """Any programme at all, or the proof that there is none."""
    own = Work(max(SHARE_RESCUE * work.left, LEAST_RESCUE))
    held = build_problem(posed.setting, [rule for rule in posed.rules if rule.forbids])
    verdict = any_programme(replace(held, admitted=held.admitted & posed.problem.admitted), own, seed)
    work.spend(own.done)
    return verdict


def _reasons(posed: Posed, search: Search) -> tuple[Reason, ...]:
    """What keeps programmes from being, as far as the search can tell."""
    missed = missed_rows(posed.problem, search.root, search.best)
    named = {rule.id: rule for row in missed if (rule := rule_of_row(row, posed.setting, posed.rules)) is not None}
    few = too_few_blocks(posed.setting)
    found = tuple(Reason("row", {"rule": name}) for name in named) or (Reason("nothing"),)
    return found if few is None else (few, *found)
