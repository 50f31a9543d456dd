"""How long people wait before the work begins: `python benchmarks/startup.py`."""

import functools
import os
import shutil
import statistics
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter

import click
from measuring import ROOT, machine, number, seminar, show

from seminar_designer.loading.catalogue import load_folders
from seminar_designer.loading.data_folders import data_folder

SHEETS = 300
BRIEF = ROOT / "examples" / "traverser-un-changement.yaml"
"""A workshop of half a day."""
DESIGNS = 3
"""Runs of a whole design: each takes seconds."""


@click.command()
@click.option("--runs", default=5, show_default=True, type=click.IntRange(1, 100), help="Runs of what is fast.")
def main(runs: int) -> None:
    """Measures whole processes, as a person waits for them, and the loading of a large catalogue."""
    click.echo(machine())
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        rows = [_row("seminar --help", _timed(runs, lambda: seminar("--help")))]
        rows.append(_row("seminar catalogue show world-cafe", _timed(runs, _sheet)))
        for limit in ("1", None):
            output = scratch / "output"
            times = _timed(DESIGNS, functools.partial(_design, output, limit))
            options = f" --time-limit {limit}" if limit else ""
            rows.append(_row(f"seminar design (half a day) -o …{options}", times))
        rows.append(_row("the same with --time-limit 1, first run on a machine", [_first(scratch)]))
        show("Whole processes", ("command", "median (s)", "longest (s)", "runs"), rows)
        _catalogue(scratch, runs)


def _catalogue(scratch: Path, runs: int) -> None:
    """Loads a catalogue of so many sheets, from YAML and from the cache."""
    folder = _multiplied(scratch / "catalogue", SHEETS)
    os.environ["SEMINAR_CACHE_DIR"] = str(scratch / "cache")
    started = perf_counter()
    loaded = len(load_folders((folder,)).blocks)
    cold = perf_counter() - started
    warm = _timed(runs, lambda: load_folders((folder,)))
    rows = [
        _row(f"from YAML, nothing kept ({loaded} sheets)", [cold]),
        _row(f"from the cache ({loaded} sheets)", warm),
    ]
    show("Loading a catalogue, in a process that runs", ("how", "median (s)", "longest (s)", "runs"), rows)


def _multiplied(folder: Path, wanted: int) -> Path:
    """A copy of the built-in catalogue, with copies of its sheets under other ids until there are `wanted`."""
    shutil.copytree(data_folder("catalogue"), folder)
    sheets = sorted((folder / "blocks").rglob("*.yaml"))
    for number_of_copy in range(max(0, wanted - len(sheets))):
        sheet = sheets[number_of_copy % len(sheets)]
        copy = sheet.with_stem(f"{sheet.stem}-copy-{number_of_copy // len(sheets) + 1}")
        text = sheet.read_text(encoding="utf-8")
        copy.write_text(text.replace(f"id: {sheet.stem}\n", f"id: {copy.stem}\n", 1), encoding="utf-8")
    return folder


def _sheet() -> None:
    seminar("catalogue", "show", "world-cafe")


def _design(output: Path, limit: str | None, caches: Mapping[str, str] | None = None) -> None:
    shutil.rmtree(output, ignore_errors=True)
    seminar("design", str(BRIEF), "-o", str(output), *(("--time-limit", limit) if limit else ()), environment=caches)


def _first(scratch: Path) -> float:
    """Seconds of a design where nothing is kept yet: kernels are compiled, the catalogue is read from YAML."""
    caches = {"NUMBA_CACHE_DIR": str(scratch / "kernels"), "SEMINAR_CACHE_DIR": str(scratch / "first")}
    started = perf_counter()
    _design(scratch / "output", "1", caches)
    return perf_counter() - started


def _timed(runs: int, act: Callable[[], object]) -> list[float]:
    """Seconds of each of so many runs, after one that is not counted: what is kept on disk is then warm."""
    act()
    times = []
    for _ in range(runs):
        started = perf_counter()
        act()
        times.append(perf_counter() - started)
    return times


def _row(name: str, times: list[float]) -> tuple[str, ...]:
    return name, number(statistics.median(times), 2), number(max(times), 2), number(len(times))


if __name__ == "__main__":
    main()
