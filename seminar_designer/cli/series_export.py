"""`seminar series export`: the documents of a cycle, as Word files or in print."""

import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.series_verbs import cycle_option
from seminar_designer.cli.spoken import Spoken, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `export`."""
    params = [
        cycle_option(words),
        option(words, "document", "documents", multiple=True),
        option(words, "all", "everything", is_flag=True),
        option(words, "format", type=click.Choice(["docx", "pdf"]), default="docx"),
        option(words, "output", "-o", said="series-export-output", type=Path),
        option(words, "dated", type=click.DateTime(["%Y-%m-%d"])),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(cycle: Path, lang: str | None, dated: datetime.datetime | None, **asked: Any) -> Exit:
        day = datetime.date.today() if dated is None else dated.date()  # noqa: DTZ011 - the day on the coach's wall
        exporting = import_module("seminar_designer.cli.series_exporting")  # now: Word takes half a second to import
        order = exporting.Asked(file=cycle, dated=day, **asked)
        ended: Exit = exporting.run(order, words_for(cycle, lang, words))
        return ended

    return Spoken("series.export", words, params=params, callback=run)
