"""`seminar series held`: meetings have taken place, and stay as they are from now on."""

from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.series_verbs import change_options, meeting_argument
from seminar_designer.cli.spoken import Spoken
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `held`."""
    params = [meeting_argument(words), *change_options(words)]

    def run(meeting: int, cycle: Path, json: bool, force: bool, workspace: Path | None, lang: str | None) -> Exit:
        from seminar_designer.cli.series_changing import change  # noqa: PLC0415 - brings the engine along
        from seminar_designer.series.changes import held  # noqa: PLC0415

        said = words_for(cycle, lang, words)
        return change(cycle, lambda one: held(one, meeting), said, json=json, force=force, workspace=workspace)

    return Spoken("series.held", words, params=params, callback=run)
