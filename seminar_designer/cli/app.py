"""`seminar`: the verbs in the order of the work, and how a command ends whatever happens."""

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

import click

from seminar_designer import __version__
from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.refusals import refusal
from seminar_designer.cli.spoken import Spoken, SpokenGroup
from seminar_designer.cli.wording import Words, asked_language, system_language

_VERBS = (
    "catalogue", "design", "explain", "check", "why", "export", "replan", "series", "groups", "template", "rulebook",
)  # fmt: skip
"""In the order of the work; each is a module of this package."""


def run() -> None:
    """The script `seminar`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; only SEMINAR_DEBUG=1 ever shows a traceback."""
    words = Words(asked_language(arguments) or system_language())
    modules = {verb: f"seminar_designer.cli.{verb}" for verb in _VERBS}
    seminar = SpokenGroup("seminar", words, modules, params=[_version(words)])
    try:
        code = _run(seminar, arguments, words)
    except Leave as leave:
        return _left(leave)
    except click.UsageError as error:
        return _left(_refused(error, words))
    except click.Abort:
        return _left(Leave(Exit.INTERRUPTED, words["ends.interrupted"]))
    except Exception as error:  # noqa: BLE001 - the last guard: a person sees one line, never a traceback
        if os.environ.get("SEMINAR_DEBUG") == "1":
            traceback.print_exc()
        return _left(Leave(Exit.INTERNAL, words.say("ends.internal", error=_short(error))))
    return code if isinstance(code, int) else Exit.DONE


def _run(seminar: click.Command, arguments: Sequence[str], words: Words) -> object:
    """What the command returns; rules of other packages that it had to leave out are told whatever happens."""
    try:
        return seminar.main(list(arguments), prog_name="seminar", standalone_mode=False)
    finally:
        if "seminar_designer.rules.registry" in sys.modules:
            for line in import_module("seminar_designer.cli.plugins").told(words):
                click.echo(line, err=True)


def _version(words: Words) -> click.Option:
    def show(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
        if asked:
            click.echo(f"seminar-designer {__version__}")
            ctx.exit()

    text = words["options.version.help"]
    return click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=text)


def _refused(error: click.UsageError, words: Words) -> Leave:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return Leave(Exit.BAD_INPUT, error.format_message())
    command = error.ctx.command if error.ctx is not None else None
    path = error.ctx.command_path if error.ctx is not None else "seminar"
    said = refusal(error, command.words if isinstance(command, Spoken) else words)
    return Leave(Exit.BAD_INPUT, said, words.say("ends.try_help", command=path))


def _short(error: Exception) -> str:
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _left(leave: Leave) -> Exit:
    for line in leave.lines:
        click.echo(line, err=True)
    return leave.code
