"""Tables of what the contenders made of the instances, and of what was aimed at."""

import statistics
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from measuring import number

from contenders.recording import Record
from contenders.trace import Moment

Row = tuple[str, ...]
Clock = Callable[[Moment], float]
NEAR: Final = 0.01
"""Within 1 % of the best bound."""


@dataclass(frozen=True)
class Match:
    """All contenders on one instance."""

    instance: str
    length: str
    records: dict[str, Record]

    @cached_property
    def bound(self) -> int | None:
        """The best bound that anybody has proven."""
        return min((one.bound for one in self.records.values() if one.bound is not None), default=None)

    @cached_property
    def contradictions(self) -> list[str]:
        """Contenders whose bound is under what another has found: one of the two is wrong."""
        best = max((one.value for one in self.records.values() if one.value is not None), default=None)
        return [
            way for way, one in self.records.items() if best is not None and one.bound is not None and one.bound < best
        ]

    def share(self, way: str) -> float | None:
        """The value of a contender's programme as a share of the best bound."""
        one = self.records.get(way)
        return None if one is None or one.value is None or not self.bound else one.value / self.bound

    def near(self, way: str, clock: Clock) -> float | None:
        """Seconds until a contender had a programme within 1 % of the best bound."""
        if not self.bound:
            return None
        wanted = self.bound - NEAR * abs(self.bound)
        moments = self.records[way].moments if way in self.records else ()
        return next((clock(one) for one in moments if one.value is not None and one.value >= wanted), None)

    def proof(self, way: str, clock: Clock) -> float | None:
        """Seconds until a contender knew that its programme was the best."""
        one = self.records.get(way)
        return clock(one.moments[-1]) if one is not None and one.proven else None

    def first(self, way: str, clock: Clock) -> float | None:
        """Seconds until a contender had a programme that keeps every requirement."""
        moments = self.records[way].moments if way in self.records else ()
        return next((clock(one) for one in moments if one.value is not None), None)


def matches(records: Sequence[Record]) -> list[Match]:
    """Records by instance, in order."""
    found: dict[str, Match] = {}
    for one in records:
        found.setdefault(one.instance, Match(one.instance, one.length, {})).records[one.way] = one
    return list(found.values())


def each(played: Sequence[Match], clock: Clock) -> Iterator[Row]:
    """A row for each contender on each instance."""
    for match in played:
        for way, one in match.records.items():
            share = match.share(way)
            yield (
                match.instance, way, number(one.value), number(match.bound),
                number(None if share is None else 100 * share, 2), _percent(one.gap),
                number(match.first(way, clock), 1), number(match.near(way, clock), 1),
                number(match.proof(way, clock), 1), number(one.clock, 1), number(one.processor, 1),
                number(one.variables), one.note or ("violations" if one.violations else ""),
            )  # fmt: skip


EACH: Final = (
    "instance", "contender", "value", "best bound", "value / bound (%)", "own gap (%)", "first (s)", "within 1 % (s)",
    "proof (s)", "clock (s)", "processor (s)", "variables", "note",
)  # fmt: skip


def by_length(played: Sequence[Match], clock: Clock) -> Iterator[Row]:
    """A row for each contender and length: how many programmes and proofs, and the middle and the worst tenth."""
    for length in dict.fromkeys(match.length for match in played):
        own = [match for match in played if match.length == length]
        for way in dict.fromkeys(way for match in own for way in match.records):
            mine = [match for match in own if way in match.records]
            records = [match.records[way] for match in mine]
            shares = [share for match in mine if (share := match.share(way)) is not None]
            gaps = [one.gap for one in records if one.gap is not None]
            yield (
                length, way, f"{sum(one.value is not None for one in records)} of {len(records)}",
                f"{sum(one.proven for one in records)} of {len(records)}",
                number(None if not shares else 100 * statistics.median(shares), 2),
                number(None if not shares else 100 * -tenth([-share for share in shares]), 2),
                _percent(statistics.median(gaps) if gaps else None), _percent(tenth(gaps)),
                _middle(match.first(way, clock) for match in mine), _middle(match.near(way, clock) for match in mine),
                _middle(match.proof(way, clock) for match in mine),
                number(statistics.median(one.clock for one in records), 1),
                number(statistics.median(one.processor for one in records), 1),
            )  # fmt: skip


BY_LENGTH: Final = (
    "length", "contender", "programmes", "proven", "value / bound (%)", "worst tenth", "gap (%)", "90th percentile",
    "first (s)", "within 1 % (s)", "proof (s)", "clock (s)", "processor (s)",
)  # fmt: skip


def tenth(values: Sequence[float]) -> float | None:
    """The 90th percentile, by rank: one of the values."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, -(-9 * len(ordered) // 10) - 1)] if ordered else None


def _percent(share: float | None) -> str:
    return number(None if share is None else 100 * share, 2)


def _middle(seconds: Iterator[float | None]) -> str:
    """The median of those that got there, and how many did when not all."""
    every = list(seconds)
    there = [one for one in every if one is not None]
    if not there:
        return "–"
    many = "" if len(there) == len(every) else f" ({len(there)})"
    return f"{statistics.median(there):.1f}{many}"
