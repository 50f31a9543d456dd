"""The line that keeps up with the engine."""

import io
import time

import pytest
from rich.console import Console

from seminar_designer.cli import progress
from seminar_designer.cli.progress import GapLine
from seminar_designer.cli.wording import Words
from seminar_designer.engine.design import Progress


def _shown(terminal: bool) -> tuple[GapLine, io.StringIO]:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=terminal, width=120)
    return GapLine(Words("en"), console), stream


def test_the_gap_is_seen_closing():
    """Stage, value, bound and gap, in a terminal."""
    line, stream = _shown(terminal=True)
    with line:
        line.follow(Progress("first", 2500, None, 0.5))
        line.follow(Progress("prove", 2800, 2900.0, 1.0))
        time.sleep(0.3)
    assert "Proving · value 2,800 · at most 2,900 · gap 3.4%" in stream.getvalue()


def test_where_nobody_watches_nothing_is_said():
    """A usual run leaves stderr clean."""
    line, stream = _shown(terminal=False)
    with line:
        for stage in ("compile", "first", "bound", "prove", "done"):
            line.follow(Progress(stage, 2500, 2600.0, 0.5))
    assert not stream.getvalue()


@pytest.mark.parametrize("terminal", [True, False])
def test_a_long_start_is_explained(monkeypatch, terminal):
    """The first run on a computer compiles the engine: it must not look frozen."""
    monkeypatch.setattr(progress, "PATIENCE", 0.05)
    line, stream = _shown(terminal)
    with line:
        line.follow(Progress("compile", None, None, 0.0))
        time.sleep(0.4)
    assert "First run on this computer" in stream.getvalue()


def test_a_short_start_is_not(monkeypatch):
    """What is already compiled is not announced as a first run."""
    monkeypatch.setattr(progress, "PATIENCE", 0.2)
    line, stream = _shown(terminal=False)
    with line:
        line.follow(Progress("compile", None, None, 0.0))
        line.follow(Progress("first", 2500, None, 0.1))
        time.sleep(0.4)
    assert not stream.getvalue()


def test_value_and_bound_that_meet_are_a_full_bar():
    """Also when they meet at once."""
    line, _ = _shown(terminal=True)
    with line:
        line.follow(Progress("done", 100, 100.0, 1.0))
    assert line._closed == 1.0
