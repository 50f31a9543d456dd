"""`seminar export`: the documents of a programme, as Word files or in print."""

import datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.problems import words_for
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The verb `export`."""
    params = [
        argument(words, "programme"),
        option(words, "document", "documents", multiple=True),
        option(words, "all", "everything", is_flag=True),
        option(words, "check", is_flag=True),
        option(words, "format", type=click.Choice(["docx", "pdf"]), default="docx"),
        option(words, "output", "-o", said="export-output", type=Path),
        option(words, "brief", "brief", said="export-brief", type=Path),
        option(words, "dated", type=click.DateTime(["%Y-%m-%d"])),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(programme: str, lang: str | None, dated: datetime.datetime | None, **asked: Any) -> Exit:
        file = Path(programme)
        day = datetime.date.today() if dated is None else dated.date()  # noqa: DTZ011 - the day on the coach's wall
        exporting = import_module("seminar_designer.cli.exporting")  # now: Word takes half a second to import
        order = exporting.Asked(file=file, dated=day, **asked)
        ended: Exit = exporting.run(order, words_for(file, lang, words))
        return ended

    return Spoken("export", words, params=params, callback=run)
