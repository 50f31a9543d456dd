"""The first programme: simulated annealing, so that there is never none."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from seminar_designer.engine.automata import Ints
from seminar_designer.engine.kernels.annealing import anneal
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.problem import Column, Problem
from seminar_designer.model.schedule import GRID

HOT, WARM, COLD = 15.0, 3.0, 1.2
"""Temperatures: of a start at random, of a start from a known programme, and of the end."""
SHARE_ORDERED = 0.25
"""Part of an ordered run in which every session keeps to one objective."""
EVEN = 1e-6


@dataclass(frozen=True)
class Found:
    """A whole programme: one session a place, its points, and how many requirements it breaks."""

    columns: tuple[Column, ...]
    value: int
    broken: int

    @property
    def rank(self) -> tuple[int, int]:
        """The lower, the better: breaks less, or is worth more."""
        return self.broken, -self.value

    @property
    def floor(self) -> float:
        """A bound under this proves that nothing better is there: values are whole points."""
        return self.value + 1 - EVEN if not self.broken else -np.inf


def found_of(problem: Problem, columns: tuple[Column, ...]) -> Found:
    """A programme of these sessions."""
    return Found(columns, *problem.worth(columns))


def first_programme(
    problem: Problem, arrays: Arrays, steps: int, seed: int, start: Sequence[Column | None] = (), ordered: bool = False
) -> Found:
    """The best programme of one annealing run of so many steps: from random sessions, from those of `start`, or from
    the objectives in their order.
    """
    if ordered:
        start = first_programme(problem, in_order(problem, arrays), int(SHARE_ORDERED * steps), seed).columns
        steps -= int(SHARE_ORDERED * steps)
    places = problem.places
    serves, sibling = siblings(problem)
    blocks = np.zeros((places, MOST_SLOTS), dtype=np.int64)
    units = np.zeros((places, MOST_SLOTS), dtype=np.int64)
    slots = np.zeros(places, dtype=np.int64)
    lengths = even_lengths(problem)
    warm = bool(start) and all(column is not None for column in start)
    for place, column in enumerate(start if warm else ()):
        for position, (block, many) in enumerate(column or ()):
            blocks[place, position], units[place, position] = block, many
        slots[place] = len(column or ())
        lengths[place] = units[place].sum() if column else lengths[place]
    blocks, units, slots, _, _ = anneal(
        arrays, len(problem.measures), serves, sibling,
        np.array([place.segment for place in problem.setting.places], dtype=np.int64), lengths, blocks, units, slots,
        steps, WARM if warm else HOT, COLD, seed,
    )
    columns = tuple(
        tuple((int(blocks[place, slot]), int(units[place, slot])) for slot in range(slots[place]))
        for place in range(places)
    )
    return found_of(problem, columns)


def in_order(problem: Problem, arrays: Arrays) -> Arrays:
    """Arrays that admit at each place only the blocks for one objective, the objectives in order and about evenly.

    Random sessions work on all objectives everywhere, and putting many of them into an order takes annealing longer
    than all the rest.
    """
    serves, _ = siblings(problem)
    objectives = len(problem.setting.objectives)
    admitted: list[Ints] = []
    for place in range(problem.places):
        own = arrays.admitted[arrays.admitted_at[place] : arrays.admitted_at[place + 1]]
        kept = own[(serves[own] < 0) | (serves[own] == place * objectives // problem.places)]
        admitted.append(kept if len(kept) else own)
    starts = np.cumsum([0, *(len(own) for own in admitted)]).astype(np.int64)
    return arrays._replace(admitted=np.concatenate(admitted), admitted_at=starts)


def siblings(problem: Problem) -> tuple[Ints, Ints]:
    """The objective of every candidate, and for every objective the candidate with the same block."""
    number = {objective.id: index for index, objective in enumerate(problem.setting.objectives)}
    candidates = problem.setting.candidates
    serves = np.array([number[c.objective.id] if c.objective else -1 for c in candidates], dtype=np.int64)
    known = {(c.block.id, int(serves[c.index])): c.index for c in candidates}
    sibling = np.full((len(candidates), len(number)), -1, dtype=np.int64)
    for candidate in candidates:
        for objective in range(len(number)):
            if serves[candidate.index] >= 0:
                sibling[candidate.index, objective] = known.get((candidate.block.id, objective), -1)
    return serves, sibling


def even_lengths(problem: Problem) -> Ints:
    """Grid units of every place to start from: as even as bounds allow, segments filled, lunch in its window."""
    lengths = problem.shortest.copy()
    for segment in problem.setting.segments:
        places = [place for place in problem.setting.places if place.segment == segment.index]
        if not places:
            continue
        total = (segment.minutes - sum(place.buffer for place in places)) // GRID
        groups = [(places, total)]
        if segment.lunch_low is not None and segment.lunch_high is not None:
            before = [place for place in places if place.before_lunch]
            after = [place for place in places if not place.before_lunch]
            kept = sum(place.buffer for place in before)
            even = round(total * len(before) / len(places))
            morning = min(max(even, (segment.lunch_low - kept) // GRID), (segment.lunch_high - kept) // GRID)
            groups = [(before, morning), (after, total - morning)]
        for group, units in groups:
            left = units - sum(int(lengths[place.index]) for place in group)
            while left > 0:
                growing = [place.index for place in group if lengths[place.index] < problem.longest[place.index]]
                if not growing:
                    break
                lengths[min(growing, key=lambda index: (lengths[index], index))] += 1
                left -= 1
    return lengths
