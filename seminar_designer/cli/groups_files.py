"""The files of groups: a table that a spreadsheet opens, a Word list, a picture."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from rich.console import Console

from seminar_designer.cli.printing import text
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import refuse_folder, write_one


def table(rows: Iterable[Sequence[object]], words: Words) -> bytes:
    """A CSV file that a spreadsheet in the language opens as it is."""
    written = io.StringIO()
    csv.writer(written, delimiter=words["groups.delimiter"], lineterminator="\r\n").writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def refuse_early(folder: Path | None, names: Iterable[str], words: Words, *, force: bool) -> None:
    """Leaves before any work when the folder cannot be used, or holds files edited by hand."""
    if folder is None:
        return
    refuse_folder(folder, names, words, force=force)


def write(folder: Path, files: Mapping[str, bytes], words: Words, out: Console | None, *, force: bool) -> None:
    """Writes the files, and tells where."""
    for name, content in files.items():
        write_one(folder / name, content, force, words)
    if out is not None:
        out.print(text(words.say("groups.written", folder=folder, names=", ".join(files))))
