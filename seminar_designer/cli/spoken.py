"""Commands whose help is said in the person's language; click's own words are in English only."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from seminar_designer.cli.wording import Words, languages


class Spoken(click.Command):
    """A command of the texts `verbs.<key>`: its help, usage, headings and options are in their language."""

    def __init__(self, key: str, words: Words, **settings: Any) -> None:
        self.words = words
        self.key = key
        settings["params"] = [*settings.get("params", ()), language_option(words)]
        super().__init__(key.rpartition(".")[2], help=words[f"verbs.{key}.help"], **settings)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The arguments as the texts name them."""
        return [self.words["usage.options"], *super().collect_usage_pieces(ctx)[1:]]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first line of the help."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{self.words['headings.usage']} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help as its lines stand in the texts."""
        for line in ["", *str(self.help).splitlines()]:
            formatter.write(f"{' ' * (2 if line else 0)}{line}\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their heading, without the ranges that click adds in its own notation."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [(record[0], one.help or "") for one in options if (record := one.get_help_record(ctx)) is not None]
        with formatter.section(self.words["headings.options"]):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`, said in the language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.words["options.help.help"]
        return option


class SpokenGroup(Spoken, click.Group):
    """A group of commands in the order of the work, each the `command(words)` of a module imported when it is run."""

    def __init__(self, key: str, words: Words, modules: Mapping[str, str], **settings: Any) -> None:
        self.modules = modules
        super().__init__(key, words, **settings)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the work."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; one that does not exist is refused with the nearest."""
        if cmd_name not in self.modules:
            raise UnknownCommand(cmd_name, self.list_commands(ctx), ctx)
        made: click.Command = import_module(self.modules[cmd_name]).command(self.words)
        return made

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The arguments as the texts name them."""
        return [self.words["usage.options"], self.words["usage.command"]]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, then the options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with its one line; none is imported for it."""
        shorts = self.words[f"verbs.{self.key}.commands"]
        with formatter.section(self.words["headings.commands"]):
            formatter.write_dl([(name, shorts[name]) for name in self.list_commands(ctx)])


class UnknownCommand(click.UsageError):
    """A command that does not exist, and those that do."""

    def __init__(self, name: str, names: list[str], ctx: click.Context) -> None:
        self.name = name
        self.names = names
        super().__init__(name, ctx)


def option(words: Words, name: str, *short: str, said: str | None = None, **settings: Any) -> click.Option:
    """The option `--<name>` of the texts `options.<name>`, or of `options.<said>`."""
    text = words[f"options.{said or name}"]
    return click.Option([*short, f"--{name}"], help=text["help"], metavar=text.get("metavar"), **settings)


def argument(words: Words, name: str) -> click.Argument:
    """A required argument, called in help as the texts `arguments.<name>` say."""
    return click.Argument([name], metavar=words[f"arguments.{name}"])


def language_option(words: Words) -> click.Option:
    """`--lang`, which every command has."""
    return option(words, "lang", type=click.Choice(languages()))
