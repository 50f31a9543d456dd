"""`seminar series`: meetings over months, planned together and replanned when something changes."""

import click

from seminar_designer.cli.spoken import SpokenGroup
from seminar_designer.cli.wording import Words

_VERBS = ("plan", "show", "check", "absent", "leave", "move", "held", "export", "capitalise")
"""In the order of the work; each is a module `series_<verb>` of this package."""


def command(words: Words) -> click.Command:
    """The group of the verbs of a cycle."""
    modules = {verb: f"seminar_designer.cli.series_{verb}" for verb in _VERBS}
    return SpokenGroup("series", words, modules)
