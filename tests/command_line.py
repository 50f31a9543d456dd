"""Running `seminar` inside a test: its exit code and what it says on each stream."""

import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.app import main

RULEBOOK = """\
id: few-rules
rules:
  once: {severity: forbid}
  lunch-window: {severity: forbid}
  seated-stretch: {severity: prefer, weight: 3}
  quality: {severity: prefer, weight: 1}
"""
"""Rules that the sample programmes keep, so that what the command line does with them can be tested alone."""

BRIEF = """\
title: Déléguer avec confiance
client: Coopérative Armor
participants: 14
schedule:
  days: [{date: 2027-03-09, start: "09:00", end: "17:30"}]
themes: management
objectives: [deleg-level, lead-adapt]
rulebook: few-rules.yaml
"""


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


def seminar(*arguments: str | Path) -> Ended:
    """Runs the command in this process, where nobody watches."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Ended(int(code), out.getvalue(), err.getvalue())


def write_brief(folder: Path, text: str = BRIEF, name: str = "brief.yaml") -> Path:
    """A brief in a folder, beside the few rules it names."""
    (folder / "few-rules.yaml").write_text(RULEBOOK, encoding="utf-8")
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
