"""The dates of a series: as regular as the closed days allow.

Gaps g of the meetings should be even: the dates minimise Σ (g − c)² + 100 × (changes of weekday) over all dates and all
whole c, which for the best c is the variance of the gaps. For one c this is a shortest path over (meeting, day), so the
dynamic programme below is exact; the bound it proves is the value itself. Dates that stood already and change cost more
than any irregularity, so the fewest change.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

TARGET = 21
"""Days between two meetings when all else is equal: time to act, and not to forget (co-development, COD-11)."""
WEEKDAY = 100
"""What another day of the week costs, in squared days."""
CHANGED = 10**7
"""What a date costs that stood and changes."""
NEVER = 10**12
"""What cannot be; more than any dates cost."""


@dataclass(frozen=True)
class Wanted:
    """So many meetings on the `open_days` (in order), `least` to `most` days apart.

    `fixed` meetings (from 0) have their dates, open or not; `before` are dates that stood and would rather stay.
    """

    meetings: int
    open_days: Sequence[datetime.date]
    least: int
    most: int
    fixed: Mapping[int, datetime.date] = field(default_factory=dict)
    before: Sequence[datetime.date] = ()


@dataclass(frozen=True)
class Dates:
    """The dates found, and what their irregularity costs: proven the least."""

    dates: tuple[datetime.date, ...]
    cost: int

    @property
    def gaps(self) -> tuple[int, ...]:
        """Days between one meeting and the next."""
        return tuple((later - earlier).days for earlier, later in zip(self.dates, self.dates[1:], strict=False))


def best_dates(wanted: Wanted) -> Dates | None:
    """The most regular dates; None when there are none."""
    days = sorted({*wanted.open_days, *wanted.fixed.values()})
    if not days:
        return None
    ordinals = np.array([day.toordinal() for day in days])
    gaps = ordinals[None, :] - ordinals[:, None]
    weekdays = np.array([day.weekday() for day in days])
    changes = WEEKDAY * (weekdays[None, :] != weekdays[:, None])
    allowed = (gaps >= wanted.least) & (gaps <= wanted.most)
    own = np.array([[_own(wanted, meeting, day) for day in days] for meeting in range(wanted.meetings)], dtype=np.int64)
    found = []
    for centre in range(wanted.least, wanted.most + 1):
        steps = np.where(allowed, (gaps - centre) ** 2 + changes, NEVER)
        path = _shortest(own, steps)
        if path is not None:
            found.append(Dates(tuple(days[index] for index in path[0]), path[1]))
    return min(
        found, key=lambda one: (one.cost, abs(sum(one.gaps) - TARGET * len(one.gaps)), one.dates), default=None
    )


def _own(wanted: Wanted, meeting: int, day: datetime.date) -> int:
    """What a meeting costs on a day, whatever the others do; NEVER where it cannot be."""
    fixed = wanted.fixed.get(meeting)
    if (fixed is None and day not in wanted.open_days) or (fixed is not None and day != fixed):
        return NEVER
    return CHANGED * (meeting < len(wanted.before) and wanted.before[meeting] != day)


def _shortest(own: npt.NDArray[np.int64], steps: npt.NDArray[np.int64]) -> tuple[list[int], int] | None:
    """The path of least cost, a day (by index) for each meeting, and that cost."""
    cost, came = own[0], []
    for layer in own[1:]:
        through = cost[:, None] + steps
        came.append(through.argmin(axis=0))
        cost = np.minimum(through.min(axis=0) + layer, NEVER)
    last = int(cost.argmin())
    if cost[last] >= NEVER:
        return None
    path = [last]
    for best in reversed(came):
        path.append(int(best[path[-1]]))
    return path[::-1], int(cost[last])
