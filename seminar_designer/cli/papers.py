"""What exporting the documents of a programme and those of a cycle share: choose, list, make, print and write."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol

import click

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.printing import people, table, text
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.summary import show_files
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import Written, write_one
from seminar_designer.documents import NotNeeded, what
from seminar_designer.documents.typesetting.pdf import CannotPrint, as_pdf
from seminar_designer.loading.problems import nearest_of
from seminar_designer.model.brief import Nature


class Paper(Protocol):
    """A document of either kind, as a person chooses it."""

    @property
    def extension(self) -> str:
        """How its file ends; `docx` for a Word file."""

    @property
    def natures(self) -> frozenset[Nature]:
        """The natures of the briefs that it is for."""


Papers = Mapping[str, Paper]
"""The documents there are, by name."""


def of_nature(papers: Papers, nature: Nature) -> list[str]:
    """The documents that are for briefs of a nature."""
    return [name for name, paper in papers.items() if nature in paper.natures]


def known_papers(names: Iterable[str], papers: Papers, nature: Nature, hint: str, words: Words) -> list[str]:
    """The names, each once. Leaves when one does not exist, with the `hint`, or is for another nature."""
    names = list(dict.fromkeys(names))
    for name in names:
        if name not in papers:
            nearest = nearest_of(name, papers)
            told = "" if nearest is None else words.say("refusals.nearest", name=nearest)
            raise Leave(Exit.BAD_INPUT, words.say("export.unknown", name=name) + told, words[hint])
        if nature not in papers[name].natures:
            raise Leave(Exit.BAD_INPUT, words.say("export.other_nature", name=name, nature=nature))
    return names


def file_name(name: str, papers: Papers, format: str = "docx") -> str:
    """The file of a document; only Word files are printed in another format."""
    extension = papers[name].extension
    return f"{name}.{format if extension == 'docx' else extension}"


def show_papers(papers: Papers, nature: Nature, heading: str, workspace: Path | None, words: Words) -> None:
    """The documents that are for a nature, each with what it is."""
    out = people()
    out.print(text(words[heading], "bold"))
    shown = table(heading=False)
    shown.add_column(no_wrap=True, style="cyan")
    shown.add_column(style="dim")
    shown.add_column()
    for name in of_nature(papers, nature):
        shown.add_row(name, papers[name].extension, text(what(name, words.language, workspace)))
    out.print(shown)
    out.print(text(words["export.how"]))


def made(names: Iterable[str], make: Callable[[str], bytes], words: Words) -> tuple[dict[str, bytes], list[str]]:
    """The content of each document, and why others have nothing to say."""
    found: dict[str, bytes] = {}
    unneeded = []
    for name in names:
        try:
            with problems_told(words):
                found[name] = make(name)
        except NotNeeded as reason:
            unneeded.append(words.say("export.not_needed", name=name, reason=reason))
    return found, unneeded


def printed(files: Mapping[str, bytes], papers: Papers, words: Words) -> Mapping[str, bytes]:
    """The files with those of Word as PDF. Leaves where LibreOffice cannot."""
    try:
        return {**files, **as_pdf({name: one for name, one in files.items() if papers[name].extension == "docx"})}
    except CannotPrint as error:
        raise Leave(Exit.BAD_INPUT, words.say(f"export.{error.reason}", what=error.what)) from None


def write_papers(
    folder: Path, files: Mapping[str, bytes], unneeded: Iterable[str], papers: Papers, *, format: str, force: bool,
    workspace: Path | None, words: Words,
) -> None:
    """Writes each document, printed where that is asked; tells the files, and why others were not made."""
    if format == "pdf":
        files = printed(files, papers, words)
    written = []
    for name, content in files.items():
        file = folder / file_name(name, papers, format)
        written.append(Written(name, file, write_one(file, content, force, words)))
    if written:
        show_files(people(), written, words, workspace)
    for reason in unneeded:
        click.echo(reason, err=True)
