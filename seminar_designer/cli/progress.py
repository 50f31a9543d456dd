"""What a person sees while the engine works: the stage, the value and its bound, and the gap closing between them."""

import time
from threading import Timer
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table

from seminar_designer.cli.printing import meanwhile
from seminar_designer.cli.wording import Words

_BAR = 24
_COMPILE = "compile"
PATIENCE = 4.0
"""Seconds after which a start is the first on this computer, whose engine is being compiled: it is then said."""


class Told(Protocol):
    """What the engine tells of its progress."""

    @property
    def stage(self) -> str:
        """One of compile, first, bound, prove, done."""

    @property
    def value(self) -> int | None:
        """Of the best programme so far."""

    @property
    def bound(self) -> float | None:
        """What no programme exceeds."""


class GapLine:
    """One line on stderr that keeps up with the engine; where nobody watches, only a long first run is announced."""

    def __init__(self, words: Words, console: Console | None = None) -> None:
        self._words = words
        self._console = console or meanwhile()
        self._stage = "start"
        self._figures = ""
        self._closed = 0.0
        self._widest = 0.0
        self._started = time.monotonic()
        self._spinner = Spinner("dots", style="cyan")
        self._announcing: Timer | None = None
        self._live: Live | None = None
        if self._console.is_terminal:
            self._live = Live(get_renderable=self._line, console=self._console, transient=True, refresh_per_second=10)

    def __enter__(self) -> Self:
        if self._live is not None:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hush()
        if self._live is not None:
            self._live.stop()

    def stage(self, name: str) -> None:
        """Another stage of the work has begun."""
        if name == self._stage:
            return
        self._hush()
        self._stage = "start" if name == _COMPILE else name
        if name == _COMPILE:
            self._announcing = Timer(PATIENCE, self._announce)
            self._announcing.daemon = True
            self._announcing.start()

    def follow(self, told: Told) -> None:
        """What the engine calls."""
        self.stage(told.stage)
        figures = []
        if told.value is not None:
            figures.append(self._words.say("progress.value", value=self._words.whole(told.value)))
        if told.value is not None and told.bound is not None:
            gap = max(0.0, told.bound - told.value)
            self._widest = max(self._widest, gap)
            self._closed = 1 - gap / self._widest if self._widest else 1.0
            figures.append(self._words.say("progress.bound_value", bound=self._words.whole(told.bound)))
            if told.bound > 0:
                figures.append(self._words.say("progress.gap", gap=self._words.decimal(100 * gap / told.bound)))
        self._figures = " · ".join(figures)

    def count(self, done: int, many: int) -> None:
        """So many of the meetings of a cycle are designed."""
        self.stage("meetings")
        self._figures = f"{done} / {many}"
        self._closed = done / many

    def _announce(self) -> None:
        """The engine is being compiled: the line says so from now on, or one is printed where there is none."""
        self._stage = _COMPILE
        if self._live is None:
            self._console.print(self._words["progress.compile"], soft_wrap=True)

    def _hush(self) -> None:
        if self._announcing is not None:
            self._announcing.cancel()
            self._announcing = None

    def _line(self) -> Table:
        seconds = self._words.say("progress.seconds", seconds=f"{time.monotonic() - self._started:.0f}")
        said = " · ".join(part for part in (self._words[f"progress.{self._stage}"], self._figures, seconds) if part)
        row = Table.grid(padding=(0, 1))
        row.add_row(self._spinner, said, ProgressBar(1.0, self._closed, _BAR) if self._figures else "")
        return row
