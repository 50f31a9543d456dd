"""The dates of a series: as regular as the closed days allow.

Gaps g of the meetings should be even: the dates minimise Σ (g − c)² + 100 × (changes of weekday) over all dates and all
whole c, which for the best c is the variance of the gaps. For one c this is a shortest path over (meeting, day), so the
dynamic programme below is exact; the bound it proves is the value itself. Dates that stood already and change cost more
than any irregularity, so the fewest change.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

TARGET = 21
"""Days between two meetings when all else is equal: time to act, and not to forget (co-development, COD-11)."""
WEEKDAY = 100
"""What another day of the week costs, in squared days."""
CHANGED = 10**7
"""What a date costs that stood and changes."""


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
    found = [one for centre in range(wanted.least, wanted.most + 1) if (one := _shortest(wanted, centre)) is not None]
    if not found:
        return None
    return min(found, key=lambda one: (one.cost, abs(sum(one.gaps) - TARGET * len(one.gaps)), one.dates))


def _shortest(wanted: Wanted, centre: int) -> Dates | None:
    """The best dates for one centre of the gaps."""
    layers = [_choices(wanted, meeting) for meeting in range(wanted.meetings)]
    costs: list[dict[datetime.date, tuple[int, datetime.date | None]]] = []
    for meeting, days in enumerate(layers):
        here: dict[datetime.date, tuple[int, datetime.date | None]] = {}
        for day in days:
            own = CHANGED * (meeting < len(wanted.before) and wanted.before[meeting] != day)
            if meeting == 0:
                here[day] = (own, None)
                continue
            best = min(
                (
                    (cost + own + ((day - earlier).days - centre) ** 2 + WEEKDAY * (day.weekday() != earlier.weekday()),
                     earlier)
                    for earlier, (cost, _) in costs[-1].items()
                    if wanted.least <= (day - earlier).days <= wanted.most
                ),
                default=None,
            )  # fmt: skip
            if best is not None:
                here[day] = best
        costs.append(here)
    return _traced(costs)


def _choices(wanted: Wanted, meeting: int) -> Sequence[datetime.date]:
    fixed = wanted.fixed.get(meeting)
    return wanted.open_days if fixed is None else [fixed]


def _traced(costs: Sequence[Mapping[datetime.date, tuple[int, datetime.date | None]]]) -> Dates | None:
    if not costs[-1]:
        return None
    day: datetime.date | None = min(costs[-1], key=lambda one: (costs[-1][one][0], one))
    assert day is not None
    cost, dates = costs[-1][day][0], []
    for layer in reversed(costs):
        assert day is not None
        dates.append(day)
        day = layer[day][1]
    return Dates(tuple(reversed(dates)), cost)

