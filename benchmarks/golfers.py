"""How well people meet: `python benchmarks/golfers.py`, against published results and against a genetic search."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import click
from good_enough import good_enough
from measuring import machine, number, show

from seminar_designer.grouping import Turning, arrange
from seminar_designer.grouping.bound import even_sizes

GOLFERS = (
    (4, 3, 4), (5, 3, 7), (6, 3, 8), (7, 3, 10), (8, 3, 11), (9, 3, 13), (10, 3, 14), (4, 4, 5), (5, 4, 5), (6, 4, 7),
    (7, 4, 9), (8, 4, 10), (9, 4, 11), (10, 4, 13), (5, 5, 6), (6, 5, 6), (7, 5, 7), (8, 5, 8), (7, 7, 8), (8, 8, 9),
)  # fmt: skip
"""Groups, people in each, and the rounds that are published as possible without anybody meeting twice.

Sources: Sellmann's table of known weeks (cs.brown.edu/~sello/golf.html), with 8-4-10 by Aguado (2004); where its range
is open, the designs of the handbooks: Kirkman and nearly Kirkman triples for threes, resolvable designs for 7-4-9 and
10-4-13, affine planes for q groups of q. Four have no source here and are goals of ours: 9-4-11, 6-5-6, 7-5-7, 8-5-8.
"""
AWKWARD = (
    (7, 3, 4), (8, 3, 5), (10, 4, 5), (11, 4, 6), (13, 4, 6), (14, 5, 5), (15, 4, 7), (17, 4, 6), (18, 5, 6),
    (19, 4, 7), (20, 3, 9), (22, 5, 6), (23, 4, 8), (25, 4, 8), (26, 6, 5), (29, 5, 7),
    (31, 4, 10), (34, 6, 7), (38, 5, 9), (40, 5, 10),
)  # fmt: skip
"""People, at most so many in a group, rounds."""
LEAST, GROWTH = 1.0, 3.0
"""Effort of the first try, and of each further one for the one before."""


@click.command()
@click.option("--limit", default=60.0, show_default=True, type=click.FloatRange(1, 3600), help="Seconds an instance.")
@click.option("--theirs", default=5.0, show_default=True, type=click.FloatRange(0.1, 600), help="Seconds of theirs.")
@click.option("--only", type=click.Choice(["published", "awkward"]), help="One of the two tables.")
def main(limit: float, theirs: float, only: str | None) -> None:
    """Prints what is reached without repeats, and repeats for sizes that no table has."""
    click.echo(machine())
    arrange(Turning(4, [2]))
    if only != "awkward":
        heading = ("groups-people", "published", f"reached in {limit:g} s", "seconds", "repeats with one more")
        show("Rounds without anybody meeting twice", heading, [_published(*one, limit) for one in GOLFERS])
    if only != "published":
        heading = ("people and rounds", "ours", "seconds", "genetic", "our repeats", "least proven")
        show("Meetings beyond the first", heading, [_awkward(*one, theirs) for one in AWKWARD])


def _published(groups: int, size: int, weeks: int, limit: float) -> tuple[str, ...]:
    """The most rounds, from those published downwards, that are found without repeats; each gets the whole limit."""
    over = None
    for rounds in range(weeks, 0, -1):
        started = time.perf_counter()
        repeats = _fewest(groups, size, rounds, limit)
        seconds = time.perf_counter() - started
        if repeats == 0:
            break
        over = repeats
    return f"{groups}-{size}", str(weeks), str(rounds), number(seconds, 2), "–" if over is None else str(over)


def _fewest(groups: int, size: int, rounds: int, limit: float) -> int:
    """Repeats of the best of tries with more and more effort, as long as the next fits the limit."""
    effort, best = LEAST, None
    started = time.perf_counter()
    while True:
        before = time.perf_counter()
        found = arrange(Turning(groups * size, [groups] * rounds), effort)
        best = found.repeats if best is None else min(best, found.repeats)
        now = time.perf_counter()
        if best == 0 or now - started + GROWTH * (now - before) > limit:
            return best
        effort *= GROWTH


def _awkward(people: int, most: int, rounds: int, theirs: float) -> tuple[str, ...]:
    groups = -(-people // most)
    started = time.perf_counter()
    ours = arrange(Turning(people, [groups] * rounds))
    seconds = time.perf_counter() - started
    sizes = even_sizes(people, groups)
    genetic = min(_again(one) for one in _tries(sizes, rounds, theirs))
    again = _again(ours.rounds)
    name = f"{people} in {'–'.join(map(str, sorted(set(sizes))))} × {rounds}"
    return name, str(again), number(seconds, 2), str(genetic), str(ours.repeats), str(ours.bound)


def _tries(sizes: Sequence[int], rounds: int, seconds: float) -> Iterator[list[list[list[int]]]]:
    """Runs of the genetic search with one seed after another, as long as the time lasts; one at least."""
    started, seed = time.perf_counter(), 1
    while seed == 1 or time.perf_counter() - started < seconds:
        yield good_enough(sizes, rounds, seed)
        seed += 1


def _again(rounds: Sequence[Sequence[Sequence[int]]]) -> int:
    """Meetings of pairs beyond their first."""
    met = Counter(pair for groups in rounds for group in groups for pair in combinations(sorted(group), 2))
    return sum(met.values()) - len(met)


if __name__ == "__main__":
    main()
