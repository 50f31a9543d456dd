"""The work of `seminar export`: which documents are meant, make them all, then write them."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.exporting_check import show_mentions
from seminar_designer.cli.printing import people, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.summary import show_files
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import Written, refuse_edited, write_one
from seminar_designer.documents import DOCUMENTS, NotNeeded, what, write_document
from seminar_designer.documents.completing import completed
from seminar_designer.documents.typesetting.pdf import CannotPrint, as_pdf
from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.problems import nearest_of
from seminar_designer.loading.programme import load_programme
from seminar_designer.model.catalogue import Catalogue
from seminar_designer.model.programme import Programme


@dataclass(frozen=True)
class Asked:
    """The command line of one export."""

    file: Path
    documents: Sequence[str]
    everything: bool
    check: bool
    format: str
    output: Path | None
    brief: Path | None
    dated: datetime.date
    force: bool
    workspace: Path | None


def run(asked: Asked, words: Words) -> Exit:
    """Writes the documents asked for; without any, says which there are."""
    with problems_told(words):
        catalogue = load_catalogue(asked.workspace)
        programme = load_programme(asked.file)
        if asked.brief is not None:
            programme = completed(programme, load_brief(asked.brief, catalogue))
    if asked.check:
        return show_mentions(programme, asked.workspace, words)
    names = _meant(asked, programme, words)
    if not names:
        _list(programme, asked.workspace, words)
        return Exit.DONE
    folder = asked.output or asked.file.parent
    _refuse(names, folder, asked, words)
    made, unneeded = _made(names, programme, catalogue, asked, words)
    written = [
        Written(name, folder / file, write_one(folder / file, content, asked.force, words))
        for name, (file, content) in made.items()
    ]
    out = people()
    if written:
        show_files(out, written, words, asked.workspace)
    for reason in unneeded:
        click.echo(reason, err=True)
    return Exit.DONE


def _meant(asked: Asked, programme: Programme, words: Words) -> list[str]:
    """The documents meant, in their order, each once. Leaves when one does not exist or is for another nature."""
    nature = programme.brief.nature
    if asked.everything:
        return [name for name, document in DOCUMENTS.items() if nature in document.natures]
    for name in asked.documents:
        if name not in DOCUMENTS:
            nearest = nearest_of(name, DOCUMENTS)
            told = "" if nearest is None else words.say("refusals.nearest", name=nearest)
            raise Leave(Exit.BAD_INPUT, words.say("export.unknown", name=name) + told, words["export.hint"])
        if nature not in DOCUMENTS[name].natures:
            raise Leave(Exit.BAD_INPUT, words.say("export.other_nature", name=name, nature=nature))
    return list(dict.fromkeys(asked.documents))


def _list(programme: Programme, workspace: Path | None, words: Words) -> None:
    out = people()
    out.print(text(words["export.list"], "bold"))
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column(style="dim")
    shown.add_column()
    for name, document in DOCUMENTS.items():
        if programme.brief.nature in document.natures:
            shown.add_row(name, document.extension, text(what(name, words.language, workspace)))
    out.print(shown)
    out.print(text(words["export.how"]))


def _refuse(names: Sequence[str], folder: Path, asked: Asked, words: Words) -> None:
    existing = next((one for one in (folder, *folder.parents) if one.exists()), folder)
    if not existing.is_dir():
        raise Leave(Exit.BAD_INPUT, words.say("ends.output_is_file", file=existing))
    refuse_edited([folder / _file(name, asked.format) for name in names], asked.force, words)


def _file(name: str, format: str) -> str:
    extension = DOCUMENTS[name].extension
    return f"{name}.{format if extension == 'docx' else extension}"


def _made(
    names: Sequence[str], programme: Programme, catalogue: Catalogue, asked: Asked, words: Words
) -> tuple[Mapping[str, tuple[str, bytes]], Sequence[str]]:
    """File name and content of each document, and why others have nothing to say."""
    made: dict[str, bytes] = {}
    unneeded: list[str] = []
    for name in names:
        try:
            with problems_told(words):
                made[name] = write_document(
                    name, programme, catalogue, words.language, workspace=asked.workspace, dated=asked.dated
                )
        except NotNeeded as reason:
            unneeded.append(words.say("export.not_needed", name=name, reason=reason))
    if asked.format == "pdf":
        word = {name: content for name, content in made.items() if DOCUMENTS[name].extension == "docx"}
        made |= printed(word, words)
    return {name: (_file(name, asked.format), content) for name, content in made.items()}, unneeded


def printed(files: Mapping[str, bytes], words: Words) -> Mapping[str, bytes]:
    try:
        return as_pdf(files)
    except CannotPrint as error:
        raise Leave(Exit.BAD_INPUT, words.say(f"export.{error.reason}", what=error.what)) from None
