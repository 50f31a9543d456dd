"""`seminar catalogue`: what programmes are made from."""

import click

from seminar_designer.cli.spoken import SpokenGroup
from seminar_designer.cli.wording import Words

_VERBS = ("list", "search", "show", "new", "lint", "coverage")
"""In the order of the work; each is a module `catalogue_<verb>` of this package."""


def command(words: Words) -> click.Command:
    """The group of the catalogue's verbs."""
    modules = {verb: f"seminar_designer.cli.catalogue_{verb}" for verb in _VERBS}
    return SpokenGroup("catalogue", words, modules)
