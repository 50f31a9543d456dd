"""Groups found by trading places: a start round after round, then the best swap that is not taboo, again and again.

With all other rounds fixed, a pair together in a round costs as many repeats as the two have met elsewhere. What each
swap of two people changes is then one matrix for all swaps at once. Phantoms fill the smaller groups, so a person can
also trade places with nobody. Work is counted in swaps, not in seconds: every machine finds the same groups.
"""

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.int64]
APART = 10**6
"""What two phantoms in one group would cost, and a swap that is not allowed."""

WORK, MOST_SWAPS = 30_000_000, 6_000
"""Entries of all matrices of a search, and swaps it tries at most."""

TABOO = 2
"""Turns of a round during which whoever has just moved in it stays; chance may add one."""


def search(people: int, rounds: Sequence[int], alike: Sequence[Sequence[int]], bound: int) -> list[list[list[int]]]:
    """Groups for rounds of so many groups; ends when repeats meet the `bound`, or after a fixed amount of work."""
    table = _Table(people, alike)
    for groups in rounds:
        table.seat(groups)
    best, least = table.groups(), table.repeats
    movable = [turn for turn, groups in enumerate(rounds) if 1 < groups < people]
    stuck = 0
    for swap in range(min(MOST_SWAPS, WORK // (people * people)) if movable else 0):
        if least <= bound:
            break
        forced = stuck >= len(movable)
        moved = table.swap(movable[swap % len(movable)], swap // len(movable), forced=forced)
        stuck = 0 if moved else stuck + 1
        if table.repeats < least:
            best, least = table.groups(), table.repeats
    return best


class _Table:
    """Who sits where in each round, and how often each pair has met."""

    def __init__(self, people: int, alike: Sequence[Sequence[int]]) -> None:
        self.people = people
        self.met: Matrix = np.zeros((people, people), dtype=np.int64)
        for group in alike:
            self.met[np.ix_(group, group)] += 1
        np.fill_diagonal(self.met, 0)
        self.seats: list[Matrix] = []
        self.counts: list[int] = []
        self.taboo: list[Matrix] = []
        self.repeats = 0
        self.chance = random.Random(2027)  # noqa: S311 - chance here is no secret

    def seat(self, groups: int) -> None:
        """Adds a round: each person, in a shuffled order, to the group with room where they know fewest."""
        filled = -(-self.people // groups) * groups
        seats = np.full(filled, -1, dtype=np.int64)
        cost = np.zeros((groups, self.people), dtype=np.int64)
        room = np.full(groups, filled // groups)
        phantoms = filled - self.people
        seats[self.people :] = range(groups - phantoms, groups)
        room[groups - phantoms :] -= 1
        for person in self.chance.sample(range(self.people), self.people):
            open_ = np.flatnonzero(room)
            known = cost[open_, person] * self.people - room[open_]
            group = int(open_[known.argmin()])
            seats[person] = group
            room[group] -= 1
            cost[group] += self.met[person]
        together = self._together(seats)
        self.repeats += int((self.met * together).sum()) // 2
        self.met += together
        self.seats.append(seats)
        self.counts.append(groups)
        self.taboo.append(np.zeros(filled, dtype=np.int64))

    def swap(self, turn: int, time: int, *, forced: bool) -> bool:
        """Makes the best swap of a round, unless it makes things worse and is not `forced`; whether it was made."""
        seats, taboo = self.seats[turn], self.taboo[turn]
        elsewhere = np.zeros((seats.size, seats.size), dtype=np.int64)
        elsewhere[: self.people, : self.people] = self.met - self._together(seats)
        elsewhere[self.people :, self.people :] = APART
        np.fill_diagonal(elsewhere, 0)
        member = seats[:, None] == np.arange(self.counts[turn])
        gain = (elsewhere @ member)[:, seats]
        gain -= np.diagonal(gain).copy()[:, None]
        change = gain + gain.T - 2 * elsewhere
        held = taboo > time
        change[seats[:, None] == seats] = APART
        change[held] = APART
        change[:, held] = APART
        least = int(change.min())
        if least >= APART or (least > 0 and not forced):
            return False
        places = np.flatnonzero(change == least)
        first, second = divmod(int(places[self.chance.randrange(places.size)]), seats.size)
        self.met -= self._together(seats)
        seats[first], seats[second] = seats[second], seats[first]
        self.met += self._together(seats)
        taboo[[first, second]] = time + TABOO + self.chance.randrange(TABOO)
        self.repeats += least
        return True

    def groups(self) -> list[list[list[int]]]:
        """The people of each group of each round."""
        return [
            [np.flatnonzero(seats[: self.people] == group).tolist() for group in range(count)]
            for seats, count in zip(self.seats, self.counts, strict=True)
        ]

    def _together(self, seats: Matrix) -> Matrix:
        real = seats[: self.people]
        together: Matrix = (real[:, None] == real).astype(np.int64)
        np.fill_diagonal(together, 0)
        return together
