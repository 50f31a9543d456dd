"""What is wrong with a command line, said in the person's language."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

import click

from seminar_designer.cli.spoken import UnknownCommand
from seminar_designer.cli.wording import Words


def refusal(error: click.UsageError, words: Words) -> str:
    """One sentence on the mistake, with the nearest name where there is one."""
    if isinstance(error, UnknownCommand):
        return words.say("refusals.command", name=error.name) + _nearest(error.name, error.names, words)
    if isinstance(error, click.NoSuchOption):
        name, names = error.option_name, error.possibilities or ()
        return words.say("refusals.option", name=name) + _nearest(name, names, words)
    if isinstance(error, click.BadOptionUsage):
        return words.say("refusals.value", name=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return words.say("refusals.missing", name=_called(error.param))
    if isinstance(error, click.BadParameter) and error.param is not None:
        expected = words[f"options.{_called(error.param).lstrip('-')}.expected"]
        return words.say("refusals.parameter", name=_called(error.param), expected=expected)
    surplus = re.search(r"\(([^()]*)\)\.?$", error.format_message())
    return words.say("refusals.surplus", found=surplus[1]) if surplus else error.format_message()


def _called(param: click.Parameter) -> str:
    return str(param.metavar) if isinstance(param, click.Argument) else max(param.opts, key=len)


def _nearest(name: str, names: Sequence[str], words: Words) -> str:
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    return words.say("refusals.nearest", name=close[0]) if close else ""
