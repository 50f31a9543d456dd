"""Pricing one place: the best sessions for given duals, and a bound on all of them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seminar_designer.engine.automata import NEVER, Floats, Ints, Limits, Table, restrict
from seminar_designer.engine.kernels.arrays import MOST_SLOTS, Arrays
from seminar_designer.engine.kernels.pricing import FAR, backward, emission_costs, enumerate_sessions, explore
from seminar_designer.engine.problem import Column, Problem

MOST_STATES = 600
"""Remembered states of one place; past it the automata that cost most states are left to the enumeration."""
MOST_CODES = 4_000_000


@dataclass(frozen=True, eq=False)
class Sessions:
    """Sessions found, best first: candidates and grid units of their slots (rows), number of slots, what they earn;
    whether all above the threshold are there, and how many were begun."""

    blocks: Ints
    units: Ints
    slots: Ints
    worth: Floats
    complete: bool
    nodes: int

    def __len__(self) -> int:
        return len(self.slots)

    def column(self, row: int) -> Column:
        """One session as a column."""
        many = self.slots[row]
        return tuple(zip(self.blocks[row, :many].tolist(), self.units[row, :many].tolist(), strict=True))

    def take(self, rows: list[int]) -> "Sessions":
        """Some of the sessions."""
        return Sessions(
            self.blocks[rows], self.units[rows], self.slots[rows], self.worth[rows], self.complete, self.nodes
        )

    def varied(self, most: int) -> "Sessions":
        """The best session of each set of blocks, at most so many."""
        seen: set[frozenset[int]] = set()
        rows = []
        for row in range(len(self)):
            blocks = frozenset(self.blocks[row, : self.slots[row]].tolist())
            if blocks not in seen:
                seen.add(blocks)
                rows.append(row)
                if len(rows) == most:
                    break
        return self.take(rows)


@dataclass(frozen=True)
class Priced:
    """What the duals make of one place: earnings, bound tables and the bound itself.

    `bound` is at least what any session of the place earns at these duals.
    """

    earned: Floats
    relief: Floats
    gains: Floats
    prices: Floats
    paid_for: Floats
    best: Floats
    through: Floats
    bound: float


class Pricer:
    """Knows the remembered states of one place; prices it again and again as duals move.

    Which automata are remembered adapts (decremental state space relaxation, Righini and Salani 2008): when the best
    relaxed session turns out to pay or to break more than the bound knew, what it broke is remembered from then on.
    """

    def __init__(self, problem: Problem, arrays: Arrays, place: int, limits: Limits | None = None) -> None:
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
        self._repeats: dict[str, int] = {}
        self.margin = 4.0
        self._remember()

    def _limit(self, limits: Limits, admitted: NDArray[np.bool_]) -> None:
        """Takes branching limits on this place in: bounds of its length, measures it must or may not emit."""
        forbidden, required = set(), set()
        for row, (low, high) in limits.items():
            measure = self.problem.rows[row].terms[0].measure
            number = self.problem.measures.index(measure)
            if self.problem.units[number].any():
                self.shortest = max(self.shortest, 0 if np.isinf(low) else int(low))
                self.width = min(self.width, self.width if np.isinf(high) else int(high))
                continue
            if high < 1:
                forbidden.add(number)
            if low > 0:
                required.add(number)
        for number, table in enumerate(self.tables[: self.own]):
            emitted = set(np.unique(table.emits).tolist()) - {-1}
            if not emitted & (forbidden | required):
                continue
            restricted = restrict(table, frozenset(emitted & forbidden), frozenset(emitted & required))
            self.tables[number] = restricted
            self.forced.add(number)
            lives = (restricted.after >= 0).any(axis=(0, 2))
            noticed = table.tokens >= 0
            admitted[noticed] &= lives[table.tokens[noticed]]

    def _remember(self) -> None:
        """Chooses the automata to remember, as many as fit.

        First what branching has restricted (enumeration does not know it), then what sessions were seen to break most; among the rest those that forbid, then those that emit
        (their duals can pay, so forgetting them loosens the bound most), then the others from few states to many,
        timed ones last.
        """
        order = sorted(
            self.wanted,
            key=lambda number: (number not in self.forced, -self.wanted[number], self._rank(self.tables[number]), self.tables[number].states, number),
        )
        chosen: list[int] = []
        self._explore(chosen)
        for number in order:
            if self._explore([*chosen, number]):
                chosen.append(number)

    def _rank(self, table: Table) -> int:
        """Order of importance of an automaton for the bound."""
        if np.any(table.emits >= 0):
            return 1
        if table.timed:
            return 3
        return 2 if np.any((table.cost > 0) & (table.after >= 0)) else 0

    def _notices(self, table: Table) -> bool:
        """Whether the automaton can ever cost or forbid anything here."""
        seen = set(table.tokens[self.admitted].tolist()) - {-1}
        return bool(seen) or bool(np.any(table.end != 0))

    def refine(self, priced: Priced) -> bool:
        """Remembers what the best relaxed session breaks; False when it breaks nothing that could still be learnt."""
        path = self._trace(priced)
        learnt = False
        for number, table in enumerate(self.tables[: self.own]):
            if number in self.chosen:
                continue
            state, excess = 0, 0.0
            for candidate, units in path:
                token = table.tokens[candidate]
                if token < 0:
                    continue
                at = (state, token, units if table.timed else 0)
                if table.after[at] < 0:
                    excess += NEVER
                    break
                emitted = table.emits[at]
                excess += table.cost[at] + (table.amount[at] * priced.prices[emitted] if emitted >= 0 else 0.0)
                excess -= self._least(table, priced.prices)[token, units if table.timed else 0]
                state = table.after[at]
            else:
                excess += table.end[state] - table.end.min()
            if excess > 1e-6:
                self.wanted[number] = self.wanted.get(number, 0) + 1
                learnt = True
        blocks = [self.problem.setting.candidates[candidate].block.id for candidate, _ in path]
        for block in {block for block in blocks if blocks.count(block) > 1}:
            number = self._repeats.setdefault(block, len(self.tables))
            if number == len(self.tables):
                self.tables.append(self._once(block))
            if number not in self.chosen:
                self.wanted[number] = self.wanted.get(number, 0) + 1
                learnt = True
        if learnt:
            before = list(self.chosen)
            self._remember()
            learnt = self.chosen != before
        return learnt

    def _once(self, block: str) -> Table:
        """An automaton that forbids a block twice in the session; enumeration knows it anyway, the bound does not."""
        tokens = np.array([0 if c.block.id == block else -1 for c in self.problem.setting.candidates], dtype=np.int64)
        return Table(
            f"once {block}", tokens, np.array([[[1]], [[-1]]]), np.array([[[0.0]], [[NEVER]]]),
            np.full((2, 1, 1), -1, dtype=np.int64), np.zeros((2, 1, 1)), np.zeros(2), timed=False, bounding=True,
        )

    def _trace(self, priced: Priced) -> Column:
        """The best relaxed session."""
        lengths = range(self.shortest, self.width + 1)
        left = max(lengths, key=lambda length: (priced.best[length, 0], -length))
        state, path = 0, []
        gains = priced.earned - priced.relief
        while left > 0 and len(path) < 24:
            best: tuple[float, int, int, int] | None = None
            for group in range(len(self.low)):
                paid = priced.paid_for[state, group]
                for units in range(self.low[group], min(left, self.high[group]) + 1):
                    column = units if self.moves.shape[2] > 1 else 0
                    to = self.moves[state, group, column]
                    if to < 0:
                        continue
                    points = (
                        priced.gains[group, units] - self.costs[state, group, column] - paid
                        + priced.best[left - units, to]
                    )
                    if best is None or points > best[0] + 1e-9:
                        best = (points, group, units, int(to))
            if best is None:
                break
            _, group, units, state = best
            members = self.members[self.members_at[group] : self.members_at[group + 1]]
            path.append((int(members[np.argmax(gains[members, units])]), units))
            left -= units
        return tuple(path)

    def _explore(self, chosen: list[int]) -> bool:
        """Builds the product of the chosen automata; False when it has too many states."""
        tables = [self.tables[number] for number in chosen]
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
            _flat([table.emits for table in tables], np.int64), _flat([table.amount for table in tables], np.float64), self.width, any(table.timed for table in tables),
            MOST_STATES,
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
        self.others = np.ones(self.own + 1, dtype=np.int64)
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

    @property
    def size(self) -> int:
        """Moves of the backward programme, in units of work."""
        return int(np.sum(self.high - self.low + 1)) * len(self.ends) * self.width

    def price(self, duals: Floats) -> Priced:
        """Earnings and bounds for the duals of all rows."""
        problem = self.problem
        at = problem.term_place == self.place
        prices = np.bincount(
            problem.term_measure[at],
            weights=problem.term_coefficient[at] * duals[problem.term_row[at]],
            minlength=len(problem.measures),
        )
        widths = np.arange(self.width + 1)
        earned = np.full((problem.candidates, self.width + 1), FAR)
        own = self.admitted
        paid = (prices @ problem.count[:, own])[:, None] + (prices @ problem.units[:, own])[:, None] * widths
        value = problem.value[own, : self.width + 1]
        earned[own] = np.where(value > -NEVER / 2, value - paid, FAR)
        relief = self._relief(prices)
        gains = np.full((len(self.low), self.width + 1), FAR)
        np.maximum.at(gains, self.owner, np.where(earned[own] > FAR / 2, earned[own] - relief[own], FAR))
        paid_for = emission_costs(self.emitted, self.amounts, prices)
        best = np.empty((self.width + 1, len(self.ends)))
        through = np.empty((self.width + 1, len(self.ends), len(self.low)), dtype=np.float32)
        backward(
            self.moves, self.costs, paid_for, self.ends, gains, self.low, self.high, self.width, best, through
        )
        reachable = best[self.shortest : self.width + 1, 0]
        bound = (float(reachable.max()) if len(reachable) else FAR) - self._end_relief()
        return Priced(earned, relief, gains, prices, paid_for, best, through, bound)

    def _relief(self, prices: Floats) -> Floats:
        """The least the automata that are not remembered cost each candidate (negative where they may pay)."""
        relief = np.zeros((self.problem.candidates, self.width + 1))
        for number, table in enumerate(self.tables[: self.own]):
            if not self.others[number]:
                continue
            least = self._least(table, prices)
            noticed = self.admitted[table.tokens[self.admitted] >= 0]
            costs = least[table.tokens[noticed]]
            relief[noticed] += costs[:, : self.width + 1] if table.timed else costs[:, :1]
        return np.minimum(relief, NEVER)

    def _least(self, table: Table, prices: Floats) -> Floats:
        """The least a token can cost in any state, [token, column]."""
        pays = np.where(table.emits >= 0, table.amount * prices[np.maximum(table.emits, 0)], 0.0)
        return np.where(table.after >= 0, table.cost + pays, NEVER).min(axis=0)

    def _end_relief(self) -> float:
        """The least the automata that are not remembered cost at the end."""
        return float(sum(t.end.min() for number, t in enumerate(self.tables[: self.own]) if self.others[number]))

    def sessions(self, priced: Priced, threshold: float, most: int, nodes: int) -> Sessions:
        """Sessions that earn more than `threshold`, best first; at most so many, visiting at most so many nodes."""
        parts: list[tuple[Ints, Ints, Ints, Floats]] = []
        complete, total, visited = True, 0, 0
        for length in range(self.width, self.shortest - 1, -1):
            if priced.best[length, 0] <= threshold:
                continue
            if visited >= nodes or total >= most:
                complete = False
                break
            many, cut, blocks, units, slots, worth, begun = enumerate_sessions(
                self.arrays, self.place, self.moves, self.costs, priced.paid_for, priced.prices, priced.best,
                priced.through, priced.gains, self.members, self.members_at, self.low, self.high, priced.earned,
                priced.relief, self.others, length, threshold, most - total, nodes - visited,
            )
            visited += begun
            total += many
            complete = complete and not cut
            parts.append((blocks[:many], units[:many], slots[:many], worth[:many]))
        if not parts:
            empty = np.zeros((0, MOST_SLOTS), dtype=np.int64)
            return Sessions(empty, empty, np.zeros(0, dtype=np.int64), np.zeros(0), complete, visited)
        blocks, units, slots, worth = (np.concatenate(own) for own in zip(*parts, strict=True))
        order = np.argsort(-worth, kind="stable")
        return Sessions(blocks[order], units[order], slots[order], worth[order], complete, visited)


def _flat(parts: list[Ints] | list[Floats], kind: type) -> NDArray[Any]:
    return np.concatenate([np.zeros(0, dtype=kind), *(np.asarray(part, dtype=kind).ravel() for part in parts)])
