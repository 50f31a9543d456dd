"""`seminar catalogue`: what programmes are made from."""

import click

from seminar_designer.cli.spoken import SpokenGroup
from seminar_designer.cli.wording import Words


def command(words: Words) -> click.Command:
    """The group of the catalogue's verbs."""
    modules = {verb: f"seminar_designer.cli.catalogue_{verb}" for verb in ("list", "show")}
    return SpokenGroup("catalogue", words, modules)
