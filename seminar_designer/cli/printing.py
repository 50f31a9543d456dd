"""Where things are shown: tables for people on the terminal, JSON for programs on standard output."""

import json
import os
import re
import sys
from typing import Any

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

UNWATCHED = 110
"""Columns where no terminal says how many there are."""
_BLANKS = re.compile("[ \t\n\v\f\r\x85\u2028\u2029]+")
_UNPRINTABLE = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))


def people() -> Console:
    """Standard output, for people; wide enough for whole lines where it is read by `grep` or `less`."""
    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else UNWATCHED
    return Console(file=sys.stdout, highlight=False, markup=False, emoji=False, width=width)


def meanwhile() -> Console:
    """Standard error, where work in progress is shown."""
    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False)


def table(*, heading: bool = True) -> Table:
    """An empty table in the style of all tables here."""
    return Table(box=box.SIMPLE_HEAD if heading else None, show_header=heading, pad_edge=False, expand=False)


def text(said: str, style: str = "") -> Text:
    """Someone's text on one line, without characters that could steer the terminal."""
    return Text(_BLANKS.sub(" ", said).strip(" ").translate(_UNPRINTABLE), style)


def print_json(data: Any) -> None:
    """JSON on standard output, in characters that it can hold."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    click.echo(json.dumps(data, ensure_ascii=not unicode, indent=2))
