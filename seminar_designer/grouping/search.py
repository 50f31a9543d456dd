"""Groups found by trading places: a start round after round, then the best swap that is not taboo, again and again.

With all other rounds fixed, a pair together in a round costs as many repeats as the two have met elsewhere. What each
swap of two people changes is then one matrix for all swaps at once. Phantoms fill the smaller groups, so a person can
also trade places with nobody. Work is counted in swaps, not in seconds: every machine finds the same groups.
"""

import random
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from seminar_designer.grouping.lines import Pair
from seminar_designer.grouping.turning import Turning

Matrix = NDArray[np.int64]
APART = 10**6
"""What two phantoms in one group would cost, and a swap that is not allowed."""
SEPARATE = 1_000
"""What two people cost who must be apart and are together, in repeats."""
WISH = 4
"""What a wish to be together once is worth, in repeats."""

WORK, MOST_SWAPS = 30_000_000, 6_000
"""Entries of all matrices of a search, and swaps it tries at most."""

TABOO = 2
"""Turns of a round during which whoever has just moved in it stays; chance may add one."""

Rounds = list[list[list[int]]]


def search(asked: Turning, bound: int, begin: Sequence[Sequence[Sequence[int]]] = (), effort: float = 1.0) -> Rounds:
    """Groups for the rounds asked for; ends when what they cost meets the `bound`, or after a fixed amount of work.

    The first rounds begin as `begin` has them. `effort` multiplies the work.
    """
    table = _Table(asked)
    for turn, groups in enumerate(asked.groups):
        table.seat(groups, asked.absent.get(turn, ()), begin[turn] if turn < len(begin) else None)
    best, least = table.groups(), table.cost
    bound -= asked.worth * WISH * len(set(asked.together))
    movable = [turn for turn, groups in enumerate(asked.groups) if 1 < groups < len(asked.there(turn))]
    most = int(effort * min(MOST_SWAPS, WORK // (asked.people * asked.people)))
    stuck = 0
    for swap in range(most if movable else 0):
        if least <= bound:
            break
        forced = stuck >= len(movable)
        moved = table.swap(movable[swap % len(movable)], swap // len(movable), forced=forced)
        stuck = 0 if moved else stuck + 1
        if table.cost < least:
            best, least = table.groups(), table.cost
    return best


class _Table:
    """Who sits where in each round, and how often each pair has met."""

    def __init__(self, asked: Turning) -> None:
        people = self.people = asked.people
        self.worth = asked.worth
        self.met: Matrix = np.zeros((people, people), dtype=np.int64)
        for group in asked.known:
            self.met[np.ix_(group, group)] += 1
        np.fill_diagonal(self.met, 0)
        for pair in set(asked.apart):
            self.met[pair] = self.met[pair[::-1]] = SEPARATE * self.worth
        self.wishes = self._wishes(set(asked.together))
        self.heard: Matrix = np.zeros((people, people), dtype=np.int64)
        self.seats: list[Matrix] = []
        self.counts: list[int] = []
        self.taboo: list[Matrix] = []
        self.cost = 0
        self.chance = random.Random(2027)  # noqa: S311 - chance here is no secret

    def _wishes(self, together: Collection[Pair]) -> Matrix | None:
        if not together:
            return None
        wishes: Matrix = np.zeros((self.people, self.people), dtype=np.int64)
        for pair in together:
            wishes[pair] = wishes[pair[::-1]] = WISH * self.worth
        return wishes

    def seat(
        self, groups: int, absent: Collection[int] = (), begin: Sequence[Sequence[int]] | None = None
    ) -> None:
        """Adds a round: each person, in a shuffled order, to the group with room where they know fewest."""
        present = self.people - len(absent)
        filled = -(-present // groups) * groups
        phantoms = filled - present
        seats = np.full(self.people + phantoms, -1, dtype=np.int64)
        seats[list(absent)] = -2 - np.arange(len(absent))
        seats[self.people :] = range(groups - phantoms, groups)
        taboo = np.zeros(seats.size, dtype=np.int64)
        taboo[list(absent)] = np.iinfo(np.int64).max
        if begin is None:
            self._seat_each(seats, groups, filled // groups, phantoms)
        else:
            for group, members in enumerate(sorted(begin, key=len, reverse=True)):
                seats[list(members)] = group
        together = self._together(seats)
        self.cost += int((self._elsewhere() * together).sum()) // 2
        self._meet(together, 1)
        self.seats.append(seats)
        self.counts.append(groups)
        self.taboo.append(taboo)

    def _seat_each(self, seats: Matrix, groups: int, size: int, phantoms: int) -> None:
        cost = np.zeros((groups, self.people), dtype=np.int64)
        room = np.full(groups, size)
        room[groups - phantoms :] -= 1
        elsewhere = self._elsewhere()
        for person in self.chance.sample(range(self.people), self.people):
            if seats[person] < -1:
                continue
            open_ = np.flatnonzero(room)
            known = cost[open_, person] * self.people - room[open_]
            group = int(open_[known.argmin()])
            seats[person] = group
            room[group] -= 1
            cost[group] += elsewhere[person]

    def swap(self, turn: int, time: int, *, forced: bool) -> bool:
        """Makes the best swap of a round, unless it makes things worse and is not `forced`; whether it was made."""
        seats, taboo = self.seats[turn], self.taboo[turn]
        before = self._together(seats)
        self._meet(before, -1)
        elsewhere = np.zeros((seats.size, seats.size), dtype=np.int64)
        elsewhere[: self.people, : self.people] = self._elsewhere()
        elsewhere[self.people :, self.people :] = APART
        np.fill_diagonal(elsewhere, 0)
        member = seats[:, None] == np.arange(self.counts[turn])
        gain = (elsewhere @ member)[:, np.maximum(seats, 0)]
        gain -= np.diagonal(gain).copy()[:, None]
        change = gain + gain.T - 2 * elsewhere
        held = taboo > time
        change[seats[:, None] == seats] = APART
        change[held] = APART
        change[:, held] = APART
        least = int(change.min())
        if least >= APART or (least > 0 and not forced):
            self._meet(before, 1)
            return False
        places = np.flatnonzero(change == least)
        first, second = divmod(int(places[self.chance.randrange(places.size)]), seats.size)
        seats[first], seats[second] = seats[second], seats[first]
        self._meet(self._together(seats), 1)
        taboo[[first, second]] = time + TABOO + self.chance.randrange(TABOO)
        self.cost += least
        return True

    def groups(self) -> Rounds:
        """The people of each group of each round."""
        return [
            [np.flatnonzero(seats[: self.people] == group).tolist() for group in range(count)]
            for seats, count in zip(self.seats, self.counts, strict=True)
        ]

    def _meet(self, together: Matrix, times: int) -> None:
        self.met += times * self.worth * together
        if self.wishes is not None:
            self.heard += times * together

    def _elsewhere(self) -> Matrix:
        """What each pair costs together once more: as often as they have met, less a wish that is not heard yet."""
        return self.met if self.wishes is None else self.met - self.wishes * (self.heard == 0)

    def _together(self, seats: Matrix) -> Matrix:
        real = seats[: self.people]
        together: Matrix = (real[:, None] == real).astype(np.int64)
        np.fill_diagonal(together, 0)
        return together
