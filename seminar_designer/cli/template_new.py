"""`seminar template new`: a copy of a built-in Word template, to restyle."""

from collections.abc import Container, Iterator
from pathlib import Path

import click

from seminar_designer.cli.exits import Exit, Leave
from seminar_designer.cli.problems import problems_told
from seminar_designer.cli.spoken import Spoken, argument, option
from seminar_designer.cli.template_of import known_document
from seminar_designer.cli.wording import Words
from seminar_designer.cli.writing import write_one
from seminar_designer.documents import CHOICES, CYCLE_DOCUMENTS, GROUPINGS, SHEETS
from seminar_designer.loading.data_folders import data_folder


def command(words: Words) -> click.Command:
    """The verb `new`."""
    params = [
        argument(words, "document"),
        option(words, "output", "-o", said="template-output", type=Path),
        option(words, "force", is_flag=True),
        option(words, "workspace", said="template-workspace", type=Path),
    ]

    def run(
        document: str,
        output: Path | None,
        force: bool,
        workspace: Path | None,
        lang: str | None,  # noqa: ARG001 - the words speak it already
    ) -> Exit:
        name = known_document(words, document)
        file = _file(words, name, output, workspace)
        with problems_told(words):
            content = (data_folder("outputs") / "templates" / f"{name}.docx").read_bytes()
        backup = write_one(file, content, force, words)
        click.echo(words.say("template.written", file=file))
        if backup is not None:
            click.echo(words.say("files.backup", file=backup))
        for line in _next(words, name, file):
            click.echo(line)
        return Exit.DONE

    return Spoken("template.new", words, params=params, callback=run)


def _file(words: Words, name: str, output: Path | None, workspace: Path | None) -> Path:
    if (output is None) == (workspace is None):
        raise Leave(Exit.BAD_INPUT, words.say("template.where", name=name))
    if workspace is not None:
        file = workspace / "outputs" / "templates" / f"{name}.docx"
    else:
        assert output is not None
        file = output / f"{name}.docx" if output.is_dir() else output
    if file.suffix.lower() != ".docx":
        raise Leave(Exit.BAD_INPUT, words.say("template.ending", file=file))
    return file


def _next(words: Words, name: str, file: Path) -> Iterator[str]:
    """How to restyle it, check it and use it."""
    named = "" if file.stem == name else f" --document {name}"
    yield words.say("template.next", name=name, checked=f"{file}{named}")
    groups: dict[str, Container[str]] = {
        "sheet": SHEETS, "choice": CHOICES, "cycle": CYCLE_DOCUMENTS, "groups": GROUPINGS,
    }  # fmt: skip
    kind = next((one for one, names in groups.items() if name in names), "document")
    workspace = _workspace(file, name)
    if workspace is None:
        yield words.say("template.put", name=name)
    yield words.say(f"template.use.{kind}", name=name, folder=workspace or words["template.folder"])


def _workspace(file: Path, name: str) -> Path | None:
    """The working folder that the template is of; None where it stands in none."""
    whole = file.absolute()
    if whole.parts[-3:] != ("outputs", "templates", f"{name}.docx"):
        return None
    return file.parents[2] if len(file.parents) > 2 else whole.parents[2]
