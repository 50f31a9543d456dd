"""The complete model: every slot of every session at once, without columns, from the same problem as the engine's.

At each position of each place stands one candidate, or nothing any more; automata are flows from position to
position; rows bind sums over whole places, missed at their price. Its optimum is the engine's, by another way: what
proves the one wrong proves the other wrong.

Minutes that no automaton of the place tells apart are not told apart by position either: a *use* is a candidate with
such a set of lengths, and how long it lasts is chosen once a place.
"""

import itertools
from collections import Counter
from collections.abc import Hashable
from dataclasses import dataclass, field

import numpy as np

from contenders.automata import IDLE, Memory, Sum, remember, somewhere
from contenders.linear import Linear
from seminar_designer.engine.automata import NEVER
from seminar_designer.engine.kernels.arrays import MOST_SLOTS
from seminar_designer.engine.problem import Column, Problem, Slot

Signature = tuple[Hashable, ...]
"""What each automaton of a place makes of a slot."""
Use = tuple[int, Signature]
"""A candidate, and the signature of the lengths it may have."""
At = dict[Use, int]
"""The variables of one position, by what stands there."""


@dataclass(frozen=True, eq=False)
class Session:
    """The variables of one place: what stands at each position, and how many uses last how long."""

    positions: list[At]
    lasting: dict[Use, dict[int, int]]

    def column(self, values: list[int]) -> Column:
        """The session that these values of all variables mean."""
        left = {use: {units: values[one] for units, one in own.items()} for use, own in self.lasting.items()}
        slots: list[Slot] = []
        for at in self.positions:
            for use in (use for use, variable in at.items() if values[variable]):
                units = next(units for units, many in left[use].items() if many)
                left[use][units] -= 1
                slots.append((use[0], units))
        return tuple(slots)


@dataclass(frozen=True, eq=False)
class Complete:
    """The model of a problem, and its sessions by place."""

    linear: Linear
    sessions: list[Session]

    def columns(self, values: list[int]) -> tuple[Column, ...]:
        """The programme that these values of all variables mean."""
        return tuple(session.column(values) for session in self.sessions)


def complete(problem: Problem) -> Complete:
    """The complete model of a problem."""
    builder = _Builder(problem)
    sessions = [builder.place(place) for place in range(problem.places)]
    builder.rows()
    return Complete(builder.linear, sessions)


def slots(problem: Problem, place: int) -> dict[int, list[int]]:
    """The candidates that may stand at a place, whatever stands beside them, with the units they may last."""
    found: dict[int, list[int]] = {}
    for candidate in np.flatnonzero(problem.admitted[place]).tolist():
        longest = min(int(problem.high[candidate]), int(problem.longest[place]))
        lengths = range(int(problem.low[candidate]), longest + 1)
        allowed = [units for units in lengths if problem.value[candidate, units] > -NEVER / 2]
        if allowed:
            found[candidate] = allowed
    return found


