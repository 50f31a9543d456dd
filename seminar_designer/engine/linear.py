"""A linear programme that grows: a thin layer over HiGHS, whose simplex goes on from its last basis."""

from collections.abc import Sequence
from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import Floats, Ints

Entries = tuple[Ints, Floats]
"""Indices and coefficients of the entries of one row or column."""
NONE: Entries = (np.zeros(0, dtype=np.int32), np.zeros(0))


@dataclass(frozen=True)
class Stand:
    """Where the simplex stands: its basis, and the columns that it was taken without."""

    basis: highspy.HighsBasis
    left_out: Ints


class NotSolved(RuntimeError):
    """The solver could not reach an optimum."""


class Linear:
    """Maximises over columns within bounds and rows within limits; infinity is `np.inf`.

    `presolved` is for a programme that is solved once.
    """

    def __init__(self, presolved: bool = False) -> None:
        self._solver = highspy.Highs()
        for option, value in (
            ("output_flag", False), ("threads", 1), ("solver", "simplex"),
            ("parallel", "off"), ("random_seed", 0), ("presolve", "on" if presolved else "off"),
        ):  # fmt: skip
            self._solver.setOptionValue(option, value)
        self._solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
        self.rows = self.columns = 0

    def add_columns(self, costs: Floats, low: Floats, high: Floats, entries: Sequence[Entries]) -> int:
        """Adds columns with their entries in the rows there are; returns the index of the first."""
        starts = np.cumsum([0] + [len(index) for index, _ in entries], dtype=np.int64)[:-1]
        index = np.concatenate([index for index, _ in entries])
        return self.add_matrix(costs, low, high, starts, index, np.concatenate([value for _, value in entries]))

    def add_matrix(
        self, costs: Floats, low: Floats, high: Floats, starts: Ints, index: Ints, value: Floats
    ) -> int:
        """The same with all entries one after the other, those of each column from its start on."""
        self._solver.addCols(
            len(costs), _floats(costs), _floats(low), _floats(high), len(index), starts.astype(np.int32),
            index.astype(np.int32), _floats(value),
        )
        self.columns += len(costs)
        return self.columns - len(costs)

    def add_row(self, low: float, high: float, entries: Entries = NONE) -> int:
        """Adds a row with its entries in the columns there are; returns its index."""
        self._solver.addRow(low, high, len(entries[0]), entries[0].astype(np.int32), entries[1].astype(float))
        self.rows += 1
        return self.rows - 1

    def set_row(self, row: int, low: float, high: float) -> None:
        """Replaces the limits of a row."""
        self._solver.changeRowBounds(row, low, high)

    def set_costs(self, columns: Ints, costs: Floats) -> None:
        """Replaces what columns earn a unit."""
        self._solver.changeColsCost(len(columns), columns.astype(np.int32), _floats(costs))

    def set_bounds(self, columns: Ints, low: Floats, high: Floats) -> None:
        """Replaces the bounds of columns."""
        self._solver.changeColsBounds(len(columns), columns.astype(np.int32), _floats(low), _floats(high))

    def solve(self) -> int:
        """Solves on from the last basis; returns the simplex iterations it took. Raises NotSolved."""
        self._solver.run()
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            self._solver.clearSolver()
            self._solver.run()
            if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                raise NotSolved("the master linear programme could not be solved")
        return max(0, int(self._solver.getInfo().simplex_iteration_count))

    def stand(self, columns: Ints, near: float) -> Stand:
        """Where the simplex stands after a solve, without those of some columns that are further than `near` from
        being worth their place.
        """
        dual = np.array(self._solver.getSolution().col_dual)
        left_out = columns[np.abs(dual[columns]) > near].astype(np.int32)
        kept = np.ones(self.columns, dtype=np.bool_)
        kept[left_out] = False
        here = self._solver.getBasis()
        basis = highspy.HighsBasis()
        status = here.col_status
        basis.col_status = [status[column] for column in np.flatnonzero(kept).tolist()]
        basis.row_status, basis.valid = here.row_status, True
        return Stand(basis, left_out)

    def copy(self, stand: Stand) -> "Linear":
        """The programme as it is now, to be solved on from where one stood; its columns are numbered anew."""
        copied = Linear()
        copied._solver.passModel(self._solver.getLp())
        if len(stand.left_out):
            copied._solver.deleteCols(len(stand.left_out), stand.left_out)
        copied._solver.setBasis(stand.basis)
        copied.rows, copied.columns = self.rows, self.columns - len(stand.left_out)
        return copied

    def look(self, iterations: int) -> tuple[float, int]:
        """How far the optimum falls within so many iterations, and the iterations it took; a copy's last word."""
        self._solver.setOptionValue("simplex_iteration_limit", iterations)
        self._solver.run()
        status, info = self._solver.getModelStatus(), self._solver.getInfo()
        if status == highspy.HighsModelStatus.kInfeasible:
            return -np.inf, iterations
        return float(info.objective_function_value), max(0, int(info.simplex_iteration_count))

    @property
    def value(self) -> float:
        """The optimum of the last solve."""
        return float(self._solver.getInfo().objective_function_value)

    def solution(self) -> tuple[Floats, Floats]:
        """Values of columns and duals of rows of the last solve: what a unit more of a row's limit is worth."""
        found = self._solver.getSolution()
        return np.array(found.col_value), np.array(found.row_dual)


def _floats(values: Floats) -> NDArray[np.float64]:
    """Double precision, which HiGHS asks for."""
    return np.asarray(values, dtype=np.float64)
