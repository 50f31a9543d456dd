"""The complete model in HiGHS, as a mixed integer programme."""

from collections.abc import Callable

import highspy
import numpy as np

from contenders.complete import Complete
from contenders.cp_sat import Answer, Told


def solve(
    model: Complete, seconds: float, seed: int = 1, threads: int = 0, told: Told = lambda *_: None,
    over: Callable[[], bool] = lambda: False,
) -> Answer:
    """The best programme within so many seconds of the clock, with HiGHS's default options; `threads` 0 are all cores.

    `over` is asked again and again whether to stop.
    """
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(seconds))
    solver.setOptionValue("random_seed", seed)
    solver.setOptionValue("threads", threads)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 1 - 1e-6)
    solver.passModel(translated(model))

    def heard(event: highspy.highs.HighsCallbackEvent) -> None:
        told(None, event.data_out.mip_dual_bound)
        if over():
            event.interrupt()

    solver.cbMipImprovingSolution.subscribe(lambda event: told(round(event.data_out.objective_function_value), None))
    solver.cbMipInterrupt.subscribe(heard)
    solver.cbSimplexInterrupt.subscribe(lambda event: event.interrupt() if over() else None)
    solver.solve()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Answer(None, -np.inf, settled=True)
    info = solver.getInfo()
    bound = None if np.isinf(info.mip_dual_bound) else float(info.mip_dual_bound)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Answer(None, bound, settled=False)
    values = np.rint(solver.getSolution().col_value).astype(int).tolist()
    return Answer(model.columns(values), bound, settled=status == highspy.HighsModelStatus.kOptimal)


def translated(model: Complete) -> highspy.HighsLp:
    """The model as HiGHS reads it."""
    linear = model.linear
    rows = [(dict.fromkeys(own, 1), 1.0, 1.0) for own in linear.chosen] + linear.rows
    built = highspy.HighsLp()
    built.num_col_, built.num_row_ = linear.variables, len(rows)
    built.sense_ = highspy.ObjSense.kMaximize
    built.col_cost_ = np.array(linear.points, dtype=float)
    built.col_lower_ = np.zeros(linear.variables)
    built.col_upper_ = np.array(linear.high, dtype=float)
    built.integrality_ = [highspy.HighsVarType.kInteger] * linear.variables
    built.row_lower_ = np.array([low for _, low, _ in rows], dtype=float)
    built.row_upper_ = np.array([high for _, _, high in rows], dtype=float)
    matrix = built.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.start_ = np.cumsum([0, *(len(terms) for terms, _, _ in rows)])
    matrix.index_ = np.array([number for terms, _, _ in rows for number in terms], dtype=np.int32)
    matrix.value_ = np.array([amount for terms, _, _ in rows for amount in terms.values()], dtype=float)
    return built
