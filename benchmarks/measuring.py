"""What the benchmarks share: designs whose progress is recorded, and tables that can be pasted into a document."""

import dataclasses
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from time import perf_counter, process_time

import click

from seminar_designer.engine.design import Options, Progress, design
from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.rules.registry import build_rules
from seminar_designer.rules.rule import Rules

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = tuple(
    one for one in sorted((ROOT / "examples").glob("*.yaml")) if "  series:" not in one.read_text(encoding="utf-8")
)  # fmt: skip
SHORTEST = ROOT / "examples" / "remote-project-kick-off.yaml"
"""The example that is designed first, untimed, so that no design pays for loading the compiled kernels."""


@dataclass(frozen=True)
class Case:
    """A brief, and the catalogue and rulebook it is answered with."""

    name: str
    brief: Brief
    catalogue: Catalogue
    file: Path

    def rules(self, changes: Mapping[str, RuleSetting] | None = None) -> Rules:
        """The rules of the brief, with further changes on top of its own."""
        rulebook = load_rulebook(self.brief.rulebook, None, self.file)
        settings = dict(self.brief.rules)
        for name, change in (changes or {}).items():
            settings[name] = change.over(settings.get(name, RuleSetting()))
        return build_rules(rulebook, settings)


@dataclass(frozen=True)
class Recorded:
    """A design: its programme, every word of its progress, and the seconds it took, by the clock and of processor."""

    programme: Programme
    told: tuple[Progress, ...]
    seconds: float
    processor: float

    def at(self, seconds: float) -> Progress | None:
        """The last word told by then."""
        return next((one for one in reversed(self.told) if one.seconds <= seconds), None)

    @property
    def first(self) -> Progress:
        """The first word that had a programme which keeps every requirement."""
        return next(one for one in self.told if one.value is not None)


def case(file: Path) -> Case:
    """The case of a brief's file."""
    catalogue = load_catalogue()
    return Case(file.stem, load_brief(file, catalogue), catalogue, file)


def recorded(one: Case, rules: Rules, time_limit: float | None, seed: int = 1) -> Recorded:
    """The design of a case within so many deterministic seconds (None: the engine's own limit)."""
    options = Options(seed=seed)
    if time_limit is not None:
        options = dataclasses.replace(options, time_limit=time_limit)
    told: list[Progress] = []
    started, worked = perf_counter(), process_time()
    programme = design(one.brief, one.catalogue, rules, options, told.append)
    return Recorded(programme, tuple(told), perf_counter() - started, process_time() - worked)


def warm_up() -> None:
    """Loads the compiled kernels, and compiles them first when this machine has never done so."""
    shortest = case(SHORTEST)
    recorded(shortest, shortest.rules(), 1.0)


def seminar(*arguments: str, cwd: Path = ROOT, environment: Mapping[str, str] | None = None) -> str:
    """What a `seminar` command prints, as a process of its own."""
    found = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", "seminar_designer", *arguments]
    done = subprocess.run(  # noqa: S603 - itself
        command, check=True, cwd=cwd, env={**os.environ, "PYTHONPATH": found, **(environment or {})},
        capture_output=True, text=True,
    )  # fmt: skip
    return done.stdout


def machine() -> str:
    """What the figures were measured on."""
    facts = (
        f"{platform.system()} {platform.machine()}",
        f"{os.cpu_count()} cores",
        f"Python {platform.python_version()}",
    )
    return " · ".join((*facts, *(f"{name} {version(name)}" for name in ("numba", "ortools"))))


def show(title: str, heading: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A Markdown table on standard output, aligned to be read as it is; all columns but the first stand right."""
    widths = [max(len(row[column]) for row in (heading, *rows)) for column in range(len(heading))]

    def line(cells: Sequence[str]) -> str:
        aligned = [cells[0].ljust(widths[0])]
        aligned += [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
        return f"| {' | '.join(aligned)} |"

    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    click.echo("\n".join(["", f"**{title}**", "", line(heading), line(rule), *map(line, rows)]))


def number(value: float | None, decimals: int = 0) -> str:
    """A number as tables show it; a dash when there is none."""
    return "–" if value is None else f"{value:.{decimals}f}"
