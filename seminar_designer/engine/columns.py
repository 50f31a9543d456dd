"""Sessions as columns: what each is worth and what it adds to every row."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.automata import NEVER, Floats
from seminar_designer.engine.found import Sessions
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.kernels.session import read_sessions
from seminar_designer.engine.problem import Column, Problem


@dataclass(frozen=True)
class Known:
    """A session in the master: its points and its coefficient in each row it touches."""

    place: int
    column: Column
    value: float
    rows: tuple[tuple[int, float], ...]


def read_columns(problem: Problem, arrays: Arrays, place: int, columns: Sequence[Column]) -> list[Known]:
    """Points and row coefficients of sessions; those that do something forbidden are left out."""
    if not columns:
        return []
    blocks = np.zeros((len(columns), MOST_SLOTS), dtype=np.int64)
    units = np.zeros((len(columns), MOST_SLOTS), dtype=np.int64)
    slots = np.array([len(column) for column in columns], dtype=np.int64)
    for number, column in enumerate(columns):
        for position, (block, many) in enumerate(column):
            blocks[number, position], units[number, position] = block, many
    empty = np.zeros(len(columns))
    return read_found(problem, arrays, place, Sessions(blocks, units, slots, empty, complete=True, nodes=0))


def read_found(
    problem: Problem, arrays: Arrays, place: int, found: Sessions, duals: Floats | None = None, floor: float = 0.0,
    most: int | None = None,
) -> list[Known]:
    """The same for sessions found by pricing; with `duals` only those that earn more than `floor` at them, and of
    these at most so many.
    """
    if not len(found):
        return []
    values, broken, measured = read_sessions(
        arrays, place, found.blocks, found.units, found.slots, len(problem.measures)
    )
    at = problem.term_place == place
    rows, measures, coefficients = problem.term_row[at], problem.term_measure[at], problem.term_coefficient[at]
    kept = (broken == 0) & (values > -NEVER / 2)
    if duals is not None:
        prices = np.bincount(measures, weights=coefficients * duals[rows], minlength=len(problem.measures))
        kept &= values - measured @ prices > floor
    known = []
    for number in np.flatnonzero(kept)[:most].tolist():
        total = np.bincount(rows, weights=coefficients * measured[number, measures], minlength=len(problem.rows))
        touched = np.flatnonzero(total)
        known.append(
            Known(
                place, found.column(number), float(values[number]),
                tuple(zip(touched.tolist(), total[touched].tolist(), strict=True)),
            )
        )
    return known
