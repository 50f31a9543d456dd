"""The work of `seminar series export`: which documents of a cycle are meant, make them all, then write them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from seminar_designer.cli.exits import Exit
from seminar_designer.cli.papers import file_name, known_papers, of_nature, show_papers, write_papers
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.series_documents import BOOK, Sources, made
from seminar_designer.cli.series_files import meeting_programmes
from seminar_designer.cli.series_practices import nameless
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import refuse_folder
from seminar_designer.documents import CYCLE_DOCUMENTS
from seminar_designer.loading.catalogue import load_catalogue
from seminar_designer.loading.cycle import load_cycle
from seminar_designer.loading.practices import FOLDER


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
    papers = CYCLE_DOCUMENTS
    with problems_told(words):
        catalogue = load_catalogue(asked.workspace)
        cycle = load_cycle(asked.file)
    nature = cycle.brief.nature
    every = of_nature(papers, nature)
    names = every if asked.everything else known_papers(asked.documents, papers, nature, "series.export.hint", words)
    if not names:
        show_papers(papers, nature, "series.export.list", asked.workspace, words)
        return Exit.DONE
    folder = asked.output or asked.file.parent
    refuse_folder(folder, [file_name(name, papers, asked.format) for name in names], words, force=asked.force)
    practices = nameless([asked.file.parent / FOLDER], cycle, asked.workspace, words) if BOOK in names else ()
    programmes = meeting_programmes(asked.file.parent, cycle, words)
    files, unneeded = made(
        names, Sources(cycle, programmes, practices, catalogue, asked.workspace, asked.dated), words
    )  # fmt: skip
    write_papers(
        folder, files, unneeded, papers, format=asked.format, force=asked.force, workspace=asked.workspace, words=words
    )
    return Exit.DONE