def positions(problem: Problem, place: int) -> int:
    """The most slots a session of a place can have: the engine's limit, or as many of the shortest as fit."""
    shortest = min((units[0] for units in slots(problem, place).values()), default=1)
    return min(MOST_SLOTS, max(1, int(problem.longest[place]) // shortest))


@dataclass
class _Builder:
    """Adds one place after another, and keeps what each adds to every measure."""

    problem: Problem
    linear: Linear = field(default_factory=Linear)
    measured: dict[tuple[int, int], Sum] = field(default_factory=dict)

    def place(self, place: int) -> Session:
        """One session: what stands at its positions, how long, what may not follow what, and the automata."""
        memories = [Memory(table) for table in self.problem.tables[place]]
        uses = self._uses(place, memories)
        many = positions(self.problem, place)
        session = Session(
            [{use: self.linear.variable() for use in uses} for _ in range(many)],
            {use: self._lasting(use, units, many) for use, units in uses.items()},
        )
        empty = self._finished(session.positions)
        self._length(place, session)
        self._later(session.positions)
        for number, memory in enumerate(memories):
            standing = [_told_apart(number, at, none) for at, none in zip(session.positions, empty, strict=True)]
            if memory.ends.get(0) == 0 and all(set(by) == {IDLE} for by in standing):
                continue
            for variable, measure, amount in remember(self.linear, memory, standing):
                self._adds(place, measure, variable, amount)
        self._measured(place, session)
        return session

    def _adds(self, place: int, measure: int, variable: int, amount: int) -> None:
        self.measured.setdefault((place, measure), Counter())[variable] += amount

    def _uses(self, place: int, memories: list[Memory]) -> dict[Use, list[int]]:
        """The units of each use of a place."""
        uses: dict[Use, list[int]] = {}
        for candidate, lengths in slots(self.problem, place).items():
            for units in lengths:
                signature = tuple(memory.signature(candidate, units) for memory in memories)
                if all(map(somewhere, signature)):
                    uses.setdefault((candidate, signature), []).append(units)
        return uses

    def _lasting(self, use: Use, units: list[int], many: int) -> dict[int, int]:
        """How many times a use lasts so many units; here it earns its points."""
        candidate, _ = use
        most = 1 if self.problem.later[candidate, candidate] else many
        return {one: self.linear.variable(round(float(self.problem.value[candidate, one])), most) for one in units}

    def _finished(self, places: list[At]) -> list[int]:
        """One use a position, or none from some position on, but never at the first. Variables of the empty ones."""
        empty = [self.linear.variable(high=min(1, number)) for number in range(len(places))]
        for at, none in zip(places, empty, strict=True):
            self.linear.exactly_one([*at.values(), none])
        for before, after in itertools.pairwise(empty):
            self.linear.row({before: -1, after: 1}, low=0)
        return empty

    def _length(self, place: int, session: Session) -> None:
        """Every use lasts, and the session is as long as its place allows."""
        for use, own in session.lasting.items():
            standing = dict.fromkeys((at[use] for at in session.positions), -1)
            self.linear.row(dict.fromkeys(own.values(), 1) | standing, 0, 0)
        total = {variable: units for own in session.lasting.values() for units, variable in own.items()}
        self.linear.row(total, int(self.problem.shortest[place]), int(self.problem.longest[place]))

    def _later(self, places: list[At]) -> None:
        """What may not follow a candidate in a session does not. Candidates that forbid the same are one group."""
        groups: dict[bytes, set[int]] = {}
        for candidate in sorted({candidate for candidate, _ in places[0]}):
            if self.problem.later[candidate].any():
                groups.setdefault(self.problem.later[candidate].tobytes(), set()).add(candidate)
        for firsts in groups.values():
            after = set(np.flatnonzero(self.problem.later[min(firsts)]).tolist())
            alone = after >= firsts
            if alone:
                self.linear.row(dict.fromkeys((one for at in places for one in _of(at, firsts)), 1), high=1)
            if after <= firsts:
                continue
            for number in range(1, len(places)):
                thens = dict.fromkeys(_of(places[number], after), 1)
                earlier = [_of(at, firsts) for at in places[:number]]
                for own in [list(itertools.chain(*earlier))] if alone else earlier:
                    if thens and own:
                        self.linear.row(thens | dict.fromkeys(own, 1), high=1)

    def _measured(self, place: int, session: Session) -> None:
        """What uses and their units add to the measures of the place, each sum in a variable of its own."""
        problem = self.problem
        own = np.unique(problem.term_measure[problem.term_place == place])
        by_candidate: dict[int, dict[int, int]] = {}
        for (candidate, _), lasting in session.lasting.items():
            by_candidate.setdefault(candidate, {}).update({variable: units for units, variable in lasting.items()})
        for candidate, lasting in by_candidate.items():
            once, high = problem.later[candidate, candidate], int(problem.longest[place])
            for amounts, weights, most in (
                (problem.count[own, candidate], dict.fromkeys(lasting, 1), 1 if once else len(session.positions)),
                (problem.units[own, candidate], lasting, high),
            ):
                if amounts.any():
                    total = self.linear.variable(high=most)
                    self.linear.row({**weights, total: -1}, 0, 0)
                    for at in np.flatnonzero(amounts).tolist():
                        self._adds(place, int(own[at]), total, round(float(amounts[at])))

    def rows(self) -> None:
        """The rows of the problem, each missed at its price unless it is forbidden."""
        problem = self.problem
        sums: list[Sum] = [Counter() for _ in problem.rows]
        for row, place, measure, coefficient in zip(
            problem.term_row.tolist(), problem.term_place.tolist(), problem.term_measure.tolist(),
            problem.term_coefficient.tolist(), strict=True,
        ):  # fmt: skip
            for variable, amount in self.measured.get((place, measure), {}).items():
                sums[row][variable] += round(coefficient) * amount
        for number, terms in enumerate(sums):
            least, most = self.linear.span(terms)
            low, high = float(problem.row_low[number]), float(problem.row_high[number])
            if low > least:
                self.linear.row({**terms, **self._missed(number, low - least, 1)}, low=low)
            if high < most:
                self.linear.row({**terms, **self._missed(number, most - high, -1)}, high=high)

    def _missed(self, row: int, worst: float, sign: int) -> dict[int, int]:
        """The units by which a row may be missed, at its price."""
        if self.problem.hard[row]:
            return {}
        return {self.linear.variable(-round(float(self.problem.price[row])), round(worst)): sign}


def _told_apart(number: int, at: At, none: int) -> dict[Hashable, list[int]]:
    """What stands at a position, as automaton `number` sees it; nothing is not noticed."""
    found: dict[Hashable, list[int]] = {IDLE: [none]}
    for (_, signature), variable in at.items():
        found.setdefault(signature[number], []).append(variable)
    return found


def _of(at: At, candidates: set[int]) -> list[int]:
    return [variable for (candidate, _), variable in at.items() if candidate in candidates]
