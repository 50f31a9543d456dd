"""The automata of one place under branching limits."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import NEVER, Bounds, Ints, Table, restrict
from seminar_designer.engine.limits import Limits, Part
from seminar_designer.engine.problem import Problem


class Limiting:
    """What sessions of one place may be under branching limits: their lengths, the candidates `admitted`, and the
    automata they go through.

    `tables` are those of the rules (the first `own`, some restricted by limits), those that count what is limited, and
    those of `repeats`: blocks that may not come twice, which a bound can only know by an automaton each. The numbers
    of those that limits brought or restricted are `forced`.
    """

    def __init__(self, problem: Problem, place: int, limits: Limits) -> None:
        self.problem, self.place = problem, place
        self.width = int(problem.longest[place])
        self.shortest = int(problem.shortest[place])
        self.tables = list(problem.tables[place])
        self.own = len(self.tables)
        self.forced: list[int] = []
        self.repeats: dict[str, int] = {}
        admitted = problem.admitted[place].copy()
        self._limit(limits, admitted)
        self.admitted: Ints = np.flatnonzero(admitted & (problem.low <= self.width))

    def repeat(self, block: str) -> int:
        """The automaton that forbids a block twice in the session."""
        number = self.repeats.setdefault(block, len(self.tables))
        if number == len(self.tables):
            self.tables.append(self._once(block))
        return number

    def alike(self, other: "Limiting", numbers: Sequence[int]) -> list[int]:
        """Automata of the same place under other limits, here; without those that only its limits brought."""
        blocks = {number: block for block, number in other.repeats.items()}
        known = [number for number in numbers if number < self.own or number in blocks]
        return [self.repeat(blocks[number]) if number in blocks else number for number in known]

    def _limit(self, limits: Limits, admitted: NDArray[np.bool_]) -> None:
        """Takes branching limits on this place in: bounds of its length, and of what its automata emit."""
        problem = self.problem
        asked: list[tuple[dict[int, int], float, float]] = []
        for limited, (low, high) in limits.items():
            if isinstance(limited, Part):
                self._count(limited, (low, high), admitted)
                continue
            if limited == problem.lengths[self.place]:
                self.shortest = max(self.shortest, 0 if np.isinf(low) else int(low))
                self.width = min(self.width, self.width if np.isinf(high) else int(high))
            else:
                terms = {problem.numbers[term.measure]: term.coefficient for term in problem.rows[limited].terms}
                asked.append((terms, low, high))
        for number, table in enumerate(self.tables[: self.own]):
            own = [limit for limit in asked if limit[0].keys() <= table.emitted]
            if not own:
                continue
            counted = sorted({measure for terms, _, _ in own for measure in terms})
            self.tables[number] = restrict(table, counted, partial(_fits, counted, own))
            self._force(number, admitted)

    def _count(self, part: Part, bounds: Bounds, admitted: NDArray[np.bool_]) -> None:
        """Takes a limit on what the session adds to a row in."""
        own = self.problem.counted(self.place, part.row)
        assert own is not None
        self.tables.append(own.table(f"part of row {part.row}", bounds, self.width))
        self._force(len(self.tables) - 1, admitted)

    def _force(self, number: int, admitted: NDArray[np.bool_]) -> None:
        """Notes an automaton that is limited; candidates without a move left in it are out."""
        table = self.tables[number]
        self.forced.append(number)
        lives: NDArray[np.bool_] = np.asarray((table.after >= 0).any(axis=(0, 2)))
        noticed = table.tokens >= 0
        admitted[noticed] &= lives[table.tokens[noticed]]

    def _once(self, block: str) -> Table:
        """An automaton that forbids a block twice in the session."""
        tokens = np.array([0 if c.block.id == block else -1 for c in self.problem.setting.candidates], dtype=np.int64)
        return Table(
            f"once {block}", tokens, np.array([[[1]], [[-1]]]), np.array([[[0.0]], [[NEVER]]]),
            np.full((2, 1, 1), -1, dtype=np.int64), np.zeros((2, 1, 1)), np.zeros(2), timed=False, bounding=True,
        )


def _fits(
    counted: Sequence[int], asked: Sequence[tuple[dict[int, int], float, float]], sums: tuple[int, ...]
) -> bool:
    """Whether sums of the measures counted are within all limits, each on a weighted sum of them."""
    amount = dict(zip(counted, sums, strict=True))
    return all(
        low <= sum(weight * amount[measure] for measure, weight in terms.items()) <= high
        for terms, low, high in asked
    )
