"""How the engine grows with the catalogue, with the days and with the rules: `python benchmarks/growth.py`."""

import contextlib
from collections.abc import Callable, Iterator
from itertools import islice
from time import process_time

import click
from contenders.trace import Trace
from growing import catalogue_of, managers, with_preferences
from measuring import Case, machine, number, show, warm_up

from seminar_designer.engine.design import Infeasible, Options, design, usual_limit
from seminar_designer.engine.kernels.arrays import flatten
from seminar_designer.engine.problem import build_problem
from seminar_designer.engine.setting import build_setting
from seminar_designer.loading.catalogue import load_catalogue

BLOCKS = (100, 300, 1000, 3000)
DAYS = (1, 2, 3, 5, 10)
RULES = (10, 20, 30, 40, 50, 60)
LONGEST, LONGEST_LIMIT = 10, 30.0
"""Days at which the gap is also asked for at another limit."""
NEAR = 0.05
HEADING = ("size", "candidates", "rows", "set-up (s)", "first (s)", "gap ≤ 5 % (s)", "limit (s)", "value", "gap (%)",
           "whole (s)")  # fmt: skip
"""All seconds but the limit are those of the processor, of all cores together."""
Sized = tuple[str, Case, float | None]


def by_blocks() -> Iterator[Sized]:
    """A day, of ever more sheets."""
    whole = load_catalogue()
    for blocks in BLOCKS:
        yield f"{blocks} blocks", managers(catalogue_of(whole, blocks), 1), None


def by_days() -> Iterator[Sized]:
    """Ever more days, of the real catalogue."""
    whole = load_catalogue()
    for days in DAYS:
        yield f"{days} days", managers(whole, days), None
    yield f"{LONGEST} days", managers(whole, LONGEST), LONGEST_LIMIT


def by_rules() -> Iterator[Sized]:
    """A day, under the requirements of the house and ever more preferences."""
    whole = load_catalogue()
    for rules in RULES:
        yield f"{rules} preferences", with_preferences(managers(whole, 1), rules), None


AXES: dict[str, tuple[str, Callable[[], Iterator[Sized]]]] = {
    "blocks": ("Sheets in the catalogue, one day", by_blocks),
    "days": ("Days", by_days),
    "rules": ("Preferences, one day", by_rules),
}


@click.command()
@click.option("--axis", "axes", multiple=True, type=click.Choice([*AXES]), help="These alone.")
@click.option("--most", type=click.IntRange(1), help="At most so many sizes of each.")
def main(axes: tuple[str, ...], most: int | None) -> None:
    """Designs the same course in ever larger worlds."""
    click.echo(machine())
    warm_up()
    for axis, (title, sizes) in AXES.items():
        if not axes or axis in axes:
            show(title, HEADING, [_grown(*size) for size in islice(sizes(), most)])


def _grown(name: str, case: Case, limit: float | None) -> tuple[str, ...]:
    """What one size takes; without value and gap when no programme was found in the limit."""
    rules, seconds = case.rules(), limit or usual_limit(case.brief)
    started = process_time()
    problem = build_problem(build_setting(case.brief, case.catalogue, rules)[0], rules)
    flatten(problem)
    set_up = process_time() - started
    trace, proof = Trace(seconds), None
    with contextlib.suppress(Infeasible):
        proof = design(
            case.brief, case.catalogue, rules, Options(time_limit=seconds), lambda one: trace.tell(one.value, one.bound)
        ).proof
    firsts = (one.processor for one in trace.moments if one.value is not None)
    nears = (
        one.processor for one in trace.moments
        if one.value is not None and one.bound is not None and one.bound - one.value <= NEAR * one.bound
    )  # fmt: skip
    value, gap = (None, None) if proof is None else (proof.value, 100 * proof.gap)
    click.echo(f"{name}: {value}, gap {number(gap, 2)} %", err=True)
    return (
        name, number(problem.candidates), number(len(problem.rows)), number(set_up, 2), number(next(firsts, None), 2),
        number(next(nears, None), 1), number(seconds, 1), number(value), number(gap, 2), number(trace.processor, 1),
    )  # fmt: skip


if __name__ == "__main__":
    main()
