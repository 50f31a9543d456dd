"""A greedy programme: place after place, slot after slot, what adds most points a minute."""

import numpy as np

from seminar_designer.engine.automata import NEVER, Floats
from seminar_designer.engine.first import even_lengths
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.kernels.session import read_sessions
from seminar_designer.engine.problem import Column, Problem, Slot

BROKEN = 300.0
"""Points that a requirement weighs, as in annealing."""


def greedy(problem: Problem, arrays: Arrays) -> tuple[Column, ...]:
    """Sessions about as long as even ones; nothing is taken back, so that requirements may stay broken."""
    price = np.where(problem.hard, BROKEN, problem.price)
    activity = np.zeros(len(problem.rows))
    columns: list[Column] = []
    for place, length in enumerate(even_lengths(problem).tolist()):
        column: Column = ()
        while len(column) < MOST_SLOTS and (left := length - sum(units for _, units in column)) > 0:
            slots = _fitting(problem, place, left)
            if not slots:
                break
            earned = _earned(problem, arrays, place, [(*column, slot) for slot in slots], activity, price)
            column = (*column, slots[int(np.argmax(earned / [units for _, units in slots]))])
        activity += problem.activity_at([place], [problem.read(place, column)[1]])
        columns.append(column)
    return tuple(columns)


def _fitting(problem: Problem, place: int, left: int) -> list[Slot]:
    """Slots of at most so many units."""
    return [
        (candidate, units)
        for candidate in np.flatnonzero(problem.admitted[place]).tolist()
        for units in range(int(problem.low[candidate]), min(int(problem.high[candidate]), left) + 1)
    ]


def _earned(
    problem: Problem, arrays: Arrays, place: int, columns: list[Column], activity: Floats, price: Floats
) -> Floats:
    """What a place earns with each of these sessions, less what the rows lose after the places before it."""
    blocks, units = np.zeros((2, len(columns), MOST_SLOTS), dtype=np.int64)
    for number, column in enumerate(columns):
        for slot, (block, many) in enumerate(column):
            blocks[number, slot], units[number, slot] = block, many
    slots = np.array([len(column) for column in columns], dtype=np.int64)
    values, broken, measured = read_sessions(arrays, place, blocks, units, slots, len(problem.measures))
    at = problem.term_place == place
    per_row = np.zeros((len(problem.rows), len(problem.measures)))
    np.add.at(per_row, (problem.term_row[at], problem.term_measure[at]), problem.term_coefficient[at])
    total = activity + measured @ per_row.T
    outside = np.maximum(0.0, np.maximum(problem.row_low - total, total - problem.row_high))
    earned: Floats = np.where(values > -NEVER / 2, values, 0.0) - BROKEN * broken - outside @ price
    return earned
