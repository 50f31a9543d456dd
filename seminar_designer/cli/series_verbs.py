"""What the verbs that change a cycle have in common on the command line."""

from pathlib import Path

import click

from seminar_designer.cli.spoken import option
from seminar_designer.cli.wording import Words

CYCLE = Path("cycle.yaml")
"""The cycle that is meant where none is named: the one here."""
MOST = 24
"""Meetings of the longest cycle."""


def cycle_option(words: Words) -> click.Option:
    """`--cycle`: the file of the cycle."""
    return option(words, "cycle", type=Path, default=CYCLE)


def meeting_argument(words: Words) -> click.Argument:
    """The number of a meeting."""
    return click.Argument(["meeting"], type=click.IntRange(1, MOST), metavar=words["arguments.meeting"])


def change_options(words: Words) -> list[click.Parameter]:
    """The options of every change, in the order of the help."""
    return [
        cycle_option(words),
        option(words, "json", is_flag=True),
        option(words, "force", is_flag=True),
        option(words, "workspace", type=Path),
    ]
