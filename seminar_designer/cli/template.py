"""`seminar template`: Word templates of one's own."""

import click

from seminar_designer.cli.spoken import SpokenGroup
from seminar_designer.cli.wording import Words

_VERBS = ("new", "fields", "check")
"""In the order of the work; each is a module `template_<verb>` of this package."""


def command(words: Words) -> click.Command:
    """The group of the templates' verbs."""
    modules = {verb: f"seminar_designer.cli.template_{verb}" for verb in _VERBS}
    return SpokenGroup("template", words, modules)
