"""`seminar check`: a programme or an agenda against its rules, whoever made it."""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click

from seminar_designer.agendas.formats import is_agenda
from seminar_designer.cli.exits import Exit
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.wording import Words


@dataclass(frozen=True)
class Asked:
    """The command line of one check; `words` are those of the system."""

    file: Path
    rulebook: str | None
    people: int | None
    json: bool
    workspace: Path | None
    lang: str | None
    words: Words


def command(words: Words) -> click.Command:
    """The verb `check`."""
    params = [
        argument(words, "checked"),
        option(words, "rulebook"),
        option(words, "people", said="people-checked", type=click.IntRange(2, 200)),
        option(words, "json", is_flag=True),
        option(words, "workspace", type=Path),
    ]

    def run(
        checked: str, rulebook: str | None, people: int | None, json: bool, workspace: Path | None, lang: str | None
    ) -> Exit:
        asked = Asked(Path(checked), rulebook, people, json, workspace, lang, words)
        kind = "check_agenda" if is_agenda(asked.file) else "check_programme"
        ended: Exit = import_module(f"seminar_designer.cli.{kind}").run(asked)
        return ended

    return Spoken("check", words, params=params, callback=run)
