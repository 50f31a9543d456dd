"""What the bound of one place remembers: the product of some of its automata, as many as fit."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import NEVER, Bounds, Floats, Ints, Table, restrict
from seminar_designer.engine.kernels.arrays import Arrays
from seminar_designer.engine.kernels.exploring import explore
from seminar_designer.engine.limits import Limits, Part
from seminar_designer.engine.problem import Problem

STATES, MOST_STATES = 600, 1200
"""Remembered states of one place, at first and at most; past it the automata that cost most states are left to the
enumeration.
"""
MOST_CODES = 4_000_000


class Remembering:
    """The automata of one place, under branching limits, and the product of those that are remembered; what matters is
    learnt, and may be taken over from another pricer of the place.

    `moves[state, class, units]` leads from state to state (one column when nothing remembered is timed); candidates
    that all remembered automata see alike are one class, `members[members_at[g] : members_at[g + 1]]`.
    """

    def __init__(
        self, problem: Problem, arrays: Arrays, place: int, limits: Limits | None = None,
        after: "Remembering | None" = None,
    ) -> None:
        self.problem, self.arrays, self.place = problem, arrays, place
        self.width = int(problem.longest[place])
        self.shortest = int(problem.shortest[place])
        self.tables = list(problem.tables[place])
        self.own = len(self.tables)
        self.forced: set[int] = set()
        admitted = problem.admitted[place].copy()
        if limits:
            self._limit(limits, admitted)
        self.admitted = np.flatnonzero(admitted & (problem.low <= self.width))
        self.wanted = {
            number: 0
            for number, table in enumerate(self.tables)
            if number in self.forced or (table.bounding and self._notices(table))
        }
        self.repeats: dict[str, int] = {}
        self._fits: dict[frozenset[int], bool] = {}
        self.room: int = STATES if after is None else after.room
        if after is not None:
            self._learn_from(after)
        self.remember()

    def _learn_from(self, after: "Remembering") -> None:
        """Wants to remember what another pricer of the place has found to matter."""
        for number in self.wanted:
            self.wanted[number] = after.wanted.get(number, 0) if number < self.own else 0
        for block, number in after.repeats.items():
            self.wanted[self._repeat(block)] = after.wanted.get(number, 0)

    def _repeat(self, block: str) -> int:
        """The automaton that forbids a block twice in the session."""
        number = self.repeats.setdefault(block, len(self.tables))
        if number == len(self.tables):
            self.tables.append(self._once(block))
        return number

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
        """Has an automaton remembered that only branching knows; candidates without a move left in it are out."""
        table = self.tables[number]
        self.forced.add(number)
        lives: NDArray[np.bool_] = np.asarray((table.after >= 0).any(axis=(0, 2)))
        noticed = table.tokens >= 0
        admitted[noticed] &= lives[table.tokens[noticed]]

    def remember(self) -> None:
        """Chooses the automata to remember, as many as fit.

        First what branching has restricted (enumeration does not know it), then what sessions were seen to break
        most; among the rest those that forbid, then those that emit (their duals can pay, so forgetting them loosens
        the bound most), then the others from few states to many, timed ones last.
        """
        order = sorted(self.wanted, key=self._importance)
        chosen: list[int] = []
        self.chosen: list[int] = [-1]
        for number in order:
            tried = frozenset([*chosen, number])
            if tried not in self._fits:
                self._fits[tried] = self._explore([*chosen, number])
            if self._fits[tried]:
                chosen.append(number)
        if self.chosen != chosen:
            self._explore(chosen)
        self._leave()

    def learn(self, broken: Sequence[int]) -> bool:
        """Remembers what was broken, if need be with more states; False when that changes nothing."""
        before = list(self.chosen)
        self.remember()
        while self.room < MOST_STATES and not set(broken) <= set(self.chosen):
            self.room *= 2
            self._fits = {tried: True for tried, fits in self._fits.items() if fits}
            self.remember()
        return self.chosen != before

    def _leave(self) -> None:
        """What the automata that are not remembered cost at the least: at the end, and each candidate; those that
        emit measures are `paying`, since what they cost depends on prices.
        """
        first = int(self.arrays.place_first[self.place])
        left = [(number, table) for number, table in enumerate(self.tables[: self.own]) if self.others[number]]
        self.paying = np.array([first + number for number, table in left if table.emitted], dtype=np.int64)
        self.still: Floats = np.zeros((self.problem.candidates, self.width + 1))
        for table in (table for _, table in left if not table.emitted):
            least = table.least(np.zeros(1))
            noticed = self.admitted[table.tokens[self.admitted] >= 0]
            costs = least[table.tokens[noticed]]
            self.still[noticed] += costs[:, : self.width + 1] if table.timed else costs[:, :1]
        self.end_relief = float(sum(table.end.min() for _, table in left))

    def _importance(self, number: int) -> tuple[bool, int, int, int, int]:
        """Sorts the automata that matter most to the bound first."""
        table = self.tables[number]
        return number not in self.forced, -self.wanted[number], self._rank(table), table.states, number

    def _rank(self, table: Table) -> int:
        """Order of importance of kinds of automata."""
        if np.any(table.emits >= 0):
            return 1
        if table.timed:
            return 3
        return 2 if np.any((table.cost > 0) & (table.after >= 0)) else 0

    def _notices(self, table: Table) -> bool:
        """Whether the automaton can ever cost or forbid anything here."""
        seen = set(table.tokens[self.admitted].tolist()) - {-1}
        return bool(seen) or bool(np.any(table.end != 0))

    def _explore(self, chosen: list[int]) -> bool:
        """Builds the product of the chosen automata; False when it has too many states.

        The product keeps one amount of each measure by state and class: automata whose amount depends on minutes, or
        two that emit the same, have no part in it together. What is not remembered costs at least what it may.
        """
        tables = [self.tables[number] for number in chosen]
        measures = [measure for table in tables for measure in table.emitted]
        if len(measures) > len(set(measures)) or not all(table.steady for table in tables):
            return False
        if float(np.prod([float(table.states) for table in tables])) > MOST_CODES:
            return False
        tokens = np.array([table.tokens[self.admitted] for table in tables], dtype=np.int64).reshape(
            len(tables), len(self.admitted)
        )
        classes, owner = np.unique(tokens.T, axis=0, return_inverse=True)
        owner = owner.reshape(-1)
        order = np.argsort(owner, kind="stable")
        low, high = self.problem.low[self.admitted], np.minimum(self.problem.high[self.admitted], self.width)
        class_low = np.array([low[owner == group].min() for group in range(len(classes))], dtype=np.int64)
        class_high = np.array([high[owner == group].max() for group in range(len(classes))], dtype=np.int64)
        sizes = [table.after.size for table in tables]
        count, moves, costs, emitted, amounts, codes = explore(
            np.array([table.states for table in tables], dtype=np.int64), np.ascontiguousarray(classes), class_low,
            class_high, np.cumsum([0, *sizes])[:-1].astype(np.int64),
            np.array([table.after.shape[1] for table in tables], dtype=np.int64),
            np.array([table.after.shape[2] for table in tables], dtype=np.int64),
            _flat([table.after for table in tables], np.int64), _flat([table.cost for table in tables], np.float64),
            _flat([table.emits for table in tables], np.int64), _flat([table.amount for table in tables], np.float64),
            self.width, any(table.timed for table in tables), self.room,
        )
        if count < 0:
            return False
        self.chosen = list(chosen)
        self.members = self.admitted[order]
        self.members_at = np.searchsorted(owner[order], np.arange(len(classes) + 1)).astype(np.int64)
        self.owner = owner
        self.low, self.high = class_low, class_high
        self.moves = moves
        self.costs, self.emitted, self.amounts = costs, emitted, amounts
        self.ends = self._ends(codes)
        self.others: Ints = np.ones(self.own + 1, dtype=np.int64)
        self.others[[number for number in chosen if number < self.own]] = 0
        return True

    def _ends(self, codes: Ints) -> Floats:
        """Cost of ending in each remembered state."""
        total = np.zeros(len(codes))
        rest = codes.copy()
        for number in self.chosen:
            table = self.tables[number]
            total += table.end[rest % table.states]
            rest //= table.states
        return np.minimum(total, NEVER)

    def _once(self, block: str) -> Table:
        """An automaton that forbids a block twice in the session; enumeration knows it anyway, the bound does not."""
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


def _flat(parts: list[Ints] | list[Floats], kind: type) -> NDArray[Any]:
    return np.concatenate([np.zeros(0, dtype=kind), *(np.asarray(part, dtype=kind).ravel() for part in parts)])
