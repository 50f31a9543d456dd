"""`seminar series plan`: from a brief with `schedule.series` to a cycle with the programme of each meeting."""

import datetime
from importlib import import_module
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `plan`."""
    params = [
        argument(words, "brief"),
        option(words, "output", "-o", said="series-output", type=Path),
        option(words, "json", is_flag=True),
        option(words, "from-day", type=click.DateTime(["%Y-%m-%d"])),
        option(words, "seed", type=click.IntRange(0, 2**31 - 1), default=1),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        brief: str, output: Path | None, json: bool, from_day: datetime.datetime | None, seed: int, force: bool,
        workspace: Path | None, lang: str | None,
    ) -> Exit:
        file = Path(brief)
        today = datetime.date.today() if from_day is None else from_day.date()  # noqa: DTZ011 - the coach's own day
        work = import_module("seminar_designer.cli.series_planning")  # now: the engine and Word take a second to import
        order = work.Order(file, output, json, today, seed, force, workspace)
        ended: Exit = work.run(order, words_for(file, lang, words))
        return ended

    return Spoken("series.plan", words, params=params, callback=run)
