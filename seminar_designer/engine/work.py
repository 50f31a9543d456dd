"""Work done, in deterministic seconds: the same on every machine, about the wall clock of a usual one."""

import time
from collections.abc import Callable

ANNEALING_STEP = 1e-6
NODE = 2.4e-7
MOVE, MOVE_TIMED = 5e-10, 1.5e-9
PLACE = 6e-4
"""What pricing a place costs besides its moves and sessions begun."""
REMEMBERING = 2e-3
"""What it costs to build what a place remembers."""
SAFETY = 6.0
"""Wall-clock seconds a deterministic one may take before the safety stops the search."""


class Work:
    """A meter of deterministic seconds with a limit; wall clock is only a safety, and may be injected in tests."""

    def __init__(self, limit: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.limit = limit
        self.done = 0.0
        self._clock = clock
        self._started = clock()

    def spend(self, seconds: float) -> None:
        """Adds work done."""
        self.done += seconds

    @property
    def left(self) -> float:
        """Deterministic seconds left; none when the wall clock is far past the limit."""
        return 0.0 if self.wall > self.limit * SAFETY + 30 else max(0.0, self.limit - self.done)

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0

    @property
    def wall(self) -> float:
        """Wall-clock seconds since the start."""
        return self._clock() - self._started
