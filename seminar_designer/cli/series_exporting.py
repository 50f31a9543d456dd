"""The work of `seminar series export`: which documents are meant, make them all, then write them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.exporting import printed
from seminar_designer.cli.printing import people, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.series_documents import BOOK, Sources, file_name, known_documents, made
from seminar_designer.cli.series_files import meeting_programmes
from seminar_designer.cli.series_practices import nameless
from seminar_designer.cli.summary import show_files
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import Written, refuse_edited, write_one
from seminar_designer.documents import CYCLE_DOCUMENTS, what
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.cycle import load_cycle
from seminar_designer.loading.practices import FOLDER
from seminar_designer.model.cycle import Cycle


@dataclass(frozen=True)
class Asked:
    """The command line of one export."""

    file: Path
    documents: Sequence[str]
    everything: bool
    format: str
    output: Path | None
    dated: datetime.date
    force: bool
    workspace: Path | None


def run(asked: Asked, words: Words) -> Exit:
    """Writes the documents asked for; without any, says which there are."""
    with problems_told(words):
        catalogue = load_catalogue(asked.workspace)
        cycle = load_cycle(asked.file)
    names = _of_nature(cycle) if asked.everything else known_documents(asked.documents, cycle, words)
    if not names:
        _list(cycle, asked.workspace, words)
        return Exit.DONE
    folder = asked.output or asked.file.parent
    existing = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if not existing.is_dir():
        raise Leave(Exit.BAD_INPUT, words.say("ends.output_is_file", file=existing))
    refuse_edited([folder / file_name(name, asked.format) for name in names], asked.force, words)
    practices = nameless([asked.file.parent / FOLDER], cycle, words) if BOOK in names else ()
    programmes = meeting_programmes(asked.file.parent, cycle, words)
    files, unneeded = made(
        names, Sources(cycle, programmes, practices, catalogue, asked.workspace, asked.dated), words
    )  # fmt: skip
    if asked.format == "pdf":
        files |= printed({name: one for name, one in files.items() if CYCLE_DOCUMENTS[name].extension == "docx"}, words)
    written = []
    for name, content in files.items():
        file = folder / file_name(name, asked.format)
        written.append(Written(name, file, write_one(file, content, asked.force, words)))
    if written:
        show_files(people(), written, words, asked.workspace)
    for reason in unneeded:
        click.echo(reason, err=True)
    return Exit.DONE


def _of_nature(cycle: Cycle) -> list[str]:
    return [name for name, one in CYCLE_DOCUMENTS.items() if cycle.brief.nature in one.natures]


def _list(cycle: Cycle, workspace: Path | None, words: Words) -> None:
    out = people()
    out.print(text(words["series.export.list"], "bold"))
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column(style="dim")
    shown.add_column()
    for name in _of_nature(cycle):
        shown.add_row(name, CYCLE_DOCUMENTS[name].extension, text(what(name, words.language, workspace)))
    out.print(shown)
    out.print(text(words["export.how"]))
