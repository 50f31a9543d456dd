"""The four ways compared: each takes a case and a trace, and answers with a programme."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from measuring import Case

from contenders import cp_sat, highs
from contenders.annealing import annealed
from contenders.complete import Complete, complete
from contenders.posed import Posed, posed
from contenders.trace import CORES, Trace
from seminar_designer.engine.design import Infeasible, Options, Progress, design
from seminar_designer.engine.first import Found
from seminar_designer.model.programme import Programme

MOST_VARIABLES: Final = {"CP-SAT": 300_000, "HiGHS": 100_000}
"""Models of more are not tried: the limit would be over before their first relaxation is solved."""
SAFETY: Final = 6.0
"""Seconds of the clock for one of the limit, when the machine is busy with something else."""


@dataclass(frozen=True)
class Answer:
    """A programme, or None; the variables of the model, where there is one; and what there is to say."""

    programme: Programme | None
    variables: int | None = None
    note: str = ""


Way = Callable[[Case, Trace], Answer]


def by_engine(case: Case, trace: Trace) -> Answer:
    """This engine, as the product asks it: the limit is in its own deterministic seconds."""

    def told(progress: Progress) -> None:
        trace.tell(progress.value, progress.bound)

    try:
        programme = design(case.brief, case.catalogue, case.rules(), Options(time_limit=trace.limit), told)
    except Infeasible as error:
        return Answer(None, note="proven impossible" if error.proven else "no programme")
    return Answer(programme, note="stopped by the clock" if trace.clock > SAFETY * trace.limit + 30 else "")


def by_cp_sat(case: Case, trace: Trace) -> Answer:
    """The complete model in CP-SAT with default parameters, on all cores."""
    own = posed(case)
    model = complete(own.problem)
    if model.linear.variables > MOST_VARIABLES["CP-SAT"]:
        return Answer(None, model.linear.variables, "too large")
    limit = cp_sat.Limit(SAFETY * trace.limit, workers=CORES)
    return _answered(own, model, cp_sat.solve(model, limit, None, trace.tell, lambda: trace.over), trace)


def by_highs(case: Case, trace: Trace) -> Answer:
    """The same model in HiGHS with default options."""
    own = posed(case)
    model = complete(own.problem)
    if model.linear.variables > MOST_VARIABLES["HiGHS"]:
        return Answer(None, model.linear.variables, "too large")
    answer = highs.solve(model, SAFETY * trace.limit, told=trace.tell, over=lambda: trace.over)
    return _answered(own, model, answer, trace)


def by_annealing(case: Case, trace: Trace) -> Answer:
    """A greedy start and annealing for the same time, on both cores."""
    own = posed(case)

    def told(found: Found) -> None:
        if not found.broken:
            trace.tell(found.value, None)

    found = annealed(own.problem, trace.limit, told=told)
    return Answer(own.programme(found.columns) if not found.broken else None)


def _answered(own: Posed, model: Complete, answer: cp_sat.Answer, trace: Trace) -> Answer:
    """What a solver of the complete model has answered."""
    variables = model.linear.variables
    if answer.columns is None:
        trace.tell(None, None if answer.bound is None or np.isinf(answer.bound) else answer.bound)
        return Answer(None, variables, "proven impossible" if answer.settled else "no programme")
    trace.tell(own.problem.worth(answer.columns)[0], answer.bound)
    return Answer(own.programme(answer.columns), variables)


WAYS: Final[Mapping[str, Way]] = {
    "engine": by_engine, "CP-SAT": by_cp_sat, "HiGHS": by_highs, "annealing": by_annealing,
}  # fmt: skip
