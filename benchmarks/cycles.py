"""Cycles of meetings: how long they take as whole processes, and how good they are: `python benchmarks/cycles.py`."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import click
from measuring import EXAMPLES, ROOT, machine, number, seminar, show

CYCLES = tuple(one for one in sorted((ROOT / "examples").glob("*.yaml")) if one not in EXAMPLES)
ABSENT_AT = 3
"""The meeting at which somebody is absent."""


@click.command()
@click.argument("briefs", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(briefs: tuple[Path, ...]) -> None:
    """Plans the cycles of the examples (or of these BRIEFS) and writes their files; then one of them is absent once."""
    click.echo(machine())
    rows = [tuple(_row(brief.resolve())) for brief in briefs or CYCLES]
    names = ("cycle", "meetings", "value", "bound", "gap (%)", "plan (s)", "somebody absent (s)")
    show("Cycles, with all their files", names, rows)


def _row(brief: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "cycle"
        told, seconds = _series("plan", str(brief), "-o", str(folder), "--json")
        cycle = json.loads(told)
        proof: dict[str, Any] = cycle["proof"]
        value, bound = int(proof["contents"]), int(proof["contents_bound"])
        who = str(cycle["meetings"][ABSENT_AT - 1]["consultations"][0]["client"])
        _, changed = _series("absent", who, str(ABSENT_AT), cwd=folder)
        yield brief.stem
        yield number(len(cycle["meetings"]))
        yield number(value)
        yield number(bound)
        yield number(100 * (bound - value) / bound, 2)
        yield number(seconds, 1)
        yield number(changed, 1)


def _series(*arguments: str, cwd: Path = ROOT) -> tuple[str, float]:
    """What a command of a cycle prints, and the seconds it takes."""
    started = perf_counter()
    told = seminar("series", *arguments, cwd=cwd)
    return told, perf_counter() - started


if __name__ == "__main__":
    main()
