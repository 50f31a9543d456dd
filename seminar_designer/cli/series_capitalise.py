"""`seminar series capitalise`: what consultations leave to the group, gathered into its book of practices."""

import datetime
from importlib import import_module
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.series_verbs import cycle_option
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `capitalise`."""
    params = [
        click.Argument(["places"], nargs=-1, type=Path, metavar=words["arguments.practices"]),
        cycle_option(words),
        option(words, "new", type=click.IntRange(1, 24)),
        option(words, "output", "-o", said="series-export-output", type=Path),
        option(words, "dated", type=click.DateTime(["%Y-%m-%d"])),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        places: tuple[Path, ...], cycle: Path, new: int | None, output: Path | None, dated: datetime.datetime | None,
        force: bool, workspace: Path | None, lang: str | None,
    ) -> Exit:
        day = datetime.date.today() if dated is None else dated.date()  # noqa: DTZ011 - the day on the coach's wall
        work = import_module("seminar_designer.cli.series_capitalising")  # now: Word takes half a second to import
        order = work.Asked(places, cycle, output, day, force, workspace)
        said = words_for(cycle, lang, words)
        ended: Exit = work.run(order, said) if new is None else work.blank(order, new, said)
        return ended

    return Spoken("series.capitalise", words, params=params, callback=run)
