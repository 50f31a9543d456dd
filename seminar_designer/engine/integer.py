"""The integer master: one session a place among those known, solved by CP-SAT."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from seminar_designer.engine.columns import Known
from seminar_designer.engine.first import Found
from seminar_designer.engine.problem import Column, Problem

BUILDING = 4e-6
"""Deterministic seconds to put one coefficient into the model."""


@dataclass(frozen=True)
class Answer:
    """What CP-SAT answered: a programme (None when it found none) and a proven upper bound on all combinations of
    the sessions given (None when it proved nothing; infeasible ones are bounded by minus infinity).
    """

    columns: tuple[Column, ...] | None
    bound: float | None
    work: float


def solve_integer(
    problem: Problem, known: Sequence[Known], hint: Found | None, limit: float, seconds: float, seed: int,
    floor: int | None = None,
) -> Answer:
    """The best programme made of known sessions, within so much deterministic time.

    Wall-clock `seconds` are a safety only. With `floor` only programmes worth more are looked for. Only the statuses
    OPTIMAL, INFEASIBLE and the bound of FEASIBLE prove anything: a run that ends UNKNOWN reports a bound of 0.
    """
    model = cp_model.CpModel()
    chosen: list[cp_model.IntVar] = []
    at_place: list[list[cp_model.IntVar]] = [[] for _ in range(problem.places)]
    terms: list[list[tuple[cp_model.IntVar, int]]] = [[] for _ in problem.rows]
    hinted = set() if hint is None else {(place, column) for place, column in enumerate(hint.columns)}
    for one in known:
        variable = model.new_bool_var("")
        chosen.append(variable)
        at_place[one.place].append(variable)
        for row, coefficient in one.rows:
            terms[row].append((variable, round(coefficient)))
        model.add_hint(variable, (one.place, one.column) in hinted)
    for variables in at_place:
        model.add_exactly_one(variables)
    points: list[tuple[cp_model.IntVar, int]] = [
        (variable, round(one.value)) for variable, one in zip(chosen, known, strict=True)
    ]
    for row, own in enumerate(terms):
        points += _add_row(model, problem, row, own)
    total = sum(variable * weight for variable, weight in points)
    if floor is not None:
        model.add(total >= floor + 1)
    model.maximize(total)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = limit
    solver.parameters.max_time_in_seconds = max(0.05, seconds)
    status = solver.solve(model)
    work = solver.response_proto.deterministic_time + BUILDING * sum(len(one.rows) for one in known)
    if status == cp_model.INFEASIBLE:
        return Answer(None, -np.inf, work)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer(None, None, work)
    picked = {one.place: one.column for variable, one in zip(chosen, known, strict=True) if solver.value(variable)}
    bound = solver.objective_value if status == cp_model.OPTIMAL else solver.best_objective_bound
    return Answer(tuple(picked[place] for place in range(problem.places)), float(bound), work)


def _add_row(
    model: cp_model.CpModel, problem: Problem, row: int, own: list[tuple[cp_model.IntVar, int]]
) -> list[tuple[cp_model.IntVar, int]]:
    """Adds one row; returns what missing it costs."""
    activity = sum(variable * coefficient for variable, coefficient in own)
    least = sum(min(0, coefficient) for _, coefficient in own)
    most = sum(max(0, coefficient) for _, coefficient in own)
    costs: list[tuple[cp_model.IntVar, int]] = []
    for bound, sign in ((problem.row_low[row], 1), (problem.row_high[row], -1)):
        if np.isinf(bound):
            continue
        worst = round(bound) - least if sign > 0 else most - round(bound)
        if worst <= 0:
            continue
        missed = model.new_int_var(0, 0 if problem.hard[row] else worst, "")
        if not problem.hard[row]:
            costs.append((missed, -round(float(problem.price[row]))))
        if sign > 0:
            model.add(activity + missed >= round(bound))
        else:
            model.add(activity - missed <= round(bound))
    return costs
