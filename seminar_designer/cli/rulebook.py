"""`seminar rulebook`: the rules that programmes are held to."""

import click

from seminar_designer.cli.spoken import SpokenGroup
from seminar_designer.cli.wording import Words

_VERBS = ("list", "show", "lint")
"""In the order of the work; each is a module `rulebook_<verb>` of this package."""


def command(words: Words) -> click.Command:
    """The group of the rulebooks' verbs."""
    modules = {verb: f"seminar_designer.cli.rulebook_{verb}" for verb in _VERBS}
    return SpokenGroup("rulebook", words, modules)
