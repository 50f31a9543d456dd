"""`seminar groups rotate`: groups that change at each round, so that people meet."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words, known

MOST_ROUNDS = 40


def command(words: Words) -> click.Command:
    """The verb `rotate`."""
    params = [
        argument(words, "people"),
        option(words, "rounds", type=click.IntRange(1, MOST_ROUNDS), required=True),
        option(words, "size", said="size-rotated", type=click.IntRange(2, 50)),
        option(words, "groups", type=click.IntRange(1, 200)),
        option(words, "absent", multiple=True),
        option(words, "stay", type=click.IntRange(2, MOST_ROUNDS), multiple=True),
        option(words, "keep", type=Path),
        option(words, "done", type=click.IntRange(0, MOST_ROUNDS)),
        option(words, "output", "-o", said="groups-output", type=Path),
        option(words, "json", is_flag=True),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        people: str, rounds: int, size: int | None, groups: int | None, absent: Sequence[str], stay: Sequence[int],
        keep: Path | None, done: int | None, output: Path | None, json: bool, force: bool, workspace: Path | None,
        lang: str | None,
    ) -> Exit:
        said = Words(known(lang) or words.language)
        work = import_module("seminar_designer.cli.groups_rotating")  # now: Word takes a second to import
        order = work.Order(
            Path(people), rounds, size, groups, absent, frozenset(stay), keep, done, output, json, force, workspace
        )
        ended: Exit = work.run(order, said)
        return ended

    return Spoken("groups.rotate", words, params=params, callback=run)
