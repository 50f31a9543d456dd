"""What a person sees while the engine works: the stage, the value and its bound, and the gap closing between them."""

import time
from types import TracebackType
from typing import Protocol, Self

from rich.console import Console, Group
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table

from seminar_designer.cli.printing import meanwhile
from seminar_designer.cli.wording import Words

_BAR = 24
_FIRST = "compile"
"""The stage that makes the first run on a computer longer; it is always announced."""


class Told(Protocol):
    """What the engine tells of its progress."""

    @property
    def stage(self) -> str:
        """compile, first, bound, prove or done."""

    @property
    def value(self) -> int | None:
        """Of the best programme so far."""

    @property
    def bound(self) -> float | None:
        """That no programme exceeds."""


class GapLine:
    """One line on stderr that keeps up with the engine; where nobody watches, only the long first run is announced."""

    def __init__(self, words: Words, console: Console | None = None) -> None:
        self._words = words
        self._console = console or meanwhile()
        self._stage = ""
        self._figures = ""
        self._closed = 0.0
        self._widest = 0.0
        self._started = time.monotonic()
        self._spinner = Spinner("dots", style="cyan")
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
        if self._live is not None:
            self._live.stop()

    def stage(self, name: str) -> None:
        """Another stage of the work has begun."""
        said = self._words[f"progress.{name}"]
        if name == _FIRST and self._live is None and said != self._stage:
            self._console.print(said)
        self._stage = said

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

    def _line(self) -> Group:
        seconds = self._words.say("progress.seconds", seconds=f"{time.monotonic() - self._started:.0f}")
        said = " · ".join(part for part in (self._stage, self._figures, seconds) if part)
        row = Table.grid(padding=(0, 1))
        bar = ProgressBar(total=1.0, completed=self._closed, width=_BAR) if self._figures else ""
        row.add_row(self._spinner, said, bar)
        return Group(row)
