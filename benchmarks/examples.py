"""How fast the examples are designed, and how tight their proofs are: `python benchmarks/examples.py`."""

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import click
from measuring import EXAMPLES, Case, Recorded, case, machine, number, recorded, show, warm_up

from seminar_designer.documents import DOCUMENTS, write_document
from seminar_designer.engine.design import Progress

MOMENTS = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds of wall clock at which the state of the search is shown, besides its start and its end."""


@click.command()
@click.argument("briefs", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--time-limit", type=click.FloatRange(1, 3600), help="Deterministic seconds; by default the engine's.")
@click.option("--seed", default=1, show_default=True)
def main(briefs: tuple[Path, ...], time_limit: float | None, seed: int) -> None:
    """Designs the example briefs, or those given, and writes their Word files."""
    click.echo(machine())
    warm_up()
    summary, progress = [], []
    for one in map(case, briefs or EXAMPLES):
        run = recorded(one, one.rules(), time_limit, seed)
        summary.append(_summary(one, run))
        progress += list(_progress(one, run))
    show(
        "Designs",
        ("brief", "first (s)", "value", "bound", "gap (%)", "status", "design (s)", "processor (s)", "Word files (s)"),
        summary,
    )
    show("On the way", ("brief", "after (s)", "value", "bound", "gap (%)"), progress)


def _summary(one: Case, run: Recorded) -> tuple[str, ...]:
    proof = run.programme.proof
    assert proof is not None
    started = perf_counter()
    for name in (name for name, one in DOCUMENTS.items() if one.with_design):
        write_document(name, run.programme, one.catalogue, one.brief.language)
    documents = perf_counter() - started
    return (
        one.name,
        number(run.first.seconds, 2),
        number(proof.value),
        number(proof.bound),
        number(100 * proof.gap, 2),
        proof.status,
        number(run.seconds, 1),
        number(run.processor, 1),
        number(documents, 2),
    )


def _progress(one: Case, run: Recorded) -> Iterator[tuple[str, ...]]:
    """The first programme, each moment the search lasted to, and its end."""
    yield _row(one.name, run.first.seconds, run.first)
    for moment in MOMENTS:
        told = run.at(moment)
        if told is not None and run.first.seconds < moment < run.seconds:
            yield _row("", moment, told)
    yield _row("", run.seconds, run.told[-1])


def _row(name: str, seconds: float, told: Progress) -> tuple[str, ...]:
    gap = None
    if told.value is not None and told.bound is not None and told.bound > 0:
        gap = 100 * max(0.0, told.bound - told.value) / told.bound
    return name, number(seconds, 1), number(told.value), number(told.bound), number(gap, 2)


if __name__ == "__main__":
    main()
