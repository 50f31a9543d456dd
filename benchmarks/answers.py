"""How long answers to questions take: `python benchmarks/answers.py`.

Explanations of briefs that cannot be met, a running day planned again, why a block is there or not, and alternatives.
"""

import statistics
from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any, TypeVar

import click
from measuring import EXAMPLES, Case, case, machine, number, recorded, show, warm_up

from seminar_designer.engine.answers.alternatives import Asked as Differing
from seminar_designer.engine.answers.alternatives import alternatives
from seminar_designer.engine.answers.past import NotRunning
from seminar_designer.engine.answers.replan import Asked, replan
from seminar_designer.engine.answers.why import why
from seminar_designer.engine.design import Infeasible, Options
from seminar_designer.engine.explaining.explain import Explainer
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.rulebooks import load_rulebook
from seminar_designer.model.brief import Brief
from seminar_designer.model.programme import Programme
from seminar_designer.rules.registry import build_rules

T = TypeVar("T")
LENGTHS: dict[str, tuple[int, str]] = {"half a day": (1, "12:30"), "1 day": (1, "17:00"), "5 days": (5, "17:00")}
"""Days from nine o'clock on, and when each ends."""
ASKED = {"half a day": 1.0, "1 day": 4.0, "5 days": 12.0}
"""Seconds that an explanation may take."""


def _talk(start: str, title: str) -> dict[str, Any]:
    return {"start": start, "minutes": 60, "title": title, "kind": "talk"}


IMPOSSIBLE: dict[str, dict[str, Any]] = {
    "a café for three": {"participants": 3, "include": ["world-cafe"]},
    "towers at a distance": {"delivery": "remote", "include": ["marshmallow-challenge"]},
    "towers for nothing": {"budget": {"materials": 0}, "include": ["marshmallow-challenge"]},
    "nothing to close with": {"exclude": ["closing"]},
    "a prerequisite excluded": {
        "participants": 8, "exclude": ["codev-subject-choice"], "include": ["codev-step-1-presentation"],
    },
    "two speeches at once": {"fixed": [_talk("10:00", "Mot du directeur"), _talk("10:30", "Visite")]},
    "one game, and two asked for": {
        "include": ["marshmallow-challenge", "egg-drop"],
        "rules": {"no-more-games": {
            "kind": "count", "severity": "forbid", "of": {"family": ["game"]}, "at_most": 1,
            "said": {"fr": "Un jeu", "en": "One game"},
        }},
    },
    "more minutes for objectives than there are": {
        "objectives": ["fb-give", "deleg-brief", "recog-express", "coach-question", "lead-adapt", "team-diagnose"],
        "rules": {"objectives-served": {"min_minutes": 480}},
    },
}  # fmt: skip


@click.command()
@click.option("--only", type=click.Choice(["explain", "replan", "why", "alternatives"]), help="One table alone.")
def main(only: str | None) -> None:
    """Prints the tables."""
    click.echo(machine())
    warm_up()
    if only in (None, "explain"):
        heading = ("briefs", "explained", "minimal", "with repairs", "median (s)", "longest (s)", "asked (s)")
        show("Explanations of briefs that cannot be met", heading, [tuple(_explained(name)) for name in LENGTHS])
    asked = () if only == "explain" else EXAMPLES
    designed = [(one, recorded(one, one.rules(), None).programme) for one in map(case, asked)]
    if only in (None, "replan"):
        heading = ("example", "25 min late (s)", "3 people fewer (s)", "a block dropped (s)")
        show("Planning again", heading, [tuple(_replanned(*one)) for one in designed])
    if only in (None, "why"):
        heading = ("example", "why this block? (s)", "why not that one? (s)")
        show("Why", heading, [tuple(_why(*one)) for one in designed])
    if only in (None, "alternatives"):
        heading = ("example", "found", "three proposals (s)")
        show("Alternatives", heading, [tuple(_differing(one)) for one, _ in designed])


def _explained(length: str) -> Iterator[str]:
    days, end = LENGTHS[length]
    answers = []
    for facts in IMPOSSIBLE.values():
        brief = Brief.model_validate({
            "title": "Impossible", "participants": 12, "themes": ["management"],
            "schedule": {"days": [{"start": "09:00", "end": end}] * days}, **facts,
        })  # fmt: skip
        rules = build_rules(load_rulebook(brief.rulebook), brief.rules)
        answers.append(_timed(Explainer(brief, load_catalogue(), rules).explain))
    times, told = zip(*answers, strict=True)
    yield f"{length}, {len(IMPOSSIBLE)} briefs"
    yield number(sum(one.feasible is False for one in told))
    yield number(sum(one.minimal for one in told if one.feasible is False))
    yield number(sum(bool(one.repairs) for one in told))
    yield number(statistics.median(times), 2)
    yield number(max(times), 2)
    yield number(ASKED[length])


def _replanned(one: Case, programme: Programme) -> Iterator[str]:
    """At twenty to eleven of the first day; its last working block is the one dropped."""
    slots = list(programme.days[0].slots)
    blocks = [slot.block for slot in slots if slot.block and slot.serves]
    now = slots[0].start + 100
    people = programme.brief.participants.expected
    yield one.name
    for asked in (
        Asked(now=now, late=25), Asked(participants=max(2, people - 3)), Asked(drop=(str(blocks[-1]),)),
    ):  # fmt: skip
        yield _told(lambda asked=asked: replan(programme, asked, one.catalogue, one.rules(), Options()))


def _why(one: Case, programme: Programme) -> Iterator[str]:
    used = [slot.block for day in programme.days for slot in day.slots if slot.block and slot.serves]
    missing = next(id for id in ("world-cafe", "fishbowl", "mood-check-in") if id not in used)
    yield one.name
    for block in (str(used[0]), missing):
        yield _told(lambda block=block: why(programme, block, one.catalogue, one.rules(), Options()))


def _differing(one: Case) -> Iterator[str]:
    seconds, found = _timed(lambda: alternatives(one.brief, one.catalogue, one.rules(), Differing(3), Options()))
    yield one.name
    yield number(len(found.programmes))
    yield number(seconds, 1)


def _timed(act: Callable[[], T]) -> tuple[float, T]:
    """The seconds it takes, and what it answers."""
    started = perf_counter()
    answer = act()
    return perf_counter() - started, answer


def _told(act: Callable[[], object]) -> str:
    """The seconds it takes, or that it cannot be: a workshop may have ended by then."""
    try:
        return number(_timed(act)[0], 2)
    except (Infeasible, NotRunning):
        return "–"


if __name__ == "__main__":
    main()
