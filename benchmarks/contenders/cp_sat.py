"""The complete model in CP-SAT."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from contenders.complete import Complete
from seminar_designer.engine.problem import Column


@dataclass(frozen=True)
class Answer:
    """A programme (None: none found), a proven upper bound (None: nothing proven; minus infinity: there is no
    programme), and whether this is the whole answer.
    """

    columns: tuple[Column, ...] | None
    bound: float | None
    settled: bool


@dataclass(frozen=True)
class Limit:
    """Where to stop: seconds of the clock, or deterministic ones of CP-SAT; `workers` 0 are all cores."""

    seconds: float = 60.0
    deterministic: float = np.inf
    workers: int = 0
    seed: int = 1


Told = Callable[[float | None, float | None], None]
"""Told of each better value or bound."""


def solve(
    model: Complete, limit: Limit, floor: int | None = None, told: Told = lambda *_: None,
    over: Callable[[], bool] = lambda: False,
) -> Answer:
    """The best programme, with CP-SAT's default parameters; with `floor` only better ones are looked for.

    `over` is asked a few times a second whether to stop.
    """
    built, variables = translated(model)
    if floor is not None:
        own = model.linear.points
        weighted = [(variable, points) for variable, points in zip(variables, own, strict=True) if points]
        built.add(cp_model.LinearExpr.weighted_sum(*map(list, zip(*weighted, strict=True))) >= floor + 1)
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = limit.seed
    solver.parameters.num_workers = limit.workers
    solver.parameters.max_time_in_seconds = limit.seconds
    if not np.isinf(limit.deterministic):
        solver.parameters.max_deterministic_time = limit.deterministic
    solver.best_bound_callback = lambda bound: told(None, bound)
    with _Watching(over, solver.stop_search):
        status = solver.solve(built, _Telling(told))
    if status == cp_model.INFEASIBLE:
        return Answer(None, -np.inf, settled=True)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer(None, None, settled=False)
    values = [solver.value(variable) for variable in variables]
    settled = status == cp_model.OPTIMAL
    bound = solver.objective_value if settled else solver.best_objective_bound
    return Answer(model.columns(values), float(bound), settled)


def translated(model: Complete) -> tuple[cp_model.CpModel, list[cp_model.IntVar]]:
    """The model as CP-SAT reads it, and its variables by number."""
    built = cp_model.CpModel()
    linear = model.linear
    variables = [built.new_int_var(0, high, "") for high in linear.high]
    for own in linear.chosen:
        built.add_exactly_one([variables[number] for number in own])
    for terms, low, high in linear.rows:
        total = cp_model.LinearExpr.weighted_sum([variables[number] for number in terms], list(terms.values()))
        least, most = linear.span(terms)
        built.add_linear_constraint(
            total, least if np.isinf(low) else round(low), most if np.isinf(high) else round(high)
        )
    earning = [number for number, points in enumerate(linear.points) if points]
    built.maximize(
        cp_model.LinearExpr.weighted_sum(
            [variables[number] for number in earning], [linear.points[number] for number in earning]
        )
    )
    return built, variables


class _Telling(cp_model.CpSolverSolutionCallback):
    """Passes on the value of every programme found."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told

    def on_solution_callback(self) -> None:
        self.told(self.objective_value, self.best_objective_bound)


class _Watching:
    """Stops a search from beside when it is over."""

    def __init__(self, over: Callable[[], bool], stop: Callable[[], None]) -> None:
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._watch, args=(over, stop), daemon=True)

    def _watch(self, over: Callable[[], bool], stop: Callable[[], None]) -> None:
        while not self.done.wait(0.1):
            if over():
                stop()
                return

    def __enter__(self) -> None:
        self.thread.start()

    def __exit__(self, *_: object) -> None:
        self.done.set()
        self.thread.join()
