"""What programmes lose without the rules on objectives and the thread: `python benchmarks/coherence.py`."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click
from measuring import EXAMPLES, Case, case, machine, number, recorded, show, warm_up

from seminar_designer.model.programme import Programme
from seminar_designer.model.rulebook import RuleSetting
from seminar_designer.rules.checking import Report, check

COHERENCE = (
    "progression", "one-stretch", "artefacts-exist", "artefacts-used", "learning-phases", "learning-order",
)  # fmt: skip
"""Rules that bind the blocks to the objectives of the brief and to one another."""
OFF = {rule: RuleSetting(severity="ignore") for rule in COHERENCE}
JUDGED = {"one-stretch": RuleSetting(severity="warn")}
"""The house leaves `one-stretch` to those who turn `progression` off; here its findings are counted, at no cost."""


@dataclass(frozen=True)
class Pair:
    """What the whole rulebook says of the programmes designed with and without the rules on coherence."""

    name: str
    on: Report
    off: Report


@click.command()
@click.argument("briefs", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--time-limit", default=4.0, show_default=True, type=click.FloatRange(1, 3600))
@click.option("--seed", default=1, show_default=True)
def main(briefs: tuple[Path, ...], time_limit: float, seed: int) -> None:
    """Designs each brief with and without these rules, and has the checker score both with all of them."""
    click.echo(machine())
    warm_up()
    pairs = [_pair(one, time_limit, seed) for one in map(case, briefs or EXAMPLES)]
    show(
        "By brief (with the rules / without them)",
        ("brief", "requirements broken", "points of the coherence rules", "points of all other rules", "value"),
        [tuple(_brief_row(pair)) for pair in pairs],
    )
    show(
        "By rule, all briefs together (with the rules / without them)",
        ("rule", "severity", "findings", "points lost"),
        [_rule_row(rule, pairs) for rule in COHERENCE],
    )


def _pair(one: Case, time_limit: float, seed: int) -> Pair:
    judges = one.rules(JUDGED)

    def judged(programme: Programme) -> Report:
        return check(programme, one.catalogue, judges)

    on = recorded(one, one.rules(), time_limit, seed).programme
    off = recorded(one, one.rules(OFF), time_limit, seed).programme
    return Pair(one.name, judged(on), judged(off))


def _points(report: Report, rules: Iterable[str], *, among: bool = True) -> int:
    """Points of the rules named, or of all others."""
    named = set(rules)
    return sum(one.finding.points for one in report.checked if (one.rule in named) is among)


def _brief_row(pair: Pair) -> Iterator[str]:
    yield pair.name
    yield _both(*(len(report.violations) for report in (pair.on, pair.off)))
    yield _both(*(_points(report, COHERENCE) for report in (pair.on, pair.off)))
    yield _both(*(_points(report, COHERENCE, among=False) for report in (pair.on, pair.off)))
    yield _both(pair.on.value, pair.off.value)


def _rule_row(rule: str, pairs: list[Pair]) -> tuple[str, ...]:
    found = [Counter(one.rule for report in reports for one in report.checked) for reports in _sides(pairs)]
    points = [sum(_points(report, [rule]) for report in reports) for reports in _sides(pairs)]
    setting = {one.rule: one.severity for reports in _sides(pairs) for report in reports for one in report.checked}
    return rule, setting.get(rule, "–"), _both(*(one[rule] for one in found)), _both(*points)


def _sides(pairs: list[Pair]) -> tuple[list[Report], list[Report]]:
    return [pair.on for pair in pairs], [pair.off for pair in pairs]


def _both(on: int, off: int) -> str:
    return f"{number(on)} / {number(off)}"


if __name__ == "__main__":
    main()
