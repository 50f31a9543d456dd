"""`seminar groups`: who works with whom, in groups that last or in groups that change."""

import click

from seminar_designer.cli.spoken import SpokenGroup
from seminar_designer.cli.wording import Words

_VERBS = ("form", "rotate")
"""Each is a module `groups_<verb>` of this package."""


def command(words: Words) -> click.Command:
    """The group of the verbs on groups."""
    modules = {verb: f"seminar_designer.cli.groups_{verb}" for verb in _VERBS}
    return SpokenGroup("groups", words, modules)
