"""`seminar groups form`: groups that last, from a list of people."""

from importlib import import_module
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words, known


def command(words: Words) -> click.Command:
    """The verb `form`."""
    params = [
        argument(words, "people"),
        option(words, "size", type=click.IntRange(2, 50), default=8),
        option(words, "output", "-o", said="groups-output", type=Path),
        option(words, "json", is_flag=True),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        people: str, size: int, output: Path | None, json: bool, force: bool, workspace: Path | None, lang: str | None
    ) -> Exit:
        said = Words(known(lang) or words.language)
        work = import_module("seminar_designer.cli.groups_forming")  # now: the solver and Word take a second to import
        ended: Exit = work.run(work.Order(Path(people), size, output, json, force, workspace), said)
        return ended

    return Spoken("groups.form", words, params=params, callback=run)
