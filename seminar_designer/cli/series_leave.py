"""`seminar series leave`: somebody leaves the group."""

from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.series_verbs import change_options
from seminar_designer.cli.spoken import Spoken, argument
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `leave`."""
    params = [argument(words, "name"), *change_options(words)]

    def run(
        name: str, cycle: Path, json: bool, force: bool, workspace: Path | None, lang: str | None
    ) -> Exit:
        from seminar_designer.cli.series_changing import change, person  # noqa: PLC0415 - brings the engine along
        from seminar_designer.series.changes import leave  # noqa: PLC0415

        said = words_for(cycle, lang, words)
        return change(
            cycle, lambda one: leave(one, person(name, one, said)), said,
            json=json, force=force, workspace=workspace,
        )  # fmt: skip

    return Spoken("series.leave", words, params=params, callback=run)
