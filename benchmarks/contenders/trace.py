"""What a contender knew when: values and bounds with the seconds at which they were found."""

from dataclasses import dataclass, field
from time import perf_counter, process_time
from typing import NamedTuple

CORES = 2


class Moment(NamedTuple):
    """Something better: the seconds since the start, by the clock and of all cores together, and what is now known."""

    clock: float
    processor: float
    value: float | None
    bound: float | None


@dataclass
class Trace:
    """Filled by a contender as it goes; the start is when it is made.

    A contender may work for `limit` seconds on both cores: `over` when all its threads together have used as much as
    that, so that what else the machine does takes nothing from it.
    """

    limit: float
    moments: list[Moment] = field(default_factory=list)
    started: float = field(default_factory=perf_counter)
    worked: float = field(default_factory=process_time)

    def tell(self, value: float | None, bound: float | None) -> None:
        """Remembers a better value or bound; what is no better is dropped."""
        last = self.moments[-1] if self.moments else Moment(0, 0, None, None)
        values = [one for one in (last.value, value) if one is not None]
        bounds = [one for one in (last.bound, bound) if one is not None]
        best = max(values, default=None), min(bounds, default=None)
        if best != last[2:]:
            self.moments.append(Moment(self.clock, self.processor, *best))

    @property
    def clock(self) -> float:
        """Seconds since the start."""
        return perf_counter() - self.started

    @property
    def processor(self) -> float:
        """Seconds that all threads together have worked since."""
        return process_time() - self.worked

    @property
    def over(self) -> bool:
        """Whether both cores have been used for the whole limit."""
        return self.processor > CORES * self.limit
