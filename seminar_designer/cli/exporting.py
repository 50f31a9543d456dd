"""The work of `seminar export`: which documents of a programme are meant, make them all, then write them."""

import datetime
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.exporting_check import show_mentions
from seminar_designer.cli.papers import file_name, known_papers, made, of_nature, show_papers, write_papers
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import refuse_folder
from seminar_designer.documents import DOCUMENTS, write_document
from seminar_designer.documents.completing import completed
from seminar_designer.loading.brief import load_brief
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.programme import load_programme


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
    nature = programme.brief.nature
    every = of_nature(DOCUMENTS, nature)
    names = every if asked.everything else known_papers(asked.documents, DOCUMENTS, nature, "export.hint", words)
    if not names:
        show_papers(DOCUMENTS, nature, "export.list", asked.workspace, words)
        return Exit.DONE
    folder = asked.output or asked.file.parent
    refuse_folder(folder, [file_name(name, DOCUMENTS, asked.format) for name in names], words, force=asked.force)
    make = functools.partial(
        write_document, programme=programme, catalogue=catalogue, language=words.language, workspace=asked.workspace,
        dated=asked.dated,
    )  # fmt: skip
    files, unneeded = made(names, make, words)
    write_papers(
        folder, files, unneeded, DOCUMENTS, format=asked.format, force=asked.force, workspace=asked.workspace,
        words=words,
    )  # fmt: skip
    return Exit.DONE
