"""`seminar series move`: a meeting is on another day."""

import datetime
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.series_verbs import change_options, meeting_argument
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `move`."""
    params = [
        meeting_argument(words),
        click.Argument(["date"], type=click.DateTime(["%Y-%m-%d"]), metavar=words["arguments.date"]),
        option(words, "from-day", type=click.DateTime(["%Y-%m-%d"])),
        *change_options(words),
    ]

    def run(
        meeting: int, date: datetime.datetime, cycle: Path, json: bool, from_day: datetime.datetime | None, force: bool,
        workspace: Path | None, lang: str | None,
    ) -> Exit:
        from seminar_designer.cli.series_changing import change, today  # noqa: PLC0415 - brings the engine along
        from seminar_designer.series.changes import move  # noqa: PLC0415

        now = today() if from_day is None else from_day.date()
        return change(
            cycle, lambda one: move(one, meeting, date.date(), now), words_for(cycle, lang, words),
            json=json, force=force, workspace=workspace,
        )  # fmt: skip

    return Spoken("series.move", words, params=params, callback=run)
