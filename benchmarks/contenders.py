"""The engine against other ways to solve the same problem: `python benchmarks/contenders.py`.

Forty briefs over the real catalogue; the same objective, the same rules and the same independent checker for all. Every
run is a line of a file, so that what was stopped goes on and tables can be printed again.
"""

from operator import attrgetter
from pathlib import Path

import click
from contenders.aims import AIMS, aims
from contenders.instances import HOURS, Instance, instances
from contenders.recording import Record, latest, read, record, write
from contenders.tables import BY_LENGTH, EACH, by_length, each, matches
from contenders.ways import WAYS
from measuring import machine, show, warm_up

from seminar_designer.loading.catalogue import load_catalogue

LIMITS = {"3 days": 15.0, "5 days": 15.0}
USUAL = 10.0
"""Seconds that each contender has, by length."""


@click.command()
@click.option("--only", multiple=True, type=click.Choice([*WAYS]), help="These contenders alone.")
@click.option("--length", "lengths", multiple=True, type=click.Choice([*HOURS, "5 days"]), help="These lengths alone.")
@click.option("--instances", "most", type=click.IntRange(1), help="At most so many of each length.")
@click.option("--limit", type=click.FloatRange(0.5), help="Seconds for each; by default 10, from three days on 15.")
@click.option("--output", default="contenders.jsonl", show_default=True, help="Where results are added; what it holds "
              "already is not run again.", type=click.Path(dir_okay=False, path_type=Path))  # fmt: skip
@click.option("--from", "from_", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Runs nothing: prints the tables of these results.")  # fmt: skip
@click.option("--clock", default="clock", type=click.Choice(["clock", "processor"]), show_default=True,
              help="Seconds told: of the clock on the wall, or of all cores together.")  # fmt: skip
@click.option("--each", "every", is_flag=True, help="Also a row for each contender on each instance.")
def main(
    only: tuple[str, ...], lengths: tuple[str, ...], most: int | None, limit: float | None, output: Path,
    from_: Path | None, clock: str, every: bool,
) -> None:
    """Runs the contenders, and prints what they made of the instances."""
    click.echo(machine())
    if from_ is None:
        _run([way for way in WAYS if not only or way in only], _picked(lengths, most), limit, output)
    own = [
        one for one in latest(read(from_ or output))
        if (not only or one.way in only) and (not lengths or one.length in lengths)
    ]  # fmt: skip
    played, seconds = matches(own), attrgetter(clock)
    for match in played:
        if match.contradictions:
            click.echo(f"CONTRADICTION on {match.instance}: {', '.join(match.contradictions)}")
    if every:
        show("Every instance", EACH, list(each(played, seconds)))
    show("By length", BY_LENGTH, list(by_length(played, seconds)))
    show("Aims", AIMS, list(aims(played, seconds)))


def _picked(lengths: tuple[str, ...], most: int | None) -> list[Instance]:
    """The instances asked for."""
    picked: dict[str, list[Instance]] = {}
    for one in instances(load_catalogue()):
        if not lengths or one.length in lengths:
            picked.setdefault(one.length, []).append(one)
    return [one for own in picked.values() for one in own[:most]]


def _run(ways: list[str], picked: list[Instance], limit: float | None, output: Path) -> None:
    """Adds what is missing in a file of results."""
    known = {(one.instance, one.way) for one in read(output)}
    warm_up()
    for way in ways:
        for instance in picked:
            if (instance.name, way) in known:
                continue
            one = record(instance, way, limit or LIMITS.get(instance.length, USUAL))
            write(output, one)
            click.echo(_told(one), err=True)


def _told(one: Record) -> str:
    return f"{one.instance} · {one.way}: {one.value} of {one.bound} in {one.clock:.1f} s ({one.note})"


if __name__ == "__main__":
    main()
